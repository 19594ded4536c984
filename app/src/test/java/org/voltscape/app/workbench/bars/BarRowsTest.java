package org.voltscape.app.workbench.bars;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class BarRowsTest {
  private Region growing;
  private Label words;
  private BarRows bar;
  private VBox root;

  private static Region part(double width) {
    Region part = new Region();
    part.setMinSize(width, 30);
    part.setPrefSize(width, 30);
    return part;
  }

  private void inWindow(Runnable body) throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          growing = part(150);
          growing.setMaxWidth(300);
          words = new Label("0.500 V   p = 0.0123   energy 0.45 of that at 0.9 V");
          bar = new BarRows(10, growing, words, part(200), growing);
          root = new VBox(bar);
          stage.setScene(new Scene(root, 1200, 300));
          body.run();
          stage.setScene(null);
        });
  }

  private void width(double width) {
    root.resize(width, 300);
    root.applyCss();
    root.layout();
    bar.layout();
  }

  @Test
  void one_row_where_there_is_room_and_more_where_there_is_none() throws Exception {
    inWindow(
        () -> {
          width(1200);
          double whole = words.prefWidth(-1);
          assertThat(words.getWidth()).isGreaterThanOrEqualTo(whole);
          assertThat(growing.getWidth()).as("no wider than it may be").isEqualTo(300);
          assertThat(bar.getHeight()).isEqualTo(30);

          width(200 + 10 + 150 + 10 + whole - 5);
          assertThat(growing.getLayoutY()).as("first row").isLessThan(30);
          assertThat(words.getLayoutY()).as("second row").isGreaterThanOrEqualTo(30);
          assertThat(words.getWidth()).isGreaterThanOrEqualTo(whole);

          width(300);
          assertThat(growing.getLayoutY()).as("second row").isEqualTo(40);
          assertThat(words.getLayoutX() + words.getWidth()).isLessThanOrEqualTo(300);
          assertThat(words.getHeight()).as("wrapped, not cut").isGreaterThan(30);
          assertThat(bar.getHeight()).isEqualTo(words.getLayoutY() + words.getHeight());
        });
  }

  @Test
  void words_that_get_shorter_keep_their_row() throws Exception {
    inWindow(
        () -> {
          double whole = 200 + 10 + 150 + 10;
          width(1200);
          double narrow = whole + words.prefWidth(-1) - 5;
          width(narrow);
          double row = words.getLayoutY();
          assertThat(row).isGreaterThanOrEqualTo(30);
          words.setText("0.5 V");
          width(narrow);
          assertThat(words.getLayoutY()).isEqualTo(row);
          width(narrow + 1);
          assertThat(words.getLayoutY()).as("another width").isLessThan(30);
        });
  }
}
