package org.voltscape.app.display;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * The picture that the Java launcher shows before the program runs. Java closes it when a window of
 * its own older toolkit opens; here none ever does, and its own way to close it by hand is refused
 * where figures are drawn without a display, as everywhere in this program. The start script opens
 * what is needed ({@code --add-opens}, Java 17 to 25).
 */
public final class Splash {
  /** Set by the start script where it shows a picture. */
  private static final String SHOWN = "voltscape.splash";

  private static final System.Logger LOG = System.getLogger(Splash.class.getName());

  private Splash() {}

  /** Takes the picture away, if there is one, once a window is painted. JavaFX thread only. */
  public static void closeAfter(Scene scene) {
    if (!Boolean.getBoolean(SHOWN)) {
      return;
    }
    System.clearProperty(SHOWN);
    scene.addPostLayoutPulseListener(
        new Runnable() {
          private boolean painted;

          @Override
          public void run() {
            if (painted) {
              scene.removePostLayoutPulseListener(this);
              close();
            }
            // What one frame lays out is on the screen with the next.
            painted = true;
            Platform.requestNextPulse();
          }
        });
  }

  private static void close() {
    try {
      Class<?> loader = Class.forName("jdk.internal.loader.BootLoader");
      open(loader.getDeclaredMethod("loadLibrary", String.class)).invoke(null, "splashscreen");
      Class<?> screen = Class.forName("java.awt.SplashScreen");
      Object picture = open(screen.getDeclaredMethod("_getInstance")).invoke(null);
      if (picture instanceof Long there && there != 0) {
        open(screen.getDeclaredMethod("_close", long.class)).invoke(null, there);
      }
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | IllegalAccessException
        | InvocationTargetException
        | InaccessibleObjectException
        | LinkageError e) {
      LOG.log(System.Logger.Level.WARNING, "the picture at the start cannot be taken away", e);
    }
  }

  private static Method open(Method method) {
    method.setAccessible(true);
    return method;
  }
}
