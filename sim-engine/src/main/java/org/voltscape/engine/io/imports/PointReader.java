package org.voltscape.engine.io.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.voltscape.engine.curve.BandPoint;
import org.voltscape.engine.curve.MeasuredPoint;
import org.voltscape.engine.io.ask.Groups;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.cut.CutText.Row;
import org.voltscape.engine.io.cut.ImportCell;
import org.voltscape.engine.io.cut.ImportTable;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.DecimalMark;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.recipe.ImportUnit;
import org.voltscape.engine.io.table.CellTexts;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.param.SupplyVolts;

/** Reads the points of a table that has nothing open. Confined to one thread. */
final class PointReader {
  private static final int MOST_POINTS = 10_000;
  private static final double MOST_CELLS = 1e15;

  private final ImportGuess guess;
  private final ImportTable table;
  private final ImportRecipe recipe;
  private final boolean commas;
  private final Problems problems = new Problems();
  private final List<Point> points = new ArrayList<>();
  private final Set<String> converted = new LinkedHashSet<>();
  private int bounds;
  private int missing;
  private int nowhere;
  private int marked;
  private int trailing;

  /** A point, where it stands, and its interval; NaN where that is not told. */
  private record Point(int line, MeasuredPoint measured, double low, double high) {}

  private PointReader(ImportGuess guess) {
    this.guess = guess;
    this.table = guess.table();
    this.recipe = guess.recipe();
    this.commas = recipe.decimal() == DecimalMark.COMMA;
  }

  /**
   * Reads the points.
   *
   * @throws BadInputException that names everything that is wrong with its line
   */
  static ImportedPoints read(ImportGuess guess) {
    return new PointReader(guess).read();
  }

  private ImportedPoints read() {
    List<Row> rows = Groups.chosen(table, recipe);
    int last = rows.size();
    while (last > 0 && isNote(rows.get(last - 1))) {
      last--;
    }
    trailing = rows.size() - last;
    for (Row row : rows.subList(0, last)) {
      row(row);
    }
    problems.refuse();
    List<String> notes = new ArrayList<>(table.notes());
    if (points.isEmpty()) {
      throw new BadInputException(
          table.source(), "", "no row with a voltage and a probability", recipe.kind().title());
    }
    if (points.size() > MOST_POINTS) {
      throw new BadInputException(
          table.source(), "", points.size() + " points", "at most " + MOST_POINTS + " points");
    }
    notes(notes, rows);
    List<Point> used = recipe.kind() == ImportKind.CURVE ? ordered(notes) : points;
    if (recipe.kind() == ImportKind.POINTS && repeated() > 0) {
      notes.add(
          ImportTable.plural(repeated(), "voltage")
              + " more than once: kept as repeated measurements");
    }
    boolean whole = used.stream().allMatch(p -> !Double.isNaN(p.low) && !Double.isNaN(p.high));
    List<BandPoint> band =
        whole
            ? used.stream().map(p -> new BandPoint(p.measured.x(), p.low, p.high)).toList()
            : List.of();
    boolean any = points.stream().anyMatch(p -> !Double.isNaN(p.low) || !Double.isNaN(p.high));
    if (any && (!whole || recipe.kind() != ImportKind.CURVE)) {
      notes.add(
          "95 % intervals left out: "
              + (whole ? "a fit makes its own" : "not every point has one"));
    }
    return new ImportedPoints(
        used.stream().map(Point::measured).toList(), band, table.source(), notes);
  }

  /** Whether a row at the end is no point but a remark. */
  private boolean isNote(Row row) {
    return ImportCell.of(cell(row, ColumnRole.VOLTAGE)).isText() && row.values() == 0;
  }

  private String cell(Row row, ColumnRole role) {
    int place = guess.place(role);
    return place < 0 ? "" : ImportTable.cell(row, place);
  }

  private void row(Row row) {
    if (row.filled() == 1 && row.values() == 0) {
      trailing++;
      return;
    }
    ImportCell volts = ImportCell.of(cell(row, ColumnRole.VOLTAGE));
    if (volts.kind() == ImportCell.Kind.MISSING) {
      nowhere++;
      return;
    }
    double x = volts.isNumber() ? value(row, ColumnRole.VOLTAGE, volts) : Double.NaN;
    if (volts.isNumber() && !Double.isNaN(x) && !SupplyVolts.plausible(x)) {
      note(row, ColumnRole.VOLTAGE, CsvWriter.number(x) + " V", SupplyVolts.expected(x));
    } else if (!volts.isNumber()) {
      note(row, ColumnRole.VOLTAGE, "a voltage");
    }
    if (recipe.cells() > 0 || guess.place(ColumnRole.CELLS) >= 0) {
      counted(row, x);
    } else {
      share(row, x, 0);
    }
  }

