package org.voltscape.views.fx;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.voltscape.engine.param.BadInputException;

/**
 * Work with files that the user waits for: a thread of its own does it, and the window goes on
 * being drawn. What takes longer than a moment says what it is and can be given up, so that a pipe
 * nobody writes to, or a disk that does not answer, holds nobody up. FX thread only.
 */
public final class FileWork {
  /** Until then the user only sees that nothing happens. */
  private static final Duration MOMENT = Duration.millis(400);

  private FileWork() {}

  /**
   * Work that the user asked for has failed for a reason that is no complaint about a file. The
   * user waits for an answer: it is never passed over, however often it comes.
   */
  public static final class Failed extends IllegalStateException {
    private static final long serialVersionUID = 1;

    Failed(String what, Throwable cause) {
      super(what, cause);
    }
  }

  /** What came of the work: a result, a complaint, or nothing where it was given up. */
  private record Outcome(Object result, Throwable failure, boolean given) {}

  /**
   * Does the work and, when it is done, calls a receiver. The user can do nothing else with the
   * window meanwhile, except give up: then nobody is called, and what the work still does is
   * ignored.
   *
   * <p>Returns when all that is over. Where nothing can be waited for, as while the window is being
   * laid out, it returns at once and does the same soon.
   *
   * @param owner the window; null for none
   * @param what is done, for people: {@code Reading map.csv}
   * @param work with files, on another thread
   * @param done takes the result, on this thread
   * @param complaint takes the sentence where the work throws {@link BadInputException}
   */
  public static <T> void run(
      Window owner,
      String what,
      Callable<T> work,
      Consumer<? super T> done,
      Consumer<String> complaint) {
    if (!Platform.canStartNestedEventLoop()) {
      FxThread.later(() -> run(owner, what, work, done, complaint));
      return;
    }
    Outcome outcome = new Waiting(owner, what).of(work);
    if (!outcome.given()) {
      return;
    }
    if (outcome.failure() instanceof BadInputException e) {
      complaint.accept(e.getMessage());
    } else if (outcome.failure() != null) {
      throw new Failed(what, outcome.failure());
    } else {
      @SuppressWarnings("unchecked")
      T result = (T) outcome.result();
      done.accept(result);
    }
  }

  /** Does work that nobody waits for and nothing can be said of, on a thread of its own. */
  public static void later(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** The user's waiting: a loop of events inside the one that called. */
  private static final class Waiting {
    private final Window owner;
    private final String what;
    private final Object key = new Object();
    private final EventHandler<Event> nothing = Event::consume;
    private Stage notice;
    private boolean over;

    Waiting(Window owner, String what) {
      this.owner = owner;
      this.what = what;
    }

    Outcome of(Callable<?> work) {
      later(
          "files",
          () -> {
            Outcome outcome;
            try {
              outcome = new Outcome(work.call(), null, true);
            } catch (Exception | Error e) {
              outcome = new Outcome(null, e, true);
            }
            Outcome came = outcome;
            FxThread.later(() -> end(came));
          });
      PauseTransition moment = new PauseTransition(MOMENT);
      moment.setOnFinished(e -> show());
      moment.play();
      block(true);
      try {
        return (Outcome) Platform.enterNestedEventLoop(key);
      } finally {
        moment.stop();
        block(false);
        if (notice != null) {
          notice.close();
        }
      }
    }

    private void end(Outcome outcome) {
      if (!over) {
        over = true;
        Platform.exitNestedEventLoop(key, outcome);
      }
    }

    /** Nothing is done to the window until it is clear what becomes of this. */
    private void block(boolean on) {
      if (owner != null && on) {
        owner.addEventFilter(InputEvent.ANY, nothing);
        owner.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, nothing);
      } else if (owner != null) {
        owner.removeEventFilter(InputEvent.ANY, nothing);
        owner.removeEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, nothing);
      }
    }

    private void show() {
      if (over) {
        return;
      }
      Label label = new Label(what + "…");
      label.setWrapText(true);
      label.setId("file-work");
      ProgressBar bar = new ProgressBar();
      bar.setMaxWidth(Double.MAX_VALUE);
      Button cancel = new Button("Cancel");
      cancel.setId("file-work-cancel");
      cancel.setCancelButton(true);
      Outcome nothingCame = new Outcome(null, null, false);
      cancel.setOnAction(e -> end(nothingCame));
      VBox box = new VBox(12, label, bar, cancel);
      box.setAlignment(Pos.CENTER);
      box.setPadding(new Insets(16));
      box.setPrefWidth(360);
      box.getStyleClass().add("vs-workbench");
      notice = new Stage();
      if (owner != null) {
        notice.initOwner(owner);
        notice.initModality(Modality.WINDOW_MODAL);
      }
      notice.setTitle("Please wait");
      notice.setResizable(false);
      Scene scene = new Scene(box);
      if (owner != null && owner.getScene() != null) {
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
      }
      notice.setScene(scene);
      notice.setOnCloseRequest(e -> end(nothingCame));
      notice.show();
    }
  }
}
