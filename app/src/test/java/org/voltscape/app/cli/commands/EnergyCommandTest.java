package org.voltscape.app.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;

class EnergyCommandTest {
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
    assertThat(razor.get("notes").toString()).contains("words of 8 bits");
  }

  /** SECDED takes 6 check bits on 16-bit words and 5 on 8-bit ones. */
  @Test
  void words_of_another_length_are_charged_for_their_schemes_and_marked() {
    String line = "energy --platform snnac-65nm --voltage 0.5 --schemes secded";
    JsonNode eight = Answer.line(line).json();
    JsonNode sixteen = Answer.line(line + " --bits 16").json();
    assertThat(eight.get("word_bits").asInt()).isEqualTo(8);
    assertThat(sixteen.get("word_bits").asInt()).isEqualTo(16);
    double sram = term(eight, 2) + term(eight, 3);
    assertThat(term(eight, 4)).isCloseTo(sram * 5 / 8, Offset.offset(1e-18));
    assertThat(term(sixteen, 4)).isCloseTo(sram * 6 / 16, Offset.offset(1e-18));
    assertThat(eight.get("notes").toString()).doesNotContain("does not follow");
    assertThat(sixteen.get("notes").toString())
        .contains("For 8-bit words: the platform does not follow the word length");
  }

  private static double term(JsonNode answer, int i) {
    return answer.get("terms").get(i).get("value").asDouble();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--platform x --voltage 0.5|--platform: found x, expected one of ",
        "--platform snnac-65nm --voltage 0.2|--voltage: found 0.2 V, expected a supply from 0.40 to 0.90 V.",
        "--platform snnac-65nm --voltage 0.4|--voltage: found \"0.4\", expected a voltage with an energy: no operating point at 0.403 V and below: the clock stops (f_max = 0).",
        "--platform snnac-65nm --voltage 0.5 --bits 17|--bits: found",
        "--platform snnac-65nm --voltage 1|--voltage: found 1.0 V",
        "--platform snnac-65nm --voltage x|--voltage: found \"x\"",
        "--platform snnac-65nm --voltage 0.5 --scenario x|--scenario: found x, expected a scenario of snnac-65nm: high-perf",
        "--platform snnac-65nm --voltage 0.5 --schemes x|--schemes: found \"x\", expected a scheme: none",
        "--platform snnac-65nm --voltage 0.5 --schemes none,|--schemes: found \"\"",
        "--platform snnac-65nm --voltage 0.5 --schemes none,none|--schemes: found none twice, expected each scheme once.",
        "--platform snnac-65nm|voltscape energy: found no --voltage",
      })
  void bad_options_are_refused(String options, String sentence) {
    Answer.line("energy " + options).assertRefused(sentence);
  }
}
