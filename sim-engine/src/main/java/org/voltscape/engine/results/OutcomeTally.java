package org.voltscape.engine.results;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.PairedScale;
import org.voltscape.engine.stats.PairedSpread;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.trial.TrialResult;

/**
 * What the trials of one point came to, each value at its trial's place; a kind for each task,
 * which knows the interval that suits it. Not thread-safe.
 */
abstract sealed class OutcomeTally {
  private double[] values = new double[0];
  private int length;
  private int count;

  /** A tally without a trial. */
  static OutcomeTally of(Task task, int images) {
    return task.counts() ? new Accuracies(images) : new Errors(images, task.largest());
  }

  /** The same for trials that test images of their own. */
  static OutcomeTally of(PairedScale scale) {
    return new PairedAccuracies(scale);
  }

  final int images;

  private OutcomeTally(int images) {
    this.images = images;
  }

  /**
   * Adds a trial.
   *
   * @param trial its number; each is added once
   * @throws ClassCastException for a trial of another task
   */
  void add(int trial, TrialResult result) {
    count++;
    length = Math.max(length, trial + 1);
    take(trial, result);
  }

  abstract void take(int trial, TrialResult result);

  /** What a trial came to, as the mean is of. */
  double value(TrialResult result) {
    return result.outcome(images);
  }

  /** How far trials and images differ, where each tests images of its own; else null. */
  @Nullable PairedSpread spread() {
    return null;
  }

  /**
   * Adds the trials of another tally of the same task, none of which is in this one.
   *
   * @throws IllegalArgumentException for a tally of other images
   */
  void addAll(OutcomeTally other) {
    if (other.images != images) {
      throw new IllegalArgumentException(other.images + " images beside " + images);
    }
    for (int k = 0; k < Math.min(other.length, other.values.length); k++) {
      if (!Double.isNaN(other.values[k])) {
        put(k, other.values[k]);
      }
    }
    length = Math.max(length, other.length);
    count += other.count;
    takeAll(other);
  }

  abstract void takeAll(OutcomeTally other);

  /** The one outcome with its interval over examples, where every trial would be the same. */
  abstract Summary ofOneDie();

  /** The mean outcome of at least one trial with its intervals over trials. */
  abstract Summary ofTrials(Looks looks);

  /** Mean share of images classified as by the fault-free network; NaN where none are counted. */
  abstract double meanAgreement();

  final void put(int trial, double value) {
    if (trial >= values.length) {
      int old = values.length;
      values = Arrays.copyOf(values, Math.max(trial + 1, old * 2));
      Arrays.fill(values, old, values.length, Double.NaN);
    }
    values[trial] = value;
  }

  final int count() {
    return count;
  }

  /** One more than the last trial. */
  final int length() {
    return length;
  }

  /** The values of the trials made, in the order of the trials, with room behind them. */
  final double[] known() {
    return count == length
        ? values
        : Arrays.stream(values, 0, length).filter(v -> !Double.isNaN(v)).toArray();
  }

  /** The value of the first trial. */
  final double first() {
    return values[0];
  }

  /** What single trials came to. */
  TrialValues values() {
    return TrialValues.copyOf(values, length);
  }

  /** Of classification networks: numbers of hits are counted. */
  private static final class Accuracies extends OutcomeTally {
    private long correct;
    private long agreeing;

    /** How many of the trials that are not kept one by one have so many hits; empty for none. */
    private int[] further = new int[0];

    Accuracies(int images) {
      super(images);
    }

    @Override
    void take(int trial, TrialResult result) {
      TrialResult.Classification c = (TrialResult.Classification) result;
      // Of more accuracies than a snapshot carries it is enough how often each came.
      if (trial < TrialValues.MOST) {
        put(trial, c.outcome(images));
      } else {
        count(c.correct(), 1);
      }
      correct += c.correct();
      agreeing += c.agreeing();
    }

    private void count(int hits, int trials) {
      if (further.length == 0) {
        further = new int[images + 1];
      }
      further[hits] += trials;
    }

    @Override
    void takeAll(OutcomeTally other) {
      Accuracies o = (Accuracies) other;
      for (int hits = 0; hits < o.further.length; hits++) {
        count(hits, o.further[hits]);
      }
      correct += o.correct;
      agreeing += o.agreeing;
    }

