package org.voltscape.app.cli.energy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.app.samples.SampleStudies;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.energy.file.PlatformWriter;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;

class EnergyCommandTest {
  @TempDir Path directory;

  @Test
  void terms_have_sources_and_sum_to_the_total() {
    JsonNode json =
        Answer.line("energy --platform snnac-65nm --scenario en-opt-split --voltage 0.5").json();
    double sum = 0;
    for (JsonNode term : json.get("terms")) {
      sum += term.get("value").asDouble();
      assertThat(term.get("name").asText()).isNotBlank();
      assertThat(term.get("unit").asText()).isEqualTo("J/cycle");
      assertThat(term.get("source").asText()).isNotBlank();
      assertThat(term.get("inputs")).isNotEmpty();
    }
    double total = json.get("total").get("value").asDouble();
    assertThat(total).isCloseTo(sum, Offset.offset(1e-9 * sum));
    assertThat(json.get("total").get("unit").asText()).isEqualTo("J/cycle");
    double relative = json.get("relative_to_nominal").asDouble();
    // MAT-010: 2.5 times less energy with split supplies at 0.50 V.
    assertThat(1 / relative).isCloseTo(2.5, Offset.offset(0.05));
    assertThat(json.get("savings").asDouble()).isEqualTo(1 / relative);
    assertThat(json.get("scenario").asText()).isEqualTo("en-opt-split");
    assertThat(json.get("voltage_v").asDouble()).isEqualTo(0.5);
    assertThat(json.get("platform").asText()).isEqualTo("snnac-65nm");
  }

  @Test
  void the_nominal_point_is_the_baseline() {
    for (String scenario : new String[] {"high-perf", "en-opt-split", "en-opt-joint"}) {
      String line = "energy --platform snnac-65nm --voltage 0.9 --scenario " + scenario;
      assertThat(Answer.line(line).json().get("relative_to_nominal").asDouble()).isEqualTo(1);
    }
  }

  @Test
  void the_default_scenario_is_the_platforms() {
    assertThat(Answer.line("energy --platform snnac-65nm --voltage 0.5").out())
        .isEqualTo(
            Answer.line("energy --platform snnac-65nm --voltage 0.5 --scenario en-opt-split")
                .out());
  }

  @Test
  void schemes_add_their_terms() {
    JsonNode plain = Answer.line("energy --platform snnac-65nm --voltage 0.5").json();
    JsonNode razor =
        Answer.line("energy --platform snnac-65nm --voltage 0.5 --schemes none,bit-masking").json();
    assertThat(razor.get("terms")).hasSize(plain.get("terms").size() + 2);
    assertThat(razor.get("terms").findValuesAsText("name"))
        .contains("scheme none", "scheme bit-masking");
    assertThat(razor.get("total").get("value").asDouble())
        .isGreaterThan(plain.get("total").get("value").asDouble());
    assertThat(razor.get("notes").toString()).contains("words of 16 bits");
  }

  /** SECDED takes 6 check bits on 16-bit words and 5 on 8-bit ones. */
  @Test
  void words_of_another_length_are_charged_for_their_schemes_and_marked() {
    String line = "energy --platform snnac-65nm --voltage 0.5 --schemes secded";
    JsonNode eight = Answer.line(line + " --format Q2.6").json();
    JsonNode sixteen = Answer.line(line).json();
    assertThat(eight.get("word_bits").asInt()).isEqualTo(8);
    assertThat(sixteen.get("word_bits").asInt()).isEqualTo(16);
    double sram = term(sixteen, 2) + term(sixteen, 3);
    assertThat(term(eight, 2) + term(eight, 3)).isCloseTo(sram / 2, Offset.offset(1e-18));
    assertThat(term(eight, 4)).isCloseTo(sram * 5 / 16, Offset.offset(1e-18));
    assertThat(term(sixteen, 4)).isCloseTo(sram * 6 / 16, Offset.offset(1e-18));
    assertThat(sixteen.get("remarks")).isEmpty();
    assertThat(eight.get("remarks").toString()).contains("logic charged as for 16-bit operands");
    assertThat(eight.get("notes").toString()).contains("Logic charged as for 16-bit operands");
    assertThat(Answer.line(line + " --bits 8").json().get("terms")).isEqualTo(eight.get("terms"));
  }

