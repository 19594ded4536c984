#!/usr/bin/env bash
# JavaFX 21.0.12: a tooltip costs its window before anybody sees it. The constructor of Tooltip makes a popup with a scene and a
# pane of its own, many times the memory of the label it explains; a form with a tooltip on each label and field pays that while
# it is built, for tooltips hardly one of which is ever shown. One made when the mouse first enters its node costs nothing until
# then. The memory allocated by the constructors is counted by the JVM, after a warm-up, so that no clock takes part.
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
cat > "$work/Probe.java" <<'JAVA'
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

public class Probe {
  private static final int MANY = 500;

  public static void main(String[] args) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          Tooltip one = new Tooltip("Supply voltage of the memory");
          System.out.println(
              "never shown: scene " + (one.getScene() != null) + ", showing " + one.isShowing());
          bytes(() -> new Tooltip("text"));
          bytes(() -> new Label("text"));
          double tooltip = bytes(() -> new Tooltip("text"));
          double label = bytes(() -> new Label("text"));
          System.err.printf("bytes of a tooltip %.0f, of a label %.0f%n", tooltip, label);
          System.out.println("a tooltip allocates more than three labels: " + (tooltip > 3 * label));
          done.countDown();
        });
    done.await();
    System.exit(0);
  }

  private static double bytes(Supplier<Object> maker) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Object[] kept = new Object[MANY];
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < MANY; i++) {
      kept[i] = maker.get();
    }
    return (threads.getCurrentThreadAllocatedBytes() - before) / (double) kept.length;
  }
}
JAVA
java -Dglass.platform=Monocle -Dmonocle.platform=Headless -Dprism.order=sw -cp "$work/lib/*" "$work/Probe.java" 2> "$work/log" > "$work/out" ||
  { cat "$work/log"; exit 1; }
cat "$work/out"
grep '^bytes' "$work/log"
[ "$(cat "$work/out")" = "never shown: scene true, showing false
a tooltip allocates more than three labels: true" ] || { echo "Changed."; exit 1; }
echo "As described."
