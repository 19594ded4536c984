package org.voltscape.app.session;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Supplier;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.ArrayTrials;
import org.voltscape.engine.trial.FaultPlan;
import org.voltscape.figure.studies.EnergyText;
import org.voltscape.views.fx.OperatingPoint;

/**
 * What the operating voltage is in a study: a supply its platform speaks for, and what it means in
 * one line. JavaFX thread only.
 */
final class OperatingSupply {
  private final StudyDocument document;
  private final OperatingPoint point;
  private final Supplier<SkippedOperations> skipped;

  /**
   * Follows the operating voltage.
   *
   * @param skipped gives what is known of the operations that the document's study skips, or null
   */
  OperatingSupply(
      StudyDocument document, OperatingPoint point, Supplier<SkippedOperations> skipped) {
    this.document = document;
    this.point = point;
    this.skipped = skipped;
    point.voltsProperty().addListener((o, before, volts) -> show());
  }

  /** The operating voltages that a study's platform speaks for. */
  static SupplyRange range(Study study) {
    return study.energyPlatform().supply();
  }

  /** Moves an operating voltage the platform does not speak for to the nearest one studied. */
  void keepInRange() {
    Study study = document.study();
    SupplyRange range = range(study);
    double volts = point.getVolts();
    if (volts < range.minVolts() || volts > range.maxVolts()) {
      point.setVolts(
          study.voltages().stream()
              .min(Comparator.comparingDouble(v -> Math.abs(v - volts)))
              .orElseThrow());
    }
  }

  /** Brings the line of text to the study. */
  void show() {
    describe(document.curve());
  }

  /** Says what the operating voltage means where cells fail as a curve says. */
  void describe(ErrorCurve curve) {
    double volts = point.getVolts();
    Study study = document.study();
    double p =
        !study.memoryFails()
            ? ArrayTrials.probability(study.array(), inRange(volts))
            : FaultPlan.firstProbability(study, curve, document.map(), volts);
    String energy = energy(study, volts);
    boolean extrapolated = study.onCurve() && curve.extrapolated(study.memoryVolts(volts));
    point.describe(p, meaning(volts, p, !study.memoryFails(), extrapolated, energy));
  }

  private String energy(Study study, double volts) {
    try {
      EnergyReport report = StudyEnergy.of(study, study.schemes().get(0), volts, skipped.get());
      if (report.exists()) {
        return EnergyText.againstNominal(report.relativeToNominal(), range(study).nominalVolts());
      }
      if (report.remarks().contains(StudyEnergy.NOT_COUNTED)) {
        return StudyEnergy.NOT_COUNTED;
      }
    } catch (BadInputException e) {
      // Outside the platform's supply there is no energy to show; the probability still is.
    }
    return "no energy: no operating point";
  }

  /** A supply, V, or the nearest one that the timing model speaks for. */
  private static double inRange(double volts) {
    return Math.max(MacTiming.LOWEST_VOLTS, Math.min(MacTiming.HIGHEST_VOLTS, volts));
  }

  /**
   * What a voltage means in one line.
   *
   * @param probability of a failing cell, or of a product that is late where {@code timing} says so
   */
  private static String meaning(
      double volts, double probability, boolean timing, boolean extrapolated, String energy) {
    return String.format(
        Locale.ROOT,
        "%.3f V   %s%s%s   %s",
        volts,
        timing ? "timing errors: " : "p = ",
        probability(probability),
        extrapolated ? " (extrapolated)" : "",
        energy);
  }

  private static String probability(double p) {
    return p == 0
        ? "0"
        : p >= 0.001
            ? String.format(Locale.ROOT, "%.3g", p)
            : String.format(Locale.ROOT, "%.1e", p);
  }
}
