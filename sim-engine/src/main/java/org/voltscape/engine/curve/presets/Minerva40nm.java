package org.voltscape.engine.curve.presets;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.CurvePreset;
import org.voltscape.engine.curve.ErrorCurve;

/** A Gaussian model of the SRAM that the Minerva paper describes in words. */
@AutoService(CurvePreset.class)
public final class Minerva40nm implements CurvePreset {
  @Override
  public ErrorCurve curve() {
    return new ErrorCurve(
        "minerva-40nm",
        "Minerva 40 nm SRAM (model)",
        "A model, straight in probit: Minerva (ISCA 2016) prints no curve; 4.4e-2 is put 200 mV and 1e-6 100 mV below an assumed nominal supply of 0.90 V, after the statement that bit masking allows more than 200 mV",
        CurveAxis.SRAM_SUPPLY,
        List.of(new CurvePoint(0.70, 4.4e-2), new CurvePoint(0.80, 1e-6)),
        "curve minerva-40nm");
  }
}
