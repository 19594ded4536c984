package org.voltscape.views.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerDark;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Axis;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.studies.HorizontalAxis;
import org.voltscape.figure.studies.OutcomeFigures;
import org.voltscape.figure.studies.SampleRuns;
import org.voltscape.views.fx.OperatingPoint;

/** Coordinates, gestures and drawing of a chart in a window without a display. */
class ChartPaneTest {
  private static LineFigure figure(double... y) {
    double[] x = new double[y.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = 0.50 + 0.01 * i;
    }
    return new LineFigure(
        "Figure",
        Axis.linear("SRAM supply", "V").within(0.49, 0.55),
        Axis.log("Probability", "").within(1e-6, 1),
        List.of(Series.of("line", x, y, Series.Style.LINE_AND_MARKERS, 0)),
        List.of(),
        List.of(),
        "");
  }

  private interface Body {
    void run(ChartPane pane, StackPane root) throws Exception;
  }

  private static void inWindow(Body body) throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          ChartPane pane = new ChartPane();
          StackPane root = new StackPane(pane);
          stage.setScene(new Scene(root, 800, 500));
          pane.show(figure(0.5, 0.1, 1e-3, 1e-4));
          stage.show();
          root.layout();
          pane.drawNow();
          try {
            body.run(pane, root);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          } finally {
            stage.hide();
          }
        });
  }

  @Test
  void pixels_and_data_are_two_names_of_one_place() throws Exception {
    inWindow(
        (pane, root) -> {
          Point2D pixel = pane.toPixel(0.51, 0.1);
          ChartPoint back = pane.toData(pixel.getX(), pixel.getY());
          assertThat(back.x()).isCloseTo(0.51, within(1e-9));
          assertThat(back.y()).isCloseTo(0.1, within(1e-9));
          assertThat(back.inside()).isTrue();
          assertThat(pane.toData(1, 1).inside()).isFalse();
        });
  }

  @Test
  void newer_data_keep_the_zoom_and_home_shows_the_whole() throws Exception {
    inWindow(
        (pane, root) -> {
          Rectangle2D area = pane.plotArea();
          double before = pane.toData(area.getMinX(), area.getMinY()).x();
          ChartMouse mouse = new ChartMouse(pane.surface());
          Point2D at = pane.toPixel(0.52, 1e-3);
          mouse.move(at.getX(), at.getY()).scroll(200);
          pane.drawNow();
          assertThat(pane.isZoomed()).isTrue();
          // What is under the mouse stays there.
          assertThat(pane.toPixel(0.52, 1e-3).distance(at)).isLessThan(1.5);
          double zoomed = pane.toData(area.getMinX(), area.getMinY()).x();
          assertThat(zoomed).isGreaterThan(before);
          pane.show(figure(0.4, 0.2, 1e-3, 1e-5));
          pane.drawNow();
          assertThat(pane.toData(area.getMinX(), area.getMinY()).x())
              .isCloseTo(zoomed, within(1e-9));
          ChartMouse.key(pane.surface(), KeyCode.HOME);
          pane.drawNow();
          assertThat(pane.isZoomed()).isFalse();
          assertThat(pane.toData(area.getMinX(), area.getMinY()).x())
              .isCloseTo(before, within(1e-9));
        });
  }

  @Test
  void a_point_of_an_outcome_tells_how_sure_it_is_where_it_is_drawn() throws Exception {
    Study study = SampleRuns.study().withVoltages(List.of(0.52));
    inWindow(
        (pane, root) -> {
          pane.show(
              OutcomeFigures.of(
                  SampleRuns.whole(1, study), null, null, HorizontalAxis.VOLTAGE, Double.NaN));
          pane.drawNow();
          // Three schemes at one voltage stand beside each other, the first on the left.
          Point2D first = pane.toPixel(0.52, SampleRuns.accuracy(0, 0));
          ChartMouse mouse = new ChartMouse(pane.surface());
          mouse.move(first.getX() - 28, first.getY());
          NearestPoint point = pane.hoveredProperty().get();
          assertThat(point.text()).isEqualTo("none: 0.52 V, 50 % (95 %: 24 % to 54 %)");
          assertThat(point.everything())
              .startsWith("none, 0.52 V\n20 dies: 50.00 %, 48.00 to 53.00 % over the dies seen;")
              .contains("Whatever unseen dies do (thin):")
              .contains("About 190 dies would");
          Node ring = root.lookup(".vs-hover-ring");
          assertThat(((Circle) ring).getCenterX()).isCloseTo(first.getX() - 28, within(0.5));
        });
  }

  @Test
  void a_dead_die_is_found_and_means_come_before_dies() throws Exception {
    double[] x = {0.50, 0.51, Double.NaN, 0.50, 0.51, Double.NaN};
    double[] y = {0.49, 0.09, Double.NaN, 0.4, 1e-4, Double.NaN};
    LineFigure means = figure(0.5, 0.1);
    Series dies =
        Series.of("line", x, y, Series.Style.DIES, 0)
            .withRemarks(new String[] {"trial 0", "trial 0", "", "trial 1", "trial 1", ""});
    inWindow(
        (pane, root) -> {
          pane.show(
              new LineFigure(
                  "",
                  means.x(),
                  means.y(),
                  List.of(means.series().get(0), dies),
                  List.of(),
                  List.of(),
                  ""));
          pane.drawNow();
          ChartMouse mouse = new ChartMouse(pane.surface());
          Point2D dead = pane.toPixel(0.51, 1e-4);
          mouse.move(dead.getX() + 3, dead.getY() - 3);
          assertThat(pane.hoveredProperty().get().whole())
              .isEqualTo("line: 0.51 V, 0.0001; trial 1");
          assertThat(pane.hoveredProperty().get().everything())
              .isEqualTo("line: 0.51 V, 0.0001; trial 1");
          Point2D like = pane.toPixel(0.51, 0.09);
          mouse.move(like.getX(), like.getY());
          assertThat(pane.hoveredProperty().get().whole()).isEqualTo("line: 0.51 V, 0.1");
        });
  }

  @Test
  void a_rectangle_zooms_and_a_double_click_undoes_it() throws Exception {
    inWindow(
        (pane, root) -> {
          Point2D a = pane.toPixel(0.505, 0.5);
          Point2D b = pane.toPixel(0.525, 1e-4);
          ChartMouse mouse = new ChartMouse(pane.surface());
          mouse.move(a.getX(), a.getY()).press();
          mouse.drag(b.getX(), b.getY(), false).release();
          pane.drawNow();
          Rectangle2D area = pane.plotArea();
          ChartPoint corner = pane.toData(area.getMinX(), area.getMinY());
          assertThat(corner.x()).isCloseTo(0.505, within(1e-6));
          assertThat(corner.y()).isCloseTo(0.5, within(1e-3));
          mouse.move(area.getMinX() + 40, area.getMinY() + 40).click(2);
          assertThat(pane.isZoomed()).isFalse();
        });
  }

  @Test
  void nothing_zooms_out_beyond_the_whole() throws Exception {
    inWindow(
        (pane, root) -> {
          new ChartMouse(pane.surface()).move(300, 200).scroll(-400);
          assertThat(pane.isZoomed()).isFalse();
        });
  }

  @Test
  void a_handler_that_is_hit_gets_the_drag_instead_of_the_zoom() throws Exception {
    inWindow(
        (pane, root) -> {
          List<String> log = new ArrayList<>();
          pane.addDragHandler(recorder(log));
          ChartMouse mouse = new ChartMouse(pane.surface());
          mouse.move(300, 200).press().drag(340, 260, false).release();
          assertThat(log).containsExactly("pressed", "dragged", "released true");
          assertThat(pane.isZoomed()).isFalse();
          log.clear();
          mouse.move(300, 200).press().release();
          assertThat(log).containsExactly("pressed", "released false");
          log.clear();
          mouse.move(300, 200).press().drag(340, 260, false);
          ChartMouse.key(pane.surface(), KeyCode.ESCAPE);
          mouse.drag(350, 260, false).release();
          assertThat(log).containsExactly("pressed", "dragged", "cancelled");
        });
  }

  private static DragHandler recorder(List<String> log) {
    return new DragHandler() {
      @Override
      public boolean hit(ChartPoint at) {
        return at.inside();
      }

      @Override
      public void pressed(ChartPoint at) {
        log.add("pressed");
      }

      @Override
      public void dragged(ChartPoint at) {
        log.add("dragged");
      }

      @Override
      public void released(ChartPoint at, boolean moved) {
        log.add("released " + moved);
      }

      @Override
      public void cancelled() {
        log.add("cancelled");
      }

      @Override
      public Cursor cursor() {
        return Cursor.HAND;
      }
    };
  }

  @Test
  void the_point_under_the_mouse_is_read_out() throws Exception {
    inWindow(
        (pane, root) -> {
          Point2D at = pane.toPixel(0.51, 0.1);
          ChartMouse mouse = new ChartMouse(pane.surface());
          mouse.move(at.getX() + 3, at.getY() - 2);
          assertThat(pane.hoveredProperty().get().text()).isEqualTo("line: 0.51 V, 0.1");
          assertThat(pane.hoveredProperty().get().item()).isEqualTo(1);
          // Newer results under a resting mouse are read out as well.
          pane.show(figure(0.5, 0.12, 1e-3, 1e-4));
          assertThat(pane.hoveredProperty().get().text()).isEqualTo("line: 0.51 V, 0.12");
          mouse.move(2, 2);
          assertThat(pane.hoveredProperty().get()).isNull();
        });
  }

  @Test
  void the_operating_voltage_follows_the_mouse_and_the_keys() throws Exception {
    inWindow(
        (pane, root) -> {
          OperatingPoint point = new OperatingPoint(0.52);
          OperatingMarker marker = new OperatingMarker(pane, point);
          marker.setRange(0.50, 0.54);
          pane.drawNow();
          Point2D at = pane.toPixel(0.52, 1e-2);
          Point2D to = pane.toPixel(0.5303, 1e-2);
          ChartMouse mouse = new ChartMouse(pane.surface());
          mouse.move(at.getX(), at.getY()).press().drag(to.getX(), to.getY(), false);
          assertThat(point.getVolts()).isEqualTo(0.530);
          mouse.drag(795, to.getY(), false).release();
          assertThat(point.getVolts()).isEqualTo(0.54);
          marker.nudge(-3);
          assertThat(point.getVolts()).isEqualTo(0.537);
          marker.dispose();
        });
  }

  @Test
  void the_export_button_hands_over_the_figure() throws Exception {
    inWindow(
        (pane, root) -> {
          List<Figure> exported = new ArrayList<>();
          pane.setOnExport(exported::add);
          for (Node node : pane.lookupAll(".button")) {
            if (node instanceof Button button && button.getAccessibleText().startsWith("Export")) {
              button.fire();
            }
          }
          assertThat(exported).containsExactly(pane.figure());
          assertThat(exported.get(0).title()).isEqualTo("Figure");
        });
  }

  @Test
  void a_dark_theme_gives_a_dark_chart() throws Exception {
    inWindow(
        (pane, root) -> {
          root.getScene().getStylesheets().add(new PrimerDark().getUserAgentStylesheet());
          root.getScene().getStylesheets().add(DemoPictures.sheet());
          root.applyCss();
          pane.drawNow();
          assertThat(pane.theme()).isEqualTo(FigureTheme.DARK);
          Color corner = pane.surface().snapshot(null, null).getPixelReader().getColor(40, 5);
          assertThat(corner.getBrightness()).isLessThan(0.3);
        });
  }

  @Test
  void an_invisible_chart_is_drawn_when_it_comes_to_light() throws Exception {
    inWindow(
        (pane, root) -> {
          root.setVisible(false);
          int[] drawn = new int[1];
          pane.addOverlay(new StackPane(), () -> drawn[0]++);
          pane.show(figure(0.5, 0.4, 0.3, 0.2));
          root.resize(700, 400);
          root.layout();
          pane.layout();
          assertThat(drawn[0]).isZero();
          root.setVisible(true);
          root.layout();
          assertThat(drawn[0]).isPositive();
        });
  }
}