  private void share(Row row, double x, long cells) {
    ImportCell cell = ImportCell.of(cell(row, ColumnRole.PROBABILITY));
    switch (cell.kind()) {
      case MISSING -> missing++;
      case BOUND -> bounds++;
      case TEXT -> {
        if (isMinusInfinity(row)) {
          add(row, x, 0, cells);
        } else {
          note(row, ColumnRole.PROBABILITY, "a probability");
        }
      }
      case NUMBER -> {
        double p = value(row, ColumnRole.PROBABILITY, cell);
        marked += cell.marked() ? 1 : 0;
        if (!(p >= 0 && p <= 1) && !Double.isNaN(p)) {
          note(
              row,
              ColumnRole.PROBABILITY,
              CsvWriter.number(p),
              "a probability from 0 to 1 once the unit is applied");
        } else {
          add(row, x, p, cells);
        }
      }
    }
  }

  private boolean isMinusInfinity(Row row) {
    String unit = recipe.units().getOrDefault(ColumnRole.PROBABILITY, "");
    boolean logarithm = unit.equals("log10") || unit.equals("ln");
    String text = cell(row, ColumnRole.PROBABILITY).replace('\u2212', '-').toLowerCase(Locale.ROOT);
    return logarithm && (text.equals("-inf") || text.equals("-infinity") || text.equals("-∞"));
  }

  private void counted(Row row, double x) {
    boolean constant = guess.place(ColumnRole.CELLS) < 0;
    long cells = recipe.cells();
    if (!constant) {
      ImportCell cell = ImportCell.of(cell(row, ColumnRole.CELLS));
      if (cell.kind() == ImportCell.Kind.MISSING) {
        missing++;
        return;
      }
      double number = cell.isNumber() ? cell.plain(commas) : Double.NaN;
      boolean whole = number >= 1 && number <= MOST_CELLS && number == Math.rint(number);
      if (!whole) {
        note(row, ColumnRole.CELLS, "a whole number of cells from 1 on");
        return;
      }
      cells = (long) number;
    }
    if (guess.place(ColumnRole.FAILING) < 0) {
      boolean bound =
          ImportCell.of(cell(row, ColumnRole.PROBABILITY)).kind() == ImportCell.Kind.BOUND;
      if (bound && bound(row, cells)) {
        add(row, x, 0, cells);
      } else {
        share(row, x, cells);
      }
      return;
    }
    ImportCell cell = ImportCell.of(cell(row, ColumnRole.FAILING));
    if (cell.kind() == ImportCell.Kind.MISSING) {
      missing++;
      return;
    }
    double failing = cell.isNumber() ? cell.plain(commas) : Double.NaN;
    marked += cell.marked() ? 1 : 0;
    if (!(failing >= 0 && failing <= cells && failing == Math.rint(failing))) {
      note(row, ColumnRole.FAILING, "a whole number from 0 to the " + cells + " cells tested");
      return;
    }
    add(row, x, failing / cells, cells);
  }

  /** Whether a bound below one in so many cells says that none of them failed. */
  private boolean bound(Row row, long cells) {
    double most =
        value(row, ColumnRole.PROBABILITY, ImportCell.of(cell(row, ColumnRole.PROBABILITY)));
    return most * cells <= 1 + 1e-9;
  }

  private void add(Row row, double x, double p, long cells) {
    if (Double.isNaN(x) || Double.isNaN(p)) {
      return;
    }
    points.add(
        new Point(
            row.line(),
            new MeasuredPoint(x, p, cells),
            end(row, ColumnRole.LOW, 0, p),
            end(row, ColumnRole.HIGH, p, 1)));
  }

  private double end(Row row, ColumnRole role, double least, double most) {
    ImportCell cell = ImportCell.of(cell(row, role));
    if (cell.kind() == ImportCell.Kind.MISSING) {
      return Double.NaN;
    }
    double value = cell.isNumber() ? value(row, role, cell) : Double.NaN;
    if (!(value >= least && value <= most)) {
      note(
          row,
          role,
          "a probability from " + CsvWriter.number(least) + " to " + CsvWriter.number(most));
      return Double.NaN;
    }
    return value;
  }

  private double value(Row row, ColumnRole role, ImportCell cell) {
    String own = Objects.requireNonNull(cell.number()).unit();
    if (!own.isEmpty() && ImportUnit.find(role, own) == null) {
      note(row, role, "a number in " + String.join(", ", ImportUnit.names(role)));
      return Double.NaN;
    }
    String name = recipe.units().getOrDefault(role, role == ColumnRole.VOLTAGE ? "V" : "1");
    ImportUnit unit = ImportUnit.find(role, name);
    if (unit == null) {
      throw new BadInputException(
          "--unit", role.id(), "\"" + name + "\"", String.join(", ", ImportUnit.names(role)));
    }
    ImportUnit used = own.isEmpty() ? unit : Objects.requireNonNull(ImportUnit.find(role, own));
    if (!used.isPlain()) {
      converted.add(
          used.id()
              + (role == ColumnRole.VOLTAGE ? " converted to V" : " converted to probabilities")
              + (used.scale() == ImportUnit.Scale.FIT ? " (Mbit taken as 10^6 cells)" : ""));
    }
    return unit.value(Objects.requireNonNull(cell.number()), commas, role);
  }

