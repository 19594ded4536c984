package org.voltscape.engine.io.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.voltscape.engine.io.ask.Columns;
import org.voltscape.engine.io.ask.ImportQuestion;
import org.voltscape.engine.io.ask.ImportQuestion.Choice;
import org.voltscape.engine.io.ask.ImportQuestion.Topic;
import org.voltscape.engine.io.ask.PointUnits;
import org.voltscape.engine.io.cut.CutText.Row;
import org.voltscape.engine.io.cut.HexNumber;
import org.voltscape.engine.io.cut.ImportTable;
import org.voltscape.engine.io.recipe.BitOrder;
import org.voltscape.engine.io.recipe.ColumnNames;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.table.ColumnName;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.engine.param.BadInputException;

/** Finds out how a table lists failing cells, and what it leaves open. */
final class MapGuess {
  private static final int MOST_BITS = 64;

  private MapGuess() {}

  /**
   * The guess for a text.
   *
   * @throws BadInputException where it is no such table whatever is answered
   */
  static ImportGuess of(TableText text, ImportRecipe asked) {
    if (PictureMap.is(text)) {
      return PictureMap.guess(text, asked);
    }
    if (DumpMap.is(text, asked)) {
      return DumpMap.guess(text, asked);
    }
    ImportTable table = ImportTable.of(text, asked);
    ImportRecipe recipe =
        wordsRead(table, asked.withDelimiter(table.delimiter()).withHeader(table.hasHeader()));
    List<ImportQuestion> questions = new ArrayList<>();
    Map<ColumnRole, Integer> places = Columns.assign(table, recipe, questions);
    if (!questions.isEmpty()) {
      return new ImportGuess(table, recipe, places, questions);
    }
    boolean compared = !places.containsKey(ColumnRole.BIT);
    List<ColumnRole> missing = missing(places);
    if (!missing.isEmpty()) {
      List<Choice> choices = unnamed(table, recipe);
      if (choices.isEmpty()) {
        throw missing(table, missing);
      }
      questions.add(
          new ImportQuestion(
              Topic.COLUMNS,
              "line " + table.rows().get(0).line(),
              "whole numbers without a row that names the columns",
              choices,
              choices.get(0).option()));
      return new ImportGuess(table, recipe, places, questions);
    }
    if (!compared) {
      places.remove(ColumnRole.READ);
      places.remove(ColumnRole.WRITTEN);
    }
    for (Map.Entry<ColumnRole, Integer> place : places.entrySet()) {
      recipe = recipe.withColumn(place.getKey(), table.key(place.getValue()));
    }
    if (!compared && !places.containsKey(ColumnRole.STUCK_AT) && recipe.stuckAt() == null) {
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
    boolean physical =
        !compared
            && ColumnName.letters(
                    ColumnName.plain(table.names().get(places.getOrDefault(ColumnRole.BIT, -1))))
                .startsWith("col");
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

  /**
   * Where a table has addresses, what was read from them and what was written, a column called Word
   * beside the addresses is what was read.
   */
  private static ImportRecipe wordsRead(ImportTable table, ImportRecipe recipe) {
    int word = -1;
    int address = -1;
    boolean written = false;
    for (int i = 0; i < table.names().size() && table.hasHeader(); i++) {
      String name = table.names().get(i);
      String letters = ColumnName.letters(ColumnName.plain(name));
      word = letters.equals("word") ? i : word;
      address = letters.startsWith("addr") ? i : address;
      written |= ColumnNames.isNamed(ColumnRole.WRITTEN, ImportKind.MAP, name);
      if (ColumnNames.isNamed(ColumnRole.BIT, ImportKind.MAP, name)
          || ColumnNames.isNamed(ColumnRole.READ, ImportKind.MAP, name)) {
        return recipe;
      }
    }
    boolean told = recipe.columns().containsKey(ColumnRole.WORD);
    return word < 0 || address < 0 || !written || told
        ? recipe
        : recipe
            .withColumn(ColumnRole.WORD, table.key(address))
            .withColumn(ColumnRole.READ, table.key(word));
  }

  /** What columns of whole numbers without names may be; empty where they are told or others. */
  private static List<Choice> unnamed(ImportTable table, ImportRecipe recipe) {
    int columns = table.names().size();
    boolean open = !table.hasHeader() && recipe.columns().isEmpty() && columns > 1;
    if (!open || !table.rows().stream().allMatch(r -> isWhole(r, columns))) {
      return List.of();
    }
    boolean bits =
        table.rows().stream().allMatch(r -> HexNumber.whole(r.cells().get(1)) < MOST_BITS);
    List<Choice> choices = new ArrayList<>();
    if (bits) {
      choices.add(choice(recipe, ColumnRole.WORD, ColumnRole.BIT));
    }
    if (columns > 2) {
      choices.add(choice(recipe, ColumnRole.WORD, ColumnRole.READ, ColumnRole.WRITTEN));
      choices.add(choice(recipe, ColumnRole.WORD, ColumnRole.WRITTEN, ColumnRole.READ));
      choices.add(choice(recipe, ColumnRole.WORD, ColumnRole.BIT, ColumnRole.STUCK_AT));
      choices.add(choice(recipe, ColumnRole.BLOCK, ColumnRole.WORD, ColumnRole.BIT));
    }
    return choices;
  }

  private static Choice choice(ImportRecipe recipe, ColumnRole... roles) {
    ImportRecipe told = recipe;
    List<String> words = new ArrayList<>();
    List<String> options = new ArrayList<>();
    for (int i = 0; i < roles.length; i++) {
      String column = String.valueOf(i + 1);
      told = told.withColumn(roles[i], column);
      words.add(roles[i].id() + " in column " + column);
      options.add(roles[i].id() + "=" + column);
    }
    return new Choice(String.join(", ", words), "--columns " + String.join(",", options), told);
  }

  private static boolean isWhole(Row row, int columns) {
    return row.cells().size() > Math.min(columns, 3) - 1
        && row.cells().stream().limit(3).allMatch(c -> HexNumber.whole(c) >= 0);
  }

  /** The roles without a column: the bits that fail are told, or seen in what was read. */
  private static List<ColumnRole> missing(Map<ColumnRole, Integer> places) {
    List<ColumnRole> missing = new ArrayList<>();
    if (!places.containsKey(ColumnRole.WORD)) {
      missing.add(ColumnRole.WORD);
    }
    boolean read = places.containsKey(ColumnRole.READ);
    boolean written = places.containsKey(ColumnRole.WRITTEN);
    if (!places.containsKey(ColumnRole.BIT) && !(read && written)) {
      missing.add(read ? ColumnRole.WRITTEN : written ? ColumnRole.READ : ColumnRole.BIT);
    }
    return missing;
  }

  private static BadInputException missing(ImportTable table, List<ColumnRole> missing) {
    List<String> named = table.names().stream().filter(n -> !n.isEmpty()).toList();
    List<String> ids = missing.stream().map(ColumnRole::id).toList();
    List<String> options = ids.stream().map(m -> m + "=NAME").toList();
    boolean compared = missing.contains(ColumnRole.READ) || missing.contains(ColumnRole.WRITTEN);
    return new BadInputException(
        table.source(),
        "",
        (table.hasHeader() ? "columns " : "columns without names, ") + String.join(", ", named),
        "a failure map with columns for word and "
            + (compared ? "what was read and written there" : "bit")
            + "; missing: "
            + String.join(" and ", ids)
            + " (say which columns they are: --columns "
            + String.join(",", options)
            + ")");
  }
}
