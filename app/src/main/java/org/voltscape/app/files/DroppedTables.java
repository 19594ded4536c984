package org.voltscape.app.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;
import org.voltscape.app.dialogs.Errors;
import org.voltscape.app.dialogs.FileChoice;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.curve.CurveCsv;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.io.imports.Imported;
import org.voltscape.engine.io.imports.TableImport;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.table.TableFiles;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.file.RecipeReader;
import org.voltscape.views.fx.FileWork;
import org.voltscape.views.imports.ImportedCurve;
import org.voltscape.views.imports.TableDialogs;
import org.voltscape.views.imports.TableWant;

/**
 * Tables dropped on the window: a figure as a table is opened with its study, a curve becomes the
 * study's, and cells of a memory become its failure map.
 */
public final class DroppedTables {
  private static final String UNUSABLE = "The table cannot be used";

  private final Window owner;
  private final StudyDocument document;
  private final Consumer<Path> study;
  private final Consumer<Path> map;

  private final Runnable pasteMap;
  private final TableDialogs imports;

  /** What a table is to be used for. */
  private enum Use {
    CURVE,
    FIGURE,
    MAP
  }

  /**
   * @param study opens the study behind a figure
   * @param map loads a failure map
   * @param pasteMap takes the failure map that is on the clipboard
   * @param imports ask what a table leaves open
   */
  public DroppedTables(
      Window owner,
      StudyDocument document,
      Consumer<Path> study,
      Consumer<Path> map,
      Runnable pasteMap,
      TableDialogs imports) {
    this.pasteMap = pasteMap;
    this.imports = imports;
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
        use -> use(file, use),
        this::complain);
  }

  /** Asks for a table of points. */
  public void choose() {
    new FileChoice("Import a table of points")
        .of("Tables (*.csv, *.tsv, *.txt, *.dat)", TableFiles.patterns())
        .toOpen(owner)
        .ifPresent(this::show);
  }

  /** Takes a table of points; the dialog shows what it is even if it leaves nothing open. */
  private void show(Path file) {
    imports.show(owner, file, TableWant.CURVE, read -> apply(read, file), this::complain);
  }

  private static Use read(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".npy") || name.endsWith(".npz")) {
      return Use.MAP;
    }
    if (name.endsWith(".csv") && hasStudy(file)) {
      return Use.FIGURE;
    }
    try {
      CurveCsv.read(file);
      return Use.CURVE;
    } catch (BadInputException e) {
      return listsCells(file) ? Use.MAP : Use.CURVE;
    }
  }

  private static boolean hasStudy(Path file) {
    try {
      return !RecipeReader.read(file).studies().isEmpty();
    } catch (BadInputException e) {
      return false;
    }
  }

  /** Whether columns name words and bits, or the content is an array that was packed. */
  private static boolean listsCells(Path file) {
    TableText text;
    try {
      text = TableImport.open(file, ImportKind.MAP);
    } catch (BadInputException e) {
      byte[] start = InputFiles.read(file, "a table of cells", in -> in.readNBytes(2));
      return start.length > 1 && start[0] == (byte) 0x1F && start[1] == (byte) 0x8B;
    }
    return isMap(text);
  }

  private static boolean isMap(TableText text) {
    try {
      TableImport.guess(text, ImportRecipe.of(ImportKind.MAP));
      return true;
    } catch (BadInputException e) {
      return false;
    }
  }

  private void use(Path file, Use use) {
    switch (use) {
      case CURVE ->
          imports.take(owner, file, TableWant.CURVE, read -> apply(read, file), this::complain);
      case FIGURE -> study.accept(file);
      default -> map.accept(file);
    }
  }

  /** Takes the curve or the failing cells that are on the clipboard. */
  public void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    FileWork.run(
        owner,
        "Reading the clipboard",
        () -> text != null && isMap(TableText.of(text, "clipboard")),
        cells -> {
          if (cells) {
            pasteMap.run();
          } else {
            imports.paste(owner, TableWant.CURVE, read -> apply(read, null), this::complain);
          }
        },
        this::complain);
  }

  private void apply(Imported<ErrorCurve> read, Path file) {
    Errors.guard(
        owner,
        "The curve cannot be used",
        () -> document.applyCurve(read.value(), ImportedCurve.choice(read, file), "import curve"));
  }

  private void complain(String sentence) {
    Errors.show(owner, UNUSABLE, sentence);
  }
}
