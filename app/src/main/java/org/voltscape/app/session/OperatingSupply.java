package org.voltscape.app.session;

import java.util.Comparator;
import java.util.Locale;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.ArrayTrials;
import org.voltscape.figure.studies.TimingAxis;
import org.voltscape.views.array.ArrayModel;
import org.voltscape.views.failuremap.FailureMapModel;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.timing.TimingModel;

/**
 * What the operating voltage is in a study: a supply its platform speaks for, in a study of timing
 * errors that of the units, and what it means in one line. JavaFX thread only.
 */
final class OperatingSupply {
  private final StudyDocument document;
  private final OperatingPoint point;
  private final FailureMapModel map;
  private final TimingModel timing;
  private boolean following;

  /**
   * Follows the operating voltage and, in studies of timing errors, leads it.
   *
   * @param map whose die tells the failure probability
   * @param timing whose unit runs at the operating voltage
   */
  OperatingSupply(
      StudyDocument document, OperatingPoint point, FailureMapModel map, TimingModel timing) {
    this.document = document;
    this.point = point;
    this.map = map;
    this.timing = timing;
    point
        .voltsProperty()
        .addListener(
            (o, before, volts) -> {
              describe(document.curve());
              moveUnit();
            });
    timing.pointProperty().addListener((o, before, unit) -> unitMoved(unit.volts()));
  }

  /** The operating voltages that a study's platform speaks for. */
  static SupplyRange range(Study study) {
    return EnergyPlatforms.byId(study.platform()).supply();
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

  /** Brings the unit and the line of text to the study. */
  void show() {
    following = true;
    timing.setStudy(document.study().array());
    following = false;
    moveUnit();
    describe(document.curve());
  }

  /** In a study of timing errors the operating voltage is the supply of the units. */
  private void moveUnit() {
    if (document.study().timing()) {
      following = true;
      timing.setPoint(timing.pointProperty().get().moved(TimingAxis.VOLTAGE, point.getVolts()));
      following = false;
    }
  }

  private void unitMoved(double volts) {
    if (!following && document.study().timing()) {
      point.setVolts(volts);
    }
  }

  /** Says what the operating voltage means where cells fail as a curve says. */
  void describe(ErrorCurve curve) {
    double volts = point.getVolts();
    Study study = document.study();
    double p =
        study.timing()
            ? ArrayTrials.probability(study.array(), ArrayModel.inRange(volts))
            : map.dieProperty().get().probability(curve, volts);
    double relative;
    try {
      relative = StudyEnergy.of(study, study.schemes().get(0), volts).relativeToNominal();
    } catch (BadInputException e) {
      // Outside the platform's supply there is no energy to show; the probability still is.
      relative = Double.NaN;
    }
    boolean extrapolated = study.onCurve() && curve.extrapolated(volts);
    int bits = EnergyPlatforms.byId(study.platform()).wordBits();
    String words = study.weights().bits() == bits ? "" : " (for " + bits + "-bit words)";
    point.describe(p, meaning(volts, p, study.timing(), extrapolated, relative) + words);
  }

  /**
   * What a voltage means in one line.
   *
   * @param probability of a failing cell, or of a product that is late where {@code timing} says so
   */
  private static String meaning(
      double volts,
      double probability,
      boolean timing,
      boolean extrapolated,
      double relativeEnergy) {
    return String.format(
        Locale.ROOT,
        "%.3f V   %s%s%s   %s",
        volts,
        timing ? "late products: " : "p = ",
        probability(probability),
        extrapolated ? " (extrapolated)" : "",
        Double.isNaN(relativeEnergy)
            ? "no energy: no operating point"
            : String.format(Locale.ROOT, "%.2f× less energy", 1 / relativeEnergy));
  }

  private static String probability(double p) {
    return p == 0
        ? "0"
        : p >= 0.001
            ? String.format(Locale.ROOT, "%.3g", p)
            : String.format(Locale.ROOT, "%.1e", p);
  }
}
