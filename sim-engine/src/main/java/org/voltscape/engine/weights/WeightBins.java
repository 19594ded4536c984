package org.voltscape.engine.weights;

import java.util.List;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.word.WordFormat;

/**
 * Bins of equal width over the range of a word format and, where weights lie outside of it, beyond.
 * Every bin holds the same number of words of the format, so that quantized weights show no comb.
 *
 * @param lowest lower end of the first bin
 * @param width of a bin
 * @param count number of bins
 */
record WeightBins(double lowest, double width, int count) {
  private static final int MOST_IN_RANGE = 64;

  /** As many bins again may lie beyond each end of the range. */
  private static final int MOST_BEYOND = 64;

  /**
   * Bins for blocks of words.
   *
   * @param regions at least one; the widest range decides
   * @param extremes smallest and largest weight to be counted
   */
  static WeightBins of(List<QuantizedNetwork.Region> regions, double[] extremes) {
    WordFormat widest = regions.get(0).format();
    for (QuantizedNetwork.Region region : regions) {
      WordFormat format = region.format();
      widest = format.max() - format.min() > widest.max() - widest.min() ? format : widest;
    }
    int words = 1 << widest.bits();
    int each = Math.max(1, words / MOST_IN_RANGE);
    double width = each * widest.scale();
    double from = widest.min() - widest.scale() / 2;
    int inside = (int) Math.ceil((widest.max() - from) / width);
    int below = beyond(from - extremes[0], widest.scale(), width);
    int above = beyond(extremes[1] - from - inside * width, widest.scale(), width);
    return new WeightBins(from - below * width, width, below + inside + above);
  }

  /** Bins beyond an end; clipped weights may lie a step beyond, which is no bin of its own. */
  private static int beyond(double distance, double step, double width) {
    return distance <= step
        ? 0
        : (int) Math.max(0, Math.min(MOST_BEYOND, Math.ceil(distance / width)));
  }

  /** The bin of a weight; the first and the last hold what lies beyond. */
  int bin(double weight) {
    return (int) Math.max(0, Math.min(count - 1, Math.floor((weight - lowest) / width)));
  }
}
