package org.voltscape.views.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurveFit;
import org.voltscape.engine.curve.CurveFitter;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.curve.FitModel;
import org.voltscape.engine.curve.MeasuredPoint;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.views.fx.TaskThreads;

/** Editing without a window. Control points: 0.40, 0.46 (0.65), 0.50 (0.28), 0.53 V. */
class CurveModelTest {
  private static final ErrorCurve START = CurvePresets.find("snnac-65nm").orElseThrow();

  private final CurveModel model = new CurveModel(START);
  private final List<String> edits = new ArrayList<>();
  private final List<ErrorCurve> edited = new ArrayList<>();
  private final List<ErrorCurve> previews = new ArrayList<>();

  @BeforeEach
  void listen() {
    model.setOnEdit(
        (curve, text) -> {
          edited.add(curve);
          edits.add(text);
        });
    model.setOnPreview(previews::add);
  }

  private CurvePoint point(int i) {
    return model.curve().points().get(i);
  }

  @Test
  void a_drag_is_previewed_at_every_step_and_reported_once() {
    model.beginDrag(2);
    model.drag(0.495, 0.2, false);
    model.drag(0.490, 0.1, false);
    assertThat(previews).hasSize(2);
    assertThat(edits).isEmpty();
    model.endDrag();
    assertThat(edits).containsExactly("Move curve point to 0.490 V, p = 0.1");
    assertThat(edited.get(0)).isEqualTo(model.curve());
    assertThat(point(2)).isEqualTo(new CurvePoint(0.490, 0.1));
  }

  @Test
  void no_edit_leaves_a_curve_that_is_0_or_1_everywhere() {
    model.setCurve(
        START.withPoints(
            List.of(new CurvePoint(0.4, 0.5), new CurvePoint(0.5, 0), new CurvePoint(0.6, 0))));
    model.select(0);
    assertThat(model.delete()).isFalse();
    assertThat(model.set(0, 0.4, 0)).contains("the probability 0 at every point");
    model.setCurve(START.withPoints(List.of(new CurvePoint(0.4, 1), new CurvePoint(0.5, 0.5))));
    model.beginDrag(1);
    model.drag(0.5, 1, false);
    model.endDrag();
    assertThat(point(1)).isEqualTo(new CurvePoint(0.5, 0.5));
    model.nudge(0, 1e9);
    assertThat(point(1)).isEqualTo(new CurvePoint(0.5, 0.5));
    assertThat(edits).isEmpty();
    assertThat(model.set(1, 500, 0.5)).contains("500 looks like millivolts: write 0.5");
  }

  @Test
  void a_point_stops_at_its_neighbours() {
    model.beginDrag(2);
    model.drag(0.90, 0.9, false);
    assertThat(point(2).x()).isCloseTo(0.53 - CurveModel.LEAST_GAP, within(1e-12));
    assertThat(point(2).probability()).isEqualTo(0.65);
    model.drag(0.10, 1e-9, false);
    assertThat(point(2).x()).isCloseTo(0.46 + CurveModel.LEAST_GAP, within(1e-12));
    assertThat(point(2).probability()).isEqualTo(1.0 / 73_728);
    model.drag(0.48, 0.4, false);
    assertThat(point(2)).isEqualTo(new CurvePoint(0.48, 0.4));
  }

  @Test
  void snapping_gives_round_voltages_and_one_two_five() {
    model.beginDrag(2);
    model.drag(0.4937, 0.137, true);
    assertThat(point(2)).isEqualTo(new CurvePoint(0.495, 0.1));
    model.drag(0.4937, 0.3, true);
    assertThat(point(2).probability()).isEqualTo(0.2);
    model.snapProperty().set(true);
    model.drag(0.4863, 0.06, false);
    assertThat(point(2)).isEqualTo(new CurvePoint(0.485, 0.05));
  }

  @Test
  void without_snapping_values_stay_tidy() {
    model.beginDrag(2);
    model.drag(0.493712345, 0.13712345, false);
    assertThat(point(2)).isEqualTo(new CurvePoint(0.4937, 0.137));
  }

  @Test
  void a_coordinate_that_is_not_moved_keeps_its_value_even_when_snapping() {
    model.beginDrag(0);
    double p = point(0).probability();
    model.drag(0.412, p, true);
    assertThat(point(0)).isEqualTo(new CurvePoint(0.41, p));
  }

  @Test
  void going_back_to_the_start_is_no_edit() {
    model.beginDrag(2);
    model.drag(0.49, 0.2, false);
    model.drag(0.50, 0.28, false);
    model.endDrag();
    assertThat(edits).isEmpty();
    assertThat(model.curve()).isSameAs(START);
  }

  @Test
  void escape_puts_the_point_back_and_previews_that() {
    model.beginDrag(1);
    model.drag(0.45, 0.8, false);
    model.cancelDrag();
    assertThat(edits).isEmpty();
    assertThat(model.curve()).isSameAs(START);
    assertThat(previews).last().isSameAs(START);
  }

