package org.voltscape.figure.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.voltscape.figure.PanelFigure;

/**
 * The data of panels as one table: the panel's name ahead of each row, the columns of all panels. A
 * cell of a column that a panel does not have is empty.
 */
final class PanelTable {
  private PanelTable() {}

  /** What is said ahead of the tables of the panels: what all say once. */
  static List<String> comments(PanelFigure figure) {
    List<List<String>> all =
        figure.panels().stream()
            .map(
                p -> {
                  List<String> lines = CsvFile.comments(p.figure());
                  // The note of a panel is part of the figure's.
                  return lines.subList(0, lines.size() - 1);
                })
            .toList();
    List<String> lines =
        new ArrayList<>(
            all.get(0).stream().filter(l -> all.stream().allMatch(c -> c.contains(l))).toList());
    for (int i = 0; i < all.size(); i++) {
      String name = figure.panels().get(i).name();
      all.get(i).stream()
          .filter(line -> !lines.contains(line) && !line.isEmpty())
          .map(line -> name + ": " + line)
          .toList()
          .forEach(lines::add);
    }
    return lines;
  }

  static String of(PanelFigure figure) {
    List<List<List<String>>> tables =
        figure.panels().stream().map(p -> records(CsvFile.table(p.figure()))).toList();
    Set<String> columns = new LinkedHashSet<>();
    tables.forEach(table -> columns.addAll(table.get(0)));
    StringBuilder text = new StringBuilder("panel");
    columns.forEach(column -> text.append(',').append(column));
    text.append('\n');
    for (int i = 0; i < tables.size(); i++) {
      List<String> header = tables.get(i).get(0);
      for (List<String> row : tables.get(i).subList(1, tables.get(i).size())) {
        text.append(CsvFile.field(figure.panels().get(i).name()));
        for (String column : columns) {
          int place = header.indexOf(column);
          text.append(',').append(place < 0 ? "" : row.get(place));
        }
        text.append('\n');
      }
    }
    return text.toString();
  }

  /** The cells of a table as they are written, quotes included. */
  private static List<List<String>> records(String table) {
    List<List<String>> records = new ArrayList<>();
    List<String> record = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < table.length(); i++) {
      char c = table.charAt(i);
      quoted ^= c == '"';
      if (!quoted && (c == ',' || c == '\n')) {
        record.add(table.substring(from, i));
        from = i + 1;
        if (c == '\n') {
          records.add(record);
          record = new ArrayList<>();
        }
      }
    }
    return records;
  }
}
