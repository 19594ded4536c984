package org.voltscape.engine.io.table;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.table.CellNumber.Reading;
import org.voltscape.engine.io.table.TableColumn.Kind;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Problems;

/**
 * What the numbers of a file say about its decimal sign and about the units behind them, taken
 * together: a file has one way of writing numbers. Confined to one thread.
 */
final class DecimalSigns {
  private final TableHeader header;
  private final String source;
  private final Seen point = new Seen();
  private final Seen comma = new Seen();
  private final Seen either = new Seen();
  private final Seen[] bare;
  private final Seen[] scaled;

  /** The first cell of a kind. */
  private static final class Seen {
    private @Nullable String text;
    private int line;
    private int column;

    void note(String cell, int atLine, int inColumn) {
      if (text == null) {
        text = CellTexts.strip(cell);
        line = atLine;
        column = inColumn;
      }
    }

    boolean any() {
      return text != null;
    }
  }

  DecimalSigns(TableHeader header, String source) {
    this.header = header;
    this.source = source;
    int count = header.columns().columns().size();
    bare = new Seen[count];
    scaled = new Seen[count];
    for (int c = 0; c < count; c++) {
      bare[c] = new Seen();
      scaled[c] = new Seen();
    }
  }

  /** Looks at a row. */
  void row(int line, List<String> cells) {
    for (int c = 0; c < bare.length; c++) {
      int place = header.cell(c);
      if (place < 0 || place >= cells.size() || kind(c) == Kind.TEXT) {
        continue;
      }
      String cell = cells.get(place);
      CellNumber number = CellNumber.of(cell);
      if (number != null && (number.unit().isEmpty() || ColumnUnit.fits(kind(c), number.unit()))) {
        note(c, line, cell, number);
      }
    }
  }

  private void note(int c, int line, String cell, CellNumber number) {
    if (number.reading() == Reading.POINT) {
      point.note(cell, line, c);
    } else if (number.reading() == Reading.COMMA) {
      comma.note(cell, line, c);
    } else if (number.reading() == Reading.EITHER_COMMA) {
      either.note(cell, line, c);
    }
    if (!number.unit().isEmpty()) {
      if (ColumnUnit.ofCell(number.unit()).shift() != header.unitOf(c).shift()) {
        scaled[c].note(cell, line, c);
      }
    } else if (number.value(false, 0) != 0) {
      bare[c].note(cell, line, c);
    }
  }

  private Kind kind(int c) {
    return header.columns().columns().get(c).kind();
  }

  /** Whether the comma is the decimal sign of the file. */
  boolean commas() {
    return comma.any() && !point.any();
  }

  /** Notes what is mixed or can mean two things. */
  void check(Problems problems) {
    if (point.any() && comma.any()) {
      Seen later = point.line > comma.line ? point : comma;
      Seen earlier = later == point ? comma : point;
      problems.add(
          bad(
              later,
              "'" + later.text + "' beside '" + earlier.text + "' (line " + earlier.line + ")",
              "one decimal sign in the whole file, a point or a comma"));
    } else if (either.any() && !point.any() && !comma.any()) {
      String digits = Objects.requireNonNull(either.text);
      problems.add(
          bad(
              either,
              "'" + digits + "', where the comma may be a decimal sign or part thousands",
              "numbers that can be read in one way: "
                  + digits.replace(",", "")
                  + " or "
                  + digits.replace(',', '.')));
    }
    for (int c = 0; c < bare.length; c++) {
      boolean told = header.hasUnit(c);
      if (scaled[c].any() && (bare[c].any() || told)) {
        problems.add(
            bad(
                scaled[c],
                "'"
                    + scaled[c].text
                    + "'"
                    + (told ? "" : " beside '" + bare[c].text + "' (line " + bare[c].line + ")"),
                "one unit in the whole column, best in its name"));
      }
    }
  }

  private BadInputException bad(Seen seen, String found, String expected) {
    return new BadInputException(
        source, "line " + seen.line + ", column " + header.name(seen.column), found, expected);
  }
}
