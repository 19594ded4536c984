package org.voltscape.engine.io.table;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.voltscape.engine.io.table.TableColumn.Kind;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Problems;

/**
 * Reads the rows of a text table one after the other, whatever separates its cells and however its
 * numbers are written. Confined to one thread.
 */
final class TableReader {
  /** Where so much is wrong, more says nothing. */
  static final int MOST_PROBLEMS = 100;

  private static final int LONGEST_ROW = 1 << 20;
  private static final int LONGEST_FORMULA = 10;

  /** What spreadsheets show for a formula that failed: no comments, though they start with #. */
  private static final List<String> FAILED_FORMULAS =
      List.of(
          "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#WERT!", "#ZAHL!");

  private final TableText text;
  private final TableLayout layout;
  private final Problems problems = new Problems();
  private final boolean commas;

  /** Takes rows. */
  @FunctionalInterface
  interface Visitor {
    /**
     * @param line where the row starts, from 1
     * @param cells without spaces around them; at least up to the last column with a name
     */
    void row(int line, List<String> cells);
  }

  private TableReader(TableText text, TableColumns columns) {
    this.text = text;
    this.layout = TableLayout.of(text, columns);
    layout.header().problems().all().forEach(problems::add);
    DecimalSigns signs = new DecimalSigns(layout.header(), text.source());
    if (!columns.numbers() && !plainNumbers()) {
      walk(signs::row, new Problems());
    }
    signs.check(problems);
    commas = signs.commas();
  }

  /**
   * Finds out how a text is a table.
   *
   * @throws BadInputException where it is none, or not all columns are there that are needed
   */
  static TableReader open(TableText text, TableColumns columns) {
    return new TableReader(text, columns);
  }

  TableHeader header() {
    return layout.header();
  }

  /** What is wrong so far; whoever reads on adds to it, and refuses all of it in the end. */
  Problems problems() {
    return problems;
  }

  /** Number of problems so far. */
  int noted() {
    return problems.all().size();
  }

  /** Notes a problem; too many end the reading. */
  void note(BadInputException problem) {
    problems.add(problem);
    if (problems.all().size() >= MOST_PROBLEMS) {
      problems.refuse();
    }
  }

  /**
   * Hands all rows with values to a visitor; rows that are too short or too long are noted.
   *
   * @throws BadInputException for a broken quotation, a row of more than a million characters, or
   *     once {@link #MOST_PROBLEMS} are noted
   */
  void rows(Visitor visitor) {
    walk(visitor, problems);
  }

  private void walk(Visitor visitor, Problems noted) {
    int width = layout.header().width();
    int lastLine = 0;
    try (Bounded in = new Bounded(text.open());
        CSVParser parser = CSVParser.parse(in, TableLayout.format(layout.separator()))) {
      int number = 0;
      for (CSVRecord row : parser) {
        in.startRow();
        lastLine = (int) parser.getCurrentLineNumber();
        if (number++ < layout.skip()) {
          continue;
        }
        List<String> cells = TableLayout.cells(row, layout.separator());
        int filled = filled(cells);
        if (filled == 0) {
          continue;
        }
        int line = lastLine - CsvTable.lineBreaks(row);
        int most = Math.max(width, layout.header().names().size());
        if (cells.size() < width || filled > most) {
          noted.add(
              bad("line " + line, Math.max(filled, cells.size()) + " cells", asHeader(width)));
          if (noted.all().size() >= MOST_PROBLEMS) {
            noted.refuse();
          }
        } else {
          visitor.row(line, cells);
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw tooLong(e)
          ? bad("after line " + lastLine, "a row of more than a million characters", "shorter rows")
          : bad("after line " + lastLine, "a broken quotation", "CSV after RFC 4180");
    }
  }

  private static boolean tooLong(Throwable cause) {
    for (Throwable c = cause; c != null; c = c.getCause()) {
      if (c instanceof TooLong) {
        return true;
      }
    }
    return false;
  }

  private String asHeader(int width) {
    String hint =
        layout.separator() == ','
            ? " (decimal commas need quotes, or semicolons between the cells)"
            : "";
    return layout.header().isPlain()
        ? width + " as in the first row" + hint
        : width + " as the header" + hint;
  }

  private static int filled(List<String> cells) {
    int filled = cells.size();
    while (filled > 0 && cells.get(filled - 1).isEmpty()) {
      filled--;
    }
    return filled;
  }

  /**
   * Looks at every character once: whether the numbers below the header are digits and points only,
   * so that nothing about them is open. Complains of formulas that failed.
   */
  private boolean plainNumbers() {
    boolean plain = true;
    int titles = layout.skip();
    int line = 1;
    int points = 0;
    StringBuilder start = new StringBuilder();
    try (Reader in = new BufferedReader(text.open())) {
      for (int c; (c = in.read()) >= 0; ) {
        if (c == '\n' || c == '\r') {
          // A line of its own or the second half of a line end: blank lines are no titles.
          titles -= start.length() > 0 && start.charAt(0) != '#' ? 1 : 0;
          line += c == '\n' ? 1 : 0;
          start.setLength(0);
          points = 0;
          continue;
        }
        if (start.length() < LONGEST_FORMULA) {
          start.append((char) c);
          if (isFailedFormula(start)) {
            note(bad("line " + line, "'" + start + "'", "the value of the formula that failed"));
          }
        }
        // Two points in one number part thousands.
        points = c == layout.separator() ? 0 : c == '.' ? points + 1 : points;
        plain =
            plain && (titles > 0 || start.charAt(0) == '#' || (points < 2 && isPlain((char) c)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return plain;
  }

  private static boolean isFailedFormula(StringBuilder start) {
    return start.charAt(0) == '#' && FAILED_FORMULAS.contains(start.toString());
  }

  private boolean isPlain(char c) {
    return c >= '0' && c <= '9' || ".-+eE ".indexOf(c) >= 0 || c == layout.separator();
  }

  /**
   * The number of a cell, in volts, as a share or as a count.
   *
   * @param c place of the column
   * @return NaN where the cell holds none
   */
  double number(int c, String cell) {
    Kind kind = layout.header().columns().columns().get(c).kind();
    ColumnUnit unit = layout.header().unitOf(c);
    CellNumber number = CellNumber.of(cell);
    if (number == null) {
      boolean none =
          unit.logarithm() != ColumnUnit.Logarithm.NONE && CellNumber.isMinusInfinity(cell);
      return none ? 0 : Double.NaN;
    }
    boolean withComma =
        number.reading() == CellNumber.Reading.COMMA
            || number.reading() == CellNumber.Reading.EITHER_COMMA;
    boolean fits =
        kind == Kind.TEXT
            ? !withComma && number.unit().isEmpty()
            : number.unit().isEmpty() || ColumnUnit.fits(kind, number.unit());
    if (!fits) {
      return Double.NaN;
    }
    double value = unit.value(number, commas || number.reading() == CellNumber.Reading.COMMA);
    return Double.isInfinite(value) ? Double.NaN : value;
  }

  BadInputException bad(String place, String found, String expected) {
    return new BadInputException(text.source(), place, found, expected);
  }

  /** A row was longer than rows may be. */
  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Ends a row that goes on and on, as one with an open quotation does. */
  private static final class Bounded extends FilterReader {
    private long sinceRow;

    Bounded(Reader in) {
      super(in);
    }

    void startRow() {
      sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
      return counted(super.read(), 1);
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      return counted(read, read);
    }

    private int counted(int result, int count) throws IOException {
      sinceRow += Math.max(0, count);
      if (sinceRow > LONGEST_ROW) {
        throw new TooLong();
      }
      return result;
    }
  }
}
