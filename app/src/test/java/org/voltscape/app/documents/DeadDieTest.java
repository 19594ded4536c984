package org.voltscape.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.app.cli.Answer;
import org.voltscape.engine.certainty.CertaintyText;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.run.StudyRun;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.workload.DataPlace;

/** The study of "How sure is this number?" with one dead die of a hundred. */
class DeadDieTest {
  private static final int DEAD = 20;

  @TempDir Path folder;

  private static Page page() {
    return Page.all().stream()
        .filter(p -> p.name().contains("how-sure-is-this-number"))
        .findFirst()
        .orElseThrow();
  }

  private static String study() {
    return page().samples().stream().filter(s -> s.contains("dead die")).findFirst().orElseThrow();
  }

  private static Snapshot run(int trials) throws InterruptedException {
    Study study = StudyReader.parse(study(), "page").withTrials(trials);
    return StudyRun.start(
            study,
            StudyCurves.resolve(study, Path.of("")),
            new EngineContext(
                new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false)),
            StudyRun.RunOptions.allProcessors(false),
            s -> {})
        .await();
  }

  @Test
  void ten_dies_warn_of_the_dead_one_before_it_is_met() throws Exception {
    Snapshot ten = run(10);
    String sentence = CertaintyText.of(ten.study()).sentence(ten.points().get(0).known());
    assertThat(page().blocks()).anyMatch(b -> b.text().contains(sentence));
    assertThat(sentence).contains("up to 26 % of all may be unseen", "as low as 66.08 %");
    assertThat(Arrays.stream(ten.points().get(0).values().toArray())).allMatch(v -> v > 0.95);
  }

  @Test
  void the_twenty_first_of_a_hundred_is_dead_and_no_other() throws Exception {
    double[] dies = run(100).points().get(0).values().toArray();
    assertThat(dies[DEAD]).isEqualTo(0.228);
    dies[DEAD] = 1;
    assertThat(Arrays.stream(dies).min().orElseThrow()).isGreaterThan(0.7);
  }

  @Test
  void the_figure_shows_each_die() throws Exception {
    Path file = folder.resolve("study.json");
    Files.writeString(file, study().replace("\"trials\": 10", "\"trials\": 30"));
    Path csv = folder.resolve("accuracy.csv");
    Answer figure =
        Answer.of(
            "figure",
            file.toString(),
            "--view",
            "accuracy",
            "--format",
            "csv",
            "--out",
            csv.toString());
    assertThat(figure.code()).as(figure.err()).isZero();
    assertThat(Files.readString(csv)).contains("0.228");
  }
}
