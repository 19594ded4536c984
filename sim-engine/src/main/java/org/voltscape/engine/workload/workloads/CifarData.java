package org.voltscape.engine.workload.workloads;

import java.nio.file.Path;
import java.util.Arrays;
import org.voltscape.engine.io.CifarReader;
import org.voltscape.engine.io.FileHashes;
import org.voltscape.engine.io.InputFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.training.Augmentation;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.ImageClassifier;
import org.voltscape.engine.workload.ImageSet;
import org.voltscape.engine.workload.Split;

/** Workloads on CIFAR-10, read from the user's data folder. */
abstract class CifarData extends ImageClassifier {
  private static final int TEST_IMAGES = 5_000;

  /** Weights stay inside while training, so that few large ones do not coarsen all others. */
  private static final double RANGE = 1 - 0x1p-7;

  @Override
  public String dataSource() {
    return "cifar10/{data_batch_1,test_batch}.bin[.gz]";
  }

  /** The first ones of the test file, which holds as many at least. */
  @Override
  public int testImages() {
    return TEST_IMAGES;
  }

  @Override
  protected int side() {
    return CifarReader.SIDE;
  }

  @Override
  protected ImageSet images(Split split, DataPlace place) {
    Path file = file(place, split == Split.TRAIN ? "data_batch_1.bin" : "test_batch.bin");
    CifarReader.Images images = CifarReader.read(file);
    int least = split == Split.TRAIN ? recipe().batch() : TEST_IMAGES;
    if (images.count() < least) {
      throw new BadInputException(
          file.toString(), "", images.count() + " images", "at least " + least + " images");
    }
    ImageSet all =
        new ImageSet(
            images.count(),
            CifarReader.CHANNELS,
            CifarReader.SIDE,
            CifarReader.SIDE,
            images.pixels(),
            images.labels());
    return split == Split.TRAIN || all.count() == TEST_IMAGES ? all : first(all);
  }

  private static ImageSet first(ImageSet all) {
    int[] indices = new int[TEST_IMAGES];
    Arrays.setAll(indices, i -> i);
    return all.subset(indices);
  }

  private Path file(DataPlace place, String name) {
    return InputFiles.plainOrCompressed(dataFolder(place).resolve("cifar10").resolve(name));
  }

  @Override
  protected String dataFingerprint(DataPlace place) {
    return FileHashes.sha256(file(place, "data_batch_1.bin"));
  }

  @Override
  public final String weightFormat() {
    return "sym8";
  }

  @Override
  public final String activationFormat() {
    return "float";
  }

  @Override
  public final boolean faultyBiases() {
    return false;
  }

  /** How networks on these images are trained, but for the epochs they take. */
  static TrainingRecipe recipe(int epochs) {
    return new TrainingRecipe(
            epochs,
            5_000,
            64,
            TrainingRecipe.Optimizer.ADAM,
            2e-3,
            TrainingRecipe.Schedule.ONE_CYCLE,
            0.9,
            0,
            5e-5,
            TrainingRecipe.Initializer.HE,
            RANGE,
            1)
        .withAugmentation(new Augmentation(3, true));
  }

  /** Training around faults: some 300 steps that the trained network survives. */
  @Override
  public final TrainingRecipe adaptationRecipe() {
    return recipe()
        .withEffort(4, 5_000, 64)
        .withSteps(TrainingRecipe.Optimizer.SGD, 0.005, TrainingRecipe.Schedule.LATE_STEP, 0.9)
        .withClipNorm(10);
  }

  @Override
  public final boolean adaptsTrained() {
    return true;
  }
}
