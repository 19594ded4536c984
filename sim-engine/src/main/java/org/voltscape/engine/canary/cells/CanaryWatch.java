package org.voltscape.engine.canary.cells;

import java.util.List;
import org.voltscape.engine.canary.cells.Canaries.Canary;
import org.voltscape.engine.canary.cells.CellDrift.Condition;

/** Reads the canaries of a die under a condition. Immutable. */
public final class CanaryWatch {
  private final DriftingDie die;
  private final List<Canary> cells;
  private final double[] volts;

  /**
   * A watch.
   *
   * @param canaries of the die
   * @param at temperature and age under which they are read
   */
  public CanaryWatch(DriftingDie die, Canaries canaries, Condition at) {
    this.die = die;
    this.cells = canaries.cells();
    this.volts =
        cells.stream().mapToDouble(c -> die.volts(c.memory(), c.bits(), c.cell(), at)).toArray();
  }

  /**
   * How many canaries fail at one read.
   *
   * @param equivalent the supply as one of the curve's own temperature, V
   * @param poll number of the read
   */
  public int failing(double equivalent, int poll) {
    int failing = 0;
    for (int i = 0; i < volts.length; i++) {
      Canary c = cells.get(i);
      failing += volts[i] + die.noise(c.memory(), c.cell(), poll) > equivalent ? 1 : 0;
    }
    return failing;
  }
}
