package org.voltscape.figure.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.TrialValues;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;

/** Which intervals and which single dies figures of outcomes show, and what they call them. */
class OutcomeIntervalsTest {
  private static final Study STUDY = SampleRuns.study();
  private static final double MEAN = SampleRuns.accuracy(1, 2);

  private static LineFigure figure(Snapshot run, IntervalChoice intervals, boolean dies) {
    return OutcomeFigures.of(
        run,
        null,
        SampleRuns.curve(),
        new OutcomeOptions(HorizontalAxis.VOLTAGE, intervals, dies),
        Double.NaN);
  }

  private static Series line(LineFigure figure, String label, Series.Style style) {
    return figure.series().stream()
        .filter(s -> s.label().equals(label) && s.style() == style)
        .findFirst()
        .orElseThrow();
  }

  private static Series masking(LineFigure figure) {
    return line(figure, "word-masking", Series.Style.LINE_AND_MARKERS);
  }

  private static boolean hasDies(LineFigure figure) {
    return figure.series().stream().anyMatch(s -> s.style() == Series.Style.DIES);
  }

  /** The run in another state, with other outcomes of all its points. */
  private static Snapshot with(
      Snapshot run, Snapshot.State state, UnaryOperator<PointResult> change) {
    return new Snapshot(
        run.runId(),
        run.study(),
        state,
        "",
        run.points().stream().map(change).toList(),
        run.clean(),
        run.done(),
        run.total(),
        0,
        Double.NaN);
  }

  private static PointResult with(PointResult p, Summary outcome, TrialValues values) {
    return new PointResult(
        p.scheme(),
        p.voltage(),
        p.volts(),
        p.probability(),
        outcome,
        values,
        null,
        0,
        0,
        1,
        p.joules(),
        p.relativeEnergy(),
        false);
  }

  private static PointResult ofDies(PointResult p, double[] dies, Looks looks) {
    return with(
        p,
        Intervals.ofAccuracies(Sample.of(dies), 1000, looks),
        TrialValues.copyOf(dies, dies.length));
  }

  @Test
  void either_interval_can_be_shown_alone_and_is_named() {
    Snapshot run = SampleRuns.whole(1, STUDY);
    LineFigure all = figure(run, IntervalChoice.ALL_DIES, false);
    assertThat(masking(all).low()).containsOnly(Double.NaN);
    assertThat(masking(all).hasWhiskers()).isTrue();
    assertThat(all.note())
        .isEqualTo("Thin or dotted: 95 %, whatever unseen dies do (worst-case bound).");
    LineFigure seen = figure(run, IntervalChoice.DIES_SEEN, false);
    assertThat(masking(seen).low()[2]).isEqualTo(MEAN - 0.02);
    assertThat(masking(seen).hasWhiskers()).isFalse();
    assertThat(seen.note()).isEqualTo("Thick or shaded: dies seen, no 95 % interval.");
    // Whatever is drawn, both are known under the mouse and in files of the data.
    for (LineFigure each : List.of(all, seen)) {
      assertThat(masking(each).certainty().seen(2))
          .isEqualTo(new Interval(MEAN - 0.02, MEAN + 0.03));
      assertThat(masking(each).certainty().outer(2).low()).isEqualTo((MEAN - 0.02) / 2);
    }
  }

  @ParameterizedTest
  @EnumSource(IntervalChoice.class)
  void choices_are_found_by_their_names(IntervalChoice choice) {
    assertThat(IntervalChoice.of(choice.id())).isEqualTo(choice);
    assertThat(IntervalChoice.of("t")).isNull();
    assertThat(choice.showsOuter() || choice.showsSeen()).isTrue();
  }

  @Test
  void every_die_runs_through_all_voltages_under_its_trial() {
    double[][] dies = {{0.9, 0.95, 0.1}, {0.91, 0.96, 0.5}, {0.92, 0.97, 0.93}, {0.93, 0.98, 0.99}};
    Snapshot run =
        with(
            SampleRuns.whole(1, STUDY),
            Snapshot.State.DONE,
            p -> ofDies(p, dies[p.voltage()], Looks.PLANNED));
    Series lines = line(figure(run, IntervalChoice.BOTH, true), "none", Series.Style.DIES);
    assertThat(lines.colourIndex()).isZero();
    assertThat(lines.y())
        .as("die after die, a missing point between them")
        .containsExactly(
            0.9,
            0.91,
            0.92,
            0.93,
            Double.NaN,
            0.95,
            0.96,
            0.97,
            0.98,
            Double.NaN,
            0.1,
            0.5,
            0.93,
            0.99,
            Double.NaN);
    assertThat(Arrays.copyOf(lines.x(), 4)).containsExactly(0.50, 0.52, 0.54, 0.56);
    assertThat(lines.remarks()[10]).isEqualTo("trial 2");
    assertThat(hasDies(figure(run, IntervalChoice.BOTH, false))).isFalse();
  }

