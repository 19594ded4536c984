package org.voltscape.engine.curve.presets;

import com.google.auto.service.AutoService;
import org.voltscape.engine.curve.CurvePreset;
import org.voltscape.engine.curve.ErrorCurve;

/** DIMMs of vendor C at lowered row precharge time. */
@AutoService(CurvePreset.class)
public final class Ddr3VendorCTrp implements CurvePreset {
  @Override
  public ErrorCurve curve() {
    return Ddr3Vendor.precharge("c", 385, "", 2.5, 0.365446, 5, 0.3589, 7.5, 0.0763298, 10, 0);
  }
}
