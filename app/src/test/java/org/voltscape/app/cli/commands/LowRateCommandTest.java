package org.voltscape.app.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;

class LowRateCommandTest {
  @TempDir Path directory;

  private Answer lowRate(String schemes, String memory, String options) throws IOException {
    String text =
        "{\"name\": \"small\", \"workload\": \"digits-10x10\", \"voltages\": [0.4, 0.5, 0.6],"
            + " \"format\": {\"weights\": \"Q2.6\", \"activations\": \"Q2.6\"},"
            + " \"schemes\": ["
            + schemes
            + "], \"images\": 60, \"memory\": {\"curve\": {\"points\": [[0.4, 1e-2], [0.5, 1e-6],"
            + " [0.6, 1e-9]]}, \"layers\": [2], \"bits\": [6, 7]"
            + memory
            + "}}";
    Path study = Files.writeString(directory.resolve("small.json"), text);
    List<String> args = new ArrayList<>(List.of("low-rate", study.toString()));
    args.addAll(List.of(options.split(" ")));
    return Answer.of(args.toArray(String[]::new));
  }

  @Test
  void says_that_it_stayed_wider_than_wanted() throws IOException {
    String text =
        "{\"workload\": \"digits-10x10\", \"schemes\": [\"none\"], \"images\": 60,"
            + " \"voltages\": [0.55]}";
    Path study = Files.writeString(directory.resolve("whole.json"), text);
    Answer answer =
        Answer.of("low-rate", study.toString(), "--ber", "1e-9", "--most", "100", "--width", "1");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out())
        .contains("Not all intervals are as narrow as the 1.00 % of the drop wanted: 100 sets");
  }

  private static JsonNode last(Answer answer) {
    assertThat(answer.code()).as(answer.err()).isZero();
    return Answer.parse(answer.lines().get(answer.lines().size() - 1));
  }

  @Test
  void tells_the_drop_at_voltages_and_error_rates() throws IOException {
    Answer answer = lowRate("\"none\", \"secded\", \"mat\"", "", "--ber 1e-12,0 --most 100");
    JsonNode json = last(answer);
    assertThat(json.get("images").asInt()).isEqualTo(60);
    assertThat(json.get("cpu_s").asDouble()).isPositive();
    JsonNode none = json.get("schemes").get(0);
    assertThat(none.get("applies").asBoolean()).isTrue();
    // 320 weights and 10 biases, two bits of each.
    assertThat(none.get("cells").asInt()).isEqualTo(660);
    assertThat(none.get("most_ber").asDouble()).isCloseTo(3.0 / 660, within(1e-12));
    // At 0.4 V more than three cells fail on average.
    JsonNode points = none.get("points");
    assertThat(points).hasSize(4);
    assertThat(points.get(0).get("voltage_v").asDouble()).isEqualTo(0.5);
    assertThat(points.get(1).get("ber").asDouble()).isEqualTo(1e-9);
    JsonNode rare = points.get(2);
    assertThat(rare.get("voltage_v").isNull()).isTrue();
    assertThat(rare.get("drop").asDouble())
        .isCloseTo(660e-12 * none.get("single_fault_drop").asDouble(), within(1e-18))
        .isBetween(rare.get("ci_low").asDouble(), rare.get("ci_high").asDouble());
    // All single faults of so few cells are tested.
    assertThat(rare.get("relative_width").asDouble()).isLessThan(0.001);
    assertThat(points.get(3).get("drop").asDouble()).isZero();
    JsonNode secded = json.get("schemes").get(1);
    assertThat(secded.get("points").get(2).get("drop").asDouble()).isZero();
    JsonNode mat = json.get("schemes").get(2);
    assertThat(mat.get("applies").asBoolean()).isFalse();
    assertThat(mat.get("reason").asText()).contains("trained");
    assertThat(answer.out())
        .contains("small: digits-10x10, 60 images")
        .contains("changes nothing")
        .contains("hold over dies on these 60 images")
        .doesNotContain("as narrow as")
        .contains("mat: does not apply: a network is trained");
  }

  @Test
  void writes_the_table() throws IOException {
    Path csv = directory.resolve("table.csv");
    JsonNode json = last(lowRate("\"none\"", "", "--ber 1e-9 --most 100 --out " + csv));
    assertThat(json.get("file").asText()).isEqualTo(csv.toString());
    List<String> rows = Files.readAllLines(csv).stream().filter(r -> !r.startsWith("#")).toList();
    assertThat(rows.get(0)).startsWith("scheme,voltage_v,ber,faulty_cells,faultless,drop,ci_low");
    assertThat(rows).hasSize(4);
    assertThat(rows.get(1)).startsWith("none,0.5,");
    assertThat(rows.get(3)).startsWith("none,,");
    double drop = json.get("schemes").get(0).get("points").get(2).get("drop").asDouble();
    assertThat(Double.parseDouble(rows.get(3).split(",")[5])).isEqualTo(drop);
  }

  @ParameterizedTest
  @CsvSource({
    "--out table.txt, a name ending in .csv",
    "--ber x, --ber",
    "--ber 1e-3;1, --ber",
    "--ber 0.01, 3 cells are faulty on average",
    "--width 0, --width",
    "--most 10, --most",
  })
  void refuses_what_it_cannot_tell(String options, String sentence) throws IOException {
    lowRate("\"none\"", "", options.replace(';', ',')).assertRefused(sentence);
  }

  @Test
  void refuses_a_study_that_it_does_not_apply_to() throws IOException {
    lowRate("\"none\"", ", \"faults\": \"eden-1\"", "--most 100").assertRefused("eden-1");
  }
}
