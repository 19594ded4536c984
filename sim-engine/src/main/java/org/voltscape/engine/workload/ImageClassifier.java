package org.voltscape.engine.workload;

import java.nio.file.Path;
import java.util.Locale;
import org.voltscape.engine.io.InputFiles;
import org.voltscape.engine.io.NetworkFile;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.MatrixKernels;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.training.Trainer;

/** What workloads that classify images have in common. */
public abstract class ImageClassifier implements Workload {
  private static final float WHITE = 255f;

  /**
   * The images of one split at their full size.
   *
   * @throws BadInputException where data are missing or broken
   */
  protected abstract ImageSet images(Split split, DataPlace place);

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

  @Override
  public Network network(DataPlace place) {
    Path cached = place.cache().resolve(id() + "-" + fingerprint(place) + ".npz");
    if (InputFiles.exists(cached)) {
      return NetworkFile.read(cached, shape());
    }
    Examples examples = trainingExamples(place);
    place.messages().accept("Training " + id() + " once; the network is kept in " + cached);
    Network network = train(examples, place);
    NetworkFile.write(cached, network, Recipes.toJson(this, recipe()));
    return network;
  }

  /** Trains the network by the workload's own recipe. */
  private Network train(Examples examples, DataPlace place) {
    Trainer trainer = new Trainer(MatrixKernels.forTraining(shape()), shape(), recipe(), examples);
    return trainer.train(
        progress -> place.messages().accept(TrainingText.of(progress)), place.cancelled());
  }

  /** Names a cached network by all it depends on, so that another recipe or data set is no hit. */
  private String fingerprint(DataPlace place) {
    String all = Recipes.toJson(this, recipe()) + dataFingerprint(place);
    return String.format(Locale.ROOT, "%016x", Recipes.hash(all));
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

  /** What tells one version of the data from another. */
  protected abstract String dataFingerprint(DataPlace place);
}
