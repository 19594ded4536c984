package org.voltscape.app.cli.commands;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.app.cli.shared.ResultFolder;
import org.voltscape.engine.array.ArrayDesign;
import org.voltscape.engine.array.Placement;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.AtomicFolder;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.Figure;
import org.voltscape.figure.array.AreaPower;
import org.voltscape.figure.array.ArrayFigures;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;

/** The folder that the command {@code array} fills. */
public final class ArrayFiles {
  /** A page of a paper: as many panels side by side as there are mappings. */
  public static final double WIDE_INCHES = 7;

  public static final double HIGH_INCHES = 6.2;

  /** One row of panels. */
  public static final double ONE_HIGH_INCHES = 2.8;

  private final Study study;
  private final String recipe;
  private final List<ArrayDesign> designs;
  private final List<String> names = new ArrayList<>();

  /**
   * @param study as its files tell it
   * @param designs an array a mapping
   */
  ArrayFiles(Study study, List<ArrayDesign> designs) {
    this.study = study;
    this.recipe = StudyWriter.toJson(study);
    this.designs = designs;
  }

  /**
   * Writes all of them.
   *
   * @param chosen the array whose units are listed
   * @return the files' names
   */
  List<String> write(Path folder, ArrayDesign chosen) {
    double volts = chosen.settings().volts();
    String name = study.name();
    AtomicFolder.write(
        folder,
        place -> {
          file(place, "units.csv", out -> units(chosen, out));
          file(place, "mappings.csv", this::mappings);
          file(place, "histogram.csv", this::histogram);
          file(place, "growth.csv", this::growth);
          file(
              place,
              "table2.csv",
              out -> AreaPower.csv(FigureWriter.comments(AreaPower.COMMENTS, recipe), out));
          Figure heat = ArrayFigures.heat(name, designs, volts);
          double high = FigureWriter.naturalHeight(heat, FigureTheme.PAPER, WIDE_INCHES);
          figure(place, "heat", heat, WIDE_INCHES, high);
          figure(place, "histogram", ArrayFigures.histogram(name, designs), WIDE_INCHES, 2.8);
          figure(
              place,
              "growth",
              ArrayFigures.growth(name, designs),
              ResultFolder.WIDTH_INCHES,
              ResultFolder.HEIGHT_INCHES);
        });
    return names;
  }

  private void file(Path place, String name, AtomicFiles.Writer writer) {
    AtomicFiles.write(place.resolve(name), writer);
    names.add(name);
  }

  private void figure(Path place, String name, Figure figure, double wide, double high) {
    String file = name + "." + FigureFormat.SVG.id();
    FigureWriter.write(
        figure, FigureTheme.PAPER, FigureFormat.SVG, wide, high, recipe, place.resolve(file));
    names.add(file);
  }

  private CsvWriter table(OutputStream out, List<String> comments, List<String> header)
      throws IOException {
    return new CsvWriter(out, FigureWriter.comments(comments, recipe), header);
  }

  private void units(ArrayDesign design, OutputStream out) throws IOException {
    CsvWriter csv =
        table(
            out,
            List.of(
                "mapping: " + design.placement().mapping().id(),
                "supply: " + CsvWriter.number(design.settings().volts()) + " V"),
            List.of("row", "column", "sensitivity", "area_um2", "probability"));
    double[] sensitivities = design.placement().sensitivities();
    double[] probabilities = design.probabilities(design.settings().volts());
    int wide = design.placement().shape().columns();
    for (int u = 0; u < sensitivities.length; u++) {
      csv.row(u / wide, u % wide, sensitivities[u], design.sizing().area(u), probabilities[u]);
    }
    csv.flush();
  }

  private void mappings(OutputStream out) throws IOException {
    CsvWriter csv =
        table(
            out,
            List.of(
                "degradations are sums over units of sensitivity times probability; the floor is"
                    + " that of units all as safe as the safest"),
            List.of(
                "mapping",
                "sensitivity_variance",
                "variance_ratio",
                "expected_degradation",
                "uniform_degradation",
                "floor",
                "relative_gap",
                "mean_area_um2",
                "multiplexers_um2",
                "multiplexers_share",
                "budget_um2",
                "voltage_v",
                "clock_ns",
                "multiplexers_counted"));
    for (ArrayDesign design : designs) {
      var circuit = design.placement().mapping().circuit();
      csv.row(
          design.placement().mapping().id(),
          design.placement().variance(),
          ArrayTables.varianceRatio(design, designs),
          design.sizing().degradation(),
          design.sizing().uniformDegradation(),
          design.sizing().floor(),
          design.sizing().relativeGap(),
          design.sizing().meanArea(),
          circuit.multiplexerArea(),
          circuit.multiplexerShare(),
          design.settings().budget(),
          design.settings().volts(),
          design.settings().clockNs(),
          design.settings().countMultiplexers());
    }
    csv.flush();
  }

  private void histogram(OutputStream out) throws IOException {
    List<String> header = new ArrayList<>(List.of("area_um2", "probability"));
    designs.forEach(d -> header.add(d.placement().mapping().id()));
    CsvWriter csv = table(out, List.of("units of every area, a column a mapping"), header);
    var table = designs.get(0).sizing().table();
    List<int[]> counts = designs.stream().map(d -> d.sizing().histogram()).toList();
    for (int k = 0; k < table.size(); k++) {
      Object[] row = new Object[header.size()];
      row[0] = table.areas()[k];
      row[1] = table.probabilities()[k];
      for (int d = 0; d < counts.size(); d++) {
        row[2 + d] = counts.get(d)[k];
      }
      csv.row(row);
    }
    csv.flush();
  }

  private void growth(OutputStream out) throws IOException {
    List<String> header = new ArrayList<>(List.of("tile", "layer", "weights", "mean"));
    designs.forEach(d -> header.add("variance_" + d.placement().mapping().id()));
    CsvWriter csv =
        table(
            out,
            List.of(
                "over all units, of the sum of sensitivities up to a tile; tiles and layers from 1"),
            header);
    List<Placement.TileRecord> first = designs.get(0).placement().tiles();
    for (int t = 0; t < first.size(); t++) {
      Object[] row = new Object[header.size()];
      row[0] = t + 1;
      row[1] = first.get(t).layer() + 1;
      row[2] = first.get(t).weights();
      row[3] = first.get(t).mean();
      for (int d = 0; d < designs.size(); d++) {
        row[4 + d] = designs.get(d).placement().tiles().get(t).variance();
      }
      csv.row(row);
    }
    csv.flush();
  }
}
