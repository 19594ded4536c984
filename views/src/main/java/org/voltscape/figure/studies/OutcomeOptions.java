package org.voltscape.figure.studies;

/**
 * How a figure of outcomes is drawn.
 *
 * @param axis what runs along the horizontal axis
 * @param intervals which intervals are shown
 * @param dies whether single dies are drawn where there are few enough of them
 * @param zonesOf place of the scheme whose zones are marked on the supply axis; {@link
 *     ZoneMarks#NO_SCHEME} for none
 */
public record OutcomeOptions(
    HorizontalAxis axis, IntervalChoice intervals, boolean dies, int zonesOf) {
  /** With the zones of the first scheme. */
  public OutcomeOptions(HorizontalAxis axis, IntervalChoice intervals, boolean dies) {
    this(axis, intervals, dies, 0);
  }

  /** The same with the zones of another scheme. */
  public OutcomeOptions withZonesOf(int scheme) {
    return new OutcomeOptions(axis, intervals, dies, scheme);
  }

  /** Everything there is, against an axis. */
  public static OutcomeOptions against(HorizontalAxis axis) {
    return new OutcomeOptions(axis, IntervalChoice.BOTH, true);
  }
}
