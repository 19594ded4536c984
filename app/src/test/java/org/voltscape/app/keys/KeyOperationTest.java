package org.voltscape.app.keys;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Pagination;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** The one who operates controls notices those that do nothing, and those nobody thought of. */
class KeyOperationTest {
  @Test
  void a_control_that_does_nothing_and_a_kind_that_is_not_known_are_faults() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          Button works = new Button("Works");
          Button dead = new Button("Dead");
          dead.addEventFilter(KeyEvent.ANY, KeyEvent::consume);
          TextField text = new TextField("0.5");
          Pagination unknown = new Pagination(3);
          Scene scene = new Scene(new VBox(works, dead, text, unknown), 400, 300);
          stage.setScene(scene);
          stage.show();
          scene.getRoot().applyCss();
          boolean[] acted = {false};
          scene.addEventFilter(ActionEvent.ACTION, e -> acted[0] = true);
          KeyOperation keys = new KeyOperation(acted);
          assertThat(fault(keys, works)).isEmpty();
          assertThat(fault(keys, text)).isEmpty();
          assertThat(text.getText()).isEqualTo("0.5");
          assertThat(fault(keys, dead)).startsWith("does nothing: Button");
          assertThat(fault(keys, unknown)).startsWith("a kind without keys in this test: ");
          stage.hide();
        });
  }

  private static String fault(KeyOperation keys, Node node) {
    node.requestFocus();
    return keys.fault(node);
  }
}
