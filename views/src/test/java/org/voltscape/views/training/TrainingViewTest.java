package org.voltscape.views.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.figure.LineFigure;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;

/** The wiring: buttons to the model, what is trained to charts, table and words. */
class TrainingViewTest {
  private static Button button(TrainingView view, String text) {
    return view.node().lookupAll(".button").stream()
        .filter(n -> n instanceof Button b && text.equals(b.getText()))
        .map(Button.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void trains_at_a_click_and_shows_what_came_of_it() throws Exception {
    FakeSource source = new FakeSource();
    TrainingModel model =
        new TrainingModel(new OperatingPoint(0.50), TaskThreads.sameThread(), source);
    boolean[] added = {false};
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          TrainingView view = new TrainingView(model);
          view.setOnAddScheme(() -> added[0] = true);
          stage.setScene(new Scene(view.node(), 900, 700));
          stage.show();
          model.setStudy(
              TrainingModelTest.STUDY.withSchemes(List.of(SchemeChoice.of("none"))),
              TrainingModelTest.CURVE,
              null);
          button(view, "Add memory-adaptive training").fire();
          assertThat(added[0]).isTrue();

          model.setStudy(TrainingModelTest.STUDY, TrainingModelTest.CURVE, null);
          assertThat(button(view, "Pause").isDisabled()).isTrue();
          ((Spinner<?>) view.node().lookup(".spinner")).increment(2);
          button(view, "Start").fire();
          view.node().layout();
          assertThat(source.asked).containsExactly("mat 0.28 2", "mat-nwr 0.28 2");
          assertThat(button(view, "Start").isDisabled()).isTrue();
          TableView<?> table = (TableView<?>) view.node().lookup(".vs-scheme-table");
          assertThat(table.getItems()).hasSize(2);
          LineFigure loss = (LineFigure) view.charts().get(1).figure();
          assertThat(loss.title()).isEqualTo("Loss, 0.500 V, trial 2");
          assertThat(loss.series()).hasSize(2);
          LineFigure weights = (LineFigure) view.charts().get(2).figure();
          assertThat(weights.title()).isEqualTo("Weights, mat, 0.500 V, trial 2");
          ComboBox<?> scheme = (ComboBox<?>) view.node().lookup(".combo-box");
          scheme.getSelectionModel().select(1);
          assertThat(view.charts().get(2).figure().title()).startsWith("Weights, mat-nwr");
          assertThat(
                  view.node().lookupAll(".vs-status").stream()
                      .map(n -> ((Labeled) n).getText())
                      .toList())
              .contains("Everything is trained at 0.500 V, trial 2.");
          view.charts().forEach(chart -> chart.drawNow());
          stage.hide();
          model.dispose();
        });
  }
}
