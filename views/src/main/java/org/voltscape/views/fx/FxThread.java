package org.voltscape.views.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The JavaFX application thread. */
public final class FxThread {
  private static final Executor EXECUTOR = FxThread::run;

  private FxThread() {}

  /** Runs at once when called on the FX thread, soon on that thread otherwise. Any thread. */
  public static void run(Runnable action) {
    if (Platform.isFxApplicationThread()) {
      action.run();
    } else {
      Platform.runLater(action);
    }
  }

  /** Runs on the FX thread after what it is doing now, such as a layout. Any thread. */
  public static void later(Runnable action) {
    Platform.runLater(action);
  }

  /** Whether the caller is on the FX thread. */
  public static boolean isFx() {
    return Platform.isFxApplicationThread();
  }

  /** {@link #run} as an executor. */
  public static Executor executor() {
    return EXECUTOR;
  }
}
