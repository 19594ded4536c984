package org.voltscape.engine.study;

import java.nio.file.Path;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.CurveCsv;
import org.voltscape.engine.param.BadInputException;

/** Turns the curve a study names into the curve itself. */
public final class StudyCurves {
  private StudyCurves() {}

  /**
   * The curve of a study.
   *
   * @param folder where relative paths start: the study's folder
   * @throws BadInputException where the file is missing or no curve
   */
  public static ErrorCurve resolve(Study study, Path folder) {
    CurveChoice choice = study.memory().curve();
    if (choice instanceof CurveChoice.Preset preset) {
      return CurvePresets.find(preset.id()).orElseThrow();
    }
    if (choice instanceof CurveChoice.File file) {
      return CurveCsv.read(folder.resolve(file.path()));
    }
    return inline((CurveChoice.Points) choice, "curve");
  }

  static ErrorCurve inline(CurveChoice.Points choice, String complaintSource) {
    return new ErrorCurve(
        "custom",
        "Custom curve",
        "control points given in the study",
        CurveAxis.SRAM_SUPPLY,
        choice.points(),
        complaintSource);
  }
}
