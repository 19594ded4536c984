package org.voltscape.engine.minerva;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.SchemeCost;
import org.voltscape.engine.minerva.power.MicroArchitecture;
import org.voltscape.engine.minerva.power.MinervaPower;
import org.voltscape.engine.minerva.power.Waterfall;
import org.voltscape.engine.network.datapath.SignalFormats;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.word.WordShape;

/** Energy of the designs of a flow, and the waterfall that they make. */
final class DesignPower {
  /** Power of the finished design over that with a ROM, on average (MIN-011). */
  private static final double PUBLISHED_ROM = 1.9;

  /** Power of the finished design over that of the programmable one (MIN-013). */
  private static final double PUBLISHED_PROGRAMMABLE = 1 / 1.4;

  /** Words of the programmable design are no shorter: Q2.6 and Q2.4 (MIN-093, MIN-094). */
  private static final int PROGRAMMABLE_WEIGHT_BITS = 8;

  private static final int PROGRAMMABLE_ACTIVITY_BITS = 6;

  private final MinervaPower power;

  DesignPower(MinervaPower power) {
    this.power = power;
  }

  /** The model that it comes from. */
  MinervaPower power() {
    return power;
  }

  /** Energy of an inference with some words, before anything is skipped, J. */
  double joules(SignalFormats formats) {
    return power
        .report(
            formats.weights().bits(),
            formats.activities().bits(),
            null,
            List.of(),
            power.nominalVolts())
        .total();
  }

  private static List<SchemeCost> costs(String scheme, SignalFormats formats) {
    return StudyEnergy.costs(SchemeChoice.of(scheme), formats.weights().shape());
  }

  /** Energy of an inference with small activities skipped and a scheme at a supply. */
  EnergyReport report(WordLengths words, ActivityPruning pruning, String scheme, double volts) {
    return report(power, words, pruning, scheme, volts);
  }

  private static EnergyReport report(
      MinervaPower power, WordLengths words, ActivityPruning pruning, String scheme, double volts) {
    SignalFormats formats = words.datapath().formats();
    return power.report(
        formats.weights().bits(),
        formats.activities().bits(),
        pruning.skipped(),
        costs(scheme, formats),
        volts);
  }

  /** Power from the baseline to the finished design. */
  Waterfall waterfall(
      MinervaData data, WordLengths words, ActivityPruning pruning, SupplyScaling supply) {
    SignalFormats formats = words.datapath().formats();
    double rate = power.rate();
    double nominal = power.nominalVolts();
    int wide = MicroArchitecture.BASELINE_BITS;
    List<Waterfall.Bar> bars = new ArrayList<>();
    bars.add(
        Waterfall.Bar.of(
            "baseline",
            "16-bit words (Q6.10)",
            power.report(wide, wide, null, List.of(), nominal),
            rate,
            Double.NaN,
            words.baselineError(),
            Double.NaN));
    bars.add(
        Waterfall.Bar.of(
            "words",
            formats.describe(),
            power.report(
                formats.weights().bits(), formats.activities().bits(), null, List.of(), nominal),
            rate,
            bars.get(0).watts(),
            words.error(),
            data.publishedStages().words()));
    bars.add(
        Waterfall.Bar.of(
            "pruning",
            String.format(Locale.ROOT, "%.1f %% of the MACs skipped", 100 * pruning.skippedInAll()),
            report(power, words, pruning, "none", nominal),
            rate,
            bars.get(1).watts(),
            pruning.error(),
            data.publishedStages().pruning()));
    SupplyScaling.Tolerated built = supply.built();
    bars.add(
        Waterfall.Bar.of(
            "supply",
            String.format(Locale.ROOT, "%s, weights at %.3f V", built.scheme(), built.volts()),
            report(power, words, pruning, built.scheme(), built.volts()),
            rate,
            bars.get(2).watts(),
            built.error(),
            data.publishedStages().supply()));
    Waterfall.Bar rom =
        Waterfall.Bar.of(
            "rom",
            "weights in a ROM",
            report(power.withRom(), words, pruning, "none", nominal),
            rate,
            bars.get(bars.size() - 1).watts(),
            pruning.error(),
            PUBLISHED_ROM);
    return new Waterfall(bars, List.of(rom, programmable(words, pruning, built, bars)));
  }

  /**
   * The finished design on an accelerator for all published networks: its weight memory holds the
   * largest one, and no word is shorter than the published ones.
   */
  private Waterfall.Bar programmable(
      WordLengths words,
      ActivityPruning pruning,
      SupplyScaling.Tolerated built,
      List<Waterfall.Bar> bars) {
    SignalFormats formats = words.datapath().formats();
    long largest =
        MinervaDataSets.all().stream().mapToLong(MinervaData::publishedWeights).max().orElse(0);
    return Waterfall.Bar.of(
        "programmable",
        String.format(Locale.ROOT, "memory for %,d weights", largest),
        power
            .holding(largest)
            .report(
                Math.max(PROGRAMMABLE_WEIGHT_BITS, formats.weights().bits()),
                Math.max(PROGRAMMABLE_ACTIVITY_BITS, formats.activities().bits()),
                pruning.skipped(),
                StudyEnergy.costs(
                    SchemeChoice.of(built.scheme()),
                    new WordShape(
                        Math.max(PROGRAMMABLE_WEIGHT_BITS, formats.weights().bits()), true)),
                built.volts()),
        power.rate(),
        bars.get(bars.size() - 1).watts(),
        built.error(),
        PUBLISHED_PROGRAMMABLE);
  }
}
