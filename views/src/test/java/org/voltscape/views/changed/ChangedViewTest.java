package org.voltscape.views.changed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.attribution.WeightCost;
import org.voltscape.figure.studies.SampleRuns;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;

/** The wiring: the button to the model, the explanation to words and tables, a row outwards. */
class ChangedViewTest {
  @Test
  void a_pressed_button_brings_layers_and_weights_and_a_row_leads_to_its_word() throws Exception {
    ChangedModel model =
        new ChangedModel(
            new OperatingPoint(0.5),
            TaskThreads.sameThread(),
            (study, faults, scheme, trial, top, progress, cancelled) ->
                ChangedModelTest.explanation(scheme, faults.probability(), trial));
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          ChangedView view = new ChangedView(model);
          WeightCost[] seen = new WeightCost[1];
          view.setOnWeight((weight, trial) -> seen[0] = weight);
          stage.setScene(new Scene(view.node(), 700, 600));
          stage.show();
          Button explain = (Button) view.node().lookup(".accent");
          assertThat(explain.isDisabled()).isTrue();
          model.setStudy(ChangedModelTest.STUDY, ChangedModelTest.CURVE, null);
          assertThat(offered(view)).isEqualTo(1);
          model.setTrials(64);
          assertThat(offered(view)).as("those of a budget").isEqualTo(64);
          model.setTrials(4);
          assertThat(offered(view)).isEqualTo(4);
          assertThat(explain.isDisabled()).isFalse();
          explain.fire();
          view.node().applyCss();
          view.node().layout();
          assertThat(((Label) view.node().lookup(".vs-changed-answer")).getText())
              .isEqualTo("Restoring these 2 of 40 changed weights brings back 6.0 of 10.0 points.");
          assertThat(((Label) view.node().lookup(".vs-header")).getText())
              .isEqualTo(
                  "Accuracy 80.0 % instead of 90.0 % without faults: 12 of 100 images lost, 2"
                      + " gained; 78.0 % classified as without faults.");
          List<TableView<?>> tables = new ArrayList<>();
          for (Node node : view.node().lookupAll(".table-view")) {
            tables.add((TableView<?>) node);
          }
          assertThat(tables).hasSize(2);
          assertThat(texts(tables.get(0), 0))
              .containsExactly("layer 1", "3,232", "30", "+8.0 pt", "+8.0 pt");
          assertThat(texts(tables.get(1), 0))
              .containsExactly("2", "1", "8", "1.5", "−2.5", "2, 1", "+4.0 pt", "+4.0 pt");
          assertThat(texts(tables.get(1), 1))
              .containsExactly("2", "3", "bias", "1.5", "2", "2, 1, 0", "+2.0 pt", "+6.0 pt");
          tables.get(1).getSelectionModel().select(1);
          Event.fireEvent(
              tables.get(1),
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
          assertThat(seen[0].bias()).isTrue();
          Label empty = (Label) view.node().lookup(".vs-empty");
          assertThat(empty.isVisible()).isFalse();
          model.setStudy(SampleRuns.arm(), ChangedModelTest.CURVE, null);
          assertThat(explain.isDisabled()).isTrue();
          assertThat(empty.isVisible()).isTrue();
          assertThat(empty.getText()).endsWith("the network of inversek2j computes numbers.");
          model.setStudy(ChangedModelTest.STUDY, ChangedModelTest.CURVE, null);
          assertThat(explain.isDisabled()).isFalse();
          assertThat(empty.isVisible()).isFalse();
          stage.hide();
          model.dispose();
        });
  }

  @Test
  void shows_what_was_explained_before_it_was_made() throws Exception {
    ChangedModel model =
        new ChangedModel(
            new OperatingPoint(0.5),
            TaskThreads.sameThread(),
            (study, faults, scheme, trial, top, progress, cancelled) ->
                ChangedModelTest.explanation(scheme, faults.probability(), trial));
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          model.setStudy(ChangedModelTest.STUDY, ChangedModelTest.CURVE, null);
          model.explain(0, 0, 10);
          ChangedView view = new ChangedView(model);
          stage.setScene(new Scene(view.node(), 700, 600));
          view.node().applyCss();
          assertThat(((Label) view.node().lookup(".vs-changed-answer")).getText())
              .startsWith("Restoring these 2 of 40 changed weights");
          for (Node node : view.node().lookupAll(".table-view")) {
            assertThat(((TableView<?>) node).getItems()).isNotEmpty();
          }
          model.dispose();
        });
  }

  private static List<Object> texts(TableView<?> table, int row) {
    return table.getColumns().stream().map(column -> (Object) column.getCellData(row)).toList();
  }

  /** How many trials can be chosen. */
  private static int offered(ChangedView view) {
    return view.node().lookupAll(".spinner").stream()
        .map(node -> (Spinner<?>) node)
        .filter(spinner -> "Number of the trial".equals(spinner.getAccessibleText()))
        .map(Spinner::getValueFactory)
        .mapToInt(
            factory -> ((SpinnerValueFactory.IntegerSpinnerValueFactory) factory).getMax() + 1)
        .findFirst()
        .orElseThrow();
  }
}
