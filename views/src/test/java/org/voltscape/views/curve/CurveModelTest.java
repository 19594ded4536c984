package org.voltscape.views.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;

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
}
