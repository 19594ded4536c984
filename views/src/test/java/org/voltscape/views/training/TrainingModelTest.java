package org.voltscape.views.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.training.TrainingVerdict;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.studies.TrainingCourse;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;

class TrainingModelTest {
  static final ErrorCurve CURVE = CurvePresets.find("snnac-65nm").orElseThrow();
  static final Study STUDY =
      StudyReader.parse(
          "{\"workload\": \"digits-10x10\", \"schemes\": [\"none\", \"mat\", \"mat-nwr\"],"
              + " \"trials\": 4, \"images\": 100}",
          "study.json");

  private final OperatingPoint point = new OperatingPoint(0.50);
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final FakeSource source = new FakeSource();
  private final TrainingModel model =
      new TrainingModel(point, new TaskThreads(waiting::add, Runnable::run), source);

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  private TrainingRow row(int number) {
    return model.rows().get(number);
  }

  @Test
  void trains_every_scheme_that_trains_and_nothing_else() {
    model.setStudy(STUDY, CURVE, null);
    assertThat(model.rows()).extracting(TrainingRow::label).containsExactly("mat", "mat-nwr");
    assertThat(model.rows()).extracting(TrainingRow::scheme).containsExactly(1, 2);
    assertThat(model.startableProperty().get()).isTrue();
    model.setTrial(3);
    model.start();
    assertThat(model.activityProperty().get()).isEqualTo(TrainingModel.Activity.TRAINING);
    assertThat(model.startableProperty().get()).isFalse();
    assertThat(model.rows()).extracting(TrainingRow::state).containsOnly(TrainingRow.State.WAITING);
    work();
    assertThat(source.asked).containsExactly("mat 0.28 3", "mat-nwr 0.28 3");
    assertThat(model.activityProperty().get()).isEqualTo(TrainingModel.Activity.IDLE);
    assertThat(row(0).state()).isEqualTo(TrainingRow.State.DONE);
    TrainingCourse course = row(0).course();
    assertThat(course.setting()).isEqualTo("0.500 V, trial 3");
    assertThat(course.outdated()).isFalse();
    assertThat(course.verdict()).isEqualTo(TrainingVerdict.LEARNED);
    assertThat(course.history())
        .containsExactly(FakeSource.epoch(1, 0.5), FakeSource.epoch(2, 0.25));
    assertThat(model.weights(row(1))).hasSize(2);
    assertThat(model.startableProperty().get()).isFalse();
    model.start();
    work();
    assertThat(source.asked).hasSize(2);
  }

  @Test
  void what_was_trained_at_another_setting_says_so_and_comes_back_with_it() {
    model.setStudy(STUDY, CURVE, null);
    model.start();
    work();
    point.setVolts(0.51);
    assertThat(row(0).course().outdated()).isTrue();
    assertThat(row(0).course().setting()).isEqualTo("0.500 V, trial 0");
    assertThat(model.startableProperty().get()).isTrue();
    LineFigure outdated = model.accuracyFigure();
    assertThat(outdated.series()).extracting(Series::style).containsOnly(Series.Style.GHOST);
    assertThat(outdated.series().get(0).label()).isEqualTo("mat at 0.500 V, trial 0");
    model.start();
    work();
    assertThat(row(0).course().outdated()).isFalse();
    assertThat(row(0).course().setting()).isEqualTo("0.510 V, trial 0");
    point.setVolts(0.50);
    assertThat(row(0).course().outdated()).isFalse();
    assertThat(row(0).course().setting()).isEqualTo("0.500 V, trial 0");
    assertThat(source.asked).hasSize(4);

    model.setTrial(1);
    assertThat(row(0).course().outdated()).isTrue();
    model.setTrial(0);
    model.setStudy(STUDY.withMemory(STUDY.memory().withStuckAtOne(0.9)), CURVE, null);
    assertThat(row(0).course().outdated()).isTrue();
    assertThat(row(0).course().setting()).isEqualTo("0.510 V, trial 0");
    point.setVolts(0.51);
    assertThat(row(0).course().setting()).isEqualTo("0.510 V, trial 0 before an edit");
    point.setVolts(0.50);
    // What a training does not depend on outdates nothing.
    model.setStudy(STUDY.withVoltages(List.of(0.4)).withName("x"), CURVE, null);
    assertThat(row(0).course().outdated()).isFalse();
  }

