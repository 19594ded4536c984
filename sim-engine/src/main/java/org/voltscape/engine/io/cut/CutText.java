package org.voltscape.engine.io.cut;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.recipe.Delimiter;
import org.voltscape.engine.io.table.CellTexts;
import org.voltscape.engine.param.BadInputException;

/**
 * A text cut into rows of cells, comments and blank rows left out. Immutable.
 *
 * @param comments number of comment lines with another mark than {@code #}
 * @param comment the last comment before the first row, without its mark; empty for none
 */
public record CutText(Delimiter delimiter, List<Row> rows, int comments, String comment) {
  private static final Delimiter[] LIKELIER_FIRST = {
    Delimiter.TAB, Delimiter.SEMICOLON, Delimiter.BAR, Delimiter.COMMA, Delimiter.SPACES
  };
  private static final int LOOKED_AT = 400;

  /** What a header row of the same width adds to how well a delimiter fits. */
  private static final double HEADER_BONUS = 0.3;

  /**
   * A row.
   *
   * @param line where it stands, from 1
   * @param cells without spaces around them, blank ones at the end left out
   * @param width number of cells with those blank ones
   */
  public record Row(int line, List<String> cells, int width) {
    /** A row without blank cells at its end. */
    public Row(int line, List<String> cells) {
      this(line, cells, cells.size());
    }

    public long filled() {
      return cells.stream().filter(c -> !c.isEmpty()).count();
    }

    public long values() {
      return cells.stream().filter(CutText::isValueLike).count();
    }
  }

  /** Numbers in any writing, hexadecimal ones too, and what says that there is none. */
  public static boolean isValueLike(String cell) {
    return ImportCell.isValue(cell) || HexNumber.is(cell);
  }

  /**
   * Cuts a text.
   *
   * @param told delimiter; null to find it
   * @throws BadInputException for a broken quotation
   */
  public static CutText of(String text, @Nullable Delimiter told, String source) {
    int start = 0;
    Delimiter used = told;
    int end = lineEnd(text, 0);
    String first = CellTexts.strip(text.substring(0, end)).replace("\"", "");
    if (first.toLowerCase(Locale.ROOT).startsWith("sep=") && first.length() <= 5) {
      start = end;
      String sign = first.length() == 5 ? first.substring(4) : "\t";
      used = used == null ? Delimiter.find(sign).orElse(null) : used;
    }
    // The line break stays, so that line numbers are those of the file.
    String rest = text.substring(start);
    if (used == null) {
      used = delimiter(rest);
    }
    return cut(rest, used, Integer.MAX_VALUE, source);
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** The delimiter that cuts the text into the most even rows of values. */
  private static Delimiter delimiter(String text) {
    Delimiter best = Delimiter.COMMA;
    double most = 0;
    for (Delimiter candidate : LIKELIER_FIRST) {
      double score;
      try {
        score = score(cut(text, candidate, LOOKED_AT, "").rows);
      } catch (BadInputException e) {
        continue;
      }
      if (score > most + 1e-9) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  private static double score(List<Row> rows) {
    Map<Integer, Integer> widths = new HashMap<>();
    rows.stream()
        .filter(r -> r.values() > 0 && r.cells().size() > 1)
        .forEach(r -> widths.merge(r.cells().size(), 1, Integer::sum));
    int width =
        widths.entrySet().stream()
            .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse(0);
    if (width == 0) {
      return 0;
    }
    double values = 0;
    double cells = 0;
    int even = 0;
    boolean header = false;
    for (Row row : rows) {
      if (row.cells().size() == width && row.values() > 0) {
        even++;
        values += row.values();
        cells += row.filled();
      }
      header |= even == 0 && row.cells().size() == width && row.values() == 0;
    }
    return values / cells * even / rows.size() + (header ? HEADER_BONUS : 0);
  }

  private static CutText cut(String text, Delimiter delimiter, int most, String source) {
    Uncommented plain = uncommented(text, delimiter);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter.sign())
            .setIgnoreEmptyLines(true)
            .build();
    List<Row> rows = new ArrayList<>();
    int last = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(plain.text()), format)) {
      for (CSVRecord row : parser) {
        last = (int) parser.getCurrentLineNumber();
        List<String> cells = cells(row, delimiter);
        if (cells.stream().anyMatch(c -> !c.isEmpty())) {
          int width = delimiter == Delimiter.SPACES ? cells.size() : row.size();
          rows.add(new Row(last - breaks(row), cells, width));
          if (rows.size() == most) {
            break;
          }
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new BadInputException(
          source, "after line " + last, "a broken quotation", "CSV after RFC 4180");
    }
    return new CutText(delimiter, rows, plain.comments(), plain.comment());
  }

  private static List<String> cells(CSVRecord row, Delimiter delimiter) {
    List<String> cells = new ArrayList<>(row.size());
    for (String cell : row) {
      String stripped = CellTexts.strip(cell);
      if (delimiter != Delimiter.SPACES || !stripped.isEmpty()) {
        cells.add(stripped);
      }
    }
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isEmpty()) {
      end--;
    }
    return List.copyOf(cells.subList(0, end));
  }

  private static int breaks(CSVRecord row) {
    int breaks = 0;
    for (String cell : row) {
      breaks +=
          (int) cell.replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count();
    }
    return breaks;
  }

  private record Uncommented(String text, int comments, String comment) {}

  /** The text with comment lines made blank. */
  private static Uncommented uncommented(String text, Delimiter delimiter) {
    StringBuilder plain = new StringBuilder(text.length());
    int comments = 0;
    String comment = "";
    boolean rows = false;
    for (int at = 0; at < text.length(); ) {
      int end = lineEnd(text, at);
      String line = text.substring(at, end);
      int mark = commentMark(line, delimiter);
      if (mark > 0) {
        comments += text.charAt(at) == '#' ? 0 : 1;
        comment = rows ? comment : CellTexts.strip(line.strip().substring(mark));
      } else {
        plain.append(line);
        rows |= !line.isBlank();
      }
      int next = end;
      if (next < text.length()) {
        boolean pair = text.startsWith("\r\n", next);
        next += pair ? 2 : 1;
        plain.append('\n');
      }
      at = next;
    }
    return new Uncommented(plain.toString(), comments, comment);
  }

  /** Length of the mark that makes a line a comment; 0 for none. */
  private static int commentMark(String line, Delimiter delimiter) {
    String text = line.strip();
    if (text.startsWith("#")) {
      boolean formula =
          text.startsWith("#N/A") || text.startsWith("#DIV") || text.startsWith("#VAL");
      return formula ? 0 : 1;
    }
    if (text.startsWith("//")) {
      return 2;
    }
    if (text.startsWith("%")) {
      return 1;
    }
    return text.startsWith(";") && delimiter != Delimiter.SEMICOLON ? 1 : 0;
  }
}
