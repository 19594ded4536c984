package org.voltscape.engine.workload;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.voltscape.engine.io.NetworkShelf;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.training.Trainer;

/**
 * The network of a workload that is trained when it is first wanted and kept in the cache folder.
 * Thread-safe: networks of several workloads can be trained at once.
 */
public final class TrainedNetworks {
  /** Where such a network comes from. */
  public static final String ORIGIN = "trained by the workload's own recipe on the data files";

  /** Changes with what is made of the same files and recipe. */
  private static final String FORMAT = "trained 2|";

  private static final String FOLDER = "trained";
  private static final long MOST_BYTES = 2L << 30;

  private final Workload workload;
  private final Function<List<DataFile>, String> key;

  /**
   * @param key all that the network depends on, given the files of the training examples
   */
  public TrainedNetworks(Workload workload, Function<List<DataFile>, String> key) {
    this.workload = workload;
    this.key = key;
  }

  /**
   * The network as it was kept, or trained now.
   *
   * @throws BadInputException where data are missing or broken
   * @throws java.util.concurrent.CancellationException if cancelled while training
   */
  public Network network(DataPlace place) {
    NetworkShelf shelf =
        new NetworkShelf(place.cache().resolve(FOLDER), MOST_BYTES, place.messages());
    List<DataFile> data = workload.trainingFiles(place);
    String made = FORMAT + key.apply(data);
    Optional<NetworkShelf.Kept> kept = shelf.find(workload.id(), made, workload.shape());
    if (kept.isPresent()) {
      return kept.get().network();
    }
    Examples examples = workload.trainingExamples(place);
    requireBatch(examples);
    place
        .messages()
        .accept("Training " + workload.id() + " once; the network is kept in " + place.cache());
    Network network =
        new Trainer(
                MatrixKernels.forTraining(workload.shape()),
                workload.shape(),
                workload.recipe(),
                examples)
            .train(
                progress -> place.messages().accept(TrainingText.of(progress)), place.cancelled());
    if (workload.trainingFiles(place).equals(data)) {
      shelf.keep(workload.id(), made, network, "");
    }
    return network;
  }

  private void requireBatch(Examples examples) {
    int batch = workload.recipe().batch();
    if (examples.count() < batch) {
      throw new BadInputException(
          "workload " + workload.id(),
          "",
          examples.count() + " " + workload.task().example() + "s to train on",
          "at least " + batch + ", as many as a step of the training takes");
    }
  }
}
