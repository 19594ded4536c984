package org.voltscape.figure.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.TrialValues;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.AxisMarks;
import org.voltscape.figure.LineFigure;

class ZoneMarksTest {
  private static final double OPEN = Double.POSITIVE_INFINITY;

  /** Supplies 0.50, 0.52, 0.54, 0.56 V; without faults 0.985, guessing 0.1. */
  private static Snapshot run(double spread, double[]... means) {
    return run(SampleRuns.study("\"none\", \"bit-masking\""), spread, means);
  }

  static Snapshot run(Study study, double spread, double[]... means) {
    List<PointResult> points = new ArrayList<>();
    for (int s = 0; s < means.length; s++) {
      for (int v = 0; v < means[s].length; v++) {
        double m = means[s][v];
        double best = Math.min(1, m + spread);
        double[] dies = {m - spread, best, m - spread, best};
        points.add(
            new PointResult(
                s,
                v,
                study.voltages().get(v),
                0.01,
                Intervals.ofAccuracies(Sample.of(dies), 1_000_000_000, Looks.PLANNED),
                TrialValues.copyOf(dies, dies.length),
                null,
                0,
                0,
                1,
                1e-6,
                1,
                false));
      }
    }
    return new Snapshot(1, study, Snapshot.State.DONE, "", points, 0.985, 8, 8, 1, Double.NaN)
        .withGuessing(0.1);
  }

  private static LineFigure figure(Snapshot run, int scheme) {
    return OutcomeFigures.of(
        run,
        null,
        SampleRuns.curve(),
        OutcomeOptions.against(HorizontalAxis.VOLTAGE).withZonesOf(scheme),
        Double.NaN);
  }

  @Test
  void ticks_and_ranges_stand_at_vmin_and_vcrash_of_the_scheme() {
    Snapshot run =
        run(0.02, new double[] {0.12, 0.6, 0.97, 0.98}, new double[] {0.6, 0.98, 0.98, 0.985});
    LineFigure none = figure(run, 0);
    assertThat(none.marks().ticks())
        .containsExactly(
            new AxisMarks.Tick("Vmin", 0.56, 0.54, OPEN),
            new AxisMarks.Tick("Vcrash", 0.50, 0.50, 0.50));
    assertThat(none.marks().ranges())
        .containsExactly(
            new AxisMarks.Range("crash", -OPEN, 0.50, 1),
            new AxisMarks.Range("critical", 0.50, 0.56, 0.45),
            new AxisMarks.Range("guardband", 0.56, 0.9, 0));
    assertThat(none.note())
        .endsWith(
            " Zones of none: Vmin 0.560 V, from 0.540 V (target 97.50 %); Vcrash 0.500 V (crash 54.25 %).");
    LineFigure masked = figure(run, 1);
    assertThat(masked.marks().ticks().get(1).value()).isNaN();
    assertThat(masked.note()).contains("bit-masking: Vmin 0.520 V", "Vcrash below 0.500 V (crash");
  }

  @Test
  void beyond_the_sweep_there_is_no_tick_and_the_bar_is_open() {
    Snapshot run = run(0, new double[] {0.98, 0.98, 0.98, 0.98}, new double[] {0.1, 0.1, 0.1, 0.1});
    LineFigure kept = figure(run, 0);
    assertThat(kept.marks().ticks().get(0))
        .isEqualTo(new AxisMarks.Tick("Vmin", Double.NaN, -OPEN, 0.50));
    assertThat(kept.note()).contains("Vmin at most 0.500 V (", "Vcrash below 0.500 V (");
    LineFigure crashed = figure(run, 1);
    assertThat(crashed.marks().ticks().get(1))
        .isEqualTo(new AxisMarks.Tick("Vcrash", Double.NaN, 0.56, OPEN));
    assertThat(crashed.note()).contains("Vmin above 0.560 V (", "Vcrash at least 0.560 V (");
  }

