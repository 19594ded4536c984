package org.voltscape.engine.curve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.voltscape.engine.param.BadInputException;

/**
 * Fits curves through measured points: by binomial maximum likelihood where the cells were counted,
 * else by least squares in the model's own space. Pure functions.
 */
public final class CurveFitter {
  private final List<MeasuredPoint> points;
  private final Measurement measurement;
  private final boolean counted;

  /**
   * What is to be fitted.
   *
   * @param title name of the measurement for people
   * @param source where it comes from
   * @param axis what the places are
   * @param points in any order; a place may come more than once
   */
  public record Measurement(
      String title, String source, CurveAxis axis, List<MeasuredPoint> points) {
    public Measurement {
      points = List.copyOf(points);
    }
  }

  private CurveFitter(Measurement measurement) {
    this.measurement = measurement;
    List<MeasuredPoint> sorted = new ArrayList<>(measurement.points());
    sorted.sort(Comparator.comparingDouble(MeasuredPoint::x));
    this.points = sorted;
    this.counted = sorted.stream().allMatch(MeasuredPoint::counted);
  }

  /**
   * The better of the two models: the likelier one for counted points (least AIC, both have two
   * parameters), else the one with the smaller misfit in decades.
   *
   * @param complaintSource file or field for complaints
   * @throws BadInputException where neither model can run through the points
   */
  public static CurveFit best(Measurement measurement, String complaintSource) {
    CurveFit gaussian = null;
    CurveFit logLinear = null;
    BadInputException complaint = null;
    try {
      gaussian = fit(measurement, FitModel.GAUSSIAN, complaintSource);
    } catch (BadInputException e) {
      complaint = e;
    }
    try {
      logLinear = fit(measurement, FitModel.LOG_LINEAR, complaintSource);
    } catch (BadInputException e) {
      complaint = complaint == null ? e : complaint;
    }
    if (gaussian != null && logLinear != null) {
      return better(gaussian, logLinear);
    }
    CurveFit only = gaussian == null ? logLinear : gaussian;
    if (only == null) {
      throw complaint;
    }
    return only.because("The other model cannot run through these points.");
  }

  private static CurveFit better(CurveFit gaussian, CurveFit logLinear) {
    boolean counted = !Double.isNaN(gaussian.aic());
    boolean first =
        counted
            ? gaussian.aic() <= logLinear.aic()
            : gaussian.rmsDecades() <= logLinear.rmsDecades();
    CurveFit chosen = first ? gaussian : logLinear;
    CurveFit other = first ? logLinear : gaussian;
    String comparison =
        counted
            ? String.format(
                Locale.ROOT,
                "The counts are likelier: AIC %.1f against %.1f for the %s model.",
                chosen.aic(),
                other.aic(),
                other.model().title())
            : String.format(
                Locale.ROOT,
                "The smaller misfit: %.3g decades against %.3g for the %s model.",
                chosen.rmsDecades(),
                other.rmsDecades(),
                other.model().title());
    return chosen.because(comparison);
  }

  /**
   * A fit of one model.
   *
   * @param complaintSource file or field for complaints
   * @throws BadInputException where the model cannot run through the points: fewer than two places,
   *     a probability of 0 or 1 without a count, no falling slope, or counts that leave it open
   */
  public static CurveFit fit(Measurement measurement, FitModel model, String complaintSource) {
    CurveFitter fitter = new CurveFitter(measurement);
    fitter.check(model, complaintSource);
    return switch (model) {
      case GAUSSIAN -> fitter.line(model, FitLink.PROBIT, complaintSource);
      case LOG_LINEAR -> fitter.line(model, FitLink.LOG, complaintSource);
      case POINTS -> fitter.through(complaintSource);
    };
  }

  private void check(FitModel model, String source) {
    if (points.isEmpty() || lowest() == highest()) {
      throw new BadInputException(
          source,
          "",
          points.isEmpty() ? "no points" : "points at one voltage only",
          "measured points at two voltages or more");
    }
    if (model == FitModel.POINTS) {
      return;
    }
    if (!counted) {
      for (MeasuredPoint p : points) {
        if (p.probability() <= 0 || p.probability() >= 1) {
          throw new BadInputException(
              source,
              "",
              String.format(Locale.ROOT, "probability %.0f at %s", p.probability(), text(p.x())),
              "a probability between 0 and 1, or the columns cells and failing, which make "
                  + "points with none or all failing usable");
        }
      }
      return;
    }
    double lastFailing = last(p -> p.failing() > 0, Double.NEGATIVE_INFINITY);
    double firstWorking =
        points.stream()
            .filter(p -> p.failing() < p.cells())
            .mapToDouble(MeasuredPoint::x)
            .min()
            .orElse(Double.POSITIVE_INFINITY);
    if (!(lastFailing > firstWorking)) {
      throw new BadInputException(
          source,
          "",
          "no two voltages at which some cells fail and some do not, which leaves the slope open",
          "failing cells at a voltage above one with working cells");
    }
  }

