package org.voltscape.views.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.array.ArrayMappings;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.figure.HeatFigure;
import org.voltscape.figure.array.UnitQuantity;
import org.voltscape.figure.chart.FigureCharts;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.Preparation;
import org.voltscape.views.fx.TaskThreads;

/** What the view shows follows study, sliders and supply; nothing is measured unseen. */
class ArrayModelTest {
  private final OperatingPoint point = new OperatingPoint(0.68);
  private final List<String> settled = new ArrayList<>();
  private ArraySettings chosen;
  private int measured;

  private ArrayModel model() {
    return model(
        (study, cancelled) -> {
          measured++;
          return FakeSensitivities.of();
        });
  }

  private ArrayModel model(ArraySource source) {
    return listening(new ArrayModel(point, TaskThreads.sameThread(), source));
  }

  private ArrayModel listening(ArrayModel model) {
    model.setOnChange(
        (settings, what) -> {
          chosen = settings;
          settled.add(what);
        });
    return model;
  }

  private static double meanArea(ArrayModel model) {
    return model.frameProperty().get().figures().get(3).meanArea();
  }

  @Test
  void sensitivities_are_measured_once_and_only_where_they_can_be_seen() {
    ArrayModel model = model();
    model.setStudy(FakeSensitivities.study(""));
    assertThat(measured).isZero();
    model.setShown(true);
    assertThat(measured).isEqualTo(1);
    assertThat(model.maps()).isEqualTo(4);
    assertThat(model.units()).isEqualTo(256);
    // Another budget needs no other sensitivities, another array does.
    model.setStudy(FakeSensitivities.study(", \"budget_um2\": 1985"));
    assertThat(measured).isEqualTo(1);
    assertThat(meanArea(model)).isCloseTo(1985, within(3.0));
    model.setStudy(FakeSensitivities.study(", \"samples\": 10"));
    assertThat(measured).isEqualTo(2);
    model.forget();
    assertThat(measured).isEqualTo(3);
  }

  @Test
  void a_moved_budget_is_shown_at_once_and_reaches_the_study_when_settled() {
    ArrayModel model = model();
    model.setStudy(FakeSensitivities.study(""));
    model.setShown(true);
    model.moveBudget(1700);
    model.moveBudget(1785);
    assertThat(meanArea(model)).isCloseTo(1785, within(3.0));
    assertThat(settled).isEmpty();
    model.settle("budget 1785");
    assertThat(settled).containsExactly("budget 1785");
    assertThat(chosen.budget()).isEqualTo(1785);
    // Undo brings back what the study says.
    model.setStudy(FakeSensitivities.study(""));
    assertThat(model.settingsProperty().get().budget()).isEqualTo(1885);
    assertThat(meanArea(model)).isCloseTo(1885, within(3.0));
    model.settle("nothing changed");
    assertThat(settled).hasSize(1);
  }

  @Test
  void the_operating_supply_changes_errors_but_no_size_in_a_study_of_timing_errors() {
    ArrayModel model = model();
    model.setStudy(FakeSensitivities.study(""));
    model.setQuantity(UnitQuantity.PROBABILITY);
    model.setShown(true);
    ArrayFrame before = model.frameProperty().get();
    point.setVolts(0.64);
    ArrayFrame after = model.frameProperty().get();
    assertThat(after.designs()).isEqualTo(before.designs());
    assertThat(after.scale().high()).isGreaterThan(before.scale().high());
    // Beyond the model's range the nearest supply it speaks for is meant.
    point.setVolts(0.3);
    assertThat(model.frameProperty().get().request().volts()).isEqualTo(0.63);
    model.moveVolts(0.72);
    assertThat(model.frameProperty().get().designs()).isNotEqualTo(before.designs());
    model.dispose();
  }

  @Test
  void other_studies_run_at_the_supply_their_array_is_sized_for() {
    Study memories = StudyReader.parse("{\"workload\": \"digits-10x10\"}", "study.json");
    point.setVolts(0.5);
    ArrayModel model = model();
    model.setStudy(memories);
    model.setShown(true);
    assertThat(model.frameProperty().get().request().volts())
        .isEqualTo(ArraySettings.DEFAULT.volts());
    // The network fills a part of 256 x 256 units only; the others are marked.
    ArrayFrame frame = model.frameProperty().get();
    assertThat(frame.values().get(0)[0]).isPositive();
    assertThat(frame.values().get(0)[255 * 256 + 255]).isNaN();
    assertThat(frame.maps().get(0).category(255, 255)).isZero();
    assertThat(UnitReport.of(frame, 0, 255, 255, false)).endsWith("Carries no weight.");
  }

