package org.voltscape.engine.curve.presets;

import com.google.auto.service.AutoService;
import org.voltscape.engine.curve.CurvePreset;
import org.voltscape.engine.curve.ErrorCurve;

/** DIMMs of vendor A at lowered row precharge time. */
@AutoService(CurvePreset.class)
public final class Ddr3VendorATrp implements CurvePreset {
  @Override
  public ErrorCurve curve() {
    return Ddr3Vendor.precharge(
        "a",
        208,
        "at 2.5 ns the rate is lower again (0.55), which no falling curve shows: left out",
        5,
        0.72477,
        7.5,
        0.0693628,
        10,
        0);
  }
}
