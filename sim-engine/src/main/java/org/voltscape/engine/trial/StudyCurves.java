package org.voltscape.engine.trial;

import java.nio.file.Path;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.curve.CurveCsv;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.FaultSite;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.InlineCurve;

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
    return InlineCurve.curve((CurveChoice.Points) choice, "curve");
  }

  /**
   * The curve of a memory beside the first: a preset or one whose points the study gives.
   *
   * @return null where the error rate is given directly
   */
  static ErrorCurve ofSite(FaultSite site) {
    if (site.supply() == OperatingAxis.BER) {
      return null;
    }
    return site.memory().curve() instanceof CurveChoice.Preset preset
        ? CurvePresets.find(preset.id()).orElseThrow()
        : InlineCurve.curve((CurveChoice.Points) site.memory().curve(), "curve");
  }
}
