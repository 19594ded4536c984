package org.voltscape.engine.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;

/** Error curves as CSV files with the columns {@code voltage_v} and {@code probability}. */
public final class CurveCsv {
  private CurveCsv() {}

  /**
   * Reads a curve.
   *
   * @throws org.voltscape.engine.param.BadInputException where the file is missing or no curve
   */
  public static ErrorCurve read(Path path) {
    CsvTable table = CsvTable.read(path);
    List<CurvePoint> points = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      points.add(new CurvePoint(table.number(row, "voltage_v"), table.number(row, "probability")));
    }
    String name = path.getFileName().toString();
    return new ErrorCurve(
        name, name, "read from " + name, CurveAxis.SRAM_SUPPLY, points, path.toString());
  }
}
