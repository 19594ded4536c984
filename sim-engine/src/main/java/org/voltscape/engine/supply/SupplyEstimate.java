package org.voltscape.engine.supply;

import org.voltscape.engine.study.Study;

/**
 * The supply that a scheme's energy is told at, as dies settle on supplies of their own. Immutable.
 *
 * @param volts the supply, V; NaN where it is not known, and there is no energy
 * @param remark what must stand beside the energy, or why there is none: a short phrase
 */
public record SupplyEstimate(double volts, String remark) {
  /**
   * What is estimated.
   *
   * @param target supply that is aimed at, V
   */
  public record Case(Study study, double target) {}
}
