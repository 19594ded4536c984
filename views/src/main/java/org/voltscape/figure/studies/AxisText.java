package org.voltscape.figure.studies;

import java.math.BigDecimal;
import java.math.MathContext;
import org.voltscape.engine.curve.CurveAxis;

/** Places on a curve's axis in words. */
public final class AxisText {
  private AxisText() {}

  /** With its unit, for example {@code 0.500 V} or {@code 7.5 ns}. */
  public static String of(CurveAxis axis, double x) {
    return axis.isSupply()
        ? SupplyText.volts(x)
        : new BigDecimal(x).round(new MathContext(4)).stripTrailingZeros().toPlainString()
            + " "
            + axis.unit();
  }
}
