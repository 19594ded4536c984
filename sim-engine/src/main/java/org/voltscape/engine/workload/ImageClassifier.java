package org.voltscape.engine.workload;

import org.voltscape.engine.network.Examples;
import org.voltscape.engine.param.BadInputException;

/** What workloads that classify images have in common. */
public abstract class ImageClassifier extends TrainedClassifier {
  private static final float WHITE = 255f;

  /**
   * The images of one split, at their full size or at that which the network takes.
   *
   * @throws BadInputException where data are missing or broken
   */
  protected abstract ImageSet images(Split split, DataPlace place);

  /** Side of the images the network takes, in pixels. */
  protected abstract int side();

  @Override
  protected final String reading() {
    return String.valueOf(side());
  }

  @Override
  public Examples trainingExamples(DataPlace place) {
    return examples(images(Split.TRAIN, place));
  }

  @Override
  public Examples testExamples(DataPlace place) {
    return examples(images(Split.TEST, place));
  }

  private Examples examples(ImageSet images) {
    ExampleMemory.require(
        "workload " + id(),
        images.count(),
        (long) images.channels() * side() * side(),
        task().example());
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
}
