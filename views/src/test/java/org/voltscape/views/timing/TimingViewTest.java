package org.voltscape.views.timing;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.figure.Figure;
import org.voltscape.figure.studies.TimingAxis;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.fx.TaskThreads;

/** The wiring: choices, fields and keys to the model, its point to words and fields. */
class TimingViewTest {
  @Test
  void choices_fields_and_keys_reach_the_figure() throws Exception {
    TimingModel model = new TimingModel(ArraySettings.DEFAULT, TaskThreads.sameThread());
    Figure[] exported = new Figure[1];
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          TimingView view = new TimingView(model);
          view.setOnExport(f -> exported[0] = f);
          stage.setScene(new Scene(view.node(), 900, 600));
          stage.sizeToScene();
          stage.show();
          view.node().layout();
          assertThat(view.chart().figure().title()).isEqualTo("Timing errors at 1.56 ns");
          Label head = (Label) view.node().lookup(".vs-header");
          assertThat(head.getText()).endsWith("1885 µm², 0.680 V, 1.56 ns");

          press(view, KeyCode.RIGHT, false);
          assertThat(head.getText()).contains("0.681 V");
          press(view, KeyCode.LEFT, true);
          assertThat(head.getText()).contains("0.671 V");
          ComboBox<?> axis = (ComboBox<?>) view.node().lookup(".combo-box");
          axis.getSelectionModel().select(TimingAxis.CLOCK.ordinal());
          assertThat(view.chart().figure().title()).isEqualTo("Timing errors at 0.671 V");

          NumberField area = (NumberField) view.node().lookup(".vs-number-field");
          area.setText("1700");
          area.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
          area.fireEvent(new javafx.event.ActionEvent());
          assertThat(model.pointProperty().get().areaUm2()).isEqualTo(1700);
          view.chart().drawNow();

          GridPane numbers = (GridPane) head.getParent().getChildrenUnmodifiable().get(1);
          assertThat(numbers.getChildren()).hasSize(12);
          stage.setWidth(420);
          stage.hide();
        });
    FxToolkit.setupFixture(
        () -> {
          TableView<?> table =
              (TableView<?>) ConstantsPopOver.content(model.constants()).getChildren().get(1);
          assertThat(table.getItems()).hasSize(model.constants().size());
        });
  }

  private static void press(TimingView view, KeyCode code, boolean shift) {
    view.chart()
        .surface()
        .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
  }
}
