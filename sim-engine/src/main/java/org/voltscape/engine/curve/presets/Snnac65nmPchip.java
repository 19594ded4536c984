package org.voltscape.engine.curve.presets;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.CurvePreset;
import org.voltscape.engine.curve.ErrorCurve;

/** The SRAM of the SNNAC test chip through the printed points alone. */
@AutoService(CurvePreset.class)
public final class Snnac65nmPchip implements CurvePreset {
  @Override
  public ErrorCurve curve() {
    return new ErrorCurve(
        "snnac-65nm-pchip",
        "SNNAC 65 nm SRAM, printed points only",
        "MATIC (TCAS-I 2018): first failure of 73,728 cells (9 KB assumed) at 0.53 V (MAT-019), 28 % at 0.50 V (MAT-018), last cell at 0.40 V (MAT-021); the shape between the points is a model",
        CurveAxis.SRAM_SUPPLY,
        List.of(
            new CurvePoint(0.40, 1 - 1.0 / 73_728),
            new CurvePoint(0.50, 0.28),
            new CurvePoint(0.53, 1.0 / 73_728)),
        "curve snnac-65nm-pchip");
  }
}
