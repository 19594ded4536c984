package org.voltscape.engine.energy;

import java.util.List;

/**
 * An energy figure that can be opened into its terms.
 *
 * <p>Where there is no operating point there is no energy either: such a report has no terms, and
 * its total is no number.
 *
 * @param terms the addends, in the order they are summed; empty where there is no operating point
 * @param total the sum of the terms in {@code unit}; NaN where there is no operating point
 * @param unit {@code J/cycle} or {@code J/inference}
 * @param relativeToNominal {@code total} over the total of the same scenario without any scheme at
 *     its nominal supply (0.9 V for SNNAC); the saving is one over this; NaN where there is no
 *     operating point
 * @param notes sentences a reader must know before using the number, possibly none
 */
public record EnergyReport(
    List<EnergyTerm> terms,
    double total,
    String unit,
    double relativeToNominal,
    List<String> notes) {
  public EnergyReport {
    terms = List.copyOf(terms);
    notes = List.copyOf(notes);
  }

  /**
   * No energy, because there is no operating point.
   *
   * @param unit {@code J/cycle} or {@code J/inference}
   * @param reason a sentence
   */
  public static EnergyReport none(String unit, String reason) {
    return new EnergyReport(List.of(), Double.NaN, unit, Double.NaN, List.of(reason));
  }

  /** Whether there is an operating point, and so an energy. */
  public boolean exists() {
    return !terms.isEmpty();
  }

  /**
   * Sums the terms.
   *
   * @param terms at least one, all in the same unit
   * @param nominalTotal what the scenario spends at its nominal supply, in the terms' unit, above 0
   */
  public static EnergyReport of(List<EnergyTerm> terms, double nominalTotal, List<String> notes) {
    double total = 0;
    for (EnergyTerm term : terms) {
      total += term.value();
    }
    return new EnergyReport(terms, total, terms.get(0).unit(), total / nominalTotal, notes);
  }
}
