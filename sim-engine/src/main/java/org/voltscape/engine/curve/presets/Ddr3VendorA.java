package org.voltscape.engine.curve.presets;

import com.google.auto.service.AutoService;
import org.voltscape.engine.curve.CurvePreset;
import org.voltscape.engine.curve.ErrorCurve;

/** DIMMs of vendor A at lowered supply. */
@AutoService(CurvePreset.class)
public final class Ddr3VendorA implements CurvePreset {
  @Override
  public ErrorCurve curve() {
    return Ddr3Vendor.supply("a", "", 1.10, 29.212, 1.125, 0.3608, 1.15, 0);
  }
}