    @Override
    Summary ofOneDie() {
      return Intervals.ofImages((int) correct, images);
    }

    @Override
    Summary ofTrials(Looks looks) {
      return Intervals.ofAccuracies(sample(), images, looks);
    }

    private Sample sample() {
      if (further.length == 0) {
        return Sample.of(known(), count());
      }
      int[] byHits = further.clone();
      for (double value : values().toArray()) {
        if (!Double.isNaN(value)) {
          byHits[(int) Math.rint(value * images)]++;
        }
      }
      return Sample.ofHits(byHits, images);
    }

    @Override
    double meanAgreement() {
      return count() == 0 ? Double.NaN : (double) agreeing / count() / images;
    }
  }

  /** Of regression networks: errors, all of them kept. */
  private static final class Errors extends OutcomeTally {
    private final double largest;
    private double deviation;

    Errors(int images, double largest) {
      super(images);
      this.largest = largest;
    }

    @Override
    void take(int trial, TrialResult result) {
      TrialResult.Regression r = (TrialResult.Regression) result;
      put(trial, r.error());
      deviation = r.deviation();
    }

    @Override
    void takeAll(OutcomeTally other) {
      deviation = Math.max(deviation, ((Errors) other).deviation);
    }

    @Override
    Summary ofOneDie() {
      return Intervals.ofExamples(first(), deviation);
    }

    @Override
    Summary ofTrials(Looks looks) {
      return Intervals.ofErrors(known(), count(), largest, looks);
    }

    @Override
    double meanAgreement() {
      return Double.NaN;
    }
  }

  /**
   * Of classification networks tested on images of their own: gains over the fault-free network on
   * the same images are counted, which lie on a lattice between two ends, so that all that holds of
   * accuracies holds of their places on it.
   */
  private static final class PairedAccuracies extends OutcomeTally {
    private final PairedScale scale;
    private long gains;
    private long squares;
    private long unlike;
    private long agreeing;

    /** As of {@link Accuracies}: at i the trials at the i-th place of the lattice. */
    private int[] further = new int[0];

    PairedAccuracies(PairedScale scale) {
      super(scale.images());
      this.scale = scale;
    }

    @Override
    double value(TrialResult result) {
      return scale.accuracy(((TrialResult.Paired) result).gain());
    }

    @Override
    void take(int trial, TrialResult result) {
      TrialResult.Paired p = (TrialResult.Paired) result;
      if (p.images().images() != images) {
        throw new IllegalArgumentException(p.images().images() + " images beside " + images);
      }
      if (trial < TrialValues.MOST) {
        put(trial, value(p));
      } else {
        count(scale.step(p.gain()), 1);
      }
      gains += p.gain();
      squares += (long) p.gain() * p.gain();
      unlike += p.unlike();
      agreeing += p.agreeing();
    }

    private void count(int step, int trials) {
      if (further.length == 0) {
        further = new int[scale.steps() + 1];
      }
      further[step] += trials;
    }

    @Override
    void takeAll(OutcomeTally other) {
      PairedAccuracies o = (PairedAccuracies) other;
      for (int step = 0; step < o.further.length; step++) {
        count(step, o.further[step]);
      }
      gains += o.gains;
      squares += o.squares;
      unlike += o.unlike;
      agreeing += o.agreeing;
    }

    @Override
    Summary ofOneDie() {
      throw new IllegalStateException("one die on images of its own");
    }

    @Override
    Summary ofTrials(Looks looks) {
      int[] bySteps = further.length == 0 ? new int[scale.steps() + 1] : further.clone();
      for (double value : values().toArray()) {
        if (!Double.isNaN(value)) {
          bySteps[scale.step(value)]++;
        }
      }
      Sample sample = Sample.ofHits(bySteps, scale.steps());
      return scale.accuracy(Intervals.ofAccuracies(sample, scale.steps(), looks));
    }

    @Override
    PairedSpread spread() {
      return new PairedSpread(count(), scale, gains, squares, unlike);
    }

    @Override
    double meanAgreement() {
      return count() == 0 ? Double.NaN : (double) agreeing / count() / images;
    }
  }
}
