package org.voltscape.engine.io.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Problems;

/**
 * A text table held in memory. Only filling in its {@link #problems} changes it.
 *
 * <p>Cells are separated by commas, semicolons, tabs, bars or spaces; numbers are written with
 * decimal points or commas; units may stand in the names of columns; lines that start with {@code
 * #}, blank lines and rows and columns without values are skipped, so are titles before the header.
 * docs/input-files.md has the whole of it.
 */
public final class CsvTable {
  private static final int MOST_BYTES = 1 << 26;

  private final String source;
  private final TableText text;
  private final TableReader reader;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();

  private CsvTable(TableText text, TableColumns columns) {
    this.text = text;
    this.source = text.source();
    this.reader = TableReader.open(text, columns);
    reader.rows(
        (line, cells) -> {
          rows.add(cells);
          lines.add(line);
        });
  }

  /**
   * Reads a table with commas between its cells whose columns are only known by their names, plain
   * or gzip, of at most 64 MiB of text.
   *
   * @throws BadInputException as {@link #read(Path, TableColumns)}, and for anything wrong in a row
   */
  public static CsvTable read(Path path) {
    CsvTable table = new CsvTable(TableText.read(path, "a table", MOST_BYTES), TableColumns.ANY);
    table.problems().refuse();
    return table;
  }

  /**
   * Reads a table of a kind, plain or gzip, of at most 64 MiB of text.
   *
   * @throws BadInputException for a file that is missing, a directory, empty, too large, no text,
   *     or no table: no header with the columns that are needed, or a broken quotation. Whatever
   *     else is wrong is among the {@link #problems}
   */
  public static CsvTable read(Path path, TableColumns columns) {
    return read(path, columns, MOST_BYTES);
  }

  /** As {@link #read(Path, TableColumns)}, of at most so many bytes of text. */
  public static CsvTable read(Path path, TableColumns columns, int mostBytes) {
    return new CsvTable(TableText.read(path, "a table", mostBytes), columns);
  }

  /**
   * Reads a table of a kind from a text that was read already.
   *
   * @throws BadInputException as {@link #read(Path, TableColumns)}
   */
  public static CsvTable of(TableText text, TableColumns columns) {
    return new CsvTable(text, columns);
  }

  /**
   * Reads a table with commas between its cells from a text.
   *
   * @param source file or option named by complaints
   * @throws BadInputException as {@link #read(Path)}
   */
  public static CsvTable parse(String text, String source) {
    CsvTable table = new CsvTable(TableText.of(text, source), TableColumns.ANY);
    table.problems().refuse();
    return table;
  }

  /**
   * Reads a table of a kind from a text.
   *
   * @param source file or option named by complaints
   * @throws BadInputException as {@link #read(Path, TableColumns)}
   */
  public static CsvTable parse(String text, String source, TableColumns columns) {
    return new CsvTable(TableText.of(text, source), columns);
  }

  /** Line breaks inside quoted cells: the parser reports the line where a record ends. */
  static int lineBreaks(CSVRecord record) {
    int count = 0;
    for (String cell : record) {
      for (int i = 0; i < cell.length(); i++) {
        char c = cell.charAt(i);
        boolean second = c == '\n' && i > 0 && cell.charAt(i - 1) == '\r';
        if ((c == '\n' || c == '\r') && !second) {
          count++;
        }
      }
    }
    return count;
  }

  /** Names of the columns in the file, in its order; blank for those without one. */
  public List<String> header() {
    return reader.header().names();
  }

  /** Number of rows with values, the header not counted. */
  public int rows() {
    return rows.size();
  }

  /** The line of the file, from 1, where a row (from 0) starts. */
  public int line(int row) {
    return lines.get(row);
  }

  /** Whether there is a column of this name, or with a synonym of it. */
  public boolean has(String column) {
    return reader.header().has(column);
  }

  /** Whether the file had no header: its columns are known by their order. */
  public boolean isPlain() {
    return reader.header().isPlain();
  }

  /** Whether the name of a column tells a unit. */
  public boolean hasUnit(String column) {
    return reader.header().hasUnit(index(column));
  }

  /** Whether the numbers of a column are converted from the unit that its name tells. */
  public boolean converts(String column) {
    return reader.header().converts(index(column));
  }

  /** A column's name in the file. */
  public String name(String column) {
    return reader.header().name(index(column));
  }

  /**
   * The cell as it stands, without spaces around it.
   *
   * @throws BadInputException where there is no such column
   */
  public String text(int row, String column) {
    return rows.get(row).get(reader.header().cell(index(column)));
  }

  /**
   * The cell as a finite number: in volts, as a share or as a count, whatever the file's unit.
   *
   * @throws BadInputException where there is no such column or the cell is not a number
   */
  public double number(int row, String column) {
    String cell = text(row, column);
    double value = reader.number(index(column), cell);
    if (Double.isNaN(value)) {
      throw bad(row, column, CellTexts.quoted(cell), "a number");
    }
    return value;
  }

  /** A complaint about one cell, for callers that accept less than any text or number. */
  public BadInputException bad(int row, String column, String found, String expected) {
    return new BadInputException(
        source, "line " + line(row) + ", column " + name(column), found, expected);
  }

  /** A complaint about a whole column. */
  public BadInputException bad(String column, String found, String expected) {
    return new BadInputException(source, "column " + name(column), found, expected);
  }

  /** What is wrong with the table; readers add to it, and refuse all of it when they are done. */
  public Problems problems() {
    return reader.problems();
  }

  /**
   * Notes a problem of a cell.
   *
   * @throws BadInputException that names all of them once there are more than anybody reads
   */
  public void note(BadInputException problem) {
    reader.note(problem);
  }

  /** What a comment {@code # key: value} says, the first of the file; empty where there is none. */
  public String comment(String key) {
    return text.comment(key);
  }

  private int index(String column) {
    int index = reader.header().columns().index(column);
    if (index < 0 || reader.header().cell(index) < 0) {
      throw new BadInputException(
          source, "header", "columns " + String.join(", ", header()), "a column " + column);
    }
    return index;
  }
}
