package org.voltscape.views.form;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class BriefLabelTest {
  private static final String WORDS =
      "Thick: the dies seen. Thin: whatever dies are not seen yet do; the worst case.";

  private static void in(double width, int lines, java.util.function.Consumer<BriefLabel> check)
      throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          BriefLabel label = new BriefLabel(lines);
          VBox box = new VBox(label);
          stage.setScene(new Scene(box, width, 200));
          stage.show();
          label.setWords(WORDS);
          box.applyCss();
          box.layout();
          check.accept(label);
          stage.hide();
        });
  }

  @Test
  void words_that_fit_are_shown_whole() throws Exception {
    in(1000, 1, label -> assertThat(label.getText()).isEqualTo(WORDS));
    in(300, 3, label -> assertThat(label.getText()).isEqualTo(WORDS));
  }

  @Test
  void whole_sentences_are_shown_where_not_all_fit_and_the_rest_is_under_the_mouse()
      throws Exception {
    in(
        300,
        1,
        label -> {
          assertThat(label.getText()).isEqualTo("Thick: the dies seen. …");
          assertThat(label.getTooltip().getText()).isEqualTo(WORDS);
          assertThat(label.getAccessibleText()).isEqualTo(WORDS);
        });
    in(
        460,
        1,
        label ->
            assertThat(label.getText())
                .isEqualTo("Thick: the dies seen. Thin: whatever dies are not seen yet do; …"));
  }

  @Test
  void more_is_shown_when_there_is_more_room() throws Exception {
    in(
        300,
        1,
        label -> {
          label.setLines(3);
          assertThat(label.getText()).isEqualTo(WORDS);
        });
  }

  @Test
  void one_sentence_that_does_not_fit_is_left_to_the_label() throws Exception {
    in(60, 1, label -> assertThat(label.getText()).isEqualTo(WORDS));
  }
}
