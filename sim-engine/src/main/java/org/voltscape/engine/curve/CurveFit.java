package org.voltscape.engine.curve;

import java.util.List;
import java.util.Optional;

/**
 * A curve made from measured points. Immutable.
 *
 * @param model what runs through them
 * @param parameters of the model; none for {@link FitModel#POINTS}
 * @param rmsDecades root mean square of log10(fitted / measured probability) over the points with
 *     failing cells, in decades
 * @param aic Akaike's criterion of the counts; NaN without counts
 * @param dispersion factor by which the points scatter more than counting explains, included in
 *     standard errors and band; 1 where counting explains it, and without counts
 * @param reason why this model, one sentence
 * @param points what was measured, by voltage
 * @param bands the 95 % band at each of the points; empty where there is none
 * @param curve the result, with its band and measured range
 */
public record CurveFit(
    FitModel model,
    List<FitParameter> parameters,
    double rmsDecades,
    double aic,
    double dispersion,
    String reason,
    List<MeasuredPoint> points,
    List<ProbabilityBand> bands,
    ErrorCurve curve) {
  public CurveFit {
    parameters = List.copyOf(parameters);
    points = List.copyOf(points);
    bands = List.copyOf(bands);
  }

  /** The parameter of this name. */
  public Optional<FitParameter> parameter(String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /** The same fit, chosen for another reason. */
  CurveFit because(String other) {
    return new CurveFit(
        model, parameters, rmsDecades, aic, dispersion, other, points, bands, curve);
  }
}
