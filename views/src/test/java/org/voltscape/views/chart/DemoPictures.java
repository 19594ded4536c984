package org.voltscape.views.chart;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/** Shows a view in a window, or takes pictures of it by day and by night in two sizes. */
public final class DemoPictures {
  private record Shot(String name, boolean dark, int width, int height) {}

  private DemoPictures() {}

  /** The sheet of the views. */
  public static String sheet() {
    return DemoPictures.class
        .getResource("/org/voltscape/resources/css/views.css")
        .toExternalForm();
  }

  /**
   * Shows the view; with a folder, takes the pictures and ends.
   *
   * @param folder where pictures go, or null to stay open
   */
  public static void show(Stage stage, Parent view, String name, Path folder) {
    theme(false);
    BorderPane root = new BorderPane(view);
    Scene scene = new Scene(root, 1000, 700);
    scene.getStylesheets().add(sheet());
    stage.setScene(scene);
    stage.setTitle(name);
    stage.show();
    if (folder != null) {
      Deque<Shot> shots = new ArrayDeque<>();
      for (boolean dark : new boolean[] {false, true}) {
        shots.add(new Shot(name, dark, 1000, 700));
        shots.add(new Shot(name, dark, 700, 450));
      }
      shoot(stage, root, folder, shots);
    } else {
      root.setBottom(new Label("Demo"));
    }
  }

  private static void theme(boolean dark) {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  private static void shoot(Stage stage, BorderPane root, Path folder, Deque<Shot> shots) {
    Shot shot = shots.poll();
    if (shot == null) {
      stage.close();
      return;
    }
    theme(shot.dark);
    stage.setWidth(shot.width);
    stage.setHeight(shot.height);
    PauseTransition wait = new PauseTransition(Duration.seconds(1.5));
    wait.setOnFinished(
        e -> {
          String file =
              shot.name + "-" + (shot.dark ? "dark" : "light") + "-" + shot.width + ".png";
          try {
            ImageIO.write(
                SwingFXUtils.fromFXImage(root.getScene().snapshot(null), null),
                "png",
                folder.resolve(file).toFile());
          } catch (IOException problem) {
            throw new UncheckedIOException(problem);
          }
          shoot(stage, root, folder, shots);
        });
    wait.play();
  }
}
