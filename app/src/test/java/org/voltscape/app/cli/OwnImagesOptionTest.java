package org.voltscape.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --images auto}: images of its own for each die, as many as pay. */
class OwnImagesOptionTest {
  private static final String FIELDS =
      "\"name\": \"small\", \"workload\": \"digits-10x10\", \"voltages\": [0.51, 0.53],"
          + " \"schemes\": [\"none\"], \"trials\": 40, \"images\": 30";

  @TempDir Path directory;
  private Path out;

  @BeforeEach
  void place() {
    out = directory.resolve("out");
  }

  private String study(String more) throws IOException {
    return Files.writeString(directory.resolve("small.json"), "{" + FIELDS + more + "}").toString();
  }

  private Answer run(String study, String... options) {
    String[] all = new String[options.length + 4];
    all[0] = "run";
    all[1] = study;
    all[2] = "--out";
    all[3] = out.toString();
    System.arraycopy(options, 0, all, 4, options.length);
    return Answer.of(all);
  }

  @Test
  void results_say_how_many_images_each_die_tested() throws IOException {
    Answer run = run(study(", \"stop\": {\"halfWidth\": 0.05}"), "--images", "auto");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("each die on images of its own, of 10000 images")
        .contains("images each")
        .contains("images of its own, drawn from 10,000.")
        .doesNotContain("too few");
    JsonNode json = Answer.parse(Files.readString(out.resolve("results.json")));
    assertThat(json.at("/study/images").asText()).isEqualTo("auto");
    assertThat(json.at("/study/trials").asInt()).isEqualTo(5000);
    int images = json.at("/results/0/images_per_trial").asInt();
    assertThat(images).isBetween(16, 10_000);
    assertThat(json.at("/results/0/accuracy_images_low").isNull()).isTrue();
    List<String> csv = Files.readAllLines(out.resolve("results.csv"));
    assertThat(csv.get(0)).endsWith("scout_mean,images_per_trial");
    assertThat(csv.get(1)).endsWith("," + images);
  }

  @Test
  void the_half_width_can_be_an_option_and_a_wrong_one_is_refused() throws IOException {
    Answer asked = run(study(""), "--half-width", "0.05", "--images", "auto");
    assertThat(asked.code()).as(asked.err()).isZero();
    List<String> rows = Files.readAllLines(out.resolve("results.csv"));
    Answer stated = run(study(", \"stop\": {\"halfWidth\": 0.05}"), "--images", "auto");
    assertThat(stated.code()).isZero();
    assertThat(Files.readAllLines(out.resolve("results.csv"))).isEqualTo(rows);
    for (String wrong : List.of("0", "1.5", "x", "-1")) {
      Answer refused = run(study(""), "--half-width", wrong);
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.err()).startsWith("--half-width: found \"" + wrong + "\", expected");
    }
    assertThat(run(study(""), "--images", "auto").err()).contains("--half-width of run");
  }

  @Test
  void trials_that_were_too_few_are_told() throws IOException {
    String study = study(", \"stop\": {\"halfWidth\": 0.002}");
    Answer run = run(study, "--images", "auto", "--trials", "16");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("wider than the half-width wanted, 0.20 pt: 16 trials were too few");
  }

  @Test
  void a_number_in_place_of_it_is_the_common_subset_again() throws IOException {
    String auto = study(", \"stop\": {\"halfWidth\": 0.05}");
    Answer number = run(auto, "--images", "20");
    assertThat(number.code()).as(number.err()).isZero();
    assertThat(Files.readAllLines(out.resolve("results.csv")).get(0)).endsWith("scout_mean");
    JsonNode json = Answer.parse(Files.readString(out.resolve("results.json")));
    assertThat(json.at("/study/images").asInt()).isEqualTo(20);
    assertThat(json.at("/results/0").has("images_per_trial")).isFalse();
  }

  @Test
  void without_a_wanted_half_width_it_is_refused_in_one_sentence() throws IOException {
    Answer run = run(study(""), "--images", "auto");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().strip().lines()).hasSize(1);
    assertThat(run.err()).contains("--images").contains("stop.halfWidth");
  }
}
