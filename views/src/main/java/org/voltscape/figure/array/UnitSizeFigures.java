package org.voltscape.figure.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.voltscape.engine.array.ArrayDesign;
import org.voltscape.engine.array.Placement;
import org.voltscape.engine.array.sizing.SizeTable;
import org.voltscape.engine.array.sizing.Sizing;
import org.voltscape.figure.Axis;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.chart.HeatScale;

/** The sizes chosen for the units of arrays, and what they were chosen for. */
public final class UnitSizeFigures {
  /** Few ends of the axis, so that it stands still while sizes change a little. */
  private static final double[] TOPS = {0.1, 0.2, 0.4, 0.6, 0.8, 1};

  private static final double[] QUANTILES = {0.05, 0.5, 0.95};

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
    double most = bars.stream().flatMapToDouble(b -> Arrays.stream(b.values())).max().orElse(1);
    double top = Arrays.stream(TOPS).filter(t -> t >= most).findFirst().orElse(1);
    return new BarFigure(
        String.format(
            Locale.ROOT,
            "Sizes at %s µm² on average%s",
            HeatScale.number(designs.get(0).settings().budget()),
            designs.get(0).settings().countMultiplexers() ? " with multiplexers" : ""),
        "Area (µm²)",
        sizes,
        Axis.percent("Units").within(0, top),
        bars,
        "",
        List.of("share of all units of the array that have the area"));
  }

  /** The units of a placement, the least sensitive first; equal ones in their order. */
  public static int[] ascending(Placement placement) {
    double[] all = placement.sensitivities();
    return IntStream.range(0, all.length)
        .boxed()
        .sorted(Comparator.comparingDouble(u -> all[u]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * The sensitivities of the units of each size: the median, and a band that holds nine units in
   * ten. Units of no sensitivity are left out.
   *
   * @param ascending of {@link #ascending}, one a design
   */
  public static LineFigure sensitivities(List<ArrayDesign> designs, List<int[]> ascending) {
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < designs.size(); i++) {
      series.add(ofSizes(designs.get(i), ascending.get(i), i));
    }
    return new LineFigure(
        "Sensitivity by size",
        Axis.linear("Area", "µm²"),
        Axis.log("Sensitivity", ""),
        series,
        List.of(),
        List.of(),
        "Median of the units of a size; bands hold nine in ten of them.");
  }

  private static Series ofSizes(ArrayDesign design, int[] ascending, int colour) {
    Sizing sizing = design.sizing();
    double[] all = design.placement().sensitivities();
    byte[] choice = sizing.choice();
    int sizes = sizing.table().size();
    int[] counts = new int[sizes];
    for (int unit : ascending) {
      counts[choice[unit]] += all[unit] > 0 ? 1 : 0;
    }
    double[][] marks = new double[sizes][3];
    int[] seen = new int[sizes];
    for (int unit : ascending) {
      if (all[unit] > 0) {
        int s = choice[unit];
        for (int k = 0; k < QUANTILES.length; k++) {
          if (seen[s] == (int) (QUANTILES[k] * (counts[s] - 1) + 0.5)) {
            marks[s][k] = all[unit];
          }
        }
        seen[s]++;
      }
    }
    int[] used = IntStream.range(0, sizes).filter(s -> counts[s] > 0).toArray();
    return new Series(
        title(design),
        Arrays.stream(used).mapToDouble(s -> sizing.table().areas()[s]).toArray(),
        Arrays.stream(used).mapToDouble(s -> marks[s][1]).toArray(),
        Arrays.stream(used).mapToDouble(s -> marks[s][0]).toArray(),
        Arrays.stream(used).mapToDouble(s -> marks[s][2]).toArray(),
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
        "Variance of sensitivities by tile",
        Axis.counting("Tiles worked on"),
        Axis.linear("Variance", "").within(0, Double.NaN),
        series,
        List.of(),
        List.of(),
        "");
  }

  private static String title(ArrayDesign design) {
    return design.placement().mapping().title();
  }
}
