package org.voltscape.app.keys;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class DividerKeysTest {
  @Test
  void the_divider_beside_the_focus_moves_in_the_direction_of_the_arrow() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          Button left = small("left");
          Button upper = small("upper");
          Button lower = small("lower");
          Button right = small("right");
          SplitPane inner = new SplitPane(upper, lower);
          inner.setOrientation(Orientation.VERTICAL);
          SplitPane outer = new SplitPane(left, inner, right);
          Scene scene = new Scene(outer, 800, 400);
          DividerKeys.on(scene);
          stage.setScene(scene);
          stage.show();
          outer.applyCss();
          outer.resize(800, 400);
          outer.layout();
          outer.setDividerPositions(0.25, 0.75);
          inner.setDividerPositions(0.5);
          outer.layout();

          press(left, KeyCode.RIGHT);
          assertThat(outer.getDividerPositions()[0]).isBetween(0.26, 0.28);
          assertThat(outer.getDividerPositions()[1]).isBetween(0.74, 0.76);
          press(upper, KeyCode.LEFT);
          assertThat(outer.getDividerPositions()[1]).isBetween(0.72, 0.74);
          press(lower, KeyCode.DOWN);
          assertThat(inner.getDividerPositions()[0]).isBetween(0.53, 0.55);
          press(right, KeyCode.RIGHT);
          assertThat(outer.getDividerPositions()[1]).isBetween(0.74, 0.76);
          stage.hide();
        });
  }

  private static Button small(String name) {
    Button button = new Button(name);
    button.setMinSize(0, 0);
    button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    return button;
  }

  private static void press(Node at, KeyCode arrow) {
    at.requestFocus();
    assertThat(at.getScene().getFocusOwner()).isSameAs(at);
    Event.fireEvent(
        at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", arrow, true, false, true, false));
  }
}
