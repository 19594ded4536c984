package org.voltscape.engine.curve.presets;

import com.google.auto.service.AutoService;
import org.voltscape.engine.curve.CurvePreset;
import org.voltscape.engine.curve.ErrorCurve;

/** DIMMs of vendor C at lowered supply. */
@AutoService(CurvePreset.class)
public final class Ddr3VendorC implements CurvePreset {
  @Override
  public ErrorCurve curve() {
    return Ddr3Vendor.supply(
        "c",
        "half of the lines fail at 1.10 V and no more, so bits in the other half are sounder than the curve says",
        1.10,
        49.95,
        1.125,
        46.779,
        1.15,
        41.784,
        1.175,
        36.24,
        1.20,
        25.61,
        1.25,
        6.0316,
        1.30,
        0);
  }
}
