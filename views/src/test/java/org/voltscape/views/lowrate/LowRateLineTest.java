package org.voltscape.views.lowrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.rare.LowRateTable;
import org.voltscape.engine.rare.LowRates;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;

/** What the line shows, and its buttons. */
class LowRateLineTest {
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  /** A thousand cells, whatever the scheme. */
  private static final class Source implements LowRateSource {
    @Override
    public long cells(Study study, SchemeChoice scheme, BooleanSupplier cancelled) {
      return 1000;
    }

    @Override
    public LowRateTable table(
        Study study, Design design, LowRates.Watch watch, BooleanSupplier cancelled) {
      return LowRateModelTest.tableOf(1000);
    }
  }

  @Test
  void it_takes_room_where_faults_are_few_and_computes_on_demand() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          OperatingPoint point = new OperatingPoint(0.5);
          LowRateModel model =
              new LowRateModel(
                  TaskThreads.sameThread(),
                  new TaskThreads(waiting::add, Runnable::run),
                  new Source(),
                  point);
          model.setStudy(
              StudyReader.parse("{\"workload\": \"digits-10x10\", \"schemes\": [\"none\"]}", "s"),
              volts -> volts < 0.55 ? 0.3 : 1e-6);
          VBox view = new VBox();
          LowRateLine line = new LowRateLine(model, view);
          view.getChildren().add(line.node());
          stage.setScene(new Scene(view, 700, 700));
          stage.show();
          view.layout();
          assertThat(line.node().isManaged()).isFalse();
          point.setVolts(0.6);
          assertThat(line.node().isManaged()).isTrue();
          Label words = (Label) view.lookup("#low-rate");
          Button compute = (Button) view.lookup("#low-rate-compute");
          Button cancel = (Button) view.lookup("#low-rate-cancel");
          assertThat(words.getText()).startsWith("At 0.600 V a die has 0.001 faulty cells");
          assertThat(words.getAccessibleText()).contains("not computed yet");
          compute.requestFocus();
          compute.fire();
          assertThat(compute.isVisible()).isFalse();
          assertThat(cancel.isFocused()).isTrue();
          cancel.fire();
          assertThat(compute.isVisible()).isTrue();
          assertThat(compute.isFocused()).isTrue();
          compute.fire();
          while (!waiting.isEmpty()) {
            waiting.poll().run();
          }
          assertThat(compute.isVisible()).isFalse();
          assertThat(words.getText()).contains("none 0.002 (");
          model.dispose();
          stage.hide();
        });
  }
}
