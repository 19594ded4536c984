package org.voltscape.app.cli.rail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;

class FitEnergyCommandTest {
  private static final double[] VOLTS = {0.52, 0.6, 0.68, 0.76, 0.84, 0.9};

  @TempDir Path folder;

  private static double watts(double volts, double hertz) {
    return 30e-12 * hertz * 0.81 * Math.pow(volts / 0.9, 1.6)
        + 2e-3 * volts * Math.exp(3 * (volts - 0.9));
  }

  private String board(double... megahertz) throws IOException {
    StringBuilder text = new StringBuilder("vdd (mV),clock (MHz),power (mW),date\n");
    for (double v : VOLTS) {
      for (double f : megahertz) {
        text.append(
            String.format(
                Locale.ROOT, "%.0f,%.0f,%.6f,2026-03-02%n", v * 1e3, f, watts(v, f * 1e6) * 1e3));
      }
    }
    return Files.writeString(folder.resolve("board.csv"), text).toString();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static JsonNode constant(JsonNode json, String key) {
    for (JsonNode c : json.get("constants")) {
      if (c.get("key").asText().equals(key)) {
        return c;
      }
    }
    throw new AssertionError(key);
  }

  @Test
  void a_table_becomes_constants_a_platform_and_a_figure() throws IOException {
    String out = path("board.json");
    Answer answer =
        Answer.of(
            "fit-energy",
            board(0, 100, 250),
            "--platform",
            "snnac-65nm",
            "--part",
            "logic",
            "--out",
            out,
            "--figure",
            path("board.svg"));
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out().lines()).hasSize(1);
    JsonNode json = answer.json();
    assertThat(json.get("notes").get(1).asText())
        .isEqualTo("power from \"power (mW)\", converted to W");
    assertThat(json.get("model").asText()).isEqualTo("switching-and-leakage");
    JsonNode current = constant(json, "leakage_current");
    assertThat(current.get("unit").asText()).isEqualTo("A");
    assertThat(current.get("value").asDouble()).isCloseTo(2e-3, within(1e-6));
    assertThat(current.get("value").asDouble())
        .isBetween(current.get("low").asDouble(), current.get("high").asDouble());
    assertThat(json.get("residuals")).hasSize(18);
    assertThat(json.get("residuals").get(1).get("clock_hz").asDouble()).isEqualTo(100e6);
    assertThat(json.get("relative_sd").asDouble()).isLessThan(1e-4);
    assertThat(json.get("source").asText()).endsWith("board.csv (18 points, measured 2026-03-02)");
    assertThat(json.get("platform").asText()).isEqualTo("my-snnac-65nm");
    assertThat(Files.readString(folder.resolve("board.svg")))
        .contains("250 MHz", "clock at rest", "Power (mW)");

    JsonNode energy =
        Answer.of("energy", "--platform", out, "--scenario", "high-perf", "--voltage", "0.7")
            .json();
    double logic = 0;
    for (JsonNode term : energy.get("terms")) {
      logic += term.get("name").asText().startsWith("logic") ? term.get("value").asDouble() : 0;
    }
    assertThat(logic).isCloseTo(watts(0.9, 250e6) / 250e6, Percentage.withPercentage(0.1));
    Path study =
        Files.writeString(
            folder.resolve("study.json"),
            "{\"workload\": \"digits-10x10\", \"energy\": {\"platform\": \"board.json\"}}");
    Answer read = Answer.of("energy", study.toString(), "--voltage", "0.7");
    assertThat(read.code()).as(read.err()).isZero();
    assertThat(read.out()).contains("\"platform\":\"my-snnac-65nm\"", "board.csv (18 points");
  }

  @Test
  void one_clock_is_one_power_of_the_voltage_and_the_rest_is_null() throws IOException {
    JsonNode json = Answer.of("fit-energy", board(250)).json();
    assertThat(json.get("model").asText()).isEqualTo("energy-law");
    assertThat(json.get("unit").asText()).isEqualTo("J/cycle");
    assertThat(constant(json, "exponent").get("low").asDouble()).isBetween(1.5, 2.0);
    assertThat(constant(json, "leakage_current").get("value").isNull()).isTrue();
    assertThat(constant(json, "leakage_current").get("determined").asBoolean()).isFalse();
    assertThat(json.get("remarks").get(0).asText()).contains("one clock, 250 MHz");
    assertThat(json.has("platform")).isFalse();
  }

  private JsonNode energy(String platform, String scenario, String volts) {
    return Answer.of("energy", "--platform", platform, "--scenario", scenario, "--voltage", volts)
        .json();
  }

  private String fitted(String board, String name) {
    Answer answer =
        Answer.of(
            "fit-energy",
            board,
            "--platform",
            "snnac-65nm",
            "--part",
            "logic",
            "--out",
            path(name));
    assertThat(answer.code()).as(answer.err()).isZero();
    return path(name);
  }

