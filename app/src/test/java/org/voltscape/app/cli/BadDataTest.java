package org.voltscape.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged MNIST files: one sentence each, exit code 2, nothing left behind. */
class BadDataTest {
  private static final int TESTS = 10_000;
  private static final String TEST_IMAGES = "t10k-images-idx3-ubyte.gz";
  private static final String TEST_LABELS = "t10k-labels-idx1-ubyte.gz";
  private static final String TRAINING_IMAGES = "train-images-idx3-ubyte";
  private static final String TRAINING_LABELS = "train-labels-idx1-ubyte";

  @TempDir Path directory;
  private Path mnist;

  @BeforeEach
  void writeGoodFiles() throws IOException {
    mnist = Files.createDirectories(directory.resolve("data/mnist"));
    write(TRAINING_IMAGES, idx(784 * 5, 5, 28, 28));
    write(TRAINING_LABELS, idx(5, 5));
    write(TEST_IMAGES, packed(idx(TESTS * 784, TESTS, 28, 28)));
    write(TEST_LABELS, packed(idx(TESTS, TESTS)));
  }

  private void write(String name, byte[] content) throws IOException {
    Files.write(mnist.resolve(name), content);
  }

  /** An IDX file of zeros; the data need not be what the shape says. */
  private static byte[] idx(int data, int... shape) {
    ByteBuffer file = ByteBuffer.allocate(4 + 4 * shape.length + data);
    file.put(new byte[] {0, 0, 8, (byte) shape.length});
    for (int n : shape) {
      file.putInt(n);
    }
    return file.array();
  }

  private static byte[] packed(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private void assertRefused(String file, String sentence) {
    Path out = directory.resolve("out");
    String data = directory.resolve("data").toString();
    Answer.of("run", "minerva-stage-5", "--data", data, "--out", out.toString())
        .assertRefused(mnist.resolve(file) + sentence);
    Path network = out.resolve("network.npz");
    Answer.of("train", "mnist-10x10", "--data", data, "--out", network.toString())
        .assertRefused(mnist.resolve(file) + sentence);
    assertThat(directory.toFile().list()).containsExactly("data");
  }

  /** The complaint names the folder, and what lies in it. */
  private void assertMissing(String what) {
    Path data = directory.resolve("data");
    Answer.of("run", "minerva-stage-5", "--data", data.toString())
        .assertRefused(data + ": found no " + what + "; in the folder lie mnist/; in mnist lie ");
  }

  @Test
  void headers() throws IOException {
    byte[] wrong = idx(784, 1, 28, 28);
    wrong[0] = 9;
    write(TEST_IMAGES, packed(wrong));
    assertRefused(TEST_IMAGES, ", header: found first bytes 09 00");
    byte[] floats = idx(784, 1, 28, 28);
    floats[2] = 0x0d;
    write(TEST_IMAGES, packed(floats));
    assertRefused(TEST_IMAGES, ", header: found type code 0x0D");
    byte[] dimensions = idx(784, 1, 28, 28);
    dimensions[3] = (byte) 255;
    write(TEST_IMAGES, packed(dimensions));
    assertRefused(TEST_IMAGES, ", header: found 255 dimensions");
    write(TEST_IMAGES, packed(new byte[] {0, 0}));
    assertRefused(TEST_IMAGES, ", header: found 2 bytes");
    write(TEST_IMAGES, packed(Arrays.copyOf(idx(0, 1, 28, 28), 9)));
    assertRefused(TEST_IMAGES, ", header: found 9 bytes");
  }

  @Test
  void sizes() throws IOException {
    write(TEST_IMAGES, packed(idx(100, TESTS, 28, 28)));
    assertRefused(TEST_IMAGES, ", data: found 100 bytes, expected 7840000 bytes");
    write(TEST_IMAGES, packed(idx(TESTS * 784 + 1, TESTS, 28, 28)));
    assertRefused(TEST_IMAGES, ", data: found more than the declared 7840000 bytes");
    write(TEST_IMAGES, packed(idx(100, -1, -1, -1)));
    assertRefused(TEST_IMAGES, ", header: found shape 4294967295 x 4294967295 x 4294967295");
    write(TEST_IMAGES, packed(idx(100, 1 << 16, 1 << 16, 1)));
    assertRefused(TEST_IMAGES, ", header: found shape 65536 x 65536 x 1");
    write(TEST_IMAGES, packed(idx(100, Integer.MAX_VALUE, 28, 28)));
    assertRefused(TEST_IMAGES, ", header: found shape 2147483647 x 28 x 28");
    write(TEST_IMAGES, packed(idx(0, 0, 28, 28)));
    assertRefused(TEST_IMAGES, ", header: found shape 0 x 28 x 28");
    write(TEST_IMAGES, packed(idx(TESTS * 100, TESTS, 10, 10)));
    assertRefused(TEST_IMAGES, ": found an array of 10000 x 10 x 10");
    write(TEST_IMAGES, packed(idx(784, 1, 28, 28)));
    assertRefused(TEST_LABELS, ": found an array of 10000, expected 1 labels");
  }

  @Test
  void containers() throws IOException {
    write(TEST_IMAGES, idx(784, 1, 28, 28));
    assertRefused(TEST_LABELS, ": found an array of 10000, expected 1 labels");
    write(TEST_IMAGES, new byte[0]);
    assertRefused(TEST_IMAGES, ": found an empty file");
    byte[] good = packed(idx(TESTS * 784, TESTS, 28, 28));
    write(TEST_IMAGES, Arrays.copyOf(good, good.length / 2));
    assertRefused(TEST_IMAGES, ": found gzip content that ends early");
    good[good.length / 2] ^= 0x55;
    write(TEST_IMAGES, good);
    assertRefused(TEST_IMAGES, "");
    Files.delete(mnist.resolve(TEST_IMAGES));
    assertMissing("test images");
  }

  @Test
  void labels_and_training_files() throws IOException {
    byte[] labels = idx(TESTS, TESTS);
    labels[8 + 41] = 10;
    write(TEST_LABELS, packed(labels));
    assertRefused(TEST_LABELS, ", label 42: found 10, expected a class from 0 to 9");
    write(TEST_LABELS, packed(idx(TESTS, TESTS)));
    assertRefused(TRAINING_IMAGES, ": found 5 images, expected at least ");
    write(TRAINING_LABELS, idx(3, 5));
    assertRefused(TRAINING_LABELS, ", data: found 3 bytes, expected 5 bytes");
    Files.delete(mnist.resolve(TRAINING_LABELS));
    assertMissing("training labels");
    Files.delete(mnist.resolve(TRAINING_IMAGES));
    assertMissing("training images");
  }
}
