package org.voltscape.engine.curve.presets;

import com.google.auto.service.AutoService;
import org.voltscape.engine.curve.CurvePreset;
import org.voltscape.engine.curve.ErrorCurve;

/** DIMMs of vendor C at lowered row activation time. */
@AutoService(CurvePreset.class)
public final class Ddr3VendorCTrcd implements CurvePreset {
  @Override
  public ErrorCurve curve() {
    return Ddr3Vendor.activation(
        "c",
        535,
        "most DIMMs have far less at 7.5 ns (median 2e-9)",
        2.5,
        0.489306,
        5,
        0.137107,
        7.5,
        0.000125167,
        10,
        0);
  }
}
