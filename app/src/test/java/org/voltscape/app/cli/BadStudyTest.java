package org.voltscape.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Study files that are none: one sentence each, exit code 2, nothing left behind. */
class BadStudyTest {
  @TempDir Path directory;

  private void assertRefused(byte[] content, String sentence) throws IOException {
    Path study = Files.write(directory.resolve("study.json"), content);
    Path out = directory.resolve("out");
    for (List<String> command :
        List.of(
            List.of("run", study.toString(), "--out", out.toString()),
            List.of(
                "figure",
                study.toString(),
                "--view",
                "curve",
                "--format",
                "svg",
                "--out",
                out.resolve("curve.svg").toString()))) {
      Answer answer = Answer.of(command.toArray(String[]::new));
      answer.assertRefused(sentence);
      assertThat(answer.err()).startsWith(study.toString());
      assertThat(answer.err().length()).isLessThan(700);
      assertThat(directory.toFile().list()).containsExactly("study.json");
    }
  }

  private void assertRefused(String content, String sentence) throws IOException {
    assertRefused(content.getBytes(StandardCharsets.UTF_8), sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n ",
        "{",
        "{\"workload\": \"digits-10x10\"",
        "{\"workload\": \"digits-",
        "{\"workload\": \"digits-10x10\"} x",
        "{\"workload\": \"digits-10x10\", \"trials\": NaN}",
        "{\"workload\": \"digits-10x10\", \"workload\": \"digits-10x10\"}",
        "[]",
        "null",
        "7",
        "\"digits-10x10\"",
        "{}",
      })
  void what_is_no_study(String content) throws IOException {
    assertRefused(content, "found ");
  }

  @Test
  void other_bytes() throws IOException {
    assertRefused(new byte[] {'{', (byte) 0xff, (byte) 0xfe, '}'}, "0xFF that is not UTF-8");
    assertRefused(new byte[] {0x1f, (byte) 0x8b, 8, 0, 1}, "gzip content");
    assertRefused(new byte[64], "found ");
    assertRefused("{\"name\": \"" + "x".repeat(5 << 20) + "\"}", "more than 4194304 bytes");
  }

