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
    refused("test_batch.bin.gz", "no such file");
    put("test_batch.bin", 4_999);
    refused("test_batch.bin: found 4999 images, expected at least 5000 images");
    assertThatThrownBy(() -> CIFARNET.network(place(Optional.of(dir), dir)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("data_batch_1.bin.gz");
    put("data_batch_1.bin", 3);
    assertThatThrownBy(() -> CIFARNET.trainingExamples(place(Optional.of(dir), dir)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("found 3 images, expected at least ");
  }

  @Test
  void the_first_images_of_a_longer_test_file_are_used() throws IOException {
    put("test_batch.bin", 5_003);
    Examples test = CIFARNET.testExamples(place(Optional.of(dir), dir));
    assertThat(test.count()).isEqualTo(5_000);
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
