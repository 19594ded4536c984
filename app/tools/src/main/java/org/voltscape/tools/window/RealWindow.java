package org.voltscape.tools.window;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.voltscape.app.display.WindowToolkit;
import org.voltscape.app.windows.VoltscapeApp;
import org.voltscape.app.windows.WindowArguments;
import org.voltscape.app.workbench.Workbench;

/** The program in its windows, and somebody who works with it on a thread of their own. */
public final class RealWindow {
  private static final int POLL = 50;
  private static final long PATIENCE = 120_000;

  private RealWindow() {}

  /** What a person does. */
  @FunctionalInterface
  public interface Person {
    /** Works until all is done. */
    void work() throws Exception;
  }

  /**
   * Opens the program and returns when the person has done all and the windows are closed.
   *
   * @throws IllegalStateException where the person could not go on
   */
  public static void open(WindowArguments arguments, Person person) {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                person.work();
              } catch (Exception | Error e) {
                failure.set(e);
              }
              Platform.exit();
            },
            "person");
    thread.setDaemon(true);
    thread.start();
    WindowToolkit.start(System.getenv("DISPLAY"), false);
    VoltscapeApp.open(arguments);
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
  }

  /** The main windows; JavaFX thread only. */
  public static List<Stage> stages() {
    return Window.getWindows().stream()
        .filter(w -> w instanceof Stage s && s.isShowing() && Workbench.of(s) != null)
        .map(Stage.class::cast)
        .toList();
  }

  /** The item of a window's menu that is called so, or so and more; JavaFX thread only. */
  public static MenuItem item(Stage stage, String title) {
    MenuBar bar = (MenuBar) stage.getScene().getRoot().lookup(".menu-bar");
    List<MenuItem> all =
        bar.getMenus().stream()
            .flatMap(menu -> menu.getItems().stream())
            .filter(item -> item.getText() != null)
            .toList();
    return all.stream()
        .filter(item -> item.getText().equals(title))
        .findFirst()
        .or(() -> all.stream().filter(i -> i.getText().startsWith(title + " ")).findFirst())
        .orElseThrow();
  }

  /** Has something done on the JavaFX thread and waits for it. */
  public static <T> T onFx(Callable<T> action)
      throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(action.call());
          } catch (Exception | Error e) {
            result.completeExceptionally(e);
          }
        });
    return result.get(PATIENCE, TimeUnit.MILLISECONDS);
  }

  /** The same for what gives nothing back. */
  public static void doOnFx(Runnable action)
      throws InterruptedException, ExecutionException, TimeoutException {
    onFx(
        () -> {
          action.run();
          return null;
        });
  }

  /**
   * Waits until something holds on the JavaFX thread.
   *
   * @throws TimeoutException where it does not in two minutes
   */
  public static void until(Callable<Boolean> condition)
      throws InterruptedException, ExecutionException, TimeoutException {
    long end = System.currentTimeMillis() + PATIENCE;
    while (System.currentTimeMillis() < end) {
      if (holds(condition)) {
        return;
      }
      Thread.sleep(POLL);
    }
    throw new TimeoutException("waited in vain");
  }

  private static boolean holds(Callable<Boolean> condition)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return onFx(condition);
    } catch (IllegalStateException e) {
      // The toolkit is not there yet.
      return false;
    }
  }
}
