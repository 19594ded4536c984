package org.voltscape.views.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.study.StudyReader;

class SchemePickerTest {
  private static <T> List<T> all(Parent root, String selector, Class<T> type) {
    return root.lookupAll(selector).stream().filter(type::isInstance).map(type::cast).toList();
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
          SchemePicker picker = new SchemePicker(model);
          picker.setColors(index -> Color.rgb(index, 0, 0));
          Parent root = (Parent) picker.node();
          stage.setScene(new Scene(root, 280, 500));
          stage.show();
          assertThat(all(root, ".vs-swatch", Rectangle.class))
              .extracting(Rectangle::getFill)
              .startsWith(Color.rgb(0, 0, 0), Color.rgb(1, 0, 0), Color.rgb(2, 0, 0));

          List<CheckBox> boxes = all(root, ".vs-scheme-head > .check-box", CheckBox.class);
          boxes.forEach(CheckBox::fire);
          assertThat(model.schemes()).as("one stays").hasSize(1);
          assertThat(boxes.stream().filter(CheckBox::isSelected)).hasSize(1);
          assertThat(descriptions).hasSize(boxes.size() - 1);

          descriptions.clear();
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
