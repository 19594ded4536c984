package org.voltscape.figure;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.random.CounterHash;

/** Figures shaped like real ones: accuracy over voltage, a failure curve, a die's map. */
public final class SampleFigures {
  public static final String RECIPE =
      "{\n  \"voltscape\": 1,\n  \"name\": \"Bit masking — π ≈ 3 <&>\\t\",\n"
          + "  \"workload\": \"digits-mlp-256x3\"\n}\n";

  private SampleFigures() {}

  public static List<Figure> all() {
    return List.of(accuracy(), curve(), map(), histogram());
  }

  /** Shares of nine schemes over sizes of deviation, so that the colours come round. */
  static BarFigure histogram() {
    List<String> sizes = List.of("0", "1", "2–3", "4–7", "8–15");
    List<BarFigure.Bars> series = new ArrayList<>();
    for (int s = 0; s < 9; s++) {
      double tail = Math.pow(10, -0.5 * s - 1);
      double[] shares = {1 - 1.11 * tail, tail, tail / 10, tail / 100, 0};
      series.add(new BarFigure.Bars("scheme " + s, shares, s));
    }
    return new BarFigure(
        "Deviation of weights",
        "|Deviation| (LSB)",
        sizes,
        Axis.log("Share of words", "").within(1e-9, 1),
        series,
        "430,500 words.",
        List.of("scheme 0: mean 0.1 LSB"));
  }

  /** Accuracy of four schemes with intervals, one ghost, an operating voltage. */
  public static LineFigure accuracy() {
    String[] schemes = {"no protection", "word masking", "bit masking", "bit masking + MAT"};
    double[] middle = {0.522, 0.505, 0.488, 0.474};
    List<Series> series = new ArrayList<>();
    for (int s = 0; s < schemes.length; s++) {
      series.add(falling(schemes[s], middle[s], Series.Style.LINE_AND_MARKERS, s, s == 1 ? 4 : -1));
    }
    series.add(falling("previous run", 0.496, Series.Style.GHOST, 2, -1));
    return new LineFigure(
        "Accuracy under voltage scaling",
        Axis.linear("SRAM supply", "V").within(0.46, 0.56),
        Axis.percent("Accuracy"),
        series,
        List.of(new Marker(0.50, "0.50 V")),
        List.of(),
        "Bands: 95 % intervals over 50 dies.");
  }

  private static Series falling(
      String label, double middle, Series.Style style, int colour, int missing) {
    int n = 11;
    double[] x = new double[n];
    double[] y = new double[n];
    double[] low = new double[n];
    double[] high = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = 0.46 + 0.01 * i;
      double s = 1 / (1 + Math.exp(-(x[i] - middle) / 0.006));
      y[i] = i == missing ? Double.NaN : 0.1 + 0.88 * s;
      double half = 0.004 + 0.16 * s * (1 - s);
      low[i] = y[i] - half;
      high[i] = Math.min(1, y[i] + half);
    }
    return new Series(label, x, y, low, high, style, colour);
  }

  /** Failure probability over eight decades with a band, measured points and an extrapolation. */
  public static LineFigure curve() {
    int n = 121;
    double[] x = new double[n];
    double[] y = new double[n];
    double[] low = new double[n];
    double[] high = new double[n];
    double[] steep = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = 0.40 + 0.0025 * i;
      double exponent = -8.0 * (x[i] - 0.40) / 0.30;
      y[i] = Math.pow(10, exponent) * 0.9;
      double spread = 0.15 + Math.max(0, x[i] - 0.60) * 9;
      low[i] = y[i] * Math.pow(10, -spread);
      high[i] = Math.min(1, y[i] * Math.pow(10, spread));
      steep[i] = Math.pow(10, -8.0 * Math.pow(Math.max(0, x[i] - 0.42) / 0.28, 1.6)) * 0.8;
    }
    double[] measuredX = {0.42, 0.46, 0.50, 0.53, 0.58};
    double[] measured = {0.3, 2.2e-2, 2e-3, 3e-4, 0};
    double[] measuredLow = {0.25, 1.8e-2, 1.4e-3, 1e-4, 0};
    double[] measuredHigh = {0.36, 2.7e-2, 2.9e-3, 9e-4, 4e-5};
    return new LineFigure(
        "Bit failure probability",
        Axis.linear("SRAM supply", "V"),
        Axis.log("Failure probability", "").within(1e-8, 1),
        List.of(
            new Series("µ/Ω, 65 nm", x, y, low, high, Series.Style.LINE, 0),
            Series.of("steep", x, steep, Series.Style.LINE, 1),
            new Series(
                "measured",
                measuredX,
                measured,
                measuredLow,
                measuredHigh,
                Series.Style.POINTS,
                6)),
        List.of(new Marker(0.50, "0.50 V"), new Marker(0.515, "canary")),
        List.of(new Shade(0.60, Double.POSITIVE_INFINITY, "extrapolated")),
        "");
  }

  /** A die of 9,216 words of 8 bits at a failure probability of 0.4 %. */
  public static MapFigure map() {
    return map(9216, 8, 0.004);
  }

  public static MapFigure map(int words, int bits, double probability) {
    byte[] cells = new byte[words * bits];
    for (int i = 0; i < cells.length; i++) {
      if (CounterHash.unit(CounterHash.hash(1, i)) < probability) {
        cells[i] =
            CounterHash.unit(CounterHash.hash(2, i)) < 0.5
                ? MapFigure.STUCK_AT_0
                : MapFigure.STUCK_AT_1;
      }
    }
    return new MapFigure("Failing cells at 0.50 V", "Word", "Bit", words, bits, cells, "Die 1.");
  }
}
