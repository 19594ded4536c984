package org.voltscape.figure.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.curve.BandPoint;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FailureMap;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.FaultPlan;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.MapFigure;
import org.voltscape.figure.Marker;
import org.voltscape.figure.Series;
import org.voltscape.figure.chart.FigureCharts;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.energy.EnergyFigures;

/** Results to figures. */
class StudyFiguresTest {
  private static final Study STUDY = SampleRuns.study();

  private static LineFigure accuracy(Snapshot now, Snapshot ghost, HorizontalAxis axis) {
    return OutcomeFigures.of(now, ghost, SampleRuns.curve(), axis, 0.52);
  }

  private static Series named(LineFigure figure, String label) {
    return figure.series().stream().filter(s -> s.label().equals(label)).findFirst().orElseThrow();
  }

  @Test
  void a_finished_run_has_a_line_with_its_band_per_scheme() {
    LineFigure figure = accuracy(SampleRuns.whole(1, STUDY), null, HorizontalAxis.VOLTAGE);
    Series masking = named(figure, "word-masking");
    assertThat(masking.x()).containsExactly(0.50, 0.52, 0.54, 0.56);
    assertThat(masking.y()[2]).isEqualTo(SampleRuns.accuracy(1, 2));
    assertThat(masking.low()[2]).isEqualTo(SampleRuns.accuracy(1, 2) - 0.02);
    assertThat(masking.high()[2]).isEqualTo(SampleRuns.accuracy(1, 2) + 0.03);
    assertThat(masking.colourIndex()).isEqualTo(1);
    assertThat(figure.verticalMarkers()).containsExactly(Marker.operating(0.52, "0.520 V"));
    assertThat(named(figure, "without faults").y()).containsOnly(0.985);
    assertThat(masking.certainty().outer(2))
        .isEqualTo(
            new Interval(
                (SampleRuns.accuracy(1, 2) - 0.02) / 2, SampleRuns.accuracy(1, 2) + 0.03 + 0.01));
    assertThat(masking.hasWhiskers()).isTrue();
    assertThat(figure.note())
        .isEqualTo(
            "Thick or shaded: dies seen. Thin or dotted: 95 %, whatever unseen dies"
                + " do (worst-case bound)."
                + " Dots and pale lines: single dies.");
    assertThat(figure.y().percent()).isTrue();
  }

  @Test
  void errors_begin_at_nought_under_their_own_name() {
    LineFigure arm = accuracy(SampleRuns.whole(1, SampleRuns.arm()), null, HorizontalAxis.VOLTAGE);
    assertThat(arm.y().caption()).isEqualTo("Mean relative error (%)");
    assertThat(arm.y().lower()).isZero();
    assertThat(arm.y().upper()).isNaN();
    assertThat(named(arm, "bit-masking").y()[1]).isEqualTo(SampleRuns.accuracy(1, 1));
    LineFigure options =
        accuracy(SampleRuns.whole(1, SampleRuns.options()), null, HorizontalAxis.ENERGY);
    assertThat(options.y().caption()).isEqualTo("RMSE of price/120");
    assertThat(options.y().percent()).isFalse();
    assertThat(options.y().lower()).isZero();
  }

  @Test
  void the_range_where_the_curve_is_extrapolated_is_shaded() {
    LineFigure figure = accuracy(SampleRuns.whole(1, STUDY), null, HorizontalAxis.VOLTAGE);
    assertThat(figure.shades()).hasSize(1);
    assertThat(figure.shades().get(0).from()).isEqualTo(0.53);
    LineFigure inside =
        accuracy(
            SampleRuns.whole(1, STUDY.withVoltages(List.of(0.50, 0.52))),
            null,
            HorizontalAxis.VOLTAGE);
    assertThat(inside.shades()).isEmpty();
  }

  @Test
  void a_partial_run_shows_what_there_is() {
    LineFigure figure =
        accuracy(SampleRuns.partial(1, STUDY, 6, true), null, HorizontalAxis.VOLTAGE);
    assertThat(named(figure, "none").x()).hasSize(4);
    assertThat(named(figure, "word-masking").x()).containsExactly(0.50, 0.52);
    assertThat(named(figure, "bit-masking").x()).isEmpty();
    assertThat(figure.note()).contains("6 of 6 points are first estimates");
    assertThat(figure.x())
        .isEqualTo(accuracy(SampleRuns.whole(1, STUDY), null, HorizontalAxis.VOLTAGE).x());
  }

