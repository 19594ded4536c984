package org.voltscape.engine.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
 * @param scope what the number counts and what it does not, a sentence or two
 * @param remarks what must stand beside the number wherever it is shown: what of the design the
 *     platform cannot follow, that it is extrapolated, or why there is none; short phrases without
 *     a full stop
 * @param notes sentences a reader must know before using the number, possibly none
 */
public record EnergyReport(
    List<EnergyTerm> terms,
    double total,
    String unit,
    double relativeToNominal,
    String scope,
    List<String> remarks,
    List<String> notes) {
  public EnergyReport {
    terms = List.copyOf(terms);
    remarks = List.copyOf(remarks);
    notes = List.copyOf(notes);
  }

  /**
   * No energy, because there is no operating point.
   *
   * @param unit {@code J/cycle} or {@code J/inference}
   * @param reason a phrase
   */
  public static EnergyReport none(String unit, String scope, String reason) {
    return new EnergyReport(
        List.of(), Double.NaN, unit, Double.NaN, scope, List.of(reason), List.of(sentence(reason)));
  }

  /** The same with further remarks, which are notes, too; where there is an energy. */
  public EnergyReport withRemarks(List<String> further) {
    if (further.isEmpty() || !exists()) {
      return this;
    }
    List<String> allRemarks = new ArrayList<>(remarks);
    List<String> allNotes = new ArrayList<>(notes);
    allRemarks.addAll(further);
    further.forEach(r -> allNotes.add(sentence(r)));
    return new EnergyReport(terms, total, unit, relativeToNominal, scope, allRemarks, allNotes);
  }

  /** A remark as a note: with a capital and a full stop. */
  public static String sentence(String remark) {
    return Character.toUpperCase(remark.charAt(0)) + remark.substring(1) + ".";
  }

  /** Whether there is an operating point, and so an energy. */
  public boolean exists() {
    return !terms.isEmpty();
  }

  /** How far the whole can be trusted: as far as its least trusted term; empty for no energy. */
  public Optional<Tier> tier() {
    return terms.stream().map(EnergyTerm::tier).reduce(Tier::and);
  }

  /**
   * Sums the terms.
   *
   * @param terms at least one, all in the same unit
   * @param nominalTotal what the scenario spends at its nominal supply, in the terms' unit, above 0
   */
  public static EnergyReport of(
      List<EnergyTerm> terms,
      double nominalTotal,
      String scope,
      List<String> remarks,
      List<String> notes) {
    double total = 0;
    for (EnergyTerm term : terms) {
      total += term.value();
    }
    return new EnergyReport(
        terms, total, terms.get(0).unit(), total / nominalTotal, scope, remarks, notes);
  }
}
