package org.voltscape.engine.workload.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.workload.Split;

class TsvDocumentsTest {
  @TempDir private Path folder;

  /** Columns are written with commas, lines with bars. */
  private Path file(String name, String text) throws IOException {
    return Files.writeString(
        folder.resolve(name), text.replace(',', '\t').replace('|', '\n').replace('_', ' '));
  }

  private Examples read(String text, Split split, int words) throws IOException {
    return TsvDocuments.examples(
        List.of(new DocumentFile(file("d.tsv", text), null)), split, words, 2);
  }

  @Test
  void words_of_most_training_documents_are_inputs_and_equal_ones_go_by_their_letters()
      throws IOException {
    // Of the training documents c is in three, a and b in two, often in one; d only in a test one.
    String text = "train,zoo,c_a|train,ark,c_b_e_e_e_e|train,zoo,c_b_a|test,ark,d_d_d_b|test,zoo,|";
    Examples train = read(text, Split.TRAIN, 3);
    assertThat(train.labels()).containsExactly(1, 0, 1);
    assertThat(train.inputs()).containsExactly(1, 1, 0, 1, 0, 1, 1, 1, 1);
    Examples test = read(text, Split.TEST, 3);
    assertThat(test.labels()).containsExactly(0, 1);
    assertThat(test.inputs()).containsExactly(0, 0, 1, 0, 0, 0);
    // Fewer words than inputs: the last ones are 0.
    assertThat(read(text, Split.TRAIN, 5).inputs()).startsWith(1, 1, 0, 0, 0).hasSize(15);
  }

  @Test
  void the_order_of_lines_does_not_change_the_inputs_of_a_document() throws IOException {
    Examples one = read("train,a,x_y|train,b,y_z|test,a,z_x", Split.TEST, 2);
    Examples other = read("train,b,y_z|test,a,z_x|train,a,x_y", Split.TEST, 2);
    assertThat(other.inputs()).isEqualTo(one.inputs());
    assertThat(other.labels()).isEqualTo(one.labels());
  }

  @Test
  void two_files_of_one_split_each_are_one_data_set() throws IOException {
    List<DocumentFile> files =
        List.of(
            new DocumentFile(file("train.tsv", "b,x_y|a,y"), Split.TRAIN),
            new DocumentFile(file("test.tsv", "a,y_y"), Split.TEST));
    Examples test = TsvDocuments.examples(files, Split.TEST, 2, 2);
    assertThat(test.labels()).containsExactly(0);
    assertThat(test.inputs()).containsExactly(1, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "train,a; , line 1: found 2 columns, expected 3 columns separated by tabs: train or test, the"
            + " class, the words.",
        "train,a,x|nothing; , line 2: found 1 column, expected 3 columns separated by tabs: train or"
            + " test, the class, the words.",
        "train,a,x,y; , line 1: found 4 columns, expected 3 columns separated by tabs: train or test,"
            + " the class, the words.",
        "valid,a,x; , line 1: found \"valid\" in the first column, expected train or test.",
        "train,,x; , line 1: found no class, expected the document's class.",
        "test,a,x; : found no training documents, expected documents of both splits, train and test.",
        "train,a,x|train,b,y; : found no test documents, expected documents of both splits, train and"
            + " test.",
        "train,a,x|test,a,y; : found 1 classes of training documents (a), expected 2 classes.",
        "train,a,x|train,b,x|train,c,x|test,a,y; : found 3 classes of training documents (a, b, c),"
            + " expected 2 classes.",
        "train,a,x|train,b,x|test,c,y; , line 3: found the class \"c\" of a test document, expected a"
            + " class of the training documents: a, b."
      })
  void each_mistake_is_told_in_a_sentence(String text, String complaint) {
    assertThatThrownBy(() -> read(text, Split.TRAIN, 3))
        .isInstanceOf(BadInputException.class)
        .hasMessage(folder.resolve("d.tsv") + complaint);
  }

  @Test
  void inputs_that_do_not_fit_into_memory_are_refused_before_they_are_made() {
    assertThatThrownBy(
            () -> read("train,a,x|train,b,x|test,a,y", Split.TRAIN, Integer.MAX_VALUE - 8))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(
            "found 2 documents of 2147483639 values, expected at most 1 document");
  }
}
