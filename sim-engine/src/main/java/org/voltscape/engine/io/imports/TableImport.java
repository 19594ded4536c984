package org.voltscape.engine.io.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.CurveFitter.Measurement;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.ask.ImportQuestion;
import org.voltscape.engine.io.curve.CurveCsv;
import org.voltscape.engine.io.cut.ImportTable;
import org.voltscape.engine.io.cut.OtherTables;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.io.picture.PngPicture;
import org.voltscape.engine.io.picture.TwoColours;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.engine.param.BadInputException;

/**
 * Reads curves, measured points and failure maps from tables as people have them. A table in a form
 * that studies read (docs/input-files.md) is read as they read it; of any other one the rest is
 * guessed, told by a recipe, or asked.
 */
public final class TableImport {
  private static final int MOST_BYTES = 1 << 22;
  private static final int MOST_MAP_BYTES = 1 << 26;

  private TableImport() {}

  /**
   * The text of a table's file; of a picture of a memory the one that {@link TwoColours} says.
   *
   * @throws BadInputException for a file that cannot be read, is too large or is no text
   */
  public static TableText open(Path file, ImportKind kind) {
    if (kind == ImportKind.MAP
        && InputSource.name(file).toLowerCase(Locale.ROOT).endsWith(".png")) {
      byte[] bytes =
          InputFiles.read(
              file, "a picture of a memory", MOST_MAP_BYTES, in -> in.readNBytes(MOST_MAP_BYTES));
      String source = InputSource.name(file);
      return TableText.of(PngPicture.read(bytes, source).text(), source);
    }
    return kind == ImportKind.MAP
        ? TableText.read(file, "a failure map", MOST_MAP_BYTES)
        : TableText.read(file, "a table", MOST_BYTES);
  }

  /**
   * What a table is taken for.
   *
   * @param asked what is told already
   * @throws BadInputException where it is no such table whatever is answered: one sentence that
   *     names all that is missing
   */
  public static ImportGuess guess(TableText text, ImportRecipe asked) {
    return asked.kind().isPoints() ? PointGuess.of(text, asked) : MapGuess.of(text, asked);
  }

  /**
   * The text cut into a table, whatever its columns are.
   *
   * @throws BadInputException where it is none
   */
  public static ImportTable table(TableText text, ImportRecipe asked) {
    boolean listed =
        asked.kind() == ImportKind.MAP && (PictureMap.is(text) || DumpMap.is(text, asked));
    return listed ? guess(text, asked).table() : ImportTable.of(text, asked);
  }

  /**
   * A recipe with everything that a table says; the recipe itself for one that only studies read,
   * as a curve over a time.
   */
  public static ImportRecipe filled(TableText text, ImportRecipe recipe) {
    ImportGuess guess = tried(text, recipe);
    return guess == null ? recipe : guess.recipe();
  }

  /**
   * The points of a table.
   *
   * @throws BadInputException where something is open or wrong
   */
  public static ImportedPoints points(TableText text, ImportRecipe recipe) {
    ImportGuess guess = guess(text, recipe);
    guess.requireAnswered();
    return PointReader.read(guess);
  }

  /**
   * The cells of a table.
   *
   * @throws BadInputException where something is open or wrong
   */
  public static ImportedMap map(TableText text, ImportRecipe recipe) {
    ImportGuess guess = guess(text, recipe);
    guess.requireAnswered();
    if (PictureMap.is(text)) {
      return PictureMap.read(text, guess.recipe());
    }
    return DumpMap.is(text, recipe) ? DumpMap.read(text, guess.recipe()) : MapRows.read(guess);
  }

  /**
   * A curve, over whatever its comments say where studies read the file.
   *
   * @param name its id, and its title where the file tells none
   * @throws BadInputException where something is open, missing or wrong
   */
  public static Imported<ErrorCurve> curve(TableText text, ImportRecipe recipe, String name) {
    return read(
        text,
        recipe.withKind(ImportKind.CURVE),
        name,
        (all, source) -> CurveCsv.parse(all, name, source),
        ImportedPoints::curve);
  }

  /** As {@link #curve(TableText, ImportRecipe, String)}, of a file. */
  public static Imported<ErrorCurve> curve(Path file, ImportRecipe recipe) {
    return curve(open(file, ImportKind.CURVE), recipe, InputSource.title(file));
  }

  /**
   * Measured points to be fitted.
   *
   * @param name the title where the file tells none
   * @throws BadInputException where something is open, missing or wrong
   */
  public static Imported<Measurement> measured(TableText text, ImportRecipe recipe, String name) {
    return read(
        text,
        recipe.withKind(ImportKind.POINTS),
        name,
        (all, source) -> CurveCsv.parseMeasured(all, name, source),
        ImportedPoints::measurement);
  }

  /** As {@link #measured(TableText, ImportRecipe, String)}, of a file. */
  public static Imported<Measurement> measured(Path file, ImportRecipe recipe) {
    return measured(open(file, ImportKind.POINTS), recipe, InputSource.title(file));
  }

  private static <T> Imported<T> read(
      TableText text,
      ImportRecipe recipe,
      String name,
      BiFunction<String, String, T> direct,
      BiFunction<ImportedPoints, String, T> made) {
    BadInputException complaint = null;
    if (recipe.isOpen() && !hasGroups(text, recipe)) {
      try {
        T value = direct.apply(text.text(), text.source());
        return new Imported<>(value, notes(text, recipe), true);
      } catch (BadInputException e) {
        complaint = e;
      }
    }
    try {
      ImportedPoints points = points(text, recipe);
      return new Imported<>(made.apply(points, name), points.notes(), false);
    } catch (BadInputException e) {
      boolean told = complaint == null || isTelling(e) || isImported(complaint);
      throw told || isOpen(text, recipe) ? e : complaint;
    }
  }

  /** Whether a complaint says what a table is, or all the columns that it has not. */
  private static boolean isTelling(BadInputException complaint) {
    return OtherTables.isOne(complaint) || complaint.expected().contains("--columns");
  }

  /**
   * Whether studies refuse a table for what an import puts right: empty cells are left out and
   * voltages that come again are put together, so that something else is wrong.
   */
  private static boolean isImported(BadInputException complaint) {
    String sentence = String.valueOf(complaint.getMessage());
    return sentence.contains("found an empty cell") || sentence.contains(" for the second time");
  }

  /** Whether it is open which of several devices, temperatures or patterns is meant. */
  private static boolean hasGroups(TableText text, ImportRecipe recipe) {
    ImportGuess guess = tried(text, recipe);
    return guess != null
        && guess.questions().stream().anyMatch(q -> q.topic() == ImportQuestion.Topic.GROUP);
  }

  /** Whether an answer would let a table be read that is not read without. */
  private static boolean isOpen(TableText text, ImportRecipe recipe) {
    ImportGuess guess = tried(text, recipe);
    return guess != null && !guess.questions().isEmpty();
  }

  private static @Nullable ImportGuess tried(TableText text, ImportRecipe recipe) {
    try {
      return guess(text, recipe);
    } catch (BadInputException e) {
      return null;
    }
  }

  /** What was done to a table that studies read. */
  private static List<String> notes(TableText text, ImportRecipe recipe) {
    ImportGuess guess = tried(text, recipe);
    if (guess == null || !guess.questions().isEmpty()) {
      return List.of();
    }
    try {
      return PointReader.read(guess).notes();
    } catch (BadInputException e) {
      return List.of();
    }
  }
}
