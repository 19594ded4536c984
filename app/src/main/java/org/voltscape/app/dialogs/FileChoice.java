package org.voltscape.app.dialogs;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.voltscape.views.fx.FileWork;

/** Asks the user for a file, by the dialog of the operating system. */
public final class FileChoice {
  private static final long PATIENCE_MILLIS = 200;

  private final FileChooser chooser = new FileChooser();

  /** A question of this title, which the kinds of files have to be added to. */
  public FileChoice(String title) {
    chooser.setTitle(title);
  }

  /** Lets the user choose files of a kind; the first kind is offered first. */
  public FileChoice of(String kind, String... patterns) {
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
    return this;
  }

  /** Starts in a folder, where it is there; a disk that does not answer is not waited for. */
  public FileChoice in(Path folder) {
    CompletableFuture<Boolean> there = new CompletableFuture<>();
    FileWork.later("folder", () -> there.complete(Files.isDirectory(folder)));
    try {
      if (there.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        chooser.setInitialDirectory(folder.toFile());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // The dialog starts where the operating system likes.
      chooser.setInitialDirectory(null);
    }
    return this;
  }

  /** A file to read; empty where the user thinks better of it. */
  public Optional<Path> toOpen(Window owner) {
    return path(chooser.showOpenDialog(owner));
  }

  /**
   * A file to write; empty where the user thinks better of it.
   *
   * @param name what it is called unless the user says otherwise
   */
  public Optional<Path> toSave(Window owner, String name) {
    chooser.setInitialFileName(name);
    return path(chooser.showSaveDialog(owner));
  }

  /** Asks for a folder to write to; empty where the user thinks better of it. */
  public static Optional<Path> folder(Window owner, String title) {
    DirectoryChooser folders = new DirectoryChooser();
    folders.setTitle(title);
    return path(folders.showDialog(owner));
  }

  private static Optional<Path> path(File chosen) {
    return Optional.ofNullable(chosen).map(File::toPath);
  }
}
