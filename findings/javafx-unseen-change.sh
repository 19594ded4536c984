#!/usr/bin/env bash
# JavaFX 21.0.12: a change that nobody can see paints the whole window. JavaFX collects the rectangles that changed since the last
# frame and paints those alone; where it finds none, although a frame was asked for, it takes that for "everything". A frame is
# asked for by any change of any node: a style state (pseudo-class) that no rule speaks of, or a rectangle that changes its colour
# outside of the window. So the least visible changes cost most: table cells filled during layout ask for a second pass of styles
# and with it for a whole picture. If in the same frame one pixel changes that can be seen, that pixel is all that is painted.
# Counted by JavaFX's own pulse log (nodes rendered in one frame), so that no clock takes part.
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
cat > "$work/Unseen.java" <<'JAVA'
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

class Probe {
  public static void main(String[] args) {
    Application.launch(Unseen.class, args);
  }
}

public class Unseen extends Application {
  private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

  @Override
  public void start(Stage stage) {
    String what = getParameters().getRaw().get(0);
    Pane many = new Pane();
    for (int i = 0; i < 400; i++) {
      many.getChildren().add(new Rectangle(20 * (i % 20), 20 * (i / 20), 15, 15));
    }
    Rectangle outside = new Rectangle(2000, 2000, 15, 15);
    Rectangle pixel = new Rectangle(0, 0, 1, 1);
    many.getChildren().addAll(outside, pixel);
    stage.setScene(new Scene(many, 420, 420));
    stage.show();
    new AnimationTimer() {
      private int frame;

      @Override
      public void handle(long now) {
        boolean odd = frame % 2 == 1;
        switch (what) {
          case "seen" -> pixel.setFill(odd ? Color.RED : Color.BLUE);
          case "outside" -> outside.setFill(odd ? Color.RED : Color.BLUE);
          case "state" -> many.pseudoClassStateChanged(UNKNOWN, odd);
          default -> {
            many.pseudoClassStateChanged(UNKNOWN, odd);
            pixel.setFill(odd ? Color.RED : Color.BLUE);
          }
        }
        if (++frame > 60) {
          System.exit(0);
        }
      }
    }.start();
  }
}
JAVA
javac -cp "$work/lib/*" -d "$work/classes" "$work/Unseen.java"
rendered() { # nodes rendered in the last frame
  java -Dglass.platform=Monocle -Dmonocle.platform=Headless -Dprism.order=sw -Djavafx.pulseLogger=true -Djavafx.pulseLogger.threshold=0 \
    -cp "$work/classes:$work/lib/*" Probe "$1" > "$work/out-$1" 2> "$work/log-$1" || { cat "$work/log-$1"; exit 1; }
  grep -h 'Nodes rendered' "$work/log-$1" "$work/out-$1" | sed 's/.*Nodes rendered: *\([0-9]*\).*/\1/' | tail -n 1
}
seen="$(rendered seen)"
outside="$(rendered outside)"
state="$(rendered state)"
both="$(rendered both)"
echo "of 402 rectangles are rendered: $seen where one pixel changes, $outside where one outside of the window changes,"
echo "$state where a style state changes that no rule knows, $both where that and the pixel change"
[ "$seen" -lt 40 ] && [ "$outside" -ge 400 ] && [ "$state" -ge 400 ] && [ "$both" -lt 40 ] || { echo "Changed."; exit 1; }
echo "As described."
