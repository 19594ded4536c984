package org.voltscape.engine.memory;

/**
 * Counts of a walk over all cells of a memory: for maps that are too large to hold. The cells are
 * those of {@link FailureMap}, in the order of their indices.
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
}
