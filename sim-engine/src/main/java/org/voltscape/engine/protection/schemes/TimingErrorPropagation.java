package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import org.voltscape.engine.array.errors.ErrorEffect;
import org.voltscape.engine.protection.ProtectionScheme;

/** Wrong partial sums go on. */
@AutoService(ProtectionScheme.class)
public final class TimingErrorPropagation extends TimingErrorScheme {
  /** The scheme. */
  public TimingErrorPropagation() {
    super(ErrorEffect.PROPAGATE, false);
  }

  @Override
  public String id() {
    return "te-propagate";
  }

  @Override
  public String title() {
    return "Timing errors propagate";
  }

  @Override
  public String help() {
    return "Nothing sees a late unit: a bit of its partial sum is wrong and goes on down the column.";
  }

  @Override
  public String source() {
    return "Shin et al., JETCAS 2019, section II-A";
  }
}
