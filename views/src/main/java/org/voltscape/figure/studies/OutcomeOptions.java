package org.voltscape.figure.studies;

/**
 * How a figure of outcomes is drawn.
 *
 * @param axis what runs along the horizontal axis
 * @param intervals which intervals are shown
 * @param dies whether single dies are drawn where there are few enough of them
 */
public record OutcomeOptions(HorizontalAxis axis, IntervalChoice intervals, boolean dies) {
  /** Everything there is, against an axis. */
  public static OutcomeOptions against(HorizontalAxis axis) {
    return new OutcomeOptions(axis, IntervalChoice.BOTH, true);
  }
}
