package org.voltscape.engine.io.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.voltscape.engine.io.csv.CsvCells;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.io.table.CsvTable;
import org.voltscape.engine.io.table.TableColumn;
import org.voltscape.engine.io.table.TableColumn.Kind;
import org.voltscape.engine.io.table.TableColumns;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.PlainText;
import org.voltscape.engine.temperature.TemperatureTrace;
import org.voltscape.engine.temperature.TemperatureTrace.Step;

/**
 * Temperature traces as text tables: a time and a temperature a row, in the order of the times;
 * {@link CsvTable} says how tables may be written.
 *
 * <p>The name of the time's column says its unit, {@code time_s}, {@code time_min} or {@code
 * time_h}; that of the temperature's {@code temperature_c}, {@code temperature_k} or {@code
 * temperature_f}. An optional column {@code ageing_h} has the hours of operation that cells have
 * aged by then; without it they age by the time of the trace. Comment lines {@code # title: ...}
 * and {@code # source: ...} name the trace. Other columns are left alone.
 */
public final class TraceCsv {
  private static final String AGEING = "ageing_h";
  private static final int MOST_BYTES = 1 << 22;

  /** A column for a quantity in one unit: what it is multiplied by after an offset. */
  private record InUnit(TableColumn column, double offset, double factor) {
    double of(double value) {
      // Decimals as they are written: 298.15 K are 25 degrees C and not 24.99999999999997.
      return Math.rint((value + offset) * factor * 1e9) / 1e9;
    }

    String name() {
      return column.name();
    }
  }

  private static final List<InUnit> TIMES =
      List.of(
          time("time_s", 1, "s", "sec", "secs", "second", "seconds"),
          time("time_min", 60, "min", "mins", "minute", "minutes"),
          time("time_h", 3600, "h", "hr", "hrs", "hour", "hours"));

  private static final List<InUnit> TEMPERATURES =
      List.of(
          temperature("temperature_c", 0, 1, "c", "degc", "celsius", "degreesc", "degreecelsius"),
          temperature("temperature_k", -273.15, 1, "k", "kelvin"),
          temperature("temperature_f", -32, 5.0 / 9, "f", "degf", "fahrenheit", "degreesf"));

  private static final TableColumns COLUMNS = columns();

  private TraceCsv() {}

  private static InUnit time(String name, double seconds, String... units) {
    List<String> names = new ArrayList<>();
    for (String unit : units) {
      for (String of : List.of("time", "t", "elapsed", "elapsedtime", "timestamp", "zeit")) {
        names.add(of + unit);
      }
      if (unit.length() > 1) {
        names.add(unit);
      }
    }
    return new InUnit(new TableColumn(name, Kind.COUNT, Set.copyOf(names)), 0, seconds);
  }

  private static InUnit temperature(String name, double offset, double factor, String... units) {
    List<String> names = new ArrayList<>();
    for (String unit : units) {
      for (String of :
          List.of("temperature", "temp", "t", "tambient", "ambient", "ambienttemperature", "tj")) {
        names.add(of + unit);
      }
      if (unit.length() > 1) {
        names.add(unit);
      }
    }
    return new InUnit(new TableColumn(name, Kind.COUNT, Set.copyOf(names)), offset, factor);
  }

  private static TableColumns columns() {
    List<TableColumn> all = new ArrayList<>();
    TIMES.forEach(t -> all.add(t.column()));
    TEMPERATURES.forEach(t -> all.add(t.column()));
    all.add(
        new TableColumn(
            AGEING,
            Kind.COUNT,
            Set.of("ageinghours", "aginghours", "agingh", "stresshours", "stressh")));
    List<List<String>> complete = new ArrayList<>();
    for (InUnit time : TIMES) {
      for (InUnit temperature : TEMPERATURES) {
        complete.add(List.of(time.name(), temperature.name()));
      }
    }
    return new TableColumns(
        "the columns time_s (or time_min, time_h) and temperature_c (or temperature_k,"
            + " temperature_f)",
        all,
        complete,
        List.of(),
        false);
  }

  /**
   * Reads a trace.
   *
   * @throws BadInputException for a file that cannot be read or is no such table; for times that
   *     come twice or fall, and for temperatures that no chip has
   */
  public static TemperatureTrace read(Path path) {
    return trace(TableText.read(path, "a table", MOST_BYTES), InputSource.title(path));
  }

  /**
   * Reads a trace from a text, by the same rules.
   *
   * @param id of the trace
   * @param source file named by complaints
   * @throws BadInputException as {@link #read}
   */
  public static TemperatureTrace parse(String text, String id, String source) {
    return trace(TableText.of(text, source), id);
  }

