package org.voltscape.engine.io.shmoo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.axis.AxisSide;
import org.voltscape.engine.io.axis.AxisText;
import org.voltscape.engine.io.axis.AxisUnit;
import org.voltscape.engine.io.cut.CutText;
import org.voltscape.engine.io.cut.CutText.Row;
import org.voltscape.engine.io.recipe.Delimiter;
import org.voltscape.engine.io.table.CellTexts;
import org.voltscape.engine.param.BadInputException;

/**
 * A grid of results: numbers of one axis in its first row, of the other in its first column.
 *
 * @param rows the numbers of the first column
 * @param columns those of the first row
 * @param corner what stands where they meet; empty for nothing
 * @param titles what stands above and below
 * @param cells the cells that are not empty
 */
record ShmooGrid(
    AxisSide rows, AxisSide columns, String corner, List<String> titles, List<Entry> cells) {
  private static final Delimiter[] LIKELIER_FIRST = {
    Delimiter.TAB, Delimiter.SEMICOLON, Delimiter.BAR, Delimiter.COMMA, Delimiter.SPACES
  };

  /** What a row that begins with a number counts where none of its cells is a result. */
  private static final double ANY_ROW = 0.01;

  /** What any row with several cells counts. */
  private static final double ANY_CUT = 1e-6;

  /**
   * A cell.
   *
   * @param row place among the numbers of the first column
   * @param column place among those of the first row
   * @param text as it stands
   * @param place for complaints
   */
  record Entry(int row, int column, String text, String place) {}

  /** Where a grid begins: the corner, then the numbers of its columns. */
  private record Head(int index, int line, String corner, List<String> numbers, int from) {}

  ShmooGrid {
    titles = List.copyOf(titles);
    cells = List.copyOf(cells);
  }

  /**
   * The grid of a text; empty where there is none, as in tables with one point a row.
   *
   * @throws BadInputException for a grid that is broken: rows of other lengths, places on the axes
   *     that are no numbers
   */
  static Optional<ShmooGrid> of(String text, Legend legend, String source) {
    CutText cut = cut(text, legend, source);
    List<Row> rows = cut.rows();
    if (rows.isEmpty()) {
      throw new BadInputException(source, "", "no table", MeasuredShmooReader.EXPECTED);
    }
    Head head = head(rows, cut.delimiter(), source);
    if (head == null && !cut.comment().isEmpty()) {
      head = commented(cut, source);
    }
    return head == null
        ? Optional.empty()
        : Optional.of(new Filling(cut, head, legend, source).grid());
  }

  /** The text cut where the most cells are results. */
  private static CutText cut(String text, Legend legend, String source) {
    CutText best = null;
    double most = -1;
    BadInputException broken = null;
    for (Delimiter delimiter : LIKELIER_FIRST) {
      CutText cut;
      try {
        cut = tidied(CutText.of(text, delimiter, source));
      } catch (BadInputException e) {
        broken = broken == null ? e : broken;
        continue;
      }
      double score = 0;
      for (Row row : cut.rows()) {
        List<String> cells = row.cells();
        score += cells.size() > 1 ? ANY_CUT : 0;
        if (cells.size() > 1 && AxisText.of(cells.get(0)) != null) {
          List<String> rest = cells.subList(1, cells.size());
          long results = rest.stream().filter(c -> Outcomes.looksLikeOne(c, legend)).count();
          score += ANY_ROW + (double) results / rest.size();
        }
      }
      if (score > most) {
        most = score;
        best = cut;
      }
    }
    if (best == null) {
      throw broken != null
          ? broken
          : new BadInputException(source, "", "no table", MeasuredShmooReader.EXPECTED);
    }
    return best;
  }

  /** Rows of which blanks were the separators, with units put back behind their numbers. */
  private static CutText tidied(CutText cut) {
    if (cut.delimiter() != Delimiter.SPACES) {
      return cut;
    }
    List<Row> rows = new ArrayList<>();
    for (Row row : cut.rows()) {
      List<String> cells = new ArrayList<>();
      for (String cell : row.cells()) {
        String before = cells.isEmpty() ? "" : cells.get(cells.size() - 1);
        AxisText number = AxisText.of(before);
        boolean unit =
            number != null
                && number.unit() == null
                && AxisUnit.find(cell) != null
                && (cell.length() > 1 || cell.equals("V"));
        if (unit) {
          cells.set(cells.size() - 1, before + " " + cell);
        } else {
          cells.add(cell);
        }
      }
      rows.add(new Row(row.line(), List.copyOf(cells)));
    }
    return new CutText(cut.delimiter(), rows, cut.comments(), cut.comment());
  }

  /** The first row of the grid; null where none comes before rows of values. */
  private static @Nullable Head head(List<Row> rows, Delimiter delimiter, String source) {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (ShmooList.isHeader(row.cells())) {
        return null;
      }
      Head head = head(i, row, delimiter);
      if (head != null && head.from > 0) {
        return head;
      }
      if (head != null) {
        boolean short1 = i + 1 < rows.size() && rows.get(i + 1).width() == row.width() + 1;
        return short1 ? head : null;
      }
      if (row.filled() > 1 && AxisText.of(row.cells().get(0)) != null) {
        return null;
      }
      if (i + 1 < rows.size() && rows.get(i + 1).width() == row.width()) {
        refuseBroken(row, rows.get(i + 1), source);
      }
    }
    return null;
  }

  /** Refuses a first row of which some cells are no numbers, by the first of them. */
  private static void refuseBroken(Row row, Row below, String source) {
    List<String> cells = row.cells();
    long numbers = cells.stream().filter(c -> AxisText.of(c) != null).count();
    boolean values = AxisText.of(below.cells().get(0)) != null && below.filled() > 1;
    if (!values || 2 * numbers < cells.size()) {
      return;
    }
    for (int i = 1; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty() && AxisText.of(cells.get(i)) == null) {
        throw new BadInputException(
            source,
            "line " + row.line() + ", column " + (i + 1),
            CellTexts.quoted(cells.get(i)),
            "a number of the first row's axis, with or without its unit");
      }
    }
  }

  private static @Nullable Head head(int index, Row row, Delimiter delimiter) {
    List<String> cells = row.cells();
    int from = 0;
    while (from < cells.size() && AxisText.of(cells.get(from)) == null) {
      from++;
    }
    List<String> numbers = cells.subList(from, cells.size());
    boolean all = numbers.stream().allMatch(c -> c.isEmpty() || AxisText.of(c) != null);
    boolean one = from <= 1 || delimiter == Delimiter.SPACES;
    if (numbers.isEmpty() || !all || !one) {
      return null;
    }
    String corner = String.join(" ", cells.subList(0, from));
    return new Head(index, row.line(), corner, numbers, Math.min(from, 1));
  }

  /** A first row in the last comment above the values. */
  private static @Nullable Head commented(CutText cut, String source) {
    CutText comment = tidied(CutText.of(cut.comment(), cut.delimiter(), source));
    if (comment.rows().size() != 1) {
      return null;
    }
    Head head = head(-1, comment.rows().get(0), cut.delimiter());
    int width = cut.rows().get(0).width();
    return head == null || head.numbers.size() + 1 != width
        ? null
        : new Head(-1, cut.rows().get(0).line() - 1, head.corner, head.numbers, 1);
  }

  /** Fills a grid from its rows. */
  private static final class Filling {
    private final CutText cut;
    private final Head head;
    private final Legend legend;
    private final String source;
    private final AxisSide rows;
    private final AxisSide columns;
    private final List<String> titles = new ArrayList<>();
    private final List<Entry> cells = new ArrayList<>();

    /** Place of each cell of the first row among its numbers; -1 for blank ones. */
    private final int[] column;

    Filling(CutText cut, Head head, Legend legend, String source) {
      this.cut = cut;
      this.head = head;
      this.legend = legend;
      this.source = source;
      this.rows = new AxisSide("the first column", source);
      this.columns = new AxisSide("the first row", source);
      this.column = new int[head.numbers.size()];
    }

    ShmooGrid grid() {
      for (int i = 0; i < column.length; i++) {
        AxisText number = AxisText.of(head.numbers.get(i));
        column[i] = number == null ? -1 : columns.size();
        if (number != null) {
          columns.add(number, "line " + head.line + ", column " + (i + 1 + head.from));
        }
      }
      List<Row> all = cut.rows();
      all.subList(0, Math.max(0, head.index)).forEach(this::title);
      int end = all.size();
      while (end > head.index + 1 && isRemark(all.get(end - 1))) {
        title(all.get(--end));
      }
      for (Row row : all.subList(head.index + 1, end)) {
        row(row);
      }
      if (rows.size() == 0) {
        throw new BadInputException(
            source,
            "line " + head.line,
            "a first row of numbers and nothing below it",
            MeasuredShmooReader.EXPECTED);
      }
      return new ShmooGrid(rows, columns, head.corner, titles, cells);
    }

    private void title(Row row) {
      titles.add(row.cells().stream().filter(c -> !c.isEmpty()).collect(Collectors.joining(" ")));
    }

    /** Whether a row at the end is no values but words, such as a legend. */
    private boolean isRemark(Row row) {
      List<String> rest = row.cells().subList(1, row.cells().size());
      return !row.cells().get(0).isEmpty()
          && AxisText.of(row.cells().get(0)) == null
          && rest.stream().noneMatch(c -> !c.isEmpty() && Outcomes.looksLikeOne(c, legend));
    }

    private void row(Row row) {
      AxisText number = AxisText.of(row.cells().get(0));
      if (number == null) {
        throw new BadInputException(
            source,
            "line " + row.line() + ", column 1",
            CellTexts.quoted(row.cells().get(0)),
            "a number of the first column's axis, with or without its unit");
      }
      int full = column.length + 1;
      if (row.width() < full || row.cells().size() > full) {
        throw new BadInputException(
            source,
            "line " + row.line(),
            row.width() + (row.width() == 1 ? " cell" : " cells"),
            full
                + ", one more than the "
                + column.length
                + " of the axis in line "
                + head.line
                + " (cells without a measurement stay empty, with their separators)");
      }
      int at = rows.size();
      rows.add(number, "line " + row.line() + ", column 1");
      for (int i = 1; i < row.cells().size(); i++) {
        String text = row.cells().get(i);
        String place = "line " + row.line() + ", column " + (i + 1);
        if (text.isEmpty()) {
          continue;
        }
        if (column[i - 1] < 0) {
          throw new BadInputException(
              source,
              place,
              CellTexts.quoted(text) + " below an empty cell of line " + head.line,
              "a number of the first row's axis above it");
        }
        cells.add(new Entry(at, column[i - 1], text, place));
      }
    }
  }
}
