package org.voltscape.app.cli.commands;

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
import org.voltscape.app.cli.Answer;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.curve.CurveCsv;

class FitCommandTest {
  /** Phi((0.49 - V) / 0.012) of 10^6 cells, rounded to whole cells. */
  private static final String GAUSSIAN =
      """
      # title: die 4
      voltage_v,cells,failing
      0.46,1000000,993790
      0.48,1000000,797672
      0.49,1000000,500000
      0.50,1000000,202328
      0.52,1000000,6210
      """;

  @TempDir Path directory;

  private Path points(String text) throws IOException {
    return Files.writeString(directory.resolve("points.csv"), text);
  }

  @Test
  void counts_give_parameters_band_and_a_curve_a_study_can_name() throws IOException {
    Path out = directory.resolve("curve.csv");
    Answer answer = Answer.of("fit", points(GAUSSIAN).toString(), "--out", out.toString());
    JsonNode json = answer.json();
    assertThat(json.get("model").asText()).isEqualTo("gaussian");
    assertThat(json.get("reason").asText()).contains("AIC");
    JsonNode mu = json.get("parameters").get(0);
    assertThat(mu.get("name").asText()).isEqualTo("mu");
    assertThat(mu.get("unit").asText()).isEqualTo("V");
    assertThat(mu.get("value").asDouble()).isCloseTo(0.49, within(1e-6));
    assertThat(mu.get("standard_error").asDouble()).isBetween(1e-6, 2e-5);
    assertThat(json.get("parameters").get(1).get("value").asDouble())
        .isCloseTo(0.012, within(1e-6));
    assertThat(json.get("rms_decades").asDouble()).isLessThan(1e-4);
    assertThat(json.get("points")).hasSize(5);
    assertThat(json.get("band")).hasSize(5);
    JsonNode band = json.get("band").get(4);
    assertThat(0.00621).isBetween(band.get("low").asDouble(), band.get("high").asDouble());
    assertThat(json.get("extrapolates_below_v").asDouble()).isEqualTo(0.46);
    assertThat(json.get("extrapolates_above_v").asDouble()).isEqualTo(0.52);
    assertThat(answer.out()).contains("die 4: 5 points with counted cells", "standard error");
    ErrorCurve curve = CurveCsv.read(out);
    assertThat(curve.band(0.5)).isPresent();
    assertThat(curve.extrapolated(0.53)).isTrue();
    Path study =
        Files.writeString(
            directory.resolve("study.json"),
            "{\"workload\": \"digits-10x10\", \"memory\": {\"curve\": \"curve.csv\"}}");
    Path figure = directory.resolve("curve.svg");
    Answer drawn =
        Answer.of(
            "figure",
            study.toString(),
            "--view",
            "curve",
            "--format",
            "svg",
            "--out",
            figure.toString());
    assertThat(drawn.code()).as(drawn.err()).isZero();
    assertThat(Files.readString(figure)).contains("Gaussian Vmin fit of die 4");
  }

  @Test
  void a_model_can_be_asked_for() throws IOException {
    String file = points(GAUSSIAN).toString();
    JsonNode logLinear = Answer.of("fit", file, "--model", "log-linear").json();
    assertThat(logLinear.get("parameters").get(1).get("unit").asText()).isEqualTo("1/V");
    assertThat(logLinear.get("dispersion").asDouble()).isGreaterThan(10);
    JsonNode through = Answer.of("fit", file, "--model", "points").json();
    assertThat(through.get("parameters")).isEmpty();
    assertThat(through.get("rms_decades").asDouble()).isZero();
    assertThat(through.get("points").get(2).get("fitted").asDouble()).isEqualTo(0.5);
    assertThat(through.get("band")).hasSize(5);
  }

  @Test
  void two_points_without_counts_have_parameters_without_errors() throws IOException {
    Path file = points("voltage_v,probability\n0.5,0.1\n0.6,0.001\n");
    JsonNode json = Answer.of("fit", file.toString(), "--model", "log-linear").json();
    assertThat(json.get("parameters").get(1).get("value").asDouble())
        .isCloseTo(Math.log(0.01) / 0.1, within(1e-9));
    assertThat(json.get("parameters").get(1).get("standard_error").isNull()).isTrue();
    assertThat(json.get("aic").isNull()).isTrue();
    assertThat(json.get("band")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.5,0.1;0.6,0|found probability 0 at 0.6 V",
        "0.5,0.1;0.5,0.2|found points at one voltage only",
        "0.5,0.1;0.6,0.2|found a probability that rises with voltage",
        "0.5,0.1;0.6,1.2|line 3, column probability: found 1.2",
        "|found no points",
      })
  void points_that_cannot_be_fitted_are_refused_and_leave_nothing(String rows, String sentence)
      throws IOException {
    String text = "voltage_v,probability\n" + (rows == null ? "" : rows.replace(';', '\n') + "\n");
    Path file = points(text);
    Answer.of("fit", file.toString(), "--out", directory.resolve("out.csv").toString())
        .assertRefused(sentence);
    assertThat(directory.toFile().list()).containsExactly("points.csv");
  }

  @Test
  void bad_options_are_refused() throws IOException {
    String file = points(GAUSSIAN).toString();
    Answer.of("fit", file, "--model", "weibull").assertRefused("--model: found \"weibull\"");
    Answer.of("fit", file, "--out", "curve.txt").assertRefused("expected a name ending in .csv");
    Answer.of("fit", file, "--out", file).assertRefused("--out: found the file of the points");
    Answer.of("fit", "/no/such.csv").assertRefused("/no/such.csv");
  }
}
