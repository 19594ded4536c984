package org.voltscape.views.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.AutoSweep;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.figure.studies.GhostRun;
import org.voltscape.figure.studies.SampleRuns;

class KeptRunsTest {
  private static final Study STUDY = SampleRuns.study();
  private static final ErrorCurve CURVE = SampleRuns.curve();

  private LocalTime now = LocalTime.of(9, 0);
  private final KeptRuns kept = new KeptRuns(() -> now);
  private long id;

  private Snapshot ended(Study study, Snapshot.State state) {
    return SampleRuns.run(++id, study, Integer.MAX_VALUE, false, state, "");
  }

  private List<String> add(Study study) {
    return kept.add(ended(study, Snapshot.State.DONE), CURVE);
  }

  private static Study trials(int trials) {
    return STUDY.withEffort(trials, STUDY.images(), STUDY.seed());
  }

  @Test
  void a_run_is_called_by_what_changed_before_it() {
    add(STUDY);
    add(trials(50));
    add(trials(50).withSchemes(STUDY.schemes().subList(0, 2)));
    assertThat(kept.all())
        .extracting(KeptRun::title)
        .containsExactly("1: Sample", "2: trials 20 → 50", "3: without bit-masking");
    assertThat(kept.all().get(0).time()).isEqualTo("09:00:00");
    kept.rename(2, "  more dies ");
    assertThat(kept.find(2)).map(KeptRun::name).contains("more dies");
    kept.rename(2, " ");
    assertThat(kept.find(2)).map(KeptRun::name).contains("trials 20 → 50");
  }

  @Test
  void names_tell_runs_apart() {
    add(STUDY);
    add(trials(50));
    add(trials(50).withEffort(20, STUDY.images(), 9));
    kept.rename(3, "");
    add(trials(50).withEffort(50, STUDY.images(), 9));
    assertThat(kept.all().get(3).name()).isEqualTo("trials 20 → 50; seed 1 → 9 against run 2");
    kept.remove(4);
    kept.remove(3);
    kept.remove(2);
    add(STUDY.withVoltages(List.of(0.5, 0.51, 0.52, 0.53)));
    add(STUDY.withVoltages(List.of(0.5, 0.51, 0.52)));
    assertThat(kept.all())
        .extracting(KeptRun::name)
        .doesNotHaveDuplicates()
        .contains("voltages 0.5 to 0.53 V → 0.5, 0.51, 0.52 V");
  }

  @Test
  void a_removed_run_is_put_back_in_its_place_once() {
    add(STUDY);
    add(trials(50));
    add(trials(70));
    kept.pin(2, true);
    kept.remove(2);
    assertThat(kept.noticeProperty().get()).isEqualTo("Removed 2: trials 20 → 50.");
    kept.putBack();
    assertThat(kept.all()).extracting(KeptRun::number).containsExactly(1, 2, 3);
    assertThat(kept.all().get(1).pinned()).isTrue();
    assertThat(kept.noticeProperty().get()).isEmpty();
    kept.putBack();
    assertThat(kept.all()).hasSize(3);
    kept.remove(2);
    // Made again: it is there already.
    add(trials(50));
    kept.putBack();
    assertThat(kept.all()).extracting(KeptRun::number).containsExactly(1, 3, 4);
  }

  @Test
  void the_same_settings_again_take_the_place_of_the_run_before() {
    add(STUDY);
    add(trials(50));
    kept.rename(1, "base");
    kept.pin(1, true);
    now = LocalTime.of(10, 30);
    add(STUDY.withName("other").withDecide(DecideSettings.NONE.withMinAccuracy(0.9)));
    assertThat(kept.all()).hasSize(2);
    KeptRun again = kept.all().get(0);
    assertThat(again.name()).isEqualTo("base");
    assertThat(again.pinned()).isTrue();
    assertThat(again.run().runId()).isEqualTo(3);
    assertThat(again.time()).isEqualTo("10:30:00");
    assertThat(kept.latest()).contains(again);
    // What is changed next is told against it.
    add(trials(7));
    assertThat(kept.all().get(2).name()).isEqualTo("trials 20 → 7");
  }

  @Test
  void another_curve_of_the_same_name_is_another_run() {
    add(STUDY);
    kept.add(ended(STUDY, Snapshot.State.DONE), CURVE.withPoints(CURVE.points().subList(1, 4)));
    assertThat(kept.all()).hasSize(2);
    assertThat(kept.all().get(1).name()).contains("error curve");
  }

  @Test
  void a_stopped_run_is_kept_but_never_for_a_complete_one() {
    kept.add(ended(STUDY, Snapshot.State.CANCELLED), CURVE);
    assertThat(kept.all().get(0).stopped()).isTrue();
    add(STUDY);
    assertThat(kept.all()).singleElement().satisfies(r -> assertThat(r.stopped()).isFalse());
    kept.add(ended(STUDY, Snapshot.State.CANCELLED), CURVE);
    assertThat(kept.all()).singleElement().satisfies(r -> assertThat(r.run().runId()).isEqualTo(2));
  }

