package org.voltscape.engine.energy;

import java.util.ArrayList;
import java.util.List;

/** Turns the costs of schemes into terms of a report. */
public final class SchemeTerms {
  private SchemeTerms() {}

  /**
   * One term per scheme, in the order given: what the SRAM spends with this scheme and those before
   * it, less what it spends without this one. Stored bits add, factors multiply, so the sum does
   * not depend on the order.
   *
   * @param sramEnergy energy of the unprotected weight SRAM, in {@code unit}
   * @param bitsPerWord bits of an unprotected word
   */
  public static List<EnergyTerm> of(
      double sramEnergy, String unit, int bitsPerWord, List<SchemeCost> costs) {
    if (bitsPerWord <= 0) {
      throw new IllegalArgumentException("a weight word has at least one bit, not " + bitsPerWord);
    }
    List<EnergyTerm> terms = new ArrayList<>(costs.size());
    double bits = bitsPerWord;
    double factor = 1;
    double spent = sramEnergy;
    for (SchemeCost cost : costs) {
      bits += cost.extraBitsPerWord();
      factor *= cost.sramEnergyFactor();
      double with = sramEnergy * (bits / bitsPerWord) * factor;
      terms.add(
          new EnergyTerm(
              "scheme " + cost.scheme(),
              with - spent,
              unit,
              "SRAM energy x stored bits / plain bits x SRAM factor, less the same without this"
                  + " scheme ("
                  + cost.source()
                  + ")",
              List.of(
                  new Constant("unprotected SRAM energy", sramEnergy, unit, "the SRAM terms above"),
                  new Constant("plain bits per word", bitsPerWord, "bit", "the word's format"),
                  new Constant(
                      "extra bits per word", cost.extraBitsPerWord(), "bit", cost.source()),
                  new Constant(
                      "SRAM energy factor", cost.sramEnergyFactor(), "1", cost.source()))));
      spent = with;
    }
    return terms;
  }

  /** Bits one word takes with the schemes' bits beside it. */
  public static double storedBits(int bitsPerWord, List<SchemeCost> costs) {
    double bits = bitsPerWord;
    for (SchemeCost cost : costs) {
      bits += cost.extraBitsPerWord();
    }
    return bits;
  }
}
