package org.voltscape.views.jobs;

import java.util.Locale;
import org.voltscape.engine.results.Snapshot;

/** How far a run is, in words. */
public final class JobTexts {
  private static final double MINUTE = 60;
  private static final double HOUR = 3600;

  private JobTexts() {}

  /**
   * For example {@code 340 of 1,650 trials, 85/s, 15 s left}; what is being done while preparing,
   * and beside trials where they are not all that is done.
   */
  public static String of(Snapshot snapshot) {
    if (snapshot.state() != Snapshot.State.RUNNING) {
      return snapshot.message();
    }
    String trials = trials(snapshot);
    if (!snapshot.message().isEmpty()) {
      // How fast trials were says nothing then.
      return capital(snapshot.message()) + "; " + trials;
    }
    StringBuilder text = new StringBuilder(trials);
    double speed = snapshot.trialsPerSecond();
    if (speed > 0) {
      text.append(String.format(Locale.ROOT, speed < 10 ? ", %.1f/s" : ", %,.0f/s", speed));
    }
    if (snapshot.secondsLeft() >= 0) {
      text.append(", ").append(duration(snapshot.secondsLeft())).append(" left");
    }
    return text.toString();
  }

  /**
   * How many trials are made: {@code 340 of 1,650 trials}; {@code 340 trials, 165,000 at most}
   * where points end early.
   */
  public static String trials(Snapshot snapshot) {
    return snapshot.endsEarly() && snapshot.message().isEmpty()
        ? String.format(Locale.ROOT, "%,d trials, %,d at most", snapshot.trials(), snapshot.total())
        : String.format(Locale.ROOT, "%,d of %,d trials", snapshot.done(), snapshot.total());
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** A time a person can grasp: {@code 15 s}, {@code 3 min}, {@code 2 h 5 min}. */
  public static String duration(double seconds) {
    if (seconds < 2 * MINUTE) {
      return Math.max(1, Math.round(seconds)) + " s";
    }
    long minutes = Math.round(seconds / MINUTE);
    return seconds < 2 * HOUR
        ? minutes + " min"
        : minutes / (long) MINUTE + " h " + minutes % (long) MINUTE + " min";
  }
}