  private void note(Row row, ColumnRole role, String expected) {
    note(row, role, CellTexts.quoted(cell(row, role)), expected);
  }

  private void note(Row row, ColumnRole role, String found, String expected) {
    String name = table.names().get(guess.place(role));
    String column = table.hasHeader() ? name : role.id();
    problems.add(
        new BadInputException(
            table.source(), "line " + row.line() + ", column " + column, found, expected));
  }

  private void notes(List<String> notes, List<Row> rows) {
    notes.addAll(converted);
    if (commas) {
      notes.add("decimal commas");
    }
    recipe
        .groups()
        .forEach(
            (column, value) ->
                notes.add(
                    (column.isEmpty() ? "chosen" : column)
                        + (value.equals(ImportRecipe.ALL) ? ": all together" : " = " + value)));
    if (rows.size() < table.rows().size()) {
      notes.add(
          ImportTable.plural(table.rows().size() - rows.size(), "row")
              + " of other groups left out");
    }
    if (bounds > 0) {
      notes.add(
          ImportTable.plural(bounds, "upper bound")
              + " such as <1e-6 left out: without the number of cells they are no points");
    }
    if (missing > 0) {
      notes.add(ImportTable.plural(missing, "row") + " without a value left out");
    }
    if (nowhere > 0) {
      notes.add(ImportTable.plural(nowhere, "row") + " without a voltage left out");
    }
    if (marked > 0) {
      notes.add("marks behind " + ImportTable.plural(marked, "number") + " left alone");
    }
    if (trailing > 0) {
      notes.add(ImportTable.plural(trailing, "row") + " of text left out");
    }
    List<String> others = new ArrayList<>();
    for (int i = 0; i < table.names().size(); i++) {
      int column = i;
      boolean used =
          guess.places().containsValue(i)
              || recipe.groups().keySet().stream().anyMatch(k -> table.column(k) == column);
      if (!used) {
        others.add(table.names().get(i).isEmpty() ? "without a name" : table.names().get(i));
      }
    }
    if (!others.isEmpty()) {
      notes.add(
          (others.size() == 1 ? "column " : "columns ")
              + String.join(", ", others)
              + " left alone");
    }
  }

  private int repeated() {
    Set<Double> seen = new HashSet<>();
    Set<Double> twice = new HashSet<>();
    for (Point p : points) {
      if (!seen.add(p.measured.x())) {
        twice.add(p.measured.x());
      }
    }
    return twice.size();
  }

  /** Points by rising voltage, those of one voltage pooled; refused where they rise. */
  private List<Point> ordered(List<String> notes) {
    int repeated = repeated();
    boolean counted = points.stream().allMatch(p -> p.measured.counted());
    Map<Double, Point> pooled = new LinkedHashMap<>();
    Map<Double, Integer> counts = new LinkedHashMap<>();
    for (Point p : points) {
      int before = counts.merge(p.measured.x(), 1, Integer::sum) - 1;
      pooled.merge(p.measured.x(), p, (a, b) -> pool(a, b, before, counted));
    }
    if (repeated > 0) {
      notes.add(
          ImportTable.plural(repeated, "voltage")
              + " more than once: "
              + (counted ? "their counts added" : "the mean of their probabilities"));
    }
    List<Point> sorted = new ArrayList<>(pooled.values());
    sorted.sort(Comparator.comparingDouble(p -> p.measured.x()));
    for (int i = 1; i < sorted.size(); i++) {
      requireFalling(sorted.get(i - 1), sorted.get(i));
    }
    problems.refuse();
    return sorted;
  }

  private static Point pool(Point a, Point b, int before, boolean counted) {
    MeasuredPoint m = a.measured;
    MeasuredPoint n = b.measured;
    if (counted) {
      double failing = Math.rint(m.failing()) + Math.rint(n.failing());
      long cells = m.cells() + n.cells();
      return new Point(
          a.line, new MeasuredPoint(m.x(), failing / cells, cells), Double.NaN, Double.NaN);
    }
    double mean = (m.probability() * before + n.probability()) / (before + 1);
    return new Point(a.line, new MeasuredPoint(m.x(), mean, 0), Double.NaN, Double.NaN);
  }

  private void requireFalling(Point lower, Point upper) {
    if (upper.measured.probability() > lower.measured.probability()) {
      problems.add(
          new BadInputException(
              table.source(),
              "line " + upper.line,
              CsvWriter.number(upper.measured.probability())
                  + " at "
                  + CsvWriter.number(upper.measured.x())
                  + " V above "
                  + CsvWriter.number(lower.measured.probability())
                  + " at "
                  + CsvWriter.number(lower.measured.x())
                  + " V (line "
                  + lower.line
                  + ")",
              "a probability that does not rise with voltage (a fit smooths points that scatter)"));
    }
  }
}
