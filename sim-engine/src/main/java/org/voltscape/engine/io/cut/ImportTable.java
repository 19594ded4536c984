package org.voltscape.engine.io.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voltscape.engine.io.cut.CutText.Row;
import org.voltscape.engine.io.recipe.Delimiter;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.table.ColumnName;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.engine.param.BadInputException;

/**
 * A text as a table with named columns, one point or cell a row: wide tables are turned into that
 * form. Immutable.
 */
public final class ImportTable {
  private static final Set<String> UNIT_WORDS =
      Set.of(
          "v",
          "mv",
          "uv",
          "volt",
          "volts",
          "%",
          "percent",
          "ppm",
          "ppb",
          "log10",
          "ln",
          "-",
          "1",
          "bits",
          "cells",
          "count",
          "#",
          "c",
          "°c",
          "k",
          "w",
          "mw",
          "uw",
          "a",
          "ma",
          "j",
          "pj",
          "nj",
          "hz",
          "mhz",
          "ghz",
          "s",
          "ns",
          "fit/mbit",
          "h");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "^[ \\t]*[#%;/]++[ \\t]*col(?:umn)?[ \\t]*(\\d{1,3})[ \\t]*[:=][ \\t]*(\\S[^\\r\\n]*)$",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private final String source;
  private final CutText cut;
  private final boolean header;
  private final List<String> names;
  private final List<String> units;
  private final List<Row> rows;
  private final List<String> notes;
  private final boolean melted;

  ImportTable(
      String source,
      CutText cut,
      boolean header,
      List<String> names,
      List<String> units,
      List<Row> rows,
      List<String> notes,
      boolean melted) {
    this.source = source;
    this.cut = cut;
    this.header = header;
    this.names = List.copyOf(names);
    this.units = List.copyOf(units);
    this.rows = List.copyOf(rows);
    this.notes = List.copyOf(notes);
    this.melted = melted;
  }

  /**
   * Cuts a text into a table.
   *
   * @throws BadInputException where it is none
   */
  public static ImportTable of(TableText text, ImportRecipe recipe) {
    String source = text.source();
    CutText cut = CutText.of(text.text(), recipe.delimiter(), source);
    if (recipe.kind().isPoints()) {
      OtherTables.refuseDumps(cut, source);
    }
    if (cut.rows().isEmpty()) {
      throw new BadInputException(source, "", "no rows with values", "a table of numbers");
    }
    List<String> notes = new ArrayList<>();
    if (cut.comments() > 0) {
      notes.add(plural(cut.comments(), "comment line") + " left out");
    }
    if (recipe.kind().isPoints() && !Boolean.FALSE.equals(recipe.header())) {
      ImportTable wide = WideTables.voltageRow(source, cut, notes);
      if (wide != null) {
        return wide;
      }
    }
    return headed(source, cut, recipe, numbered(text.text()), notes);
  }

  /**
   * A table that tells of a file what can be counted in it, where its content is no table.
   *
   * @param source file named by complaints
   */
  public static ImportTable listed(String source, List<String> names, List<List<String>> cells) {
    List<Row> rows = new ArrayList<>();
    cells.forEach(c -> rows.add(new Row(1, c)));
    CutText none = new CutText(Delimiter.COMMA, List.of(), 0, "");
    return new ImportTable(source, none, true, names, List.of(), rows, List.of(), false);
  }

  private static ImportTable headed(
      String source, CutText cut, ImportRecipe recipe, List<String> numbered, List<String> notes) {
    List<Row> rows = cut.rows();
    Boolean told = recipe.header();
    int first = 0;
    while (first < rows.size() && !isData(rows.get(first))) {
      first++;
    }
    boolean commented =
        first < rows.size() && !fromComments(cut, rows.get(first), numbered, source).isEmpty();
    if (Boolean.TRUE.equals(told) && first == 0 && !commented) {
      first = 1;
    }
    if (first >= rows.size()) {
      throw new BadInputException(
          source,
          "line " + rows.get(0).line(),
          "no row with two numbers or more",
          "a table of numbers with columns for "
              + (recipe.kind().isPoints() ? "voltage and probability" : "word and bit"));
    }
    int head = first - 1;
    List<String> units = List.of();
    while (head >= 0 && rows.get(head).filled() > 1 && isUnits(rows.get(head)) && head > 0) {
      units = units(rows.get(head));
      head--;
    }
    boolean named = !Boolean.FALSE.equals(told) && head >= 0 && rows.get(head).filled() > 1;
    List<String> names = new ArrayList<>();
    int titles = named ? head : first;
    if (named) {
      names.addAll(rows.get(head).cells());
    } else if (!Boolean.FALSE.equals(told)) {
      names.addAll(fromComments(cut, rows.get(first), numbered, source));
      named = !names.isEmpty();
    }
    int width =
        rows.subList(first, rows.size()).stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    if (named && names.size() == width - 1 && isCounted(rows.subList(first, rows.size()))) {
      // A table with row names, as R writes it: its header is one name short.
      names.add(0, "");
    }
    for (int i = names.size(); i < width && !named; i++) {
      names.add(String.valueOf(i + 1));
    }
    if (titles > 0) {
      notes.add(plural(titles, "line") + " above the table left out");
    }
    if (!units.isEmpty()) {
      notes.add("the row of units below the header is taken for units");
    }
    return new ImportTable(
        source, cut, named, names, units, rows.subList(first, rows.size()), notes, false);
  }

