package org.voltscape.app.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetsTest {
  @TempDir Path folder;

  private void make(String... names) throws Exception {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  @Test
  void data_sets_are_found_once_they_are_complete() throws Exception {
    assertThat(DataSets.found(folder.toString())).startsWith("No data set found");
    make(
        "mnist/train-images-idx3-ubyte.gz",
        "mnist/train-labels-idx1-ubyte.gz",
        "mnist/t10k-images-idx3-ubyte.gz");
    assertThat(DataSets.found(folder.toString())).startsWith("No data set found");
    make("mnist/t10k-labels-idx1-ubyte.gz");
    assertThat(DataSets.found(folder.toString())).isEqualTo("MNIST found.");
    make("cifar10/data_batch_1.bin");
    assertThat(DataSets.found(folder.toString())).isEqualTo("MNIST found.");
    make("cifar10/test_batch.bin");
    assertThat(DataSets.found(folder.toString())).isEqualTo("CIFAR-10 and MNIST found.");
  }

  @Test
  void digits_of_emnist_are_not_called_mnist() throws Exception {
    for (String part : List.of("train-images-idx3", "train-labels-idx1")) {
      make("emnist-digits-" + part + "-ubyte");
    }
    make("emnist-digits-test-images-idx3-ubyte", "emnist-digits-test-labels-idx1-ubyte");
    assertThat(DataSets.found(folder.toString())).isEqualTo("EMNIST digits found.");
  }

  @Test
  void a_folder_that_is_not_there_is_said_to_be_so() {
    assertThat(DataSets.found(folder.resolve("none").toString())).contains("no such folder");
    assertThat(DataSets.found("\0")).contains("cannot be the name of a folder");
  }
}
