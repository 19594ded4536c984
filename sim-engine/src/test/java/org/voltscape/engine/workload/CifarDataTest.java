package org.voltscape.engine.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.param.BadInputException;

class CifarDataTest {
  private static final Workload CIFARNET = Workloads.byId("cifarnet", "test", "");
  private static final int RECORD = 3073;

  @TempDir Path dir;
  private Path folder;

  @BeforeEach
  void folder() throws IOException {
    folder = Files.createDirectory(dir.resolve("cifar10"));
  }

  private static DataPlace place(Optional<Path> data, Path cache) {
    return new DataPlace(data, cache, message -> {}, () -> false);
  }

  private void put(String name, int images) throws IOException {
    byte[] all = new byte[images * RECORD];
    for (int i = 0; i < images; i++) {
      all[i * RECORD] = (byte) (i % 10);
      all[i * RECORD + 1 + 1024] = (byte) 255;
    }
    Files.write(folder.resolve(name), all);
  }

  private void refused(String... parts) {
    assertThatThrownBy(() -> CIFARNET.testExamples(place(Optional.of(dir), dir)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(": found ", ", expected ")
        .hasMessageContainingAll(parts);
  }

  @Test
  void bad_data_are_refused() throws IOException {
    assertThatThrownBy(() -> CIFARNET.testExamples(place(Optional.empty(), dir)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("cifarnet", "no data folder", "--data", "VOLTSCAPE_DATA");
    refused("no test images", "test-batch-bin", "not those for Python", "cifar-10-batches-bin");
    put("test_batch.bin", 7);
    assertThat(CIFARNET.testExamples(place(Optional.of(dir), dir)).count()).isEqualTo(7);
    assertThatThrownBy(() -> CIFARNET.network(place(Optional.of(dir), dir)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("no training images 1", "data-batch-1-bin", "test_batch.bin");
    put("data_batch_1.bin", 3);
    assertThatThrownBy(() -> CIFARNET.trainingExamples(place(Optional.of(dir), dir)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("found 3 images, expected at least ");
  }

  @Test
  void all_batches_are_read_and_a_gap_between_them_is_refused() throws IOException {
    Files.move(folder, folder.resolveSibling("cifar-10-batches-bin"));
    folder = dir.resolve("cifar-10-batches-bin");
    put("test_batch.bin", 2);
    for (int i = 1; i <= 5; i++) {
      put("data_batch_" + i + ".bin", 10 * i + 10);
    }
    DataPlace place = place(Optional.of(dir), dir);
    assertThat(CIFARNET.trainingExamples(place).count()).isEqualTo(20 + 30 + 40 + 50 + 60);
    assertThat(CIFARNET.trainingExamples(place).labels()[20 + 3]).isEqualTo(3);
    assertThat(CIFARNET.dataFiles(place)).hasSize(6);
    assertThat(CIFARNET.dataFiles(place).get(4).file())
        .isEqualTo("cifar-10-batches-bin/data_batch_5.bin");
    assertThat(CIFARNET.testExamples(place(Optional.of(folder), dir)).count()).isEqualTo(2);
    Files.delete(folder.resolve("data_batch_2.bin"));
    assertThatThrownBy(() -> CIFARNET.trainingExamples(place))
        .hasMessageContaining("no training images 2");
  }

  @Test
  void all_test_images_are_read_plane_by_plane() throws IOException {
    put("test_batch.bin", 5_003);
    Examples test = CIFARNET.testExamples(place(Optional.of(dir), dir));
    assertThat(test.count()).isEqualTo(5_003);
    assertThat(test.features()).isEqualTo(3072);
    assertThat(test.labels()).startsWith(0, 1, 2);
    // The first pixel of the second plane, green.
    assertThat(test.inputs()[3072 + 1024]).isEqualTo(1);
    assertThat(test.inputs()[3072]).isZero();
  }

  @Test
  void cifar_itself_has_its_shapes() {
    String data = System.getenv("VOLTSCAPE_DATA");
    assumeTrue(data != null, "skipped: VOLTSCAPE_DATA is not set");
    assumeTrue(Files.isDirectory(Path.of(data, "cifar10")), "skipped: no cifar10 folder");
    Examples train = CIFARNET.trainingExamples(place(Optional.of(Path.of(data)), dir));
    assertThat(train.count()).isGreaterThanOrEqualTo(5_000);
    double mean = 0;
    for (float x : train.inputs()) {
      mean += x / (double) train.inputs().length;
    }
    // The well-known mean of CIFAR-10's pixels over all planes is 0.473.
    assertThat(mean).isBetween(0.46, 0.49);
  }
}
