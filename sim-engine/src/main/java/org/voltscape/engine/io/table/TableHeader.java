package org.voltscape.engine.io.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.table.TableColumn.Kind;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.param.Suggestions;

/** Which column of a file is which of a table. Immutable once a table is read with it. */
public final class TableHeader {
  /** Shorter names are near to too many others. */
  private static final int TELLING = 5;

  private final TableColumns columns;
  private final List<String> names;
  private final int[] cellOf;
  private final ColumnUnit[] units;
  private final Problems problems = new Problems();
  private final boolean plain;
  private final int line;
  private final String source;

  private TableHeader(
      TableColumns columns, List<String> names, boolean plain, int line, String source) {
    this.columns = columns;
    this.names = names;
    this.plain = plain;
    this.line = line;
    this.source = source;
    this.cellOf = new int[columns.columns().size()];
    this.units = new ColumnUnit[cellOf.length];
    Arrays.fill(cellOf, -1);
    Arrays.fill(units, ColumnUnit.PLAIN);
  }

  /**
   * The columns that a row names, possibly none.
   *
   * @param cells of the row, without spaces around them
   * @param line where it stands
   */
  static TableHeader of(TableColumns columns, List<String> cells, int line, String source) {
    TableHeader header =
        new TableHeader(
            columns.numbers() ? open(columns, cells) : columns, cells, false, line, source);
    Map<Integer, List<ColumnName>> readings = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      readings.put(i, ColumnName.readings(cells.get(i)));
    }
    for (int c = 0; c < header.cellOf.length; c++) {
      header.assign(c, readings);
    }
    header.oneName(readings);
    return header;
  }

  /** The columns of a table of plain numbers, in the places where numbers stand. */
  static TableHeader plain(TableColumns columns, int[] places, int line, String source) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i <= places[places.length - 1]; i++) {
      names.add(String.valueOf(i + 1));
    }
    TableHeader header = new TableHeader(columns, names, true, line, source);
    for (int i = 0; i < places.length; i++) {
      header.cellOf[columns.index(columns.plain().get(i))] = places[i];
    }
    return header;
  }

  /** Every name a column of its own. */
  private static TableColumns open(TableColumns columns, List<String> cells) {
    List<TableColumn> all = new ArrayList<>(columns.columns());
    for (String name : new LinkedHashSet<>(cells)) {
      if (!name.isEmpty()) {
        all.add(new TableColumn(name, Kind.TEXT, Set.of()));
      }
    }
    return new TableColumns(columns.what(), all, columns.complete(), List.of(), true);
  }

  private void assign(int c, Map<Integer, List<ColumnName>> readings) {
    TableColumn column = columns.columns().get(c);
    List<Integer> exact = new ArrayList<>();
    List<Integer> near = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      boolean same =
          columns.numbers()
              ? names.get(i).equals(column.name())
              : ColumnName.plain(names.get(i)).equals(column.name());
      if (same) {
        exact.add(i);
      } else if (!columns.numbers()
          && reading(column, readings.getOrDefault(i, List.of())) != null) {
        near.add(i);
      }
    }
    List<Integer> places = exact.isEmpty() ? near : exact;
    if (places.isEmpty()) {
      return;
    }
    cellOf[c] = places.get(0);
    if (places.size() > 1) {
      String first = names.get(places.get(0));
      String second = names.get(places.get(1));
      problems.add(
          bad(
              "line " + line,
              first.equals(second)
                  ? "column " + first + " twice"
                  : "columns " + first + " and " + second + ", which both name " + column.name(),
              "each column once"));
    }
    if (exact.isEmpty()) {
      ColumnName nearest = reading(column, readings.getOrDefault(places.get(0), List.of()));
      boolean alone = ColumnUnit.isName(column.kind(), Objects.requireNonNull(nearest));
      unit(c, alone ? nearest.quantity() : nearest.unit());
    }
  }

  private void unit(int c, String name) {
    TableColumn column = columns.columns().get(c);
    ColumnUnit unit = ColumnUnit.of(column.kind(), name);
    if (unit == null) {
      problems.add(
          bad(
              "line " + line + ", column " + name(c),
              name.equals("log") ? "a logarithm whose base is open" : "the unit '" + name + "'",
              ColumnUnit.expected(column.kind())));
    } else {
      units[c] = unit;
    }
  }

  /** The first reading of a name that a column can have, one with a known unit before others. */
  private static @Nullable ColumnName reading(TableColumn column, List<ColumnName> readings) {
    ColumnName found = null;
    for (ColumnName reading : readings) {
      if (column.isNamed(reading)) {
        if (ColumnUnit.of(column.kind(), reading.unit()) != null) {
          return reading;
        }
        found = found == null ? reading : found;
      }
    }
    return found;
  }

  /** Failures without the number of cells are a share: {@code V, fail}. */
  private void oneName(Map<Integer, List<ColumnName>> readings) {
    int failing = columns.index("failing");
    int share = columns.index("probability");
    int cells = columns.index("cells");
    if (failing < 0
        || share < 0
        || cellOf[failing] < 0
        || cellOf[share] >= 0
        || cellOf[cells] >= 0) {
      return;
    }
    if (Objects.requireNonNull(readings.get(cellOf[failing])).get(0).quantity().equals("fail")) {
      cellOf[share] = cellOf[failing];
      cellOf[failing] = -1;
    }
  }

  /** How many columns were recognised. */
  int known() {
    return (int) Arrays.stream(cellOf).filter(i -> i >= 0).count();
  }

  /** Whether all columns are there that have to be. */
  boolean complete() {
    return columns.complete().stream()
        .anyMatch(names -> names.stream().allMatch(n -> has(n)) && known() > 0);
  }

  /** Whether there was no header: the columns are named by their number. */
  boolean isPlain() {
    return plain;
  }

  public TableColumns columns() {
    return columns;
  }

  /** Names of the columns in the file, blank for those without one. */
  public List<String> names() {
    return names;
  }

  public boolean has(String column) {
    int c = columns.index(column);
    return c >= 0 && cellOf[c] >= 0;
  }

  /** Place of a column's cells in a row; -1 for none. */
  public int cell(int c) {
    return cellOf[c];
  }

  ColumnUnit unitOf(int c) {
    return units[c];
  }

  /** Whether the header tells a unit of a column. */
  public boolean hasUnit(int c) {
    return units[c] != ColumnUnit.PLAIN;
  }

  /** Whether numbers of a column are converted from the unit that the header tells. */
  boolean converts(int c) {
    return !units[c].equals(ColumnUnit.PLAIN);
  }

  /** A column's name in the file. */
  public String name(int c) {
    return names.get(cellOf[c]);
  }

  /** One more than the place of the last cell that a row must have. */
  int width() {
    for (int i = names.size(); i > 0; i--) {
      if (!names.get(i - 1).isEmpty()) {
        return i;
      }
    }
    return 0;
  }

  /**
   * Takes units from a row below the header; false, and nothing is taken, where it is no such row.
   */
  boolean takeUnits(List<String> cells) {
    ColumnUnit[] taken = units.clone();
    boolean any = false;
    for (int c = 0; c < cellOf.length; c++) {
      Kind kind = columns.columns().get(c).kind();
      String cell = cellOf[c] < 0 || cellOf[c] >= cells.size() ? "" : cells.get(cellOf[c]);
      if (cell.isEmpty() || kind == Kind.TEXT) {
        continue;
      }
      String name = ColumnName.plain(cell);
      boolean wrapped = name.length() > 1 && (name.startsWith("(") || name.startsWith("["));
      name = wrapped ? CellTexts.strip(name.substring(1, name.length() - 1)) : name;
      ColumnUnit unit = CellNumber.of(cell) != null ? null : ColumnUnit.of(kind, name);
      if (unit == null || (hasUnit(c) && !unit.equals(units[c]))) {
        return false;
      }
      any |= kind != Kind.COUNT;
      taken[c] = unit;
    }
    if (any) {
      System.arraycopy(taken, 0, units, 0, taken.length);
    }
    return any;
  }

  /** What is wrong with a row that was meant as a header: names missing, misspelt or twice. */
  BadInputException incomplete() {
    StringBuilder expected = new StringBuilder(columns.what());
    for (List<String> needed : columns.complete().subList(0, 1)) {
      List<String> missing = needed.stream().filter(n -> !has(n)).toList();
      if (known() > 0 && !missing.isEmpty()) {
        expected.append("; missing: ").append(String.join(", ", missing));
      }
    }
    for (int i = 0; i < names.size(); i++) {
      String meant = meant(i, 1);
      if (meant != null) {
        expected.append(" (did you mean \"").append(meant).append("\" for \"");
        expected.append(names.get(i)).append("\"?)");
      }
    }
    List<String> named = names.stream().filter(n -> !n.isEmpty()).toList();
    return bad("line " + line, "columns " + String.join(", ", named), expected.toString());
  }

  /**
   * The missing column that an unknown name is near to; null for none.
   *
   * @param shortest length of names that are near enough to be meant
   */
  private @Nullable String meant(int cell, int shortest) {
    if (names.get(cell).isEmpty() || Arrays.stream(cellOf).anyMatch(i -> i == cell)) {
      return null;
    }
    List<String> missing = new ArrayList<>();
    for (int c = 0; c < cellOf.length; c++) {
      String name = columns.columns().get(c).name();
      if (cellOf[c] < 0 && name.length() >= shortest) {
        missing.add(name);
      }
    }
    return Suggestions.closest(ColumnName.plain(names.get(cell)), missing).orElse(null);
  }

  /**
   * Everything that is wrong with the header itself. Unknown columns are left alone unless
   * misspelt.
   */
  Problems problems() {
    Problems all = new Problems();
    problems.all().forEach(all::add);
    for (int i = 0; i < names.size() && !plain; i++) {
      String meant = meant(i, TELLING);
      if (meant != null) {
        all.add(
            bad(
                "line " + line,
                "column " + names.get(i),
                "a known name (did you mean \"" + meant + "\"?); other columns are left alone"));
      }
    }
    return all;
  }

  private BadInputException bad(String place, String found, String expected) {
    return new BadInputException(source, place, found, expected);
  }
}
