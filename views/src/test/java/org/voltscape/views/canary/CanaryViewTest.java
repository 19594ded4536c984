package org.voltscape.views.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.engine.canary.cells.Canaries.Canary;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.figure.LineFigure;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.workbench.ViewRequest;
import org.voltscape.views.workbench.ViewStudy;

/** A person plays a trace, moves through it by keyboard and looks at dies. */
class CanaryViewTest {
  @TempDir static Path cache;

  private CanaryModel model;
  private final List<ViewRequest.OfPlace> asked = new ArrayList<>();
  private CanaryView view;

  private static ViewStudy study(String more) {
    Study study =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"images\": 50, \"schemes\": [\"none\"],"
                + " \"voltages\": [0.52]"
                + more
                + "}",
            "study");
    return new ViewStudy(study, StudyCurves.resolve(study, Path.of("")), null);
  }

  private void open(String more) throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    EngineContext engine =
        new EngineContext(new DataPlace(Optional.empty(), cache, message -> {}, () -> false));
    FxToolkit.setupFixture(
        () -> {
          model = new CanaryModel(TaskThreads.own("canaries"), engine);
          model.setStudy(study(more));
          view = new CanaryView(model, () -> {}, asked::add);
          stage.setScene(new Scene(view.node(), 760, 620));
          stage.show();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void press(String style) throws Exception {
    FxToolkit.setupFixture(() -> ((Button) view.node().lookup(style)).fire());
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !model.busy());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String readout() {
    return ((Label) view.node().lookup("#canary-readout")).getText();
  }

  @Test
  void a_trace_is_played_and_moved_through_by_keyboard() throws Exception {
    open("");
    press(".accent");
    assertThat(model.resultProperty().get().dies()).hasSize(10);
    LineFigure supply = (LineFigure) view.charts().get(0).figure();
    assertThat(supply.x().caption()).isEqualTo("Time (min)");
    assertThat(supply.series()).hasSize(4);
    press("#canary-on-map");
    Canary first = model.resultProperty().get().dies().get(0).canaries().cells().get(0);
    assertThat(asked)
        .containsExactly(new ViewRequest.OfPlace(0, first.memory(), (int) first.word()));
    assertThat(readout()).startsWith("0.0 min, 25 °C. Die of trial 0: 0.525 V");
    FxRobot robot = new FxRobot();
    Slider time = (Slider) view.node().lookup(".slider");
    robot.interact(time::requestFocus);
    robot.push(KeyCode.END);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(readout()).contains(" min, 90 °C. Die of trial 0: 0.");
    robot.push(KeyCode.HOME);
    for (int i = 0; i < 7; i++) {
      robot.push(KeyCode.RIGHT);
    }
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(readout()).contains(", -15 °C. ");
    Pane cells = (Pane) view.node().lookup("#canary-cells");
    assertThat(cells.getChildren()).hasSize(2);
    assertThat(cells.lookupAll(".vs-canary")).isNotEmpty();
    FxToolkit.setupFixture(view::dispose);
  }

  @Test
  void playing_moves_the_time_and_can_be_paused() throws Exception {
    open("");
    press(".accent");
    Button play =
        view.node().lookupAll(".button").stream()
            .map(Button.class::cast)
            .filter(b -> "Play".equals(b.getText()))
            .findFirst()
            .orElseThrow();
    FxToolkit.setupFixture(play::fire);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> model.minutesProperty().get() > 0.5);
    assertThat(play.getText()).isEqualTo("Pause");
    assertThat(view.plays()).isTrue();
    FxToolkit.setupFixture(play::fire);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(view.plays()).isFalse();
    assertThat(play.getText()).isEqualTo("Play");
    FxToolkit.setupFixture(view::dispose);
  }

  @Test
  void another_study_takes_the_result_away_and_complaints_are_told() throws Exception {
    open("");
    press(".accent");
    FxToolkit.setupFixture(
        () -> model.setStudy(study(", \"canary\": {\"trace\": \"nowhere.csv\"}")));
    assertThat(model.resultProperty().get()).isNull();
    press(".accent");
    assertThat(model.complaintProperty().get()).contains("nowhere.csv");
    assertThat(
            view.node().lookupAll(".vs-empty").stream()
                .filter(n -> n.isVisible())
                .map(n -> ((Label) n).getText()))
        .anyMatch(t -> t.contains("nowhere.csv"));
    FxToolkit.setupFixture(view::dispose);
  }
}
