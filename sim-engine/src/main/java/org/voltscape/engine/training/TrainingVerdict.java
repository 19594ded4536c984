package org.voltscape.engine.training;

/** What became of a training. */
public enum TrainingVerdict {
  /** It learned. */
  LEARNED("learned"),
  /** It ended no better than without looking at the inputs: a dead die or a dead start. */
  DEAD("learned nothing"),
  /** Its loss grew beyond all bounds. */
  DIVERGED("diverged");

  private final String text;

  TrainingVerdict(String text) {
    this.text = text;
  }

  /** For people: {@code the training learned nothing}. */
  public String text() {
    return text;
  }
}
