package org.voltscape.views.kept;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.figure.runs.NamedRun;

/**
 * A run that ended with results. Immutable; another one of the same number takes its place.
 *
 * @param number counts from 1, in the order in which runs were first finished
 * @param given what it is called by itself
 * @param own what the user calls it; empty for nothing
 * @param run its results
 * @param curve of the run; null where no cell fails by one
 * @param finished when it ended
 * @param pinned whether its lines are drawn pale behind those of later runs
 */
public record KeptRun(
    int number,
    String given,
    String own,
    Snapshot run,
    @Nullable ErrorCurve curve,
    LocalTime finished,
    boolean pinned) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  /** What it is called. */
  public String name() {
    return own.isEmpty() ? given : own;
  }

  /** Number and name, as legends have it. */
  public String title() {
    return number + ": " + name();
  }

  /** Time of day at which it ended. */
  public String time() {
    return TIME.format(finished);
  }

  /** Whether the user stopped it before its end. */
  public boolean stopped() {
    return run.state() == Snapshot.State.CANCELLED;
  }

  /** With its name, for figures of two runs. */
  public NamedRun named() {
    return new NamedRun(name(), run, curve);
  }

  KeptRun renamed(String next) {
    return new KeptRun(number, given, next, run, curve, finished, pinned);
  }

  KeptRun pinned(boolean next) {
    return new KeptRun(number, given, own, run, curve, finished, next);
  }

  KeptRun again(Snapshot newer, @Nullable ErrorCurve itsCurve, LocalTime at) {
    return new KeptRun(number, given, own, newer, itsCurve, at, pinned);
  }
}
