package org.voltscape.views.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.study.format.StudyReader;

class JobsModelTest {
  private final JobsModel model = new JobsModel(() -> LocalTime.of(9, 5, 7));

  @Test
  void a_run_appears_moves_and_goes() {
    model.update(3, "Digits", 1, 4, "1 of 4");
    model.update(3, "Digits", 2, 4, "2 of 4");
    model.update(4, "Training", 0, 0, "epoch 1");
    assertThat(model.jobs()).extracting(Job::runId).containsExactly(3L, 4L);
    assertThat(model.jobs().get(0).progressProperty().get()).isEqualTo(0.5);
    assertThat(model.jobs().get(0).textProperty().get()).isEqualTo("2 of 4");
    assertThat(model.jobs().get(1).progressProperty().get()).isNegative();
    model.finished(3);
    model.finished(99);
    assertThat(model.jobs()).extracting(Job::runId).containsExactly(4L);
  }

  @Test
  void a_run_is_cancelled_once_and_says_so_until_it_has_ended() {
    List<Long> cancelled = new ArrayList<>();
    model.setCanceller(cancelled::add);
    model.update(3, "Digits", 1, 4, "1 of 4");
    Job job = model.jobs().get(0);
    model.cancel(job);
    model.cancel(job);
    model.update(3, "Digits", 2, 4, "2 of 4");
    assertThat(cancelled).containsExactly(3L);
    assertThat(job.textProperty().get()).isEqualTo("cancelling");
    assertThat(model.jobs()).hasSize(1);
  }

  @Test
  void the_last_200_messages_are_kept() {
    for (int i = 0; i < 250; i++) {
      model.message("message\n " + i);
    }
    assertThat(model.messages()).hasSize(200);
    assertThat(model.messages().get(0)).hasToString("09:05:07  message 50");
    assertThat(model.messagesText()).endsWith("message 249").contains("\n");
  }

  private static Snapshot running(String message) {
    return new Snapshot(
        1,
        StudyReader.defaultStudy(),
        Snapshot.State.RUNNING,
        message,
        List.of(),
        0.9,
        340,
        1650,
        85.2,
        15.4);
  }

  @Test
  void where_points_end_early_nobody_knows_how_many_trials_are_left() {
    Snapshot run = running("");
    Snapshot early =
        run.withStudy(run.study().with(s -> s.stop(new Stop(0.01, Stop.Rule.DIES_SEEN))));
    assertThat(early.endsEarly()).isTrue();
    assertThat(JobTexts.trials(early)).isEqualTo("0 trials, 1,650 at most");
  }

  @Test
  void how_far_a_run_is_in_words() {
    assertThat(JobTexts.of(running(""))).isEqualTo("340 of 1,650 trials, 85/s, 15 s left");
    assertThat(JobTexts.of(running("pilot: testing 8 further dies")))
        .isEqualTo("Pilot: testing 8 further dies; 340 of 1,650 trials");
    assertThat(JobTexts.duration(0.2)).isEqualTo("1 s");
    assertThat(JobTexts.duration(300)).isEqualTo("5 min");
    assertThat(JobTexts.duration(7500)).isEqualTo("2 h 5 min");
  }
}
