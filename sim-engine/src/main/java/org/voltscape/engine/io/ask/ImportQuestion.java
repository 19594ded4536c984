package org.voltscape.engine.io.ask;

import java.util.List;
import org.voltscape.engine.io.recipe.ImportRecipe;

/**
 * Something a file leaves open. Immutable.
 *
 * @param topic what it is about
 * @param place column or line it arises from; empty for the whole file
 * @param found what was found, so that it is open
 * @param choices possible answers, the likeliest first; empty where a number is asked for
 * @param option the option of the command line that answers it, with its first choice
 */
public record ImportQuestion(
    Topic topic, String place, String found, List<Choice> choices, String option) {
  /** What can be open. */
  public enum Topic {
    COLUMNS,
    VOLTAGE_UNIT,
    PROBABILITY_UNIT,
    DECIMAL,
    GROUP,
    CELLS,
    STUCK_AT,
    BIT_ORDER,
    FAILING_COLOUR,
    PATTERN
  }

  /**
   * A possible answer.
   *
   * @param label in words
   * @param option the option of the command line that gives it
   * @param recipe the recipe with this answer
   */
  public record Choice(String label, String option, ImportRecipe recipe) {}

  public ImportQuestion {
    choices = List.copyOf(choices);
  }

  /** What was expected instead, with the options that decide, in words. */
  public String expected() {
    if (choices.isEmpty()) {
      return "a choice, as in " + option;
    }
    List<String> named = choices.stream().limit(MOST_NAMED).map(Choice::option).toList();
    String more =
        choices.size() > MOST_NAMED
            ? " (or one of " + (choices.size() - MOST_NAMED) + " more)"
            : "";
    return "a choice: " + String.join(" or ", named) + more;
  }

  private static final int MOST_NAMED = 6;
}
