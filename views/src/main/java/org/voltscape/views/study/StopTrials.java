package org.voltscape.views.study;

import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Stop;

/** How many trials a stop rule needs at least, whatever the trials come to. Pure functions. */
final class StopTrials {
  /** Trials before the first look of every rule. */
  private static final int FIRST_LOOK = 16;

  private StopTrials() {}

  /**
   * Trials before which no point can end, for accuracies: where every trial is right on all images,
   * which leaves the narrowest intervals there are.
   *
   * @param images of each trial
   * @param most the answer where it is at least that
   */
  static int least(Stop stop, int images, int most) {
    int low = FIRST_LOOK;
    int high = Math.max(FIRST_LOOK, most);
    while (low < high) {
      int n = low + (high - low) / 2;
      if (narrow(stop, images, n)) {
        high = n;
      } else {
        low = n + 1;
      }
    }
    return low;
  }

  private static boolean narrow(Stop stop, int images, int trials) {
    Sample allRight = Sample.ofHits(new int[] {0, trials}, 1);
    Looks looks = stop.rule() == Stop.Rule.ANY_LOOK ? Looks.ANY : Looks.SCHEDULED;
    Summary summary = Intervals.ofAccuracies(allRight, images, looks);
    return (stop.rule() == Stop.Rule.DIES_SEEN ? summary.seen() : summary.outer()).halfWidth()
        < stop.halfWidth();
  }
}
