package org.voltscape.engine.study.pruning;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.word.WordFormat;

/**
 * All of a study that its fault-free network and the images it is tested on depend on, data sets
 * aside: with it go accuracy without faults and skipped operations. Immutable.
 *
 * @param layers formats of single layers
 * @param images number of images: the first ones of the seeded order
 */
public record NetworkOnImages(
    String workload,
    TensorFormat weights,
    @Nullable WordFormat activations,
    boolean faultyBiases,
    Map<Integer, TensorFormat> layers,
    Pruning pruning,
    int images,
    long seed) {
  public NetworkOnImages {
    layers = Map.copyOf(layers);
  }

  /** That of a study on its own images. */
  public static NetworkOnImages of(Study study) {
    return of(study, study.images());
  }

  /** That of a study on so many images. */
  public static NetworkOnImages of(Study study, int images) {
    return new NetworkOnImages(
        study.workload(),
        study.weights(),
        study.activations(),
        study.memory().faultyBiases(),
        study.regions().weights(),
        study.pruning(),
        images,
        study.seed());
  }
}
