package org.voltscape.engine.io.curve;

import java.nio.file.Path;
import java.util.List;
import org.voltscape.engine.curve.CurveFitter.Measurement;
import org.voltscape.engine.curve.MeasuredPoint;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.PlainText;

/** Measured points as text tables that {@link CurveCsv#readMeasured} reads. */
public final class MeasuredCsv {
  private MeasuredCsv() {}

  /**
   * Writes points whole or not at all, in their order; with counts where all of them have some.
   *
   * @throws BadInputException where the file cannot be written
   */
  public static void write(Path file, Measurement measurement) {
    boolean counted = measurement.points().stream().allMatch(MeasuredPoint::counted);
    List<String> comments =
        List.of(
            "title: " + PlainText.escaped(measurement.title()),
            "source: " + PlainText.escaped(measurement.source()));
    List<String> header =
        counted
            ? List.of(CurveRows.VOLTAGE, "cells", CurveRows.FAILING)
            : List.of(CurveRows.VOLTAGE, CurveRows.PROBABILITY);
    AtomicFiles.write(
        file,
        out -> {
          CsvWriter csv = new CsvWriter(out, comments, header);
          for (MeasuredPoint point : measurement.points()) {
            if (counted) {
              csv.row(point.x(), point.cells(), Math.round(point.failing()));
            } else {
              csv.row(point.x(), point.probability());
            }
          }
          csv.flush();
        });
  }
}
