package org.voltscape.engine.mapping.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.io.table.CsvTable;
import org.voltscape.engine.io.table.TableColumns;
import org.voltscape.engine.param.BadInputException;

/**
 * A table of tensors, one a row: its name, its bytes, the bit error rate it bears and, if known,
 * the bytes that an inference moves of it.
 *
 * @param rows in the order of the file
 */
public record TensorTable(List<Row> rows) {
  private static final String MOVED = "moved_bytes";
  private static final TableColumns COLUMNS =
      TableColumns.named(
          "the columns name,bytes,tolerable_ber and, if known, moved_bytes",
          List.of("name", "bytes", "tolerable_ber"),
          List.of(MOVED),
          Set.of("bytes", "tolerable_ber", MOVED));

  /**
   * A tensor.
   *
   * @param bytes its size
   * @param tolerable the bit error rate it bears
   * @param moved bytes that an inference reads of it; its size where the table does not say
   */
  public record Row(String name, long bytes, double tolerable, double moved) {}

  public TensorTable {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a table.
   *
   * @throws BadInputException naming the lines and columns of all cells that cannot be used
   */
  public static TensorTable read(Path file) {
    CsvTable table = CsvTable.read(file, COLUMNS);
    List<Row> rows = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int r = 0; r < table.rows(); r++) {
      try {
        Row row = row(table, r);
        if (!names.add(row.name())) {
          throw table.bad(r, "name", "\"" + row.name() + "\" again", "a name of its own");
        }
        rows.add(row);
      } catch (BadInputException e) {
        table.note(e);
      }
    }
    table.problems().refuse();
    if (rows.isEmpty()) {
      throw new BadInputException(InputSource.name(file), "", "no rows", "at least one tensor");
    }
    return new TensorTable(rows);
  }

  private static Row row(CsvTable table, int r) {
    String name = Cells.name(table, r, "name");
    long bytes = Cells.bytes(table, r);
    double moved = bytes;
    if (table.has(MOVED)) {
      moved = table.number(r, MOVED);
      if (!(moved >= 0)) {
        throw table.bad(r, MOVED, table.text(r, MOVED), "bytes an inference moves, 0 or more");
      }
    }
    return new Row(name, bytes, Cells.rate(table, r, "tolerable_ber"), moved);
  }
}
