package org.voltscape.engine.trial;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.map.FailureMapReader;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.workload.Workloads;

/** Reads the failure map a study names. */
public final class StudyMaps {
  private StudyMaps() {}

  /**
   * The measured map of a study; null where its dies are drawn.
   *
   * @param folder where relative paths start: the study's folder
   * @throws BadInputException where the file is missing, no map, or a map of other words
   */
  public static @Nullable MeasuredMap resolve(Study study, Path folder) {
    String path = study.memory().map();
    return path == null
        ? null
        : FailureMapReader.read(
            folder.resolve(path), wordCounts(study), study.weights().bits(), study.memory().part());
  }

  /**
   * A doubt about an array whose failing cells all read 0: it may be a mask of zeros and ones,
   * which does not say what its cells read, and not a map in which 1 stands for stuck at 0.
   *
   * @param study that names the map, and does not say what all of its failing cells read
   * @param map as it was read; null for none
   * @return a sentence for people; empty where there is no doubt
   */
  public static Optional<String> doubt(Study study, @Nullable MeasuredMap map) {
    String file = study.memory().map();
    if (map == null || file == null || study.memory().part().stuckAt() != null) {
      return Optional.empty();
    }
    String name = file.toLowerCase(Locale.ROOT);
    if (!name.contains(".npy") && !name.contains(".npz")) {
      return Optional.empty();
    }
    long failing = 0;
    for (int die = 0; die < map.dies(); die++) {
      MeasuredMap one = map.die(die);
      for (int i = 0; i < one.failingCells(); i++) {
        if (one.one(i)) {
          return Optional.empty();
        }
      }
      failing += one.failingCells();
    }
    return failing == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "All %,d failing cells of the map %s are stuck at 0. If the array is a mask of zeros"
                    + " and ones, say what they read: memory.mapStuckAt, 0 or 1.",
                failing,
                Path.of(file).getFileName()));
  }

  /**
   * The words of a study's network in the faulty memory: of each layer its weights and, 0 where
   * they are clean, its biases, in the order of their memory numbers.
   */
  public static int[] wordCounts(Study study) {
    List<Layer> layers =
        Workloads.byId(study.workload(), "study", "field workload").shape().layers();
    int[] counts = new int[2 * layers.size()];
    for (int l = 0; l < layers.size(); l++) {
      counts[2 * l] = layers.get(l).weights();
      counts[2 * l + 1] = study.memory().faultyBiases() ? layers.get(l).biases() : 0;
    }
    return counts;
  }
}
