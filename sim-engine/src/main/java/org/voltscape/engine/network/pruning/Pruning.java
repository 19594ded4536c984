package org.voltscape.engine.network.pruning;

import java.util.List;

/**
 * Thresholds of the values that enter the layers of a network (Minerva, Reagen et al., ISCA 2016,
 * section 7). A value whose magnitude is below the threshold of the layer it enters counts as 0
 * there; operations with a 0 are skipped: their weights are not read and nothing is multiplied.
 * Immutable.
 *
 * <p>A value is judged as it is read: after the faults of a memory that it was kept in. What a
 * shortcut brings past layers is no operand of a multiplication and is not judged.
 *
 * @param thresholds in units of the layer's own inputs, 0 or more and finite: one for all layers,
 *     or one a layer, the first one's inputs being those of the network; empty where nothing is
 *     skipped. With 0 only zeros are skipped, which changes no sum
 */
public record Pruning(List<Double> thresholds) {
  /** Every operation is carried out. */
  public static final Pruning NONE = new Pruning(List.of());

  public Pruning {
    thresholds = List.copyOf(thresholds);
    for (double threshold : thresholds) {
      if (!valid(threshold)) {
        throw new IllegalArgumentException("no threshold: " + threshold);
      }
    }
  }

  /** One threshold for all layers. */
  public static Pruning uniform(double threshold) {
    return new Pruning(List.of(threshold));
  }

  /** Whether a number can be a threshold. */
  public static boolean valid(double threshold) {
    return threshold >= 0 && threshold < Double.POSITIVE_INFINITY;
  }

  /** Whether operations are skipped at all. */
  public boolean active() {
    return !thresholds.isEmpty();
  }

  /** Whether there is a threshold for each layer, and not one for all. */
  public boolean byLayer() {
    return thresholds.size() > 1;
  }

  /** Whether any value but 0 is skipped, so that sums can change. */
  public boolean changesValues() {
    return thresholds.stream().anyMatch(t -> t > 0);
  }

  /** Whether it says something of every layer of a network of so many. */
  public boolean fits(int layers) {
    return thresholds.size() <= 1 || thresholds.size() == layers;
  }

  /**
   * The threshold of a layer; 0 where nothing is skipped.
   *
   * @param layer its number, 0 the first
   */
  public double threshold(int layer) {
    return !active() ? 0 : thresholds.get(byLayer() ? layer : 0);
  }

  /**
   * What the magnitude of a number that stands for a value must reach to count: the threshold in
   * the number's units, rounded up to the next number there is, so that comparing with it is
   * comparing the value with the threshold.
   *
   * @param layer its number, 0 the first
   * @param scale value of 1 where values are whole numbers, above 0; 0 where they stand for
   *     themselves in single precision
   * @return 0 where only zeros are skipped
   */
  public float limit(int layer, double scale) {
    double threshold = threshold(layer);
    if (scale == 0) {
      float limit = (float) threshold;
      return limit < threshold ? Math.nextUp(limit) : limit;
    }
    double whole = Math.ceil(threshold / scale);
    if (whole > Integer.MAX_VALUE) {
      return Float.POSITIVE_INFINITY;
    }
    // The quotient may be off by its rounding.
    while (whole > 0 && (whole - 1) * scale >= threshold) {
      whole--;
    }
    while (whole * scale < threshold) {
      whole++;
    }
    return (float) whole;
  }

  /**
   * Puts 0 in the place of values that do not count.
   *
   * @param limit as {@link #limit} gives it
   * @param values changed in place
   */
  public static void apply(float limit, float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.abs(values[i]) < limit ? 0 : values[i];
    }
  }
}
