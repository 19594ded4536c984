package org.voltscape.engine.decide;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.TrialValues;
import org.voltscape.engine.stats.BettingSequence;
import org.voltscape.engine.stats.DirichletBound;
import org.voltscape.engine.stats.Faultless;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.stats.SeenSpread;
import org.voltscape.engine.stats.Shares;
import org.voltscape.engine.study.Study;

/**
 * What was observed of a design, turned so that more is better: accuracies, or application errors
 * with the other sign. It bounds the mean over all dies, and differences of two means, with any
 * chance to be wrong, so that many bounds can hold together. What cannot be bounded is infinite.
 *
 * <p>Bounds are of two kinds, as everywhere (decision 0022): those that hold whatever unseen dies
 * do, and those that hold if no die unlike the seen ones is unseen.
 *
 * @param trials one a die, at the die's place; NaN where there is none
 * @param scout the same of further dies on few images each, fixed beforehand; empty for none
 * @param least what none can be below; infinite where there is no least
 * @param most what none can be above; likewise
 * @param step the smallest difference there can be between two trials; 0 for none
 * @param looks how often the trials are looked at
 * @param faultless what is known of dies because hardly any has a fault; null for nothing
 * @param images of a single die, over which its bounds are; 0 where dies differ
 */
record Observed(
    double[] trials,
    double[] scout,
    double least,
    double most,
    double step,
    Looks looks,
    @Nullable Faultless faultless,
    int images) {
  /** Fewer dies in common tell nothing of what they differ by. */
  private static final int LEAST_DIES = 2;

  /** Trials alone, of dies that differ. */
  static Observed of(double[] trials, double least, double most, double step) {
    return new Observed(trials, new double[0], least, most, step, Looks.PLANNED, null, 0);
  }

  /**
   * What a run knows of a point.
   *
   * @return null where it has no outcome, or only a first estimate
   */
  static @Nullable Observed of(Study study, PointResult point) {
    if (!point.settled()) {
      return null;
    }
    Task task = study.task();
    boolean more = task.higherIsBetter();
    Faultless known = point.faultless();
    return new Observed(
        turned(point.values(), more),
        turned(point.scout(), more),
        more ? 0 : -task.largest(),
        more ? task.largest() : 0,
        task.counts() ? 1.0 / point.images(study.images()) : 0,
        point.known().looks(),
        known == null || more ? known : new Faultless(-known.value(), known.share()),
        study.singleDie() && task.counts() ? study.images() : 0);
  }

  private static double[] turned(TrialValues values, boolean more) {
    double[] all = values.toArray();
    return more ? all : Arrays.stream(all).map(x -> 0.0 - x).toArray();
  }

  /** Mean of the trials; NaN for none. */
  double mean() {
    return Arrays.stream(trials).filter(x -> !Double.isNaN(x)).average().orElse(Double.NaN);
  }

  /**
   * A lower bound of the mean whatever unseen dies do.
   *
   * @param delta the chance that the mean is lower
   */
  double low(double delta) {
    if (images > 0) {
      return Shares.clopperPearson(hits(), images, 2 * delta).low();
    }
    double low = low(of(sampled()), least, most, delta, sampledLooks());
    return faultless == null ? low : Math.max(low, faultless.mean(least, most).low());
  }

  /** The same above. */
  double high(double delta) {
    if (images > 0) {
      return Shares.clopperPearson(hits(), images, 2 * delta).high();
    }
    double[] turned = Arrays.stream(sampled()).map(x -> 0.0 - x).toArray();
    double high = -low(of(turned), -most, -least, delta, sampledLooks());
    return faultless == null ? high : Math.min(high, faultless.mean(least, most).high());
  }

  /** A lower bound of the mean if no die unlike the seen ones is unseen. */
  double seenLow(double delta) {
    return images > 0 ? low(delta) : seenLow(of(trials), step, delta, looks);
  }

  /** The same above. */
  double seenHigh(double delta) {
    return images > 0
        ? high(delta)
        : -seenLow(of(Arrays.stream(trials).map(x -> 0.0 - x).toArray()), step, delta, looks);
  }

  /**
   * A lower bound of how much better this one's mean is than another's, whatever unseen dies do,
   * from the dies that both have.
   *
   * @param delta the chance that the difference is lower
   */
  double lowOver(Observed other, double delta) {
    double known = lowKnown(other);
    if (images > 0 || other.images > 0) {
      // The same images: how far both agree on them is not kept.
      return Math.max(known, low(delta / 2) - other.high(delta / 2));
    }
    boolean scouted = scout.length > 0 && other.scout.length > 0;
    double[] differences = scouted ? minus(scout, other.scout) : minus(trials, other.trials);
    Looks freer = scouted ? Looks.PLANNED : looks.with(other.looks);
    return Math.max(
        known, low(of(differences), least - other.most, most - other.least, delta, freer));
  }

  /** The same if no die unlike the seen ones is unseen. */
  double seenLowOver(Observed other, double delta) {
    if (images > 0 || other.images > 0) {
      return lowOver(other, delta);
    }
    return seenLow(
        of(minus(trials, other.trials)),
        Math.max(step, other.step),
        delta,
        looks.with(other.looks));
  }

  /**
   * Whether it could be shown at all to be better than another, whatever unseen dies do: not where
   * even dies that are all as the mean would leave too much to those unseen. Saves computing most
   * bounds, and leaves out nothing but what is not shown either.
   *
   * @param deltaOver the chance to be wrong of {@link #lowOver}
   * @param delta that of {@link #low} and {@link #high}
   */
  boolean mayBeShownOver(Observed other, double deltaOver, double delta) {
    if (images > 0 || other.images > 0 || (faultless != null && other.faultless != null)) {
      return true;
    }
    double one = mean();
    double two = other.mean();
    double over = least - other.most;
    double paired = one - two - (one - two - over) * unseen(other, deltaOver);
    double u = unseen(this, delta);
    double v = unseen(other, delta);
    double alone = one - (one - least) * u - (two + (other.most - two) * v);
    return paired > 0 || alone > 0;
  }

  /** The share that may be unseen of the dies that this one and another one have. */
  private double unseen(Observed other, double delta) {
    long n = Math.min(known(sampled()), known(other.sampled()));
    return n == 0 ? 1 : -Math.expm1(Math.log(share(delta, sampledLooks().alpha())) / n);
  }

  private static long known(double[] values) {
    return Arrays.stream(values).filter(x -> !Double.isNaN(x)).count();
  }

  /** What follows without a trial from hardly any die having a fault. */
  private double lowKnown(Observed other) {
    return faultless == null || other.faultless == null
        ? Double.NEGATIVE_INFINITY
        : faultless.minus(other.faultless).mean(least - other.most, most - other.least).low();
  }

  private long hits() {
    return Math.round(mean() * images);
  }

  private double[] sampled() {
    return scout.length > 0 ? scout : trials;
  }

  private Looks sampledLooks() {
    return scout.length > 0 ? Looks.PLANNED : looks;
  }

  private static double[] minus(double[] one, double[] other) {
    double[] differences = new double[Math.min(one.length, other.length)];
    for (int k = 0; k < differences.length; k++) {
      differences[k] = one[k] - other[k];
    }
    return differences;
  }

  /** Those that are known; null for too few, or where one is beyond all bounds. */
  private static @Nullable Sample of(double[] values) {
    double[] known = Arrays.stream(values).filter(x -> !Double.isNaN(x)).toArray();
    return known.length < LEAST_DIES || !Double.isFinite(Arrays.stream(known).sum())
        ? null
        : Sample.of(known);
  }

  private static double low(
      @Nullable Sample sample, double least, double most, double delta, Looks looks) {
    if (sample == null || Double.isInfinite(least)) {
      return least;
    }
    double share = share(delta, looks.alpha());
    double from = Math.min(least, sample.least());
    return looks == Looks.ANY
        ? BettingSequence.of(sample, from, Math.max(most, sample.most()), 2 * share).low()
        : DirichletBound.low(sample, from, share);
  }

  private static double seenLow(@Nullable Sample sample, double step, double delta, Looks looks) {
    if (sample == null) {
      return Double.NEGATIVE_INFINITY;
    }
    Interval seen = SeenSpread.of(sample, step, 2 * share(delta, looks.seenAlpha()));
    return seen.known() ? seen.low() : Double.NEGATIVE_INFINITY;
  }

  /** Where one looks more often, each look may be wrong less often. */
  private static double share(double delta, double alpha) {
    return delta * alpha / Looks.PLANNED.alpha();
  }
}
