package org.voltscape.engine.curve.presets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;

/**
 * What the presets of three unnamed DDR3 vendors have in common: two public measurement campaigns
 * on DIMMs at 20 C, averaged over DIMMs (and data patterns).
 */
final class Ddr3Vendor {
  /** A cache line is 64 bytes. */
  private static final int LINE_BITS = 512;

  private Ddr3Vendor() {}

  /**
   * Rates of faulty cache lines as a curve of bit error rates.
   *
   * @param vendor a, b or c
   * @param voltsAndPercent pairs of supply in V and mean share of faulty cache lines in percent,
   *     the last one 0
   * @param caveat what is special about this vendor, a sentence; may be empty
   */
  static ErrorCurve supply(String vendor, String caveat, double... voltsAndPercent) {
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 0; i < voltsAndPercent.length; i += 2) {
      points.add(new CurvePoint(voltsAndPercent[i], bitRate(voltsAndPercent[i + 1] / 100)));
    }
    String id = "ddr3-vendor-" + vendor;
    return new ErrorCurve(
        id,
        "DDR3L vendor " + name(vendor) + ", supply (lower bound)",
        "Lower bound: Voltron voltage study (CMU-SAFARI DRAM-Voltage-Study @b2089c3), 31 DDR3L "
            + "DIMMs of three vendors at 20 C and nominal latency, gives the share of 64-byte cache "
            + "lines with an error, mean over the vendor's DIMMs, not a bit error rate; converted by "
            + "line = 1 - (1 - bit)^512 as if bits failed independently, which several errors in a "
            + "line exceed; no error was seen at the last point and is none from there on"
            + (caveat.isEmpty() ? "" : "; " + caveat),
        CurveAxis.DRAM_SUPPLY,
        points,
        "curve " + id);
  }

  /** The bit error rate that makes so many lines faulty when bits fail independently. */
  private static double bitRate(double lineRate) {
    return -Math.expm1(Math.log1p(-lineRate) / LINE_BITS);
  }

  /** Bit error rates against the row activation time. */
  static ErrorCurve activation(String vendor, int tests, String caveat, double... nsAndRate) {
    return latency(vendor, "trcd", "tRCD", CurveAxis.ROW_ACTIVATION, tests, caveat, nsAndRate);
  }

  /** Bit error rates against the row precharge time. */
  static ErrorCurve precharge(String vendor, int tests, String caveat, double... nsAndRate) {
    return latency(vendor, "trp", "tRP", CurveAxis.ROW_PRECHARGE, tests, caveat, nsAndRate);
  }

  private static ErrorCurve latency(
      String vendor,
      String suffix,
      String time,
      CurveAxis axis,
      int tests,
      String caveat,
      double... nsAndRate) {
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 0; i < nsAndRate.length; i += 2) {
      points.add(new CurvePoint(nsAndRate[i], nsAndRate[i + 1]));
    }
    String id = "ddr3-vendor-" + vendor + "-" + suffix;
    return new ErrorCurve(
        id,
        "DDR3 vendor " + name(vendor) + ", " + time,
        "SIGMETRICS 2016 latency study (CMU-SAFARI DRAM-Latency-Variation-Study @1eabc9b, BSD-3), "
            + "30 DDR3 DIMMs of three vendors at 20 C, only "
            + time
            + " lowered: mean bit error rate over banks, DIMMs and data patterns, "
            + tests
            + " measurements at 7.5 ns; DIMMs differ by orders of magnitude and flips lean towards one "
            + "direction; no error was seen at 10 ns and is none from there on, the shape between "
            + "7.5 and 10 ns is a model"
            + (caveat.isEmpty() ? "" : "; " + caveat),
        axis,
        points,
        "curve " + id);
  }

  private static String name(String vendor) {
    return vendor.toUpperCase(Locale.ROOT);
  }
}
