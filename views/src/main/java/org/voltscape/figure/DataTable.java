package org.voltscape.figure;

import java.util.List;

/**
 * The data of a figure as a tidy table, where more is known at each point than is drawn.
 *
 * @param comments lines ahead of the table
 * @param columns names of the columns
 * @param rows cells as they are written, as many as columns; numbers as {@code CsvWriter} writes
 *     them, empty where a value is missing
 */
public record DataTable(List<String> comments, List<String> columns, List<List<String>> rows) {
  /**
   * @throws IllegalArgumentException for a row of another length
   */
  public DataTable {
    comments = List.copyOf(comments);
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "A row of " + row.size() + " cells for " + columns.size() + " columns.");
      }
    }
  }
}
