package org.voltscape.engine.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.param.BadInputException;

class MnistDataTest {
  private static final Workload SMALL = Workloads.byId("mnist-10x10", "test", "");
  private static final Workload LARGE = Workloads.byId("mnist-mlp-256x3", "test", "");

  @TempDir Path dir;
  private Path mnist;

  @BeforeEach
  void folder() throws IOException {
    mnist = Files.createDirectory(dir.resolve("mnist"));
  }

  private static DataPlace place(Optional<Path> data, Path cache) {
    return new DataPlace(data, cache, message -> {}, () -> false);
  }

  private static byte[] idx(byte[] data, int... sizes) {
    ByteBuffer all = ByteBuffer.allocate(4 + 4 * sizes.length + data.length);
    all.putInt(0x0800 + sizes.length);
    for (int size : sizes) {
      all.putInt(size);
    }
    return all.put(data).array();
  }

  private void put(String name, byte[] bytes) throws IOException {
    Files.write(mnist.resolve(name), bytes);
  }

  private void refused(String... parts) {
    assertThatThrownBy(() -> SMALL.testExamples(place(Optional.of(dir), dir)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(": found ", ", expected ")
        .hasMessageContainingAll(parts);
  }

  @Test
  void without_a_folder_the_ways_to_name_one_are_told() {
    for (Workload workload : new Workload[] {SMALL, LARGE}) {
      assertThatThrownBy(() -> workload.testExamples(place(Optional.empty(), dir)))
          .isInstanceOf(BadInputException.class)
          .hasMessageContainingAll(workload.id(), "no data folder", "--data", "VOLTSCAPE_DATA");
      assertThatThrownBy(() -> workload.network(place(Optional.empty(), dir)))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("no data folder");
    }
  }

  @Test
  void missing_files_are_named() throws IOException {
    refused("no test images; in the folder lie mnist/; in mnist lies nothing");
    refused("t10k-images-idx3-ubyte", "test-images-idx3-ubyte", "dots", ".gz", "mnist/raw");
    put("t10k-images-idx3-ubyte", idx(new byte[784], 1, 28, 28));
    put("notes.txt", new byte[1]);
    refused("no test labels", "in mnist lie notes.txt, t10k-images-idx3-ubyte");
    assertThatThrownBy(() -> SMALL.network(place(Optional.of(dir.resolve("other")), dir)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("other: found no such folder", "the MNIST files");
  }

  @Test
  void wrong_files_are_refused() throws IOException {
    put("t10k-labels-idx1-ubyte", idx(new byte[2], 2));
    put("t10k-images-idx3-ubyte", "no IDX file".getBytes());
    refused("t10k-images-idx3-ubyte");
    put("t10k-images-idx3-ubyte", new byte[0]);
    refused("t10k-images-idx3-ubyte", "an empty file");
    put("t10k-images-idx3-ubyte", idx(new byte[2 * 27 * 28], 2, 27, 28));
    refused("found an array of 2 x 27 x 28, expected images of 28 x 28 pixels");
    put("t10k-images-idx3-ubyte", idx(new byte[2 * 784], 2, 784));
    refused("found an array of 2 x 784");
    put("t10k-images-idx3-ubyte", idx(new byte[784], 2, 28, 28));
    refused("t10k-images-idx3-ubyte");
    put("t10k-images-idx3-ubyte", idx(new byte[3 * 784], 3, 28, 28));
    refused("t10k-labels-idx1-ubyte", "found an array of 2, expected 3 labels");
    put("t10k-labels-idx1-ubyte", idx(new byte[] {1, 2, 10}, 3));
    refused("t10k-labels-idx1-ubyte, label 3: found 10, expected a class from 0 to 9");
    put("t10k-labels-idx1-ubyte", idx(new byte[] {1, -1, 0}, 3));
    refused("label 2: found 255");
    put("t10k-labels-idx1-ubyte", idx(new byte[] {1, 2, 3}, 3));
    assertThat(SMALL.testExamples(place(Optional.of(dir), dir)).count()).isEqualTo(3);
  }

  @Test
  void mnist_itself_has_its_shapes() {
    String data = System.getenv("VOLTSCAPE_DATA");
    assumeTrue(data != null, "skipped: VOLTSCAPE_DATA is not set");
    Path folder = Path.of(data);
    assumeTrue(Files.isDirectory(folder.resolve("mnist")), "skipped: no mnist folder");
    DataPlace place = place(Optional.of(folder), dir);
    Examples train = LARGE.trainingExamples(place);
    assertThat(train.count()).isEqualTo(60_000);
    assertThat(train.features()).isEqualTo(784);
    assertThat(train.labels()).startsWith(5, 0, 4, 1, 9);
    Examples test = LARGE.testExamples(place);
    assertThat(test.count()).isEqualTo(10_000);
    assertThat(test.labels()).startsWith(7, 2, 1, 0, 4);
    double mean = 0;
    for (float x : train.inputs()) {
      mean += x / (double) train.inputs().length;
    }
    // The well-known mean of MNIST's training pixels.
    assertThat(mean).isBetween(0.1306, 0.1308);
    Examples small = SMALL.testExamples(place);
    assertThat(small.features()).isEqualTo(100);
    assertThat(small.labels()).isEqualTo(test.labels());
  }
}
