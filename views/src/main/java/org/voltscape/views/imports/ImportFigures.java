package org.voltscape.views.imports;

import java.util.List;
import java.util.TreeMap;
import org.voltscape.engine.curve.CurveFitter.Measurement;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.curve.MeasuredPoint;
import org.voltscape.engine.io.imports.ImportedMap;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.figure.Axis;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.studies.CurveFigures;

/** Plots of what was read from a table, to see whether it was read rightly. */
final class ImportFigures {
  private static final double LEAST = 1e-10;

  private ImportFigures() {}

  static Figure ofCurve(ErrorCurve curve) {
    double[] range = CurveFigures.range(List.of(curve), Double.NaN);
    return CurveFigures.of(List.of(curve), 0, Double.NaN, range[0], range[1]);
  }

  static Figure ofPoints(Measurement measurement) {
    List<MeasuredPoint> points = measurement.points();
    double[] x = points.stream().mapToDouble(MeasuredPoint::x).toArray();
    double[] p = points.stream().mapToDouble(MeasuredPoint::probability).toArray();
    double[] low = p.clone();
    double[] high = p.clone();
    for (int i = 0; i < x.length; i++) {
      if (points.get(i).counted()) {
        double[] ends = Intervals.wilson(points.get(i).failing(), points.get(i).cells());
        low[i] = ends[0];
        high[i] = ends[1];
      }
    }
    double least =
        points.stream()
            .mapToDouble(MeasuredPoint::probability)
            .filter(v -> v > 0)
            .min()
            .orElse(LEAST);
    return new LineFigure(
        measurement.title(),
        Axis.linear(measurement.axis().label(), measurement.axis().unit()),
        Axis.log("Failure probability of a cell", "").within(Math.max(LEAST, least / 10), 1),
        List.of(new Series("measured", x, p, low, high, Series.Style.POINTS, 0)),
        List.of(),
        List.of(),
        "");
  }

  /** How many cells fail at each bit of a word: the order of bits shows there. */
  static Figure ofMap(ImportedMap map) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    map.cells().forEach(c -> counts.merge(c.bit(), 1, Integer::sum));
    double[] bits = counts.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
    double[] cells = counts.values().stream().mapToDouble(Integer::doubleValue).toArray();
    double most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    double last = counts.isEmpty() ? 1 : counts.lastKey();
    return new LineFigure(
        String.format("%,d failing cells", map.cells().size()),
        Axis.linear("Bit of a word, 0 the least significant", "").within(-0.5, last + 0.5),
        Axis.linear("Failing cells", "").within(0, most * 1.1),
        List.of(Series.of("failing cells", bits, cells, Series.Style.POINTS, 0)),
        List.of(),
        List.of(),
        "");
  }
}
