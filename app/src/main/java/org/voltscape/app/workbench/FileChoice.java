package org.voltscape.app.workbench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks the user for a file, by the dialog of the operating system. */
final class FileChoice {
  private final FileChooser chooser = new FileChooser();

  /** A question of this title, which the kinds of files have to be added to. */
  FileChoice(String title) {
    chooser.setTitle(title);
  }

  /** Lets the user choose files of a kind; the first kind is offered first. */
  FileChoice of(String kind, String... patterns) {
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
    return this;
  }

  /** Starts in a folder, where it is there. */
  FileChoice in(Path folder) {
    if (Files.isDirectory(folder)) {
      chooser.setInitialDirectory(folder.toFile());
    }
    return this;
  }

  /** A file to read; empty where the user thinks better of it. */
  Optional<Path> toOpen(Window owner) {
    return path(chooser.showOpenDialog(owner));
  }

  /**
   * A file to write; empty where the user thinks better of it.
   *
   * @param name what it is called unless the user says otherwise
   */
  Optional<Path> toSave(Window owner, String name) {
    chooser.setInitialFileName(name);
    return path(chooser.showSaveDialog(owner));
  }

  private static Optional<Path> path(File chosen) {
    return Optional.ofNullable(chosen).map(File::toPath);
  }
}
