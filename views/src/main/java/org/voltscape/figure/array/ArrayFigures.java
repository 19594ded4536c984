package org.voltscape.figure.array;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.voltscape.engine.array.ArrayDesign;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.ArrayShape;
import org.voltscape.engine.array.Placement;
import org.voltscape.engine.array.sizing.SizeTable;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.figure.Axis;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.DataTable;
import org.voltscape.figure.HeatFigure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;

/** What figures of arrays show; the arrays differ in their mapping only, one or more of them. */
public final class ArrayFigures {
  /** Cells fainter than this against the most sensitive one are drawn alike. */
  private static final double FAINTEST = 1e-4;

  private static final double MARGIN = 1.05;

  private ArrayFigures() {}

  /**
   * Sensitivity, area and error probability of all units, a panel a mapping.
   *
   * @param name of the study
   * @param designs the arrays
   * @param volts supply that probabilities are for, V
   */
  public static HeatFigure heat(String name, List<ArrayDesign> designs, double volts) {
    ArrayShape shape = designs.get(0).placement().shape();
    List<double[]> sensitivities = each(designs, d -> d.placement().sensitivities());
    List<double[]> areas = each(designs, ArrayFigures::areas);
    List<double[]> probabilities = each(designs, d -> d.probabilities(volts));
    double[] sizes = designs.get(0).sizing().table().areas();
    List<HeatFigure.Band> bands = new ArrayList<>();
    bands.add(
        new HeatFigure.Band(
            logarithmic(
                UnitQuantity.SENSITIVITY.label(),
                UnitQuantity.SENSITIVITY.unit(),
                sensitivities,
                FAINTEST),
            sensitivities));
    bands.add(
        new HeatFigure.Band(
            Axis.linear("Area of the unit", "µm²").within(sizes[0], sizes[sizes.length - 1] + 1),
            areas));
    bands.add(
        new HeatFigure.Band(
            logarithmic("Probability of a timing error", "", probabilities, 0), probabilities));
    return new HeatFigure(
        name,
        "mapping",
        shape.rows(),
        shape.columns(),
        titles(designs),
        bands,
        setting(designs.get(0), volts)
            + " Row 0 on top, where sums begin; column 0 at the left. Grey: 0.");
  }

  /** How many units have which area (Fig. 12b of Shin et al.). */
  public static BarFigure histogram(String name, List<ArrayDesign> designs) {
    SizeTable table = designs.get(0).sizing().table();
    List<String> categories = new ArrayList<>();
    for (double area : table.areas()) {
      categories.add(String.format(Locale.ROOT, "%.0f", area));
    }
    List<BarFigure.Bars> bars = new ArrayList<>();
    double most = 1;
    for (ArrayDesign design : designs) {
      int[] counts = design.sizing().histogram();
      double[] heights = new double[counts.length];
      for (int i = 0; i < counts.length; i++) {
        heights[i] = counts[i];
        most = Math.max(most, counts[i]);
      }
      bars.add(new BarFigure.Bars(title(design), heights, bars.size()));
    }
    return new BarFigure(
        name,
        "Area of the unit (µm²)",
        categories,
        Axis.counting("Units").within(0, most * MARGIN),
        bars,
        setting(designs.get(0), designs.get(0).settings().volts()),
        List.of("counts of units by the area that the sizing gave them"));
  }

  /** How unlike units become from tile to tile (Fig. 9a of Shin et al.). */
  public static LineFigure growth(String name, List<ArrayDesign> designs) {
    List<Series> series = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (ArrayDesign design : designs) {
      List<Placement.TileRecord> tiles = design.placement().tiles();
      double[] x = new double[tiles.size()];
      double[] y = new double[tiles.size()];
      for (int i = 0; i < x.length; i++) {
        x[i] = i + 1;
        // What a logarithmic axis cannot show interrupts the line.
        y[i] = tiles.get(i).variance() > 0 ? tiles.get(i).variance() : Double.NaN;
        rows.add(
            List.of(
                design.placement().mapping().id(),
                Integer.toString(i + 1),
                Integer.toString(tiles.get(i).layer() + 1),
                CsvWriter.number(tiles.get(i).mean()),
                CsvWriter.number(tiles.get(i).variance())));
      }
      series.add(Series.of(title(design), x, y, Series.Style.LINE, series.size()));
    }
    return new LineFigure(
        name,
        Axis.counting("Tiles on the array so far"),
        Axis.log("Variance of the units' sensitivity", ""),
        series,
        List.of(),
        List.of(),
        "Sensitivities are sums over all weights of a unit so far; layers are brought to a mean of"
            + " 1.",
        new DataTable(
            List.of("mean and variance over all units of the array, empty ones included"),
            List.of("mapping", "tile", "layer", "mean", "variance"),
            rows));
  }

  private static List<double[]> each(
      List<ArrayDesign> designs, Function<ArrayDesign, double[]> values) {
    return designs.stream().map(values).toList();
  }

  private static double[] areas(ArrayDesign design) {
    double[] areas = new double[design.sizing().choice().length];
    for (int i = 0; i < areas.length; i++) {
      areas[i] = design.sizing().area(i);
    }
    return areas;
  }

  /** A scale that all values of all panels are on, but for those too faint. */
  private static Axis logarithmic(
      String label, String unit, List<double[]> panels, double faintest) {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (double[] panel : panels) {
      for (double value : panel) {
        high = Math.max(high, value);
        low = value > 0 ? Math.min(low, value) : low;
      }
    }
    if (high == 0) {
      return Axis.log(label, unit).within(FAINTEST, 1);
    }
    low = Math.max(low, high * faintest);
    return Axis.log(label, unit)
        .within(low < high ? low : low / MARGIN, low < high ? high : high * MARGIN);
  }

  private static List<String> titles(List<ArrayDesign> designs) {
    return designs.stream().map(ArrayFigures::title).toList();
  }

  private static String title(ArrayDesign design) {
    return design.placement().mapping().title();
  }

  private static String setting(ArrayDesign design, double volts) {
    ArraySettings settings = design.settings();
    return String.format(
        Locale.ROOT,
        "%dx%d units, %s µm² each on average, sized for %s V and %s ns%s.",
        settings.shape().rows(),
        settings.shape().columns(),
        CsvWriter.number(settings.budget()),
        CsvWriter.number(settings.volts()),
        CsvWriter.number(settings.clockNs()),
        (settings.countMultiplexers() ? ", multiplexers included" : "")
            + (volts == settings.volts()
                ? ""
                : ", probabilities at " + CsvWriter.number(volts) + " V"));
  }
}
