package org.voltscape.engine.io.shmoo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voltscape.engine.io.axis.Axes;
import org.voltscape.engine.io.axis.AxisSide;
import org.voltscape.engine.io.axis.DecimalComma;
import org.voltscape.engine.io.axis.HeaderWords;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.shmoo.MeasuredShmoo.Axis;
import org.voltscape.engine.io.shmoo.MeasuredShmoo.Cell;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.engine.param.BadInputException;

/**
 * Reads measured shmoo plots from text tables in the forms in which testers and spreadsheets write
 * them: cells between commas, semicolons, tabs, bars or spaces, decimal points or commas, comments
 * and titles above.
 *
 * <p>A grid has the clock frequencies (or periods, or temperatures) in its first row and the supply
 * voltages in its first column, or the other way round where units say so; units stand in the
 * corner ({@code V \ MHz}), in a title or behind each number. Its cells are P and F, pass and fail,
 * 1 and 0, a pair of symbols, or numbers of errors; an empty cell was not measured. A list has the
 * columns {@code voltage_v}, {@code frequency_mhz} (or {@code period_ns}, or {@code temperature_c})
 * and {@code result}, {@code errors}, {@code fails}, or {@code passes} and {@code reads}; rows of
 * the same place add up.
 */
public final class MeasuredShmooReader {
  static final String EXPECTED =
      "a grid with supply voltages in its first column and clock frequencies or temperatures in its"
          + " first row, or the columns voltage_v, frequency_mhz (or period_ns, temperature_c) and"
          + " result (or errors, or passes and reads)";

  private static final int MOST_BYTES = 1 << 22;
  private static final int MOST_CELLS = 250_000;

  /** What numbers in cells are. */
  public enum Numbers {
    /** What the file says; else errors where one is above 1, else 1 for a pass and 0 for a fail. */
    OPEN,
    /** 1 is a pass, 0 a fail, and there is no other number. */
    OUTCOMES,
    /** Errors that were counted: 0 is a pass. */
    ERRORS
  }

  private MeasuredShmooReader() {}

  /** As {@link #read(Path, Numbers)}, where the file says itself what its numbers are. */
  public static MeasuredShmoo read(Path path) {
    return read(path, Numbers.OPEN);
  }

  /**
   * Reads a file, plain or gzip, of at most 4 MiB of text.
   *
   * @param numbers what numbers in cells are; a list's columns say it themselves
   * @throws BadInputException for a file that cannot be read, is empty or too large, and for a
   *     table that is no shmoo plot or can be read in two ways: in one sentence with the place
   */
  public static MeasuredShmoo read(Path path, Numbers numbers) {
    return of(TableText.read(path, "a measured shmoo plot", MOST_BYTES), numbers);
  }

  /** As {@link #parse(String, String, Numbers)}, where the text says what its numbers are. */
  public static MeasuredShmoo parse(String text, String source) {
    return parse(text, source, Numbers.OPEN);
  }

  /**
   * Reads a text, by the same rules.
   *
   * @param source file named by complaints
   * @throws BadInputException as {@link #read(Path, Numbers)}
   */
  public static MeasuredShmoo parse(String text, String source, Numbers numbers) {
    return of(TableText.of(text, source), numbers);
  }

  private static MeasuredShmoo of(TableText text, Numbers numbers) {
    String source = text.source();
    String all = text.text();
    Legend legend = Legend.of(all, source);
    Optional<ShmooGrid> grid = ShmooGrid.of(all, legend, source);
    return grid.isPresent()
        ? ofGrid(grid.get(), legend, numbers, all, source)
        : ofList(ShmooList.read(text), legend, numbers, source);
  }

