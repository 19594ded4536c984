package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import org.voltscape.engine.array.errors.ErrorEffect;
import org.voltscape.engine.protection.ProtectionScheme;

/** Products that miss their timing are left out; units have sizes of their own. */
@AutoService(ProtectionScheme.class)
public final class HeterogeneousMac extends TimingErrorScheme {
  /** The scheme. */
  public HeterogeneousMac() {
    super(ErrorEffect.DROP_OWN, true);
  }

  @Override
  public String id() {
    return "hetero-mac";
  }

  @Override
  public String title() {
    return "Heterogeneous MAC units";
  }

  @Override
  public String help() {
    return "Product drop where units that carry sensitive weights are larger, so late less often, and others smaller: the best sizes within the area of equal units.";
  }

  @Override
  public String source() {
    return "Shin et al., JETCAS 2019, section IV";
  }
}
