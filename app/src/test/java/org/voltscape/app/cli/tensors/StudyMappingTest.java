package org.voltscape.app.cli.tensors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;

class StudyMappingTest {
  private static final String TOLERANCES =
      "name,bytes,tolerable_ber\ninput,100,1e-3\nlayer 1 weights,3232,1e-9\n"
          + "layer 1 outputs,32,1e-2\nlayer 2 weights,330,1e-5\n";

  @TempDir private Path folder;
  private Path study;
  private Path tolerances;

  @BeforeEach
  void write() throws IOException {
    study =
        Files.writeString(
            folder.resolve("study.json"),
            "{\"workload\": \"digits-10x10\", \"voltages\": [0.5], \"trials\": 1}");
    tolerances = Files.writeString(folder.resolve("tolerances.csv"), TOLERANCES);
  }

  private Answer map(String... more) {
    List<String> line = new ArrayList<>(List.of("map-tensors", study.toString()));
    line.addAll(List.of("--tolerances", tolerances.toString()));
    line.addAll(List.of(more));
    return Answer.of(line.toArray(new String[0]));
  }

  @Test
  void tensors_lie_where_they_bear_the_errors_and_energy_is_saved() throws IOException {
    Path out = folder.resolve("mapping.csv");
    Answer answer = map("--device", "ddr3-vendor-b", "--out", out.toString());
    assertThat(answer.code()).as(answer.err()).isZero();
    JsonNode json = answer.json();
    assertThat(json.get("proved").asBoolean()).isTrue();
    assertThat(json.get("axis").asText()).isEqualTo("dram_v");
    assertThat(json.get("tensors")).hasSize(4);
    for (JsonNode tensor : json.get("tensors")) {
      assertThat(tensor.get("ber").asDouble())
          .isLessThanOrEqualTo(tensor.get("tolerable_ber").asDouble());
      assertThat(tensor.get("partition").asText()).startsWith(tensor.get("domain").asText() + ".b");
    }
    double linear = json.get("linear").get("saving").asDouble();
    assertThat(linear).isBetween(0.05, 0.35);
    assertThat(json.get("quadratic").get("saving").asDouble()).isGreaterThan(linear);
    assertThat(json.get("methods")).hasSize(3);
    double one = json.get("methods").get(0).get("linear").get("saving").asDouble();
    assertThat(one).isBetween(0.0, linear);
    assertThat(Files.readString(out))
        .contains("tensor,bytes,partition,domain,dram_v,ber,upper_bound,extrapolated")
        .contains("\nlayer 2 weights,330,m0.");
  }

  @Test
  void a_timing_saves_time() {
    JsonNode json = map("--device", "ddr3-vendor-b", "--axis", "trcd", "--platform", "cpu").json();
    assertThat(json.get("axis").asText()).isEqualTo("trcd_ns");
    assertThat(json.get("speed_up").asDouble()).isPositive();
    assertThat(json.has("linear")).isFalse();
  }

  @Test
  void one_supply_for_the_device_and_one_for_each_bank() {
    JsonNode whole = map("--device", "ddr3-vendor-b", "--supplies", "module").json();
    JsonNode banks = map("--device", "ddr3-vendor-b", "--supplies", "bank").json();
    assertThat(whole.get("domains")).hasSize(1);
    assertThat(banks.get("domains")).hasSize(64);
    assertThat(banks.get("cost").asDouble()).isLessThan(whole.get("cost").asDouble());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--device no-such|--device: found \"no-such\"",
        "--device ddr3-vendor-b --axis refresh|--axis: found \"refresh\", expected supply, trcd, trp",
        "--device ddr3-vendor-b --granularity chip --supplies bank|--supplies: found \"bank\"",
        "--device ddr3-vendor-b --waiting|--waiting: found a study",
        "--device ddr3-vendor-b --part m7|--part: found \"m7\"",
        "--method exact|--device: found nothing"
      })
  void what_is_wrong_is_said(String line, String start) {
    Answer answer = map(line.split(" "));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).startsWith(start);
  }

  @Test
  void without_tolerances_it_says_who_writes_them() {
    Answer answer = Answer.of("map-tensors", study.toString(), "--device", "ddr3-vendor-b");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).startsWith("--tolerances: found nothing").contains("characterize");
  }

  @Test
  void a_tolerance_below_every_bound_is_named() throws IOException {
    Files.writeString(tolerances, TOLERANCES.replace("1e-9", "1e-40"));
    Answer answer = map("--device", "ddr3-vendor-b");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err())
        .contains("layer 1 weights bears a bit error rate of 1.0e-40, and no partition is known");
  }

  @Test
  void a_table_of_another_network_is_refused() throws IOException {
    Files.writeString(tolerances, TOLERANCES.replace("input,100", "input,101"));
    assertThat(map("--device", "ddr3-vendor-b").err())
        .contains("tensor input: found 101 bytes, expected the size of 100 values");
  }
}
