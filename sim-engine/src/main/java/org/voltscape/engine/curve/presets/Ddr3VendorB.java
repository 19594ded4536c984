package org.voltscape.engine.curve.presets;

import com.google.auto.service.AutoService;
import org.voltscape.engine.curve.CurvePreset;
import org.voltscape.engine.curve.ErrorCurve;

/** DIMMs of vendor B at lowered supply. */
@AutoService(CurvePreset.class)
public final class Ddr3VendorB implements CurvePreset {
  @Override
  public ErrorCurve curve() {
    return Ddr3Vendor.supply(
        "b",
        "",
        1.025,
        19.577,
        1.05,
        3.6052,
        1.075,
        0.018846,
        1.10,
        0.00016229,
        1.125,
        4.2575e-7,
        1.15,
        0);
  }
}
