package org.voltscape.engine.curve;

/**
 * A measured failure probability.
 *
 * @param x supply voltage in V (or what the curve's axis says)
 * @param probability share of the cells that failed, in [0, 1]
 * @param cells number of cells tested; 0 where it is not known
 */
public record MeasuredPoint(double x, double probability, long cells) {
  /** Whether the number of cells is known. */
  public boolean counted() {
    return cells > 0;
  }

  /** Cells that failed; not a whole number where the probability was rounded. */
  public double failing() {
    return probability * cells;
  }
}
