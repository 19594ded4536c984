package org.voltscape.figure.studies;

import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.study.Study;

/** Says that a failure probability is not supported by its curve's points. */
public final class ExtrapolationText {
  private static final String MARK = " (extrapolated)";

  private ExtrapolationText() {}

  /**
   * Whether a study's failure probability at a voltage is extrapolated.
   *
   * @param curve of the study; null while it is not known
   * @param volts value of the study's swept supply in V
   */
  public static boolean applies(Study study, ErrorCurve curve, double volts) {
    return curve != null && study.onCurve() && curve.extrapolated(study.memoryVolts(volts));
  }

  /** What follows a probability: the word in parentheses after a space, or nothing. */
  public static String mark(Study study, ErrorCurve curve, double volts) {
    return applies(study, curve, volts) ? MARK : "";
  }
}
