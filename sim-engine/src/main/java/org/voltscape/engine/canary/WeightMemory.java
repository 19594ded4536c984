package org.voltscape.engine.canary;

import java.util.List;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.study.FaultScope;

/**
 * A memory of words of a network whose cells can fail.
 *
 * @param memory its number on the die
 * @param name for people
 * @param words number of its words
 * @param bits cells per word
 * @param cells those of a word that can fail, as a mask
 * @param watched whether it has canaries: memories of weights have, those of biases have not
 */
public record WeightMemory(
    int memory, String name, int words, int bits, int cells, boolean watched) {
  /** The memories of a network that a memory of a study covers. */
  public static List<WeightMemory> of(QuantizedNetwork network, FaultScope scope) {
    return network.regions().stream()
        .filter(scope::covers)
        .map(
            r ->
                new WeightMemory(
                    r.memory(),
                    r.name(),
                    r.codes().length,
                    r.shape().bits(),
                    scope.cells() & ((1 << r.shape().bits()) - 1),
                    !r.bias()))
        .toList();
  }

  /** Number of all its cells. */
  public long size() {
    return (long) words * bits;
  }

  /** Whether a cell can fail. */
  boolean can(long cell) {
    return (cells >>> (int) (cell % bits) & 1) != 0;
  }

  /** Number of the cells that can fail. */
  long failable() {
    return (long) words * Integer.bitCount(cells);
  }
}
