package org.voltscape.engine.run;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.InferenceWorkspace;
import org.voltscape.engine.trial.Provenance;

/**
 * How far a run is, and its snapshots. Trials are counted on any thread; everything else is done on
 * the run's own thread, which is also the one that the listener is told on.
 */
final class RunProgress {
  private final long id;
  private final Study study;
  private final @Nullable MeasuredMap map;
  private final UnaryOperator<Snapshot> shown;
  private final Consumer<Snapshot> listener;
  private final AtomicLong done = new AtomicLong();
  private volatile Snapshot last;

  /** Null before they are counted. */
  private @Nullable SkippedOperations skipped;

  private long total;
  private long stageStart;
  private final AtomicLong stageDone = new AtomicLong();

  /**
   * @param id of the run
   * @param map the study's measured failure map; null where its dies are drawn
   * @param shown what is told of a snapshot of the study
   */
  RunProgress(
      long id,
      Study study,
      @Nullable MeasuredMap map,
      UnaryOperator<Snapshot> shown,
      Consumer<Snapshot> listener) {
    this.id = id;
    this.map = map;
    this.study = study;
    this.shown = shown;
    this.listener = listener;
    this.last =
        shown.apply(
            new Snapshot(
                id,
                study,
                Snapshot.State.PREPARING,
                "",
                List.of(),
                Double.NaN,
                0,
                0,
                0,
                Double.NaN));
  }

  /** The latest snapshot; any thread. */
  Snapshot last() {
    return last;
  }

  /** Says how many trials there are to do, those of all schemes and voltages. */
  void expect(long trials) {
    total = trials;
  }

  /** The operations that the network skips on the study's images were counted. */
  void skipped(SkippedOperations counted) {
    skipped = counted;
  }

  /** A stage begins: speed is measured from here on. */
  void beginStage() {
    stageStart = System.nanoTime();
    stageDone.set(done.get());
  }

  /** A trial was made; any thread. */
  void count() {
    done.incrementAndGet();
  }

  /** So many trials will not be needed: they are done and say nothing about the speed. */
  void spare(long trials) {
    stageDone.addAndGet(trials);
    done.addAndGet(trials);
  }

  /** A trial is known from before: it is done and says nothing about the speed; any thread. */
  void countKnown() {
    stageDone.incrementAndGet();
    done.incrementAndGet();
  }

  /**
   * Tells the listener where the run is.
   *
   * @param points what is known; empty while there is nothing
   * @param prepared the network they are of, or null
   */
  void publish(
      Snapshot.State state,
      String message,
      List<PointResult> points,
      @Nullable InferenceWorkspace prepared) {
    long finished = done.get();
    double seconds = (System.nanoTime() - stageStart) * 1e-9;
    double speed = stageStart == 0 ? 0 : Math.max(0, finished - stageDone.get()) / seconds;
    Snapshot whole =
        new Snapshot(
            id,
            study,
            state,
            message,
            points,
            prepared == null ? Double.NaN : prepared.set().cleanOutcome(),
            finished,
            total,
            speed,
            // Where points end early nobody knows how many trials are left.
            speed > 0 && !study.stop().active() ? (total - finished) / speed : Double.NaN,
            prepared == null
                ? Provenance.NONE
                : prepared.source().provenance().with(map == null ? null : map.use()),
            skipped,
            prepared == null ? Double.NaN : prepared.guessing());
    tell(shown.apply(whole));
  }

  /** Tells the listener of the end by a failure, with what was known before. */
  void fail(String message) {
    Snapshot s = last;
    tell(
        new Snapshot(
            id,
            s.study(),
            Snapshot.State.FAILED,
            message,
            s.points(),
            s.clean(),
            s.done(),
            s.total(),
            s.trialsPerSecond(),
            Double.NaN,
            s.provenance(),
            s.skipped(),
            s.guessing()));
  }

  private void tell(Snapshot next) {
    last = next;
    listener.accept(next);
  }
}
