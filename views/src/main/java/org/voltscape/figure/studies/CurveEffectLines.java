package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.CurveEffect;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Series;

/** What a run's error curve, extrapolated or uncertain, means for its outcomes. */
final class CurveEffectLines {
  private final Snapshot run;
  private final ErrorCurve curve;
  private final List<CurveEffect> effects;
  private final OutcomeText words;

  /**
   * @param curve of the run; or null
   */
  CurveEffectLines(Snapshot run, ErrorCurve curve) {
    this.run = run;
    this.curve = curve;
    this.effects = CurveEffect.of(run, curve);
    this.words = OutcomeText.of(run.study());
  }

  private CurveEffect effect(PointResult point) {
    return effects.get(point.scheme() * run.study().voltages().size() + point.voltage());
  }

  /** What the mouse tells of each point beside its interval. */
  String[] remarks(List<PointResult> points) {
    return points.stream().map(this::remark).toArray(String[]::new);
  }

  private String remark(PointResult point) {
    if (curve == null) {
      return "";
    }
    String text =
        ExtrapolationText.applies(run.study(), curve, point.volts()) ? StudyLines.EXTRAPOLATED : "";
    CurveEffect effect = effect(point);
    if (effect == null) {
      return text;
    }
    return text
        + (text.isEmpty() ? "" : "; ")
        + "curve's 95 % band, p = "
        + ProbabilityText.of(effect.probability().low())
        + " to "
        + ProbabilityText.of(effect.probability().high())
        + ", makes it "
        + words.range(effect.low(), effect.high())
        + clipped(effect);
  }

  private static String clipped(CurveEffect effect) {
    if (!effect.clipped()) {
      return "";
    }
    String side =
        effect.clippedLow() && effect.clippedHigh()
            ? "both ends"
            : effect.clippedLow() ? "its low end" : "its high end";
    return " (clipped: the run has seen no p as far as " + side + ")";
  }

  /** A pale band per scheme whose outcome is uncertain because the curve is; empty for none. */
  List<Series> bands(ToDoubleFunction<PointResult> abscissa) {
    List<Series> bands = new ArrayList<>();
    Study study = run.study();
    int[] colours = SchemeColours.of(study.schemes());
    for (int s = 0; s < study.schemes().size(); s++) {
      List<PointResult> points =
          StudyLines.points(run, s).stream()
              .filter(p -> effect(p) != null && !Double.isNaN(abscissa.applyAsDouble(p)))
              .toList();
      if (!points.isEmpty()) {
        bands.add(
            new Series(
                study.schemes().get(s).label() + ", curve's uncertainty",
                StudyLines.values(points, abscissa),
                StudyLines.values(points, p -> p.outcome().mean()),
                StudyLines.values(points, p -> effect(p).low()),
                StudyLines.values(points, p -> effect(p).high()),
                Series.Style.PALE_BAND,
                colours[s]));
      }
    }
    return bands;
  }
}
