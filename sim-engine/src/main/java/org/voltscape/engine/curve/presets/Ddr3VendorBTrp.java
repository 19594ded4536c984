package org.voltscape.engine.curve.presets;

import com.google.auto.service.AutoService;
import org.voltscape.engine.curve.CurvePreset;
import org.voltscape.engine.curve.ErrorCurve;

/** DIMMs of vendor B at lowered row precharge time. */
@AutoService(CurvePreset.class)
public final class Ddr3VendorBTrp implements CurvePreset {
  @Override
  public ErrorCurve curve() {
    return Ddr3Vendor.precharge(
        "b",
        585,
        "at 2.5 ns the rate is lower again (0.72), which no falling curve shows: left out",
        5,
        0.772174,
        7.5,
        0.568283,
        10,
        0);
  }
}
