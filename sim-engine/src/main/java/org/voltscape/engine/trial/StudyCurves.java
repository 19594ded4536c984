package org.voltscape.engine.trial;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
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
      Path path = folder.resolve(file.path());
      ErrorCurve curve = CurveCsv.read(path);
      requireTemperature(study, curve, path);
      return curve;
    }
    return InlineCurve.curve((CurveChoice.Points) choice, "curve");
  }

  /** A temperature that no curve looks at would be silently without effect. */
  private static void requireTemperature(Study study, ErrorCurve curve, Path path) {
    boolean asked = study.operation().fixed(OperatingAxis.TEMPERATURE_C).isPresent();
    boolean known =
        curve.temperatureShift().isPresent()
            || study.regions().sites().stream()
                .map(StudyCurves::ofSite)
                .anyMatch(c -> c != null && c.temperatureShift().isPresent());
    if (asked && !known) {
      throw new BadInputException(
          path.toString(),
          "",
          "a curve of one temperature, while the study has at.temperature_c",
          "a comment such as \"# dV/dT: -0.0004 V/K at 25 C\", or a study without temperature");
    }
  }

  /**
   * The curve of a memory beside the first: a preset or one whose points the study gives.
   *
   * @return null where the error rate is given directly
   */
  static @Nullable ErrorCurve ofSite(FaultSite site) {
    if (site.supply() == OperatingAxis.BER) {
      return null;
    }
    return site.memory().curve() instanceof CurveChoice.Preset preset
        ? CurvePresets.find(preset.id()).orElseThrow()
        : InlineCurve.curve((CurveChoice.Points) site.memory().curve(), "curve");
  }
}
