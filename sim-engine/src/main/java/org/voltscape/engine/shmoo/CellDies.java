package org.voltscape.engine.shmoo;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.ArrayTrials;
import org.voltscape.engine.trial.InferenceWorkspace;
import org.voltscape.engine.trial.ResolvedStudy;
import org.voltscape.engine.trial.TrainedNetworks;
import org.voltscape.engine.trial.TrialContext;
import org.voltscape.engine.trial.TrialResult;
import org.voltscape.engine.trial.TrialRunner;

/** The dies of one cell of a plane: the first trials of the cell's study. */
final class CellDies {
  private static final TrainedNetworks NO_NETWORKS =
      (spec, probability) -> {
        throw new IllegalStateException("a design that trains");
      };

  private final Tests tests;
  private final int[] correct;
  private final double memory;
  private final double late;
  private final double faulty;
  private final boolean same;

  /**
   * What dies are tested with.
   *
   * @param map null where dies are drawn
   * @param prepared the images
   * @param least images classified correctly from which on a die holds
   * @param crash images up to which it has crashed
   */
  record Tests(
      ShmooPlan plan,
      ErrorCurve curve,
      @Nullable MeasuredMap map,
      InferenceWorkspace prepared,
      int least,
      int crash) {
    int images() {
      return prepared.set().images();
    }
  }

  private CellDies(
      Tests tests, int[] correct, double memory, double late, double faulty, boolean same) {
    this.tests = tests;
    this.correct = correct;
    this.memory = memory;
    this.late = late;
    this.faulty = faulty;
    this.same = same;
  }

  /**
   * Tests dies of a cell.
   *
   * @param array at the clock of the cell; null where no unit is ever late
   * @param most dies
   * @throws java.util.concurrent.CancellationException if stopped
   */
  static CellDies test(
      Tests tests,
      int row,
      int column,
      @Nullable ArrayTrials array,
      int most,
      BooleanSupplier stopped) {
    ShmooPlan plan = tests.plan();
    double late =
        array == null
            ? 0
            : array.probability(plan.design().design().handling(), plan.logicVolts(row));
    // Where no unit can be late the trials are those of the memory's faults alone.
    Study study =
        late > 0
            ? plan.cell(row, column, tests.images())
            : plan.memoryCell(row, column, tests.images());
    ResolvedStudy resolved = ResolvedStudy.of(study, tests.curve(), tests.map(), tests.prepared());
    TrialContext context =
        new TrialContext(
            resolved,
            tests.prepared(),
            () -> {
              if (array == null) {
                throw new IllegalStateException("no array");
              }
              return array;
            },
            NO_NETWORKS);
    int[] correct = new int[Math.min(most, study.effectiveTrials())];
    try (TrialRunner runner = context.runner()) {
      for (int d = 0; d < correct.length; d++) {
        correct[d] =
            ((TrialResult.Classification) runner.run(resolved.spec(0, 0, d), stopped)).correct();
      }
    }
    // Dies without a faulty cell are as good as the fault-free network.
    double faulty = late > 0 ? 1 : context.share(0, 0);
    return new CellDies(
        tests, correct, resolved.cellProbability(0), late, faulty, study.singleDie());
  }

  /** Whether few images say enough of all dies. */
  boolean all(ClearCase clear) {
    for (int k : correct) {
      if (!clear.holds(k)) {
        return false;
      }
    }
    return true;
  }

  /** The cell that they make. */
  ShmooCell cell(ShmooLooks looks) {
    int dies = correct.length;
    int holding = 0;
    int crashed = 0;
    long sum = 0;
    for (int k : correct) {
      holding += k >= tests.least() ? 1 : 0;
      crashed += k <= tests.crash() ? 1 : 0;
      sum += k;
    }
    int clean = tests.prepared().set().cleanCorrect();
    Interval holds = looks.interval(holding, dies);
    Interval crashes = looks.interval(crashed, dies);
    return new ShmooCell(
        tests.images(),
        dies,
        holding,
        crashed,
        same ? new Interval(holding, holding) : cut(holds, clean >= tests.least()),
        same ? new Interval(crashed, crashed) : cut(crashes, clean <= tests.crash()),
        (double) sum / dies / tests.images(),
        memory,
        late);
  }

  /**
   * Cut by what is known of dies without faults.
   *
   * @param clean whether a die without faults is of the kind
   */
  private Interval cut(Interval interval, boolean clean) {
    return clean
        ? new Interval(Math.max(interval.low(), 1 - faulty), Math.max(interval.high(), 1 - faulty))
        : new Interval(Math.min(interval.low(), faulty), Math.min(interval.high(), faulty));
  }
}
