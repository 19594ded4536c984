package org.voltscape.app.cli.dram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.app.cli.Answer;
import org.voltscape.engine.io.table.CsvTable;

class DramProfileTest {
  @TempDir Path directory;

  /** The answer; progress may be shown beside it where the machine is busy. */
  private static JsonNode json(String... args) {
    Answer answer = Answer.of(args);
    assertThat(answer.code()).as(answer.err()).isZero();
    return Answer.parse(answer.lines().get(answer.lines().size() - 1));
  }

  @Test
  void banks_of_a_measured_device_are_profiled_into_a_table() {
    Path out = directory.resolve("banks.csv");
    JsonNode json =
        json(
            "profile",
            "ddr3-vendor-b",
            "--axis",
            "trcd_ns",
            "--part",
            "m0.c0",
            "--rows",
            "64",
            "--reads",
            "1",
            "--out",
            out.toString());
    assertThat(json.get("device").asText()).isEqualTo("ddr3-vendor-b");
    assertThat(json.get("axis").asText()).isEqualTo("trcd_ns");
    assertThat(json.at("/at/dram_v").asDouble()).isEqualTo(1.35);
    assertThat(json.at("/models/eden-3").asInt()).isEqualTo(8);
    JsonNode bank = json.at("/partitions/0");
    assertThat(bank.get("partition").asText()).isEqualTo("m0.c0.b0");
    assertThat(bank.get("model").asText()).isEqualTo("eden-3");
    assertThat(bank.at("/log_likelihoods/eden-2").isNull()).isTrue();
    assertThat(bank.at("/log_likelihoods/eden-3").asDouble())
        .isGreaterThan(bank.at("/log_likelihoods/flips").asDouble());
    JsonNode points = bank.get("points");
    assertThat(points).hasSize(5);
    assertThat(points.get(0).get("trcd_ns").asDouble()).isEqualTo(2.5);
    assertThat(points.get(2).get("errors").asInt()).isPositive();
    assertThat(points.get(4).get("upper_bound").asBoolean()).isTrue();
    assertThat(points.get(4).get("ber").asDouble()).isPositive();
    assertThat(points.get(4).get("extrapolated").asBoolean()).isFalse();
    assertThat(json.get("file").asText()).endsWith("banks.csv");
    CsvTable table = CsvTable.read(out);
    assertThat(table.rows()).isEqualTo(8 * 5);
    assertThat(table.text(2, "partition")).isEqualTo("m0.c0.b0");
    assertThat(table.number(2, "ones_wrong") + table.number(2, "zeros_wrong"))
        .isEqualTo(points.get(2).get("errors").asDouble());
  }

  @Test
  void conditions_seeds_and_values_matter() {
    String[] plain = {
      "profile", "ddr3-vendor-a", "--level", "module", "--rows", "512", "--values", "1.1,1.05"
    };
    JsonNode json = json(plain);
    JsonNode points = json.at("/partitions/0/points");
    assertThat(points).hasSize(2);
    // 1.05 V is below what was measured.
    assertThat(points.get(0).get("extrapolated").asBoolean()).isTrue();
    assertThat(points.get(1).get("extrapolated").asBoolean()).isFalse();
    assertThat(points.get(0).get("ber").asDouble())
        .isGreaterThan(points.get(1).get("ber").asDouble());
    Answer again = Answer.of(plain);
    assertThat(Answer.parse(again.lines().get(0))).isEqualTo(json);
    JsonNode faster =
        json(
            "profile",
            "ddr3-vendor-a",
            "--level",
            "module",
            "--rows",
            "512",
            "--values",
            "1.1",
            "--at",
            "trcd_ns=7.5,temperature_c=50");
    assertThat(faster.at("/partitions/0/points/0/ber").asDouble())
        .isGreaterThan(10 * points.get(1).get("ber").asDouble());
    assertThat(faster.at("/at/temperature_c").asDouble()).isEqualTo(50);
    JsonNode other =
        json(
            "profile",
            "ddr3-vendor-a",
            "--level",
            "module",
            "--rows",
            "512",
            "--values",
            "1.1",
            "--seed",
            "2");
    assertThat(other.at("/partitions/0/points/0/errors").asInt())
        .isNotEqualTo(points.get(1).get("errors").asInt());
  }

  @Test
  void a_device_of_ones_own_is_profiled() throws Exception {
    Path file = directory.resolve("mine.json");
    Files.writeString(
        file,
        "{\"voltscape-dram\": 1, \"id\": \"mine\", \"geometry\": {\"chips\": 1, \"banks\": 2,"
            + " \"subArrays\": 2, \"rows\": 64, \"wordsPerRow\": 128}, \"variation\": {\"rows\":"
            + " 0.5}, \"axes\": {\"refresh_ms\": {\"faults\": \"eden-1\", \"points\": [[64, 1e-9],"
            + " [1024, 0.001], [4096, 0.05]]}}}");
    JsonNode json = json("profile", file.toString());
    assertThat(json.get("axis").asText()).isEqualTo("refresh_ms");
    assertThat(json.at("/partitions")).hasSize(2);
    assertThat(json.at("/partitions/0/points/0/refresh_ms").asDouble()).isEqualTo(4096);
    assertThat(json.at("/partitions/0/model").asText()).isEqualTo("eden-1");
    assertThat(json.at("/partitions/0/row_dispersion").asDouble()).isGreaterThan(2);
  }

