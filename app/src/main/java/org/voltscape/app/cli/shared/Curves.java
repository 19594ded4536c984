package org.voltscape.app.cli.shared;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.io.imports.Imported;
import org.voltscape.engine.io.imports.TableImport;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.table.TableFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;

/** Curves as an option names them. */
public final class Curves {
  private Curves() {}

  /**
   * A preset's curve, or the curve of a CSV file, over whatever its axis is.
   *
   * @param name id of a preset, or a file whose name ends in .csv, .tsv or .txt, or these with .gz
   * @throws BadInputException where there is neither
   */
  public static ErrorCurve named(String name, Place place) {
    return named(name, place, ImportRecipe.of(ImportKind.CURVE), notes -> {});
  }

  /**
   * A preset's curve, or the curve of a table as a recipe says.
   *
   * @param recipe how to read a file
   * @param notes told what was converted, left out and put together in it, where anything was
   * @throws BadInputException where there is neither
   */
  public static ErrorCurve named(
      String name, Place place, ImportRecipe recipe, Consumer<List<String>> notes) {
    Optional<ErrorCurve> preset = CurvePresets.find(name);
    if (preset.isPresent()) {
      return preset.get();
    }
    if (TableFiles.isTable(name) || InputSource.isStream(Path.of(name))) {
      Imported<ErrorCurve> read = TableImport.curve(Path.of(name), recipe);
      notes.accept(read.notes());
      return read.value();
    }
    List<String> ids = CurvePresets.all().stream().map(ErrorCurve::id).toList();
    throw place.bad(
        "\"" + name + "\"",
        Suggestions.hint(
            String.join(", ", ids) + " or a file FILE.csv, .tsv, .txt or .dat", name, ids));
  }

  /** Refuses a curve over anything but a voltage, such as a DRAM latency in ns. */
  public static ErrorCurve requireVolts(ErrorCurve curve, Place place) {
    if (!curve.axis().isSupply()) {
      throw place.bad(
          curve.id() + " over " + curve.axis().text(), "a curve over a supply voltage in V");
    }
    return curve;
  }
}