  @ParameterizedTest
  @EnumSource(HorizontalAxis.class)
  void a_run_that_has_not_begun_is_a_chart_already(HorizontalAxis axis) {
    Snapshot before = SampleRuns.preparing(1, STUDY);
    JFreeChart chart = FigureCharts.chart(accuracy(before, null, axis), FigureTheme.LIGHT);
    assertThat(chart.createBufferedImage(400, 300)).isNotNull();
    FigureCharts.chart(EnergyFigures.of(before, null, 0.5), FigureTheme.DARK)
        .createBufferedImage(400, 300);
  }

  @Test
  void the_run_before_is_pale_and_keeps_the_colours_of_the_schemes_now() {
    Snapshot now = SampleRuns.whole(2, SampleRuns.study("\"bit-masking\", \"none\""));
    LineFigure figure = accuracy(now, SampleRuns.whole(1, STUDY), HorizontalAxis.VOLTAGE);
    List<Series> ghosts =
        figure.series().stream().filter(s -> s.style() == Series.Style.GHOST).toList();
    assertThat(ghosts).hasSize(2);
    assertThat(ghosts.get(0).label()).isEqualTo("previous run");
    assertThat(ghosts.get(1).label()).isEmpty();
    // none was first and is second now; word masking is gone.
    assertThat(ghosts.get(0).colourIndex()).isEqualTo(1);
    assertThat(ghosts.get(1).colourIndex()).isEqualTo(0);
  }

  @Test
  void a_run_before_with_the_same_results_is_not_drawn_twice() {
    LineFigure figure =
        accuracy(SampleRuns.whole(2, STUDY), SampleRuns.whole(1, STUDY), HorizontalAxis.VOLTAGE);
    assertThat(figure.series()).noneMatch(s -> s.style() == Series.Style.GHOST);
  }

  @Test
  void over_probability_the_marker_and_the_shade_are_where_the_curve_says() {
    LineFigure figure =
        accuracy(SampleRuns.whole(1, STUDY), null, HorizontalAxis.FAILURE_PROBABILITY);
    assertThat(figure.x().logarithmic()).isTrue();
    assertThat(figure.verticalMarkers().get(0).value())
        .isEqualTo(SampleRuns.curve().probability(0.52));
    assertThat(figure.shades().get(0).to()).isEqualTo(1.0 / 73_728);
    assertThat(figure.x().lower()).isGreaterThanOrEqualTo(1e-10);
  }

  @Test
  void over_energy_every_scheme_has_its_own_place_of_the_voltage() {
    LineFigure figure = accuracy(SampleRuns.whole(1, STUDY), null, HorizontalAxis.ENERGY);
    assertThat(figure.x().caption()).isEqualTo("Energy per inference (µJ)");
    assertThat(named(figure, "none").x()[0]).isEqualTo(1.2);
    assertThat(figure.verticalMarkers()).hasSize(3);
    assertThat(figure.verticalMarkers().stream().map(Marker::label))
        .containsExactly("0.520 V", "", "");
  }

  @Test
  void energies_are_whole_before_the_first_trial() {
    LineFigure figure = EnergyFigures.of(SampleRuns.partial(1, STUDY, 0, true), null, 0.52);
    assertThat(figure.series()).hasSize(3);
    assertThat(named(figure, "bit-masking").y()[1]).isCloseTo(1.32, within());
    assertThat(figure.y().caption()).isEqualTo("Energy/inference (µJ)");
    assertThat(figure.note()).startsWith("SNNAC");
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }

  @Test
  void a_curve_shows_its_points_and_what_they_do_not_support() {
    LineFigure figure = CurveFigures.of(List.of(SampleRuns.curve()), 0, Double.NaN, 0.35, 0.60);
    Series points = named(figure, "control points");
    assertThat(points.x()).containsExactly(0.40, 0.46, 0.50, 0.53);
    assertThat(points.style()).isEqualTo(Series.Style.POINTS);
    assertThat(figure.shades()).hasSize(2);
    Series line = figure.series().get(0);
    int at = java.util.Arrays.binarySearch(line.x(), 0.50);
    assertThat(at).isNotNegative();
    assertThat(line.y()[at]).isEqualTo(0.28);
    assertThat(figure.y().lower()).isEqualTo(1e-8);
  }