  @Test
  void sorting_lowers_the_expected_degradation_and_nothing_passes_the_floor() {
    ArrayModel model = model();
    model.setStudy(FakeSensitivities.study(""));
    model.setShown(true);
    var figures = model.frameProperty().get().figures();
    assertThat(figures.get(3).relative()).isLessThan(figures.get(0).relative());
    assertThat(figures.get(3).variance()).isGreaterThan(figures.get(0).variance());
    for (var f : figures) {
      assertThat(f.relative()).isBetween(f.floor(), 1.0);
      assertThat(f.whole()).contains("no choice gets below");
    }
  }

  @Test
  void growth_shows_what_units_have_after_some_tiles() {
    ArrayModel model = model();
    model.setStudy(FakeSensitivities.study(""));
    model.setShown(true);
    assertThat(model.frameProperty().get().request().tiles()).isEqualTo(8);
    float whole = model.frameProperty().get().values().get(0)[0];
    model.setTiles(2);
    float part = model.frameProperty().get().values().get(0)[0];
    assertThat(part).isPositive().isLessThan(whole);
    assertThat(UnitReport.of(model.frameProperty().get(), 0, 0, 0, true))
        .contains("after tile 2", "Carries 2 weights, by filter/tap: layer 1: 0/0 (");
    // Sizes are chosen for the whole network whatever is shown.
    model.setQuantity(UnitQuantity.AREA);
    assertThat(model.frameProperty().get().values().get(0)).doesNotContain(Float.NaN);
  }

  @Test
  void the_maps_can_be_drawn_as_a_figure() {
    ArrayModel model = model();
    assertThatThrownBy(model::figure).isInstanceOf(BadInputException.class);
    model.setStudy(FakeSensitivities.study(""));
    model.setShown(true);
    HeatFigure figure = model.figure();
    assertThat(figure.panels())
        .hasSameSizeAs(ArrayMappings.all())
        .first()
        .isEqualTo("Conventional");
    assertThat(figure.note()).contains("Sizes chosen for 0.680 V.", "of equal units (floor");
    assertThat(FigureCharts.chart(figure, FigureTheme.PAPER)).isNotNull();
  }

  @Test
  void missing_data_are_one_sentence_and_can_be_tried_again() {
    boolean[] there = new boolean[1];
    ArrayModel model =
        model(
            (study, cancelled) -> {
              if (!there[0]) {
                throw new BadInputException("mnist", "", "no file", "the training images");
              }
              return FakeSensitivities.of();
            });
    model.setStudy(FakeSensitivities.study(""));
    model.setShown(true);
    assertThat(model.statusProperty().get().state()).isEqualTo(Preparation.State.FAILED);
    assertThat(model.statusProperty().get().message()).contains("no file");
    assertThat(model.hasMaps()).isFalse();
    there[0] = true;
    model.measureAgain();
    assertThat(model.hasMaps()).isTrue();
  }

  @Test
  void a_measurement_can_be_cancelled() {
    Deque<Runnable> worker = new ArrayDeque<>();
    ArrayModel model =
        listening(
            new ArrayModel(
                point,
                new TaskThreads(worker::add, Runnable::run),
                (study, cancelled) -> {
                  if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                  }
                  return FakeSensitivities.of();
                }));
    model.setStudy(FakeSensitivities.study(""));
    model.setShown(true);
    assertThat(model.statusProperty().get().message()).contains("2,000 training examples");
    // An edit that has nothing to do with it does not begin it again.
    model.setStudy(FakeSensitivities.study(", \"budget_um2\": 1985"));
    assertThat(worker).hasSize(1);
    model.cancel();
    model.setStudy(FakeSensitivities.study(""));
    worker.forEach(Runnable::run);
    assertThat(model.statusProperty().get().state()).isEqualTo(Preparation.State.CANCELLED);
    assertThat(model.hasMaps()).isFalse();
  }
}
