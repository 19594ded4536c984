package org.voltscape.engine.io.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.cut.CutText.Row;
import org.voltscape.engine.io.recipe.ColumnNames;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.ImportKind;

/** Tables with a row of voltages, or a column for each device. */
public final class WideTables {
  public static final String DEVICE = "device";

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:[\\p{L}_ ]*[=@:]\\s*|(?:v|vdd|vmin|vcc|vccbram|voltage)\\s*)?(\\S.*)",
          Pattern.CASE_INSENSITIVE);

  private WideTables() {}

  /** A voltage as the name of a column: {@code 0.59}, {@code Vmin= 0.59}; null for none. */
  public static @Nullable String voltage(String cell) {
    Matcher label = LABEL.matcher(cell);
    if (!label.matches()) {
      return null;
    }
    ImportCell value = ImportCell.of(label.group(1));
    if (!value.isNumber()) {
      return null;
    }
    return Voltages.likely(value) ? label.group(1).strip() : null;
  }

  /**
   * A table whose first row holds voltages, with one device or quantity in each row below.
   *
   * @return null where it is none
   */
  public static @Nullable ImportTable voltageRow(String source, CutText cut, List<String> notes) {
    List<Row> rows = cut.rows();
    int head = 0;
    while (head < rows.size() && rows.get(head).filled() < 3) {
      if (ImportTable.isData(rows.get(head))) {
        return null;
      }
      head++;
    }
    if (head >= rows.size() - 1) {
      return null;
    }
    List<String> cells = rows.get(head).cells();
    int from = 0;
    while (from < cells.size() && voltage(cells.get(from)) == null) {
      if (ImportCell.of(cells.get(from)).isNumber()) {
        return null;
      }
      from++;
    }
    List<String> volts = new ArrayList<>();
    int to = from;
    while (to < cells.size() && voltage(cells.get(to)) != null) {
      volts.add(voltage(cells.get(to++)));
    }
    for (String rest : cells.subList(to, cells.size())) {
      if (ImportCell.of(rest).isNumber()) {
        return null;
      }
    }
    if (volts.size() < 2 || from == 0 || !Voltages.monotone(volts)) {
      return null;
    }
    List<Row> body = rows.subList(head + 1, rows.size());
    String first = cells.get(0);
    if (!first.isEmpty() && body.stream().anyMatch(r -> r.cells().get(0).equals(first))) {
      return null;
    }
    OtherTables.refuseGrids(body, true, source);
    if (head > 0) {
      notes.add(ImportTable.plural(head, "line") + " above the table left out");
    }
    ImportTable base = new ImportTable(source, cut, true, cells, List.of(), body, notes, false);
    return isTransposed(body) ? transposed(base, volts, from) : melted(base, volts, from);
  }

  /** Whether rows are named after what their numbers are: probability, cells, failing. */
  private static boolean isTransposed(List<Row> body) {
    return body.stream()
        .anyMatch(
            r ->
                ColumnRole.of(ImportKind.CURVE).stream()
                    .filter(role -> role != ColumnRole.VOLTAGE)
                    .anyMatch(
                        role -> ColumnNames.isNamed(role, ImportKind.CURVE, r.cells().get(0))));
  }

  private static ImportTable transposed(ImportTable base, List<String> volts, int from) {
    String corner = base.names().get(0);
    boolean told = ColumnNames.isNamed(ColumnRole.VOLTAGE, ImportKind.CURVE, corner);
    List<String> names = new ArrayList<>(List.of(told ? corner : "voltage"));
    base.rows().forEach(r -> names.add(r.cells().get(0)));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < volts.size(); i++) {
      List<String> cells = new ArrayList<>(List.of(volts.get(i)));
      for (Row row : base.rows()) {
        cells.add(ImportTable.cell(row, from + i));
      }
      rows.add(new Row(base.rows().get(0).line(), cells));
    }
    return base.turned(names, rows, "rows and columns exchanged: the first row holds the voltages");
  }

  private static ImportTable melted(ImportTable base, List<String> volts, int from) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < from; i++) {
      String name = base.names().get(i);
      boolean open =
          i == 0
              && (name.isEmpty()
                  || ColumnNames.isNamed(ColumnRole.VOLTAGE, ImportKind.CURVE, name));
      names.add(open ? DEVICE : name);
    }
    String corner = base.names().get(0);
    names.add(
        ColumnNames.isNamed(ColumnRole.VOLTAGE, ImportKind.CURVE, corner) ? corner : "voltage");
    names.add("probability");
    List<Row> rows = new ArrayList<>();
    for (Row row : base.rows()) {
      if (row.filled() < 2) {
        continue;
      }
      for (int i = 0; i < volts.size(); i++) {
        List<String> cells = new ArrayList<>();
        for (int k = 0; k < from; k++) {
          cells.add(ImportTable.cell(row, k));
        }
        cells.add(volts.get(i));
        cells.add(ImportTable.cell(row, from + i));
        rows.add(new Row(row.line(), cells));
      }
    }
    return base.turned(
        names, rows, "the first row holds the voltages, each row below one " + names.get(0));
  }

  /**
   * A table with a voltage in each row and the probabilities of a device in each of several columns
   * as one point a row.
   *
   * @param voltage place of the voltages
   * @param devices places of the devices' columns
   */
  public static ImportTable deviceColumns(ImportTable table, int voltage, List<Integer> devices) {
    List<String> names = List.of(DEVICE, table.names().get(voltage), "probability");
    List<Row> rows = new ArrayList<>();
    for (int device : devices) {
      for (Row row : table.rows()) {
        rows.add(
            new Row(
                row.line(),
                List.of(
                    table.names().get(device),
                    ImportTable.cell(row, voltage),
                    ImportTable.cell(row, device))));
      }
    }
    return table.turned(names, rows, "each column beside the voltage holds one device");
  }
}