  /** The number of a study's results, to the last digit, and its line for each design. */
  @Test
  void a_study_s_designs_have_the_energies_of_its_results() throws Exception {
    List<JsonNode> lines = new ArrayList<>();
    for (String text : Answer.line("energy weight-approximation-digits").out().lines().toList()) {
      lines.add(new ObjectMapper().readTree(text));
    }
    Study study = SampleStudies.find("weight-approximation-digits").orElseThrow().study();
    EnergyReport[][] reports = StudyEnergy.of(study);
    int line = 0;
    for (int s = 0; s < reports.length; s++) {
      for (int v = 0; v < reports[s].length; v++) {
        JsonNode answer = lines.get(line++);
        assertThat(answer.get("design").asText()).isEqualTo(study.schemes().get(s).label());
        assertThat(answer.get("voltage_v").asDouble()).isEqualTo(study.voltages().get(v));
        assertThat(answer.get("total").get("value").asDouble()).isEqualTo(reports[s][v].total());
        assertThat(answer.get("total").get("unit").asText()).isEqualTo("J/inference");
        assertThat(answer.get("remarks")).hasSameSizeAs(reports[s][v].remarks());
      }
    }
    assertThat(lines).hasSize(line);
    assertThat(
            Answer.line("energy weight-approximation-digits --voltage 0.5 --design none")
                .out()
                .lines())
        .hasSize(1);
  }

  @Test
  void a_platform_may_be_a_file() throws Exception {
    DataPlatform own =
        new DataPlatform(
            ((DataPlatform) EnergyPlatforms.byId("snnac-65nm"))
                .data()
                .named("my-chip", "My chip")
                .with("sram_capacitance", 69e-12, Tier.MEASURED, "bench"));
    Path file = directory.resolve("my-chip.json");
    Files.writeString(file, PlatformWriter.toJson(own));
    JsonNode shipped = Answer.line("energy --platform snnac-65nm --voltage 0.5").json();
    JsonNode mine = Answer.of("energy", "--platform", file.toString(), "--voltage", "0.5").json();
    assertThat(mine.get("platform").asText()).isEqualTo("my-chip");
    assertThat(term(mine, 2)).isCloseTo(2 * term(shipped, 2), Offset.offset(1e-20));
    Path study = directory.resolve("study.json");
    Files.writeString(
        study,
        "{\"workload\": \"digits-10x10\", \"voltages\": [0.5], \"schemes\": [\"none\"],"
            + " \"energy\": {\"platform\": \"my-chip.json\"}}");
    JsonNode read = Answer.of("energy", study.toString()).json();
    assertThat(read.get("platform").asText()).isEqualTo("my-chip");
    // A study keeps a platform whole, so it can go anywhere.
    String kept = StudyWriter.toJson(StudyInput.read(study.toString()).study());
    assertThat(StudyReader.parse(kept, "kept").energyPlatform()).isEqualTo(own);
  }

  @Test
  void the_program_s_ids_are_its_own_and_blank_names_are_told() throws Exception {
    DataPlatform shipped = (DataPlatform) EnergyPlatforms.byId("snnac-65nm");
    DataPlatform other =
        new DataPlatform(shipped.data().with("sram_capacitance", 69e-12, Tier.MEASURED, "bench"));
    Path file = directory.resolve("fake.json");
    Files.writeString(file, PlatformWriter.toJson(other));
    Answer.of("energy", "--platform", file.toString(), "--voltage", "0.5")
        .assertRefused("\"snnac-65nm\" with other numbers than the program's own");
    Files.writeString(file, PlatformWriter.toJson(shipped));
    assertThat(Answer.of("energy", "--platform", file.toString(), "--voltage", "0.5").out())
        .isEqualTo(Answer.line("energy --platform snnac-65nm --voltage 0.5").out());
    Answer.of("energy", "--platform", "", "--voltage", "0.5")
        .assertRefused("--platform: found \"\", expected a platform's id");
  }

