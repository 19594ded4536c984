package org.voltscape.views.failuremap;

import java.util.Locale;

/**
 * Failing cells of what is shown.
 *
 * @param cells all cells
 * @param failing cells with a preferred state at this voltage
 * @param stuckAtOne failing cells that read 1
 * @param probability failure probability of a cell by the curve
 */
public record FailureCounts(long cells, long failing, long stuckAtOne, double probability) {
  /** One line for people. */
  public String text() {
    String line =
        String.format(
            Locale.ROOT,
            "%,d cells: %,d fail (%s, expected %s)",
            cells,
            failing,
            Quantities.share((double) failing / cells),
            Quantities.share(probability));
    if (failing == 0) {
      return line;
    }
    return line
        + String.format(
            Locale.ROOT,
            ", %s of them stuck at 1",
            Quantities.share((double) stuckAtOne / failing));
  }
}
