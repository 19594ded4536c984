package org.voltscape.views.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.engine.array.sensitivity.Grain;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.sensitivity.SmallCase;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.fx.TaskThreads;

/** A person at the view: chooses by keyboard, injects, points at groups. */
class SensitivityViewTest {
  private static final String DEEPER = "{\"workload\": \"digits-mlp-256x3\"}";

  private SensitivityModel model;
  private SensitivityView view;

  private void open() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          model =
              new SensitivityModel(
                  TaskThreads.sameThread(),
                  TaskThreads.own("injection"),
                  (study, on, images, cancelled) -> {
                    if (study.workload().equals("digits-10x10")) {
                      return SmallCase.of(on, 20);
                    }
                    throw new BadInputException("other", "", "no network", "the small one");
                  });
          model.setStudy(SmallCase.study(""));
          view = new SensitivityView(model);
          stage.setScene(new Scene(view.node(), 1100, 560));
          stage.sizeToScene();
          stage.show();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String text(String id) {
    return ((Label) view.node().lookup("#" + id)).getText();
  }

  @Test
  void keys_and_mouse_choose_inject_and_read_off() throws Exception {
    open();
    FxRobot robot = new FxRobot();
    assertThat(((SplitPane) view.node().lookup(".split-pane")).getOrientation())
        .isEqualTo(Orientation.HORIZONTAL);
    assertThat(text("sensitivity-invitation")).contains("each of 32 filters alone, 20 times");
    ChartPane ranked = view.charts().get(0);
    robot.moveTo(ranked.surface());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(view.hoverTextProperty().get()).startsWith("Filter ").contains(": Taylor ", "of 32");

    robot.interact(() -> view.node().lookup("#sensitivity-grain").requestFocus());
    robot.push(KeyCode.DOWN);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(model.settingsProperty().get().grain()).isEqualTo(Grain.CHANNEL);
    assertThat(ranked.figure()).isInstanceOf(LineFigure.class);

    robot.interact(() -> view.node().lookup("#sensitivity-inject").requestFocus());
    robot.push(KeyCode.SPACE);
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, model::hasInjection);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text("sensitivity-cost")).startsWith("Injection: ").contains(" passes; Taylor: ");
    assertThat(view.node().lookup("#sensitivity-invitation").isVisible()).isFalse();
    robot.interact(() -> model.change(s -> s.withP(0.5)));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(view.node().lookup("#sensitivity-invitation").isVisible()).isTrue();
    // Another network with fewer layers than the one chosen.
    robot.interact(() -> model.setStudy(StudyReader.parse(DEEPER, "s")));
    robot.interact(() -> model.change(s -> s.withLayer(3)));
    robot.interact(() -> model.setStudy(SmallCase.study("")));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(model.settingsProperty().get().layer()).isEqualTo(1);
    robot.interact(() -> view.node().getScene().getWindow().setHeight(760));
    robot.interact(() -> view.node().getScene().getWindow().setWidth(600));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(((SplitPane) view.node().lookup(".split-pane")).getOrientation())
        .isEqualTo(Orientation.VERTICAL);
    model.dispose();
    // Other tests show the same stage.
    robot.interact(() -> view.node().getScene().getWindow().hide());
  }
}
