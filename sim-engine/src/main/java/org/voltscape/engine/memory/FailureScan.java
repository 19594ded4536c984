package org.voltscape.engine.memory;

import org.voltscape.engine.random.CounterHash;

/**
 * Counts of a walk over all cells of a memory: for maps that are too large to hold.
 *
 * <p>Finds the same cells as {@link FailureMap}, in the order of their indices, in constant memory.
 *
 * @param cells number of cells
 * @param failing number of failing cells
 * @param stuckAtOne number of failing cells that prefer 1
 */
public record FailureScan(long cells, long failing, long stuckAtOne) {
  /** Told of every failing cell in ascending order of its index. */
  @FunctionalInterface
  public interface Visitor<E extends Exception> {
    /**
     * @param cell the cell's index, {@code word * bits + bit}
     * @param one whether it prefers 1
     */
    void failing(long cell, boolean one) throws E;
  }

  /**
   * Walks over a memory.
   *
   * @param memory which memory of the die
   * @param cells number of cells
   * @param probability failure probability of a cell in [0, 1]
   * @param visitor told of every failing cell
   */
  public static <E extends Exception> FailureScan of(
      Die die, int memory, long cells, double probability, Visitor<E> visitor) throws E {
    long threshold = CounterHash.threshold(probability);
    long failing = 0;
    long ones = 0;
    for (long cell = 0; cell < cells; cell++) {
      if (die.quantile53(memory, cell) < threshold) {
        boolean one = die.prefersOne(memory, cell);
        failing++;
        ones += one ? 1 : 0;
        visitor.failing(cell, one);
      }
    }
    return new FailureScan(cells, failing, ones);
  }
}
