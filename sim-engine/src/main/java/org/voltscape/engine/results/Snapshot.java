package org.voltscape.engine.results;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.Provenance;

/**
 * The result of a run so far. Immutable; a newer one replaces it whole.
 *
 * @param runId which run it is of; later runs have higher numbers
 * @param study the recipe
 * @param state where the run stands
 * @param message what is being done, or why it failed; empty otherwise
 * @param points every scheme at every voltage, schemes outermost; those without a trial have no
 *     outcome
 * @param clean accuracy, or application error, of the fault-free quantized network; NaN before it
 *     is known
 * @param done trials done
 * @param total trials to do at most
 * @param trialsPerSecond speed so far
 * @param secondsLeft expected time to the end; NaN before it can be told
 * @param provenance where its numbers come from
 * @param skipped operations that the fault-free network skips on the study's images; null where it
 *     skips none, or before they are counted
 * @param guessing accuracy of the best guess that looks at no image, on the images of {@code
 *     clean}; NaN before they are known, and where the network computes numbers
 */
public record Snapshot(
    long runId,
    Study study,
    State state,
    String message,
    List<PointResult> points,
    double clean,
    long done,
    long total,
    double trialsPerSecond,
    double secondsLeft,
    Provenance provenance,
    @Nullable SkippedOperations skipped,
    double guessing) {

  /** A result whose provenance is not known, of a study that skips no operations. */
  public Snapshot(
      long runId,
      Study study,
      State state,
      String message,
      List<PointResult> points,
      double clean,
      long done,
      long total,
      double trialsPerSecond,
      double secondsLeft) {
    this(
        runId,
        study,
        state,
        message,
        points,
        clean,
        done,
        total,
        trialsPerSecond,
        secondsLeft,
        Provenance.NONE,
        null,
        Double.NaN);
  }

  /** Where a run stands. */
  public enum State {
    PREPARING,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
  }

  /** The same results under a recipe that says the same in another way. */
  public Snapshot withStudy(Study other) {
    return new Snapshot(
        runId,
        other,
        state,
        message,
        points,
        clean,
        done,
        total,
        trialsPerSecond,
        secondsLeft,
        provenance,
        skipped,
        guessing);
  }

  /** The same run with other points, schemes outermost. */
  public Snapshot withPoints(List<PointResult> other) {
    return new Snapshot(
        runId,
        study,
        state,
        message,
        other,
        clean,
        done,
        total,
        trialsPerSecond,
        secondsLeft,
        provenance,
        skipped,
        guessing);
  }

  /** The same results beside other skipped operations; null for none. */
  public Snapshot withSkipped(@Nullable SkippedOperations other) {
    return new Snapshot(
        runId,
        study,
        state,
        message,
        points,
        clean,
        done,
        total,
        trialsPerSecond,
        secondsLeft,
        provenance,
        other,
        guessing);
  }

  /** The same results where guessing has a known accuracy; NaN for none. */
  public Snapshot withGuessing(double other) {
    return new Snapshot(
        runId,
        study,
        state,
        message,
        points,
        clean,
        done,
        total,
        trialsPerSecond,
        secondsLeft,
        provenance,
        skipped,
        other);
  }

  /** What the network is for; how the outcomes are named, compared and written. */
  public Task task() {
    return study.task();
  }

  /**
   * Whether the failure probability of a point lies beyond the points of the run's curve.
   *
   * @param curve of the run
   */
  public boolean extrapolated(PointResult point, ErrorCurve curve) {
    return study.onCurve()
        && study.designs().get(point.scheme()).memoryFails()
        && curve.extrapolated(study.memoryVolts(point.voltage()));
  }

  /** Trials behind the results of all points: what first estimates took is not among them. */
  public long trials() {
    return points.stream()
        .filter(p -> p.outcome() != null && !p.rough())
        .mapToLong(p -> Objects.requireNonNull(p.outcome()).count())
        .sum();
  }

  /**
   * Whether points may end before their last trial, so that nobody knows how many there will be.
   */
  public boolean endsEarly() {
    return study.stop().active() || study.placesVoltages();
  }

  /** Whether nothing more will come. */
  public boolean finished() {
    return state == State.DONE || state == State.CANCELLED || state == State.FAILED;
  }

  /** The result of a scheme at a voltage, if there is one yet. */
  public Optional<PointResult> point(int scheme, int voltage) {
    int i = scheme * study.voltages().size() + voltage;
    return i < points.size() && points.get(i).outcome() != null
        ? Optional.of(points.get(i))
        : Optional.empty();
  }
}
