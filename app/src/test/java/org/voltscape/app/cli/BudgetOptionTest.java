package org.voltscape.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --budget}: a quick look, what the study says, or enough for a paper. */
class BudgetOptionTest {
  private static final String STUDY =
      "{\"name\": \"small\", \"workload\": \"digits-10x10\", \"voltages\": [0.51],"
          + " \"schemes\": [\"none\"], \"trials\": 96, \"images\": 30,"
          + " \"stop\": {\"halfWidth\": 0.2}, \"scout\": {\"dies\": 100, \"images\": 2}}";

  @TempDir Path directory;

  private Answer run(Path study, String out, String... options) {
    List<String> all =
        new ArrayList<>(
            List.of("run", study.toString(), "--out", directory.resolve(out).toString()));
    all.addAll(List.of(options));
    return Answer.of(all.toArray(String[]::new));
  }

  private Path study() throws IOException {
    return Files.writeString(directory.resolve("small.json"), STUDY);
  }

  private JsonNode ran(String out) throws IOException {
    return Answer.parse(Files.readString(directory.resolve(out).resolve("results.json")))
        .path("study");
  }

  @Test
  void the_study_in_the_results_is_the_one_that_ran_and_gives_them_again() throws IOException {
    Answer quick = run(study(), "quick", "--budget", "quick");
    assertThat(quick.code()).as(quick.err()).isZero();
    JsonNode ran = ran("quick");
    assertThat(ran.path("trials").asInt()).isEqualTo(6);
    assertThat(ran.at("/stop/halfWidth").asDouble()).isEqualTo(0.8);
    assertThat(ran.has("scout")).isFalse();
    Path again = Files.writeString(directory.resolve("again.json"), ran.toString());
    assertThat(run(again, "again").code()).isZero();
    for (String file : List.of("results.csv", "results.json", "accuracy.svg")) {
      assertThat(directory.resolve("again").resolve(file))
          .hasSameBinaryContentAs(directory.resolve("quick").resolve(file));
    }
  }

  @Test
  void a_run_for_a_paper_asks_for_more_and_what_other_options_say_stands() throws IOException {
    Answer paper = run(study(), "paper", "--budget", "paper", "--trials", "20");
    assertThat(paper.code()).as(paper.err()).isZero();
    assertThat(ran("paper").path("trials").asInt()).isEqualTo(20);
    assertThat(ran("paper").at("/stop/halfWidth").asDouble()).isEqualTo(0.05);
    assertThat(run(study(), "width", "--budget", "quick", "--half-width", "0.3").code()).isZero();
    assertThat(ran("width").at("/stop/halfWidth").asDouble()).isEqualTo(0.3);
  }

  @Test
  void the_normal_budget_is_the_study_as_it_is() throws IOException {
    assertThat(run(study(), "plain").code()).isZero();
    assertThat(run(study(), "normal", "--budget", "normal").code()).isZero();
    assertThat(directory.resolve("normal/results.json"))
        .hasSameBinaryContentAs(directory.resolve("plain/results.json"));
  }

  @Test
  void another_name_is_refused_in_one_sentence() throws IOException {
    Answer refused = run(study(), "none", "--budget", "papr");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .startsWith("--budget: found \"papr\", expected one of quick, normal, paper");
    assertThat(directory.resolve("none")).doesNotExist();
  }
}
