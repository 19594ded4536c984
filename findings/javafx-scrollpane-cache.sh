#!/usr/bin/env bash
# JavaFX 21.0.12: a scroll pane paints all of its content again when one small part of it changes. The skin of ScrollPane keeps
# the viewport as a picture (cache is true, set by no line of the program); the picture is thrown away as a whole by any change,
# and is rendered without the small dirty region that limits painting elsewhere. Good for a long text that is scrolled, many
# times the work for a pane of charts that change ten times a second. With the cache of the viewport off, only what has changed
# is painted. Counted by JavaFX's own pulse log (nodes rendered in one frame), so that no clock takes part.
# Runs without a display (Monocle). Needs a JDK 17 or newer, Maven, and what JavaFX needs anywhere: Pango and a font.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cat > "$work/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.openjfx</groupId><artifactId>javafx-controls</artifactId><version>21.0.12</version></dependency>
    <dependency><groupId>org.testfx</groupId><artifactId>openjfx-monocle</artifactId><version>17.0.10</version></dependency>
  </dependencies>
  <dependencyManagement><dependencies>
    <dependency><groupId>org.openjfx</groupId><artifactId>javafx-base</artifactId><version>21.0.12</version></dependency>
    <dependency><groupId>org.openjfx</groupId><artifactId>javafx-graphics</artifactId><version>21.0.12</version></dependency>
  </dependencies></dependencyManagement>
</project>
POM
mvn -q -f "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/lib" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
cat > "$work/Pictures.java" <<'JAVA'
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

class Probe {
  public static void main(String[] args) {
    Application.launch(Pictures.class, args);
  }
}

public class Pictures extends Application {
  @Override
  public void start(Stage stage) {
    boolean off = getParameters().getRaw().contains("off");
    Pane many = new Pane();
    for (int i = 0; i < 400; i++) {
      many.getChildren().add(new Rectangle(20 * (i % 20), 20 * (i / 20), 15, 15));
    }
    Rectangle changes = (Rectangle) many.getChildren().get(0);
    ScrollPane scroll = new ScrollPane(many);
    stage.setScene(new Scene(scroll, 420, 420));
    stage.show();
    System.out.println("cache of the viewport: " + scroll.lookup(".viewport").isCache());
    scroll.lookup(".viewport").setCache(!off);
    new AnimationTimer() {
      private int frame;

      @Override
      public void handle(long now) {
        // Windows paint all at first; then one of 400 squares changes its colour with every frame.
        changes.setFill(frame % 2 == 0 ? Color.RED : Color.BLUE);
        if (++frame > 60) {
          System.exit(0);
        }
      }
    }.start();
  }
}
JAVA
javac -cp "$work/lib/*" -d "$work/classes" "$work/Pictures.java"
rendered() { # nodes rendered in the last frame
  java -Dglass.platform=Monocle -Dmonocle.platform=Headless -Dprism.order=sw -Djavafx.pulseLogger=true -Djavafx.pulseLogger.threshold=0 \
    -cp "$work/classes:$work/lib/*" Probe "$1" > "$work/out-$1" 2> "$work/log-$1" || { cat "$work/log-$1"; exit 1; }
  grep -h 'Nodes rendered' "$work/log-$1" "$work/out-$1" | sed 's/.*Nodes rendered: *\([0-9]*\).*/\1/' | tail -n 1
}
cached="$(rendered on)"
plain="$(rendered off)"
grep -h '^cache of' "$work/out-on"
echo "one of 400 squares changes: $cached nodes are rendered, $plain with the cache off"
grep -q '^cache of the viewport: true' "$work/out-on" && [ "$cached" -ge 400 ] && [ "$plain" -lt 40 ] || { echo "Changed."; exit 1; }
echo "As described."
