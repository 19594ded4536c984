package org.voltscape.engine.curve.presets;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.CurvePreset;
import org.voltscape.engine.curve.ErrorCurve;

/** A 45 nm array of which one point was measured. */
@AutoService(CurvePreset.class)
public final class Sram45nm implements CurvePreset {
  @Override
  public ErrorCurve curve() {
    return new ErrorCurve(
        "sram-45nm",
        "45 nm SRAM, 8 KB array",
        "MATIC section V citing its reference 18: first failure of an 8 KB array at 0.66 V (MAT-022) is the one measured point; the Gaussian slope of 35 mV through it is an assumption",
        CurveAxis.SRAM_SUPPLY,
        List.of(new CurvePoint(0.52, 0.433), new CurvePoint(0.66, 1.0 / 65_536)),
        "curve sram-45nm");
  }
}
