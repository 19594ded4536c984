package org.voltscape.engine.io.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.BadInputException;

/**
 * How a text is a table: what separates its cells, and where its header is.
 *
 * @param separator between cells; a space stands for any number of spaces
 * @param skip rows (as the parser counts them) before the first one with values
 */
record TableLayout(char separator, int skip, TableHeader header) {
  static final char SPACES = ' ';

  private static final char[] SEPARATORS = {',', ';', '\t', '|', SPACES};

  /** A header stands within so many rows that are not blank. */
  private static final int MOST_TITLES = 50;

  private static final int LOOKED_AT = 200;
  private static final int HEAD = 1 << 20;

  /** A row at the start: its number, its line, its cells, the comment before it. */
  private record Row(int number, int line, List<String> cells, String comment) {
    boolean blank() {
      return cells.stream().allMatch(String::isEmpty);
    }

    boolean numbers() {
      return !blank() && cells.stream().allMatch(c -> c.isEmpty() || CellNumber.of(c) != null);
    }

    long filled() {
      return cells.stream().filter(c -> !c.isEmpty()).count();
    }
  }

  /**
   * The layout of a text.
   *
   * @throws BadInputException where it has no header with the columns that are needed, and is no
   *     table of plain numbers where such a one is read
   */
  static TableLayout of(TableText text, TableColumns columns) {
    String head = text.head(HEAD);
    String source = text.source();
    char forced = told(head);
    TableLayout best = null;
    TableHeader nearest = null;
    List<Row> first = List.of();
    boolean even = false;
    for (char separator : SEPARATORS) {
      if (forced != 0 ? separator != SEPARATORS[0] : columns.numbers() && separator != ',') {
        continue;
      }
      char used = forced != 0 ? forced : separator;
      List<Row> rows = rows(head, used);
      if (used == SPACES && forced == 0 && even) {
        // The words of a name are no columns.
        continue;
      }
      even |= even(rows);
      if (rows.size() > 0 && first.isEmpty()) {
        first = rows;
      }
      TableLayout layout = headed(rows, used, columns, source);
      if (layout != null
          && (best == null || (used != SPACES && layout.header.known() > best.header.known()))) {
        best = layout;
      }
      TableHeader near = nearest(rows, columns, source);
      if (near != null && (nearest == null || near.known() > nearest.known())) {
        nearest = near;
      }
    }
    if (best != null) {
      return best;
    }
    if (nearest == null && !columns.plain().isEmpty()) {
      for (char separator : SEPARATORS) {
        char used = forced != 0 ? forced : separator;
        TableLayout plain = plain(rows(head, used), used, columns, source);
        if (plain != null) {
          return plain;
        }
      }
    }
    throw none(first, nearest, columns, source);
  }

  /** The separator that a line {@code sep=;} at the start tells; 0 for none. */
  private static char told(String head) {
    int end = 0;
    while (end < head.length() && head.charAt(end) != '\n' && head.charAt(end) != '\r') {
      end++;
    }
    String line = head.substring(0, Math.min(end, 20)).strip().replace("\"", "");
    boolean tells = line.length() <= 5 && line.toLowerCase(Locale.ROOT).startsWith("sep=");
    if (!tells) {
      return 0;
    }
    char told = line.length() == 5 ? line.charAt(4) : 0;
    // The tab that a sep= line ends with was taken for a space around it.
    return told != 0 ? told : head.substring(0, end).indexOf('\t') > 0 ? '\t' : 0;
  }

