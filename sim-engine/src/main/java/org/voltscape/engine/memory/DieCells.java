package org.voltscape.engine.memory;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.random.CounterHash;

/**
 * The cells of a die, each of which can be asked alone: when it starts to fail, and which state it
 * then prefers. Agrees with what {@link #faults} collects. Immutable, shared between threads.
 *
 * <p>A cell is numbered {@code word * bits + bit} in its memory.
 */
public interface DieCells extends FaultSource {
  /**
   * Memories whose numbers differ by a multiple of this lie side by side on the same word lines: a
   * word's check cells are next to its own cells.
   */
  int BESIDE = 1 << 20;

  /**
   * A cell's quantile as 53 bits: it fails where that is below the threshold of the failure
   * probability, see {@link CounterHash#threshold}.
   *
   * @param memory which memory of the die
   * @param bits cells per word
   * @param cell index of the cell
   */
  long quantile53(int memory, int bits, long cell);

  /** Whether the cell reads 1 once it fails. */
  boolean prefersOne(int memory, int bits, long cell);

  /** A cell's quantile in [0, 1). */
  default double quantile(int memory, int bits, long cell) {
    return quantile53(memory, bits, cell) * 0x1.0p-53;
  }

  /**
   * Quantiles of cells one behind the other, as {@link #quantile53} gives them.
   *
   * @param first index of the first
   * @param out filled
   */
  default void quantiles(int memory, int bits, long first, long[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = quantile53(memory, bits, first + i);
    }
  }

  /** Seed and polarity of cells that are drawn; null of a measured map. */
  default @Nullable Die plain() {
    return null;
  }

  /** A die that is drawn likewise from another seed; a measured map has no other. */
  default DieCells another(long seed) {
    return this;
  }

  /**
   * Whether to find the failing cells at one rate takes so long that those of the highest rate are
   * worth keeping for all lower ones.
   */
  default boolean worthKeeping() {
    return true;
  }

  /**
   * The share of cells expected to fail at a supply voltage; for a measured map the share of its
   * cells that do, whatever the curve says.
   */
  default double probability(ErrorCurve curve, double volts) {
    return curve.probability(volts);
  }

  /**
   * Walks over the failing cells of a memory in constant space, in ascending order.
   *
   * @param cells number of cells
   * @param probability failure probability of a cell in [0, 1]
   * @param visitor told of every failing cell; null only to count them
   * @return the counts
   */
  <E extends Exception> FailureScan scan(
      int memory, int bits, long cells, double probability, FailureScan.Visitor<E> visitor)
      throws E;
}
