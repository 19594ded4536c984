package org.voltscape.engine.curve.presets;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.CurvePreset;
import org.voltscape.engine.curve.ErrorCurve;

/** The SRAM of the SNNAC test chip by two straight slopes in probit space. */
@AutoService(CurvePreset.class)
public final class Snnac65nmSteep implements CurvePreset {
  @Override
  public ErrorCurve curve() {
    return new ErrorCurve(
        "snnac-65nm-steep",
        "SNNAC 65 nm SRAM, two straight slopes",
        "A model, straight in probit, through the printed points of MATIC (TCAS-I 2018): last cell at 0.40 V (MAT-021), 28 % at 0.50 V (MAT-018), first failure of 73,728 cells at 0.53 V (MAT-019)",
        CurveAxis.SRAM_SUPPLY,
        List.of(
            new CurvePoint(0.400, 1),
            new CurvePoint(0.405, 1),
            new CurvePoint(0.410, 0.9999),
            new CurvePoint(0.415, 0.9997),
            new CurvePoint(0.420, 0.9994),
            new CurvePoint(0.425, 0.9987),
            new CurvePoint(0.430, 0.9971),
            new CurvePoint(0.435, 0.9942),
            new CurvePoint(0.440, 0.9888),
            new CurvePoint(0.445, 0.9796),
            new CurvePoint(0.450, 0.9646),
            new CurvePoint(0.455, 0.9415),
            new CurvePoint(0.460, 0.908),
            new CurvePoint(0.465, 0.8621),
            new CurvePoint(0.470, 0.8026),
            new CurvePoint(0.475, 0.7297),
            new CurvePoint(0.480, 0.6454),
            new CurvePoint(0.485, 0.5533),
            new CurvePoint(0.490, 0.4582),
            new CurvePoint(0.495, 0.3655),
            new CurvePoint(0.500, 0.28),
            new CurvePoint(0.505, 0.118),
            new CurvePoint(0.510, 0.03694),
            new CurvePoint(0.515, 0.008434),
            new CurvePoint(0.520, 0.001387),
            new CurvePoint(0.525, 0.0001628),
            new CurvePoint(0.530, 1.356e-05),
            new CurvePoint(0.535, 7.99e-07),
            new CurvePoint(0.540, 3.317e-08)),
        "curve snnac-65nm-steep");
  }
}
