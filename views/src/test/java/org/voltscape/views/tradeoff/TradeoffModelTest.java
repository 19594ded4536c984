package org.voltscape.views.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.AverageErrorIncrease;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.figure.Series;
import org.voltscape.figure.studies.GhostRun;
import org.voltscape.figure.studies.IntervalChoice;
import org.voltscape.figure.studies.SampleRuns;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.kept.KeptRuns;

/** What is shown of which run. */
class TradeoffModelTest {
  private static final Study STUDY = SampleRuns.study();

  private final TradeoffModel model = new TradeoffModel(TaskThreads.sameThread());

  @Test
  void there_is_nothing_to_draw_before_the_first_result() {
    assertThat(model.isEmpty()).isTrue();
    assertThat(model.rows(0.5)).isEmpty();
    model.setSnapshot(SampleRuns.preparing(1, STUDY));
    assertThat(model.isEmpty()).isTrue();
    assertThat(model.rows(0.5)).isEmpty();
    model.setSnapshot(SampleRuns.partial(1, STUDY, 1, true));
    assertThat(model.isEmpty()).isFalse();
  }

  @Test
  void a_whole_run_becomes_the_ghost_of_the_next() {
    Snapshot first = SampleRuns.whole(1, STUDY);
    model.setSnapshot(first);
    assertThat(model.ghost()).isEmpty();
    model.setSnapshot(SampleRuns.preparing(2, STUDY));
    assertThat(model.ghost()).contains(first);
    assertThat(model.isEmpty()).isFalse();
    assertThat(model.accuracyFigure(Double.NaN).series())
        .filteredOn(s -> s.style() == Series.Style.GHOST)
        .hasSize(3);
  }

  @Test
  void a_run_that_was_outdated_early_leaves_the_ghost_before() {
    Snapshot first = SampleRuns.whole(1, STUDY);
    model.setSnapshot(first);
    model.setSnapshot(SampleRuns.partial(2, STUDY, 3, true));
    model.setSnapshot(SampleRuns.partial(3, STUDY, 3, true));
    assertThat(model.ghost()).contains(first);
  }

  @Test
  void another_workload_has_no_ghost() {
    model.setSnapshot(SampleRuns.whole(1, STUDY));
    Study other =
        StudyReader.parse("{ \"voltscape\": 1, \"workload\": \"digits-10x10\" }", "other");
    model.setSnapshot(SampleRuns.preparing(2, other));
    assertThat(model.ghost()).isEmpty();
  }

  @Test
  void a_study_of_another_name_has_no_ghost_and_one_that_was_changed_has() {
    model.setSnapshot(SampleRuns.whole(1, STUDY));
    model.setSnapshot(SampleRuns.preparing(2, STUDY.withName("from another file")));
    assertThat(model.ghost()).isEmpty();
    model.setSnapshot(SampleRuns.whole(3, STUDY));
    Study changed = STUDY.withEffort(STUDY.trials(), STUDY.images(), STUDY.seed() + 1);
    model.setSnapshot(SampleRuns.preparing(4, changed));
    assertThat(model.ghost()).isPresent();
  }

  @Test
  void rows_are_of_the_nearest_studied_voltage() {
    model.setSnapshot(SampleRuns.partial(1, STUDY, 6, true));
    List<SchemeRow> rows = model.rows(0.527);
    assertThat(rows).hasSize(3);
    SchemeRow masking = rows.get(1);
    assertThat(masking.volts()).isEqualTo(0.52);
    assertThat(masking.label()).isEqualTo("word-masking");
    assertThat(masking.outcome().mean()).isCloseTo(SampleRuns.accuracy(1, 1), within(1e-12));
    assertThat(masking.outcomeText()).isEqualTo("61.00 % (59.00 to 64.00), rough");
    assertThat(masking.outerText()).isEqualTo("29.50 to 65.00");
    assertThat(masking.energyText()).isEqualTo("1.31 µJ");
    assertThat(masking.relativeText()).isEqualTo("2.29× less");
    assertThat(rows.get(2).outcomeText()).isEqualTo("not run");
  }

  @Test
  void schemes_are_compared_with_the_first_on_the_same_dies() {
    model.setSnapshot(SampleRuns.whole(1, STUDY));
    List<SchemeRow> rows = model.rows(0.52);
    assertThat(rows.get(0).differenceText(true)).isEqualTo("reference");
    assertThat(rows.get(0).differenceDetail()).isEmpty();
    assertThat(rows.get(2).reference()).isEqualTo("none");
    assertThat(rows.get(2).difference().mean()).isCloseTo(0.02, within(1e-12));
    assertThat(rows.get(2).differenceText(false)).isEqualTo("better on 20/20");
    assertThat(rows.get(2).differenceText(true)).isEqualTo("+2.00 pt, better on 20 of 20");
    assertThat(rows.get(2).differenceDetail())
        .startsWith(
            "Against none:\nBetter on 20 of 20 dies, worse on 0 (95 %: better on 83 to 100 % of"
                + " those that differ).\nMean difference +2.00 pt, +1.98 to +2.02 pt over the dies"
                + " seen; it is better unless dies not seen (at most 14 %) lose more than 12.27");
    assertThat(rows.get(2).outcomeDetail())
        .containsSubsequence(
            "20 dies: 62.00 %",
            "\nAgainst none:\nBetter on 20 of 20 dies",
            "\nWhatever unseen dies do (thin): ",
            "\nMedian over trials: 62.00 %, worst 6");
    model.setSnapshot(SampleRuns.partial(2, STUDY, 6, false));
    assertThat(model.rows(0.56).get(2).differenceText(true)).isEmpty();
  }

