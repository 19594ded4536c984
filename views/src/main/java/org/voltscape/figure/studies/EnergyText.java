package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;

/** Energies in words. */
public final class EnergyText {
  /** Where the circuit does not run. */
  private static final String NONE = "none";

  private EnergyText() {}

  /**
   * What must stand beside the energies of a run, one sentence for each thing, with the voltages
   * where it does not hold for all of them.
   */
  public static List<String> remarks(Snapshot run) {
    Study study = run.study();
    Map<String, List<Double>> all = new LinkedHashMap<>();
    for (double volts : study.voltages()) {
      for (String remark : StudyEnergy.remarks(study, volts, run.skipped())) {
        all.computeIfAbsent(remark, r -> new ArrayList<>()).add(volts);
      }
    }
    return all.entrySet().stream()
        .map(
            e ->
                "Energy"
                    + (e.getValue().size() == study.voltages().size() ? "" : at(e.getValue()))
                    + ": "
                    + e.getKey()
                    + ".")
        .toList();
  }

  /** Remarks hold from the lowest voltage upwards. */
  private static String at(List<Double> volts) {
    String last = SupplyText.volts(volts.get(volts.size() - 1));
    return " at " + (volts.size() == 1 ? last : SupplyText.volts(volts.get(0)) + " to " + last);
  }

  /** What must stand beside the energy of a scheme at one voltage, short; empty for nothing. */
  public static String remark(Snapshot run, SchemeChoice scheme, double volts) {
    return String.join("; ", StudyEnergy.remarks(run.study(), scheme, volts, run.skipped()));
  }

  /** What must stand beside all energies at one voltage, short; empty for nothing. */
  public static String remark(Snapshot run, double volts) {
    return String.join("; ", StudyEnergy.remarks(run.study(), volts, run.skipped()));
  }

  /**
   * Joules to three significant digits, for example {@code 1.25 µJ}; {@code none} where there is no
   * energy.
   */
  public static String joules(double joules) {
    if (!Double.isFinite(joules)) {
      return NONE;
    }
    SiPrefix prefix = SiPrefix.of(joules);
    return threeDigits(prefix.scale(joules)) + " " + prefix.symbol() + "J";
  }

  /**
   * A comparison with the nominal supply, for example {@code 2.46× less energy}; {@code none} where
   * there is no energy.
   *
   * @param relative energy over the energy at the nominal supply, above 0
   */
  public static String relative(double relative) {
    if (!(relative > 0) || Double.isInfinite(relative)) {
      return NONE;
    }
    if (Math.abs(relative - 1) < 0.005) {
      return "the same energy";
    }
    return relative < 1
        ? threeDigits(1 / relative) + "× less energy"
        : threeDigits(relative) + "× more energy";
  }

  /**
   * The same with the supply it is compared with, for example {@code 2.46× less energy than at 0.9
   * V}.
   *
   * @param relative energy over the energy at the nominal supply, above 0
   * @param nominalVolts the nominal supply, V
   */
  public static String againstNominal(double relative, double nominalVolts) {
    String text = relative(relative);
    String volts = CsvWriter.number(nominalVolts) + " V";
    return text.equals(NONE)
        ? text
        : text
            + (text.endsWith("× less energy") || text.endsWith("× more energy") ? " than" : " as")
            + " at "
            + volts;
  }

  static String threeDigits(double value) {
    double size = Math.abs(value);
    int decimals = size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
  }
}
