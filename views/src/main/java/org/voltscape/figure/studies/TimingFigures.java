package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.figure.Axis;
import org.voltscape.figure.DataTable;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Marker;
import org.voltscape.figure.Series;

/** Timing errors of a MAC unit against its supply, its area or the clock. Pure functions. */
public final class TimingFigures {
  /** How far from the mean the units are that the band ends with, in standard deviations. */
  public static final double BAND_DEVIATES = 2;

  private static final int SAMPLES = 180;
  private static final double LOWEST = 1e-6;

  /** Supplies beside the operating one where the axis is the area: those of Table I. */
  private static final double[] SUPPLIES = {0.68, 0.73, 0.78};

  private static final int MEAN_PATH_COLOUR = 4;

  /** The grey of the data colours. */
  private static final int PRINTED_COLOUR = 6;

  private TimingFigures() {}

  /**
   * Timing errors per product, averaged over units: a line for the operating point, with the band
   * of slower and faster units, and lines for the smallest and the largest area, or for the
   * supplies of the paper. The published pairs are there where they hold.
   *
   * @param at operating point inside the model's range
   * @param errorScale factor by which a study multiplies the probabilities; told where it is not 1
   * @throws org.voltscape.engine.param.BadInputException where it is not
   */
  public static LineFigure of(MacTiming mac, TimingAxis axis, TimingPoint at, double errorScale) {
    double from = axis == TimingAxis.CLOCK ? Math.min(axis.from(), at.clockNs()) : axis.from();
    double to = axis == TimingAxis.CLOCK ? Math.max(axis.to(), at.clockNs()) : axis.to();
    double[] x = abscissae(mac, axis, at, from, to);
    List<TimingPoint> cuts = cuts(axis, at);
    List<Series> series = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      Line line = Line.of(mac, axis, cuts.get(i), x);
      series.add(
          new Series(
              line.name(),
              x,
              line.mean(),
              i == 0 ? line.fast() : null,
              i == 0 ? line.slow() : null,
              Series.Style.LINE,
              i));
      line.addTo(rows);
      if (i == 0) {
        series.add(
            Series.of(
                line.name() + ", mean path",
                x,
                line.meanPath(),
                Series.Style.LINE,
                MEAN_PATH_COLOUR));
      }
    }
    addPrinted(mac, axis, at, series, rows);
    return new LineFigure(
        "Timing errors at " + held(axis, at),
        Axis.linear(axis.label(), axis.unit()).within(from, to),
        Axis.log("Timing errors per product", "").within(lowest(axis, series), 1),
        series,
        List.of(Marker.operating(at.along(axis), at.text(axis))),
        List.of(),
        note(mac, at, errorScale),
        table(rows));
  }

  /** Errors vanish along the other axes; along the area the figure ends below its lines. */
  private static double lowest(TimingAxis axis, List<Series> series) {
    double least = series.stream().flatMapToDouble(s -> Arrays.stream(s.y())).min().orElse(0);
    if (axis != TimingAxis.AREA || least < LOWEST) {
      return LOWEST;
    }
    return Math.min(0.1, Math.pow(10, Math.floor(Math.log10(least))));
  }

  private static String note(MacTiming mac, TimingPoint at, double errorScale) {
    String lines =
        String.format(
            Locale.ROOT,
            "Lines: mean over process variation. Band: units %.0f standard deviations slower and"
                + " faster (%.1f %% of the delay at %s).",
            BAND_DEVIATES,
            100 * BAND_DEVIATES * mac.delaySpread(at.volts()),
            SupplyText.volts(at.volts()));
    return errorScale == 1
        ? lines
        : lines + " The study takes " + CsvWriter.number(errorScale) + " times these errors.";
  }

  /** What is the same for all that is drawn. */
  private static String held(TimingAxis axis, TimingPoint at) {
    return at.text(axis == TimingAxis.CLOCK ? TimingAxis.VOLTAGE : TimingAxis.CLOCK);
  }

  private static double[] abscissae(
      MacTiming mac, TimingAxis axis, TimingPoint at, double from, double to) {
    double first = axis == TimingAxis.AREA ? TimingPoint.smallest() : from;
    double last = axis == TimingAxis.AREA ? TimingPoint.largest() : to;
    DoubleStream even =
        IntStream.rangeClosed(0, SAMPLES)
            .mapToDouble(i -> Math.min(last, first + (last - first) * i / SAMPLES));
    DoubleStream own =
        switch (axis) {
          case VOLTAGE -> DoubleStream.of(at.volts(), MacTiming.PRINTED_VOLTS);
          case AREA ->
              DoubleStream.concat(
                  DoubleStream.of(at.areaUm2()),
                  mac.areas().stream().mapToDouble(Double::doubleValue));
          case CLOCK -> DoubleStream.of(at.clockNs(), MacTiming.PRINTED_CLOCK_NS);
        };
    return DoubleStream.concat(even, own).sorted().distinct().toArray();
  }

  /** The operating point and what is drawn beside it, without what would be drawn twice. */
  private static List<TimingPoint> cuts(TimingAxis axis, TimingPoint at) {
    List<TimingPoint> all = new ArrayList<>(List.of(at));
    if (axis == TimingAxis.AREA) {
      for (double volts : SUPPLIES) {
        all.add(at.moved(TimingAxis.VOLTAGE, volts));
      }
    } else {
      all.add(at.moved(TimingAxis.AREA, TimingPoint.smallest()));
      all.add(at.moved(TimingAxis.AREA, TimingPoint.largest()));
    }
    return all.stream().distinct().toList();
  }

  /** All that is known along one line: of the mean over units and of single ones. */
  private record Line(
      String name,
      List<TimingPoint> points,
      double[] mean,
      double[] meanPath,
      double[] fast,
      double[] slow) {

    static Line of(MacTiming mac, TimingAxis axis, TimingPoint cut, double[] x) {
      List<TimingPoint> points = Arrays.stream(x).mapToObj(v -> cut.moved(axis, v)).toList();
      return of(mac, cut.text(lineOf(axis)), points);
    }

    static Line of(MacTiming mac, String name, List<TimingPoint> points) {
      return new Line(
          name,
          points,
          values(points, p -> mac.probability(p.areaUm2(), p.volts(), p.clockNs())),
          values(points, p -> mac.inputDependent(p.areaUm2(), p.volts(), p.clockNs())),
          values(points, p -> unit(mac, p, -BAND_DEVIATES)),
          values(points, p -> unit(mac, p, BAND_DEVIATES)));
    }

    private static double[] values(List<TimingPoint> points, ToDoubleFunction<TimingPoint> value) {
      return points.stream().mapToDouble(value).toArray();
    }

    private static double unit(MacTiming mac, TimingPoint p, double deviate) {
      return mac.ofUnit(p.areaUm2(), p.volts(), p.clockNs(), deviate);
    }

    void addTo(List<List<String>> rows, Double... printed) {
      for (int i = 0; i < points.size(); i++) {
        TimingPoint p = points.get(i);
        rows.add(
            List.of(
                name,
                CsvWriter.number(p.areaUm2()),
                CsvWriter.number(p.volts()),
                CsvWriter.number(p.clockNs()),
                CsvWriter.number(mean[i]),
                CsvWriter.number(meanPath[i]),
                CsvWriter.number(fast[i]),
                CsvWriter.number(slow[i]),
                printed.length == 0 ? "" : CsvWriter.number(printed[i])));
      }
    }
  }

  /** What tells the lines of a figure apart. */
  private static TimingAxis lineOf(TimingAxis axis) {
    return axis == TimingAxis.AREA ? TimingAxis.VOLTAGE : TimingAxis.AREA;
  }

  /** The published pairs, where what the figure holds fixed is as published. */
  private static void addPrinted(
      MacTiming mac,
      TimingAxis axis,
      TimingPoint at,
      List<Series> series,
      List<List<String>> rows) {
    boolean holds =
        axis == TimingAxis.CLOCK
            ? at.volts() == MacTiming.PRINTED_VOLTS
            : at.clockNs() == MacTiming.PRINTED_CLOCK_NS;
    if (!holds) {
      return;
    }
    List<TimingPoint> points =
        mac.areas().stream()
            .map(a -> new TimingPoint(a, MacTiming.PRINTED_VOLTS, MacTiming.PRINTED_CLOCK_NS))
            .toList();
    Double[] printed = mac.printedProbabilities().toArray(Double[]::new);
    series.add(
        Series.of(
                "published",
                points.stream().mapToDouble(p -> p.along(axis)).toArray(),
                Arrays.stream(printed).mapToDouble(p -> p).toArray(),
                Series.Style.POINTS,
                PRINTED_COLOUR)
            .withRemarks(points.stream().map(TimingPoint::text).toArray(String[]::new)));
    Line.of(mac, "published", points).addTo(rows, printed);
  }

  private static DataTable table(List<List<String>> rows) {
    return new DataTable(
        List.of(
            "probability: timing errors per product, mean over process variation",
            "mean_path: of a unit whose paths are as long as the mean",
            "fast_unit, slow_unit: of units 2 standard deviations faster and slower",
            "published: the paper's own value at 0.68 V and 1.56 ns"),
        List.of(
            "series",
            "area_um2",
            "voltage_v",
            "clock_ns",
            "probability",
            "mean_path",
            "fast_unit",
            "slow_unit",
            "published"),
        rows);
  }
}
