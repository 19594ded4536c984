package org.voltscape.engine.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.voltscape.engine.adapt.TrainingPlan;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.network.ErrorMeasure;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.Trial;

/**
 * The trials of one stage of a run, filled by worker threads, read by the thread that makes
 * snapshots. Sums are of whole numbers and values stand at their trial's place and are added up in
 * that order, so nothing depends on the order of arrival. Thread-safe.
 */
final class PointTable {
  private final Study study;
  private final ErrorMeasure measure;
  private final int images;
  private final boolean rough;
  private final double[][] probabilities;
  private final EnergyReport[][] energy;
  private final Point[] points;

  /**
   * @param measure of the network's errors; null where it tells classes
   * @param probabilities of a fault, [scheme][voltage]
   */
  PointTable(
      Study study,
      ErrorMeasure measure,
      int images,
      boolean rough,
      double[][] probabilities,
      EnergyReport[][] energy) {
    this.study = study;
    this.measure = measure;
    this.images = images;
    this.rough = rough;
    this.probabilities = probabilities;
    this.energy = energy;
    points = new Point[study.schemes().size() * study.voltages().size()];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Point();
    }
  }

  private Point at(int scheme, int voltage) {
    return points[scheme * study.voltages().size() + voltage];
  }

  void put(int scheme, int voltage, int k, Trial trial) {
    at(scheme, voltage).put(k, trial);
  }

  /** Ends a point whose interval is narrow enough; to be asked between blocks of trials. */
  void stopIfEnough(int scheme, int voltage) {
    Point point = at(scheme, voltage);
    if (summary(point).halfWidth() < study.stopHalfWidth()) {
      point.active = false;
    }
  }

  boolean active(int scheme, int voltage) {
    return at(scheme, voltage).active;
  }

  List<PointResult> results() {
    List<PointResult> all = new ArrayList<>(points.length);
    for (int s = 0; s < study.schemes().size(); s++) {
      for (int v = 0; v < study.voltages().size(); v++) {
        all.add(result(s, v));
      }
    }
    return all;
  }

  /**
   * The finer stage's points, and the rough ones where it has none yet.
   *
   * @param tables one, or the finer and the rougher
   */
  static List<PointResult> merged(List<PointTable> tables) {
    List<PointResult> fine = tables.get(0).results();
    if (tables.size() == 1) {
      return fine;
    }
    List<PointResult> rough = tables.get(1).results();
    List<PointResult> both = new ArrayList<>(fine.size());
    for (int i = 0; i < fine.size(); i++) {
      int exact = trialsOf(fine.get(i));
      both.add(exact > 0 && exact >= trialsOf(rough.get(i)) ? fine.get(i) : rough.get(i));
    }
    return both;
  }

  private static int trialsOf(PointResult point) {
    return point.outcome() == null ? 0 : point.outcome().count();
  }

  private PointResult result(int s, int v) {
    Point point = at(s, v);
    synchronized (point) {
      if (point.result != null) {
        return point.result;
      }
      int n = point.count;
      point.result =
          new PointResult(
              s,
              v,
              study.voltages().get(v),
              probabilities[s][v],
              n == 0 ? null : summary(point),
              TrialValues.copyOf(point.values, point.length),
              told(s, point.training),
              n == 0 ? Double.NaN : (double) point.faultyCells / n,
              n == 0 ? Double.NaN : (double) point.changedWords / n,
              n == 0 || measure != null ? Double.NaN : (double) point.agreeing / n / images,
              energy[s][v].total(),
              energy[s][v].relativeToNominal(),
              rough);
      return point.result;
    }
  }

  /** One network that serves all trials is told of once; null where nothing was trained. */
  private TrainingTally told(int s, TrainingTally tally) {
    SchemeChoice scheme = study.schemes().get(s);
    return tally.trials() == 0
        ? null
        : tally.ofNetworks(scheme.trains() && TrainingPlan.line(study, scheme).shared());
  }

  private Summary summary(Point point) {
    synchronized (point) {
      if (study.singleDie()) {
        return measure == null
            ? Intervals.ofImages((int) point.correct, images)
            : Intervals.ofExamples(point.values[0], point.deviation);
      }
      if (measure == null && point.length > TrialValues.MOST) {
        return Intervals.ofSums(point.count, point.correct, point.squares, images);
      }
      return measure == null
          ? Intervals.ofTrials(Arrays.copyOf(point.known(), point.count))
          : Intervals.ofErrors(point.known(), point.count);
    }
  }

  private final class Point {
    private double[] values = new double[0];
    private int length;
    private int count;
    private double deviation;
    private long correct;
    private long squares;
    private long agreeing;
    private long faultyCells;
    private long changedWords;
    private TrainingTally training = TrainingTally.NONE;
    private PointResult result;
    private volatile boolean active = true;

    synchronized void put(int k, Trial trial) {
      length = Math.max(length, k + 1);
      // Of more accuracies than a snapshot carries their whole-number sums are enough.
      if (measure != null || k < TrialValues.MOST) {
        if (k >= values.length) {
          int old = values.length;
          values = Arrays.copyOf(values, Math.max(k + 1, old * 2));
          Arrays.fill(values, old, values.length, Double.NaN);
        }
        values[k] = measure == null ? (double) trial.correct() / images : error(trial);
      }
      deviation = trial.errorDeviation();
      correct += trial.correct();
      squares += (long) trial.correct() * trial.correct();
      count++;
      agreeing += trial.agreeing();
      faultyCells += trial.faultyCells();
      changedWords += trial.changedWords();
      training = training.with(k, trial);
      result = null;
    }

    /** Outputs that are no numbers any more are as wrong as can be. */
    private static double error(Trial trial) {
      return Double.isNaN(trial.error()) ? Double.POSITIVE_INFINITY : trial.error();
    }

    /** The values of the trials made, in the order of the trials, with room behind them. */
    private double[] known() {
      return count == length
          ? values
          : Arrays.stream(values, 0, length).filter(v -> !Double.isNaN(v)).toArray();
    }
  }
}
