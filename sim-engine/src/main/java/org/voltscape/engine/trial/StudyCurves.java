package org.voltscape.engine.trial;

import java.nio.file.Path;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.curve.CurveCsv;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Study;

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
    ErrorCurve curve =
        new ErrorCurve(
            "custom",
            "Custom curve",
            choice.source().isEmpty() ? "control points given in the study" : choice.source(),
            CurveAxis.SRAM_SUPPLY,
            choice.points(),
            complaintSource);
    if (!choice.measured().isEmpty()) {
      curve = curve.withMeasuredRange(choice.measured().get(0), choice.measured().get(1));
    }
    return choice.band().isEmpty() ? curve : curve.withBand(choice.band(), complaintSource);
  }

  /**
   * The curve, if it is over a supply voltage as studies sweep.
   *
   * @throws BadInputException where it is over anything else, such as a DRAM latency in ns
   */
  public static ErrorCurve requireSupply(ErrorCurve curve, String source, String place) {
    if (!curve.axis().isSupply()) {
      throw new BadInputException(
          source,
          place,
          curve.id() + " over " + curve.axis().text(),
          "a curve over a supply voltage in V, which is what the study's voltages are");
    }
    return curve;
  }
}
