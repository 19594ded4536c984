package org.voltscape.engine.canary.cells;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.workload.Workloads;

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
  /** The memories of a study's network, each with the cells that its first memory covers. */
  public static List<WeightMemory> of(Study study) {
    FaultScope scope = study.memory().scope();
    List<Layer> layers =
        Workloads.byId(study.workload(), "study", "field workload").shape().layers();
    List<WeightMemory> all = new ArrayList<>();
    for (int l = 0; l < layers.size(); l++) {
      int bits = study.weights(l).bits();
      int cells = scope.cells() & ((1 << bits) - 1);
      String name = "layer " + (l + 1);
      if (scope.coversWeights(l)) {
        // Two memories a layer: its weights and its biases.
        all.add(
            new WeightMemory(2 * l, name + " weights", layers.get(l).weights(), bits, cells, true));
        if (study.memory().faultyBiases()) {
          all.add(
              new WeightMemory(
                  2 * l + 1, name + " biases", layers.get(l).biases(), bits, cells, false));
        }
      }
    }
    return List.copyOf(all);
  }

  /** Number of all its cells. */
  public long size() {
    return (long) words * bits;
  }

  /** Whether a cell can fail. */
  public boolean can(long cell) {
    return (cells >>> (int) (cell % bits) & 1) != 0;
  }

  /** Number of the cells that can fail. */
  public long failable() {
    return (long) words * Integer.bitCount(cells);
  }
}
