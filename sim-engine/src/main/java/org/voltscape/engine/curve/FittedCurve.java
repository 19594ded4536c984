package org.voltscape.engine.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Fitted lines as control points and bands of curves, which interpolate in probit space. */
final class FittedCurve {
  /** Places where a band is given. */
  private static final int BAND_PLACES = 121;

  /** Largest relative error of a probability between control points. */
  private static final double TOLERANCE = 0.004;

  private static final int MOST_ROUNDS = 12;
  private static final double LEAST_PROBABILITY = 1e-15;
  private static final double CERTAIN = 1e-12;
  private static final double LEAST_X = 1e-3;
  private static final double MOST_X = 999;

  /** Beyond this many sigma below the mean a probability is 1 to rounding. */
  private static final double SIGMAS = 4;

  private FittedCurve() {}

  /** Two points: in probit space the line is straight, beyond them too. */
  static List<CurvePoint> gaussian(FitLine line, double lowest, double highest) {
    double mu = line.centre() - line.level() / line.slope();
    double sigma = -1 / line.slope();
    double low = Math.max(lowest, mu - SIGMAS * sigma);
    double high = Math.max(highest, low + sigma);
    double most = mu + Probit.LIMIT * sigma;
    high = Math.min(Math.max(high, LEAST_X), Math.min(most, MOST_X));
    low = Math.max(LEAST_X, Math.min(low, high - sigma / 2));
    return List.of(point(FitLink.PROBIT, line, low), point(FitLink.PROBIT, line, high));
  }

  /** Points from where the line reaches 1 down to 1e-15, as dense as its bends need. */
  static List<CurvePoint> logLinear(FitLine line) {
    double zero = line.centre() - line.level() / line.slope();
    double end = line.centre() + (Math.log(LEAST_PROBABILITY) - line.level()) / line.slope();
    TreeSet<Double> places = new TreeSet<>();
    double low = Math.min(Math.max(zero, LEAST_X), MOST_X / 2);
    double high = Math.max(Math.min(end, MOST_X), low * 1.001);
    int first = 16;
    for (int i = 0; i <= first; i++) {
      places.add(low + (high - low) * i / first);
    }
    // Next to 1 the probit rises without bound: a few steps are nearer and nearer.
    for (double near = 0.1; near > 1e-3; near /= 10) {
      double x = low + (high - low) / first * near;
      places.add(x);
    }
    List<CurvePoint> points = points(line, places);
    for (int round = 0; round < MOST_ROUNDS && refine(line, points, places); round++) {
      points = points(line, places);
    }
    return points;
  }

  private static boolean refine(FitLine line, List<CurvePoint> points, TreeSet<Double> places) {
    ErrorCurve curve =
        new ErrorCurve("sampled", "", "", CurveAxis.SRAM_SUPPLY, points, "sampled curve");
    boolean refined = false;
    for (int i = 1; i < points.size(); i++) {
      double from = points.get(i - 1).x();
      double to = points.get(i).x();
      for (double share : new double[] {0.25, 0.5, 0.75}) {
        double x = from + (to - from) * share;
        double wanted = FitLink.LOG.probability(line.at(x));
        if (Math.abs(curve.probability(x) - wanted) > TOLERANCE * wanted) {
          refined |= places.add((from + to) / 2);
        }
      }
    }
    return refined;
  }

  private static List<CurvePoint> points(FitLine line, TreeSet<Double> places) {
    List<CurvePoint> points = new ArrayList<>();
    double before = 1;
    for (double x : places) {
      // Rounding must not let neighbours rise.
      before = Math.min(before, FitLink.LOG.probability(line.at(x)));
      points.add(new CurvePoint(x, before));
    }
    return points;
  }

  private static CurvePoint point(FitLink link, FitLine line, double x) {
    return new CurvePoint(x, link.probability(line.at(x)));
  }

  /** The band over three times the measured range, as far as anything is uncertain. */
  static List<BandPoint> band(FitLink link, FitLine line, double lowest, double highest) {
    double span = highest - lowest;
    double from = Math.max(Math.min(LEAST_X, lowest), lowest - span);
    double to = Math.min(Math.max(MOST_X, highest), highest + span);
    List<BandPoint> band = new ArrayList<>();
    for (int i = 0; i < BAND_PLACES; i++) {
      double x = from + (to - from) * i / (BAND_PLACES - 1);
      ProbabilityBand at = line.band(link, x);
      boolean certain = at.low() > 1 - CERTAIN || at.high() < LEAST_PROBABILITY;
      if (!certain || (x >= lowest && x <= highest)) {
        band.add(new BandPoint(x, at.low(), at.high()));
      }
    }
    return band;
  }
}
