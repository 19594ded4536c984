package org.voltscape.engine.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.curve.ProbabilityBand;
import org.voltscape.engine.curve.Probit;

/**
 * What the uncertainty of a run's error curve means for one accuracy or application error: the
 * failure probability at a voltage may be anything in the curve's 95 % band, so the outcome may be
 * what the same run has found, for this scheme, at those probabilities. No trials are made for it.
 *
 * @param probability the curve's band at the voltage
 * @param low lowest mean outcome over the band
 * @param high highest mean outcome over the band
 * @param clippedLow whether the band begins below all probabilities the run has seen; the outcome
 *     is then told from the lowest of them
 * @param clippedHigh whether the band ends above all probabilities the run has seen
 */
public record CurveEffect(
    ProbabilityBand probability, double low, double high, boolean clippedLow, boolean clippedHigh) {
  /** Probits of what no run can tell from never; walls of a curve stand further out. */
  private static final double FARTHEST = 8.2;

  /** A mean outcome of the run and the probit of its failure probability. */
  private record Known(double probit, double outcome) {}

  /** Whether the band reaches beyond what the run has seen. */
  public boolean clipped() {
    return clippedLow || clippedHigh;
  }

  /**
   * The effects at all points of a run.
   *
   * @param curve the run's curve; null for none
   * @return one for each point of the run, null where the curve has no band or the point no outcome
   *     yet
   */
  public static List<@Nullable CurveEffect> of(Snapshot run, @Nullable ErrorCurve curve) {
    @Nullable CurveEffect[] effects = new CurveEffect[run.points().size()];
    if (curve != null && curve.hasBand()) {
      Map<Integer, List<Known>> settled = known(run, false);
      Map<Integer, List<Known>> rough = known(run, true);
      for (int i = 0; i < effects.length; i++) {
        PointResult p = run.points().get(i);
        if (p.outcome() != null) {
          // The point itself is one of them.
          List<Known> known = Objects.requireNonNull((p.rough() ? rough : settled).get(p.scheme()));
          effects[i] = curve.band(p.volts()).map(band -> within(band, known)).orElse(null);
        }
      }
    }
    return Collections.unmodifiableList(Arrays.asList(effects));
  }

  /** Mean outcomes of each scheme in ascending order of failure probability. */
  private static Map<Integer, List<Known>> known(Snapshot run, boolean rough) {
    Map<Integer, List<Known>> schemes = new HashMap<>();
    for (PointResult p : run.points()) {
      if (p.outcome() != null && p.rough() == rough) {
        schemes
            .computeIfAbsent(p.scheme(), s -> new ArrayList<>())
            .add(new Known(probit(p.probability()), p.outcome().mean()));
      }
    }
    schemes.values().forEach(all -> all.sort(Comparator.comparingDouble(Known::probit)));
    return schemes;
  }

  private static double probit(double probability) {
    return Math.max(-FARTHEST, Math.min(FARTHEST, Probit.of(probability)));
  }

  private static CurveEffect within(ProbabilityBand band, List<Known> known) {
    double first = known.get(0).probit();
    double last = known.get(known.size() - 1).probit();
    double from = probit(band.low());
    double to = probit(band.high());
    boolean clippedLow = from < first;
    boolean clippedHigh = to > last;
    from = Math.max(first, Math.min(last, from));
    to = Math.max(first, Math.min(last, to));
    double low = Math.min(outcome(known, from), outcome(known, to));
    double high = Math.max(outcome(known, from), outcome(known, to));
    for (Known k : known) {
      if (k.probit() >= from && k.probit() <= to) {
        low = Math.min(low, k.outcome());
        high = Math.max(high, k.outcome());
      }
    }
    return new CurveEffect(band, low, high, clippedLow, clippedHigh);
  }

  /** Straight between neighbours in probit space. */
  private static double outcome(List<Known> known, double probit) {
    int i = 0;
    while (i < known.size() - 1 && known.get(i).probit() < probit) {
      i++;
    }
    Known upper = known.get(i);
    if (i == 0 || upper.probit() <= probit) {
      return upper.outcome();
    }
    Known lower = known.get(i - 1);
    double share = (probit - lower.probit()) / (upper.probit() - lower.probit());
    return lower.outcome() + share * (upper.outcome() - lower.outcome());
  }
}
