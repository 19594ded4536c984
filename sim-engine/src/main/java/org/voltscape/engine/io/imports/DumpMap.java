package org.voltscape.engine.io.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.voltscape.engine.io.ask.ImportQuestion;
import org.voltscape.engine.io.ask.ImportQuestion.Choice;
import org.voltscape.engine.io.ask.ImportQuestion.Topic;
import org.voltscape.engine.io.cut.ImportTable;
import org.voltscape.engine.io.cut.MemoryDump;
import org.voltscape.engine.io.imports.ImportedMap.Cell;
import org.voltscape.engine.io.recipe.BitOrder;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.engine.param.BadInputException;

/**
 * Failure maps that are the content of a memory, in which every word was written alike: cells fail
 * where they read something else.
 */
final class DumpMap {
  /** The customary patterns, a digit of each. */
  private static final String[] FILLS = {"F", "0", "A", "5"};

  private static final int BITS = 4;

  private DumpMap() {}

  /** Whether a text is the content of a memory and nobody says what its columns are. */
  static boolean is(TableText text, ImportRecipe recipe) {
    return recipe.columns().isEmpty() && MemoryDump.is(text.text(), recipe.pattern() != null);
  }

  /** What is open: what was written. */
  static ImportGuess guess(TableText text, ImportRecipe recipe) {
    MemoryDump dump = MemoryDump.of(text.text(), text.source());
    List<ImportQuestion> questions = new ArrayList<>();
    if (recipe.pattern() == null) {
      List<Choice> choices = new ArrayList<>();
      for (String fill : fills(dump)) {
        for (int digits : dump.wordDigits()) {
          String pattern = fill.repeat(digits);
          choices.add(
              new Choice(
                  "words of " + digits * BITS + " bits, written " + pattern,
                  "--pattern " + pattern,
                  recipe.withPattern(pattern)));
        }
      }
      questions.add(
          new ImportQuestion(
              Topic.PATTERN,
              "",
              "the content of a memory without what was written to each word before",
              choices,
              choices.get(0).option()));
    }
    ImportTable table =
        ImportTable.listed(
            text.source(),
            List.of("content", "digits"),
            List.of(List.of("hexadecimal digits", String.valueOf(dump.digits()))));
    return new ImportGuess(table, recipe, Map.of(), questions);
  }

  /** The fills, the one that most digits have first. */
  private static List<String> fills(MemoryDump dump) {
    List<String> fills = new ArrayList<>(List.of(FILLS));
    fills.sort((a, b) -> Long.compare(dump.count(b.charAt(0)), dump.count(a.charAt(0))));
    return fills;
  }

  /**
   * The cells of a dump whose pattern is told.
   *
   * @throws BadInputException where its words do not fit the pattern, or most cells differ from it
   */
  static ImportedMap read(TableText text, ImportRecipe recipe) {
    MemoryDump dump = MemoryDump.of(text.text(), text.source());
    String pattern = Objects.requireNonNull(recipe.pattern());
    long written = Long.parseUnsignedLong(pattern, 16);
    int bits = pattern.length() * BITS;
    boolean turned = recipe.bitOrder() == BitOrder.MSB;
    List<Cell> cells = new ArrayList<>();
    long[] words = new long[1];
    dump.words(
        pattern.length(),
        (word, read) -> {
          words[0]++;
          for (long left = read ^ written; left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            int state = (int) (read >>> bit & 1);
            cells.add(new Cell(0, word, turned ? bits - 1 - bit : bit, state, Double.NaN));
          }
        });
    if (2L * cells.size() > words[0] * bits) {
      throw new BadInputException(
          text.source(),
          "",
          "more than half of all cells other than in " + pattern,
          "the pattern that was written before, as in --pattern " + "F".repeat(pattern.length()));
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        ImportTable.plural((int) Math.min(words[0], Integer.MAX_VALUE), "word")
            + " of "
            + bits
            + " bits read, the first digit of each its most significant one");
    notes.add("cells fail where they read something else than " + pattern);
    if (dump.hasAddresses()) {
      notes.add("words numbered by the addresses before them");
    }
    return new ImportedMap(cells, false, false, text.source(), notes);
  }
}
