package org.voltscape.engine.run;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.stats.Summary;

/**
 * When a point has had enough trials: looked at after every {@link #LOOK} trials of all points, and
 * a function of the study and of what those trials came to, whoever made them.
 *
 * @param halfWidth half of the interval's width below which a point ends; 0 for never
 */
record StopRule(double halfWidth) {
  /** Trials between looks, fixed so that neither threads nor machines matter. */
  static final int LOOK = 8;

  /** Whether points can end before their last trial. */
  boolean active() {
    return halfWidth > 0;
  }

  /**
   * Whether a point ends.
   *
   * @param sofar what its trials came to; null without a trial
   */
  boolean enough(@Nullable Summary sofar) {
    return active() && sofar != null && sofar.halfWidth() < halfWidth;
  }
}