  @Test
  void a_curve_that_goes_deeper_gets_a_deeper_axis_and_a_wall_a_note() {
    var deep =
        SampleRuns.curve().withPoints(List.of(new CurvePoint(0.5, 0.1), new CurvePoint(0.6, 1e-9)));
    assertThat(CurveFigures.of(List.of(deep), 0, 0.5, 0.4, 0.7).y().lower()).isEqualTo(1e-10);
    var wall =
        SampleRuns.curve().withPoints(List.of(new CurvePoint(0.5, 0.1), new CurvePoint(0.6, 0)));
    assertThat(CurveFigures.of(List.of(wall), 0, 0.5, 0.4, 0.7).note()).contains("probability 0");
  }

  @Test
  void the_range_of_a_curve_holds_points_and_operating_voltage() {
    double[] range = CurveFigures.range(List.of(SampleRuns.curve()), 0.70);
    assertThat(range[0]).isLessThan(0.40);
    assertThat(range[1]).isGreaterThan(0.70);
  }

  @Test
  void a_map_of_a_die_shows_all_words_or_one_memory_of_them() {
    Study study =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"memory\": {\"die\": 3}}", "study.json");
    ErrorCurve curve = SampleRuns.curve();
    FaultPlan plan = FaultPlan.at(study, curve, null, 0.5);
    assertThat(DieMapFigures.memories(study))
        .containsExactly("layer 1 weights", "layer 1 biases", "layer 2 weights", "layer 2 biases");
    MapFigure whole =
        DieMapFigures.of(
            study,
            curve,
            0.5,
            new DieMapFigures.Shown("Die 3", plan.sites(0), DieMapFigures.ALL, ""));
    assertThat(whole.words()).isEqualTo(100 * 32 + 32 + 32 * 10 + 10);
    int from = 0;
    for (int memory = 0; memory < 4; memory++) {
      MapFigure one =
          DieMapFigures.of(
              study, curve, 0.5, new DieMapFigures.Shown("Die 3", plan.sites(0), memory, "Seen."));
      FailureMap cells =
          FailureMap.of(new Die(3, 0.5), memory, one.words(), one.bits(), plan.probability());
      for (int w = 0; w < one.words(); w++) {
        for (int b = 0; b < one.bits(); b++) {
          byte shown = one.cells()[w * one.bits() + b];
          boolean fails = (cells.stuckMask(w) >>> b & 1) != 0;
          boolean reads1 = (cells.stuckValue(w) >>> b & 1) != 0;
          assertThat(shown)
              .isEqualTo(
                  !fails ? MapFigure.OK : reads1 ? MapFigure.STUCK_AT_1 : MapFigure.STUCK_AT_0);
          assertThat(whole.cells()[(from + w) * whole.bits() + b]).isEqualTo(shown);
        }
      }
      assertThat(one.note())
          .contains("; " + DieMapFigures.memories(study).get(memory) + " of digits-10x10. Seen.");
      from += one.words();
    }
    assertThat(whole.note()).startsWith("Die 3 at 0.5 V, probability ").endsWith("layer by layer.");
  }

  /** The sample's curve with a band of a factor of two on both sides up to 0.53 V. */
  private static ErrorCurve doubted() {
    List<BandPoint> band =
        SampleRuns.curve().points().stream()
            .filter(p -> p.x() > 0.45)
            .map(p -> new BandPoint(p.x(), p.probability() / 2, Math.min(1, p.probability() * 2)))
            .toList();
    return SampleRuns.curve().withBand(band, "band");
  }

  @Test
  void the_curves_band_is_a_pale_band_of_accuracy_and_said_under_the_mouse() {
    Snapshot run = SampleRuns.whole(1, STUDY);
    LineFigure figure = OutcomeFigures.of(run, null, doubted(), HorizontalAxis.VOLTAGE, Double.NaN);
    Series band = named(figure, "word-masking, curve's uncertainty");
    assertThat(band.style()).isEqualTo(Series.Style.PALE_BAND);
    assertThat(band.x()).containsExactly(0.50, 0.52);
    assertThat(band.colourIndex()).isEqualTo(1);
    for (int i = 0; i < 2; i++) {
      assertThat(SampleRuns.accuracy(1, i)).isBetween(band.low()[i], band.high()[i]);
      assertThat(band.high()[i] - band.low()[i]).isPositive();
    }
    String[] remarks = named(figure, "word-masking").remarks();
    assertThat(remarks[1]).contains("curve's 95 % band, p = ").contains(" makes it ");
    assertThat(remarks[0]).contains("clipped").contains("its high end");
    assertThat(remarks[3]).isEqualTo("curve extrapolated");
    assertThat(figure.note()).contains("95 % band");
    JFreeChart chart = FigureCharts.chart(figure, FigureTheme.PAPER);
    assertThat(chart.getXYPlot().getDataset().getSeriesCount()).isEqualTo(figure.series().size());
  }

  @Test
  void no_band_no_pale_band_and_none_against_the_probability() {
    Snapshot run = SampleRuns.whole(1, STUDY);
    LineFigure plain = accuracy(run, null, HorizontalAxis.VOLTAGE);
    LineFigure against =
        OutcomeFigures.of(run, null, doubted(), HorizontalAxis.FAILURE_PROBABILITY, Double.NaN);
    LineFigure energy = OutcomeFigures.of(run, null, doubted(), HorizontalAxis.ENERGY, Double.NaN);
    for (LineFigure figure : List.of(plain, against)) {
      assertThat(figure.series()).noneMatch(s -> s.style() == Series.Style.PALE_BAND);
    }
    assertThat(energy.series()).anyMatch(s -> s.style() == Series.Style.PALE_BAND);
  }

  @Test
  void a_curves_figure_has_its_band_and_its_own_unit() {
    LineFigure figure = CurveFigures.of(List.of(doubted()), 0, 0.5, 0.4, 0.6);
    Series line = figure.series().get(0);
    assertThat(line.hasBand()).isTrue();
    for (int i = 0; i < line.x().length; i++) {
      if (line.x()[i] > 0.46 && line.x()[i] < 0.53) {
        assertThat(line.low()[i]).isLessThan(line.y()[i]);
        assertThat(line.high()[i]).isGreaterThan(line.y()[i]);
      } else if (line.x()[i] > 0.531) {
        assertThat(line.low()[i]).isNaN();
      }
    }
    assertThat(figure.note()).contains("95 %");
    ErrorCurve latency = CurvePresets.find("ddr3-vendor-a-trp").orElseThrow();
    double[] range = CurveFigures.range(List.of(latency), Double.NaN);
    assertThat(CurveFigures.of(List.of(latency), 0, Double.NaN, range[0], range[1]).x().unit())
        .isEqualTo("ns");
    assertThat(AxisText.of(latency.axis(), 7.5)).isEqualTo("7.5 ns");
  }

  @Test
  void lines_have_the_colours_of_their_schemes_wherever_these_stand() {
    Study study =
        SampleRuns.study(
            "\"none\", {\"id\": \"none\", \"label\": \"again\", \"colour\": 3},"
                + " {\"id\": \"word-masking\", \"colour\": 1},"
                + " {\"id\": \"bit-masking\", \"colour\": 2}");
    Snapshot run = SampleRuns.whole(1, study);
    List<Integer> colours = List.of(0, 3, 1, 2);
    assertThat(colours(accuracy(run, null, HorizontalAxis.VOLTAGE))).isEqualTo(colours);
    assertThat(colours(EnergyFigures.of(run, null, Double.NaN))).isEqualTo(colours);
    Snapshot before = SampleRuns.whole(2, SampleRuns.study());
    assertThat(
            accuracy(run, before, HorizontalAxis.VOLTAGE).series().stream()
                .filter(s -> s.style() == Series.Style.GHOST)
                .map(Series::colourIndex))
        .as("the run before in the colours of now")
        .isSubsetOf(0, 1, 2);
  }

  private static List<Integer> colours(LineFigure figure) {
    return figure.series().stream().limit(4).map(Series::colourIndex).toList();
  }
}
