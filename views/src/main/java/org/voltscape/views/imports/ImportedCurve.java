package org.voltscape.views.imports;

import java.nio.file.Path;
import java.util.List;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.imports.Imported;
import org.voltscape.engine.study.CurveChoice;

/** How a study keeps a curve that was imported. */
public final class ImportedCurve {
  private ImportedCurve() {}

  /**
   * The file, where a study reads it as it is; else the points, with where they come from and what
   * was done to them.
   *
   * @param file null where there is none
   */
  public static CurveChoice choice(Imported<ErrorCurve> imported, Path file) {
    if (imported.direct() && file != null) {
      return new CurveChoice.File(file.toString());
    }
    ErrorCurve curve = imported.value();
    return new CurveChoice.Points(
        curve.points(),
        curve.bandPoints(),
        curve.hasMeasuredRange() ? List.of(curve.lowest(), curve.highest()) : List.of(),
        curve.source(),
        curve.temperatureShift().orElse(null));
  }
}
