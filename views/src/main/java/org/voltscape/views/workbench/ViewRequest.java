package org.voltscape.views.workbench;

import org.voltscape.engine.microscope.WordSetup;

/** What a view, or a lesson, asks of another view without knowing which. */
public sealed interface ViewRequest {
  /**
   * A word, to be followed bit by bit.
   *
   * @param fraction n of the word's format Qm.n; 0 where only whole numbers are of interest
   * @param origin where the word comes from, for people; may be empty
   */
  record OfWord(WordSetup setup, int fraction, String origin) implements ViewRequest {}

  /**
   * A word where it lies on the die of a trial.
   *
   * @param trial number of the trial, 0 the first
   * @param memory number of the memory on the die
   * @param address of the word in its memory
   */
  record OfPlace(int trial, int memory, int address) implements ViewRequest {}
}
