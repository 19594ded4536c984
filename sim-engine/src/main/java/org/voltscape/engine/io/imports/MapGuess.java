package org.voltscape.engine.io.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.voltscape.engine.io.cut.ImportTable;
import org.voltscape.engine.io.imports.ImportQuestion.Choice;
import org.voltscape.engine.io.imports.ImportQuestion.Topic;
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
      throw missing(table, missing);
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
            + (!table.hasHeader() && table.names().size() > 2
                ? ", or word=NAME,read=NAME,written=NAME"
                : "")
            + ")");
  }
}