  @Test
  void many_dies_are_not_drawn_and_none_that_would_vanish() {
    double[] thirty = new double[30];
    double[] more = new double[31];
    Arrays.fill(thirty, 0.9);
    Arrays.fill(more, 0.9);
    Snapshot run = SampleRuns.whole(1, STUDY.withEffort(100, 1000, 1));
    Snapshot stopped =
        with(
            run,
            Snapshot.State.DONE,
            p -> ofDies(p, p.voltage() < 2 ? thirty : more, Looks.SCHEDULED));
    LineFigure figure = figure(stopped, IntervalChoice.BOTH, true);
    Series lines = line(figure, "none", Series.Style.DIES);
    assertThat(Arrays.stream(lines.y()).filter(y -> !Double.isNaN(y))).hasSize(30 * 2);
    assertThat(figure.note())
        .contains(
            "(worst-case bound, 97 % at each look of the stop rule). Dots and pale lines: single dies.");
    Snapshot begun = with(run, Snapshot.State.RUNNING, p -> ofDies(p, thirty, Looks.ANY));
    assertThat(hasDies(figure(begun, IntervalChoice.BOTH, true))).isFalse();
    Snapshot few =
        with(
            SampleRuns.whole(1, STUDY.withEffort(30, 1000, 1)),
            Snapshot.State.RUNNING,
            p -> ofDies(p, thirty, Looks.ANY));
    assertThat(hasDies(figure(few, IntervalChoice.BOTH, true))).isTrue();
  }

  @Test
  void while_it_runs_the_note_says_that_intervals_hold_at_every_look() {
    double[] dies = {0.9, 0.92, 0.94};
    Snapshot run = SampleRuns.whole(1, STUDY);
    String running =
        figure(
                with(run, Snapshot.State.RUNNING, p -> ofDies(p, dies, Looks.ANY)),
                IntervalChoice.BOTH,
                true)
            .note();
    assertThat(running)
        .contains("(worst-case bound, at every look)")
        .endsWith("While it runs: intervals that hold at every look, wider than at the end.");
    assertThat(
            figure(
                    with(run, Snapshot.State.CANCELLED, p -> ofDies(p, dies, Looks.ANY)),
                    IntervalChoice.BOTH,
                    true)
                .note())
        .contains("at every look")
        .doesNotContain("While it runs");
  }

  @Test
  void a_lone_point_has_its_sentence_below_and_several_at_one_voltage_say_so() {
    Study one = SampleRuns.study("\"none\"").withVoltages(List.of(0.52));
    LineFigure lone = figure(SampleRuns.whole(1, one), IntervalChoice.BOTH, true);
    assertThat(lone.note())
        .endsWith(
            "Dots and pale lines: single dies. 20 dies: 50.00 %, 48.00 to 53.00 % over the dies seen; a kind of die"
                + " up to 14 % of all may be unseen; if such dies were dead, the mean could be as"
                + " low as 24.00 %.");
    Series clean = line(lone, "without faults", Series.Style.LINE);
    assertThat(clean.x()[0]).isLessThan(0.52);
    assertThat(clean.x()[1]).isGreaterThan(0.52);
    LineFigure three =
        figure(SampleRuns.whole(1, STUDY.withVoltages(List.of(0.52))), IntervalChoice.BOTH, true);
    assertThat(three.note())
        .endsWith("Dots and pale lines: single dies. All at 0.520 V, drawn side by side.");
  }

  @Test
  void of_one_die_there_is_one_interval_whatever_is_chosen() {
    Snapshot run =
        with(
            SampleRuns.whole(1, STUDY),
            Snapshot.State.DONE,
            p -> with(p, Intervals.ofImages(900, 1000), TrialValues.copyOf(new double[] {0.9}, 1)));
    for (IntervalChoice choice : IntervalChoice.values()) {
      LineFigure figure = figure(run, choice, true);
      assertThat(masking(figure).hasWhiskers()).isFalse();
      assertThat(masking(figure).low()[0]).isBetween(0.87, 0.9);
      assertThat(hasDies(figure)).isFalse();
      assertThat(figure.note()).isEqualTo("Bands: 95 %, Wilson's score over images.");
    }
  }

  @Test
  void errors_without_a_largest_value_claim_nothing_of_unseen_dies_above() {
    double[] errors = {0.1, 0.2, 0.15};
    Snapshot run =
        with(
            SampleRuns.whole(1, SampleRuns.options()),
            Snapshot.State.DONE,
            p ->
                with(
                    p,
                    Intervals.ofErrors(errors, 3, Double.POSITIVE_INFINITY, Looks.PLANNED),
                    TrialValues.copyOf(errors, 3)));
    assertThat(figure(run, IntervalChoice.BOTH, false).note())
        .startsWith(
            "Thick or shaded: dies seen. Thin or dotted: 95 %, worst-case bound"
                + " below; above, the wider of")
        .doesNotContain("whatever unseen");
  }
}