  @Test
  void a_study_is_compared_on_another_platform() throws Exception {
    Answer answer =
        Answer.line(
            "energy mat-digits --design none --voltage 0.7 --platform minerva-40nm --scenario"
                + " weight-sram");
    JsonNode json = answer.json();
    assertThat(json.get("platform").asText()).isEqualTo("minerva-40nm");
    assertThat(json.get("scenario").asText()).isEqualTo("weight-sram");
    Study study = SampleStudies.find("mat-digits").orElseThrow().study();
    Study moved = study.withVoltages(List.of(0.7)).withEnergy("minerva-40nm", "weight-sram");
    assertThat(json.get("total").get("value").asDouble())
        .isEqualTo(StudyEnergy.of(moved)[0][0].total());
    assertThat(
            Answer.line("energy mat-digits --design none --voltage 0.7 --scenario high-perf")
                .json()
                .get("scenario")
                .asText())
        .isEqualTo("high-perf");
  }

  private static double term(JsonNode answer, int i) {
    return answer.get("terms").get(i).get("value").asDouble();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--platform x --voltage 0.5|--platform: found \"x\", expected one of ",
        "--platform snnac-65nm --voltage 0.2|--voltage: found 0.2 V, expected a supply from 0.40 to 0.90 V.",
        "--platform snnac-65nm --voltage 0.4|--voltage: found \"0.4\", expected a voltage with an energy: no operating point at 0.403 V and below: the clock stops (f_max = 0).",
        "--platform snnac-65nm --voltage 0.5 --bits 17|--bits: found",
        "--platform snnac-65nm --voltage 1|--voltage: found 1.0 V",
        "--platform snnac-65nm --voltage x|--voltage: found \"x\"",
        "--platform snnac-65nm --voltage 0.5 --scenario x|--scenario: found x, expected a scenario of snnac-65nm: high-perf",
        "--platform snnac-65nm --voltage 0.5 --schemes x|--schemes: found \"x\", expected a scheme: none",
        "--platform snnac-65nm --voltage 0.5 --schemes none,|--schemes: found \"\"",
        "--platform snnac-65nm --voltage 0.5 --schemes none,none|--schemes: found none twice, expected each scheme once.",
        "--platform snnac-65nm|--voltage: found nothing",
        "--voltage 0.5|--platform: found nothing",
        "--platform no.json --voltage 0.5|no.json: ",
        "mat-digits --design x|--design: found \"x\", expected one of none, mat, mat-nwr",
        "mat-digits --platform mac-array-65nm --voltage 0.7|found \"mac-array-65nm\", expected a platform with a weight memory",
        "mat-digits --platform minerva-40nm|expected a supply from 0.60 to 0.90 V, those of the energy platform minerva-40nm",
        "mat-digits --scenario x|--scenario: found \"x\", expected a scenario of snnac-65nm",
        "--platform board.csv --voltage 0.5|fit-energy makes one of measurements",
        "mat-digits --format Q2.6|--format: found it beside a study",
        "mat-digits --voltage 2|--voltage: found 2.0 V, expected a supply from 0.40 to 0.90 V.",
        "--platform snnac-65nm --voltage 0.5 --design none|--design: found no study",
        "--platform snnac-65nm --voltage 0.5 --format Q2.6 --bits 8|--bits: found it beside --format",
      })
  void bad_options_are_refused(String options, String sentence) {
    Answer.line("energy " + options).assertRefused(sentence);
  }
}
