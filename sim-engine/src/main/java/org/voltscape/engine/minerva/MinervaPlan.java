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
 * @param choices what is set by hand
 */
public record MinervaPlan(
    MinervaData data, Effort effort, @Nullable Double bound, long seed, MinervaChoices choices) {
  /** A plan in which the flow decides everything. */
  public MinervaPlan(MinervaData data, Effort effort, @Nullable Double bound, long seed) {
    this(data, effort, bound, seed, MinervaChoices.NONE);
  }

  /** The same with other choices. */
  public MinervaPlan with(MinervaChoices others) {
    return new MinervaPlan(data, effort, bound, seed, others);
  }

  /** All that decides but the choices, as text for keys. */
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
