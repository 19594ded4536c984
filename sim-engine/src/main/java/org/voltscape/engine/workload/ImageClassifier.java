package org.voltscape.engine.workload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.voltscape.engine.io.NetworkShelf;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.training.Trainer;

/** What workloads that classify images have in common. */
public abstract class ImageClassifier implements Workload {
  private static final float WHITE = 255f;

  /** Changes with what is made of the same files and recipe. */
  private static final String FORMAT = "trained 2";

  private static final long MOST_BYTES = 2L << 30;

  /** Share of the memory that Java may use that examples may take. */
  private static final double MOST_MEMORY = 0.6;

  /**
   * The images of one split, at their full size or at that which the network takes.
   *
   * @throws BadInputException where data are missing or broken
   */
  protected abstract ImageSet images(Split split, DataPlace place);

  /**
   * The files of one split with the hashes of their content; none where the images are drawn.
   *
   * @throws BadInputException where data are missing or cannot be read
   */
  protected List<DataFile> dataFiles(Split split, DataPlace place) {
    return List.of();
  }

  @Override
  public final List<DataFile> dataFiles(DataPlace place) {
    List<DataFile> all = new ArrayList<>(dataFiles(Split.TRAIN, place));
    all.addAll(dataFiles(Split.TEST, place));
    return all;
  }

  /** Side of the images the network takes, in pixels. */
  protected abstract int side();

  @Override
  public Examples trainingExamples(DataPlace place) {
    return examples(images(Split.TRAIN, place));
  }

  @Override
  public Examples testExamples(DataPlace place) {
    return examples(images(Split.TEST, place));
  }

  private Examples examples(ImageSet images) {
    requireMemory(images);
    ImageSet sized = images.rows() == side() ? images : images.resampled(side(), side());
    byte[] pixels = sized.pixels();
    float[] inputs = new float[pixels.length];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (pixels[i] & 0xff) / WHITE;
    }
    int[] labels = new int[sized.count()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = sized.label(i);
    }
    return new Examples(sized.count(), sized.imageSize(), inputs, labels);
  }

  private void requireMemory(ImageSet images) {
    long bytes = (long) images.count() * images.channels() * side() * side() * Float.BYTES;
    long most = Runtime.getRuntime().maxMemory();
    if (bytes > MOST_MEMORY * most) {
      throw new BadInputException(
          "workload " + id(),
          "",
          images.count() + " images that take " + (bytes >> 20) + " MiB",
          "images that fit into the "
              + (most >> 20)
              + " MiB that Java may use (VOLTSCAPE_JAVA_OPTS=-Xmx8g allows 8 GiB)");
    }
  }

  @Override
  public String networkOrigin() {
    return "trained by the workload's own recipe on the data files";
  }

  @Override
  public Network network(DataPlace place) {
    NetworkShelf shelf =
        new NetworkShelf(place.cache().resolve("trained"), MOST_BYTES, place.messages());
    List<DataFile> data = dataFiles(Split.TRAIN, place);
    String key = key(data);
    Optional<NetworkShelf.Kept> kept = shelf.find(id(), key, shape());
    if (kept.isPresent()) {
      return kept.get().network();
    }
    Examples examples = trainingExamples(place);
    place.messages().accept("Training " + id() + " once; the network is kept in " + place.cache());
    Network network = train(examples, place);
    if (dataFiles(Split.TRAIN, place).equals(data)) {
      shelf.keep(id(), key, network, "");
    }
    return network;
  }

  /** Trains the network by the workload's own recipe. */
  private Network train(Examples examples, DataPlace place) {
    Trainer trainer = new Trainer(MatrixKernels.forTraining(shape()), shape(), recipe(), examples);
    return trainer.train(
        progress -> place.messages().accept(TrainingText.of(progress)), place.cancelled());
  }

  /** All that a network depends on, so that another recipe or other data are no hit. */
  private String key(List<DataFile> data) {
    return FORMAT
        + "|"
        + Recipes.toJson(this, recipe())
        + "|"
        + shape()
        + "|"
        + side()
        + "|"
        + data.stream().map(f -> f.role() + "=" + f.sha256()).collect(Collectors.joining(","))
        + Workloads.registry().use(id()).map(use -> "|" + use.key()).orElse("");
  }

  /**
   * The folder the user named for data sets.
   *
   * @throws BadInputException where none was named
   */
  protected final Path dataFolder(DataPlace place) {
    return place
        .data()
        .orElseThrow(
            () ->
                new BadInputException(
                    "workload " + id(),
                    "",
                    "no data folder",
                    "--data DIR, the setting or VOLTSCAPE_DATA to name the folder that holds "
                        + dataSource()));
  }
}
