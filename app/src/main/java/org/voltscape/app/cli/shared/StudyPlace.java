package org.voltscape.app.cli.shared;

import org.voltscape.engine.study.Study;

/** Where in a study a command looks: what its options say, or else what the study begins with. */
public final class StudyPlace {
  private StudyPlace() {}

  /**
   * A supply voltage in V.
   *
   * @param option what {@code --voltage} says; null for the study's lowest
   */
  public static double volts(Study study, String option) {
    return option == null
        ? study.voltages().get(0)
        : Numbers.volts(option, Place.option("--voltage"));
  }

  /**
   * The number of a trial, and so of its die.
   *
   * @param option what {@code --trial} says; null for the first
   */
  public static int trial(Study study, String option) {
    return option == null
        ? 0
        : Numbers.integer(option, 0, study.effectiveTrials() - 1, Place.option("--trial"));
  }
}
