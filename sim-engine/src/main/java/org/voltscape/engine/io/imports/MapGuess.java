package org.voltscape.engine.io.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.voltscape.engine.io.cut.ImportTable;
import org.voltscape.engine.io.imports.ImportQuestion.Choice;
import org.voltscape.engine.io.imports.ImportQuestion.Topic;
import org.voltscape.engine.io.recipe.BitOrder;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.table.ColumnName;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.engine.param.BadInputException;

/** Finds out how a table lists failing cells, and what it leaves open. */
final class MapGuess {
  private MapGuess() {}

  /**
   * The guess for a text.
   *
   * @throws BadInputException where it is no such table whatever is answered
   */
  static ImportGuess of(TableText text, ImportRecipe asked) {
    ImportTable table = ImportTable.of(text, asked);
    ImportRecipe recipe = asked.withDelimiter(table.delimiter()).withHeader(table.hasHeader());
    List<ImportQuestion> questions = new ArrayList<>();
    Map<ColumnRole, Integer> places = Columns.assign(table, recipe, questions);
    if (!questions.isEmpty()) {
      return new ImportGuess(table, recipe, places, questions);
    }
    List<String> missing = new ArrayList<>();
    for (ColumnRole role : List.of(ColumnRole.WORD, ColumnRole.BIT)) {
      if (!places.containsKey(role)) {
        missing.add(role.id());
      }
    }
    if (!missing.isEmpty()) {
      throw missing(table, missing);
    }
    for (Map.Entry<ColumnRole, Integer> place : places.entrySet()) {
      recipe = recipe.withColumn(place.getKey(), table.key(place.getValue()));
    }
    if (!places.containsKey(ColumnRole.STUCK_AT) && recipe.stuckAt() == null) {
      questions.add(
          new ImportQuestion(
              Topic.STUCK_AT,
              "",
              "no column that says what failing cells read",
              List.of(
                  new Choice("failing cells read 0", "--stuck-at 0", recipe.withStuckAt(0)),
                  new Choice("failing cells read 1", "--stuck-at 1", recipe.withStuckAt(1))),
              "--stuck-at 0"));
    }
    String bit =
        ColumnName.letters(
            ColumnName.plain(table.names().get(places.getOrDefault(ColumnRole.BIT, -1))));
    boolean physical = bit.startsWith("col");
    if (physical && recipe.bitOrder() == null) {
      questions.add(
          new ImportQuestion(
              Topic.BIT_ORDER,
              "column " + table.names().get(places.getOrDefault(ColumnRole.BIT, -1)),
              "columns of an array, which may begin at either end of a word",
              List.of(
                  new Choice(
                      BitOrder.LSB.title(),
                      "--bit-order lsb",
                      recipe.withBits(BitOrder.LSB, recipe.wordBits())),
                  new Choice(
                      BitOrder.MSB.title(),
                      "--bit-order msb --word-bits 16",
                      recipe.withBits(
                          BitOrder.MSB, recipe.wordBits() > 0 ? recipe.wordBits() : 16))),
              "--bit-order lsb"));
    } else if (recipe.bitOrder() == null) {
      recipe = recipe.withBits(BitOrder.LSB, recipe.wordBits());
    } else if (recipe.bitOrder() == BitOrder.MSB && recipe.wordBits() == 0) {
      throw new BadInputException(
          table.source(),
          "",
          "bit 0 as the most significant without the bits of a word",
          "the number of them, as in --word-bits 16");
    }
    if (places.containsKey(ColumnRole.VOLTAGE) && questions.isEmpty()) {
      Map<ColumnRole, Integer> volts = Map.of(ColumnRole.VOLTAGE, places.get(ColumnRole.VOLTAGE));
      recipe = PointUnits.decimal(table, recipe, volts, questions);
      recipe = PointUnits.units(table, recipe, volts, questions);
    }
    return new ImportGuess(table, recipe, places, questions);
  }

  private static BadInputException missing(ImportTable table, List<String> missing) {
    List<String> named = table.names().stream().filter(n -> !n.isEmpty()).toList();
    List<String> options = missing.stream().map(m -> m + "=NAME").toList();
    return new BadInputException(
        table.source(),
        "",
        (table.hasHeader() ? "columns " : "columns without names, ") + String.join(", ", named),
        "a failure map with columns for word and bit; missing: "
            + String.join(" and ", missing)
            + " (say which columns they are: --columns "
            + String.join(",", options)
            + ")");
  }
}
