package org.voltscape.views.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.engine.word.WordShape;

class SchemePickerTest {
  private static <T> List<T> all(Parent root, String selector, Class<T> type) {
    return root.lookupAll(selector).stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Test
  void costs_are_compared_for_the_words_of_the_study() {
    SchemePickerModel model = new SchemePickerModel();
    model.show(StudyReader.defaultStudy().schemes());
    String text = SchemeCosts.plain(SchemeCosts.rows(model.rows(), new WordShape(16, true)));
    assertThat(text.lines()).hasSize(1 + ProtectionSchemes.all().size());
    assertThat(text)
        .contains("\nSECDED code\tno\tno\t6 bits\t× 1.375\t")
        .contains("\t15 two-input XORs\tHOS-144")
        .contains("\tone 16-input XOR, 16 two-input XORs\tHOS-145");
  }

  /** The button showed the costs of the study that the picker was made with. */
  @Test
  void the_button_compares_costs_for_the_study_that_is_shown_now() throws Exception {
    SchemePickerModel model = new SchemePickerModel();
    model.show(StudyReader.defaultStudy().schemes());
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          SchemePicker picker = new SchemePicker(model, StudyReader.defaultStudy());
          Parent root = (Parent) picker.node();
          stage.setScene(new Scene(root, 280, 500));
          stage.show();
          picker.setStudy(
              StudyReader.defaultStudy()
                  .withFormats(WordFormats.weights("Q2.14", "test", ""), null));
          all(root, ".button", Button.class).stream()
              .filter(b -> b.getText() != null && b.getText().equals("Compare costs"))
              .forEach(Button::fire);
          List<String> headings =
              Window.getWindows().stream()
                  .filter(w -> w != stage && w.getScene() != null)
                  .flatMap(w -> all(w.getScene().getRoot(), ".vs-why-title", Label.class).stream())
                  .map(Label::getText)
                  .toList();
          assertThat(headings)
              .containsExactly("What the schemes cost for words of 16 bits (Q2.14)");
          List.copyOf(Window.getWindows()).stream().filter(w -> w != stage).forEach(Window::hide);
        });
  }

  @Test
  void boxes_colours_parameters_and_keys_act_on_the_study() throws Exception {
    List<String> descriptions = new ArrayList<>();
    SchemePickerModel model = new SchemePickerModel();
    model.show(StudyReader.defaultStudy().schemes());
    model.setOnChange((schemes, description) -> descriptions.add(description));
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          SchemePicker picker = new SchemePicker(model, StudyReader.defaultStudy());
          picker.setColors(index -> Color.rgb(index, 0, 0));
          Parent root = (Parent) picker.node();
          stage.setScene(new Scene(root, 280, 500));
          stage.show();
          assertThat(all(root, ".vs-swatch", Rectangle.class))
              .extracting(Rectangle::getFill)
              .startsWith(Color.rgb(0, 0, 0), Color.rgb(1, 0, 0), Color.rgb(2, 0, 0));

          List<CheckBox> boxes =
              all(root, ".vs-scheme-lines .vs-scheme-head > .check-box", CheckBox.class);
          assertThat(boxes).as("the study's own").hasSize(3);
          boxes.forEach(CheckBox::fire);
          assertThat(model.schemes()).as("one stays").hasSize(1);
          assertThat(boxes.stream().filter(CheckBox::isSelected)).hasSize(1);
          assertThat(descriptions).hasSize(boxes.size() - 1);
          all(root, ".vs-scheme-group", Button.class).forEach(Button::fire);
          CheckBox offered =
              all(root, ".vs-scheme-head > .check-box", CheckBox.class).stream()
                  .filter(box -> box.getText().equals("SECDED code"))
                  .findFirst()
                  .orElseThrow();
          offered.fire();
          assertThat(model.schemes()).hasSize(2);
          assertThat(all(root, ".vs-scheme-lines .vs-scheme-head > .check-box", CheckBox.class))
              .contains(offered)
              .hasSize(4);

          descriptions.clear();
          assertThat(root.lookup("#param-sign")).as("folded").isNull();
          all(root, ".vs-scheme-lines .vs-more", Button.class).forEach(Button::fire);
          @SuppressWarnings("unchecked")
          ComboBox<String> sign = (ComboBox<String>) root.lookup("#param-sign");
          sign.setValue("zero-word");
          assertThat(descriptions).containsExactly("Set sign zero-word of Bit masking");
          Event.fireEvent(
              sign,
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UP, false, false, true, false));
          assertThat(model.rows().get(1).choice().id()).isEqualTo("bit-masking");
          stage.hide();
        });
  }
}
