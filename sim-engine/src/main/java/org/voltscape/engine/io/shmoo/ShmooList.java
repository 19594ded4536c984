package org.voltscape.engine.io.shmoo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.voltscape.engine.io.axis.Axes;
import org.voltscape.engine.io.axis.AxisSide;
import org.voltscape.engine.io.axis.AxisText;
import org.voltscape.engine.io.axis.AxisUnit;
import org.voltscape.engine.io.axis.AxisUnit.Quantity;
import org.voltscape.engine.io.axis.DecimalComma;
import org.voltscape.engine.io.axis.HeaderWords;
import org.voltscape.engine.io.cut.ImportCell;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.shmoo.MeasuredShmoo.Axis;
import org.voltscape.engine.io.shmoo.MeasuredShmoo.Cell;
import org.voltscape.engine.io.shmoo.MeasuredShmooReader.Numbers;
import org.voltscape.engine.io.table.CellTexts;
import org.voltscape.engine.io.table.ColumnName;
import org.voltscape.engine.io.table.CsvTable;
import org.voltscape.engine.io.table.TableColumn;
import org.voltscape.engine.io.table.TableColumn.Kind;
import org.voltscape.engine.io.table.TableColumns;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.engine.param.BadInputException;

/**
 * A table with one measurement a row: supply, clock or temperature, and what came out. Confined to
 * one thread.
 */
final class ShmooList {
  private static final String VOLTAGE = "voltage_v";
  private static final String FREQUENCY = "frequency_mhz";
  private static final String PERIOD = "period_ns";
  private static final String TEMPERATURE = "temperature_c";
  private static final String RESULT = "result";
  private static final String ERRORS = "errors";
  private static final String FAILS = "fails";
  private static final String PASSES = "passes";
  private static final String READS = "reads";
  private static final double MOST = 1e15;

  private static final List<TableColumn> ALL =
      List.of(
          column(VOLTAGE, ColumnRole.VOLTAGE.column(ImportKind.CURVE).synonyms()),
          column(
              FREQUENCY,
              Set.of(
                  "f",
                  "freq",
                  "frequency",
                  "clock",
                  "clk",
                  "fclk",
                  "clockfrequency",
                  "clockspeed",
                  "speed",
                  "hz",
                  "khz",
                  "mhz",
                  "ghz",
                  "frequenz",
                  "takt")),
          column(
              PERIOD,
              Set.of(
                  "period",
                  "clockperiod",
                  "cycletime",
                  "cycle",
                  "tck",
                  "tclk",
                  "tcyc",
                  "us",
                  "ns",
                  "ps",
                  "periode")),
          column(
              TEMPERATURE,
              Set.of(
                  "temperature",
                  "temp",
                  "t",
                  "tj",
                  "ambient",
                  "tambient",
                  "ambienttemperature",
                  "celsius",
                  "degc",
                  "kelvin",
                  "temperatur")),
          column(
              RESULT,
              Set.of(
                  "results",
                  "outcome",
                  "pass",
                  "passfail",
                  "pf",
                  "status",
                  "verdict",
                  "testresult",
                  "ok")),
          column(
              ERRORS,
              Set.of(
                  "error",
                  "errorcount",
                  "nerrors",
                  "numberoferrors",
                  "biterrors",
                  "failcount",
                  "failingbits",
                  "faults")),
          column(FAILS, Set.of("fail", "failed", "failures", "nfail", "nfails", "failingreads")),
          column(PASSES, Set.of("passed", "passcount", "npass", "npasses", "numberofpasses")),
          column(READS, Set.of("runs", "trials", "repeats", "repetitions", "shots")));

  private static final TableColumns COLUMNS = columns();

  private final CsvTable table;
  private final String source;

  /**
   * What the rows hold.
   *
   * @param axis what the second axis is
   * @param results rows with a result as it stands; empty where passes are counted
   * @param numbers what numbers among the results are
   * @param others mhz of a temperature's rows, °C of a clock's, by the places of the rows; NaN for
   *     none
   * @param counted rows with counted passes
   */
  record Content(
      Axis axis,
      List<Measured> results,
      Numbers numbers,
      Map<String, Double> others,
      List<Cell> counted,
      List<String> remarks) {}

  private ShmooList(CsvTable table, String source) {
    this.table = table;
    this.source = source;
  }

