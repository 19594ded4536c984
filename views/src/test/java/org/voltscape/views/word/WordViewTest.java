package org.voltscape.views.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.views.fx.TaskThreads;

class WordViewTest {
  private Parent root;

  private Button bit(String row, int cell) {
    return (Button) root.lookup("#word-" + row + "-" + cell);
  }

  private String text(String id) {
    return ((Label) root.lookup("#" + id)).getText();
  }

  private static void press(Button target, KeyCode key) {
    Event.fireEvent(
        target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }

  @Test
  void bits_cells_flips_keys_and_rows_act_on_the_word() throws Exception {
    WordModel model = new WordModel(TaskThreads.sameThread());
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          WordView view = new WordView(model);
          root = (Parent) view.node();
          stage.setScene(new Scene(root, 900, 640));
          stage.show();
          root.applyCss();
          root.layout();

          assertThat(text("word-value-used")).startsWith("12 ");
          bit("wanted", 0).fire();
          assertThat(text("word-value-used")).startsWith("13 ");
          bit("cell", 6).fire();
          assertThat(model.setup().stuckMask()).as("stuck at 1 now").isEqualTo(0b0100_1000);
          assertThat(text("word-value-used")).startsWith("77 ");
          press(bit("cell", 6), KeyCode.DIGIT0);
          press(bit("cell", 3), KeyCode.X);
          press(bit("flip", 0), KeyCode.DIGIT1);
          assertThat(text("word-value-raw")).startsWith("12 ");
          assertThat(text("word-step-held")).startsWith("Bit 6 is stuck at 0");

          press(bit("wanted", 0), KeyCode.F);
          assertThat(root.lookup("#word-step-stored").isVisible()).isFalse();
          press(bit("wanted", 0), KeyCode.N);
          assertThat(root.lookup("#word-step-stored").isVisible()).isTrue();
          assertThat(root.lookup("#word-step-held").isVisible()).isFalse();

          @SuppressWarnings("unchecked")
          TableView<Object> table = (TableView<Object>) root.lookup("#word-schemes");
          assertThat(table.getItems()).hasSameSizeAs(model.rowsProperty().get());
          table.getSelectionModel().select(table.getItems().size() - 1);
          String chosen = model.setup().scheme().id();
          assertThat(chosen).isNotEqualTo("none");
          ComboBox<?> scheme = (ComboBox<?>) root.lookup("#word-scheme");
          assertThat(scheme.getValue()).isEqualTo(model.setup().scheme());

          model.show("none", Map.of(), 16, true, -300, 0, 0, 0);
          root.layout();
          assertThat(bit("wanted", 15).getText()).isEqualTo("1");
          bit("wanted", 15).fire();
          assertThat(model.setup().value()).isEqualTo(32768 - 300);
          stage.hide();
        });
  }
}
