#!/usr/bin/env bash
# ControlsFX 11.2.4 on JavaFX 21.0.12: while a RangeSlider has the focus, no key that is pressed reaches the window, not even
# those the slider does nothing with: its skin consumes every KEY_PRESSED event. Shortcuts of a window such as Ctrl+Z, taken by a
# handler of the scene, stop working after the slider was dragged. JavaFX's own Slider lets such keys pass.
# Runs without a display (Monocle). Needs a JDK 17 or newer, Maven, and what JavaFX needs anywhere: Pango and a font.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cat > "$work/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.controlsfx</groupId><artifactId>controlsfx</artifactId><version>11.2.4</version></dependency>
    <dependency><groupId>org.openjfx</groupId><artifactId>javafx-controls</artifactId><version>21.0.12</version></dependency>
    <dependency><groupId>org.testfx</groupId><artifactId>openjfx-monocle</artifactId><version>17.0.10</version></dependency>
  </dependencies>
  <dependencyManagement><dependencies>
    <dependency><groupId>org.openjfx</groupId><artifactId>javafx-base</artifactId><version>21.0.12</version></dependency>
    <dependency><groupId>org.openjfx</groupId><artifactId>javafx-graphics</artifactId><version>21.0.12</version></dependency>
    <dependency><groupId>org.openjfx</groupId><artifactId>javafx-media</artifactId><version>21.0.12</version></dependency>
  </dependencies></dependencyManagement>
</project>
POM
mvn -q -f "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/lib" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
cat > "$work/Probe.java" <<'JAVA'
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.RangeSlider;

public class Probe {
  public static void main(String[] args) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          Control[] controls = {new Slider(0, 10, 5), new RangeSlider(0, 10, 2, 8)};
          VBox box = new VBox(controls);
          int[] reached = {0};
          Scene scene = new Scene(box, 300, 100);
          scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> reached[0]++);
          Stage stage = new Stage();
          stage.setScene(scene);
          stage.show();
          for (Control control : controls) {
            reached[0] = 0;
            control.requestFocus();
            control.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false));
            System.out.println(
                control.getClass().getSimpleName() + ": Ctrl+Z reaches the scene " + reached[0] + " times");
          }
          done.countDown();
        });
    done.await();
    System.exit(0);
  }
}
JAVA
java -Dglass.platform=Monocle -Dmonocle.platform=Headless -Dprism.order=sw -cp "$work/lib/*" "$work/Probe.java" 2> "$work/log" > "$work/out" ||
  { cat "$work/log"; exit 1; }
cat "$work/out"
[ "$(cat "$work/out")" = "Slider: Ctrl+Z reaches the scene 1 times
RangeSlider: Ctrl+Z reaches the scene 0 times" ] || { echo "Changed."; exit 1; }
echo "As described."
