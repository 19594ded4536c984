package org.voltscape.engine.workload.workloads;

import java.nio.file.Path;
import java.util.List;
import org.voltscape.engine.io.DataFolder;
import org.voltscape.engine.io.IdxArray;
import org.voltscape.engine.io.IdxReader;
import org.voltscape.engine.io.file.FileHashes;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.workload.DataFile;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.ImageClassifier;
import org.voltscape.engine.workload.ImageSet;
import org.voltscape.engine.workload.Split;

/**
 * Workloads on the MNIST digits, or other data in their format with ten classes (Fashion-MNIST,
 * EMNIST's digits), read from the user's data folder.
 */
abstract class MnistData extends ImageClassifier {
  private static final int SIDE = 28;
  private static final int CLASSES = 10;

  /** As many as fit into the largest file that is read. */
  private static final int MOST_IMAGES = 300_000;

  private static final String EMNIST = "emnist-";
  private static final DataFolder.Role TRAINING_IMAGES =
      new DataFolder.Role("training images", List.of("train-images-idx3-ubyte"));
  private static final DataFolder.Role TRAINING_LABELS =
      new DataFolder.Role("training labels", List.of("train-labels-idx1-ubyte"));
  private static final DataFolder.Role TEST_IMAGES =
      new DataFolder.Role(
          "test images", List.of("t10k-images-idx3-ubyte", "test-images-idx3-ubyte"));
  private static final DataFolder.Role TEST_LABELS =
      new DataFolder.Role(
          "test labels", List.of("t10k-labels-idx1-ubyte", "test-labels-idx1-ubyte"));
  private static final DataFolder.Layout LAYOUT =
      new DataFolder.Layout(
          "the MNIST files",
          List.of("mnist", "mnist/raw", "mnist/mnist/raw", "", "raw"),
          List.of("", "emnist-digits-", "emnist-mnist-"),
          List.of(TRAINING_IMAGES, TRAINING_LABELS, TEST_IMAGES, TEST_LABELS));

  @Override
  public String dataSource() {
    return "mnist/{train,t10k}-{images-idx3,labels-idx1}-ubyte[.gz]";
  }

  @Override
  public String dataFound(DataPlace place) {
    DataFolder.Located files = located(place);
    for (DataFolder.Role role :
        List.of(TRAINING_IMAGES, TRAINING_LABELS, TEST_IMAGES, TEST_LABELS)) {
      if (!files.has(role)) {
        return "";
      }
    }
    return files.prefix().startsWith(EMNIST) ? "EMNIST digits" : "MNIST";
  }

  @Override
  public int testImages() {
    return 10_000;
  }

  @Override
  public int mostTestImages() {
    return MOST_IMAGES;
  }

  private DataFolder.Located located(DataPlace place) {
    return DataFolder.locate(dataFolder(place), LAYOUT);
  }

  @Override
  protected ImageSet images(Split split, DataPlace place) {
    boolean train = split == Split.TRAIN;
    DataFolder.Located files = located(place);
    Path imageFile = files.file(train ? TRAINING_IMAGES : TEST_IMAGES);
    Path labelFile = files.file(train ? TRAINING_LABELS : TEST_LABELS);
    if (!files.others().isEmpty()) {
      place
          .messages()
          .accept(
              imageFile
                  + " is used; of the files beside it those of "
                  + String.join(" and ", files.others())
                  + "* are not");
    }
    IdxArray images = IdxReader.read(imageFile);
    IdxArray labels = IdxReader.read(labelFile);
    if (images.shape().length != 3 || images.shape()[1] != SIDE || images.shape()[2] != SIDE) {
      throw new BadInputException(
          imageFile.toString(), "", sizes(images), "images of 28 x 28 pixels");
    }
    int count = images.shape()[0];
    if (labels.shape().length != 1 || labels.shape()[0] != count) {
      throw new BadInputException(labelFile.toString(), "", sizes(labels), count + " labels");
    }
    for (int i = 0; i < count; i++) {
      if (labels.data()[i] < 0 || labels.data()[i] >= CLASSES) {
        throw new BadInputException(
            labelFile.toString(),
            "label " + (i + 1),
            String.valueOf(labels.data()[i] & 0xff),
            "a class from 0 to 9");
      }
    }
    if (train && count < recipe().batch()) {
      throw new BadInputException(
          imageFile.toString(),
          "",
          count + " images",
          "at least " + recipe().batch() + " images to train on");
    }
    byte[] pixels = images.data();
    if (files.prefix().startsWith(EMNIST)) {
      transpose(pixels, count);
    }
    return ImageSet.grey(count, SIDE, SIDE, pixels, labels.data());
  }

  /** EMNIST stores its images column by column, MNIST row by row. */
  private static void transpose(byte[] pixels, int count) {
    for (int i = 0; i < count; i++) {
      int from = i * SIDE * SIDE;
      for (int r = 0; r < SIDE; r++) {
        for (int c = 0; c < r; c++) {
          int one = from + r * SIDE + c;
          int other = from + c * SIDE + r;
          byte swap = pixels[one];
          pixels[one] = pixels[other];
          pixels[other] = swap;
        }
      }
    }
  }

  private static String sizes(IdxArray array) {
    StringBuilder text = new StringBuilder("an array of ");
    for (int i = 0; i < array.shape().length; i++) {
      text.append(i == 0 ? "" : " x ").append(array.shape()[i]);
    }
    return text.toString();
  }

  @Override
  protected List<DataFile> dataFiles(Split split, DataPlace place) {
    DataFolder.Located files = located(place);
    boolean train = split == Split.TRAIN;
    String order = files.prefix().startsWith(EMNIST) ? ", stored column by column" : "";
    return List.of(
        dataFile(files, train ? TRAINING_IMAGES : TEST_IMAGES, order),
        dataFile(files, train ? TRAINING_LABELS : TEST_LABELS, ""));
  }

  private static DataFile dataFile(DataFolder.Located files, DataFolder.Role role, String order) {
    Path file = files.file(role);
    return new DataFile(role.title() + order, files.name(file), FileHashes.sha256(file));
  }
}
