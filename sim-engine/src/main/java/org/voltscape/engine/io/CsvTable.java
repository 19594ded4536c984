package org.voltscape.engine.io;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.voltscape.engine.param.BadInputException;

/**
 * A CSV file after RFC 4180 with a header line, held in memory; immutable.
 *
 * <p>UTF-8, a byte order mark tolerated; blank lines and lines that start with {@code #} are
 * skipped; every row has as many cells as the header; spaces around a cell belong to it unless it
 * is read as a number.
 */
public final class CsvTable {
  private static final int MOST_BYTES = 1 << 26;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setCommentMarker('#').setIgnoreEmptyLines(true).build();

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

  private final String source;
  private final List<String> header;
  private final Map<String, Integer> columns;
  private final List<String[]> rows;
  private final int[] lines;

  private CsvTable(
      String source,
      List<String> header,
      Map<String, Integer> columns,
      List<String[]> rows,
      int[] lines) {
    this.source = source;
    this.header = header;
    this.columns = columns;
    this.rows = rows;
    this.lines = lines;
  }

  /**
   * Reads a CSV file, plain or gzip, of at most 64 MiB of text.
   *
   * @throws BadInputException for a file that is missing, a directory, empty, too large, not UTF-8,
   *     or not a table: no header, a column name empty or twice, a broken quotation, a row with
   *     more or fewer cells than the header
   */
  public static CsvTable read(Path path) {
    return parse(TextFiles.read(path, MOST_BYTES), InputSource.name(path));
  }

  /**
   * Reads CSV from a text.
   *
   * @param source file or option named by complaints
   * @throws BadInputException as {@link #read}
   */
  public static CsvTable parse(String text, String source) {
    List<String> header = null;
    Map<String, Integer> columns = new HashMap<>();
    List<String[]> rows = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    int lastLine = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      for (CSVRecord record : parser) {
        lastLine = (int) parser.getCurrentLineNumber();
        int line = lastLine - lineBreaks(record);
        if (header == null) {
          header = header(record, line, source, columns);
        } else {
          if (record.size() != header.size()) {
            throw new BadInputException(
                source, "line " + line, record.size() + " cells", header.size() + " as the header");
          }
          rows.add(record.values());
          lines.add(line);
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new BadInputException(
          source, "after line " + lastLine, "a broken quotation", "CSV after RFC 4180");
    }
    if (header == null) {
      throw new BadInputException(source, "", "no header line", "CSV with a header");
    }
    int[] lineOfRow = lines.stream().mapToInt(Integer::intValue).toArray();
    return new CsvTable(source, header, columns, rows, lineOfRow);
  }

  private static List<String> header(
      CSVRecord record, int line, String source, Map<String, Integer> columns) {
    List<String> names = new ArrayList<>();
    for (String cell : record) {
      String name = cell.strip();
      if (name.isEmpty()) {
        throw new BadInputException(
            source, "line " + line + ", column " + (names.size() + 1), "no name", "a column name");
      }
      if (columns.put(name, names.size()) != null) {
        throw new BadInputException(
            source, "line " + line, "column " + name + " twice", "each column name once");
      }
      names.add(name);
    }
    return List.copyOf(names);
  }

  /** Line breaks inside quoted cells: the parser reports the line where a record ends. */
  private static int lineBreaks(CSVRecord record) {
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

  /** Column names in the order of the file. */
  public List<String> header() {
    return header;
  }

  /** Number of rows, the header not counted. */
  public int rows() {
    return rows.size();
  }

  /** The line of the file, from 1, where a row (from 0) starts. */
  public int line(int row) {
    return lines[row];
  }

  /** Whether there is a column of this name. */
  public boolean has(String column) {
    return columns.containsKey(column);
  }

  /**
   * The cell as it stands.
   *
   * @throws BadInputException where there is no such column
   */
  public String text(int row, String column) {
    return rows.get(row)[index(column)];
  }

  /**
   * The cell as a finite decimal number; spaces around it are ignored.
   *
   * @throws BadInputException where there is no such column or the cell is not a number
   */
  public double number(int row, String column) {
    String cell = text(row, column).strip();
    double value = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw bad(row, column, cell.isEmpty() ? "an empty cell" : "'" + cell + "'", "a number");
    }
    return value;
  }

  /** A complaint about one cell, for callers that accept less than any text or number. */
  public BadInputException bad(int row, String column, String found, String expected) {
    return new BadInputException(
        source, "line " + line(row) + ", column " + column, found, expected);
  }

  private int index(String column) {
    Integer index = columns.get(column);
    if (index == null) {
      throw new BadInputException(
          source, "header", "columns " + String.join(", ", header), "a column " + column);
    }
    return index;
  }
}
