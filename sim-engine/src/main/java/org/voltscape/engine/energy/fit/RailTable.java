package org.voltscape.engine.energy.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.voltscape.engine.energy.fit.RailMeasurement.Quantity;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.io.table.ColumnName;
import org.voltscape.engine.io.table.CsvTable;
import org.voltscape.engine.io.table.TableColumn;
import org.voltscape.engine.io.table.TableColumn.Kind;
import org.voltscape.engine.io.table.TableColumns;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.SupplyVolts;

/**
 * Measurements of a rail as a text table holds them: a voltage and a power, a current or an energy
 * of a clock cycle in every row; clock, uncertainty and date where they are known.
 *
 * @param measurements in the order of the rows
 * @param source where they come from: the file's name, how many there are, and when they were
 *     measured where a column tells it
 * @param notes what the columns were taken for: phrases without a full stop
 */
public record RailTable(List<RailMeasurement> measurements, String source, List<String> notes) {
  private static final String VOLTS = "voltage_v";
  private static final String WATTS = "power_w";
  private static final String JOULES = "energy_j";
  private static final String AMPERES = "current_a";
  private static final String HERTZ = "clock_hz";
  private static final String UNCERTAINTY = "uncertainty";
  private static final String DATE = "date";
  private static final double MOST_HERTZ = 1e12;

  /** No accelerator is clocked at less. */
  private static final double SLOWEST_HERTZ = 1e4;

  private static final TableColumns COLUMNS =
      new TableColumns(
          "the columns voltage and power, current or energy (of a clock cycle), with their units,"
              + " for example voltage (V), power (mW), and clock (MHz) where it is known",
          List.of(
              TableColumns.CURVE.columns().get(0),
              new TableColumn(
                  WATTS, Kind.WATTS, Set.of("power", "p", "totalpower", "leistung", "pavg")),
              new TableColumn(
                  JOULES,
                  Kind.JOULES,
                  Set.of(
                      "energy",
                      "e",
                      "energypercycle",
                      "energyofacycle",
                      "joulespercycle",
                      "joules",
                      "epercycle")),
              new TableColumn(
                  AMPERES, Kind.AMPERES, Set.of("current", "i", "idd", "supplycurrent", "amperes")),
              new TableColumn(
                  HERTZ,
                  Kind.HERTZ,
                  Set.of("clock", "f", "freq", "frequency", "clk", "fclk", "clockfrequency")),
              new TableColumn(
                  UNCERTAINTY,
                  Kind.SHARE,
                  Set.of("relativeuncertainty", "uncertainty95", "relativeerror")),
              new TableColumn(DATE, Kind.TEXT, Set.of("day", "measuredon", "time", "timestamp"))),
          List.of(List.of(VOLTS, WATTS), List.of(VOLTS, JOULES), List.of(VOLTS, AMPERES)),
          List.of(),
          false);

  public RailTable {
    measurements = List.copyOf(measurements);
    notes = List.copyOf(notes);
  }

  /**
   * Reads a text table, plain or gzip.
   *
   * @throws BadInputException for a table without the columns, or with a cell that nobody can have
   *     measured; all of them are named
   */
  public static RailTable read(Path file) {
    return of(CsvTable.read(file, COLUMNS), InputSource.name(file));
  }

  /**
   * Reads a text.
   *
   * @param source its name, for complaints and as where it comes from
   */
  public static RailTable parse(String text, String source) {
    return of(CsvTable.parse(text, source, COLUMNS), source);
  }