  @Test
  void beyond_what_was_measured_a_fitted_platform_is_an_extrapolation() throws IOException {
    String several = fitted(board(0, 100, 250), "several.json");
    JsonNode inside = energy(several, "high-perf", "0.7");
    assertThat(inside.get("remarks")).isEmpty();
    assertThat(inside.get("tier").asText()).isEqualTo("modelled");
    Path table = folder.resolve("board.csv");
    String lower = Files.readString(table).replaceAll("(?m)^900,.*\\R", "");
    Files.writeString(folder.resolve("lower.csv"), lower);
    JsonNode below = energy(fitted(path("lower.csv"), "lower.json"), "high-perf", "0.7");
    assertThat(below.get("remarks").get(0).asText())
        .isEqualTo("extrapolated: logic fitted from 0.520 to 0.840 V, not at 0.900 V");
    assertThat(below.get("tier").asText()).isEqualTo("extrapolated");
    for (JsonNode term : below.get("terms")) {
      assertThat(term.get("tier").asText().equals("extrapolated"))
          .as(term.get("name").asText())
          .isEqualTo(term.get("name").asText().startsWith("logic"));
    }
    assertThat(energy(several, "en-opt-joint", "0.5").get("remarks"))
        .anyMatch(r -> r.asText().contains("logic fitted from 0.520 to 0.900 V, not at 0.500 V"));
    String one = fitted(board(100), "one.json");
    assertThat(energy(one, "high-perf", "0.7").get("remarks").get(0).asText())
        .isEqualTo(
            "extrapolated: logic fitted at 100.0 MHz alone, leakage included, not at 250.0 MHz");
    String same = fitted(board(250), "same.json");
    assertThat(energy(same, "high-perf", "0.7").get("remarks")).isEmpty();
    // What a newer fit replaces leaves no constants behind.
    Answer again =
        Answer.of(
            "fit-energy",
            board(0, 100, 250),
            "--platform",
            one,
            "--part",
            "logic",
            "--out",
            path("again.json"));
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(Files.readString(folder.resolve("one.json"))).contains("measured_logic_clock");
    assertThat(Files.readString(folder.resolve("again.json")))
        .doesNotContain("measured_logic_clock")
        .contains("\"part\" : \"logic\"", "\"fitted\"");
  }

  @Test
  void the_new_platform_has_a_name_of_its_own() throws IOException {
    String board = board(250);
    String first = path("first.json");
    Answer.of(
            "fit-energy",
            board,
            "--platform",
            "snnac-65nm",
            "--part",
            "weights",
            "--id",
            "my-board",
            "--title",
            "My board",
            "--out",
            first)
        .json();
    assertThat(Files.readString(folder.resolve("first.json")))
        .contains("\"id\" : \"my-board\"", "\"title\" : \"My board\"");
    String[] again = {
      "fit-energy", board, "--platform", first, "--part", "logic", "--out", path("second.json")
    };
    JsonNode second = Answer.of(again).json();
    assertThat(second.get("platform").asText()).isEqualTo("my-board");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--part logic|--part: found \"logic\" without a file",
        "--out a.txt|expected a name ending in .json",
        "--out a.json|--platform: found nothing",
        "--out a.json --platform snnac|--platform: found \"snnac\", expected one of",
        "--out a.json --platform snnac-65nm|--part: found nothing, expected the part of snnac-65nm",
        "--out a.json --platform snnac-65nm --part logi|did you mean \"logic\"?",
        "--out a.json --platform snnac-65nm --part logic --id My|--id: found \"My\"",
        "--out a.json --platform snnac-65nm --part logic --id minerva-40nm|another platform's",
        "--figure a.gif|--figure: found \"a.gif\"",
      })
  void bad_options_are_refused_and_leave_nothing(String options, String sentence)
      throws IOException {
    String board = board(250);
    String[] words = options.split(" ");
    String[] all = new String[words.length + 2];
    all[0] = "fit-energy";
    all[1] = board;
    System.arraycopy(words, 0, all, 2, words.length);
    Answer.of(all).assertRefused(sentence);
    assertThat(folder.toFile().list()).containsExactly("board.csv");
  }

  @Test
  void measurements_that_tell_no_energy_make_no_platform() throws IOException {
    Path file = folder.resolve("powers.csv");
    Files.writeString(file, "V,W\n0.5,0.1\n0.6,0.2\n0.7,0.3\n");
    Answer.of(
            "fit-energy",
            file.toString(),
            "--platform",
            "snnac-65nm",
            "--part",
            "logic",
            "--out",
            path("p.json"))
        .assertRefused("powers without a clock");
    Files.writeString(file, "V,W\n0.5,0.1\n0.6,x\n");
    Answer.of("fit-energy", file.toString()).assertRefused("line 3, column W: found 'x'");
    Files.writeString(file, "V,W\n0.5,0.1\n0.5,0.2\n");
    Answer.of("fit-energy", file.toString())
        .assertRefused("found measurements at one voltage only");
    assertThat(folder.toFile().list()).containsExactly("powers.csv");
  }
}
