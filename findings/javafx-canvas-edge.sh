#!/usr/bin/env bash
# JavaFX 21.0.12: a canvas that gets smaller keeps a row of what it showed, however often all of its area is cleared, where its new
# edge lies within a pixel of the screen. At a display scale of 1.5 a canvas of 81 units ends in the middle of row 122 (121.5 pixels):
# clearRect(0, 0, width, height) clears half of that row, and the other half of the old picture shines through, one faint row below
# the drawing. At 80 units (120 pixels) nothing is left. What helps: clearing the old area, a unit wider, before the size changes.
# So a chart or map that is redrawn on every change of its size shows remains of axis titles at scales such as 1.25, 1.5 and 1.75,
# and pictures of tests at scale 1 never do.
# Needs a JDK 17 or newer, Maven, Xvfb and what JavaFX needs on a display (GTK 3).
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cat > "$work/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.openjfx</groupId><artifactId>javafx-controls</artifactId><version>21.0.12</version></dependency>
  </dependencies>
</project>
POM
mvn -q -f "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/lib" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
cat > "$work/Edge.java" <<'JAVA'
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.util.Duration;

class Probe {
  public static void main(String[] args) {
    Application.launch(Edge.class, args);
  }
}

public class Edge extends Application {
  @Override
  public void start(Stage stage) {
    double height = Double.parseDouble(getParameters().getRaw().get(0));
    boolean before = getParameters().getRaw().get(1).equals("before");
    Canvas canvas = new Canvas(200, 100);
    Pane pane = new Pane(canvas);
    pane.setStyle("-fx-background-color: white");
    Scene scene = new Scene(pane, 300, 200);
    stage.setScene(scene);
    stage.show();
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.fillRect(0, 0, 200, 100);
    later(() -> {
      if (before) {
        pen.clearRect(-1, -1, 202, 102);
      }
      canvas.setHeight(height);
      pen.clearRect(0, 0, 200, height);
      later(() -> {
        Image seen = new Robot().getScreenCapture(
            null, stage.getX() + scene.getX(), stage.getY() + scene.getY(), 300, 200, false);
        StringBuilder rows = new StringBuilder();
        for (int y = 90; y < 170; y++) {
          int blue = seen.getPixelReader().getArgb(60, y) & 0xFF;
          rows.append(blue == 255 ? "" : " row " + y);
        }
        System.out.println("scale " + stage.getOutputScaleY() + ", height " + height
            + (before ? ", cleared before:" : ":") + (rows.length() == 0 ? " white" : rows));
        Platform.exit();
      });
    });
  }

  private static void later(Runnable what) {
    PauseTransition wait = new PauseTransition(Duration.millis(700));
    wait.setOnFinished(e -> what.run());
    wait.play();
  }
}
JAVA
classpath="$(printf '%s:' "$work"/lib/*.jar)$work"
javac -d "$work" -cp "$classpath" "$work/Edge.java"
run() {
  xvfb-run -a -s "-screen 0 800x600x24" java -Dprism.order=sw -Dglass.gtk.uiScale=1.5 -cp "$classpath" Probe "$@" 2> "$work/err" ||
    { cat "$work/err"; exit 1; }
}
{ run 80 after; run 81 after; run 81 before; } | tee "$work/seen"
cat > "$work/expected" <<'SEEN'
scale 1.5, height 80.0: white
scale 1.5, height 81.0: row 122
scale 1.5, height 81.0, cleared before: white
SEEN
diff "$work/expected" "$work/seen"