  /** Whether the first cells of rows count on by one. */
  private static boolean isCounted(List<Row> rows) {
    for (int i = 1; i < rows.size(); i++) {
      ImportCell before = ImportCell.of(rows.get(i - 1).cells().get(0));
      ImportCell cell = ImportCell.of(rows.get(i).cells().get(0));
      if (cell.plain(false) != before.plain(false) + 1) {
        return false;
      }
    }
    return rows.size() > 1;
  }

  /** Names of columns that comments tell one by one: {@code # Column 2: Errors}. */
  private static List<String> numbered(String text) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NUMBERED.matcher(text);
    while (matcher.find()) {
      if (!matcher.group(1).equals(String.valueOf(names.size() + 1))) {
        return List.of();
      }
      names.add(matcher.group(2).strip());
    }
    return names;
  }

  /** The names that comments above a row tell, as many as it has cells; empty for none. */
  private static List<String> fromComments(
      CutText cut, Row row, List<String> numbered, String source) {
    int cells = row.cells().size();
    return numbered.size() == cells ? numbered : commentNames(cut, cells, source);
  }

  private static List<String> commentNames(CutText cut, int width, String source) {
    if (cut.comment().isEmpty()) {
      return List.of();
    }
    List<Row> names = CutText.of(cut.comment(), cut.delimiter(), source).rows();
    boolean fits = names.size() == 1 && names.get(0).cells().size() == width;
    return fits && names.get(0).values() == 0 ? names.get(0).cells() : List.of();
  }

  /** At least two cells, half of them numbers or marks for none. */
  public static boolean isData(Row row) {
    return row.filled() > 1 && 2 * row.values() >= row.filled() && !isUnits(row);
  }

  private static boolean isUnits(Row row) {
    return row.cells().stream()
            .allMatch(
                c -> c.isEmpty() || UNIT_WORDS.contains(unwrapped(c).toLowerCase(Locale.ROOT)))
        && row.cells().stream().anyMatch(c -> !c.isEmpty() && !ImportCell.isValue(c));
  }

  private static List<String> units(Row row) {
    return row.cells().stream().map(ImportTable::unwrapped).toList();
  }

  private static String unwrapped(String cell) {
    boolean wrapped =
        (cell.startsWith("(") && cell.endsWith(")"))
            || (cell.startsWith("[") && cell.endsWith("]"));
    return wrapped && cell.length() > 1 ? cell.substring(1, cell.length() - 1).strip() : cell;
  }

  /** A number with its thing: {@code 1 row}, {@code 2 rows}. */
  public static String plural(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  /** The same rows with other columns. */
  public ImportTable turned(List<String> otherNames, List<Row> otherRows, String note) {
    List<String> all = new ArrayList<>(notes);
    all.add(note);
    return new ImportTable(source, cut, true, otherNames, List.of(), otherRows, all, true);
  }

  /** The same table with a remark on how it was taken. */
  public ImportTable noted(String note) {
    List<String> all = new ArrayList<>(notes);
    all.add(note);
    return new ImportTable(source, cut, header, names, units, rows, all, melted);
  }

  /** File or option named by complaints. */
  public String source() {
    return source;
  }

  /** What separates its cells. */
  public Delimiter delimiter() {
    return cut.delimiter();
  }

  /** Whether a row names the columns; else they are named by their number, from 1. */
  public boolean hasHeader() {
    return header;
  }

  /** Whether a wide table was turned into rows of one voltage each. */
  public boolean isTurned() {
    return melted;
  }

  /** Whether it only tells what can be counted in a file that is no table. */
  public boolean isListed() {
    return cut.rows().isEmpty();
  }

  /** Names of the columns; blank for those without one. */
  public List<String> names() {
    return names;
  }

  /** The unit that a row below the header tells for a column; empty for none. */
  public String unitBelow(int column) {
    return column < units.size() ? units.get(column) : "";
  }

  public List<Row> rows() {
    return rows;
  }

  /** Number of rows. */
  public int size() {
    return rows.size();
  }

  /** The cells of the first rows, at most so many, as many cells in each as there are names. */
  public List<List<String>> preview(int most) {
    List<List<String>> first = new ArrayList<>();
    for (Row row : rows.subList(0, Math.min(most, rows.size()))) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        cells.add(cell(row, i));
      }
      first.add(cells);
    }
    return first;
  }

  /** What was left out or turned already. */
  public List<String> notes() {
    return notes;
  }

  public static String cell(Row row, int column) {
    return column < row.cells().size() ? row.cells().get(column) : "";
  }

  /** Place of the column of that name or number (from 1); -1 for none. */
  public int column(String told) {
    for (int i = 0; i < names.size(); i++) {
      if (ColumnName.plain(names.get(i)).equals(ColumnName.plain(told))) {
        return i;
      }
    }
    if (told.matches("\\d{1,4}")) {
      int number = Integer.parseInt(told);
      return number >= 1 && number <= names.size() ? number - 1 : -1;
    }
    return -1;
  }

  /** How recipes name a column: by its name where that is one, else by its number. */
  public String key(int column) {
    String name = names.get(column);
    boolean once = names.stream().filter(n -> n.equals(name)).count() == 1;
    return !name.isEmpty() && once ? name : String.valueOf(column + 1);
  }
}
