package org.voltscape.engine.minerva;

import org.jspecify.annotations.Nullable;

/**
 * What a flow is asked to do.
 *
 * @param data the data set
 * @param effort how much is tried
 * @param bound on the rise of the error in all, a share of 1; null for the published or the
 *     measured one, as the effort says
 * @param seed of the dies, and the first seed of the networks
 */
public record MinervaPlan(MinervaData data, Effort effort, @Nullable Double bound, long seed) {
  /** All that decides, as text for keys. */
  String key() {
    return data.id()
        + "|"
        + data.family()
        + "|"
        + data.hidden()
        + "|"
        + data.l1()
        + "|"
        + data.l2()
        + "|"
        + data.holdout()
        + "|"
        + data.publishedBound()
        + "|"
        + effort
        + "|"
        + bound
        + "|"
        + seed;
  }
}