  private static RailTable of(CsvTable table, String name) {
    String column = table.has(WATTS) ? WATTS : table.has(AMPERES) ? AMPERES : JOULES;
    if (table.has(HERTZ)) {
      checkClock(table);
    }
    List<RailMeasurement> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      try {
        rows.add(row(table, row, column));
      } catch (BadInputException e) {
        table.note(e);
      }
    }
    table.problems().refuse();
    if (rows.isEmpty()) {
      throw new BadInputException(name, "", "no rows", "measurements at two voltages or more");
    }
    return new RailTable(rows, source(table, name, rows.size()), notes(table, column));
  }

  private static RailMeasurement row(CsvTable table, int row, String column) {
    double volts = table.number(row, VOLTS);
    if (!SupplyVolts.plausible(volts)) {
      throw table.bad(row, VOLTS, table.text(row, VOLTS), SupplyVolts.expected(volts));
    }
    double value = table.number(row, column);
    if (!(value > 0)) {
      throw table.bad(
          row,
          column,
          table.text(row, column),
          "a number above 0 (errors are in per cent of what is measured)");
    }
    double hertz = Double.NaN;
    if (table.has(HERTZ)) {
      hertz = table.number(row, HERTZ);
      boolean cycles = column.equals(JOULES);
      if (!(hertz >= 0 && hertz <= MOST_HERTZ) || cycles && hertz == 0) {
        throw table.bad(
            row,
            HERTZ,
            table.text(row, HERTZ),
            cycles
                ? "a clock above 0 Hz (where it stands there is no energy of a cycle)"
                : "a clock of 0 Hz (leakage alone) to 1 THz");
      }
    }
    double uncertainty = Double.NaN;
    if (table.has(UNCERTAINTY)) {
      uncertainty = table.number(row, UNCERTAINTY);
      if (!(uncertainty > 0 && uncertainty < 1)) {
        throw table.bad(
            row,
            UNCERTAINTY,
            table.text(row, UNCERTAINTY),
            "half the 95 % interval over the value, above 0 and below 1 (100 %)");
      }
    }
    return switch (column) {
      case WATTS -> new RailMeasurement(volts, hertz, value, Quantity.POWER, uncertainty);
      case AMPERES -> new RailMeasurement(volts, hertz, value * volts, Quantity.POWER, uncertainty);
      default -> new RailMeasurement(volts, hertz, value, Quantity.ENERGY, uncertainty);
    };
  }

  private static String source(CsvTable table, String name, int rows) {
    String text = String.format(Locale.ROOT, "%s (%,d points", name, rows);
    TreeSet<String> dates = new TreeSet<>();
    for (int row = 0; table.has(DATE) && row < table.rows(); row++) {
      dates.add(table.text(row, DATE));
    }
    dates.remove("");
    if (!dates.isEmpty()) {
      text += ", measured " + dates.first();
      text += dates.size() > 1 ? " to " + dates.last() : "";
    }
    return text + ")";
  }

  private static List<String> notes(CsvTable table, String column) {
    List<String> notes = new ArrayList<>();
    notes.add(note(table, VOLTS, "voltage", "V"));
    notes.add(
        switch (column) {
          case WATTS -> note(table, WATTS, "power", "W");
          case AMPERES -> note(table, AMPERES, "current", "A") + " and multiplied by the voltage";
          default -> note(table, JOULES, "energy of a cycle", "J");
        });
    if (table.has(HERTZ)) {
      notes.add(note(table, HERTZ, "clock", "Hz"));
    }
    for (String other : List.of(WATTS, AMPERES, JOULES)) {
      if (table.has(other) && !other.equals(column)) {
        notes.add("column \"" + table.name(other) + "\" left alone");
      }
    }
    return notes;
  }

  private static String note(CsvTable table, String column, String quantity, String unit) {
    return quantity
        + " from \""
        + table.name(column)
        + (!told(table, column, unit)
            ? "\", which tells no unit, taken to be in "
            : table.converts(column) ? "\", converted to " : "\", read in ")
        + unit;
  }

  /**
   * Whether a column's name tells its unit: in its own words, as a unit alone, or as we name it.
   */
  private static boolean told(CsvTable table, String column, String unit) {
    String name = table.name(column);
    boolean same = ColumnName.letters(ColumnName.plain(name)).equals(ColumnName.letters(column));
    return table.hasUnit(column) || same || name.equalsIgnoreCase(unit);
  }

  /** A clock of a few hundred hertz is a number of megahertz. */
  private static void checkClock(CsvTable table) {
    double fastest = 0;
    for (int row = 0; row < table.rows(); row++) {
      try {
        fastest = Math.max(fastest, table.number(row, HERTZ));
      } catch (BadInputException e) {
        return; // That is told for the row.
      }
    }
    if (!told(table, HERTZ, "Hz") && fastest > 0 && fastest < SLOWEST_HERTZ) {
      String digits = CsvWriter.number(fastest);
      table.note(
          table.bad(
              HERTZ,
              "clocks up to " + digits + " without a unit",
              "the unit in its name, for example clock (MHz): " + digits + " Hz looks like MHz"));
    }
  }
}