  private static TableColumn column(String name, Set<String> synonyms) {
    return new TableColumn(name, Kind.TEXT, synonyms);
  }

  private static TableColumns columns() {
    List<List<String>> complete = new ArrayList<>();
    for (String second : List.of(FREQUENCY, PERIOD, TEMPERATURE)) {
      for (String outcome : List.of(RESULT, ERRORS, FAILS, PASSES)) {
        complete.add(List.of(VOLTAGE, second, outcome));
      }
    }
    return new TableColumns(MeasuredShmooReader.EXPECTED, ALL, complete, List.of(), false);
  }

  /** Whether a row names the columns of such a table. */
  static boolean isHeader(List<String> cells) {
    return COLUMNS.complete().stream()
        .anyMatch(
            names -> names.stream().allMatch(n -> cells.stream().anyMatch(c -> isNamed(n, c))));
  }

  private static boolean isNamed(String name, String cell) {
    TableColumn column = COLUMNS.columns().get(COLUMNS.index(name));
    return ColumnName.readings(cell).stream().anyMatch(column::isNamed);
  }

  /**
   * Reads the rows of a text.
   *
   * @throws BadInputException where it has no such columns, and for cells that are not understood
   */
  static Content read(TableText text) {
    CsvTable table = CsvTable.of(text, COLUMNS);
    table.problems().refuse();
    return new ShmooList(table, text.source()).content();
  }

  private Content content() {
    int start = table.rows() > 0 && isUnit(table.text(0, VOLTAGE)) ? 1 : 0;
    if (table.rows() == start) {
      throw new BadInputException(source, "", "no row of values", MeasuredShmooReader.EXPECTED);
    }
    String clock = table.has(FREQUENCY) ? FREQUENCY : table.has(PERIOD) ? PERIOD : "";
    String warmth = table.has(TEMPERATURE) ? TEMPERATURE : "";
    List<AxisSide> sides = new ArrayList<>();
    for (String column : List.of(VOLTAGE, clock, warmth)) {
      if (!column.isEmpty()) {
        sides.add(side(column, start));
      }
    }
    boolean commas = DecimalComma.of(sides, source);
    Set<String> remarks = new LinkedHashSet<>();
    AxisSide supply = sides.get(0);
    double[] volts = new double[supply.size()];
    double[] mhz = nothing(supply.size());
    double[] celsius = nothing(supply.size());
    for (AxisSide side : sides.subList(1, sides.size())) {
      String column = side == sides.get(1) && !clock.isEmpty() ? clock : warmth;
      Quantity quantity =
          column.equals(FREQUENCY)
              ? Quantity.FREQUENCY
              : column.equals(PERIOD) ? Quantity.PERIOD : Quantity.TEMPERATURE;
      HeaderWords words =
          HeaderWords.of(name(VOLTAGE, start) + " \\ " + name(column, start)).naming(quantity);
      Axes axes = Axes.of(supply, side, true, true, words, commas, source);
      remarks.addAll(axes.remarks());
      double[] values = Axis.of(axes.quantity()) == Axis.CLOCK ? mhz : celsius;
      for (int i = 0; i < volts.length; i++) {
        volts[i] = supply.value(i, axes.supply(), commas);
        values[i] = side.value(i, axes.second(), commas);
      }
    }
    Axis axis = axis(mhz, celsius);
    return filled(start, volts, mhz, celsius, axis, commas, remarks);
  }

  private static double[] nothing(int size) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  /** The name of a column and the unit that a row below the names tells. */
  private String name(String column, int start) {
    return table.name(column) + (start == 0 ? "" : " (" + plain(table.text(0, column)) + ")");
  }

  private static boolean isUnit(String cell) {
    return AxisUnit.find(plain(cell)) != null;
  }

  private static String plain(String cell) {
    return cell.replaceAll("[()\\[\\]]", "");
  }

  private AxisSide side(String column, int start) {
    AxisSide side = new AxisSide("column " + table.name(column), source);
    for (int row = start; row < table.rows(); row++) {
      AxisText text = AxisText.of(table.text(row, column));
      if (text == null) {
        throw table.bad(
            row,
            column,
            CellTexts.quoted(table.text(row, column)),
            "a number, with or without its unit");
      }
      side.add(text, place(row, column));
    }
    return side;
  }

  private String place(int row, String column) {
    return "line " + table.line(row) + ", column " + table.name(column);
  }

