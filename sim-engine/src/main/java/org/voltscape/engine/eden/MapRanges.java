package org.voltscape.engine.eden;

/** The ranges of the values that each layer of a network reads, learned from examples. */
public final class MapRanges {
  private MapRanges() {}

  /**
   * The ends of the values of a tensor.
   *
   * @param lowest smallest value
   * @param highest largest value
   */
  public record Range(float lowest, float highest) {
    /** That of some values; 0 to 0 where there are none. */
    public static Range of(float[] values) {
      float low = values.length == 0 ? 0 : Float.POSITIVE_INFINITY;
      float high = values.length == 0 ? 0 : Float.NEGATIVE_INFINITY;
      for (float value : values) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      return new Range(low, high);
    }
  }
}