  private static TemperatureTrace trace(TableText text, String id) {
    CsvTable table = CsvTable.of(text, COLUMNS);
    table.problems().refuse();
    InUnit time = only(table, TIMES);
    InUnit temperature = only(table, TEMPERATURES);
    if (table.rows() < 2 || table.rows() > TemperatureTrace.MOST_STEPS) {
      throw new BadInputException(
          text.source(),
          "",
          table.rows() + (table.rows() == 1 ? " row" : " rows"),
          "2 to " + TemperatureTrace.MOST_STEPS + " rows, one a step of the trace");
    }
    List<Step> steps = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      try {
        step(table, row, time, temperature, steps);
      } catch (BadInputException e) {
        table.note(e);
      }
    }
    table.problems().refuse();
    TemperatureTrace plain =
        new TemperatureTrace(
            id,
            comment(text, "title", id),
            comment(text, "source", "read from " + id),
            steps,
            List.of());
    return new TemperatureTrace(
        id, plain.title(), plain.source(), steps, remarks(table, plain, temperature));
  }

  private static InUnit only(CsvTable table, List<InUnit> units) {
    List<InUnit> found = units.stream().filter(u -> table.has(u.name())).toList();
    if (found.size() > 1) {
      throw table.bad(
          found.get(1).name(),
          "it beside the column " + table.name(found.get(0).name()),
          "one of the two");
    }
    return found.get(0);
  }

  private static void step(
      CsvTable table, int row, InUnit time, InUnit temperature, List<Step> steps) {
    double seconds = time.of(table.number(row, time.name()));
    double celsius = temperature.of(table.number(row, temperature.name()));
    if (!steps.isEmpty()) {
      double before = steps.get(steps.size() - 1).seconds();
      if (!(seconds > before)) {
        throw table.bad(
            row,
            time.name(),
            table.text(row, time.name())
                + (seconds == before ? " for the second time" : " after a later time"),
            "times that rise from row to row"
                + (seconds == before
                    ? ""
                    : " (sort the rows, or leave out a clock's turn at midnight)"));
      }
    }
    if (!(celsius >= TemperatureTrace.COLDEST && celsius <= TemperatureTrace.HOTTEST)) {
      throw table.bad(
          row,
          temperature.name(),
          table.text(row, temperature.name()),
          String.format(
              Locale.ROOT,
              "%.0f to %.0f °C%s",
              TemperatureTrace.COLDEST,
              TemperatureTrace.HOTTEST,
              temperature.offset() == 0 && celsius > TemperatureTrace.HOTTEST
                  ? "; kelvins belong in a column temperature_k"
                  : ""));
    }
    double ageing = seconds / 3600;
    if (table.has(AGEING)) {
      ageing = table.number(row, AGEING);
      double before = steps.isEmpty() ? 0 : steps.get(steps.size() - 1).ageingHours();
      if (!(ageing >= before)) {
        throw table.bad(
            row, AGEING, CsvWriter.number(ageing), "hours of at least 0 that do not fall");
      }
    } else if (!steps.isEmpty()) {
      ageing = (seconds - steps.get(0).seconds()) / 3600;
    } else {
      ageing = 0;
    }
    steps.add(new Step(seconds, celsius, ageing));
  }

  private static List<String> remarks(CsvTable table, TemperatureTrace trace, InUnit temperature) {
    List<String> remarks = new ArrayList<>();
    double usual = trace.usualSeconds();
    List<Step> steps = trace.steps();
    for (int i = 1; i < steps.size(); i++) {
      double length = steps.get(i).seconds() - steps.get(i - 1).seconds();
      if (length > TemperatureTrace.GAP * usual) {
        remarks.add(
            String.format(
                Locale.ROOT,
                "The trace has a gap of %s min before line %d, where steps usually take %s min; the"
                    + " step before it counts as long as a usual one.",
                short1(length / 60),
                table.line(i),
                short1(usual / 60)));
      }
    }
    double coldest = steps.stream().mapToDouble(Step::celsius).min().orElseThrow();
    double hottest = steps.stream().mapToDouble(Step::celsius).max().orElseThrow();
    if (coldest < TemperatureTrace.USUAL_COLDEST || hottest > TemperatureTrace.USUAL_HOTTEST) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "Column %s goes from %s to %s °C, beyond %.0f to %.0f °C, where a curve's straight"
                  + " dV/dT is a guess.",
              table.name(temperature.name()),
              short1(coldest),
              short1(hottest),
              TemperatureTrace.USUAL_COLDEST,
              TemperatureTrace.USUAL_HOTTEST));
    }
    return remarks;
  }

  private static String short1(double value) {
    return CsvWriter.number(Math.rint(value * 10) / 10);
  }

  private static String comment(TableText text, String key, String otherwise) {
    String told = text.comment(key);
    return told.isEmpty()
        ? otherwise
        : PlainText.check(
            PlainText.restored(CsvCells.restoredComment(told)), text.source(), "comment " + key);
  }
}
