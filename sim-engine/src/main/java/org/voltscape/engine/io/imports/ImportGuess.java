package org.voltscape.engine.io.imports;

import java.util.List;
import java.util.Map;
import org.voltscape.engine.io.ask.Groups;
import org.voltscape.engine.io.ask.ImportQuestion;
import org.voltscape.engine.io.cut.ImportTable;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.param.BadInputException;

/**
 * What a table is taken for: its recipe, with what the file says filled in, and what is open.
 * Immutable.
 */
public final class ImportGuess {
  private final ImportTable table;
  private final ImportRecipe recipe;
  private final Map<ColumnRole, Integer> places;
  private final List<ImportQuestion> questions;

  ImportGuess(
      ImportTable table,
      ImportRecipe recipe,
      Map<ColumnRole, Integer> places,
      List<ImportQuestion> questions) {
    this.table = table;
    this.recipe = recipe;
    this.places = Map.copyOf(places);
    this.questions = List.copyOf(questions);
  }

  /** The table, wide ones turned into one point a row. */
  public ImportTable table() {
    return table;
  }

  /** The recipe with everything that the file says. */
  public ImportRecipe recipe() {
    return recipe;
  }

  /** What is open; empty where the table can be read. */
  public List<ImportQuestion> questions() {
    return questions;
  }

  Map<ColumnRole, Integer> places() {
    return places;
  }

  /** Place of a role's column; -1 for none. */
  public int place(ColumnRole role) {
    return places.getOrDefault(role, -1);
  }

  /**
   * The values that rows are grouped by, in the order of the file; empty where there is no such
   * column.
   *
   * @param column as recipes name it
   */
  public List<String> values(String column) {
    int place = table.column(column);
    return place < 0 ? List.of() : Groups.values(table.rows(), place);
  }

  /**
   * Refuses a table with open questions.
   *
   * @throws BadInputException that names all of them, with the options that answer them
   */
  public void requireAnswered() {
    if (!questions.isEmpty()) {
      throw BadInputException.of(
          questions.stream()
              .map(q -> new BadInputException(table.source(), q.place(), q.found(), q.expected()))
              .toList());
    }
  }
}