  @Test
  void runs_without_results_are_passed_over() {
    kept.add(ended(STUDY, Snapshot.State.FAILED), CURVE);
    kept.add(ended(STUDY, Snapshot.State.RUNNING), CURVE);
    kept.add(SampleRuns.run(9, STUDY, 0, false, Snapshot.State.CANCELLED, ""), CURVE);
    kept.add(SampleRuns.run(9, STUDY, 99, true, Snapshot.State.CANCELLED, ""), CURVE);
    assertThat(kept.all()).isEmpty();
    assertThat(kept.latest()).isEmpty();
  }

  @Test
  void the_oldest_without_a_pin_goes_first() {
    for (int i = 1; i <= KeptRuns.MOST; i++) {
      assertThat(add(trials(i))).isEmpty();
    }
    kept.pin(1, true);
    assertThat(add(trials(999))).containsExactly("2: trials 1 → 2");
    assertThat(kept.noticeProperty().get()).contains("50 runs: 2: trials 1 → 2.");
    assertThat(kept.all()).hasSize(KeptRuns.MOST);
    assertThat(kept.find(1)).isPresent();
    kept.remove(1);
    assertThat(kept.find(1)).isEmpty();
    // Numbers are not given twice.
    add(trials(1000));
    assertThat(kept.latest()).map(KeptRun::number).contains(KeptRuns.MOST + 2);
  }

  @Test
  void pinned_runs_are_ghosts_where_they_measure_the_same() {
    add(STUDY);
    Snapshot shown = ended(trials(50), Snapshot.State.DONE);
    kept.add(shown, CURVE);
    assertThat(kept.ghosts(shown)).isEmpty();
    kept.pin(1, true);
    kept.pin(2, true);
    // A run is no ghost of itself.
    assertThat(kept.ghosts(shown)).extracting(GhostRun::name).containsExactly("1: Sample");
    assertThat(kept.notDrawn(shown)).isEmpty();
    Snapshot numbers = ended(SampleRuns.arm(), Snapshot.State.DONE);
    assertThat(kept.ghosts(numbers)).isEmpty();
    assertThat(kept.notDrawn(numbers))
        .contains("The pinned run 1: Sample is not drawn: one measures accuracy, the other");
  }

  @Test
  void results_are_outdated_once_the_study_would_come_to_others() {
    Snapshot run = ended(STUDY, Snapshot.State.DONE);
    assertThat(OutdatedResults.is(STUDY, run.study(), RunBudget.NORMAL)).isFalse();
    assertThat(OutdatedResults.is(STUDY.withName("x"), run.study(), RunBudget.NORMAL)).isFalse();
    assertThat(OutdatedResults.is(trials(21), run.study(), RunBudget.NORMAL)).isTrue();
    assertThat(
            OutdatedResults.is(
                STUDY.withSchemes(STUDY.schemes().subList(0, 2)), run.study(), RunBudget.NORMAL))
        .isTrue();
    Snapshot quick = ended(RunBudget.QUICK.of(STUDY), Snapshot.State.DONE);
    assertThat(OutdatedResults.is(STUDY, quick.study(), RunBudget.QUICK)).isFalse();
    assertThat(OutdatedResults.is(STUDY, quick.study(), RunBudget.NORMAL)).isTrue();
  }

  @Test
  void a_run_that_places_its_voltages_is_that_of_its_study_all_the_time() {
    Study auto = STUDY.placing(AutoSweep.of(0.46, 0.56));
    for (List<Double> placed : List.of(List.of(0.46, 0.56), List.of(0.46, 0.51, 0.52, 0.56))) {
      assertThat(OutdatedResults.is(auto, auto.withPlaced(placed), RunBudget.NORMAL)).isFalse();
    }
    assertThat(OutdatedResults.is(STUDY, auto.withPlaced(List.of(0.46, 0.56)), RunBudget.NORMAL))
        .isTrue();
  }

  @Test
  void schemes_that_wait_to_be_trained_outdate_nothing() {
    Snapshot run = ended(STUDY, Snapshot.State.DONE);
    List<SchemeChoice> more = new ArrayList<>(STUDY.schemes());
    more.add(SchemeChoice.of("mat"));
    assertThat(OutdatedResults.is(STUDY.withSchemes(more), run.study(), RunBudget.NORMAL))
        .isFalse();
    more.set(3, SchemeChoice.of("secded"));
    assertThat(OutdatedResults.is(STUDY.withSchemes(more), run.study(), RunBudget.NORMAL)).isTrue();
  }
}
