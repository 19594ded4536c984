package org.voltscape.engine.curve.presets;

import com.google.auto.service.AutoService;
import org.voltscape.engine.curve.CurvePreset;
import org.voltscape.engine.curve.ErrorCurve;

/** DIMMs of vendor A at lowered row activation time. */
@AutoService(CurvePreset.class)
public final class Ddr3VendorATrcd implements CurvePreset {
  @Override
  public ErrorCurve curve() {
    return Ddr3Vendor.activation("a", 428, "", 2.5, 0.442593, 5, 0.0409978, 7.5, 0.0153957, 10, 0);
  }
}
