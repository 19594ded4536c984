package org.voltscape.app.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.voltscape.app.dialogs.Errors;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.curve.CurveCsv;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.figure.file.FigureWriter;
import org.voltscape.views.fx.FileWork;

/**
 * Tables dropped on the window: a figure as a table is opened with its study, a curve becomes the
 * study's, and cells of a memory become its failure map.
 */
public final class DroppedTables {
  private static final int HEADER_BYTES = 1 << 16;

  private final Window owner;
  private final StudyDocument document;
  private final Consumer<Path> study;
  private final Consumer<Path> map;

  /** What a table turned out to be: a curve, a figure, or neither of them. */
  private record Table(ErrorCurve curve, boolean figure) {}

  /**
   * @param study opens the study behind a figure
   * @param map loads a failure map
   */
  public DroppedTables(
      Window owner, StudyDocument document, Consumer<Path> study, Consumer<Path> map) {
    this.owner = owner;
    this.document = document;
    this.study = study;
    this.map = map;
  }

  /** Takes a table, or an array of cells. */
  public void take(Path file) {
    FileWork.run(
        owner,
        "Reading " + file.getFileName(),
        () -> read(file),
        table -> use(file, table),
        sentence -> Errors.show(owner, "The file cannot be used", sentence));
  }

  private static Table read(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".npy") || name.endsWith(".npz")) {
      return new Table(null, false);
    }
    if (name.endsWith(".csv") && hasStudy(file)) {
      return new Table(null, true);
    }
    try {
      return new Table(CurveCsv.read(file), false);
    } catch (BadInputException e) {
      if (listsCells(file)) {
        return new Table(null, false);
      }
      throw e;
    }
  }

  private static boolean hasStudy(Path file) {
    try {
      return !FigureWriter.readRecipe(file).isEmpty();
    } catch (BadInputException e) {
      return false;
    }
  }

  /** Whether the first line that is no comment names words or bits. */
  private static boolean listsCells(Path file) {
    byte[] start =
        InputFiles.read(file, "a table of cells", stream -> stream.readNBytes(HEADER_BYTES));
    boolean packed = start.length > 1 && start[0] == (byte) 0x1F && start[1] == (byte) 0x8B;
    return packed
        || new String(start, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .findFirst()
            .map(line -> line.toLowerCase(Locale.ROOT))
            .filter(line -> line.contains("word") || line.contains("bit"))
            .isPresent();
  }

  private void use(Path file, Table table) {
    if (table.curve() != null) {
      Errors.guard(
          owner,
          "The curve cannot be used",
          () ->
              document.applyCurve(
                  table.curve(), new CurveChoice.File(file.toString()), "import curve"));
    } else {
      (table.figure() ? study : map).accept(file);
    }
  }
}
