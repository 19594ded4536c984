package org.voltscape.views.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.curve.FitModel;
import org.voltscape.figure.LineFigure;
import org.voltscape.views.chart.ChartMouse;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;

/** The wiring of the curve: mouse and keys to model, model to chart and words. */
class CurveViewTest {
  @TempDir Path directory;
  private final CurveModel model = new CurveModel(CurvePresets.find("snnac-65nm").orElseThrow());
  private final OperatingPoint point = new OperatingPoint(0.52);
  private final List<String> edits = new ArrayList<>();

  private interface Body {
    void run(CurveView view, ChartMouse mouse);
  }

  private void inWindow(Body body) throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          CurveView view = new CurveView(model, point);
          model.setOnEdit((curve, text) -> edits.add(text));
          stage.setScene(new Scene(view.node(), 1000, 700));
          stage.show();
          view.node().layout();
          view.chart().drawNow();
          body.run(view, new ChartMouse(view.chart().surface()));
          view.dispose();
          stage.hide();
        });
  }

  private static void over(CurveView view, ChartMouse mouse, double volts, double p) {
    Point2D at = view.chart().toPixel(volts, p);
    mouse.move(at.getX(), at.getY());
  }

  private static String header(CurveView view) {
    return ((Label) view.node().lookup(".vs-header")).getText();
  }

  @Test
  void a_dragged_point_moves_the_curve_and_is_one_edit() throws Exception {
    inWindow(
        (view, mouse) -> {
          over(view, mouse, 0.50, 0.28);
          mouse.press();
          Point2D to = view.chart().toPixel(0.49, 0.05);
          mouse.drag(to.getX() + 10, to.getY(), false).drag(to.getX(), to.getY(), false).release();
          CurvePoint moved = model.curve().points().get(2);
          assertThat(moved.x()).isCloseTo(0.49, within(5e-4));
          assertThat(moved.probability()).isCloseTo(0.05, within(2e-3));
          assertThat(edits).hasSize(1);
          LineFigure shown = (LineFigure) view.chart().figure();
          assertThat(shown.series())
              .last()
              .satisfies(
                  s -> {
                    assertThat(s.x()[2]).isEqualTo(moved.x());
                    assertThat(s.y()[2]).isEqualTo(moved.probability());
                  });
        });
  }

  @Test
  void a_sideways_drag_leaves_the_probability_alone() throws Exception {
    inWindow(
        (view, mouse) -> {
          over(view, mouse, 0.50, 0.28);
          mouse.press();
          Point2D to = view.chart().toPixel(0.48, 0.28);
          mouse.drag(to.getX(), to.getY() + 2, false).release();
          assertThat(model.curve().points().get(2).probability()).isEqualTo(0.28);
          assertThat(model.curve().points().get(2).x()).isCloseTo(0.48, within(5e-4));
        });
  }

  @Test
  void a_click_selects_and_changes_nothing() throws Exception {
    ErrorCurve before = model.curve();
    inWindow(
        (view, mouse) -> {
          over(view, mouse, 0.46, 0.65);
          mouse.click(1);
          assertThat(model.selected()).isEqualTo(1);
          assertThat(model.curve()).isSameAs(before);
          assertThat(edits).isEmpty();
          assertThat(view.node().lookup(".vs-selected-ring").isVisible()).isTrue();
        });
  }

  @Test
  void keys_select_move_add_and_delete() throws Exception {
    inWindow(
        (view, mouse) -> {
          var chart = view.chart().surface();
          ChartMouse.key(chart, KeyCode.TAB);
          ChartMouse.key(chart, KeyCode.TAB);
          ChartMouse.key(chart, KeyCode.TAB);
          assertThat(model.selected()).isEqualTo(2);
          ChartMouse.key(chart, KeyCode.RIGHT);
          assertThat(model.curve().points().get(2)).isEqualTo(new CurvePoint(0.501, 0.28));
          ChartMouse.key(chart, KeyCode.DOWN);
          assertThat(model.curve().points().get(2).probability()).isLessThan(0.28);
          ChartMouse.key(chart, KeyCode.INSERT);
          assertThat(model.curve().points()).hasSize(5);
          ChartMouse.key(chart, KeyCode.DELETE);
          assertThat(model.curve().points()).hasSize(4);
          assertThat(edits).hasSize(4);
          ChartMouse.key(chart, KeyCode.ESCAPE);
          ChartMouse.key(chart, KeyCode.LEFT);
          assertThat(point.getVolts()).isEqualTo(0.519);
        });
  }

  @Test
  void a_double_click_adds_a_point() throws Exception {
    inWindow(
        (view, mouse) -> {
          over(view, mouse, 0.55, 1e-6);
          mouse.click(2);
          assertThat(model.curve().points()).hasSize(5);
          assertThat(model.curve().highest()).isCloseTo(0.55, within(5e-4));
        });
  }

  @Test
  void the_header_tells_probability_and_extrapolation() throws Exception {
    inWindow(
        (view, mouse) -> {
          point.setVolts(0.50);
          assertThat(header(view)).contains("0.500 V").contains("p = 0.28").contains("between");
          point.setVolts(0.535);
          assertThat(header(view)).contains("extrapolated above");
        });
  }

  @Test
  void a_curve_over_a_latency_is_shown_in_ns() throws Exception {
    inWindow(
        (view, mouse) -> {
          model.choose(CurvePresets.find("ddr3-vendor-b-trcd").orElseThrow());
          view.chart().drawNow();
          LineFigure shown = (LineFigure) view.chart().figure();
          assertThat(shown.x().unit()).isEqualTo("ns");
          assertThat(header(view)).startsWith("Only shown").contains("in ns");
          TableView<?> table = (TableView<?>) view.node().lookup(".vs-point-table");
          assertThat(table.getColumns().get(0).getText()).isEqualTo("Time (ns)");
          assertThat(view.node().lookup(".vs-operating-line").isVisible()).isFalse();
          assertThat(edits).isEmpty();
        });
  }

  @Test
  void a_file_is_drawn_over_the_curve_with_its_band_or_refused_in_words() throws Exception {
    Path good =
        Files.writeString(
            directory.resolve("die.csv"), "voltage_v,cells,failing\n0.45,500,300\n0.52,500,2\n");
    Path bad = Files.writeString(directory.resolve("bad.csv"), "voltage_v,probability\n0.5,2\n");
    inWindow(
        (view, mouse) -> {
          view.overlay(good);
          LineFigure shown = (LineFigure) view.chart().figure();
          assertThat(shown.series().get(1).label()).isEqualTo("die.csv");
          assertThat(shown.series().get(1).hasBand()).isTrue();
          view.overlay(bad);
          assertThat(((Label) view.node().lookup(".vs-complaint")).getText())
              .contains("bad.csv, line 2");
          assertThat(edits).isEmpty();
        });
  }

  @Test
  void the_fit_is_previewed_over_the_curve() throws Exception {
    Path points =
        Files.writeString(
            directory.resolve("die.csv"),
            "# title: die 4\nvoltage_v,cells,failing\n0.45,500,300\n0.48,500,50\n0.52,500,2\n");
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          CurveFitting fitting = new CurveFitting(model.curve(), TaskThreads.sameThread());
          FitPane pane = new FitPane(fitting, model.curve());
          stage.setScene(new Scene(pane.node(), 960, 520));
          stage.show();
          pane.read(points);
          LineFigure shown = (LineFigure) pane.chart().figure();
          assertThat(shown.series().get(0).hasBand()).isTrue();
          assertThat(shown.series().get(1).label()).isEqualTo(model.curve().title());
          assertThat(shown.series()).anyMatch(s -> s.label().equals("measured") && s.hasBand());
          fitting.modelProperty().set(FitModel.GAUSSIAN);
          assertThat(shown.title()).endsWith("fit of die 4");
          stage.hide();
        });
  }
}
