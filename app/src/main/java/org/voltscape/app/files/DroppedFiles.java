package org.voltscape.app.files;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.voltscape.app.document.StudyFileType;
import org.voltscape.app.document.StudyOpening;
import org.voltscape.views.fx.FxThread;

/**
 * Takes files that are dropped on the window: studies and figures are opened, curves, failure maps
 * and energy platforms go into the study. What a file is its name and, for tables, its header say.
 */
public final class DroppedFiles {
  private final Consumer<Path> study;
  private final Consumer<Path> table;

  /**
   * @param study opens a study or the study behind a figure, or takes an energy platform
   * @param table takes a table or an array of cells
   */
  public DroppedFiles(Consumer<Path> study, Consumer<Path> table) {
    this.study = study;
    this.table = table;
  }

  /** Takes what is dropped on a scene. */
  public void on(Scene scene) {
    scene.setOnDragOver(
        e -> {
          if (e.getDragboard().hasFiles()) {
            e.acceptTransferModes(TransferMode.COPY);
          }
          e.consume();
        });
    scene.setOnDragDropped(this::dropped);
  }

  private void dropped(DragEvent e) {
    List<File> files = e.getDragboard().getFiles();
    e.setDropCompleted(!files.isEmpty());
    e.consume();
    // The other program waits until this returns, and a dialog would keep it waiting.
    FxThread.later(() -> files.forEach(file -> take(file.toPath())));
  }

  /** Takes a file as if it were dropped. */
  public void take(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv") || !(StudyFileType.isStudy(file) || StudyOpening.isFigure(file))) {
      table.accept(file);
    } else {
      study.accept(file);
    }
  }
}
