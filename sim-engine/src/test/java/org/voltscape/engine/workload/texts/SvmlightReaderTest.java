package org.voltscape.engine.workload.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.param.BadInputException;

class SvmlightReaderTest {
  private static final int[] EACH = {0, 1, 2, 3};

  @TempDir private Path folder;

  private Examples read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("d.svm"), text.replace('|', '\n'));
    return SvmlightReader.read(file, 4, 3).examples(EACH, 5);
  }

  @Test
  void counts_become_shares_of_the_largest_count_of_their_document() throws IOException {
    Examples read = read("2 1:1 4:3 # a comment|\n0|1 2:2.0 3:0|\n");
    assertThat(read.count()).isEqualTo(3);
    assertThat(read.labels()).containsExactly(2, 0, 1);
    assertThat(Arrays.copyOf(read.inputs(), 5)).containsExactly(0.5f, 0, 0, 1, 0);
    assertThat(Arrays.copyOfRange(read.inputs(), 5, 10)).containsOnly(0);
    assertThat(Arrays.copyOfRange(read.inputs(), 10, 15)).containsExactly(0, 1, 0, 0, 0);
    assertThat(read("0 1:1 2:5 3:11").inputs()[1])
        .isCloseTo((float) (Math.log(6) / Math.log(12)), within(1e-6f));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0 1:1|3 1:1; line 2: found the class \"3\", expected a whole number from 0 to 2.",
        "-1 1:1; line 1: found the class \"-1\", expected a whole number from 0 to 2.",
        "a 1:1; line 1: found the class \"a\", expected a whole number from 0 to 2.",
        "0 0:1; line 1: found index 0 in \"0:1\", expected indices from 1 on, as in this format.",
        "0 5:1; line 1: found index 5 in \"5:1\", expected at most 4, the words of the vocabulary.",
        "0 3:1 2:1; line 1: found index 2 after 3, expected ascending indices, each at most once in"
            + " a document.",
        "0 3:1 3:1; line 1: found index 3 after 3, expected ascending indices, each at most once in"
            + " a document.",
        "0 3; line 1: found \"3\", expected index:count, two numbers.",
        "0 a:1; line 1: found \"a:1\", expected index:count, two numbers.",
        "0 1:NaN; line 1: found \"1:NaN\", expected index:count with how often the word occurs, 0 or"
            + " more.",
        "0 1:-2; line 1: found \"1:-2\", expected index:count with how often the word occurs, 0 or"
            + " more.",
        "0 1:0.5; line 1: found \"1:0.5\", expected index:count with how often the word occurs, 0 or"
            + " more.",
        "# nothing; : found no documents, expected documents in SVMlight's format: a class, then"
            + " index:count for each word."
      })
  void each_mistake_is_told_in_a_sentence(String text, String complaint) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            folder.resolve("d.svm") + (complaint.startsWith(":") ? complaint : ", " + complaint));
  }

  @Test
  void an_empty_file_and_a_missing_one_are_refused() {
    assertThatThrownBy(() -> read("")).hasMessageContaining("found an empty file");
    assertThatThrownBy(() -> SvmlightReader.read(folder.resolve("none"), 4, 3))
        .hasMessageContaining("found no such file");
  }

  @Test
  void a_gzip_file_is_read_and_one_that_ends_early_is_refused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < 1_000; i++) {
        out.write(("1 1:" + (1 + i * 7919 % 1000) + "\n").getBytes());
      }
    }
    Path file = Files.write(folder.resolve("d.svm.gz"), bytes.toByteArray());
    assertThat(SvmlightReader.read(file, 4, 3).documents()).isEqualTo(1_000);
    Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() - 20));
    assertThatThrownBy(() -> SvmlightReader.read(file, 4, 3))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("gzip content that ends early");
  }

  @Test
  void bytes_that_are_no_text_are_refused_with_their_line() throws IOException {
    Path file = Files.write(folder.resolve("d.svm"), new byte[] {'0', '\n', '0', ' ', (byte) 0xC3});
    assertThatThrownBy(() -> SvmlightReader.read(file, 4, 3))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ", line 2: found 0xC3 that is not UTF-8, expected UTF-8 text.");
  }

  @Test
  void a_vocabulary_names_each_word_once_and_no_more_than_there_are_inputs() throws IOException {
    Path file = folder.resolve("words.txt");
    Files.writeString(file, "\uFEFFa\r\nb\nc\n");
    assertThat(WordList.count(file, 3)).isEqualTo(3);
    assertThatThrownBy(() -> WordList.count(file, 2))
        .hasMessage(
            file
                + ", line 3: found more than 2 words, expected at most 2, as many as the network has"
                + " inputs.");
    Files.writeString(file, "a\nb\na\n");
    assertThatThrownBy(() -> WordList.count(file, 9))
        .hasMessage(
            file
                + ", line 3: found the word \"a\" that line 1 names, too, expected each word once.");
  }
}