  private Path study(String memory) throws IOException {
    return Files.writeString(
        directory.resolve("study.json"),
        "{\"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.52, 0.9], \"images\": 100,"
            + " \"schemes\": [\"none\"], \"memory\": {"
            + memory
            + "}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"flips", "eden-1", "eden-2", "eden-3"})
  void a_study_whose_faults_come_and_go_is_profiled_with_its_own_curve(String faults)
      throws Exception {
    Path study =
        study(
            "\"faults\": \""
                + faults
                + "\", \"curve\": {\"points\": [[0.5, 0.05],"
                + " [0.52, 0.01], [0.9, 1e-9]]}");
    JsonNode json = json("profile", study.toString());
    assertThat(json.at("/models/" + faults).asInt()).isEqualTo(1);
    JsonNode points = json.at("/partitions/0/points");
    assertThat(points.get(0).get("voltage_v").asDouble()).isEqualTo(0.5);
    assertThat(points.get(0).get("ber").asDouble()).isBetween(0.04, 0.06);
    assertThat(points.get(2).get("upper_bound").asBoolean()).isTrue();
    Answer.of("profile", study.toString(), "--level", "bank")
        .assertRefused("--level: found \"bank\", expected a DRAM device in place of a study.");
  }

  @Test
  void the_model_that_made_the_errors_is_counted() {
    JsonNode confusion =
        json(
                "profile",
                "ddr3-vendor-b",
                "--axis",
                "trcd_ns",
                "--values",
                "7.5",
                "--level",
                "sub-array",
                "--part",
                "m0.c0.b0.s0",
                "--rows",
                "64",
                "--confusion",
                "3")
            .get("confusion");
    assertThat(confusion.get("profiles").asInt()).isEqualTo(3);
    for (String model : new String[] {"flips", "eden-1", "eden-2", "eden-3"}) {
      assertThat(confusion.at("/by_rule/" + model + "/" + model).asInt()).isEqualTo(3);
      assertThat(confusion.at("/by_likelihood/" + model + "/" + model).asInt()).isEqualTo(3);
    }
    assertThat(confusion.at("/by_rule/flips/eden-2").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--axis volts|--axis: found \"volts\", expected dram_v, trcd_ns, trp_ns, refresh_ms",
        "--values 1.1,x|--values: found \"x\", expected a number from 0.015 to 5.0 V",
        "--at dram_v=1|--at: found \"dram_v=1\", expected ID=NUMBER with one of trcd_ns,",
        "--at trcd_ns|--at: found \"trcd_ns\", expected ID=NUMBER",
        "--level row|--level: found \"row\", expected module, chip, bank, sub-array",
        "--part m9|--part: found \"m9\", expected a partition of the device such as m0.c0.b0",
        "--rows 0|--rows: found \"0\"",
        "--patterns zeros|--patterns: found \"zeros\", expected bytes such as 0x00,0xff,0xaa,0xcc",
        "--patterns 0xaa,0xAA|--patterns: found \"0xAA\" twice",
        "--noise 0.01|--noise: found \"0.01\", expected a study with a die, not a DRAM.",
        "--confusion 0|--confusion: found \"0\"",
        "--out banks.txt|--out: found \"banks.txt\", expected a name ending in .csv",
      })
  void what_is_wrong_is_told_in_one_sentence(String options, String sentence) {
    Answer.line("profile ddr3-vendor-a " + options).assertRefused(sentence);
  }

  @Test
  void measured_devices_are_listed_with_their_fits_and_residuals() {
    JsonNode device = json("list", "devices", "--json").get(2);
    assertThat(device.get("id").asText()).isEqualTo("ddr3-vendor-c");
    JsonNode axis = device.at("/axes/trcd_ns");
    assertThat(axis.at("/points/3/upper_bound").asBoolean()).isTrue();
    assertThat(axis.at("/points/3/low").asDouble()).isZero();
    JsonNode first = axis.at("/residuals/0");
    assertThat(Math.log10(first.get("measured").asDouble() / first.get("fitted").asDouble()))
        .isCloseTo(first.get("decades").asDouble(), within(1e-9));
    assertThat(Answer.of("list", "devices").out())
        .contains("ddr3-vendor-a  DDR3 modules of vendor A", "trcd_ns: bit error rate 0.44 at 2.5");
  }

  @Test
  void a_broken_device_is_refused_naming_its_field() throws Exception {
    Path file = directory.resolve("broken.json");
    Files.writeString(file, "{\"voltscape-dram\": 1, \"id\": \"x\", \"axes\": {\"dram_v\": {}}}");
    Answer.of("profile", file.toString()).assertRefused("field axes.dram_v.points: found nothing");
  }
}
