package org.voltscape.views.imports;

import java.util.function.Function;
import org.voltscape.engine.curve.CurveFitter.Measurement;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.imports.Imported;
import org.voltscape.engine.io.imports.ImportedMap;
import org.voltscape.engine.io.imports.TableImport;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.Figure;

/**
 * What is wanted of a table.
 *
 * @param kind of table
 * @param title of the dialog
 * @param reader reads it
 * @param figure the plot of what was read
 */
public record TableWant<T>(
    ImportKind kind, String title, Reader<T> reader, Function<T, Figure> figure) {
  /** An error curve. */
  public static final TableWant<ErrorCurve> CURVE =
      new TableWant<>(ImportKind.CURVE, "Import a curve", TableWant::curve, ImportFigures::ofCurve);

  /** Points to be fitted. */
  public static final TableWant<Measurement> POINTS =
      new TableWant<>(
          ImportKind.POINTS,
          "Import measured points",
          TableImport::measured,
          ImportFigures::ofPoints);

  /** Failing cells of a memory. */
  public static final TableWant<ImportedMap> MAP =
      new TableWant<>(
          ImportKind.MAP,
          "Import a failure map",
          (text, recipe, name) -> {
            ImportedMap map = TableImport.map(text, recipe);
            return new Imported<>(map, map.notes(), false);
          },
          ImportFigures::ofMap);

  /** A study sweeps a supply: a curve over anything else is none for it. */
  private static Imported<ErrorCurve> curve(TableText text, ImportRecipe recipe, String name) {
    Imported<ErrorCurve> read = TableImport.curve(text, recipe, name);
    if (!read.value().axis().isSupply()) {
      throw new BadInputException(
          text.source(),
          "comment axis",
          read.value().axis().text(),
          "a curve over a supply voltage in V");
    }
    return read;
  }

  /** Reads a table. */
  @FunctionalInterface
  public interface Reader<T> {
    /**
     * Reads it.
     *
     * @throws org.voltscape.engine.param.BadInputException where something is open or wrong
     */
    Imported<T> read(TableText text, ImportRecipe recipe, String name);
  }
}
