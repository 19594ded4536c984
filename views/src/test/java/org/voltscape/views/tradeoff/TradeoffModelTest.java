package org.voltscape.views.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.study.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyReader;
import org.voltscape.figure.Series;
import org.voltscape.figure.studies.SampleRuns;
import org.voltscape.views.fx.TaskThreads;

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
  void rows_are_of_the_nearest_studied_voltage() {
    model.setSnapshot(SampleRuns.partial(1, STUDY, 6, true));
    List<SchemeRow> rows = model.rows(0.527);
    assertThat(rows).hasSize(3);
    SchemeRow masking = rows.get(1);
    assertThat(masking.volts()).isEqualTo(0.52);
    assertThat(masking.label()).isEqualTo("word-masking");
    assertThat(masking.outcome().mean()).isCloseTo(SampleRuns.accuracy(1, 1), within(1e-12));
    assertThat(masking.outcomeText()).isEqualTo("61.00 % (59.00 to 64.00 %), rough");
    assertThat(masking.methodText()).isEqualTo("Student's t over 20 trials");
    assertThat(masking.energyText()).isEqualTo("1.31 µJ");
    assertThat(masking.relativeText()).isEqualTo("2.29× less");
    assertThat(rows.get(2).outcomeText()).isEqualTo("not run yet");
  }

  @Test
  void the_state_of_a_run_is_one_line() {
    assertThat(RunStatus.text(SampleRuns.preparing(1, STUDY)))
        .isEqualTo("Preparing the network and its test images…");
    assertThat(RunStatus.text(SampleRuns.partial(1, STUDY, 3, true)))
        .isEqualTo("100 of 240 trials, 50 a second, 3 s left");
    assertThat(RunStatus.text(SampleRuns.whole(1, STUDY))).isEqualTo("100 trials done.");
    Snapshot failed =
        SampleRuns.run(1, STUDY, 0, false, Snapshot.State.FAILED, "The file x is missing");
    assertThat(RunStatus.text(failed)).isEqualTo("The file x is missing.");
    Snapshot stopped = SampleRuns.run(1, STUDY, 3, false, Snapshot.State.CANCELLED, "");
    assertThat(RunStatus.text(stopped)).startsWith("Stopped after 100 of 240 trials");
  }

  @Test
  void the_curve_is_inverted_to_its_voltage() {
    double p = SampleRuns.curve().probability(0.512);
    assertThat(CurveInverse.volts(SampleRuns.curve(), p, 0.45, 0.56))
        .isCloseTo(0.512, within(1e-9));
    assertThat(CurveInverse.volts(SampleRuns.curve(), 0, 0.45, 0.56)).isCloseTo(0.56, within(1e-9));
  }
}
