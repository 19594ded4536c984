package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import org.voltscape.engine.array.errors.ErrorEffect;
import org.voltscape.engine.protection.ProtectionScheme;

/** The product behind a late unit is left out. */
@AutoService(ProtectionScheme.class)
public final class TimingErrorDrop extends TimingErrorScheme {
  /** The scheme. */
  public TimingErrorDrop() {
    super(ErrorEffect.DROP_NEXT, false);
  }

  @Override
  public String id() {
    return "te-drop";
  }

  @Override
  public String title() {
    return "TE-Drop";
  }

  @Override
  public String help() {
    return "A unit whose partial sum is late hands on the one from its shadow latch, and the unit below leaves its product out, whichever weight that is (ThUnderVolt).";
  }

  @Override
  public String source() {
    return "Zhang et al., ThUnderVolt, DAC 2018, as described by Shin et al., section II-A";
  }
}
