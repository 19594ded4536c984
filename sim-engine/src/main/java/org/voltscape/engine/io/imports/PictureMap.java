package org.voltscape.engine.io.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.voltscape.engine.io.ask.ImportQuestion;
import org.voltscape.engine.io.ask.ImportQuestion.Choice;
import org.voltscape.engine.io.ask.ImportQuestion.Topic;
import org.voltscape.engine.io.cut.ImportTable;
import org.voltscape.engine.io.imports.ImportedMap.Cell;
import org.voltscape.engine.io.picture.TwoColours;
import org.voltscape.engine.io.recipe.BitOrder;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.recipe.PictureColour;
import org.voltscape.engine.io.table.TableText;

/**
 * Failure maps that are pictures: a row for each word, a column for each bit, as in the arrays that
 * studies read.
 */
final class PictureMap {
  private PictureMap() {}

  static boolean is(TableText text) {
    return TwoColours.isText(text.text());
  }

  /** What is open: which colour failing cells have, and what they read. */
  static ImportGuess guess(TableText text, ImportRecipe recipe) {
    TwoColours picture = TwoColours.of(text.text(), text.source());
    String found = text.source();
    int white = picture.points() - picture.blacks();
    ImportTable table =
        ImportTable.listed(
            found,
            List.of("colour", "points"),
            List.of(
                List.of("black", String.valueOf(picture.blacks())),
                List.of("white", String.valueOf(white))));
    List<ImportQuestion> questions = new ArrayList<>();
    if (recipe.failing() == null || recipe.stuckAt() == null) {
      List<Choice> choices = new ArrayList<>();
      List<PictureColour> colours =
          picture.blacks() <= white
              ? List.of(PictureColour.BLACK, PictureColour.WHITE)
              : List.of(PictureColour.WHITE, PictureColour.BLACK);
      for (PictureColour colour : colours) {
        for (int state = 0; state < 2; state++) {
          boolean fits =
              (recipe.failing() == null || recipe.failing() == colour)
                  && (recipe.stuckAt() == null || recipe.stuckAt() == state);
          if (fits) {
            choices.add(
                new Choice(
                    colour.id() + " points fail and read " + state,
                    "--failing " + colour.id() + " --stuck-at " + state,
                    recipe.withFailing(colour).withStuckAt(state)));
          }
        }
      }
      questions.add(
          new ImportQuestion(
              Topic.FAILING_COLOUR,
              "",
              "a picture of "
                  + ImportTable.plural(picture.blacks(), "black point")
                  + " and "
                  + white
                  + " white, which does not say which of them are failing cells and what these"
                  + " read",
              choices,
              choices.get(0).option()));
    }
    return new ImportGuess(table, recipe, Map.of(), questions);
  }

  /** The cells of a picture that has nothing open. */
  static ImportedMap read(TableText text, ImportRecipe recipe) {
    TwoColours picture = TwoColours.of(text.text(), text.source());
    int state = Objects.requireNonNull(recipe.stuckAt());
    PictureColour colour = Objects.requireNonNull(recipe.failing());
    BitSet failing = picture.black();
    if (colour == PictureColour.WHITE) {
      failing.flip(0, picture.points());
    }
    int width = picture.width();
    boolean turned = recipe.bitOrder() == BitOrder.MSB;
    List<Cell> cells = new ArrayList<>();
    for (int i = failing.nextSetBit(0); i >= 0; i = failing.nextSetBit(i + 1)) {
      int bit = i % width;
      cells.add(new Cell(0, i / width, turned ? width - 1 - bit : bit, state, Double.NaN));
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        "a picture of "
            + picture.height()
            + " words of "
            + ImportTable.plural(width, "bit")
            + ", a row each, the "
            + (turned ? "right" : "left")
            + "most column for bit 0");
    notes.add(colour.id() + " points are failing cells, all of which read " + state);
    return new ImportedMap(cells, false, false, text.source(), notes);
  }
}
