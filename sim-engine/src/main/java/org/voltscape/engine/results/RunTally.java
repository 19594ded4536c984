package org.voltscape.engine.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.adapt.TrainingPlan;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.stats.Faultless;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.PairedScale;
import org.voltscape.engine.stats.PairedSpread;
import org.voltscape.engine.stats.Scouted;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.OwnImages;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.RareFaults;
import org.voltscape.engine.trial.TrialResult;
import org.voltscape.engine.trial.TrialSpec;

/**
 * The trials of a study so far, point by point: filled by any number of threads in any order, or
 * merged of the tallies of parts, always to the same results. Thread-safe.
 */
public final class RunTally {
  private final Study study;
  private final boolean rough;
  private final RareFaults faults;
  private final List<PairedScale> scales;
  private final Point[] points;

  private static final class Point {
    private final PointTally tally;
    private final ScoutTally scout;
    private boolean ended;
    private @Nullable PointResult result;

    Point(PointTally tally, ScoutTally scout) {
      this.tally = tally;
      this.scout = scout;
    }
  }

  /**
   * A tally without a trial.
   *
   * @param study whose images are those that are tested
   * @param rough whether it is a first estimate on fewer images and trials
   */
  public RunTally(Study study, boolean rough) {
    this(study, rough, RareFaults.UNKNOWN);
  }

  /**
   * A tally without a trial that knows how rare faults are.
   *
   * @param study whose images are those that are tested
   * @param rough whether it is a first estimate on fewer images and trials
   * @param faults how rare they are
   */
  public RunTally(Study study, boolean rough, RareFaults faults) {
    this(study, rough, faults, List.of());
  }

  /**
   * A tally without a trial, of trials that test images of their own.
   *
   * @param rough whether it is a first estimate on fewer images and trials
   * @param faults how rare they are
   * @param scales of their gains, one an operating point; empty where all trials test all images
   */
  public RunTally(Study study, boolean rough, RareFaults faults, List<PairedScale> scales) {
    this.study = study;
    this.scales = List.copyOf(scales);
    this.rough = rough;
    this.faults = faults;
    Task task = study.task();
    points = new Point[study.schemes().size() * study.voltages().size()];
    boolean eachImage = WithImages.missing(study).isEmpty();
    for (int i = 0; i < points.length; i++) {
      Scout scout = study.scouting(i / study.voltages().size());
      points[i] =
          new Point(
              scales.isEmpty()
                  ? new PointTally(task, study.images(), eachImage)
                  : new PointTally(scales.get(i % study.voltages().size())),
              new ScoutTally(rough ? Scout.NONE : scout, task));
    }
  }

  private Point at(int design, int point) {
    return points[design * study.voltages().size() + point];
  }

  /** Adds a trial that is not in it yet. */
  public void add(TrialSpec spec, TrialResult result) {
    Point point = at(spec.design(), spec.point());
    synchronized (point) {
      if (Scout.isScout(spec.trial())) {
        if (!point.scout.add(spec.trial(), result)) {
          return;
        }
      } else {
        point.tally.add(OwnImages.place(spec.trial()), result);
      }
      point.result = null;
    }
  }

  /** Adds the trials of another tally of the same study, none of which is in this one. */
  public void addAll(RunTally other) {
    for (int i = 0; i < points.length; i++) {
      synchronized (points[i]) {
        synchronized (other.points[i]) {
          points[i].tally.addAll(other.points[i].tally);
          points[i].scout.addAll(other.points[i].scout);
          points[i].ended |= other.points[i].ended;
        }
        points[i].result = null;
      }
    }
  }

  /**
   * Accuracy, or application error, of a design at a point, at a look of the study's stop rule;
   * null without a trial.
   */
  public @Nullable Summary atLook(int design, int point) {
    Point of = at(design, point);
    synchronized (of) {
      return outcome(of, faultless(of, design, point), looksAtEnd());
    }
  }

  private @Nullable Faultless faultless(Point of, int design, int point) {
    return study.singleDie() || rough
        ? null
        : of.tally.faultless(faults.share(design, point), faults.countsAllCells(design));
  }

  private @Nullable Summary outcome(Point of, @Nullable Faultless known, Looks looks) {
    Summary trials = of.tally.summary(study.singleDie(), looks);
    if (trials == null) {
      return null;
    }
    Scouted scouted = of.scout.scouted();
    Summary outcome = scouted == null ? trials : scouted.outerOf(trials);
    return known == null ? outcome : known.limit(outcome, study.task().largest());
  }

  /**
   * How far the trials of a design at a point differ, and their images; null where all test the
   * same images, and with fewer than two trials.
   */
  public @Nullable PairedSpread spread(int design, int point) {
    Point of = at(design, point);
    synchronized (of) {
      return of.tally.count() < 2 ? null : of.tally.spread();
    }
  }

  /** Tells that the stop rule ended a point. */
  public void end(int design, int point) {
    Point of = at(design, point);
    synchronized (of) {
      of.ended = true;
      of.result = null;
    }
  }

  /** How a point is looked at that has all the trials it is to have. */
  private Looks looksAtEnd() {
    if (!study.stop().active()) {
      return Looks.PLANNED;
    }
    return study.stop().rule() == Stop.Rule.ANY_LOOK ? Looks.ANY : Looks.SCHEDULED;
  }

  /** A point still on its way may be the last one ever sees of it. */
  private Looks looks(Point of) {
    return of.ended || of.tally.count() >= study.effectiveTrials() ? looksAtEnd() : Looks.ANY;
  }

  /**
   * What is known of every design at every point, designs outermost.
   *
   * @param probability of a fault under a design at a point
   * @param energy [design][point]
   */
  public List<PointResult> results(
      ToDoubleBiFunction<Integer, Integer> probability, EnergyReport[][] energy) {
    List<PointResult> all = new ArrayList<>(points.length);
    for (int d = 0; d < study.schemes().size(); d++) {
      for (int p = 0; p < study.voltages().size(); p++) {
        all.add(result(d, p, probability, energy[d][p]));
      }
    }
    return all;
  }

  private PointResult result(
      int d, int p, ToDoubleBiFunction<Integer, Integer> probability, EnergyReport energy) {
    Point of = at(d, p);
    synchronized (of) {
      // An energy may be known only later than the first trials.
      if (of.result == null || Double.compare(of.result.joules(), energy.total()) != 0) {
        PointTally tally = of.tally;
        Faultless faultless = faultless(of, d, p);
        Summary outcome = outcome(of, faultless, looks(of));
        of.result =
            new PointResult(
                d,
                p,
                study.voltages().get(p),
                probability.applyAsDouble(d, p),
                outcome,
                tally.values(),
                training(d, tally.training()),
                tally.meanScheduled(),
                tally.meanWords(),
                tally.meanAgreement(),
                energy.total(),
                energy.relativeToNominal(),
                rough,
                tally.withImages(outcome),
                faultless,
                of.scout.values(),
                scales.isEmpty() ? 0 : scales.get(p).images());
      }
      return of.result;
    }
  }

  /** One network that serves all trials is counted once; null where nothing was trained. */
  private @Nullable TrainingTally training(int design, TrainingTally tally) {
    SchemeChoice scheme = study.schemes().get(design);
    return tally.trials() == 0
        ? null
        : tally.ofNetworks(scheme.trains() && TrainingPlan.line(study, scheme).shared());
  }

  /**
   * The finer stage's points, and the rough ones where it has none yet.
   *
   * @param fine of the finer stage
   * @param rough of the rougher
   */
  public static List<PointResult> merged(List<PointResult> fine, List<PointResult> rough) {
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
}
