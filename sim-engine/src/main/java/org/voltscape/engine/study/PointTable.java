package org.voltscape.engine.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Summary;

/**
 * The trials of one stage of a run, filled by worker threads, read by the thread that makes
 * snapshots. Sums are of whole numbers and values stand at their trial's place, so nothing depends
 * on the order of arrival. Thread-safe.
 */
final class PointTable {
  /** More trials are summed up by whole-number sums: a snapshot must not copy them all. */
  private static final int MOST_VALUES = 2000;

  private final Study study;
  private final int images;
  private final boolean rough;
  private final double[] probabilities;
  private final EnergyReport[][] energy;
  private final Point[] points;

  PointTable(
      Study study, int images, boolean rough, double[] probabilities, EnergyReport[][] energy) {
    this.study = study;
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
    return point.accuracy() == null ? 0 : point.accuracy().count();
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
              probabilities[v],
              n == 0 ? null : summary(point),
              n == 0 ? Double.NaN : (double) point.faultyCells / n,
              n == 0 ? Double.NaN : (double) point.changedWords / n,
              n == 0 ? Double.NaN : (double) point.agreeing / n / images,
              energy[s][v].total(),
              energy[s][v].relativeToNominal(),
              rough);
      return point.result;
    }
  }

  private Summary summary(Point point) {
    synchronized (point) {
      if (study.singleDie()) {
        return Intervals.ofImages(point.correct[0], images);
      }
      if (point.count > MOST_VALUES) {
        return Intervals.ofSums(point.count, point.sum, point.sumOfSquares, images);
      }
      double[] values = new double[point.count];
      int n = 0;
      for (int k = 0; n < point.count; k++) {
        if (point.correct[k] >= 0) {
          values[n++] = (double) point.correct[k] / images;
        }
      }
      return Intervals.ofTrials(values);
    }
  }

  private static final class Point {
    private int[] correct = new int[0];
    private int count;
    private long sum;
    private long sumOfSquares;
    private long agreeing;
    private long faultyCells;
    private long changedWords;
    private PointResult result;
    private volatile boolean active = true;

    synchronized void put(int k, Trial trial) {
      if (k >= correct.length) {
        int old = correct.length;
        correct = Arrays.copyOf(correct, Math.max(k + 1, old * 2));
        Arrays.fill(correct, old, correct.length, -1);
      }
      correct[k] = trial.correct();
      sum += trial.correct();
      sumOfSquares += (long) trial.correct() * trial.correct();
      count++;
      agreeing += trial.agreeing();
      faultyCells += trial.faultyCells();
      changedWords += trial.changedWords();
      result = null;
    }
  }
}
