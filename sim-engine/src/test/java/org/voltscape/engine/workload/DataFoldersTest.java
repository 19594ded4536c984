package org.voltscape.engine.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.param.BadInputException;

/** Data folders as people have them. */
class DataFoldersTest {
  private static final Workload LARGE = Workloads.byId("mnist-mlp-256x3", "test", "");
  private static final int TEST_IMAGES = 3;

  @TempDir Path dir;
  private final List<String> messages = new ArrayList<>();

  private DataPlace place(Path data) {
    return new DataPlace(Optional.of(data), dir, messages::add, () -> false);
  }

  private static void put(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    if (file.toString().endsWith(".gz")) {
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write(content);
      }
    } else {
      Files.write(file, content);
    }
  }

  /** The four files of a small data set with the given names; {@code %} stands for the kind. */
  private void set(String train, String test, int first) throws IOException {
    SmallMnist small = new SmallMnist(130, TEST_IMAGES, first);
    put(dir.resolve(train.replace("%", "images").replace("#", "3")), small.trainImages());
    put(dir.resolve(train.replace("%", "labels").replace("#", "1")), small.trainLabels());
    put(dir.resolve(test.replace("%", "images").replace("#", "3")), small.testImages());
    put(dir.resolve(test.replace("%", "labels").replace("#", "1")), small.testLabels());
  }

  private void found(Path data) {
    Examples test = LARGE.testExamples(place(data));
    assertThat(test.count()).isEqualTo(TEST_IMAGES);
    // The first pixel of image i is i + 1, the next one in its row 100.
    assertThat(test.inputs()[784]).isEqualTo(2 / 255f);
    assertThat(test.inputs()[785]).isEqualTo(100 / 255f);
    assertThat(LARGE.trainingExamples(place(data)).count()).isEqualTo(130);
    assertThat(LARGE.dataFiles(place(data))).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "mnist/train-%-idx#-ubyte, mnist/t10k-%-idx#-ubyte",
    "mnist/train-%.idx#-ubyte, mnist/t10k-%.idx#-ubyte",
    "MNIST/raw/train-%-idx#-ubyte.gz, MNIST/raw/t10k-%-idx#-ubyte.gz",
    "Mnist/Train-%-IDX#-Ubyte.GZ, Mnist/T10K-%-IDX#-Ubyte",
    "train_%_idx#_ubyte, t10k_%_idx#_ubyte",
    "train-%.idx#-ubyte.gz, test-%.idx#-ubyte.gz",
    "raw/train-%-idx#-ubyte, raw/t10k-%-idx#-ubyte",
    "mnist/train-%-idx#-ubyte/train-%-idx#-ubyte, mnist/t10k-%-idx#-ubyte/t10k-%-idx#-ubyte",
    "FashionMNIST/raw/train-%-idx#-ubyte.gz, FashionMNIST/raw/t10k-%-idx#-ubyte.gz",
    "fashion-mnist/data/fashion/train-%-idx#-ubyte, fashion-mnist/data/fashion/t10k-%-idx#-ubyte"
  })
  void files_are_found_where_people_have_them(String train, String test) throws IOException {
    // Where a file system knows no letter case, the name of a gzip file says nothing.
    set(train.replace(".GZ", ".gz"), test, 1);
    found(dir);
    assertThat(LARGE.dataFiles(place(dir)).get(0).file()).doesNotContain(dir.toString());
  }

  @Test
  void the_folder_of_the_files_itself_can_be_named() throws IOException {
    set("deep/below/there/train-%-idx#-ubyte", "deep/below/there/t10k-%-idx#-ubyte", 1);
    found(dir.resolve("deep/below/there"));
    found(dir);
  }

  @Test
  void emnist_is_turned_and_its_digits_come_before_its_mnist() throws IOException {
    String name = "EMNIST/raw/emnist-digits-train-%-idx#-ubyte.gz";
    set(name, name.replace("train", "test"), 1);
    Examples turned = LARGE.testExamples(place(dir));
    // Stored column by column: the second pixel of the file is the first of the second row.
    assertThat(turned.inputs()[784 + 28]).isEqualTo(100 / 255f);
    assertThat(turned.inputs()[784 + 1]).isZero();
    assertThat(messages).isEmpty();
    assertThat(LARGE.dataFiles(place(dir)).get(0).role()).contains("column by column");
    String letters = "EMNIST/raw/emnist-letters-train-%-idx#-ubyte.gz";
    set(letters, letters.replace("train", "test"), 2);
    LARGE.testExamples(place(dir));
    assertThat(messages).isEmpty();
    String mnist = "EMNIST/raw/emnist-mnist-train-%-idx#-ubyte.gz";
    set(mnist, mnist.replace("train", "test"), 2);
    assertThat(LARGE.testExamples(place(dir)).inputs()).isEqualTo(turned.inputs());
    assertThat(messages).hasSize(1).first().asString().contains("emnist-mnist-* are not");
  }

  @Test
  void two_files_for_the_same_thing_must_hold_the_same() throws IOException {
    set("mnist/train-%-idx#-ubyte", "mnist/t10k-%-idx#-ubyte", 1);
    set("mnist/train-%.idx#-ubyte.gz", "mnist/t10k-%.idx#-ubyte.gz", 1);
    set("MNIST/raw/train-%-idx#-ubyte", "MNIST/raw/t10k-%-idx#-ubyte", 1);
    found(dir);
    put(dir.resolve("mnist/t10k-labels.idx1-ubyte.gz"), SmallMnist.idx(new byte[] {9, 9, 9}, 3));
    refused("test labels in mnist", "t10k-labels-idx1-ubyte", "t10k-labels.idx1-ubyte.gz");
    Files.delete(dir.resolve("mnist/t10k-labels.idx1-ubyte.gz"));
    found(dir);
    put(dir.resolve("MNIST/raw/t10k-labels-idx1-ubyte"), SmallMnist.idx(new byte[] {9, 9, 9}, 3));
    refused("test labels in ", "and others in ", "name the folder");
    found(dir.resolve("mnist"));
  }

  @Test
  void other_data_sets_below_are_ambiguous_without_mnist_itself() throws IOException {
    set("fashion/train-%-idx#-ubyte", "fashion/t10k-%-idx#-ubyte", 1);
    set("kuzushiji/train-%-idx#-ubyte", "kuzushiji/t10k-%-idx#-ubyte", 2);
    refused("fashion", "kuzushiji", "name the folder");
    found(dir.resolve("fashion"));
    set("mnist/train-%-idx#-ubyte", "mnist/t10k-%-idx#-ubyte", 1);
    found(dir);
  }

  @Test
  void compressed_images_beyond_the_limit_are_refused_by_their_header() throws IOException {
    set("mnist/train-%-idx#-ubyte", "mnist/t10k-%-idx#-ubyte", 1);
    Files.delete(dir.resolve("mnist/t10k-images-idx3-ubyte"));
    byte[] head = {0, 0, 8, 3, 0, 8, 0, 0, 0, 0, 0, 28, 0, 0, 0, 28};
    put(dir.resolve("mnist/t10k-images-idx3-ubyte.gz"), head);
    refused("t10k-images-idx3-ubyte.gz", "524288 x 28 x 28", "268435456 bytes");
  }

  private void refused(String... parts) {
    assertThatThrownBy(() -> LARGE.testExamples(place(dir)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(parts);
  }
}
