package org.voltscape.engine.curve.presets;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.CurvePreset;
import org.voltscape.engine.curve.ErrorCurve;

/** Digitised bit error rates of a 14 nm test chip; its axis was normalised. */
@AutoService(CurvePreset.class)
public final class Sram14nm implements CurvePreset {
  /** Assumed lowest error-free voltage of the chip in V. */
  private static final double V_MIN = 0.80;

  @Override
  public ErrorCurve curve() {
    return new ErrorCurve(
        "sram-14nm",
        "14 nm SRAM, assumed Vmin 0.80 V",
        "Bit error rates against V/Vmin digitised from the poster of Stutz et al. (MLSys 2021), reading error 0.05 decades; the poster prints no absolute voltage: Vmin = 0.80 V is an assumption",
        CurveAxis.SRAM_SUPPLY,
        List.of(
            new CurvePoint(0.7598 * V_MIN, 0.192),
            new CurvePoint(0.764 * V_MIN, 0.164),
            new CurvePoint(0.7682 * V_MIN, 0.148),
            new CurvePoint(0.7724 * V_MIN, 0.133),
            new CurvePoint(0.7766 * V_MIN, 0.12),
            new CurvePoint(0.7808 * V_MIN, 0.108),
            new CurvePoint(0.7851 * V_MIN, 0.0973),
            new CurvePoint(0.7893 * V_MIN, 0.0832),
            new CurvePoint(0.7935 * V_MIN, 0.0749),
            new CurvePoint(0.8188 * V_MIN, 0.03245),
            new CurvePoint(0.823 * V_MIN, 0.02774),
            new CurvePoint(0.8272 * V_MIN, 0.02371),
            new CurvePoint(0.8314 * V_MIN, 0.02027),
            new CurvePoint(0.8357 * V_MIN, 0.01732),
            new CurvePoint(0.8399 * V_MIN, 0.01481),
            new CurvePoint(0.8441 * V_MIN, 0.01266),
            new CurvePoint(0.8483 * V_MIN, 0.01082),
            new CurvePoint(0.8525 * V_MIN, 0.00878),
            new CurvePoint(0.8567 * V_MIN, 0.00676),
            new CurvePoint(0.861 * V_MIN, 0.00609),
            new CurvePoint(0.8652 * V_MIN, 0.00469),
            new CurvePoint(0.8694 * V_MIN, 0.0038),
            new CurvePoint(0.8736 * V_MIN, 0.00293),
            new CurvePoint(0.8778 * V_MIN, 0.00237),
            new CurvePoint(0.882 * V_MIN, 0.00203),
            new CurvePoint(0.8863 * V_MIN, 0.00156),
            new CurvePoint(0.8905 * V_MIN, 0.00127),
            new CurvePoint(0.8947 * V_MIN, 0.000926),
            new CurvePoint(0.9031 * V_MIN, 0.000521),
            new CurvePoint(0.9537 * V_MIN, 7.9e-06),
            new CurvePoint(0.9579 * V_MIN, 5.8e-06)),
        "curve sram-14nm");
  }
}
