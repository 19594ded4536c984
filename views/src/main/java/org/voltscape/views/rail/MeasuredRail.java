package org.voltscape.views.rail;

import java.nio.file.Path;
import org.voltscape.engine.energy.fit.RailFit;
import org.voltscape.engine.energy.fit.RailTable;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.rail.RailFigures;

/**
 * Measurements of a supply rail with what was fitted to them. Immutable.
 *
 * @param file where they stand, for complaints
 * @param name of the file alone
 * @param table the measurements
 * @param fit the constants of the rail
 * @param figure measurements and model
 */
public record MeasuredRail(String file, String name, RailTable table, RailFit fit, Figure figure) {
  /**
   * Reads and fits; not on the FX thread.
   *
   * @throws org.voltscape.engine.param.BadInputException for a table that cannot be read, or to
   *     which nothing can be fitted
   */
  public static MeasuredRail read(Path file) {
    RailTable table = RailTable.read(file);
    RailFit fit = RailFit.of(table.measurements(), file.toString());
    String name = file.getFileName().toString();
    LineFigure figure = RailFigures.of(fit, name);
    // The constants of the note stand beside the figure.
    Figure brief =
        new LineFigure(
            figure.title(),
            figure.x(),
            figure.y(),
            figure.series(),
            figure.verticalMarkers(),
            figure.shades(),
            "Points: measured; lines: fitted.");
    return new MeasuredRail(file.toString(), name, table, fit, brief);
  }
}
