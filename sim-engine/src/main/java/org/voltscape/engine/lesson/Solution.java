package org.voltscape.engine.lesson;

import java.util.List;

/**
 * The computed answer of a question.
 *
 * @param entry what a person would enter: an option's letter, a number, bits
 * @param text the same for people, with its unit
 * @param value the number, code or option's index
 * @param mistakes the numbers of the question's known mistakes, in its order
 */
public record Solution(String entry, String text, double value, List<Double> mistakes) {
  public Solution {
    mistakes = List.copyOf(mistakes);
  }
}
