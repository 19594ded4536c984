package org.voltscape.engine.network.planes;

/**
 * The outputs of one layer on a shortcut to the sums of a later one. Confined to its thread.
 *
 * <p>Outputs of the earlier layer and inputs of the later one have the same unit, so an output is
 * worth {@code 1 / (value of a unit of the later layer's weights)} units of its sums. Where sums
 * are whole numbers the product of the two, taken in double precision, is rounded to the nearest
 * whole number, halves to even: IEEE operations, the same on every machine. With fixed-point
 * weights there is nothing to round.
 */
public final class ShortcutSums {
  private final float[][] planes;
  private final double units;
  private final boolean whole;

  /**
   * @param planes the earlier layer's outputs, one array a filter
   * @param weightScale value of one unit of the later layer's weights
   * @param whole whether its sums are whole numbers
   */
  public ShortcutSums(float[][] planes, double weightScale, boolean whole) {
    this.planes = planes;
    this.units = 1 / weightScale;
    this.whole = whole;
  }

  /** Adds the outputs of a filter to its sums. */
  public void addTo(float[] sums, int filter) {
    if (whole) {
      addWhole(sums, planes[filter], units);
    } else {
      add(sums, planes[filter], (float) units);
    }
  }

  /** Adds the outputs of a filter to its sums in double precision, which are whole numbers. */
  public void addTo(double[] sums, int filter) {
    addWhole(sums, planes[filter], units);
  }

  private static void add(float[] sums, float[] outputs, float units) {
    for (int n = 0; n < sums.length; n++) {
      sums[n] += outputs[n] * units;
    }
  }

  private static void addWhole(float[] sums, float[] outputs, double units) {
    for (int n = 0; n < sums.length; n++) {
      sums[n] += (float) Math.rint(outputs[n] * units);
    }
  }

  private static void addWhole(double[] sums, float[] outputs, double units) {
    for (int n = 0; n < sums.length; n++) {
      sums[n] += Math.rint(outputs[n] * units);
    }
  }
}
