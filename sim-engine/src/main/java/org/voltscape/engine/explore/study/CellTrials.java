package org.voltscape.engine.explore.study;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.explore.Search;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.random.ContentHash;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.run.StudyRun;
import org.voltscape.engine.stages.StageFiles;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.ResolvedStudy;

/**
 * Makes the trials of designs, each as the study's own run makes it: the same dies, images and
 * seeds. What was made is kept in files, so that a search that was ended goes on from there.
 */
final class CellTrials implements Search.Trials {
  private static final String STAGE = "trials";

  /** Ends no point before its last trial, but has the intervals hold at every look. */
  private static final Stop ANY_LOOK = new Stop(Double.MIN_VALUE, Stop.Rule.ANY_LOOK);

  private final DesignSpace space;
  private final Files files;
  private final boolean higherIsBetter;
  private final Map<Search.Cell, Kept> known = new HashMap<>();

  /**
   * What trials are made with.
   *
   * @param kept where trials are kept; null for nowhere
   */
  record Files(
      ErrorCurve curve,
      @Nullable MeasuredMap map,
      EngineContext engine,
      int threads,
      @Nullable StageFiles kept,
      BooleanSupplier cancelled) {}

  /**
   * What the trials of a cell came to.
   *
   * @param values accuracies, or application errors
   * @param mean of them, as results have it
   * @param outerLow of the 95 % interval that holds whatever unseen dies do, at any look
   * @param seenLow of the spread of the dies seen
   * @param unseen largest share of all dies that may be of a kind not seen; NaN where nothing is
   *     said of it
   */
  record Kept(
      double[] values,
      double mean,
      double outerLow,
      double outerHigh,
      double seenLow,
      double seenHigh,
      double unseen) {
    Interval outer() {
      return new Interval(outerLow, outerHigh);
    }

    Interval seen() {
      return new Interval(seenLow, seenHigh);
    }
  }

  CellTrials(DesignSpace space, Files files, boolean higherIsBetter) {
    this.space = space;
    this.files = files;
    this.higherIsBetter = higherIsBetter;
  }

  @Override
  public double[] first(Search.Cell cell, int count) {
    Kept kept = of(space.tested(cell.chain(), cell.rung()), count);
    known.put(cell, kept);
    double[] values = kept.values.clone();
    if (!higherIsBetter) {
      Arrays.setAll(values, k -> -values[k]);
    }
    return values;
  }

  /** What is known of a cell; null where it has no trial. */
  @Nullable Kept known(Search.Cell cell) {
    return known.get(cell);
  }

  private Kept of(Study study, int count) {
    StageFiles store = files.kept;
    if (store == null) {
      return made(study, count);
    }
    ResolvedStudy resolved =
        ResolvedStudy.of(
            study,
            files.curve,
            files.map,
            files.engine.prepare(study, study.images(), files.cancelled));
    String key = ContentHash.of("explored 1|" + count + "|" + resolved.hash());
    Kept kept = store.find(STAGE, key, Kept.class).orElse(null);
    if (kept == null) {
      kept = made(study, count);
      store.keep(STAGE, key, kept);
    }
    return kept;
  }

  private Kept made(Study study, int count) {
    Study asked = study.with(s -> s.trials(count).stop(ANY_LOOK));
    AtomicReference<@Nullable StudyRun> self = new AtomicReference<>();
    StudyRun run =
        StudyRun.create(
            asked,
            files.curve,
            files.map,
            files.engine,
            new StudyRun.RunOptions(files.threads, false),
            snapshot -> {
              StudyRun now = self.get();
              if (now != null && files.cancelled.getAsBoolean()) {
                now.cancel();
              }
            });
    self.set(run);
    run.start();
    Snapshot end = await(run);
    if (end.state() != Snapshot.State.DONE) {
      throw new CancellationException();
    }
    PointResult point = end.point(0, 0).orElseThrow();
    double[] values = new double[count];
    // Where the first trials show that all dies are alike, no more of them are made.
    Arrays.fill(values, point.known().mean());
    double[] single = point.values().toArray();
    System.arraycopy(single, 0, values, 0, Math.min(single.length, count));
    return new Kept(
        values,
        point.known().mean(),
        point.known().outer().low(),
        point.known().outer().high(),
        point.known().seen().low(),
        point.known().seen().high(),
        point.known().unseen());
  }

  private static Snapshot await(StudyRun run) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return run.await();
        } catch (InterruptedException e) {
          interrupted = true;
          run.cancel();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
