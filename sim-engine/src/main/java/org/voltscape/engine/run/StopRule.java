package org.voltscape.engine.run;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Stop;

/**
 * When a point has had enough trials: looked at after numbers of trials that are fixed before, and
 * a function of the study and of what those trials came to, whoever made them. The looks are far
 * enough apart for the intervals, made for them ({@link
 * org.voltscape.engine.stats.Looks#SCHEDULED}), to hold at the last of them.
 *
 * @param stop what the study says
 */
record StopRule(Stop stop) {
  /** Whether points can end before their last trial. */
  boolean active() {
    return stop.active();
  }

  /**
   * Whether a point ends at a look.
   *
   * @param sofar what its trials came to, by the intervals of a stop rule; null without a trial
   */
  boolean enough(@Nullable Summary sofar) {
    if (!active() || sofar == null) {
      return false;
    }
    boolean seen = stop.rule() == Stop.Rule.DIES_SEEN;
    return (seen ? sofar.seen() : sofar.outer()).halfWidth() < stop.halfWidth();
  }
}
