package org.voltscape.engine.results.compared;

import java.util.Iterator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.stats.Summary;

/**
 * The supply of a sweep from which on something holds, with what is known of it by the dies seen
 * (decision 0022). The supply is a step of the sweep, which trials drawn again would move by whole
 * steps or not at all. So its interval follows from those of the means.
 *
 * @param volts best estimate in V, one of the sweep's supplies; NaN where it holds at none
 * @param lowest lower end of its interval, V
 * @param highest upper end of its interval, V
 */
public record SweptEdge(double volts, double lowest, double highest) {
  /**
   * The lowest supply at which, and at all higher ones, the mean accuracy is kept.
   *
   * <p>The lower end of its interval is the lowest supply at which the better end of the mean's
   * interval keeps it, NaN where that is none; the supply may lie still lower where this is the
   * sweep's lowest. The upper end is the lowest supply from which on up the worse ends keep it, NaN
   * where that is none, so that the supply may lie above the sweep.
   *
   * @param least accuracy that counts as kept, a share
   */
  public static SweptEdge lowestKeeping(Snapshot run, int scheme, double least) {
    return new SweptEdge(
        last(run, scheme, true, o -> o.mean() >= least),
        first(run, scheme, false, o -> !(o.seen().high() < least)),
        last(run, scheme, true, o -> o.seen().low() >= least));
  }

  /**
   * The highest supply at which, and at all lower ones, the mean accuracy is lost.
   *
   * <p>The upper end of its interval is the highest supply at which the worse end of the mean's
   * interval has lost it, NaN where that is none; the supply may lie still higher where this is the
   * sweep's highest. The lower end is the highest supply from which on down the better ends have
   * lost it, NaN where that is none, so that the supply may lie below the sweep.
   *
   * @param most accuracy that counts as lost, a share
   */
  public static SweptEdge highestLosing(Snapshot run, int scheme, double most) {
    return new SweptEdge(
        last(run, scheme, false, o -> o.mean() <= most),
        last(run, scheme, false, o -> o.seen().high() <= most),
        first(run, scheme, true, o -> !(o.seen().low() > most)));
  }

  /** The last supply, from the top down or from the bottom up, up to which something is so. */
  private static double last(Snapshot run, int scheme, boolean down, Predicate<Summary> so) {
    double last = Double.NaN;
    for (Iterator<Integer> places = places(run, down); places.hasNext(); ) {
      int v = places.next();
      var found = run.point(scheme, v);
      if (found.isEmpty() && run.study().placesVoltages()) {
        // A scheme has those voltages only at which its accuracy changes.
        continue;
      }
      if (found.isEmpty() || !so.test(found.get().known())) {
        break;
      }
      last = run.study().voltages().get(v);
    }
    return last;
  }

  /**
   * The first supply, from the top down or from the bottom up, at which something is so. That of
   * those behind it is not asked for: each would have its own chance to be wrong, and the end would
   * no longer be that of a 95 % interval.
   */
  private static double first(Snapshot run, int scheme, boolean down, Predicate<Summary> so) {
    for (Iterator<Integer> places = places(run, down); places.hasNext(); ) {
      int v = places.next();
      var found = run.point(scheme, v);
      if (found.isEmpty() && run.study().placesVoltages()) {
        continue;
      }
      // What was not run may be so.
      if (found.isEmpty() || so.test(found.get().known())) {
        return run.study().voltages().get(v);
      }
    }
    return Double.NaN;
  }

  private static Iterator<Integer> places(Snapshot run, boolean down) {
    int n = run.study().voltages().size();
    return IntStream.range(0, n).map(v -> down ? n - 1 - v : v).iterator();
  }
}
