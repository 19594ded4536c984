package org.voltscape.engine.minerva.power;

import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;

/**
 * An accelerator as the second stage builds it: lanes that work on neurons of their own, each with
 * some MAC units that share a sum; every cycle an activity is handed to all lanes for each of a
 * lane's MAC units.
 *
 * <p>Cycles of a layer: outputs over lanes, rounded up, times inputs over MAC units of a lane,
 * rounded up, times as many as the weight memory needs to deliver their weights; and {@value
 * #PIPELINE} to fill the pipeline (Minerva's figure 6: two fetches, MAC, activation, writing back).
 *
 * @param lanes neurons that are worked on at a time
 * @param macsPerLane MAC units of a lane
 * @param weightsPerCycle weights that their memory delivers a cycle, each from a bank of its own
 * @param clock in Hz
 */
public record Architecture(int lanes, int macsPerLane, int weightsPerCycle, double clock) {
  /** Stages of the pipeline. */
  public static final int PIPELINE = 5;

  /** Least rows of a bank: smaller banks are not made smaller by fewer rows. */
  public static final int LEAST_ROWS = 1024;

  /** Most rows of a bank. */
  public static final int MOST_ROWS = 16_384;

  public Architecture {
    if (lanes < 1 || macsPerLane < 1 || weightsPerCycle < 1 || !(clock > 0)) {
      throw new IllegalArgumentException(
          lanes + " lanes of " + macsPerLane + ", " + weightsPerCycle + " weights, " + clock);
    }
  }

  /** MAC units of all lanes. */
  public int macUnits() {
    return lanes * macsPerLane;
  }

  /** Clock cycles of an inference. */
  public long cycles(NetworkShape shape) {
    long stall = ceil(macUnits(), weightsPerCycle);
    long sum = 0;
    for (Layer layer : shape.layers()) {
      sum += ceil(layer.outputs(), lanes) * ceil(layer.inputs(), macsPerLane) * stall + PIPELINE;
    }
    return sum;
  }

  /** Inferences a second. */
  public double rate(NetworkShape shape) {
    return clock / cycles(shape);
  }

  /** Banks of the weight memory: enough for all words, and for those of a cycle. */
  public int banks(long words) {
    return (int) Math.max(weightsPerCycle, ceil(words, MOST_ROWS));
  }

  /** Rows of a bank. */
  public int rows(long words) {
    return (int) Math.max(LEAST_ROWS, ceil(words, banks(words)));
  }

  private static long ceil(long a, long b) {
    return -Math.floorDiv(-a, b);
  }
}