  /** The format that splits rows at a separator. */
  static CSVFormat format(char separator) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator)
        .setCommentMarker('#')
        .setIgnoreEmptyLines(true)
        .build();
  }

  /** The cells of a row without spaces around them; of a row split at spaces none is blank. */
  static List<String> cells(CSVRecord row, char separator) {
    List<String> cells = new ArrayList<>(row.size());
    for (String cell : row) {
      String stripped = CellTexts.strip(cell);
      if (separator != SPACES || !stripped.isEmpty()) {
        cells.add(stripped);
      }
    }
    return cells;
  }

  private static List<Row> rows(String head, char separator) {
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(head), format(separator))) {
      int number = 0;
      for (CSVRecord row : parser) {
        int line = (int) parser.getCurrentLineNumber() - CsvTable.lineBreaks(row);
        rows.add(new Row(number++, line, cells(row, separator), row.getComment()));
        if (rows.size() == LOOKED_AT) {
          break;
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      // A broken quotation: what comes before it is looked at; reading the rows complains of it.
      return rows;
    }
    return rows;
  }

  private static @Nullable TableLayout headed(
      List<Row> rows, char separator, TableColumns columns, String source) {
    int titles = 0;
    boolean commented = false;
    for (Row row : rows) {
      if (row.blank()) {
        continue;
      }
      if (titles++ == MOST_TITLES) {
        return null;
      }
      boolean numbers = row.numbers();
      if (!numbers) {
        TableHeader header = TableHeader.of(columns, row.cells(), row.line(), source);
        if (header.complete()) {
          return withUnits(rows, row, separator, header);
        }
      } else if (!commented && row.comment() != null && !columns.numbers()) {
        TableHeader header = commented(row, separator, columns, source);
        if (header != null) {
          return new TableLayout(separator, row.number(), header);
        }
      }
      commented |= numbers;
    }
    return null;
  }

  /** A header in the comment before the numbers, as numpy.savetxt writes it. */
  private static @Nullable TableHeader commented(
      Row row, char separator, TableColumns columns, String source) {
    String[] lines = row.comment().split("\n", -1);
    for (CSVRecord names : parsed(lines[lines.length - 1], separator)) {
      List<String> cells = cells(names, separator);
      TableHeader header = TableHeader.of(columns, cells, row.line() - 1, source);
      if (header.complete() && cells.size() == row.cells().size()) {
        return header;
      }
    }
    return null;
  }

  private static List<CSVRecord> parsed(String line, char separator) {
    try (CSVParser parser = CSVParser.parse(line, format(separator))) {
      return parser.getRecords();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return List.of();
    }
  }

  private static TableLayout withUnits(
      List<Row> rows, Row head, char separator, TableHeader header) {
    for (Row row : rows.subList(rows.indexOf(head) + 1, rows.size())) {
      if (!row.blank()) {
        boolean units = header.takeUnits(row.cells());
        return new TableLayout(separator, units ? row.number() + 1 : head.number() + 1, header);
      }
    }
    return new TableLayout(separator, head.number() + 1, header);
  }

  /** Whether the first row of numbers has as many cells, two or more, as the names above it. */
  private static boolean even(List<Row> rows) {
    Row above = null;
    for (Row row : rows) {
      if (row.blank()) {
        continue;
      }
      if (row.numbers()) {
        return above != null
            && row.filled() > 1
            && row.cells().size() == above.cells().size()
            && row.filled() == above.filled();
      }
      above = row;
    }
    return false;
  }

  private static @Nullable TableHeader nearest(
      List<Row> rows, TableColumns columns, String source) {
    TableHeader nearest = null;
    for (Row row : rows.subList(0, Math.min(MOST_TITLES, rows.size()))) {
      if (row.filled() > 1 && !row.numbers()) {
        TableHeader header = TableHeader.of(columns, row.cells(), row.line(), source);
        int known = header.known();
        if (known > 0 && (nearest == null || known > nearest.known())) {
          nearest = header;
        }
      }
    }
    return nearest;
  }

  /** A table of plain numbers below nothing but titles of one cell. */
  private static @Nullable TableLayout plain(
      List<Row> rows, char separator, TableColumns columns, String source) {
    int[] places = null;
    Row first = null;
    for (Row row : rows) {
      if (row.blank() || (first == null && row.filled() == 1 && !row.numbers())) {
        continue;
      }
      int[] filled = filled(row);
      if (!row.numbers() || (first != null && !Arrays.equals(places, filled))) {
        return null;
      }
      first = first == null ? row : first;
      places = filled;
    }
    return first == null || places == null || places.length != columns.plain().size()
        ? null
        : new TableLayout(
            separator, first.number(), TableHeader.plain(columns, places, first.line(), source));
  }

  private static int[] filled(Row row) {
    int[] places = new int[row.cells().size()];
    int count = 0;
    for (int i = 0; i < places.length; i++) {
      if (!row.cells().get(i).isEmpty()) {
        places[count++] = i;
      }
    }
    return Arrays.copyOf(places, count);
  }

  private static BadInputException none(
      List<Row> rows, @Nullable TableHeader nearest, TableColumns columns, String source) {
    if (nearest != null) {
      return nearest.incomplete();
    }
    Row first = rows.stream().filter(r -> !r.blank()).findFirst().orElse(null);
    if (first == null) {
      return new BadInputException(source, "", "no header line", "a table with " + columns.what());
    }
    if (first.numbers()) {
      return new BadInputException(
          source,
          "line " + first.line(),
          "no header line: the first row is numbers",
          "a first line that names " + columns.what());
    }
    return TableHeader.of(columns, first.cells(), first.line(), source).incomplete();
  }
}
