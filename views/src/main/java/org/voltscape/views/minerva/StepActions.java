package org.voltscape.views.minerva;

/** What steps have the window do. */
interface StepActions {
  /**
   * Opens the study of a step.
   *
   * @param window whether in a window of its own
   */
  void open(Step step, boolean window);
}
