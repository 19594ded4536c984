package org.voltscape.app.session;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.voltscape.app.document.RecoveryFiles;
import org.voltscape.app.document.RecoveryFiles.Found;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.views.fx.TaskThreads;

/**
 * Keeps the document's unsaved changes for the case that the program ends without being closed, and
 * offers what earlier ends left behind until somebody decides about it. JavaFX thread only.
 */
public final class RecoveryModel {
  /** The window does not wait longer for a disk when it is closed. */
  private static final long PATIENCE_SECONDS = 2;

  private final RecoveryFiles files;
  private final StudyDocument document;
  private final TaskThreads threads;
  private final Executor soon;
  private final Consumer<String> say;
  private final ObservableList<Found> found = FXCollections.observableArrayList();
  private boolean waiting;
  private boolean complained;
  private boolean closed;

  /**
   * Follows a document.
   *
   * @param threads where files are touched, one thing after the other
   * @param soon runs what it is given a little later on this thread
   * @param say tells the user a sentence
   */
  public RecoveryModel(
      RecoveryFiles files,
      StudyDocument document,
      TaskThreads threads,
      Executor soon,
      Consumer<String> say) {
    this.files = files;
    this.document = document;
    this.threads = threads;
    this.soon = soon;
    this.say = say;
    document.addListener(d -> changed());
  }

  /** What was left behind and nobody has decided about; damaged files are among them. */
  public ObservableList<Found> found() {
    return found;
  }

  /** Looks for what was left behind. */
  public void look() {
    inBackground(
        () -> {
          var there = files.leftBehind();
          threads.fx().execute(() -> found.setAll(there));
        });
  }

  /**
   * Reads what was left behind with the files it names and makes it this window's own; on a thread
   * that may wait for files.
   *
   * @throws BadInputException where it cannot be read or another window has taken it
   */
  public StudyDocument.Loaded take(Found left) {
    StudyDocument.Loaded loaded = StudyDocument.Loaded.of(left.study(), left.file());
    files.take(left);
    return loaded;
  }

  /** Puts on the workbench what was taken: as it was, unsaved. */
  public void restore(Found left, StudyDocument.Loaded taken) {
    found.remove(left);
    document.openUnsaved(taken);
  }

  /** Leaves it where it is: it is offered again at the next start. */
  public void keep(Found left) {
    found.remove(left);
  }

  /** Throws it away. */
  public void discard(Found left) {
    found.remove(left);
    inBackground(() -> files.discard(left));
  }

  /** An edit that goes on is kept every now and then, not only when it ends. */
  private void changed() {
    if (!waiting && !closed) {
      waiting = true;
      soon.execute(this::keepChanges);
    }
  }

  private void keepChanges() {
    waiting = false;
    if (closed) {
      return;
    }
    if (document.unsaved()) {
      Study study = document.study();
      Path file = document.file();
      inBackground(() -> files.keep(study, file));
    } else {
      inBackground(files::clear);
    }
  }

  private void inBackground(Runnable work) {
    threads
        .worker()
        .execute(
            () -> {
              try {
                work.run();
              } catch (BadInputException e) {
                threads.fx().execute(() -> complain(e.getMessage()));
              }
            });
  }

  /** Once is enough: the work goes on, and saving by hand will say the same. */
  private void complain(String sentence) {
    if (!complained) {
      complained = true;
      say.accept("Unsaved changes are not safe from a crash: " + sentence);
    }
  }

  /** Ends in good order: the document's own file goes, those of others stay. */
  public void close() {
    closed = true;
    CountDownLatch done = new CountDownLatch(1);
    inBackground(
        () -> {
          try {
            files.clear();
          } finally {
            done.countDown();
          }
        });
    try {
      done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
