package org.voltscape.app.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.app.cli.Answer;
import org.voltscape.figure.file.FigureWriter;

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
    assertThat(answer.lines()).hasSize(8);
    assertThat(answer.lines().get(5)).isEqualTo("Equal units: 1883.02 um2");
    assertThat(answer.lines().get(6)).startsWith("The budget is of units alone");
    assertThat(json.get("multiplexers_counted").asBoolean()).isFalse();
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
  void multiplexers_can_be_counted() {
    Answer answer =
        Answer.of(
            "array", study.toString(), "--mapping", "column-wise-4to1", "--count-multiplexers");
    JsonNode four = answer(answer);
    assertThat(four.get("multiplexers_counted").asBoolean()).isTrue();
    assertThat(four.get("unit_budget_um2").asDouble()).isCloseTo(1885 - 221.25, within(0.01));
    assertThat(four.get("mean_area_um2").asDouble()).isBetween(1640.0, 1663.76);
    assertThat(answer.lines()).anyMatch(l -> l.startsWith("The budget pays for multiplexers, too"));
    Answer.of("array", study.toString(), "--count-multiplexers", "--budget", "1700")
        .assertRefused("--budget: found 1700 um2, expected a budget of at least 1806.29 um2");
    Answer.of("array", "--table", "--count-multiplexers").assertRefused("--table");
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
    assertThat(data(units))
        .contains("row,column,sensitivity,area_um2,probability")
        .hasSize(1 + 128);
    assertThat(data(units).get(128)).startsWith("15,7,");
    assertThat(Files.readString(out.resolve("growth.csv")))
        .contains("tile,layer,weights,mean,variance_conventional,variance_column-wise,");
    List<String> histogram = Files.readAllLines(out.resolve("histogram.csv"));
    int total = 0;
    for (String line : data(histogram).subList(1, data(histogram).size())) {
      total += Integer.parseInt(line.split(",")[3]);
    }
    assertThat(total).isEqualTo(128);
    String svg = Files.readString(out.resolve("heat.svg"));
    assertThat(svg).contains("data:image/png;base64").contains("Column-wise 4-to-1");
    assertThat(FigureWriter.readRecipe(out.resolve("heat.svg")))
        .contains("\"mapping\" : \"column-wise\"");
    assertThat(Files.readString(out.resolve("table2.csv"))).contains("te-drop,282.4,526,78.5,0.78");
    assertThat(data(Files.readAllLines(out.resolve("mappings.csv"))).get(0))
        .endsWith(",multiplexers_share,budget_um2,voltage_v,clock_ns,multiplexers_counted");
    assertThat(data(Files.readAllLines(out.resolve("mappings.csv"))).get(1))
        .endsWith(",1885,0.68,1.56,false");
    for (String table : List.of("units", "mappings", "histogram", "growth", "table2")) {
      assertThat(FigureWriter.readRecipe(out.resolve(table + ".csv")))
          .isEqualTo(FigureWriter.readRecipe(out.resolve("heat.svg")));
    }
  }

  /** The lines of a table without its comments. */
  private static List<String> data(List<String> lines) {
    return lines.stream().filter(line -> !line.startsWith("#")).toList();
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

  private Answer units(Path out, String format, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("figure", study.toString(), "--view", "array", "--format", format, "--out"));
    args.add(out.toString());
    args.addAll(List.of(more));
    return Answer.of(args.toArray(String[]::new));
  }

  @Test
  void the_supply_the_array_runs_at_may_be_another_than_its_sizes_are_for() throws IOException {
    Path out = directory.resolve("units.csv");
    answer(units(out, "csv", "--quantity", "probability", "--runs-at", "0.73"));
    assertThat(Files.readAllLines(out))
        .contains("mapping,row,column,Timing errors per product")
        .anyMatch(l -> l.contains("1885 µm² on average, 0.730 V"))
        .anyMatch(l -> l.contains("Sizes chosen for 0.680 V."));
    answer(units(out, "csv", "--voltage", "0.7", "--runs-at", "0.73"));
    assertThat(Files.readString(out)).contains("sized for 0.7 V and", "probabilities at 0.73 V");
    answer(units(out, "csv"));
    assertThat(Files.readString(out)).doesNotContain("probabilities at");
  }

  @ParameterizedTest
  @CsvSource({
    "sizes,Area (µm²),svg",
    "by-size,Area,pdf",
    "growth,Tiles worked on,csv",
    "area,Area,png",
    "sensitivity,Sensitivity,svg"
  })
  void the_charts_of_the_window_are_drawn_too(String quantity, String word, String format)
      throws IOException {
    Path out = directory.resolve("chart." + format);
    answer(units(out, format, "--quantity", quantity));
    assertThat(FigureWriter.readRecipe(out)).contains("small array");
    if (format.equals("svg") || format.equals("csv")) {
      assertThat(Files.readString(out)).contains(word);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "array,--quantity,loss,one of maps",
    "timing,--quantity,maps,--view array",
    "timing,--runs-at,0.7,--view array only",
    "array,--runs-at,0.5,0.63 to 1.08 V",
    "accuracy,--axis,budget,budget where no scheme has a second one"
  })
  void what_a_figure_of_units_cannot_have_is_refused(
      String view, String option, String value, String expected) {
    Answer answer =
        Answer.of(
            "figure",
            study.toString(),
            "--view",
            view,
            "--format",
            "svg",
            "--out",
            directory.resolve("no.svg").toString(),
            option,
            value);

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains(option, expected);
    assertThat(directory.resolve("no.svg")).doesNotExist();
  }

  @Test
  void charts_have_no_supply_to_run_at() {
    Answer answer =
        units(directory.resolve("no.svg"), "svg", "--quantity", "growth", "--runs-at", "0.7");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("the quantity growth");
  }

  @Test
  void accuracy_runs_along_the_budgets_of_schemes_that_are_alike_otherwise() throws IOException {
    Files.writeString(
        study,
        """
        {"name": "budgets", "workload": "digits-10x10", "voltages": [0.68, 0.9], "trials": 3,
         "images": 50, "array": {"rows": 16, "cols": 8, "samples": 200, "errorScale": 20},
         "schemes": ["te-drop", {"id": "te-drop", "label": "te-drop 1785", "budget": 1785},
           "hetero-mac"]}
        """);
    Path out = directory.resolve("budgets.csv");
    List<String> args =
        new ArrayList<>(
            List.of("figure", study.toString(), "--view", "accuracy", "--axis", "budget"));
    args.addAll(List.of("--format", "csv", "--out", out.toString()));
    assertThat(Answer.of(args.toArray(String[]::new)).code()).isZero();
    List<String> low = Files.readAllLines(out);
    assertThat(low)
        .contains(
            "# x: Area per unit",
            "series,x (µm²),y (fraction),low (fraction),high (fraction),seen_low"
                + " (fraction),seen_high (fraction)")
        .anyMatch(l -> l.startsWith("# Logic supply 0.680 V."))
        .anyMatch(l -> l.startsWith("te-drop,1785,"))
        .anyMatch(l -> l.startsWith("te-drop,1885,"))
        .anyMatch(l -> l.startsWith("hetero-mac,1885,"));
    assertThat(FigureWriter.readRecipe(out)).contains("0.9");
    args.addAll(List.of("--voltage", "0.7"));
    assertThat(Answer.of(args.toArray(String[]::new)).code()).isZero();
    assertThat(Files.readAllLines(out)).anyMatch(l -> l.startsWith("# Logic supply 0.700 V."));
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
