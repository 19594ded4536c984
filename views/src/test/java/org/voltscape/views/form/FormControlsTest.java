package org.voltscape.views.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;

/** Controls in a window; events are sent to the nodes, no robot is needed. */
class FormControlsTest {
  private static void key(Node node, KeyCode code) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private static LabeledField around(Node control) {
    return (LabeledField) control.getProperties().get(LabeledField.class);
  }

  @Test
  void help_under_the_mouse_is_made_when_the_mouse_comes() throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          CheckBox box = new CheckBox("Stop early");
          HoverHelp.set(box, "Ends the trials of a point.");
          assertThat(box.getTooltip()).isNull();
          assertThat(HoverHelp.of(box)).isEqualTo("Ends the trials of a point.");
          HoverHelp.set(box, "Another sentence.");
          Event.fireEvent(
              box,
              new MouseEvent(
                  MouseEvent.MOUSE_ENTERED,
                  1,
                  1,
                  1,
                  1,
                  MouseButton.NONE,
                  0,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  null));
          assertThat(box.getTooltip().getText()).isEqualTo("Another sentence.");
          HoverHelp.set(box, "A third.");
          assertThat(box.getTooltip().getText()).isEqualTo("A third.");
          assertThat(HoverHelp.of(new CheckBox())).isEmpty();
        });
  }

  @Test
  void a_form_reports_accepted_values_once_and_marks_the_others() throws Exception {
    List<ParamSpec> specs =
        List.of(
            ParamSpec.number("rate", 0.5, 0, 1, "", "Rate."),
            ParamSpec.integer("count", 4, 0, 64, "bit", "Count."),
            ParamSpec.choice("sign", "robust", List.of("robust", "zero-word"), "Sign."),
            ParamSpec.flag("on", false, "On."));
    List<ParamValues> seen = new ArrayList<>();
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          ParamForm form = new ParamForm(specs, ParamValues.defaults(specs));
          form.setOnChange(seen::add);
          stage.setScene(new Scene(form, 300, 300));
          stage.show();

          NumberField rate = (NumberField) form.lookup("#param-rate");
          rate.setText("0.25");
          assertThat(seen).as("typing alone").isEmpty();
          key(rate, KeyCode.ENTER);
          key(rate, KeyCode.ENTER);
          assertThat(seen).hasSize(1);
          assertThat(seen.get(0).number("rate")).isEqualTo(0.25);

          rate.setText("7");
          key(rate, KeyCode.ENTER);
          assertThat(seen).hasSize(1);
          assertThat(form.valid()).isFalse();
        });
    WaitForAsyncUtils.waitForFxEvents();
    FxToolkit.setupFixture(
        () -> {
          ParamForm form = (ParamForm) stage.getScene().getRoot();
          NumberField rate = (NumberField) form.lookup("#param-rate");
          assertThat(around(rate).complaint()).isEqualTo("Found 7, expected a number from 0 to 1.");

          form.show(form.values());
          assertThat(rate.getText()).as("nothing typed is lost").isEqualTo("7");
          rate.setText("0.75");
          assertThat(form.valid()).isTrue();
          key(rate, KeyCode.ENTER);

          NumberField count = (NumberField) form.lookup("#param-count");
          key(count, KeyCode.UP);
          key(count, KeyCode.PAGE_UP);
          key(count, KeyCode.ENTER);
          assertThat(form.values().integer("count")).isEqualTo(15);

          @SuppressWarnings("unchecked")
          ComboBox<String> sign = (ComboBox<String>) form.lookup("#param-sign");
          sign.setValue("zero-word");
          ((CheckBox) form.lookup("#param-on")).setSelected(true);
          assertThat(seen).hasSize(5);
          assertThat(form.values().choice("sign")).isEqualTo("zero-word");
          assertThat(form.values().flag("on")).isTrue();

          form.show(ParamValues.defaults(specs));
          assertThat(seen).as("showing is no change by the user").hasSize(5);
          assertThat(rate.getText()).isEqualTo("0.5");
          assertThat(sign.getValue()).isEqualTo("robust");
        });
    WaitForAsyncUtils.waitForFxEvents();
    FxToolkit.setupFixture(
        () -> {
          assertThat(around(stage.getScene().lookup("#param-rate")).complaint()).isEmpty();
          stage.hide();
        });
  }

  @Test
  void a_suggestion_is_picked_or_typed() throws Exception {
    List<String> seen = new ArrayList<>();
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          SuggestionField field =
              new SuggestionField(
                  List.of("Q2.6", "Q1.7"),
                  text -> text.startsWith("Q") ? Optional.empty() : Optional.of("Expected a Q."));
          field.setOnCommit(seen::add);
          Validation validation = new Validation();
          validation.watch(field);
          LabeledField around = new LabeledField("Format", "", field, "Help.");
          stage.setScene(new Scene(around, 300, 100));
          stage.show();
          field.show("Q2.6");
          assertThat(seen).isEmpty();

          field.setValue("Q1.7");
          assertThat(seen).containsExactly("Q1.7");
          field.getEditor().setText("Q4.4");
          key(field.getEditor(), KeyCode.ENTER);
          assertThat(seen).containsExactly("Q1.7", "Q4.4");
          field.getEditor().setText("8 bits");
          key(field.getEditor(), KeyCode.ENTER);
          assertThat(seen).hasSize(2);
          assertThat(validation.valid()).isFalse();
        });
    WaitForAsyncUtils.waitForFxEvents();
    FxToolkit.setupFixture(
        () -> {
          LabeledField around = (LabeledField) stage.getScene().getRoot();
          assertThat(around.complaint()).isEqualTo("Expected a Q.");
          SuggestionField field = (SuggestionField) around.control();
          field.show("Q2.6");
          assertThat(field.getEditor().getText()).isEqualTo("Q2.6");
        });
    WaitForAsyncUtils.waitForFxEvents();
    FxToolkit.setupFixture(
        () -> {
          assertThat(((LabeledField) stage.getScene().getRoot()).complaint()).isEmpty();
          stage.hide();
        });
    assertThat(seen).hasSize(2);
  }

  @Test
  void undo_is_the_window_s_where_nothing_typed_waits_in_the_field() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          int[] undone = new int[1];
          NumberField rows = NumberField.whole(NumberRule.whole(1, 9999, 1, ""), 576);
          stage.setScene(new Scene(new VBox(rows), 300, 100));
          stage.getScene().getAccelerators().put(UNDO, () -> undone[0]++);
          stage.show();
          rows.requestFocus();
          // The program shows other numbers, which nobody typed here.
          rows.setValue(1024);
          rows.setValue(576);
          undo(rows);
          assertThat(undone[0]).isEqualTo(1);
          assertThat(rows.getText()).isEqualTo("576");
          rows.replaceText(0, 3, "57");
          undo(rows);
          assertThat(undone[0]).as("what is typed is the field's").isEqualTo(1);
          stage.hide();
        });
  }

  private static final KeyCombination UNDO = KeyCombination.keyCombination("Shortcut+Z");

  private static void undo(Node node) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false));
  }
}