  @Test
  void a_training_is_followed_held_and_cancelled_and_its_epochs_stay() {
    model.setStudy(STUDY, CURVE, null);
    int[] steps = {0};
    source.beforeStep =
        () -> {
          steps[0]++;
          if (steps[0] == 2) {
            assertThat(row(0).state()).isEqualTo(TrainingRow.State.TRAINING);
            assertThat(row(1).state()).isEqualTo(TrainingRow.State.WAITING);
            model.pause(true);
            assertThat(model.activityProperty().get()).isEqualTo(TrainingModel.Activity.PAUSED);
            model.pause(false);
          }
          if (steps[0] == 4) {
            // So that the epoch done is told whatever the time since the last telling.
            sleep(80);
          }
        };
    model.start();
    Runnable first = source.beforeStep;
    source.beforeStep =
        () -> {
          first.run();
          if (steps[0] == 5) {
            model.cancel();
          }
        };
    work();
    assertThat(steps[0]).isEqualTo(5);
    assertThat(model.activityProperty().get()).isEqualTo(TrainingModel.Activity.IDLE);
    assertThat(model.status().scheme()).isEmpty();
    // The first was finished; the second had no epoch to keep.
    assertThat(row(0).state()).isEqualTo(TrainingRow.State.DONE);
    assertThat(row(1).state()).isEqualTo(TrainingRow.State.NONE);
    assertThat(model.startableProperty().get()).isTrue();
    source.beforeStep = () -> {};
    model.start();
    work();
    assertThat(source.asked).containsExactly("mat 0.28 0", "mat-nwr 0.28 0", "mat-nwr 0.28 0");
    assertThat(row(1).state()).isEqualTo(TrainingRow.State.DONE);
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void epochs_of_a_cancelled_training_stay_without_a_verdict() {
    model.setStudy(STUDY, CURVE, null);
    int[] steps = {0};
    source.beforeStep =
        () -> {
          sleep(80);
          if (++steps[0] == 4) {
            model.cancel();
          }
        };
    model.start();
    work();
    assertThat(row(0).state()).isEqualTo(TrainingRow.State.CANCELLED);
    assertThat(row(0).course().history()).containsExactly(FakeSource.epoch(1, 0.5));
    assertThat(row(0).course().verdict()).isNull();
    assertThat(model.weights(row(0))).isEmpty();
  }

  @Test
  void a_study_without_use_for_a_training_ends_it() {
    model.setStudy(STUDY, CURVE, null);
    model.start();
    model.setStudy(STUDY.withSchemes(List.of(SchemeChoice.of("mat"))), CURVE, null);
    assertThat(model.activityProperty().get()).isEqualTo(TrainingModel.Activity.IDLE);
    work();
    assertThat(model.rows()).extracting(TrainingRow::state).containsOnly(TrainingRow.State.NONE);
    // A voltage is only where it will be shown.
    model.start();
    point.setVolts(0.52);
    model.setStudy(STUDY, CURVE, null);
    work();
    assertThat(row(0).course().setting()).isEqualTo("0.500 V, trial 0");
    assertThat(row(0).course().outdated()).isTrue();
  }

  @Test
  void failures_are_said_in_words() {
    source.verdict = TrainingVerdict.DIVERGED;
    source.restarts = 1;
    model.setStudy(STUDY, CURVE, null);
    model.start();
    work();
    assertThat(row(0).course().restarts()).isEqualTo(1);
    assertThat(row(0).course().history()).hasSize(FakeSource.EPOCHS);
    assertThat(model.lossFigure().series().get(0).label()).isEqualTo("mat (diverged)");
    assertThat(model.lossFigure().series().get(0).remarks()[1])
        .isEqualTo(
            "loss 0.25, training accuracy 50.00 %, validation 60.00 %, gradient norm 1.5, 4 steps");

    source.complaint = "mnist";
    point.setVolts(0.48);
    model.start();
    work();
    assertThat(model.complaintProperty().get()).startsWith("mnist: found nothing");
    assertThat(model.activityProperty().get()).isEqualTo(TrainingModel.Activity.IDLE);
    assertThat(row(0).course().setting()).isEqualTo("0.500 V, trial 0");
    source.complaint = null;
    model.start();
    assertThat(model.complaintProperty().get()).isEmpty();
  }

  @Test
  void says_where_the_curve_is_extrapolated() {
    model.setStudy(STUDY, CURVE, null);
    point.setVolts(0.55);
    assertThat(model.setting()).isEqualTo("0.550 V (extrapolated), trial 0");
    model.start();
    work();
    assertThat(row(0).course().setting()).isEqualTo("0.550 V (extrapolated), trial 0");
    assertThat(model.accuracyFigure().title()).contains("0.550 V (extrapolated)");
    point.setVolts(0.53);
    assertThat(model.setting()).as("the last point of the curve").isEqualTo("0.530 V, trial 0");
  }

  @Test
  void fixed_dies_and_studies_without_training_have_nothing_to_choose() {
    Study fixed = STUDY.withMemory(STUDY.memory().withDie(7L));
    model.setTrial(3);
    model.setStudy(fixed, CURVE, null);
    assertThat(model.setting()).isEqualTo("0.500 V, trial 0");
    model.setStudy(STUDY.withSchemes(List.of(SchemeChoice.of("none"))), CURVE, null);
    assertThat(model.rows()).isEmpty();
    assertThat(model.hasCourses()).isFalse();
    assertThat(model.startableProperty().get()).isFalse();
  }

  @Test
  void a_disposed_model_does_not_follow() {
    model.setStudy(STUDY, CURVE, null);
    long before = model.versionProperty().get();
    model.dispose();
    point.setVolts(0.45);
    assertThat(model.versionProperty().get()).isEqualTo(before);
  }
}