  @Test
  void intervals_and_dies_of_the_figure_are_chosen_and_kept() {
    model.setSnapshot(SampleRuns.whole(1, STUDY));
    assertThat(model.accuracyFigure(Double.NaN).note())
        .startsWith("Thick or shaded: dies seen. Thin or dotted: 95 %")
        .endsWith("Dots and pale lines: single dies.");
    model.intervalsProperty().set(IntervalChoice.DIES_SEEN);
    model.diesProperty().set(false);
    model.setSnapshot(SampleRuns.whole(2, STUDY));
    assertThat(model.accuracyFigure(Double.NaN).note())
        .isEqualTo("Thick or shaded: dies seen, no 95 % interval.");
  }

  @Test
  void errors_are_lower_where_they_are_better() {
    model.setSnapshot(SampleRuns.whole(1, SampleRuns.arm()));
    SchemeRow row = model.rows(0.50).get(1);
    assertThat(row.words().heading()).isEqualTo("Mean relative error");
    assertThat(row.outcomeText()).isEqualTo("51.00 % (49.00 to 54.00)");
    assertThat(row.differenceDetail()).contains("Better on 0 of 20 dies, worse on 20");
  }

  @Test
  void the_average_error_increase_follows_the_run_and_the_range() {
    IncreaseModel increase = model.increase();
    assertThat(increase.from()).isNaN();
    model.setSnapshot(SampleRuns.whole(1, STUDY));
    assertThat(increase.from()).isEqualTo(0.50);
    assertThat(increase.to()).isEqualTo(0.56);
    AverageErrorIncrease whole = increase.increaseProperty().get();
    assertThat(whole.schemes().get(0).increase().mean()).isCloseTo(0.985 - 0.65, within(1e-12));
    List<SchemeRow> rows = model.rows(0.5);
    assertThat(rows.get(0).increaseText()).isEqualTo("+33.50 pt");
    assertThat(rows.get(2).increaseText()).isEqualTo("+31.50 pt, 1.06× less");
    assertThat(rows.get(2).increaseDetail())
        .startsWith("Average error increase of bit-masking, 0.500 V to 0.560 V (4 voltages): +31")
        .contains("20 dies")
        .contains("That of none is 1.06× as large");
    increase.setRange(0.515, Double.NaN);
    assertThat(increase.increaseProperty().get().voltages()).isEqualTo(3);
    increase.setRange(0.51, 0.515);
    assertThat(increase.increaseProperty().get()).isNull();
    // The next run of the same sweep keeps the range, another sweep begins again.
    increase.setRange(0.50, 0.52);
    model.setSnapshot(SampleRuns.whole(2, STUDY));
    assertThat(increase.increaseProperty().get().voltages()).isEqualTo(2);
    model.setSnapshot(SampleRuns.whole(3, STUDY.withVoltages(List.of(0.50, 0.53))));
    assertThat(increase.to()).isEqualTo(0.53);
    assertThat(increase.increaseProperty().get().voltages()).isEqualTo(2);
    model.setSnapshot(SampleRuns.preparing(4, SampleRuns.arm()));
    assertThat(increase.increaseProperty().get()).isNull();
  }

  @Test
  void the_state_of_a_run_is_one_line() {
    assertThat(RunStatus.text(SampleRuns.preparing(1, STUDY)))
        .isEqualTo("Preparing the network and its test images…");
    assertThat(RunStatus.text(SampleRuns.partial(1, STUDY, 3, true)))
        .isEqualTo("100 of 240 trials, 50 a second, 3 s left");
    assertThat(RunStatus.text(SampleRuns.whole(1, STUDY))).isEqualTo("240 trials done.");
    Snapshot failed =
        SampleRuns.run(1, STUDY, 0, false, Snapshot.State.FAILED, "The file x is missing");
    assertThat(RunStatus.text(failed)).isEqualTo("The file x is missing.");
    Snapshot stopped = SampleRuns.run(1, STUDY, 3, false, Snapshot.State.CANCELLED, "");
    assertThat(RunStatus.text(stopped)).startsWith("Stopped after 100 of 240 trials");
    Snapshot pilot = SampleRuns.run(1, STUDY, 3, true, Snapshot.State.RUNNING, "pilot: tests");
    assertThat(RunStatus.text(pilot)).isEqualTo("Pilot: tests; 100 of 240 trials");
  }

