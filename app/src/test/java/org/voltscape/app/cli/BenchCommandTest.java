package org.voltscape.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchCommandTest {
  @Test
  void answers_times_that_add_up() {
    Answer answer =
        Answer.line("bench --ber 0.01 --threads 2 --trials 4 --images 200 --warm-up 0.2");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.lines()).hasSize(1);
    JsonNode json = Answer.parse(answer.out());
    for (String key : List.of("trials_per_s", "sample_ms", "forward_ms", "gemm_bound_ms")) {
      assertThat(json.get(key).asDouble()).as(key).isPositive();
    }
    double sum =
        json.get("sample_ms").asDouble()
            + json.get("inject_ms").asDouble()
            + json.get("forward_ms").asDouble();
    assertThat(json.get("cpu_ms_per_trial").asDouble()).isCloseTo(sum, Offset.offset(1e-9));
    assertThat(json.get("mean_agreement").asDouble()).isBetween(0.0, 0.9999);
    assertThat(json.get("net").asText()).isEqualTo("mlp");
    assertThat(json.get("ber").asDouble()).isEqualTo(0.01);
    assertThat(json.get("threads").asInt()).isEqualTo(2);
    assertThat(json.get("trials").asInt()).isEqualTo(4);
    assertThat(json.get("images").asInt()).isEqualTo(200);
    assertThat(json.get("process_cpu_ms_per_trial").asDouble()).isPositive();
    assertThat(json.get("warm_up_s").asDouble()).isGreaterThanOrEqualTo(0.2);
    // Plain Java in its place would tell that a jar is missing.
    assertThat(json.get("blas").asText()).startsWith("OpenBLAS 0.");
    JsonNode kernel = json.get("kernels").get(0);
    assertThat(kernel.get("id").asText()).isEqualTo("nd4j");
    assertThat(json.get("blas").asText())
        .isEqualTo(kernel.get("library").asText())
        .contains(" " + kernel.get("core").asText() + " ");
    assertThat(kernel.get("gflops").asDouble()).isPositive();
    assertThat(json.get("instruction_sets").size()).isPositive();
  }

  @Test
  void without_errors_all_agree() {
    Answer answer = Answer.line("bench --ber 0 --threads 1 --trials 2 --images 100 --warm-up 0");
    assertThat(Answer.parse(answer.out()).get("mean_agreement").asDouble()).isEqualTo(1);
  }

  @Test
  void lenet_is_timed_too() {
    Answer answer =
        Answer.line("bench --net lenet5 --ber 0.01 --threads 1 --trials 2 --images 60 --warm-up 0");
    assertThat(answer.code()).as(answer.err()).isZero();
    JsonNode json = Answer.parse(answer.out());
    assertThat(json.get("net").asText()).isEqualTo("lenet5");
    assertThat(json.get("images").asInt()).isEqualTo(60);
    assertThat(json.get("gemm_bound_ms").asDouble()).isPositive();
    assertThat(json.get("mean_agreement").asDouble()).isBetween(0.0, 0.9999);
  }

  @ParameterizedTest
  @CsvSource({"mlp, 300, 128, 256", "lenet5, 70, 32, 64"})
  void training_is_timed_in_whole_steps(String net, int given, int batch, int samples) {
    Answer answer =
        Answer.line("bench --training --net " + net + " --rounds 1 --warm-up 0 --samples " + given);
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.lines()).hasSize(1);
    JsonNode json = Answer.parse(answer.out());
    assertThat(json.get("net").asText()).isEqualTo(net);
    assertThat(json.get("samples").asInt()).isEqualTo(samples);
    assertThat(json.get("batch").asInt()).isEqualTo(batch);
    double plain = json.get("epoch_s").asDouble();
    assertThat(plain).isPositive();
    assertThat(json.get("gemm_s").asDouble()).isPositive();
    // Of one round the median's ratio is that of the medians.
    for (String read : List.of("mat", "nwr")) {
      assertThat(json.get("ratio_" + read).asDouble() * plain)
          .isCloseTo(json.get("epoch_" + read + "_s").asDouble(), Offset.offset(1e-9));
    }
  }

  @Test
  void fewer_examples_than_a_step_are_one_step() {
    Answer answer = Answer.line("bench --training --rounds 1 --warm-up 0 --samples 5");
    assertThat(Answer.parse(answer.out()).get("batch").asInt()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--net|vgg|expected mlp or lenet5.",
        "--samples|0|expected a whole number from 1 to 100000.",
        "--rounds|0|expected a whole number from 1 to 1000.",
      })
  void bad_options_of_training(String option, String value, String expected) {
    Answer.of("bench", "--training", option, value)
        .assertRefused(option + ": found \"" + value + "\", " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--net|vgg|expected mlp or lenet5.",
        "--ber|1.1|expected a number from 0 to 1.",
        "--ber|-0.1|expected a number from 0 to 1.",
        "--trials|0|expected a whole number from 1 to 1000000.",
        "--images|0|expected a whole number from 1 to 100000.",
        "--threads|x|expected a whole number from 1 to 1024.",
        "--warm-up|-1|expected a number from 0.0 to 3600.0 s.",
      })
  void bad_options(String option, String value, String expected) {
    Answer.of("bench", option, value)
        .assertRefused(option + ": found \"" + value + "\", " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--against nowhere|--against: found \"nowhere\", which does not exist, expected a jar, or the folder of a packaged program, its bin or its lib.",
        "--against .|--against: found \".\" with no voltscape-app-*.jar, expected a jar, or the folder of a packaged program, its bin or its lib.",
        "--env A=1|--env: found no --against, expected the build to compare with beside it.",
        "--against-env A=1|--against-env: found no --against, expected the build to compare with beside it.",
        "--against . --env A|--env: found \"A\", expected NAME=VALUE, for example OPENBLAS_CORETYPE=Haswell.",
        "--against . --rounds 0|--rounds: found \"0\", expected a whole number from 1 to 1000.",
      })
  void bad_comparisons(String options, String sentence) {
    Answer.line("bench " + options).assertRefused(sentence);
  }

  /** An empty jar changes nothing but the environment. */
  @Test
  @EnabledIfSystemProperty(named = "os.arch", matches = "amd64|x86_64")
  void kernels_of_one_build_are_compared(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("empty.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("empty"));
    }
    Answer answer =
        Answer.of(
            "bench",
            "--threads",
            "1",
            "--trials",
            "1",
            "--images",
            "50",
            "--warm-up",
            "0",
            "--rounds",
            "1",
            "--against",
            jar.toString(),
            "--env",
            "OPENBLAS_CORETYPE=Sandybridge",
            "--against-env",
            "OPENBLAS_CORETYPE=Prescott");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.lines()).hasSize(1);
    JsonNode json = Answer.parse(answer.out());
    assertThat(json.at("/this/kernels/0/core").asText()).isEqualTo("Sandybridge");
    assertThat(json.at("/other/kernels/0/core").asText()).isEqualTo("Prescott");
    assertThat(json.get("agrees").asBoolean()).isTrue();
    assertThat(json.get("ratio").asDouble()).isPositive();
    assertThat(json.get("ratios").size()).isEqualTo(1);
    assertThat(json.get("note").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--window", "--array"})
  void the_window_is_timed_by_a_tool_of_its_own(String option) {
    Answer.of("bench", option).assertRefused("voltscape bench: found \"" + option + "\"");
  }
}