  private static MeasuredShmoo ofGrid(
      ShmooGrid grid, Legend legend, Numbers numbers, String text, String source) {
    boolean commas = DecimalComma.of(List.of(grid.columns(), grid.rows()), source);
    HeaderWords corner = HeaderWords.of(grid.corner());
    HeaderWords words = corner;
    for (String title : grid.titles()) {
      words = words.or(HeaderWords.ofTitle(title));
    }
    for (String comment : Legend.comments(text)) {
      words = words.or(HeaderWords.ofTitle(comment));
    }
    Axes axes =
        Axes.of(grid.rows(), grid.columns(), corner.supplyFirst(), false, words, commas, source);
    Axis axis = Axis.of(axes.quantity());
    List<Measured> measured = new ArrayList<>();
    for (ShmooGrid.Entry entry : grid.cells()) {
      AxisSide supplies = axes.supplyFirst() ? grid.rows() : grid.columns();
      AxisSide seconds = axes.supplyFirst() ? grid.columns() : grid.rows();
      int supply = axes.supplyFirst() ? entry.row() : entry.column();
      int second = axes.supplyFirst() ? entry.column() : entry.row();
      measured.add(
          new Measured(
              supplies.value(supply, axes.supply(), commas),
              seconds.value(second, axes.second(), commas),
              entry.text(),
              entry.place()));
    }
    Legend said = legend.withHeader(grid.corner(), grid.titles());
    Outcomes outcomes = Outcomes.of(measured, said, numbers, axis, source);
    List<String> remarks = new ArrayList<>(axes.remarks());
    remarks.addAll(outcomes.remarks());
    Map<Place, Cell> cells = new HashMap<>();
    Map<Place, Measured> first = new HashMap<>();
    int twice = 0;
    for (Measured one : outcomes.cells()) {
      Place place = new Place(one.volts(), one.along());
      Cell cell = cell(one, Double.NaN, outcomes, axis);
      Cell before = cells.putIfAbsent(place, cell);
      Measured other = first.putIfAbsent(place, one);
      if (before != null && other != null && !before.equals(cell)) {
        throw new BadInputException(
            source,
            one.place(),
            "'"
                + one.text()
                + "' where "
                + other.place()
                + " has '"
                + other.text()
                + "' for the same "
                + place(one, axis),
            "each supply voltage and each " + axis.title() + " of a grid once");
      }
      twice += before == null ? 0 : 1;
    }
    if (twice > 0) {
      remarks.add(
          (twice == 1 ? "A cell comes" : twice + " cells come")
              + " twice with the same result and "
              + (twice == 1 ? "counts" : "count")
              + " once.");
    }
    return shmoo(cells, axis, remarks, source);
  }

  private static MeasuredShmoo ofList(
      ShmooList.Content list, Legend legend, Numbers numbers, String source) {
    Map<Place, Cell> cells = new HashMap<>();
    List<String> remarks = new ArrayList<>(list.remarks());
    List<Cell> single = new ArrayList<>(list.counted());
    if (list.counted().isEmpty()) {
      Numbers used = list.numbers() == Numbers.OPEN ? numbers : list.numbers();
      Outcomes outcomes = Outcomes.of(list.results(), legend, used, list.axis(), source);
      remarks.addAll(outcomes.remarks());
      for (Measured one : outcomes.cells()) {
        double other = list.others().getOrDefault(one.place(), Double.NaN);
        single.add(cell(one, other, outcomes, list.axis()));
      }
    }
    for (Cell one : single) {
      cells.merge(
          new Place(one.volts(), one.along(list.axis())), one, MeasuredShmooReader::together);
    }
    return shmoo(cells, list.axis(), remarks, source);
  }

  /** A place of the plane: V and MHz or °C. */
  private record Place(double volts, double along) {}

  private static String place(Measured one, Axis axis) {
    return CsvWriter.number(one.volts())
        + " V and "
        + CsvWriter.number(one.along())
        + " "
        + axis.unit();
  }

  private static Cell cell(Measured one, double other, Outcomes outcomes, Axis axis) {
    boolean clock = axis == Axis.CLOCK;
    return new Cell(
        one.volts(),
        clock ? one.along() : other,
        clock ? other : one.along(),
        outcomes.isPass(one) ? 1 : 0,
        1,
        outcomes.errors(one));
  }

  /** Several measurements of one place. */
  private static Cell together(Cell one, Cell other) {
    return new Cell(
        one.volts(),
        one.mhz(),
        one.celsius(),
        one.passes() + other.passes(),
        one.reads() + other.reads(),
        one.isCounted() ? one.errors() + other.errors() : Cell.NOT_COUNTED);
  }

  private static MeasuredShmoo shmoo(
      Map<Place, Cell> cells, Axis axis, List<String> remarks, String source) {
    if (cells.isEmpty()) {
      throw new BadInputException(source, "", "no cell with a result", EXPECTED);
    }
    if (cells.size() > MOST_CELLS) {
      throw new BadInputException(
          source, "", cells.size() + " cells", "at most " + MOST_CELLS + " cells");
    }
    List<Cell> sorted =
        cells.values().stream()
            .sorted(Comparator.comparingDouble(Cell::volts).thenComparingDouble(c -> c.along(axis)))
            .toList();
    return new MeasuredShmoo(source, axis, sorted, remarks);
  }
}