  @Test
  void trials_that_were_too_few_for_images_of_their_own_are_told_once_they_are_done() {
    Stop stop = new Stop(0.02, Stop.Rule.DIES_SEEN);
    Study auto = STUDY.with(s -> s.stop(stop).autoImages(true));
    assertThat(model.beyond()).isEmpty();
    model.setSnapshot(SampleRuns.partial(1, auto, 5, false));
    assertThat(model.beyond()).isEmpty();
    model.setSnapshot(SampleRuns.whole(2, auto));
    assertThat(model.beyond())
        .isEqualTo(
            "12 results are wider than the half-width wanted, 2.00 pt: 20 trials were too few;"
                + " more narrow them.");
    model.setSnapshot(
        SampleRuns.whole(3, auto.with(s -> s.stop(new Stop(0.03, Stop.Rule.DIES_SEEN)))));
    assertThat(model.beyond()).isEmpty();
    // Of a number of images the intervals tell as much as they do.
    model.setSnapshot(SampleRuns.whole(4, STUDY.with(s -> s.stop(stop))));
    assertThat(model.beyond()).isEmpty();
  }

  @Test
  void the_curve_is_inverted_to_its_voltage() {
    double p = SampleRuns.curve().probability(0.512);
    assertThat(CurveInverse.volts(SampleRuns.curve(), p, 0.45, 0.56))
        .isCloseTo(0.512, within(1e-9));
    assertThat(CurveInverse.volts(SampleRuns.curve(), 0, 0.45, 0.56)).isCloseTo(0.56, within(1e-9));
  }

  @Test
  void rows_say_what_qualifies_their_energy_and_their_probability() {
    Study wide =
        SampleRuns.study()
            .withVoltages(List.of(0.40, 0.46, 0.55))
            .withFormats(WordFormats.weights("Q2.14", "test", ""), null);
    TradeoffModel model = new TradeoffModel(TaskThreads.sameThread());
    model.setCurve(SampleRuns.curve());
    model.setSnapshot(SampleRuns.whole(1, wide));
    SchemeRow low = model.rows(0.40).get(0);
    assertThat(low.energyRemark()).startsWith("no operating point at 0.403 V and below");
    SchemeRow inside = model.rows(0.46).get(0);
    assertThat(inside.energyRemark()).startsWith("logic charged as for 16-bit operands");
    assertThat(inside.energyDetail())
        .contains("Why this number?")
        .contains("logic charged as for 16-bit operands");
    assertThat(inside.extrapolated()).isFalse();
    assertThat(inside.increaseDetail()).contains("no check of the paper");
    assertThat(model.rows(0.55).get(0).extrapolated()).isTrue();
  }

  @Test
  void pinned_runs_take_the_place_of_the_run_before() {
    KeptRuns kept = new KeptRuns();
    TradeoffModel pins = new TradeoffModel(TaskThreads.sameThread(), kept);
    Study study = SampleRuns.study();
    Snapshot base = SampleRuns.whole(1, study.withEffort(5, 1000, 1));
    kept.add(base, SampleRuns.curve());
    pins.setSnapshot(SampleRuns.whole(2, study.withEffort(6, 1000, 1)));
    pins.setSnapshot(SampleRuns.whole(3, study.withEffort(7, 1000, 1)));
    assertThat(pins.ghostsProperty().get())
        .extracting(GhostRun::name)
        .containsExactly("previous run");
    kept.pin(1, true);
    kept.rename(1, "base");
    assertThat(pins.ghostsProperty().get()).containsExactly(new GhostRun("1: base", base, false));
    kept.pin(1, false);
    assertThat(pins.ghostsProperty().get())
        .extracting(GhostRun::name)
        .containsExactly("previous run");
    // Of another measure none is drawn, and that is said.
    kept.pin(1, true);
    pins.setSnapshot(SampleRuns.whole(4, SampleRuns.arm()));
    assertThat(pins.ghostsProperty().get()).isEmpty();
    assertThat(pins.notDrawn()).startsWith("The pinned run 1: base is not drawn:");
    pins.dispose();
  }

  @Test
  void numbers_of_the_study_before_an_edit_are_outdated() {
    Study study = SampleRuns.study();
    model.setStudy(study);
    model.setSnapshot(SampleRuns.whole(1, study));
    assertThat(model.outdatedProperty().get()).isFalse();
    Study edited = study.withEffort(5, 1000, 1);
    model.setStudy(edited);
    assertThat(model.outdatedProperty().get()).isTrue();
    model.setSnapshot(SampleRuns.partial(2, edited, 1, false));
    assertThat(model.outdatedProperty().get()).isFalse();
    // Undone, the study is the one of the numbers again.
    model.setSnapshot(SampleRuns.whole(1, study));
    model.setStudy(study);
    assertThat(model.outdatedProperty().get()).isFalse();
  }
}