  @Test
  void a_preset_changed_by_hand_says_so() {
    model.beginDrag(2);
    model.drag(0.49, 0.2, false);
    model.endDrag();
    assertThat(model.curve().id()).isEqualTo(CurveModel.CUSTOM);
    assertThat(model.curve().title()).contains("Custom").contains("SNNAC");
    assertThat(model.curve().source()).contains("by hand").contains("MATIC");
    String source = model.curve().source();
    model.nudge(0.001, 1);
    assertThat(model.curve().source()).isEqualTo(source);
  }

  @Test
  void points_of_a_study_that_tells_their_source_are_not_that_source_s_any_more() {
    for (String source : List.of("Somebody, 2019", CurveChoice.Points.UNTOLD)) {
      model.setCurve(START.named(CurveModel.CUSTOM, "Custom curve", source));
      model.select(2);
      model.nudge(0.001, 1);
      assertThat(model.curve().title()).isEqualTo("Custom curve");
      boolean told = source.equals("Somebody, 2019");
      assertThat(model.curve().source())
          .isEqualTo(told ? "Control points changed by hand, starting from: " + source : source);
      String once = model.curve().source();
      model.nudge(0.001, 1);
      assertThat(model.curve().source()).isEqualTo(once);
    }
  }

  @Test
  void a_point_is_added_between_its_neighbours_and_selected() {
    assertThat(model.add(0.48, 0.9, false)).isTrue();
    assertThat(point(2)).isEqualTo(new CurvePoint(0.48, 0.65));
    assertThat(model.selected()).isEqualTo(2);
    assertThat(model.add(0.60, 1e-6, false)).isTrue();
    assertThat(point(5)).isEqualTo(new CurvePoint(0.60, 1e-6));
    assertThat(model.add(0.50, 0.2, false)).isFalse();
    assertThat(edits).hasSize(2);
  }

  @Test
  void two_points_always_stay() {
    model.select(1);
    assertThat(model.delete()).isTrue();
    assertThat(model.delete()).isTrue();
    assertThat(model.curve().points()).hasSize(2);
    assertThat(model.delete()).isFalse();
    assertThat(edits).hasSize(2);
    assertThat(edits.get(0)).isEqualTo("Delete curve point at 0.460 V, p = 0.65");
  }

  @Test
  void keys_move_the_selected_point_and_stop_at_neighbours() {
    model.nudge(0.001, 1);
    assertThat(edits).isEmpty();
    model.select(2);
    model.nudge(0.001, 1);
    assertThat(point(2)).isEqualTo(new CurvePoint(0.501, 0.28));
    model.nudge(0, 2);
    assertThat(point(2)).isEqualTo(new CurvePoint(0.501, 0.56));
    model.nudge(0, 2);
    assertThat(point(2).probability()).isEqualTo(0.65);
    model.nudge(0, 2);
    assertThat(edits).hasSize(3);
  }

  @Test
  void typed_values_are_taken_exactly_or_refused_in_a_sentence() {
    assertThat(model.set(3, 0.55, 1.2345678e-7)).isEmpty();
    assertThat(point(3)).isEqualTo(new CurvePoint(0.55, 1.2345678e-7));
    assertThat(model.set(3, 0.55, 0.5)).contains("does not rise with voltage");
    assertThat(model.set(3, -1, 0.1)).contains("above 0 V");
    assertThat(model.set(3, 0.55, 1.2345678e-7)).isEmpty();
    assertThat(edits).hasSize(1);
  }

  @Test
  void a_curve_from_outside_is_reported_to_nobody() {
    model.select(3);
    ErrorCurve other =
        START.withPoints(List.of(new CurvePoint(0.4, 0.5), new CurvePoint(0.5, 0.1)));
    model.setCurve(other);
    assertThat(model.curve()).isSameAs(other);
    assertThat(model.selected()).isEqualTo(-1);
    assertThat(edits).isEmpty();
    assertThat(previews).isEmpty();
  }

  @Test
  void choosing_a_preset_is_one_edit() {
    ErrorCurve minerva = CurvePresets.find("minerva-40nm").orElseThrow();
    model.choose(minerva);
    model.choose(minerva);
    assertThat(edits).containsExactly("Curve " + minerva.title());
  }

  @Test
  void neighbours_too_close_leave_the_voltage_where_it_is() {
    model.setCurve(
        START.withPoints(
            List.of(
                new CurvePoint(0.50000, 0.5),
                new CurvePoint(0.50005, 0.4),
                new CurvePoint(0.50010, 0.3))));
    model.beginDrag(1);
    model.drag(0.6, 0.35, false);
    assertThat(point(1)).isEqualTo(new CurvePoint(0.50005, 0.35));
  }

