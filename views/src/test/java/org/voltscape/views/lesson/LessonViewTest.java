package org.voltscape.views.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.views.fx.TaskThreads;

class LessonViewTest {
  private Parent root;

  @Test
  void a_learner_answers_reads_and_goes_on() throws Exception {
    LessonFixture.Window window = new LessonFixture.Window();
    LessonModel model =
        new LessonModel(window, cancelled -> LessonFixture.runner(0.42), TaskThreads.sameThread());
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          LessonView view = new LessonView(model);
          root = view.node();
          stage.setScene(new Scene(root, 380, 700));
          stage.show();
          model.open(LessonFixture.LESSON);
          assertThat(label("#lesson-progress")).isEqualTo("1 of 3");
          assertThat(button("#lesson-check").isDisabled()).isTrue();
          assertThat(root.lookup("#lesson-feedback").isVisible()).isFalse();
          TextField field = (TextField) root.lookup("#lesson-answer");
          field.setText("13");
          button("#lesson-check").fire();
          assertThat(feedbackStyle()).contains("vs-lesson-wrong");
          button("#lesson-hint").fire();
          assertThat(button("#lesson-hint").getText()).isEqualTo("Hint 2/2");
          field.setText("12");
          field.fireEvent(new ActionEvent());
          assertThat(feedbackStyle()).contains("vs-lesson-right");
          assertThat(((TextField) root.lookup("#lesson-answer")).getText()).isEqualTo("12");

          press(KeyCode.RIGHT);
          assertThat(label("#lesson-progress")).isEqualTo("2 of 3");
          press(KeyCode.LEFT);
          assertThat(feedbackStyle()).contains("vs-lesson-right");
          press(KeyCode.RIGHT);
          button("#lesson-next").fire();
          ((RadioButton) root.lookup("#lesson-option-b")).fire();
          button("#lesson-check").fire();
          assertThat(feedbackStyle()).contains("vs-lesson-right");
          assertThat(button("#lesson-next").getText()).isEqualTo("_Finish");
          button("#lesson-next").fire();
          assertThat(label("#lesson-progress")).isEqualTo("Done");
          button("#lesson-leave").fire();
          button("#lesson-restore").fire();
          assertThat(model.isOpen()).isFalse();
          view.dispose();
          stage.hide();
        });
  }

  private Iterable<String> feedbackStyle() {
    return root.lookup("#lesson-feedback").getStyleClass();
  }

  private String label(String id) {
    return ((Label) root.lookup(id)).getText();
  }

  private Button button(String id) {
    return (Button) root.lookup(id);
  }

  private void press(KeyCode code) {
    Event.fireEvent(
        root, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, true, false));
  }
}
