package org.voltscape.engine.explore.study;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.random.ContentHash;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
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
final class StudyTrials {
  private static final String STAGE = "trials";

  /** Ends no point before its last trial, but has the intervals hold at every look. */
  private static final Stop ANY_LOOK = new Stop(Double.MIN_VALUE, Stop.Rule.ANY_LOOK);

  private final StudyExploration.Setting files;
  private final Map<Study, Integer> made = new HashMap<>();

  /**
   * What the first trials of a design came to.
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

  StudyTrials(StudyExploration.Setting files) {
    this.files = files;
  }

  /** How many were made, or found where they are kept; each counts once. */
  long count() {
    return made.values().stream().mapToLong(n -> n).sum();
  }

  /** Outcomes of which higher ones are better. */
  static double[] goodness(Study study, Kept kept) {
    double[] values = kept.values.clone();
    if (!study.task().counts()) {
      Arrays.setAll(values, k -> -values[k]);
    }
    return values;
  }

  /**
   * What the first trials of a design come to.
   *
   * @param study with one scheme and one voltage
   * @throws CancellationException where the user wants no more
   */
  Kept of(Study study, int count) {
    Kept kept = found(study, count);
    made.merge(study, count, Math::max);
    return kept;
  }

  private Kept found(Study study, int count) {
    StageFiles store = files.kept();
    if (store == null) {
      return made(study, count);
    }
    ResolvedStudy resolved =
        ResolvedStudy.of(
            study,
            files.curve(),
            files.map(),
            files.engine().prepare(study, study.images(), files.cancelled()));
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
            files.curve(),
            files.map(),
            files.engine(),
            new StudyRun.RunOptions(files.threads(), false),
            snapshot -> {
              StudyRun now = self.get();
              if (now != null && files.cancelled().getAsBoolean()) {
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
