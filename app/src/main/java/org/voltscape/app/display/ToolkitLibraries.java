package org.voltscape.app.display;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.effect.DropShadow;
import javafx.scene.text.Text;

/**
 * Keeps two loaders of native code apart. JavaFX 21 loads its libraries for text and effects when
 * the first of them is drawn, on its own thread. JavaCPP 1.5.7 looks for symbols while it walks
 * over all libraries that are loaded, with a lock of the C library that the system takes in the
 * other order when it loads one (glibc 2.36): where both happen at once, both wait for ever.
 */
public final class ToolkitLibraries {
  private static final long MOST_SECONDS = 20;

  private static final CountDownLatch LOADED = new CountDownLatch(1);

  private ToolkitLibraries() {}

  /** Draws a letter with a shadow, which nobody sees: JavaFX thread only. */
  public static void load() {
    try {
      Text letter = new Text("V");
      letter.setEffect(new DropShadow());
      new Scene(new Group(letter)).snapshot(null);
    } finally {
      LOADED.countDown();
    }
  }

  /** Waits until JavaFX has its libraries, or does not seem to come to it. */
  public static void await() throws InterruptedException {
    if (!LOADED.await(MOST_SECONDS, TimeUnit.SECONDS)) {
      LOADED.countDown();
    }
  }
}
