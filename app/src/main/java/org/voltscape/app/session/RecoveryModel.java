package org.voltscape.app.session;

import java.nio.file.Path;
import java.util.List;
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

  /** Whether there may be something in the document's file of unsaved changes. */
  private boolean kept;

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
   * What was left behind and is this process's own now.
   *
   * @param left where it is kept until a document keeps it; null for what stays where it is
   * @param loaded it with the files it names
   */
  public record Taken(Found left, StudyDocument.Loaded loaded) {}

  /**
   * Reads what was left behind with the files it names and makes it this process's own; on a thread
   * that may wait for files.
   *
   * @throws BadInputException where it cannot be read or another window has taken it
   */
  public Taken take(Found left) {
    StudyDocument.Loaded loaded = StudyDocument.Loaded.of(left.study(), left.file());
    return new Taken(files.take(left), loaded);
  }

  /**
   * Puts on the workbench what this window or another one has taken: as it was, unsaved. What a
   * crash left behind goes only when the document has it in its own file.
   */
  public void restore(Taken taken) {
    document.openUnsaved(taken.loaded());
    Study study = document.study();
    Path file = document.file();
    kept = true;
    inBackground(
        () -> {
          files.keep(study, file);
          if (taken.left() != null) {
            files.discard(taken.left());
          }
        });
  }

  /** Nobody has to decide about it any more. */
  public void decided(Found left) {
    found.remove(left);
  }

  /**
   * Puts it aside: it is not offered again, and {@link #shelf} has it. A damaged file stays where
   * it is.
   */
  public void keep(Found left) {
    found.remove(left);
    if (left.study() == null) {
      return;
    }
    threads
        .worker()
        .execute(
            () -> {
              String said;
              try {
                files.shelve(left);
                said = "\"" + left.study().name() + "\" is kept in File, Recovered studies.";
              } catch (BadInputException e) {
                said = "What was recovered stays where it is: " + e.getMessage();
              }
              String sentence = said;
              threads.fx().execute(() -> say.accept(sentence));
            });
  }

  /** What was put aside, the latest first; on a thread that may wait for files. */
  public List<Found> shelf() {
    return files.shelf();
  }

  /** Reads the files that something put aside names; on a thread that may wait for files. */
  public Taken copy(Found kept) {
    return new Taken(null, StudyDocument.Loaded.of(kept.study(), kept.file()));
  }

  /** Throws it away. */
  public void discard(Found left) {
    found.remove(left);
    inBackground(() -> files.discard(left));
  }

  /** An edit that goes on is kept every now and then, not only when it ends. */
  private void changed() {
    if (closed) {
      return;
    }
    if (kept && !document.unsaved()) {
      // At once: what was saved is not offered after a crash, least of all in an older state.
      kept = false;
      inBackground(files::clear);
    } else if (!waiting && document.unsaved()) {
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
      kept = true;
      inBackground(() -> files.keep(study, file));
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
