package org.voltscape.app.cli.shared;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.voltscape.engine.results.Snapshot;

/**
 * Shows how far a run is: one line that is drawn again on a terminal, a line every few seconds
 * elsewhere. Thread-safe.
 */
public final class ProgressBar {
  private static final int WIDTH = 30;
  private static final long TERMINAL_NANOS = 200_000_000L;
  private static final long FILE_NANOS = 5_000_000_000L;

  private final PrintStream err;
  private final boolean terminal;
  private final LongSupplier clock;
  private long last;
  private int drawn;

  /**
   * @param terminal whether the stream is shown on a terminal
   * @param clock nanoseconds
   */
  ProgressBar(PrintStream err, boolean terminal, LongSupplier clock) {
    this.err = err;
    this.terminal = terminal;
    this.clock = clock;
    this.last = clock.getAsLong();
  }

  /** A bar for this process. */
  public static ProgressBar on(PrintStream err) {
    return new ProgressBar(err, System.console() != null, System::nanoTime);
  }

  /** A sentence of its own. */
  public synchronized void message(String text) {
    clear();
    err.println(text);
  }

  /** Shows a snapshot where it is time to. */
  public synchronized void show(Snapshot snapshot) {
    if (snapshot.state() == Snapshot.State.RUNNING && due()) {
      show(share(snapshot), describe(snapshot));
    }
  }

  /** Shows how many of a number of steps are done where it is time to. */
  public synchronized void show(long done, long total, String steps) {
    if (due()) {
      double share = (double) done / total;
      show(
          share,
          String.format(Locale.ROOT, "%.0f %%, %d of %d %s", 100 * share, done, total, steps));
    }
  }

  /** Shows what is being done, where nobody knows how much is to come, where it is time to. */
  public synchronized void say(String text) {
    if (due()) {
      show(Double.NaN, text);
    }
  }

  private boolean due() {
    long now = clock.getAsLong();
    if (now - last < (terminal ? TERMINAL_NANOS : FILE_NANOS)) {
      return false;
    }
    last = now;
    return true;
  }

  private void show(double share, String text) {
    if (!terminal) {
      err.println(text);
      return;
    }
    String line = Double.isNaN(share) ? text : bar(share) + " " + text;
    err.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
    err.flush();
    drawn = line.length();
  }

  /** Takes the line off the terminal. */
  public synchronized void clear() {
    if (drawn > 0) {
      err.print("\r" + " ".repeat(drawn) + "\r");
      err.flush();
      drawn = 0;
    }
  }

  private static String bar(double share) {
    int full = (int) (WIDTH * share);
    return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "]";
  }

  private static double share(Snapshot snapshot) {
    return snapshot.total() == 0 ? 0 : (double) snapshot.done() / snapshot.total();
  }

  public static String describe(Snapshot snapshot) {
    String speed = speed(snapshot.trialsPerSecond());
    String text =
        snapshot.endsEarly() && snapshot.message().isEmpty()
            ? String.format(
                Locale.ROOT, "%d trials, %d at most%s", snapshot.trials(), snapshot.total(), speed)
            : String.format(
                Locale.ROOT,
                "%.0f %%, %d of %d trials%s",
                100 * share(snapshot),
                snapshot.done(),
                snapshot.total(),
                speed);
    if (!Double.isNaN(snapshot.secondsLeft())) {
      text += ", " + duration(snapshot.secondsLeft()) + " left";
    }
    return snapshot.message().isEmpty() ? text : text + " (" + snapshot.message() + ")";
  }

  /** Trials that train take longer than a second each. */
  private static String speed(double trialsPerSecond) {
    if (trialsPerSecond == 0) {
      return "";
    }
    return trialsPerSecond < 1
        ? String.format(Locale.ROOT, ", %.1f s a trial", 1 / trialsPerSecond)
        : String.format(Locale.ROOT, ", %.1f trials/s", trialsPerSecond);
  }

  /** {@code m:ss} or {@code h:mm:ss}. */
  public static String duration(double seconds) {
    long s = (long) Math.ceil(seconds);
    return s < 3600
        ? String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
  }
}
