package org.voltscape.engine.io.ask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.voltscape.engine.io.ask.ImportQuestion.Choice;
import org.voltscape.engine.io.ask.ImportQuestion.Topic;
import org.voltscape.engine.io.cut.CutText.Row;
import org.voltscape.engine.io.cut.ImportCell;
import org.voltscape.engine.io.cut.ImportTable;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.table.ColumnName;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;

/** Which rows of a table count, where it holds several devices, temperatures or patterns. */
public final class Groups {
  private static final Pattern NAMES =
      Pattern.compile(
          "(device|chip|die|dimm|sample|board|bank|block|bram|blockram|macro|part|unit|fpga|module"
              + "|sram|instance|array|wafer|lot|corner|vendor|model|label|pattern|datapattern"
              + "|temperature|temp|t|refresh|refreshinterval|frequency|freq|clock|trcd|trp|tras)(id|name|no|nr|number|index|s)?[0-9]?");
  private static final int MOST_VALUES = 1000;

  private Groups() {}

  /** Whether a name tells groups of measurements. */
  public static boolean isGroup(String name) {
    return ColumnName.readings(name).stream().anyMatch(r -> NAMES.matcher(r.quantity()).matches());
  }

  /**
   * Columns that are named after one device each, as {@code chip1} and {@code chip2}: of the same
   * name but for its number.
   *
   * @return empty where there are not two of them
   */
  public static List<Integer> numbered(ImportTable table, List<Integer> among) {
    Map<String, List<Integer>> stems = new LinkedHashMap<>();
    for (int column : among) {
      String name = ColumnName.letters(ColumnName.plain(table.names().get(column)));
      String stem = name.replaceFirst("[0-9]+$", "");
      if (!stem.equals(name)) {
        stems.computeIfAbsent(stem, s -> new ArrayList<>()).add(column);
      }
    }
    return stems.values().stream().filter(c -> c.size() > 1).findFirst().orElse(List.of());
  }

  /**
   * The rows that a recipe's groups choose.
   *
   * @throws BadInputException where a value or column is not there
   */
  public static List<Row> chosen(ImportTable table, ImportRecipe recipe) {
    List<Row> rows = table.rows();
    for (Map.Entry<String, String> group : recipe.groups().entrySet()) {
      if (group.getValue().equals(ImportRecipe.ALL)) {
        continue;
      }
      int column =
          group.getKey().isEmpty() ? holder(table, group.getValue()) : table.column(group.getKey());
      if (column < 0) {
        List<String> names = table.names().stream().filter(n -> !n.isEmpty()).toList();
        throw new BadInputException(
            table.source(),
            "",
            "no column \"" + group.getKey() + "\" to group by",
            Suggestions.hint("one of " + String.join(", ", names), group.getKey(), names));
      }
      List<Row> left = rows.stream().filter(r -> is(r, column, group.getValue())).toList();
      if (left.isEmpty()) {
        List<String> values = values(rows, column);
        throw new BadInputException(
            table.source(),
            "column " + table.names().get(column),
            "no row with \"" + group.getValue() + "\"",
            Suggestions.hint(
                "one of " + String.join(", ", values.stream().limit(20).toList()),
                group.getValue(),
                values));
      }
      rows = left;
    }
    return rows;
  }

  private static boolean is(Row row, int column, String value) {
    return ImportTable.cell(row, column).equalsIgnoreCase(value.strip());
  }

  /** The grouping column that has a value, or the first one. */
  private static int holder(ImportTable table, String value) {
    int first = -1;
    for (int i = 0; i < table.names().size(); i++) {
      if (isGroup(table.names().get(i))) {
        first = first < 0 ? i : first;
        int column = i;
        if (table.rows().stream().anyMatch(r -> is(r, column, value))) {
          return i;
        }
      }
    }
    if (first < 0) {
      throw new BadInputException(
          table.source(),
          "",
          "no column of devices or other groups",
          "a table that has one for --group " + value);
    }
    return first;
  }

  public static List<String> values(List<Row> rows, int column) {
    Set<String> values = new LinkedHashSet<>();
    for (Row row : rows) {
      String cell = ImportTable.cell(row, column);
      if (!cell.isEmpty() && values.size() < MOST_VALUES) {
        values.add(cell);
      }
    }
    return List.copyOf(values);
  }

  /** Asks for the first grouping that is open. */
  public static ImportRecipe ask(
      ImportTable table,
      ImportRecipe recipe,
      Map<ColumnRole, Integer> places,
      List<ImportQuestion> questions) {
    List<Row> rows = chosen(table, recipe);
    boolean all = ImportRecipe.ALL.equals(recipe.groups().get(""));
    if (all || !repeats(rows, places)) {
      return recipe;
    }
    for (int i = 0; i < table.names().size(); i++) {
      String name = table.names().get(i);
      int column = i;
      boolean told = recipe.groups().keySet().stream().anyMatch(k -> table.column(k) == column);
      if (told || places.containsValue(i) || !isGroup(name) || follows(table, recipe, rows, i)) {
        continue;
      }
      List<String> values = values(rows, i);
      if (values.size() > 1) {
        questions.add(question(table, recipe, i, values));
        return recipe;
      }
    }
    return recipe;
  }

  /**
   * Whether a column says nothing that another one whose values were all taken together does not
   * say: the maker of each module.
   */
  private static boolean follows(
      ImportTable table, ImportRecipe recipe, List<Row> rows, int column) {
    for (Map.Entry<String, String> group : recipe.groups().entrySet()) {
      int all = group.getKey().isEmpty() ? -1 : table.column(group.getKey());
      if (all < 0 || !group.getValue().equals(ImportRecipe.ALL)) {
        continue;
      }
      Map<String, String> of = new LinkedHashMap<>();
      boolean same =
          rows.stream()
              .allMatch(
                  r -> {
                    String value = ImportTable.cell(r, column);
                    return value.equals(of.computeIfAbsent(ImportTable.cell(r, all), k -> value));
                  });
      if (same) {
        return true;
      }
    }
    return false;
  }

  private static ImportQuestion question(
      ImportTable table, ImportRecipe recipe, int column, List<String> values) {
    String key = table.key(column);
    List<Choice> choices = new ArrayList<>();
    for (String value : values) {
      choices.add(
          new Choice(
              key + " " + value,
              "--group " + Columns.quoted(key + "=" + value),
              recipe.withGroup(key, value)));
    }
    choices.add(
        Math.min(choices.size(), 3),
        new Choice(
            "all together",
            "--group " + Columns.quoted(key + "=" + ImportRecipe.ALL),
            recipe.withGroup(key, ImportRecipe.ALL)));
    return new ImportQuestion(
        Topic.GROUP,
        "column " + table.names().get(column),
        values.size()
            + " different ones ("
            + String.join(", ", values.stream().limit(4).toList())
            + (values.size() > 4 ? ", ..." : "")
            + ") at the same voltages",
        choices,
        choices.get(0).option());
  }

  /** Whether a voltage comes more than once. */
  private static boolean repeats(List<Row> rows, Map<ColumnRole, Integer> places) {
    int column = places.getOrDefault(ColumnRole.VOLTAGE, -1);
    Set<Double> seen = new HashSet<>();
    for (Row row : rows) {
      ImportCell cell = ImportCell.of(ImportTable.cell(row, column));
      if (cell.number() != null && !seen.add(cell.plain(true))) {
        return true;
      }
    }
    return false;
  }
}
