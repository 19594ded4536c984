package org.voltscape.views.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class ListAnswerTest {
  private final List<String> told = new ArrayList<>();
  private ComboBox<String> box;

  private void inWindow(Runnable body) throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          box = new ComboBox<>();
          box.getItems().setAll("V", "mV", "kV");
          ListAnswer.on(box, told::add);
          stage.setScene(new Scene(new VBox(box), 300, 200));
          stage.show();
          box.requestFocus();
          body.run();
          stage.hide();
        });
  }

  private void key(KeyCode code) {
    Event.fireEvent(
        box, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  @Test
  void arrow_keys_open_the_list_and_answer_nothing_before_it_is_closed() throws Exception {
    inWindow(
        () -> {
          key(KeyCode.DOWN);
          assertThat(box.isShowing()).isTrue();
          assertThat(box.getValue()).isNull();
          key(KeyCode.DOWN);
          key(KeyCode.DOWN);
          assertThat(told).as("passed on the way").isEmpty();
          String chosen = box.getValue();
          assertThat(chosen).isNotNull();
          key(KeyCode.ENTER);
          assertThat(box.isShowing()).isFalse();
          assertThat(told).containsExactly(chosen);
          key(KeyCode.UP);
          assertThat(box.isShowing()).isTrue();
          key(KeyCode.ENTER);
          assertThat(told).as("the same again is no answer").hasSize(1);
        });
  }

  @Test
  void esc_in_the_open_list_answers_nothing() throws Exception {
    inWindow(
        () -> {
          key(KeyCode.DOWN);
          key(KeyCode.DOWN);
          assertThat(box.getValue()).isNotNull();
          key(KeyCode.ESCAPE);
          assertThat(box.isShowing()).isFalse();
          assertThat(told).isEmpty();
          assertThat(box.getValue()).isNull();
        });
  }

  @Test
  void a_value_that_is_set_while_the_list_is_closed_is_told() throws Exception {
    inWindow(
        () -> {
          box.setValue("mV");
          assertThat(told).containsExactly("mV");
        });
  }

  @Test
  void what_is_cut_is_known() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          Label narrow = new Label("0.4823 to 0.5177 of the energy");
          narrow.setMaxWidth(60);
          Label wide = new Label("0.4823");
          stage.setScene(new Scene(new VBox(narrow, wide), 300, 200));
          narrow.getScene().getRoot().applyCss();
          narrow.getParent().layout();
          assertThat(CutText.isCut(narrow)).isTrue();
          assertThat(CutText.isCut(wide)).isFalse();
        });
  }
}
