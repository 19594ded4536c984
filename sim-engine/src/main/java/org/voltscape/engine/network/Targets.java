package org.voltscape.engine.network;

/**
 * The outputs wanted of a regression network, and how its error is measured. The array is shared
 * and not written to.
 *
 * @param outputs values per example
 * @param values [count][outputs] row by row, in the range of the network's own outputs
 * @param measure the application error
 */
public record Targets(int outputs, float[] values, ErrorMeasure measure) {
  /** The targets at the given positions, in that order. */
  Targets subset(int[] positions) {
    float[] some = new float[Math.multiplyExact(positions.length, outputs)];
    for (int i = 0; i < positions.length; i++) {
      System.arraycopy(values, positions[i] * outputs, some, i * outputs, outputs);
    }
    return new Targets(outputs, some, measure);
  }
}
