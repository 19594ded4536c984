package org.voltscape.views.study;

import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Stop;

/** How many trials a stop rule needs at least, whatever the trials come to. Pure functions. */
final class StopTrials {
  private StopTrials() {}

  /**
   * The first look at which a point of accuracies can end: where every trial is right on all
   * images, which leaves the narrowest intervals there are, unless hardly a die can have a fault.
   *
   * @param images of each trial
   * @param most the answer where it is at least that
   */
  static int least(Stop stop, int images, int most) {
    int look = Stop.nextLook(0);
    while (look < most && !narrow(stop, images, look)) {
      look = Stop.nextLook(look);
    }
    return Math.min(look, most);
  }

  private static boolean narrow(Stop stop, int images, int trials) {
    Sample allRight = Sample.ofHits(new int[] {0, trials}, 1);
    Looks looks = stop.rule() == Stop.Rule.ANY_LOOK ? Looks.ANY : Looks.SCHEDULED;
    Summary summary = Intervals.ofAccuracies(allRight, images, looks);
    return (stop.rule() == Stop.Rule.DIES_SEEN ? summary.seen() : summary.outer()).halfWidth()
        < stop.halfWidth();
  }
}
