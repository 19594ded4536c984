package org.voltscape.views.failuremap;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;

/** The wiring of the window: voltage to picture and header, button to die. */
class FailureMapViewTest {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 640;

  private static String header(FailureMapView view) {
    return ((Label) view.node().lookup(".vs-header")).getText();
  }

  /** Pixels of the picture in a failing cell's colour. */
  private static long colored(FailureMapView view) {
    PixelReader pixels = view.matrix().snapshot(null, null).getPixelReader();
    long found = 0;
    for (int y = 0; y < view.matrix().getHeight(); y++) {
      for (int x = 0; x < view.matrix().getWidth(); x++) {
        int color = pixels.getArgb(x, y);
        int spread = Math.abs((color >> 16 & 0xFF) - (color & 0xFF));
        found += spread > 60 ? 1 : 0;
      }
    }
    return found;
  }

  @Test
  void voltage_and_die_reach_the_picture() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          OperatingPoint point = new OperatingPoint(0.60);
          FailureMapView view =
              new FailureMapView(FailureMapDemo.model(point, TaskThreads.sameThread()));
          stage.setScene(new Scene(view.node(), WIDTH, HEIGHT));
          stage.show();
          view.node().layout();

          assertThat(header(view)).startsWith("4,194,304 cells: 0 fail");
          assertThat(colored(view)).isZero();

          point.setVolts(0.527);
          view.node().layout();
          assertThat(header(view)).startsWith("4,194,304 cells: 403 fail");
          assertThat(colored(view)).isBetween(403L, 4 * 403L);

          point.setVolts(0.50);
          view.node().layout();
          assertThat(colored(view)).isGreaterThan(10_000);

          String before = header(view);
          for (Node node : view.node().lookupAll(".button")) {
            if (node instanceof Button button && button.getText().equals("Another die")) {
              button.fire();
            }
          }
          assertThat(header(view)).isNotEqualTo(before);
          assertThat(view.matrix().getAccessibleText()).contains("0.500 V").contains("fail");
          stage.hide();
        });
  }
}
