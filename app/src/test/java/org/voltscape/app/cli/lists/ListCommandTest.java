package org.voltscape.app.cli.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;

class ListCommandTest {
  private static JsonNode list(String kind) {
    Answer answer = Answer.of("list", kind, "--json");
    assertThat(answer.lines()).hasSize(1);
    return answer.json();
  }

  @ParameterizedTest
  @CsvSource({
    "schemes,bit-masking",
    "curves,snnac-65nm",
    "workloads,digits-mlp-256x3",
    "formats,Qm.n",
    "platforms,snnac-65nm",
    "platforms,mac-array-65nm",
    "mappings,column-wise-4to1",
    "studies,minerva-stage-5",
    "lessons,one-flipped-bit"
  })
  void both_forms_name_every_item(String kind, String known) {
    List<String> ids = new ArrayList<>();
    list(kind).forEach(item -> ids.add(item.get("id").asText()));
    assertThat(ids).contains(known).doesNotHaveDuplicates();
    Answer table = Answer.of("list", kind);
    assertThat(table.code()).isZero();
    assertThat(table.lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100).isNotBlank());
    List<String> headings =
        table.lines().stream()
            .filter(line -> !line.startsWith(" ") && !line.startsWith("Families of more: "))
            .map(line -> line.split(" ")[0])
            .toList();
    assertThat(headings).isEqualTo(ids);
  }

  @Test
  void schemes_show_all_that_can_be_set_and_their_cost() {
    JsonNode schemes = list("schemes");
    for (int i = 0; i < schemes.size(); i++) {
      ProtectionScheme scheme = ProtectionSchemes.all().get(i);
      JsonNode json = schemes.get(i);
      assertThat(json.get("id").asText()).isEqualTo(scheme.id());
      List<String> ids = scheme.parameters().stream().map(ParamSpec::id).toList();
      assertThat(json.get("parameters").findValuesAsText("id")).isEqualTo(ids);
      for (JsonNode parameter : json.get("parameters")) {
        assertThat(parameter.has("default")).isTrue();
        assertThat(parameter.has("choices") || parameter.has("min")).isTrue();
        assertThat(parameter.get("help").asText()).isNotBlank();
        if (parameter.get("id").asText().equals("clipNorm")) {
          assertThat(parameter.get("names").get("study").asDouble()).isEqualTo(-1);
          assertThat(parameter.get("names").get("off").asDouble()).isZero();
        }
      }
      assertThat(json.get("cost").get("sram_power_factor").asDouble()).isPositive();
      assertThat(json.get("cost").get("sram_power_total").asDouble()).isGreaterThanOrEqualTo(1);
      assertThat(json.get("cost").get("map_at_deployment").isBoolean()).isTrue();
      assertThat(json.get("group").asText()).isNotBlank();
      assertThat(json.get("source").asText()).isNotBlank();
    }
  }

  @Test
  void costs_of_schemes_are_a_table() {
    Answer answer = Answer.of("list", "schemes", "--costs");
    assertThat(answer.code()).isZero();
    for (ProtectionScheme scheme : ProtectionSchemes.all()) {
      assertThat(answer.lines()).anyMatch(line -> line.startsWith("  " + scheme.id() + " "));
    }
    assertThat(answer.lines())
        .anyMatch(line -> line.matches("  count-one +no +none +yes +× 1 +× 1 +one 8-input XOR, .*"))
        .anyMatch(line -> line.matches("  lsb +no +none +yes +× 1 +× 1 +7 two-input XORs"))
        .anyMatch(line -> line.matches("  parity-zero +no +1 bit +no +× 1.09 +× 1.11 .*"));
    assertThat(answer.lines())
        .anyMatch(line -> line.matches("  mat +every die +none +yes +× 1 +× 1 +none"))
        .anyMatch(line -> line.matches("  eden-retrain +every voltage +none +no +× 1 +× 1 +none"));
    assertThat(answer.lines().get(0)).contains("words of 8 bits (Q2.6)");
    Answer.of("list", "curves", "--costs").assertRefused("--costs: found \"curves\"");
    Answer.of("list", "schemes", "--costs", "--json").assertRefused("--costs: found --json");
  }

  /** One parity bit on 16 is 1.0625 of the cells; SECDED takes 6 check bits, on 8-bit words 5. */
  @Test
  void costs_are_for_the_words_of_a_format_or_a_study() {
    Answer wide = Answer.of("list", "schemes", "--costs", "--format", "Q2.14");
    assertThat(wide.lines().get(0)).contains("words of 16 bits (Q2.14)");
    assertThat(wide.lines())
        .anyMatch(line -> line.matches("  parity-zero +no +1 bit +no +× 1\\.0\\d+ .*"))
        .anyMatch(line -> line.matches("  secded +no +6 bits +no .*"));
    assertThat(Answer.of("list", "schemes", "--costs").lines())
        .anyMatch(line -> line.matches("  secded +no +5 bits +no .*"));
    Answer study = Answer.of("list", "schemes", "--costs", "--study", "matic-lenet-conv-quick");
    assertThat(study.lines().get(0)).contains("words of 16 bits (Q1.15)");
    assertThat(study.lines()).contains("Schemes of the study");
    Answer.of("list", "schemes", "--format", "Q2.6").assertRefused("--format: found no --costs");
    Answer.of("list", "schemes", "--costs", "--format", "x").assertRefused("--format");
  }

  @Test
  void workloads_say_what_their_results_are_told_in() {
    Map<String, String> metrics = new HashMap<>();
    for (JsonNode json : list("workloads")) {
      JsonNode metric = json.get("metric");
      metrics.put(
          json.get("id").asText(),
          metric.get("title").asText()
              + "|"
              + metric.get("unit").asText()
              + "|"
              + metric.get("better").asText());
    }
    assertThat(metrics)
        .containsEntry("digits-10x10", "accuracy|%|higher")
        .containsEntry("face-like-400x8", "accuracy|%|higher")
        .containsEntry("inversek2j", "mean relative error|%|lower")
        .containsEntry("bscholes", "RMSE of price/120||lower");
  }

  @Test
  void studies_tell_one_voltage_from_a_sweep() {
    assertThat(Answer.of("list", "studies").lines())
        .contains(
            "    1 voltage, 0.5 V, 4 trials each",
            "    21 voltages from 0.46 to 0.56 V, 1 trial, as one die is fixed")
        .noneMatch(line -> line.startsWith("    1 voltages"));
  }

  @Test
  void families_of_more_workloads_are_told_in_one_paragraph_behind_the_list() {
    List<String> lines = Answer.of("list", "workloads").lines();
    int first =
        (int) lines.stream().takeWhile(line -> !line.startsWith("Families of more: ")).count();
    assertThat(String.join(" ", lines.subList(first, lines.size())).replaceAll(" +", " "))
        .isEqualTo(
            "Families of more: FAMILY-WIDTH[xWIDTH...][@l1=...,l2=...,seed=...,epochs=...,"
                + "holdout=...] with 20ng-mlp, digits-mlp, forest-mlp, mnist-mlp, reuters-52-mlp,"
                + " reuters-mlp, webkb-mlp for FAMILY, for example 20ng-mlp-128x64");
  }

  @Test
  void workloads_show_their_defaults() {
    List<String> shown = new ArrayList<>();
    for (JsonNode json : list("workloads")) {
      if (json.get("id").asText().equals("digits-10x10")) {
        shown.add(json.get("network").asText());
        shown.add(json.get("weight_count").asText());
        shown.add(json.get("weights").asText());
        shown.add(json.get("biases").asText());
      }
      assertThat(json.get("activations").asText()).isNotBlank();
      assertThat(json.get("data").asText()).isNotBlank();
    }
    assertThat(shown).containsExactly("100-32-10", "3520", "Q2.14", "faulty");
  }

  @Test
  void curves_show_their_points_and_source() {
    for (JsonNode json : list("curves")) {
      var curve = CurvePresets.find(json.get("id").asText()).orElseThrow();
      assertThat(json.get("points")).hasSize(curve.points().size());
      assertThat(json.get("points").get(0).get(0).asDouble()).isEqualTo(curve.lowest());
      assertThat(json.get("points").get(0).get(1).asDouble())
          .isEqualTo(curve.points().get(0).probability());
      assertThat(json.get("highest").asDouble()).isEqualTo(curve.highest());
      assertThat(json.get("source").asText()).isEqualTo(curve.source());
      assertThat(json.get("axis").get("unit").asText()).isEqualTo(curve.axis().unit());
    }
  }
}
