package org.voltscape.engine.workload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data set in the format of MNIST that trains in no time: a class is a bright row. */
public final class SmallMnist {
  private static final int SIDE = 28;

  private final byte[] trainImages;
  private final byte[] trainLabels;
  private final byte[] testImages;
  private final byte[] testLabels;

  /**
   * @param first value of the first pixel of the first image, which grows from image to image
   */
  public SmallMnist(int train, int test, int first) {
    this(train, test, first, 0, false);
  }

  private SmallMnist(int train, int test, int first, int shift, boolean inverted) {
    trainImages = idx(images(train, first, inverted), train, SIDE, SIDE);
    trainLabels = idx(labels(train, shift), train);
    testImages = idx(images(test, first, inverted), test, SIDE, SIDE);
    testLabels = idx(labels(test, shift), test);
  }

  /** The same images with every label one higher. */
  public static SmallMnist relabelled(int train, int test) {
    return new SmallMnist(train, test, 1, 1, false);
  }

  /** The same labels with white for black. */
  public static SmallMnist inverted(int train, int test) {
    return new SmallMnist(train, test, 1, 0, true);
  }

  private static byte[] images(int count, int first, boolean inverted) {
    byte[] pixels = new byte[count * SIDE * SIDE];
    for (int i = 0; i < count; i++) {
      int from = i * SIDE * SIDE;
      pixels[from] = (byte) (first + i);
      pixels[from + 1] = 100;
      for (int c = 0; c < SIDE; c++) {
        pixels[from + (4 + 2 * (i % 10)) * SIDE + c] = (byte) 250;
        pixels[from + (5 + 2 * (i % 10)) * SIDE + c] = (byte) (200 + i * 7 % 50);
      }
    }
    for (int i = 0; inverted && i < pixels.length; i++) {
      pixels[i] = (byte) ~pixels[i];
    }
    return pixels;
  }

  private static byte[] labels(int count, int shift) {
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) ((i + shift) % 10);
    }
    return labels;
  }

  /** An IDX file of unsigned bytes. */
  public static byte[] idx(byte[] data, int... sizes) {
    ByteBuffer all = ByteBuffer.allocate(4 + 4 * sizes.length + data.length);
    all.putInt(0x0800 + sizes.length);
    for (int size : sizes) {
      all.putInt(size);
    }
    return all.put(data).array();
  }

  /** Writes the four files into a folder {@code mnist}. */
  public void write(Path folder) throws IOException {
    Path mnist = Files.createDirectories(folder.resolve("mnist"));
    Files.write(mnist.resolve("train-images-idx3-ubyte"), trainImages);
    Files.write(mnist.resolve("train-labels-idx1-ubyte"), trainLabels);
    Files.write(mnist.resolve("t10k-images-idx3-ubyte"), testImages);
    Files.write(mnist.resolve("t10k-labels-idx1-ubyte"), testLabels);
  }

  byte[] trainImages() {
    return trainImages;
  }

  byte[] trainLabels() {
    return trainLabels;
  }

  byte[] testImages() {
    return testImages;
  }

  byte[] testLabels() {
    return testLabels;
  }
}
