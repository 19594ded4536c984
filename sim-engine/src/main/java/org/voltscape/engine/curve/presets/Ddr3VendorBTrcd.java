package org.voltscape.engine.curve.presets;

import com.google.auto.service.AutoService;
import org.voltscape.engine.curve.CurvePreset;
import org.voltscape.engine.curve.ErrorCurve;

/** DIMMs of vendor B at lowered row activation time. */
@AutoService(CurvePreset.class)
public final class Ddr3VendorBTrcd implements CurvePreset {
  @Override
  public ErrorCurve curve() {
    return Ddr3Vendor.activation("b", 690, "", 2.5, 0.484425, 5, 0.191107, 7.5, 0.0283586, 10, 0);
  }
}
