package org.voltscape.engine.workload.workloads;

import java.nio.file.Path;
import org.voltscape.engine.io.FileHashes;
import org.voltscape.engine.io.IdxArray;
import org.voltscape.engine.io.IdxReader;
import org.voltscape.engine.io.InputFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.ImageClassifier;
import org.voltscape.engine.workload.ImageSet;
import org.voltscape.engine.workload.Split;

/** Workloads on the MNIST digits, read from the user's data folder. */
abstract class MnistData extends ImageClassifier {
  private static final int SIDE = 28;
  private static final int CLASSES = 10;

  @Override
  public String dataSource() {
    return "mnist/{train,t10k}-{images-idx3,labels-idx1}-ubyte[.gz]";
  }

  @Override
  public int testImages() {
    return 10_000;
  }

  @Override
  protected ImageSet images(Split split, DataPlace place) {
    String prefix = split == Split.TRAIN ? "train" : "t10k";
    Path imageFile = file(place, prefix + "-images-idx3-ubyte");
    Path labelFile = file(place, prefix + "-labels-idx1-ubyte");
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
            "a digit from 0 to 9");
      }
    }
    if (split == Split.TEST && count != testImages()) {
      throw new BadInputException(
          imageFile.toString(), "", count + " images", testImages() + " test images");
    }
    if (split == Split.TRAIN && count < recipe().batch()) {
      throw new BadInputException(
          imageFile.toString(),
          "",
          count + " images",
          "at least " + recipe().batch() + " images to train on");
    }
    return ImageSet.grey(count, SIDE, SIDE, images.data(), labels.data());
  }

  private static String sizes(IdxArray array) {
    StringBuilder text = new StringBuilder("an array of ");
    for (int i = 0; i < array.shape().length; i++) {
      text.append(i == 0 ? "" : " x ").append(array.shape()[i]);
    }
    return text.toString();
  }

  private Path file(DataPlace place, String name) {
    return InputFiles.plainOrCompressed(dataFolder(place).resolve("mnist").resolve(name));
  }

  @Override
  protected String dataFingerprint(DataPlace place) {
    return FileHashes.sha256(file(place, "train-images-idx3-ubyte"));
  }
}