  @Test
  void deep_nesting_and_huge_numbers() throws IOException {
    assertRefused("[".repeat(100_000), "found ");
    assertRefused("{\"workload\":" + "[".repeat(100_000), "found ");
    assertRefused("{\"a\":".repeat(100_000), "found ");
    String digits = "9".repeat(100_000);
    assertRefused("{\"workload\": \"digits-10x10\", \"trials\": " + digits + "}", "found ");
    assertRefused("{\"workload\": \"digits-10x10\", \"seed\": 1e" + digits + "}", "found ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"trials\": -1|field trials: found -1, expected a whole number from 1 to 1000000.",
        "\"trials\": 0|field trials: found 0",
        "\"trials\": 1000001|field trials: found 1000001",
        "\"trials\": 2.5|field trials: found 2.5",
        "\"trials\": \"many\"|field trials: found \"many\"",
        "\"trials\": null|field trials: found null",
        "\"trials\": [20]|field trials: found [20]",
        "\"trials\": 99999999999999999999999999|field trials: found 99999999999999999999999999",
        "\"images\": 10001|field images: found 10001, expected a whole number from 1 to 10000.",
        "\"images\": -5|field images: found -5",
        "\"seed\": 1e300|field seed: found",
        "\"seed\": 9223372036854775808|field seed: found 9223372036854775808",
        "\"voltscape\": 3|field voltscape: found 3, expected 1 or 2.",
        "\"name\": 3|field name: found 3, expected a text.",
        "\"colour\": \"red\"|field colour: found an unknown field, expected one of voltscape,",
        "\"memory\": {\"curves\": \"snnac-65nm\"}|field memory.curves: found an unknown field",
        "\"memory\": 3|field memory: found 3",
        "\"memory\": {\"curve\": \"x\"}|field memory.curve: found \"x\"",
        "\"memory\": {\"curve\": 7}|field memory.curve: found 7",
        "\"memory\": {\"faults\": \"none\"}|field memory.faults: found \"none\"",
        "\"memory\": {\"stuckAtOne\": 1.5}|field memory.stuckAtOne: found 1.5",
        "\"memory\": {\"stuckAtOne\": -1e999}|field memory.stuckAtOne: found",
        "\"memory\": {\"die\": \"some\"}|field memory.die: found \"some\"",
        "\"memory\": {\"die\": 1.5}|field memory.die: found 1.5",
        "\"memory\": {\"biases\": true}|field memory.biases: found true",
        "\"memory\": {\"curve\": {\"points\": [[0.5, 0.1]]}}|1 control points",
        "\"memory\": {\"curve\": {\"points\": [[0.5, 0.1], [0.6, 0.2]]}}|does not rise with voltage",
        "\"memory\": {\"curve\": {\"points\": [[0.5, 0.1], [0.5, 0.1]]}}|0.5 V twice",
        "\"memory\": {\"curve\": {\"points\": [[0.5, 0.1], [0.6, -1]]}}|probability -1.0",
        "\"memory\": {\"curve\": {\"points\": [[0.5, 1e999], [0.6, 0]]}}|probability Infinity",
        "\"memory\": {\"curve\": {\"points\": [[-0.5, 0.1], [0.6, 0]]}}|-0.5 V",
        "\"memory\": {\"curve\": {\"points\": [[500, 0.1], [600, 0.01]]}}|field memory.curve: found voltages from 500 to 600 V, expected voltages in V of at most 5 V (these look like millivolts",
        "\"memory\": {\"curve\": {\"points\": [[0.5, 0.1], [600, 0.01]]}}|found 600.0 V, expected a voltage above 0 V, at most 5 V (600 looks like millivolts: write 0.6)",
        "\"memory\": {\"curve\": {\"points\": [[0.5, 0], [0.6, 0]]}}|found the probability 0 at every point",
        "\"memory\": {\"curve\": {\"points\": [[0.5, 1], [0.6, 1]]}}|found the probability 1 at every point",
        "\"memory\": {\"curve\": {\"points\": [0.5, 0.1]}}|field memory.curve.points[0]",
        "\"memory\": {\"curve\": {\"points\": {}}}|field memory.curve.points",
        "\"format\": {\"weights\": \"Q0.8\"}|field format.weights: found \"Q0.8\"",
        "\"format\": {\"weights\": \"Q99.99\"}|field format.weights: found \"Q99.99\"",
        "\"format\": \"Q2.6\"|field format: found \"Q2.6\", expected an object",
        "\"voltages\": []|field voltages: found 0 voltages",
        "\"voltages\": [0.5, \"x\"]|field voltages[1]: found \"x\"",
        "\"voltages\": [-0.5]|field voltages: found -0.5 V",
        "\"voltages\": [0]|field voltages: found 0.0 V",
        "\"voltages\": [1e308]|field voltages: found 1.0E308 V",
        "\"voltages\": {\"from\": 0.5}|field voltages: found from 0.5 to nothing",
        "\"voltages\": {\"from\": 0.6, \"to\": 0.5}|field voltages: found from 0.6 to 0.5",
        "\"voltages\": {\"from\": 0.4, \"to\": 0.9, \"step\": 0}|field voltages.step: found 0",
        "\"voltages\": {\"from\": 0.4, \"to\": 0.9, \"step\": 1e-6}|500000 steps",
        "\"schemes\": []|field schemes: found an empty list",
        "\"schemes\": \"none\"|field schemes: found \"none\"",
        "\"schemes\": [\"nothing\"]|found \"nothing\"",
        "\"schemes\": [\"none\", \"none\"]|the label \"none\" twice",
        "\"schemes\": [3]|field schemes[0]: found 3",
        "\"schemes\": [{\"label\": \"x\"}]|field schemes[0].id: found nothing",
        "\"schemes\": [{\"id\": \"bit-masking\", \"sign\": \"x\"}]|sign",
        "\"schemes\": [{\"id\": \"bit-masking\", \"shade\": 1}]|shade",
        "\"energy\": \"x\"|field energy: found \"x\"",
        "\"energy\": {\"scenario\": \"x\"}|field energy.scenario: found \"x\"",
        "\"stop\": {\"halfWidth\": 0}|field stop.halfWidth: found 0",
        "\"stop\": {}|field stop: found no halfWidth",
      })
  void fields_are_named(String field, String sentence) throws IOException {
    assertRefused("{\"workload\": \"digits-10x10\", " + field + "}", sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"digits\"", "3", "null", "\"\"", "{}"})
  void workloads_that_are_none(String workload) throws IOException {
    assertRefused("{\"workload\": " + workload + "}", "field workload: found ");
  }

  @Test
  void missing_files_and_directories() {
    Path out = directory.resolve("out");
    for (String missing : List.of("none.json", "none/none.json")) {
      Path study = directory.resolve(missing);
      Answer.of("run", study.toString(), "--out", out.toString())
          .assertRefused(study + ": found no such file, expected a study in JSON");
    }
    Answer.of("run", directory.toString(), "--out", out.toString())
        .assertRefused(directory + ": found a directory");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void missing_curve_files() throws IOException {
    Path study = directory.resolve("study.json");
    Files.writeString(
        study, "{\"workload\": \"digits-10x10\", \"memory\": {\"curve\": \"none.csv\"}}");
    Answer.of("run", study.toString(), "--out", directory.resolve("out").toString())
        .assertRefused(directory.resolve("none.csv") + ": found no such file");
    assertThat(directory.toFile().list()).containsExactly("study.json");
  }
}