  private double last(Predicate<MeasuredPoint> wanted, double otherwise) {
    return points.stream().filter(wanted).mapToDouble(MeasuredPoint::x).max().orElse(otherwise);
  }

  private CurveFit line(FitModel model, FitLink link, String source) {
    FitLine line = counted ? BinomialFit.fit(points, link) : LeastSquares.fit(points, link);
    if (!(line.slope() < 0)) {
      throw new BadInputException(
          source,
          "",
          "a probability that rises with voltage",
          "points whose probability falls with voltage");
    }
    List<CurvePoint> control =
        model == FitModel.GAUSSIAN
            ? FittedCurve.gaussian(line, lowest(), highest())
            : FittedCurve.logLinear(line);
    List<FitParameter> parameters = parameters(model, line);
    double misfit = misfit(link, line);
    ErrorCurve curve =
        curve(model, control, describe(model, parameters, misfit), source)
            .withMeasuredRange(lowest(), highest());
    List<ProbabilityBand> bands = List.of();
    if (line.hasErrors()) {
      curve = curve.withBand(FittedCurve.band(link, line, lowest(), highest()), source);
      bands = points.stream().map(p -> line.band(link, p.x())).toList();
    }
    return new CurveFit(
        model,
        parameters,
        misfit,
        counted ? 4 - 2 * line.logLikelihood() : Double.NaN,
        line.dispersion(),
        "As asked for.",
        points,
        bands,
        curve);
  }

  private CurveFit through(String source) {
    List<CurvePoint> control =
        points.stream().map(p -> new CurvePoint(p.x(), p.probability())).toList();
    ErrorCurve curve =
        new ErrorCurve(
                "custom",
                measurement.title(),
                measurement.source(),
                measurement.axis(),
                control,
                source)
            .withMeasured(points);
    List<ProbabilityBand> bands = List.of();
    if (counted) {
      curve = curve.withCountedBand(source);
      bands = curve.bandPoints().stream().map(e -> new ProbabilityBand(e.low(), e.high())).toList();
    }
    return new CurveFit(
        FitModel.POINTS, List.of(), 0, Double.NaN, 1, "As asked for.", points, bands, curve);
  }

  private ErrorCurve curve(
      FitModel model, List<CurvePoint> control, String source, String complaintSource) {
    return new ErrorCurve(
            "custom",
            model.title() + " fit of " + measurement.title(),
            source,
            measurement.axis(),
            control,
            complaintSource)
        .withMeasured(points);
  }

  private String describe(FitModel model, List<FitParameter> parameters, double misfit) {
    StringBuilder text = new StringBuilder();
    text.append("Model ").append(model.formula()).append(" fitted to ").append(points.size());
    text.append(" points by ");
    text.append(counted ? "binomial maximum likelihood" : "least squares");
    String before = ": ";
    for (FitParameter p : parameters) {
      text.append(before).append(p.name()).append(" = ").append(number(p.value()));
      if (!Double.isNaN(p.standardError())) {
        text.append(" ± ").append(number(p.standardError()));
      }
      text.append(p.unit().isEmpty() ? "" : " ").append(p.unit());
      before = ", ";
    }
    text.append(String.format(Locale.ROOT, ", rms misfit %.2g decades", misfit));
    return text.append("; points: ").append(measurement.source()).toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }

  private List<FitParameter> parameters(FitModel model, FitLine line) {
    String unit = measurement.axis().unit();
    if (model == FitModel.LOG_LINEAR) {
      return List.of(
          new FitParameter("a", line.at(0), error(line, 1, -line.centre()), ""),
          new FitParameter("b", line.slope(), error(line, 0, 1), "1/" + unit));
    }
    double sigma = -1 / line.slope();
    double fromCentre = line.level() * sigma;
    // Delta method: mu = centre + level sigma and sigma = -1 / slope.
    return List.of(
        new FitParameter(
            "mu", line.centre() + fromCentre, error(line, sigma, fromCentre * sigma), unit),
        new FitParameter("sigma", sigma, error(line, 0, sigma * sigma), unit));
  }

  /** Standard error of a combination of level and slope. */
  private static double error(FitLine line, double byLevel, double bySlope) {
    return Math.sqrt(
        Math.max(
            0,
            byLevel * byLevel * line.varLevel()
                + 2 * byLevel * bySlope * line.covariance()
                + bySlope * bySlope * line.varSlope()));
  }

  private double misfit(FitLink link, FitLine line) {
    double sum = 0;
    int count = 0;
    for (MeasuredPoint p : points) {
      double fitted = link.probability(line.at(p.x()));
      if (p.probability() > 0 && fitted > 0) {
        double decades = Math.log10(fitted / p.probability());
        sum += decades * decades;
        count++;
      }
    }
    return count == 0 ? Double.NaN : Math.sqrt(sum / count);
  }

  private double lowest() {
    return points.get(0).x();
  }

  private double highest() {
    return points.get(points.size() - 1).x();
  }

  private String text(double x) {
    return String.format(Locale.ROOT, "%s %s", x, measurement.axis().unit());
  }
}
