package org.voltscape.engine.study;

import java.nio.file.Path;
import java.util.List;
import org.voltscape.engine.io.FailureMapReader;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.param.BadInputException;
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
  public static MeasuredMap resolve(Study study, Path folder) {
    String path = study.memory().map();
    return path == null
        ? null
        : FailureMapReader.read(
            folder.resolve(path), wordCounts(study), study.weights().bits(), study.memory().part());
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
