package org.voltscape.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.network.inference.Kernels;

/** Nothing in a folder of results tells how fast, with what and on how many threads it was made. */
class ResultsWithoutMachineTest {
  private static final String STUDY =
      """
      {"name": "small", "workload": "digits-mlp-256x3", "voltages": [0.51, 0.52],
       "schemes": ["none", "word-masking"], "trials": 3, "images": 200, "seed": 7}
      """;

  /** Names of kernels and their libraries, units of speed, and what clocks are called. */
  private static final List<String> WORDS =
      List.of(
          "openblas",
          "onednn",
          "nd4j",
          "gflop",
          "gop/s",
          "avx",
          "kernel",
          "threads",
          "per_s",
          "per second",
          "elapsed",
          "duration",
          "started",
          "finished_at",
          "timestamp",
          "cpu");

  @TempDir Path directory;

  @AfterEach
  void chooseByItself() {
    System.clearProperty(Kernels.PROPERTY);
  }

  private Path run(String name, Kernels.Choice kernel, int threads) throws IOException {
    Path study = Files.writeString(directory.resolve("small.json"), STUDY);
    Path out = directory.resolve(name);
    System.setProperty(Kernels.PROPERTY, kernel.id());
    Answer answer =
        Answer.of(
            "run", study.toString(), "--out", out.toString(), "--threads", String.valueOf(threads));
    assertThat(answer.code()).as(answer.err()).isZero();
    return out;
  }

  @Test
  void folders_are_the_same_bytes_whatever_kernel_and_threads_made_them() throws IOException {
    Path one = run("one", Kernels.Choice.AUTO, 2);
    Path other = run("other", Kernels.Choice.JAVA_FLOAT, 1);
    List<String> names = Arrays.stream(one.toFile().list()).sorted().toList();
    assertThat(names).contains("results.csv", "results.json", "accuracy.svg", "accuracy.pdf");
    assertThat(other.toFile().list()).containsExactlyInAnyOrderElementsOf(names);
    for (String name : names) {
      assertThat(one.resolve(name)).as(name).hasSameBinaryContentAs(other.resolve(name));
      String text =
          Files.readString(one.resolve(name), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
      if (!name.endsWith(".pdf")) {
        assertThat(WORDS).as(name).noneMatch(text::contains);
      }
    }
  }
}
