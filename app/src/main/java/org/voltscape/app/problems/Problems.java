package org.voltscape.app.problems;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.JavaMemory;
import org.voltscape.views.fx.FileWork;
import org.voltscape.views.fx.FxThread;

/**
 * Problems that nothing in the program caught, on whatever thread: each is shown once, one at a
 * time, and the program goes on.
 */
public final class Problems {
  private static final AtomicBoolean WATCHING = new AtomicBoolean();

  /**
   * What was shown before: one that comes back at every move of the mouse is shown once; one that
   * comes in place of an answer is shown every time.
   */
  private final Set<String> known = new HashSet<>();

  private @Nullable ProblemDialog open;

  Problems() {}

  /**
   * From here on they are shown, after what was done with them before, such as writing them to the
   * log file. A second call does nothing.
   */
  public static void watch() {
    if (WATCHING.compareAndSet(false, true)) {
      Problems problems = new Problems();
      UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
      Thread.setDefaultUncaughtExceptionHandler(problems.handler(before));
    }
  }

  UncaughtExceptionHandler handler(@Nullable UncaughtExceptionHandler before) {
    return (thread, problem) -> {
      if (before != null) {
        before.uncaughtException(thread, problem);
      }
      // Later, because a window cannot be opened while another is being laid out.
      FxThread.later(() -> show("Thread " + thread.getName(), problem));
    };
  }

  /** JavaFX thread only. */
  void show(String where, Throwable problem) {
    if (open != null) {
      open.another();
      return;
    }
    boolean seen = !known.add(kind(problem));
    if (seen && !(problem instanceof FileWork.Failed)) {
      return;
    }
    open = new ProblemDialog(owner(), sentence(problem), Details.of(where, problem));
    open.show(() -> open = null);
  }

  /** What happened, in a sentence or two. */
  static String sentence(Throwable problem) {
    if (JavaMemory.lacking(problem)) {
      return JavaMemory.sentence();
    }
    if (problem instanceof BadInputException) {
      return String.valueOf(problem.getMessage());
    }
    String what =
        problem instanceof FileWork.Failed ? problem.getMessage() + ": something" : "Something";
    return what
        + " in the program failed that should not. The program goes on; if it does not"
        + " do what it should, save the study and start it again.";
  }

  private static String kind(Throwable problem) {
    Throwable first = problem;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    StackTraceElement[] trace = first.getStackTrace();
    return first.getClass().getName() + (trace.length == 0 ? "" : " " + trace[0]);
  }

  private static @Nullable Window owner() {
    return Window.getWindows().stream()
        .filter(w -> w.isShowing() && w.isFocused() && w.getScene() != null)
        .findFirst()
        .orElse(null);
  }
}
