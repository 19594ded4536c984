package org.voltscape.figure.array;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.voltscape.engine.array.circuit.ArrayCircuit;
import org.voltscape.engine.energy.MacArrayTable;
import org.voltscape.engine.io.csv.CsvWriter;

/**
 * Area and power of arrays of MAC units side by side: Table II of Shin et al. (JETCAS 2019) worked
 * out again, and what its arrays save against each other, in both readings of its misprint.
 */
public final class AreaPower {
  /** What the columns of the file mean. */
  public static final List<String> COMMENTS =
      List.of(
          "Table II of Shin et al., JETCAS 2019; scaled: power x (V / 1.08 V)^2, its footnote",
          MacArrayTable.MISPRINT,
          "savings are shares against TE-Drop and TPU, each array at its own supply; power: of"
              + " powers at different clocks, as the paper's; operation: of powers over clocks");

  /** The arrays. */
  public static final Table<MacArrayTable.Row> ARRAYS =
      new Table<>(
          MacArrayTable.rows(),
          List.of(
              new Column<>(
                  "array",
                  r -> r.circuit().title(),
                  "Arrays of 65,536 MAC units laid out in 65 nm, without buffers",
                  r -> "Table II of Shin et al., JETCAS 2019"),
              new Column<>(
                  "mm2",
                  r -> text("%.1f", r.circuit().squareMillimetres()),
                  "Area of all units, in mm2",
                  r -> r.circuit().areaSource()),
              new Column<>(
                  "MHz",
                  r -> text("%.0f", r.circuit().megahertz()),
                  "Clock frequency, in MHz",
                  r -> r.circuit().clockSource()),
              new Column<>(
                  "W at 1.08 V",
                  r -> text("%.1f", r.circuit().watts()),
                  "Power at 1.08 V and the array's own clock, in W",
                  r -> r.circuit().powerSource()),
              new Column<>(
                  "supply",
                  r -> text("%.2f V", r.volts()),
                  "Lowest supply at about the same accuracy, as the paper has it; nominal for the"
                      + " TPU",
                  MacArrayTable.Row::source),
              new Column<>(
                  "W scaled",
                  r -> text("%.2f", r.scaledWatts()),
                  "Power at that supply, in W: power at 1.08 V times (V / 1.08 V)^2, the table's own"
                      + " footnote",
                  r -> r.circuit().powerSource() + " and the footnote"),
              new Column<>(
                  "W published",
                  r -> given(r) ? text("%.1f", r.printedWatts()) : "",
                  "Power at that supply as the table prints it, in W",
                  MacArrayTable.Row::source),
              new Column<>(
                  "is at",
                  r -> given(r) ? text("%.3f V", r.printedVolts()) : "",
                  "Supply at which the footnote gives the published power: not the row's own where one"
                      + " of the two is a misprint",
                  r -> "worked out of " + r.source())));

  /** What arrays save against those that the paper compares them with. */
  public static final Table<Saving> SAVINGS =
      new Table<>(
          savings(),
          List.of(
              new Column<>(
                  "saving",
                  s -> s.row().circuit().title() + " against " + s.other().circuit().title(),
                  "Each array at its own supply",
                  Saving::source),
              saving(
                  "power, published", true, false, "Of powers at different clocks, as published"),
              saving(
                  "power, scaled", false, false, "Of powers at different clocks, by the footnote"),
              saving(
                  "energy, published",
                  true,
                  true,
                  "Of powers over clocks, so per operation, as published"),
              saving(
                  "energy, scaled",
                  false,
                  true,
                  "Of powers over clocks, so per operation, by the footnote")));

  private AreaPower() {}

  /** An array beside the one it is compared with. */
  public record Saving(MacArrayTable.Row row, MacArrayTable.Row other) {
    private String source() {
      return row.source() + " and " + other.source();
    }
  }

  /**
   * A column for people.
   *
   * @param title with its unit
   * @param text of a row; may be empty
   * @param help a sentence for hover, without its full stop
   * @param source where a row's number is published
   */
  public record Column<T>(
      String title, Function<T, String> text, String help, Function<T, String> source) {}