  /** The axis that varies, the clock where neither does. */
  private Axis axis(double[] mhz, double[] celsius) {
    boolean clocks = Arrays.stream(mhz).distinct().count() > 1;
    boolean warmths = Arrays.stream(celsius).distinct().count() > 1;
    if (clocks && warmths) {
      throw new BadInputException(
          source,
          "column " + table.name(TEMPERATURE),
          "several temperatures beside several clock frequencies",
          "one of both, as a plane has two axes: leave only the rows of one temperature");
    }
    return warmths || Double.isNaN(mhz[0]) ? Axis.TEMPERATURE : Axis.CLOCK;
  }

  private Content filled(
      int start,
      double[] volts,
      double[] mhz,
      double[] celsius,
      Axis axis,
      boolean commas,
      Set<String> remarks) {
    boolean pass = table.has(RESULT) && isPasses(table.name(RESULT));
    String passes = table.has(PASSES) ? PASSES : pass ? RESULT : "";
    boolean reads = table.has(READS);
    boolean counts =
        (reads && (!passes.isEmpty() || table.has(FAILS)) && (pass || !table.has(RESULT)))
            || (!passes.isEmpty() && table.has(FAILS));
    if (counts) {
      List<Cell> cells = new ArrayList<>();
      for (int row = start; row < table.rows(); row++) {
        cell(row, passes, volts[row - start], mhz[row - start], celsius[row - start], commas)
            .ifPresent(cells::add);
      }
      return new Content(axis, List.of(), Numbers.OPEN, Map.of(), cells, List.copyOf(remarks));
    }
    String result =
        table.has(RESULT) ? RESULT : table.has(ERRORS) ? ERRORS : table.has(FAILS) ? FAILS : PASSES;
    if (reads && result.equals(ERRORS)) {
      throw table.bad(
          READS,
          "it beside the column " + table.name(ERRORS),
          "passes and reads, or errors without reads: how many reads had the errors is open");
    }
    Numbers numbers =
        result.equals(ERRORS) || result.equals(FAILS)
            ? Numbers.ERRORS
            : result.equals(PASSES) || pass ? Numbers.OUTCOMES : Numbers.OPEN;
    List<Measured> results = new ArrayList<>();
    Map<String, Double> others = new HashMap<>();
    for (int row = start; row < table.rows(); row++) {
      String text = table.text(row, result);
      int i = row - start;
      double along = axis == Axis.CLOCK ? mhz[i] : celsius[i];
      if (!text.isEmpty()) {
        results.add(new Measured(volts[i], along, text, place(row, result)));
        others.put(place(row, result), axis == Axis.CLOCK ? celsius[i] : mhz[i]);
      }
    }
    return new Content(axis, results, numbers, others, List.of(), List.copyOf(remarks));
  }

  private static boolean isPasses(String name) {
    return Set.of("pass", "ok").contains(ColumnName.letters(ColumnName.plain(name)));
  }

  /** A row with counts; none where they are empty or 0. */
  private Optional<Cell> cell(
      int row, String passes, double volts, double mhz, double celsius, boolean commas) {
    boolean ofPasses = !passes.isEmpty();
    String other = table.has(READS) ? READS : FAILS;
    String first = ofPasses ? passes : FAILS;
    if (table.text(row, first).isEmpty() && table.text(row, other).isEmpty()) {
      return Optional.empty();
    }
    long one = count(row, first, commas);
    long two = count(row, other, commas);
    long reads = other.equals(READS) ? two : one + two;
    if (one > reads) {
      throw table.bad(
          row,
          first,
          String.valueOf(one),
          "at most the " + reads + " of column " + table.name(READS));
    }
    return reads == 0
        ? Optional.empty()
        : Optional.of(
            new Cell(volts, mhz, celsius, ofPasses ? one : reads - one, reads, Cell.NOT_COUNTED));
  }

  private long count(int row, String column, boolean commas) {
    ImportCell cell = ImportCell.of(table.text(row, column));
    double value = cell.isNumber() ? cell.plain(commas) : Double.NaN;
    if (!(value >= 0 && value <= MOST && value == Math.rint(value))) {
      throw table.bad(
          row, column, CellTexts.quoted(table.text(row, column)), "a whole number from 0 on");
    }
    return (long) value;
  }
}
