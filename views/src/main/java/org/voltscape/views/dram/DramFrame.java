package org.voltscape.views.dram;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.mapping.device.PlanCost;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.HeatFigure;
import org.voltscape.figure.dram.PlacedTensors;

/**
 * What is shown. Immutable.
 *
 * @param asked what was asked for
 * @param placed the device with the tensors; null where they are no tensors of the study's network
 * @param map of error rates; null with {@code placed}
 * @param bars what tensors bear; null with {@code placed}
 * @param costs what the plan costs; null without a plan
 * @param words how the method went, as a sentence; may be empty
 * @param trouble why there is no plan, or nothing at all; empty where there is one
 */
record DramFrame(
    DramSettings asked,
    @Nullable PlacedTensors placed,
    @Nullable HeatFigure map,
    @Nullable BarFigure bars,
    @Nullable Costs costs,
    String words,
    String trouble) {
  /**
   * What a plan costs by either law.
   *
   * @param linear if energy goes with V
   * @param quadratic if it goes with V squared
   * @param emptyDomains domains that hold nothing
   */
  record Costs(PlanCost linear, PlanCost quadratic, int emptyDomains) {}
}
