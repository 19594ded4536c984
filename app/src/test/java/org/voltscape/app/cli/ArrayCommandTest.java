package org.voltscape.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.figure.FigureWriter;

class ArrayCommandTest {
  private static final String STUDY =
      """
      {"name": "small array", "workload": "digits-10x10", "schemes": ["hetero-mac"],
       "array": {"rows": 16, "cols": 8, "samples": 200}}
      """;

  @TempDir Path directory;
  private Path study;

  @BeforeEach
  void writeStudy() throws IOException {
    study = Files.writeString(directory.resolve("small.json"), STUDY);
  }

  private static JsonNode answer(Answer answer) {
    assertThat(answer.code()).as(answer.err()).isZero();
    return answer.json();
  }

  @Test
  void the_answer_is_the_study_s_mapping_behind_a_table_of_all() {
    Answer answer = Answer.of("array", study.toString());
    JsonNode json = answer(answer);

    assertThat(json.get("mapping").asText()).isEqualTo("conventional");
    assertThat(json.get("rows").asInt()).isEqualTo(16);
    assertThat(json.get("variance_ratio").asDouble()).isEqualTo(1);
    assertThat(json.get("mean_area_um2").asDouble()).isBetween(1880.0, 1885.0000001);
    assertThat(json.get("relative_gap").asDouble()).isBetween(0.0, 1e-3);
    assertThat(json.get("expected_degradation").asDouble())
        .isBetween(json.get("floor").asDouble(), json.get("uniform_degradation").asDouble());
    assertThat(1 - json.get("floor").asDouble() / json.get("uniform_degradation").asDouble())
        .isCloseTo(0.147, within(1e-3));
    assertThat(json.get("uniform_area_um2").asDouble()).isEqualTo(1883.02);
    assertThat(answer.lines()).hasSize(7);
    assertThat(answer.lines().get(5)).isEqualTo("Equal units: 1883.02 um2");
    assertThat(answer.lines().get(4)).startsWith("column-wise-4to1").contains("221.3 (6.8 %)");
  }

  @Test
  void options_take_the_place_of_the_study_s_array() {
    JsonNode four =
        answer(
            Answer.of(
                "array",
                study.toString(),
                "--mapping",
                "column-wise-4to1",
                "--budget",
                "1785",
                "--voltage",
                "0.73"));

    assertThat(four.get("mapping").asText()).isEqualTo("column-wise-4to1");
    assertThat(four.get("budget_um2").asDouble()).isEqualTo(1785);
    assertThat(four.get("uniform_area_um2").asDouble()).isEqualTo(1785.42);
    assertThat(four.get("voltage_v").asDouble()).isEqualTo(0.73);
    assertThat(four.get("variance_ratio").asDouble()).isGreaterThan(1);
    assertThat(four.get("multiplexers_um2").asDouble()).isCloseTo(221.25, within(0.01));
  }

  @Test
  void equal_units_cost_no_more_than_the_budget() {
    JsonNode json = answer(Answer.of("array", study.toString(), "--budget", "1611"));

    assertThat(json.get("uniform_area_um2").asDouble()).isEqualTo(1585.04);
    assertThat(json.get("expected_degradation").asDouble())
        .isLessThan(json.get("uniform_degradation").asDouble());
  }

  @Test
  void the_folder_holds_tables_and_figures() throws IOException {
    Path out = directory.resolve("out");
    JsonNode json =
        answer(
            Answer.of(
                "array", study.toString(), "--out", out.toString(), "--mapping", "column-wise"));

    for (JsonNode file : json.get("files")) {
      assertThat(out.resolve(file.asText())).isNotEmptyFile();
    }
    List<String> units = Files.readAllLines(out.resolve("units.csv"));
    assertThat(units).contains("row,column,sensitivity,area_um2,probability").hasSize(3 + 128);
    assertThat(units.get(130)).startsWith("15,7,");
    assertThat(Files.readString(out.resolve("growth.csv")))
        .contains("tile,layer,weights,mean,variance_conventional,variance_column-wise,");
    List<String> histogram = Files.readAllLines(out.resolve("histogram.csv"));
    int total = 0;
    for (String line : histogram.subList(2, histogram.size())) {
      total += Integer.parseInt(line.split(",")[3]);
    }
    assertThat(total).isEqualTo(128);
    String svg = Files.readString(out.resolve("heat.svg"));
    assertThat(svg).contains("data:image/png;base64").contains("Column-wise 4-to-1");
    assertThat(FigureWriter.readRecipe(out.resolve("heat.svg")))
        .contains("\"mapping\" : \"column-wise\"");
    assertThat(Files.readString(out.resolve("table2.csv"))).contains("te-drop,282.4,526,78.5,0.78");
  }

  @Test
  void table_two_comes_in_both_readings() {
    Answer answer = Answer.of("array", "--table");
    JsonNode rows = answer(answer).get("rows");

    assertThat(rows).hasSize(5);
    assertThat(rows.get(1).get("printed_power_w").asDouble()).isEqualTo(46.4);
    assertThat(rows.get(1).get("scaled_power_w").asDouble()).isCloseTo(40.95, within(0.01));
    assertThat(rows.get(1).get("printed_power_is_at_v").asDouble()).isCloseTo(0.83, within(1e-3));
    JsonNode four = rows.get(4);
    assertThat(four.get("saving_power_printed_te_drop").asDouble()).isCloseTo(0.343, within(1e-3));
    assertThat(four.get("saving_operation_printed_te_drop").asDouble())
        .isCloseTo(0.46, within(5e-3));
    assertThat(four.get("saving_operation_printed_tpu").asDouble()).isCloseTo(0.62, within(5e-3));
    assertThat(String.join("\n", answer.lines())).contains("46.4 W", "54.1 %");
  }

  @ParameterizedTest
  @ValueSource(strings = {"svg", "pdf", "png", "csv"})
  void the_units_are_drawn(String format) throws IOException {
    Path out = directory.resolve("units." + format);
    Answer answer =
        Answer.of(
            "figure",
            study.toString(),
            "--view",
            "array",
            "--format",
            format,
            "--out",
            out.toString());

    answer(answer);
    assertThat(FigureWriter.readRecipe(out)).contains("small array");
    if (format.equals("csv")) {
      assertThat(Files.readAllLines(out))
          .contains(
              "mapping,row,column,Sensitivity (mean weight = 1),Area of the unit (µm²),Probability of a timing error");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--mapping,diagonal,column-wise-2to1",
    "--budget,1500,1585.04",
    "--voltage,0.5,0.63",
    "--voltage,x,0.63"
  })
  void what_cannot_be_is_refused(String option, String value, String expected) {
    Answer answer = Answer.of("array", study.toString(), option, value);

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains(option, value, expected);
  }

  @Test
  void a_table_needs_no_study_and_an_array_one() {
    assertThat(Answer.of("array").code()).isEqualTo(2);
    assertThat(Answer.of("array", study.toString(), "--table").code()).isEqualTo(2);
  }
}
