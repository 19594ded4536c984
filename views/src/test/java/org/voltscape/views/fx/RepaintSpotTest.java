package org.voltscape.views.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class RepaintSpotTest {
  @Test
  void moves_with_a_layout_and_in_the_frame_after_it_and_then_rests() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    List<Double> places = new ArrayList<>();
    BorderPane root = new BorderPane(new Label("before"));
    FxToolkit.setupFixture(
        () -> {
          Scene scene = new Scene(root, 200, 100);
          stage.setScene(scene);
          RepaintSpot.add(root);
          stage.show();
          scene.addPostLayoutPulseListener(() -> places.add(spot(root).getTranslateX()));
        });
    frames(places, 8);
    int rest = places.size();
    assertThat(places.subList(rest - 4, rest)).containsOnly(places.get(rest - 1));

    WaitForAsyncUtils.asyncFx(() -> ((Label) root.getCenter()).setText("a longer text")).get();
    frames(places, 8);

    List<Double> after = places.subList(rest - 1, places.size());
    long moves =
        IntStream.range(1, after.size())
            .filter(i -> !after.get(i).equals(after.get(i - 1)))
            .count();
    assertThat(moves).isGreaterThanOrEqualTo(2);
    int end = after.size();
    assertThat(after.subList(end - 4, end)).containsOnly(after.get(end - 1));
    FxToolkit.setupFixture(stage::hide);
  }

  @Test
  void takes_no_room_and_no_clicks() throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          BorderPane root = new BorderPane();
          new Scene(root);
          RepaintSpot.add(root);
          Node spot = spot(root);
          assertThat(spot.isManaged()).isFalse();
          assertThat(spot.isMouseTransparent()).isTrue();
          assertThat(spot.isFocusTraversable()).isFalse();
          assertThat(spot.getLayoutBounds().getWidth()).isEqualTo(1);
          assertThat(root.prefWidth(-1)).isZero();
        });
  }

  private static Node spot(BorderPane root) {
    return root.getChildren().get(root.getChildren().size() - 1);
  }

  /** Waits until as many frames were made, asking for each. */
  private static void frames(List<Double> places, int count) throws Exception {
    int[] until = new int[1];
    WaitForAsyncUtils.asyncFx(() -> until[0] = places.size() + count).get();
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> {
          Platform.requestNextPulse();
          return WaitForAsyncUtils.asyncFx(() -> places.size() >= until[0]).get();
        });
  }
}
