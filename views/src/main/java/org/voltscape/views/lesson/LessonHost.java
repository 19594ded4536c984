package org.voltscape.views.lesson;

import org.voltscape.engine.lesson.WordSetting;
import org.voltscape.engine.study.Study;

/** The window around a lesson, as far as a lesson may touch it. FX thread only. */
public interface LessonHost {
  /** The study on the workbench. */
  Study study();

  /**
   * Puts a study on the workbench as one edit that can be undone.
   *
   * @param what was done, for the menu
   */
  void apply(Study study, String what);

  /** Moves the operating point, in V. */
  void voltage(double volts);

  /** Brings a view to the front; one that the window does not have is passed over. */
  void view(String id);

  /**
   * Points a control out until the next call.
   *
   * @param id of the control, or null for none
   */
  void highlight(String id);

  /** Shows a word in a view of its own, where the window has one. */
  void showWord(WordSetting word);
}