  @Test
  void a_supply_beyond_the_sweep_that_may_be_its_last_is_told_so() {
    double[] most = {0.55, 0.6, 0.7, 0.97};
    Snapshot run = run(0.025, most, most);
    assertThat(figure(run, 0).note())
        .contains("Vmin above 0.560 V, from 0.560 V (", "Vcrash below 0.500 V, up to 0.500 V (");
  }

  @Test
  void a_figure_without_zones_is_as_it_was() {
    double[] means = {0.12, 0.6, 0.97, 0.98};
    Snapshot run = run(0.02, means, means);
    LineFigure bare = figure(run, ZoneMarks.NO_SCHEME);
    assertThat(bare.marks().isEmpty()).isTrue();
    assertThat(bare.note()).doesNotContain("Vmin");
    assertThat(figure(run.withGuessing(Double.NaN), 0)).isEqualTo(bare);
    // Of a study that has fewer schemes by now.
    assertThat(figure(run, 2)).isEqualTo(bare);
    LineFigure energies =
        OutcomeFigures.of(
            run,
            null,
            SampleRuns.curve(),
            OutcomeOptions.against(HorizontalAxis.FAILURE_PROBABILITY),
            Double.NaN);
    assertThat(energies.marks().isEmpty()).isTrue();
    assertThat(ZoneMarks.sentence(run.withPoints(List.of()), 1))
        .isEqualTo("No zones of bit-masking: nothing is known yet.");
    assertThat(ZoneMarks.sentence(SampleRuns.whole(1, SampleRuns.arm()), 0))
        .contains("answers with numbers");
  }

  @Test
  void a_run_under_way_keeps_the_place_and_says_so() {
    Snapshot half = SampleRuns.partial(1, SampleRuns.study(), 3, false).withGuessing(0.1);
    LineFigure waiting = figure(half, 0);
    assertThat(waiting.marks()).isEqualTo(ZoneMarks.WAITING);
    assertThat(waiting.note()).isEqualTo(figure(half, ZoneMarks.NO_SCHEME).note());
    // One that has all supplies of the scheme has its zones before the end.
    Snapshot first = SampleRuns.partial(1, SampleRuns.study(), 4, false).withGuessing(0.1);
    assertThat(figure(first, 0).marks().ticks()).hasSize(2);
    assertThat(figure(first, 1).marks()).isEqualTo(ZoneMarks.WAITING);
    Snapshot rough = SampleRuns.partial(1, SampleRuns.study(), 4, true).withGuessing(0.1);
    assertThat(figure(rough, 0).marks()).isEqualTo(ZoneMarks.WAITING);
    Snapshot stopped =
        SampleRuns.run(1, SampleRuns.study(), 3, false, Snapshot.State.CANCELLED, "")
            .withGuessing(0.1);
    assertThat(figure(stopped, 0).marks().isEmpty()).isTrue();
    Snapshot numbers = SampleRuns.partial(1, SampleRuns.arm(), 3, false);
    assertThat(figure(numbers, 0).marks().isEmpty()).isTrue();
  }

  @Test
  void the_curve_has_them_where_it_is_the_runs_and_its_supply_is_swept() {
    double[] means = {0.12, 0.6, 0.97, 0.98};
    Snapshot run = run(0.02, means, means);
    ErrorCurve curve = SampleRuns.curve();
    LineFigure plain = CurveFigures.of(List.of(curve), 0, Double.NaN, 0.4, 0.6);
    LineFigure marked = ZoneMarks.onCurve(plain, curve, run, curve, 1);
    assertThat(marked.marks()).isEqualTo(figure(run, 1).marks());
    assertThat(marked.note()).contains("bit-masking: Vmin 0.560 V");
    ErrorCurve other =
        CurvePresets.all().stream()
            .filter(c -> !c.id().equals(curve.id()))
            .findFirst()
            .orElseThrow();
    assertThat(ZoneMarks.onCurve(plain, other, run, curve, 1)).isEqualTo(plain);
    assertThat(ZoneMarks.onCurve(plain, curve, run, null, 1)).isEqualTo(plain);
  }
}
