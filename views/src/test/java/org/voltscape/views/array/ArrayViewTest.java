package org.voltscape.views.array;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.engine.array.ArrayMappings;
import org.voltscape.figure.Figure;
import org.voltscape.figure.HeatFigure;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.image.MatrixView;

/** A person at the view: hovers, zooms, drags the budget. */
class ArrayViewTest {
  private final List<String> settled = new ArrayList<>();
  private final List<Figure> exported = new ArrayList<>();
  private ArrayModel model;
  private ArrayView view;

  private void open() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          model =
              new ArrayModel(
                  new OperatingPoint(0.68),
                  TaskThreads.sameThread(),
                  (study, cancelled) -> FakeSensitivities.of());
          model.setOnChange((settings, what) -> settled.add(what));
          model.setStudy(FakeSensitivities.study(""));
          view = new ArrayView(model);
          view.setOnExport(exported::add);
          stage.setScene(new Scene(view.node(), 1000, 640));
          stage.sizeToScene();
          stage.show();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void mouse_and_keys_reach_all_maps_and_the_study() throws Exception {
    open();
    FxRobot robot = new FxRobot();
    List<MatrixView> maps =
        view.node().lookupAll(".vs-matrix").stream().map(MatrixView.class::cast).toList();
    assertThat(maps).hasSameSizeAs(ArrayMappings.all());

    robot.moveTo(maps.get(0));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(view.hoverTextProperty().get())
        .matches("(?s)Conventional, row [78], column 8: sensitivity .*")
        .contains(" µm², timing errors per product ", "no choice gets below");
    for (MatrixView other : maps.subList(1, maps.size())) {
      assertThat(other.highlightedProperty().get()).isNotNull();
    }

    double before = maps.get(3).pixelsPerCell();
    robot.interact(() -> maps.get(0).requestFocus());
    robot.push(KeyCode.PLUS).push(KeyCode.PLUS);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(maps.get(3).pixelsPerCell())
        .isGreaterThan(before)
        .isEqualTo(maps.get(0).pixelsPerCell());
    robot.push(KeyCode.DIGIT0);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(maps.get(3).pixelsPerCell()).isEqualTo(before);

    Slider budget = (Slider) view.node().lookup("#array-budget");
    Bounds thumb = budget.lookup(".thumb").localToScreen(budget.lookup(".thumb").getLayoutBounds());
    robot.drag(thumb.getCenterX(), thumb.getCenterY()).dropBy(30, 0);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(settled).hasSize(1).first().asString().startsWith("budget ");
    assertThat(model.settingsProperty().get().budget()).isGreaterThan(1885);

    robot.clickOn("Area").clickOn("Export…");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(((HeatFigure) exported.get(0)).bands().get(0).axis().label()).isEqualTo("Area");
    assertThat(view.node().lookup("#array-tiles").getParent().isVisible()).isFalse();
    model.dispose();
  }
}