  @Test
  void the_words_of_the_operating_point_tell_extrapolation() {
    assertThat(CurveText.label(START, 0.50)).isEqualTo("0.500 V, p = 0.28");
    assertThat(CurveText.label(START, 0.54)).endsWith("(extrapolated)");
    assertThat(CurveText.sentence(START, 0.54)).contains("above the highest point, 0.530 V");
  }

  private static CurveFit fit(FitModel model) {
    List<MeasuredPoint> points = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      points.add(new MeasuredPoint(0.46 + 0.01 * i, Math.pow(10, -0.5 - 0.6 * i), 100_000));
    }
    return CurveFitter.fit(
        new CurveFitter.Measurement("bench", "bench 3", CurveAxis.SRAM_SUPPLY, points), model, "x");
  }

  @Test
  void a_fit_is_one_edit_and_a_change_by_hand_takes_its_band() {
    CurveFit fit = fit(FitModel.GAUSSIAN);
    model.apply(fit);
    model.apply(fit);
    assertThat(edits).containsExactly("Fit gaussian vmin to 6 points");
    assertThat(model.curve().hasBand()).isTrue();
    model.select(1);
    model.nudge(0, 0.5);
    assertThat(model.curve().hasBand()).isFalse();
    assertThat(model.curve().source())
        .isEqualTo(
            "Control points changed by hand, their 95 % band left out, starting from: "
                + fit.curve().source());
    assertThat(CurveModel.lostBand(fit.curve(), model.curve())).startsWith("The curve has no 95 %");
    assertThat(CurveModel.lostBand(model.curve(), fit.curve())).isEmpty();
    assertThat(CurveModel.lostBand(fit.curve(), START)).as("another curve").isEmpty();
    String once = model.curve().source();
    model.nudge(0, 0.5);
    assertThat(model.curve().source()).isEqualTo(once);
  }

  @Test
  void points_of_a_study_without_a_source_still_say_that_their_band_is_gone() {
    ErrorCurve told = fit(FitModel.GAUSSIAN).curve();
    model.setCurve(told.named(CurveModel.CUSTOM, "points", CurveChoice.Points.UNTOLD));
    model.select(1);
    model.nudge(0, 0.5);
    assertThat(model.curve().source())
        .startsWith("Control points changed by hand, their 95 % band left out");
  }

  @Test
  void a_curve_over_a_latency_is_shown_but_never_the_studys() {
    ErrorCurve latency = CurvePresets.find("ddr3-vendor-b-trcd").orElseThrow();
    model.choose(latency);
    assertThat(model.onlyShown()).isTrue();
    assertThat(model.studyCurve()).isEqualTo(START);
    assertThat(model.curve()).isEqualTo(latency);
    assertThat(model.add(6, 0.1, false)).isFalse();
    assertThat(model.set(0, 3, 0.4)).contains("in ns");
    model.select(1);
    model.nudge(1, 1);
    model.beginDrag(1);
    assertThat(model.dragging()).isFalse();
    assertThat(model.delete()).isFalse();
    assertThat(edits).isEmpty();
    model.setCurve(START);
    assertThat(model.onlyShown()).isFalse();
  }

  @Test
  void a_fitting_takes_the_measured_points_and_tells_what_it_found() {
    CurveFitting fitting =
        new CurveFitting(fit(FitModel.LOG_LINEAR).curve(), TaskThreads.sameThread());
    assertThat(fitting.pointsText()).isEqualTo("6 points of bench, cells counted");
    assertThat(fitting.fit().model()).isEqualTo(FitModel.LOG_LINEAR);
    assertThat(fitting.fit().reason()).contains("AIC");
    fitting.modelProperty().set(FitModel.POINTS);
    assertThat(CurveFitting.misfit(fitting.fit())).isEqualTo("The points are met exactly.");
    fitting.modelProperty().set(FitModel.GAUSSIAN);
    assertThat(CurveFitting.misfit(fitting.fit())).contains("scatter more than counting");
    assertThat(CurveFitting.text(fitting.fit().parameters().get(0))).matches("0\\.\\d+ ± .* V");
  }

  @Test
  void a_fitting_says_why_points_cannot_be_fitted() {
    ErrorCurve wall = START.withPoints(List.of(new CurvePoint(0.4, 0.5), new CurvePoint(0.5, 0)));
    CurveFitting fitting = new CurveFitting(wall, TaskThreads.sameThread());
    assertThat(fitting.fit()).isNull();
    assertThat(fitting.complaintProperty().get()).contains("cells and failing");
    fitting.complain("die.csv: found nothing.");
    assertThat(fitting.complaintProperty().get()).contains("die.csv");
  }

  @Test
  void the_words_tell_the_band() {
    ErrorCurve curve = fit(FitModel.LOG_LINEAR).curve();
    assertThat(CurveText.sentence(curve, 0.47))
        .contains("(95 %: ")
        .endsWith("within the measured range");
  }
}
