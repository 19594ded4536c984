package org.voltscape.views.minerva;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.minerva.MinervaChoices;
import org.voltscape.engine.minerva.MinervaResult;
import org.voltscape.engine.minerva.TrainingSpace;
import org.voltscape.engine.minerva.power.Waterfall;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.LineFigure;
import org.voltscape.views.fx.TaskThreads;

/** The wiring: buttons, rows and keys to the model, what is found to charts, tables and words. */
class MinervaViewTest {
  @TempDir Path folder;

  private static Button button(MinervaView view, String text) {
    return view.node().lookupAll(".button").stream()
        .filter(n -> n instanceof Button b && text.equals(b.getText()))
        .map(Button.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static StepRow row(MinervaView view, Step step) {
    return view.node().lookupAll(".vs-step").stream()
        .map(StepRow.class::cast)
        .filter(r -> r.step() == step)
        .findFirst()
        .orElseThrow();
  }

  private static void press(Node on, KeyCode code) {
    Event.fireEvent(
        on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  @SuppressWarnings("unchecked")
  private static <R> TableView<R> table(MinervaView view) {
    return (TableView<R>) view.node().lookup(".vs-step-table");
  }

  /**
   * Has all stages kept: what is trained tells of it on threads of its own, which a view on the
   * same thread would not stand.
   *
   * @return the place of a network that the flow does not decide on
   */
  private static int computeBefore(Path stages) {
    MinervaModel model = new MinervaModel(TaskThreads.sameThread(), new SmallFlows(stages));
    model.start();
    TrainingSpace found = model.found().training();
    int other = found.chosen() == 0 ? 1 : 0;
    TrainingSpace.Trained n = found.networks().get(other);
    model.choose(
        model.choices().withNetwork(new MinervaChoices.NetworkChoice(n.hidden(), n.l1(), n.l2())));
    assertThat(model.result()).isNotNull();
    return other;
  }

  @Test
  void a_flow_is_started_looked_at_and_changed_by_hand() throws Exception {
    Path stages = folder.resolve("stages");
    int other = computeBefore(stages);
    MinervaModel model = new MinervaModel(TaskThreads.sameThread(), new SmallFlows(stages));
    List<String> opened = new ArrayList<>();
    boolean[] saved = {false};
    List<Waterfall.Bar> explained = new ArrayList<>();
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          MinervaView view =
              new MinervaView(
                  model,
                  (step, window) -> opened.add(step + " " + window),
                  () -> saved[0] = true,
                  () -> {},
                  explained::add);
          stage.setScene(new Scene(view.node(), 980, 900));
          stage.show();
          // What is published can be seen before there is anything else.
          assertThat(view.chart().figure().title()).startsWith("Published power by stage");
          // A bound that is none is not passed over by the one before it.
          TextField bound =
              view.node().lookupAll(".text-field").stream()
                  .map(TextField.class::cast)
                  .filter(f -> "auto".equals(f.getPromptText()))
                  .findFirst()
                  .orElseThrow();
          bound.setText("abc");
          button(view, "Start").fire();
          assertThat(model.result()).isNull();
          bound.setText("");
          button(view, "Start").fire();
          assertThat(row(view, Step.TRAINING).getAccessibleText()).contains("How large", "done");
          assertThat(button(view, "Start").isDisabled()).isTrue();
          assertThat(((BarFigure) view.chart().figure()).categories()).hasSize(6);
          MinervaResult result = model.result();
          assertThat(result).isNotNull();
          TableView<Waterfall.Bar> bars = table(view);
          assertThat(bars.getItems())
              .containsAll(result.waterfall().bars())
              .containsAll(result.waterfall().variants());
          assertThat(((Label) view.node().lookup(".vs-minerva-check")).getText())
              .contains("1,000 test examples");
          bars.getSelectionModel().select(1);
          press(bars, KeyCode.ENTER);
          button(view, "Terms…").fire();
          assertThat(explained)
              .containsExactly(result.waterfall().bars().get(1), result.waterfall().bars().get(1));
          button(view, "Save all files…").fire();
          assertThat(saved[0]).isTrue();

          press(row(view, Step.POWER), KeyCode.UP);
          assertThat(model.shown()).isEqualTo(Step.SUPPLY);
          press(row(view, Step.TRAINING), KeyCode.ENTER);
          assertThat(model.shown()).isEqualTo(Step.TRAINING);
          assertThat(view.chart().figure()).isInstanceOf(LineFigure.class);
          Button use = button(view, "Use this network");
          assertThat(use.isDisabled()).isTrue();
          assertThat(button(view, "Let the flow decide").isDisabled()).isTrue();
          table(view).getSelectionModel().select(other);
          use.fire();
          assertThat(model.result()).isNotNull();
          assertThat(model.found().training().chosen()).isEqualTo(other);
          assertThat(row(view, Step.TRAINING).getAccessibleText()).contains("set by hand");
          button(view, "Open as study").fire();
          button(view, "In a new window").fire();
          assertThat(opened).containsExactly("TRAINING false", "TRAINING true");
          button(view, "Let the flow decide").fire();
          assertThat(model.choices()).isEqualTo(MinervaChoices.NONE);
          assertThat(model.result()).isEqualTo(result);

          // Narrower, the step stands below its row.
          view.node().resize(500, 900);
          view.node().layout();
          assertThat(view.chart().getScene()).isNotNull();
          view.chart().drawNow();
          stage.hide();
          model.dispose();
        });
  }

  @Test
  void every_step_is_a_study() {
    MinervaModel model =
        new MinervaModel(TaskThreads.sameThread(), new SmallFlows(folder.resolve("stages")));
    assertThat(Studies.of(Step.WORDS, model.plan(), model.found())).isNull();
    model.start();
    Study training = Studies.of(Step.TRAINING, model.plan(), model.found());
    assertThat(training).isNotNull();
    assertThat(training.name()).contains("training");
    Study finished = Studies.of(Step.POWER, model.plan(), model.found());
    assertThat(finished).isNotNull();
    assertThat(finished.schemes()).hasSize(3);
    assertThat(finished.weights().id())
        .isEqualTo(model.found().words().datapath().formats().weights().id());
  }
}
