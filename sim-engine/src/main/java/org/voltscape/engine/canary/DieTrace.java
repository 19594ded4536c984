package org.voltscape.engine.canary;

import java.util.Map;
import org.voltscape.engine.canary.cells.Canaries;

/**
 * What a trace came to on one die. Polls are numbered through all steps of the trace. Immutable;
 * arrays are shared and not to be written to.
 *
 * @param die its number, that of the study's trial it belongs to
 * @param canaries its canary cells
 * @param supply the supply at each poll, in steps from the target
 * @param alarms at each poll, whether the canaries asked for more
 * @param beyond at each poll, whether a cell failed that holds at the target at the calibration
 * @param rewritten words written again because reading a failing canary destroyed them
 * @param needless alarms with no cell beyond where the supply is a step or more above the target
 *     moved to the temperature
 * @param control outcome under control for each step of the trace: accuracy, or error
 * @param held outcome at the target moved to each step's temperature
 * @param fixed outcome for each step of the trace by fixed supply, in steps from the target
 */
public record DieTrace(
    int die,
    Canaries canaries,
    int[] supply,
    boolean[] alarms,
    boolean[] beyond,
    int rewritten,
    int needless,
    double[] control,
    double[] held,
    Map<Integer, double[]> fixed) {
  public DieTrace {
    fixed = Map.copyOf(fixed);
  }

  /** Polls without alarm although a cell failed beyond those of the target. */
  public int missed() {
    int count = 0;
    for (int i = 0; i < alarms.length; i++) {
      count += beyond[i] && !alarms[i] ? 1 : 0;
    }
    return count;
  }

  /** Alarms although no cell failed beyond those of the target. */
  public int falseAlarms() {
    int count = 0;
    for (int i = 0; i < alarms.length; i++) {
      count += alarms[i] && !beyond[i] ? 1 : 0;
    }
    return count;
  }

  /** Number of polls. */
  public int polls() {
    return supply.length;
  }
}
