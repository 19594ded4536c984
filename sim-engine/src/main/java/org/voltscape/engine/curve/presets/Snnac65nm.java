package org.voltscape.engine.curve.presets;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.CurvePreset;
import org.voltscape.engine.curve.ErrorCurve;

/** The SRAM of the SNNAC test chip, with the 0.46 V point that its accuracy figures imply. */
@AutoService(CurvePreset.class)
public final class Snnac65nm implements CurvePreset {
  @Override
  public ErrorCurve curve() {
    return new ErrorCurve(
        "snnac-65nm",
        "SNNAC 65 nm SRAM (MATIC)",
        "MATIC (TCAS-I 2018): first failure of 73,728 cells (9 KB assumed) at 0.53 V (MAT-019), 28 % at 0.50 V (MAT-018), last cell at 0.40 V (MAT-021); 65 % at 0.46 V is inferred from the paper's average error increase, so that an increase computed with this curve is no check of the paper's; the shape between the points is a model",
        CurveAxis.SRAM_SUPPLY,
        List.of(
            new CurvePoint(0.40, 1 - 1.0 / 73_728),
            new CurvePoint(0.46, 0.65),
            new CurvePoint(0.50, 0.28),
            new CurvePoint(0.53, 1.0 / 73_728)),
        "curve snnac-65nm");
  }
}