  /** Rows and what is said of them. */
  public record Table<T>(List<T> rows, List<Column<T>> columns) {
    public Table {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
    }

    /** All of it as text, headings first. */
    public List<String[]> cells() {
      List<String[]> all = new ArrayList<>();
      all.add(columns.stream().map(Column::title).toArray(String[]::new));
      for (T row : rows) {
        all.add(columns.stream().map(c -> c.text().apply(row)).toArray(String[]::new));
      }
      return all;
    }
  }

  private static boolean given(MacArrayTable.Row row) {
    return !Double.isNaN(row.printedWatts());
  }

  private static Column<Saving> saving(
      String title, boolean asPrinted, boolean perOperation, String help) {
    return new Column<>(
        title,
        s -> text("%.1f %%", 100 * s.row().saving(s.other(), asPrinted, perOperation)),
        help,
        Saving::source);
  }

  private static List<Saving> savings() {
    List<Saving> all = new ArrayList<>();
    for (MacArrayTable.Row row : MacArrayTable.rows()) {
      for (ArrayCircuit other : references(row)) {
        all.add(new Saving(row, MacArrayTable.row(other)));
      }
    }
    return all;
  }

  /** What the paper compares an array with. */
  private static List<ArrayCircuit> references(MacArrayTable.Row row) {
    return switch (row.circuit()) {
      case TPU -> List.of();
      case TE_DROP -> List.of(ArrayCircuit.TPU);
      default -> List.of(ArrayCircuit.TE_DROP, ArrayCircuit.TPU);
    };
  }

  /** Both tables as text, their columns separated by tabs. */
  public static String plain() {
    StringBuilder text = new StringBuilder();
    append(text, ARRAYS.cells());
    text.append('\n');
    append(text, SAVINGS.cells());
    return text.append('\n').append(MacArrayTable.MISPRINT).append('\n').toString();
  }

  private static void append(StringBuilder text, List<String[]> rows) {
    rows.forEach(row -> text.append(String.join("\t", row)).append('\n'));
  }

  /** The columns of {@link #values}. */
  public static List<String> names() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "design",
                "area_mm2",
                "clock_mhz",
                "power_w",
                "voltage_v",
                "scaled_power_w",
                "printed_power_w",
                "printed_power_is_at_v"));
    for (String other : List.of("te_drop", "tpu")) {
      for (String energy : List.of("power", "operation")) {
        for (String reading : List.of("printed", "scaled")) {
          names.add("saving_" + energy + "_" + reading + "_" + other);
        }
      }
    }
    names.add("source");
    return names;
  }

  /** A row for scripts: numbers and texts, not a number where none is published. */
  public static Object[] values(MacArrayTable.Row row) {
    List<Object> values = new ArrayList<>();
    values.add(row.circuit().id());
    values.add(row.circuit().squareMillimetres());
    values.add(row.circuit().megahertz());
    values.add(row.circuit().watts());
    values.add(row.volts());
    values.add(row.scaledWatts());
    values.add(row.printedWatts());
    values.add(row.printedVolts());
    for (ArrayCircuit other : List.of(ArrayCircuit.TE_DROP, ArrayCircuit.TPU)) {
      MacArrayTable.Row against = MacArrayTable.row(other);
      for (boolean operation : new boolean[] {false, true}) {
        for (boolean asPrinted : new boolean[] {true, false}) {
          values.add(row.saving(against, asPrinted, operation));
        }
      }
    }
    values.add(row.source());
    return values.toArray();
  }

  /**
   * The rows as a file.
   *
   * @param comments lines ahead of the header
   */
  public static void csv(List<String> comments, OutputStream out) throws IOException {
    CsvWriter csv = new CsvWriter(out, comments, names());
    for (MacArrayTable.Row row : MacArrayTable.rows()) {
      csv.row(values(row));
    }
    csv.flush();
  }

  /** The same as text; it depends on no study. */
  public static String csv() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      csv(COMMENTS, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
