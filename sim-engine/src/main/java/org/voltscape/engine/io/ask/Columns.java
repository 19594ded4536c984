package org.voltscape.engine.io.ask;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.voltscape.engine.io.ask.ImportQuestion.Choice;
import org.voltscape.engine.io.ask.ImportQuestion.Topic;
import org.voltscape.engine.io.cut.ImportTable;
import org.voltscape.engine.io.recipe.ColumnNames;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.table.ColumnName;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;

/** Finds which column of a table has which role, by a recipe or by its name. */
public final class Columns {
  /** Shorter names are near to too many others. */
  private static final int TELLING = 5;

  private Columns() {}

  /**
   * The places of the roles' columns.
   *
   * @param questions gets what is ambiguous
   * @throws BadInputException where a recipe names a column that is not there
   */
  public static Map<ColumnRole, Integer> assign(
      ImportTable table, ImportRecipe recipe, List<ImportQuestion> questions) {
    Map<ColumnRole, Integer> places = new EnumMap<>(ColumnRole.class);
    List<BadInputException> unknown = new ArrayList<>();
    for (Map.Entry<ColumnRole, String> told : recipe.columns().entrySet()) {
      if (!ColumnRole.of(recipe.kind()).contains(told.getKey())) {
        continue;
      }
      int column = table.column(told.getValue());
      if (column < 0) {
        List<String> names = table.names().stream().filter(n -> !n.isEmpty()).toList();
        unknown.add(
            new BadInputException(
                table.source(),
                "",
                "no column \"" + told.getValue() + "\" for " + told.getKey().id(),
                Suggestions.hint("one of " + String.join(", ", names), told.getValue(), names)));
      }
      places.put(told.getKey(), column);
    }
    if (!unknown.isEmpty()) {
      throw BadInputException.of(unknown);
    }
    if (table.hasHeader()) {
      for (ColumnRole role : ColumnRole.of(recipe.kind())) {
        if (!places.containsKey(role)) {
          byName(table, recipe, role, places, questions);
        }
      }
    }
    if (recipe.columns().isEmpty()) {
      refuseMisspelt(table, recipe.kind(), places);
    }
    return places;
  }

  /** A column nearly named as one that is missing is not left alone: it may be meant. */
  private static void refuseMisspelt(
      ImportTable table, ImportKind kind, Map<ColumnRole, Integer> places) {
    List<BadInputException> misspelt = new ArrayList<>();
    for (int i = 0; i < table.names().size(); i++) {
      String name = table.names().get(i);
      if (places.containsValue(i) || name.isEmpty() || !table.hasHeader()) {
        continue;
      }
      List<String> missing =
          ColumnRole.of(kind).stream()
              .filter(r -> !places.containsKey(r) && r.columnName().length() >= TELLING)
              .map(ColumnRole::columnName)
              .toList();
      Suggestions.closest(ColumnName.plain(name), missing)
          .ifPresent(
              meant ->
                  misspelt.add(
                      new BadInputException(
                          table.source(),
                          "",
                          "column " + name,
                          "a known name (did you mean \""
                              + meant
                              + "\"?), or --columns that say what it is")));
    }
    if (!misspelt.isEmpty()) {
      throw BadInputException.of(misspelt);
    }
  }

  private static void byName(
      ImportTable table,
      ImportRecipe recipe,
      ColumnRole role,
      Map<ColumnRole, Integer> places,
      List<ImportQuestion> questions) {
    List<Integer> named = new ArrayList<>();
    for (int i = 0; i < table.names().size(); i++) {
      String name = table.names().get(i);
      if (places.containsValue(i) || name.isEmpty()) {
        continue;
      }
      if (ColumnNames.isExact(role, name)) {
        places.put(role, i);
        return;
      }
      if (ColumnNames.isNamed(role, recipe.kind(), name)) {
        named.add(i);
      }
    }
    if (named.size() == 1) {
      places.put(role, named.get(0));
    } else if (named.size() > 1) {
      List<String> names = named.stream().map(i -> table.names().get(i)).toList();
      questions.add(
          which(
              table,
              recipe,
              role,
              named,
              "columns " + String.join(" and ", names) + ", which all name " + role.columnName()));
    }
  }

  /** The question which column has a role. */
  public static ImportQuestion which(
      ImportTable table, ImportRecipe recipe, ColumnRole role, List<Integer> among, String found) {
    List<Choice> choices = new ArrayList<>();
    for (int column : among) {
      String key = table.key(column);
      choices.add(
          new Choice(
              role.id() + " in " + key,
              "--columns " + quoted(role.id() + "=" + key),
              recipe.withColumn(role, key)));
    }
    return new ImportQuestion(Topic.COLUMNS, "", found, choices, choices.get(0).option());
  }

  /** An argument as a shell takes it. */
  public static String quoted(String argument) {
    return argument.matches("[\\w.=,%/+:-]+")
        ? argument
        : "\"" + argument.replace("\"", "\\\"") + "\"";
  }
}
