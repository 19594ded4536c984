package org.voltscape.views.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Keys that mean the dialog wherever in it the focus is; events are sent, no robot is needed. */
class DialogKeysTest {
  private DialogPane pane;
  private final List<String> pressed = new ArrayList<>();
  private Stage stage;

  @BeforeEach
  void start() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
    pane = new DialogPane();
  }

  private void inDialog(Runnable body) throws Exception {
    FxToolkit.setupFixture(
        () -> {
          pane.getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
          for (ButtonType type : pane.getButtonTypes()) {
            ((Button) pane.lookupButton(type)).setOnAction(e -> pressed.add(type.getText()));
          }
          body.run();
          stage.hide();
        });
  }

  private void show(Node content) {
    pane.setContent(content);
    stage.setScene(new Scene(pane, 400, 300));
    stage.show();
    pane.resize(400, 300);
    pane.applyCss();
    pane.layout();
  }

  private static void key(Node node, KeyCode code) {
    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      Event.fireEvent(node, new KeyEvent(type, "", "", code, false, false, false, false));
    }
  }

  @Test
  void enter_presses_ok_from_every_control_and_space_still_ticks() throws Exception {
    CheckBox tick = new CheckBox("High contrast");
    ChoiceBox<String> choice = new ChoiceBox<>();
    ComboBox<String> combo = new ComboBox<>();
    choice.getItems().setAll("a", "b");
    combo.getItems().setAll("a", "b");
    Spinner<Integer> spinner = new Spinner<>(0, 9, 1);
    spinner.setEditable(true);
    ListView<String> list = new ListView<>();
    list.getItems().setAll("a", "b");
    TextField text = new TextField();
    inDialog(
        () -> {
          EnterKey.pressesDefault(pane);
          show(new VBox(tick, choice, combo, spinner, list, text));
          for (Node each : List.of(tick, choice, combo, spinner, list, text)) {
            each.requestFocus();
            key(each, KeyCode.ENTER);
            assertThat(pressed).as(each.toString()).containsExactly("OK");
            pressed.clear();
          }
          assertThat(tick.isSelected()).as("not ticked by Enter").isFalse();
          tick.requestFocus();
          key(tick, KeyCode.SPACE);
          assertThat(tick.isSelected()).isTrue();
          assertThat(pressed).isEmpty();
          // A number that was typed is taken first.
          spinner.requestFocus();
          spinner.getEditor().setText("7");
          key(spinner, KeyCode.ENTER);
          assertThat(pressed).containsExactly("OK");
          assertThat(spinner.getValue()).isEqualTo(7);
          pressed.clear();
          Node cancel = pane.lookupButton(ButtonType.CANCEL);
          cancel.requestFocus();
          key(cancel, KeyCode.ENTER);
          assertThat(pressed).as("the button that has the focus").doesNotContain("OK");
        });
  }

  @Test
  void enter_does_nothing_while_the_default_button_cannot_be_pressed() throws Exception {
    CheckBox tick = new CheckBox("Rows name the columns");
    inDialog(
        () -> {
          EnterKey.pressesDefault(pane);
          show(tick);
          pane.lookupButton(ButtonType.OK).setDisable(true);
          key(tick, KeyCode.ENTER);
          assertThat(pressed).isEmpty();
          assertThat(tick.isSelected()).isFalse();
        });
  }

  @Test
  void pages_are_turned_from_the_buttons_and_lines_too() throws Exception {
    VBox lines = new VBox();
    IntStream.range(0, 100).forEach(i -> lines.getChildren().add(new Label("line " + i)));
    TextField text = new TextField("text");
    lines.getChildren().add(text);
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setPrefHeight(150);
    scroll.setMaxHeight(150);
    inDialog(
        () -> {
          ScrollKeys.on(pane, scroll);
          show(scroll);
          Node ok = pane.lookupButton(ButtonType.OK);
          ok.requestFocus();
          key(ok, KeyCode.END);
          assertThat(scroll.getVvalue()).isEqualTo(1);
          key(ok, KeyCode.PAGE_UP);
          double up = scroll.getVvalue();
          assertThat(up).isBetween(0.7, 0.95);
          key(ok, KeyCode.PAGE_DOWN);
          assertThat(scroll.getVvalue()).isEqualTo(1);
          key(ok, KeyCode.UP);
          assertThat(scroll.getVvalue()).isBetween(up, 0.999);
          key(ok, KeyCode.HOME);
          assertThat(scroll.getVvalue()).isZero();
          key(ok, KeyCode.DOWN);
          assertThat(scroll.getVvalue()).isBetween(0.001, 0.1);
          // A text has these keys itself.
          double there = scroll.getVvalue();
          text.requestFocus();
          double now = scroll.getVvalue();
          key(text, KeyCode.HOME);
          assertThat(scroll.getVvalue()).isEqualTo(now).isGreaterThanOrEqualTo(there);
        });
  }

  @Test
  void the_entry_that_is_selected_is_in_sight_in_a_low_list() throws Exception {
    ListView<String> list = new ListView<>();
    inDialog(
        () -> {
          show(list);
          list.setMinHeight(60);
          list.setPrefHeight(60);
          list.setMaxHeight(60);
          pane.applyCss();
          pane.layout();
          for (int shown : new int[] {39, 3, 20}) {
            list.getItems().setAll(IntStream.range(0, 40).mapToObj(i -> "entry " + i).toList());
            list.getSelectionModel().select(shown);
            ListReveal.selected(list);
            pane.layout();
            assertThat(inSight(list)).contains("entry " + shown);
          }
        });
  }

  private static List<String> inSight(ListView<?> list) {
    return list.lookupAll(".list-cell").stream()
        .filter(Node::isVisible)
        .filter(
            cell -> {
              double low = list.sceneToLocal(cell.localToScene(0, 0)).getY();
              double high = low + cell.getLayoutBounds().getHeight();
              return low >= -1 && high <= list.getHeight() + 1;
            })
        .map(cell -> String.valueOf(((javafx.scene.control.ListCell<?>) cell).getItem()))
        .toList();
  }
}
