package org.voltscape.engine.stats.coverage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.voltscape.engine.stats.BettingSequence;
import org.voltscape.engine.stats.DirichletBound;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.stats.SeenSpread;

/** A way to make an interval of a mean, for what is known of a population. */
@FunctionalInterface
interface Bound {
  /** Quantiles of Student's t take long. */
  Map<Integer, Double> STUDENT = new ConcurrentHashMap<>();

  Interval of(Population known, Sample trials);

  /** Whatever unseen dies do. */
  static Bound outer(double alpha) {
    return (p, s) -> DirichletBound.of(s, p.least(), p.most(), alpha);
  }

  /** The spread of the dies seen, cut to what can be. */
  static Bound inner(double alpha) {
    return (p, s) -> SeenSpread.of(s, p.step(), alpha).within(p.least(), p.most());
  }

  /** Whatever unseen dies do, whenever it is looked at. */
  static Bound betting(double alpha) {
    return (p, s) -> BettingSequence.of(s, p.least(), p.most(), alpha);
  }

  /** The spread of errors, as the program gives it. */
  static Bound errors(double largest) {
    return (p, s) -> {
      double[] errors =
          IntStream.range(0, s.distinct())
              .mapToObj(i -> DoubleStream.generate(() -> s.value(i)).limit(s.times(i)))
              .flatMapToDouble(v -> v)
              .toArray();
      return Intervals.ofErrors(errors, errors.length, largest, Looks.PLANNED).seen();
    };
  }

  /** Student's t, what others are compared with. */
  static Bound student() {
    return (p, s) -> {
      double half =
          STUDENT.computeIfAbsent(s.count(), Bound::quantile) * s.sd() / Math.sqrt(s.count());
      return new Interval(s.mean() - half, s.mean() + half);
    };
  }

  private static double quantile(int trials) {
    return TDistribution.of(trials - 1).inverseSurvivalProbability(0.025);
  }
}
