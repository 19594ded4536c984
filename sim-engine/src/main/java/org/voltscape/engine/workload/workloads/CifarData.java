package org.voltscape.engine.workload.workloads;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.voltscape.engine.io.CifarReader;
import org.voltscape.engine.io.DataFolder;
import org.voltscape.engine.io.file.FileHashes;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.DataFile;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.ImageClassifier;
import org.voltscape.engine.workload.ImageSet;
import org.voltscape.engine.workload.ShippedRecipes;
import org.voltscape.engine.workload.Split;

/** Workloads on CIFAR-10, read from the user's data folder. */
abstract class CifarData extends ImageClassifier {
  private static final int TEST_IMAGES = 10_000;
  private static final int BATCHES = 5;

  private static final DataFolder.Role TEST =
      new DataFolder.Role("test images", List.of("test-batch-bin"));
  private static final List<DataFolder.Role> TRAIN =
      IntStream.rangeClosed(1, BATCHES)
          .mapToObj(
              i -> new DataFolder.Role("training images " + i, List.of("data-batch-" + i + "-bin")))
          .toList();
  private static final DataFolder.Layout LAYOUT =
      new DataFolder.Layout(
          "the binary version of CIFAR-10 (not those for Python or Matlab)",
          List.of(
              "cifar10",
              "cifar-10",
              "cifar-10-batches-bin",
              "cifar10/cifar-10-batches-bin",
              "cifar-10/cifar-10-batches-bin",
              "cifar-10-binary/cifar-10-batches-bin",
              ""),
          List.of(""),
          Stream.concat(TRAIN.stream(), Stream.of(TEST)).toList());

  @Override
  public String dataSource() {
    return "cifar10/{data_batch_1..5,test_batch}.bin[.gz]";
  }

  @Override
  public String dataFound(DataPlace place) {
    DataFolder.Located files = located(place);
    return files.has(TEST) && files.has(TRAIN.get(0)) ? "CIFAR-10" : "";
  }

  @Override
  public int testImages() {
    return TEST_IMAGES;
  }

  @Override
  public int mostTestImages() {
    return CifarReader.MOST_IMAGES;
  }

  @Override
  protected int side() {
    return CifarReader.SIDE;
  }

  private DataFolder.Located located(DataPlace place) {
    return DataFolder.locate(dataFolder(place), LAYOUT);
  }

  @Override
  protected ImageSet images(Split split, DataPlace place) {
    DataFolder.Located files = located(place);
    List<Path> paths =
        split == Split.TEST
            ? List.of(files.file(TEST))
            : batches(files).stream().map(files::file).toList();
    List<CifarReader.Images> parts = paths.stream().map(CifarReader::read).toList();
    int count = parts.stream().mapToInt(CifarReader.Images::count).sum();
    if (split == Split.TRAIN && count < recipe().batch()) {
      throw new BadInputException(
          paths.get(0).toString(),
          "",
          count + " images",
          "at least " + recipe().batch() + " images to train on");
    }
    return new ImageSet(
        count,
        CifarReader.CHANNELS,
        CifarReader.SIDE,
        CifarReader.SIDE,
        joined(parts.stream().map(CifarReader.Images::pixels).toList()),
        joined(parts.stream().map(CifarReader.Images::labels).toList()));
  }

  /** The batches that are there: all, or the first ones, without a gap. */
  private static List<DataFolder.Role> batches(DataFolder.Located files) {
    int last = 1;
    for (int i = 0; i < BATCHES; i++) {
      last = files.has(TRAIN.get(i)) ? i + 1 : last;
    }
    // The complaint about one that is missing names it.
    TRAIN.subList(0, last).forEach(files::file);
    return TRAIN.subList(0, last);
  }

  private static byte[] joined(List<byte[]> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    byte[] all = new byte[Math.toIntExact(parts.stream().mapToLong(p -> p.length).sum())];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  @Override
  protected List<DataFile> dataFiles(Split split, DataPlace place) {
    DataFolder.Located files = located(place);
    return (split == Split.TRAIN ? batches(files) : List.of(TEST))
        .stream()
            .map(
                role ->
                    new DataFile(
                        role.title(),
                        files.name(files.file(role)),
                        FileHashes.sha256(files.file(role))))
            .toList();
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

  /** Training around faults: some 300 steps that the trained network survives. */
  @Override
  public final TrainingRecipe adaptationRecipe() {
    return ShippedRecipes.adaptation(id());
  }

  @Override
  public final boolean adaptsTrained() {
    return true;
  }
}
