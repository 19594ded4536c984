package org.voltscape.figure.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.array.ArrayDesign;
import org.voltscape.engine.array.Placement;
import org.voltscape.engine.array.sizing.SizeTable;
import org.voltscape.engine.array.sizing.Sizing;
import org.voltscape.figure.Axis;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.HeatScale;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;

/** The sizes chosen for the units of arrays, and what they were chosen for. */
public final class UnitSizeFigures {
  private UnitSizeFigures() {}

  /**
   * How many units have each size.
   *
   * @param designs one a mapping, all of the same sizes
   */
  public static BarFigure histogram(List<ArrayDesign> designs) {
    SizeTable table = designs.get(0).sizing().table();
    List<String> sizes =
        Arrays.stream(table.areas()).mapToObj(a -> String.format(Locale.ROOT, "%.0f", a)).toList();
    List<BarFigure.Bars> bars = new ArrayList<>();
    for (int i = 0; i < designs.size(); i++) {
      Sizing sizing = designs.get(i).sizing();
      double[] shares =
          Arrays.stream(sizing.histogram())
              .mapToDouble(n -> (double) n / sizing.choice().length)
              .toArray();
      bars.add(new BarFigure.Bars(title(designs.get(i)), shares, i));
    }
    return new BarFigure(
        String.format(
            Locale.ROOT,
            "Sizes at %s µm² on average",
            HeatScale.number(designs.get(0).settings().budget())),
        "Area (µm²)",
        sizes,
        Axis.percent("Units").within(0, 1),
        bars,
        "",
        List.of("share of all units of the array that have the area"));
  }

  /**
   * The sensitivities of the units of each size: the median, and a band from the smallest to the
   * largest.
   */
  public static LineFigure sensitivities(List<ArrayDesign> designs) {
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < designs.size(); i++) {
      series.add(ofSizes(designs.get(i), i));
    }
    return new LineFigure(
        "Sensitivity of the units of each size",
        Axis.linear("Area", "µm²"),
        Axis.log("Accumulated sensitivity", ""),
        series,
        List.of(),
        List.of(),
        "Median of the units of a size; bands from the least to the most sensitive one.");
  }

  private static Series ofSizes(ArrayDesign design, int colour) {
    Sizing sizing = design.sizing();
    double[] all = design.placement().sensitivities();
    int sizes = sizing.table().size();
    int[] counts = sizing.histogram();
    double[][] ofSize = new double[sizes][];
    for (int s = 0; s < sizes; s++) {
      ofSize[s] = new double[counts[s]];
    }
    int[] filled = new int[sizes];
    for (int u = 0; u < all.length; u++) {
      int s = sizing.choice()[u];
      ofSize[s][filled[s]++] = all[u];
    }
    List<double[]> points = new ArrayList<>();
    for (int s = 0; s < sizes; s++) {
      double[] sorted = Arrays.stream(ofSize[s]).filter(v -> v > 0).sorted().toArray();
      if (sorted.length > 0) {
        points.add(
            new double[] {
              sizing.table().areas()[s],
              sorted[sorted.length / 2],
              sorted[0],
              sorted[sorted.length - 1]
            });
      }
    }
    return new Series(
        title(design),
        column(points, 0),
        column(points, 1),
        column(points, 2),
        column(points, 3),
        Series.Style.LINE_AND_MARKERS,
        colour);
  }

  /** How the variance of the units' sensitivities grows tile by tile. */
  public static LineFigure growth(List<Placement> placements) {
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < placements.size(); i++) {
      List<Placement.TileRecord> tiles = placements.get(i).tiles();
      double[] x = new double[tiles.size()];
      double[] y = new double[tiles.size()];
      for (int t = 0; t < x.length; t++) {
        x[t] = t + 1.0;
        y[t] = tiles.get(t).variance();
      }
      series.add(
          Series.of(placements.get(i).mapping().title(), x, y, Series.Style.LINE_AND_MARKERS, i));
    }
    return new LineFigure(
        "Variance of sensitivities, tile by tile",
        Axis.counting("Tiles worked on"),
        Axis.linear("Variance", "").within(0, Double.NaN),
        series,
        List.of(),
        List.of(),
        "");
  }

  private static double[] column(List<double[]> points, int of) {
    return points.stream().mapToDouble(p -> p[of]).toArray();
  }

  private static String title(ArrayDesign design) {
    return design.placement().mapping().title();
  }
}
