package org.voltscape.app.workbench;

import java.util.Locale;
import org.voltscape.engine.study.Snapshot;

/** The state of a run in one line. */
final class StatusText {
  private StatusText() {}

  static String of(Snapshot snapshot) {
    return switch (snapshot.state()) {
      case PREPARING -> snapshot.message() + "…";
      case RUNNING -> running(snapshot);
      case DONE ->
          String.format(
              Locale.ROOT,
              "Done: %,d trials, fault-free accuracy %.2f %%",
              snapshot.done(),
              100 * snapshot.cleanAccuracy());
      case CANCELLED ->
          String.format(
              Locale.ROOT,
              "Stopped after %,d of %,d trials; what was finished is kept",
              snapshot.done(),
              snapshot.total());
      case FAILED -> snapshot.message();
    };
  }

  private static String running(Snapshot snapshot) {
    String text =
        String.format(
            Locale.ROOT,
            "%,d of %,d trials, %.0f trials/s",
            snapshot.done(),
            snapshot.total(),
            snapshot.trialsPerSecond());
    double left = snapshot.secondsLeft();
    return Double.isNaN(left) ? text : text + ", " + duration(left) + " left";
  }

  static String duration(double seconds) {
    long s = Math.round(seconds);
    return s < 60
        ? s + " s"
        : s < 3600
            ? String.format(Locale.ROOT, "%d min %02d s", s / 60, s % 60)
            : String.format(Locale.ROOT, "%d h %02d min", s / 3600, s / 60 % 60);
  }
}
