package org.voltscape.engine.canary.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.voltscape.engine.curve.TemperatureShift;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.canary.CanarySettings;

/**
 * The regulator of a study's memory and how its cells drift, with all that was left open filled in
 * but the target and what follows from it. Immutable.
 *
 * @param settings with bounds, slope and calibration filled in
 * @param drift how cells move
 * @param remarks what a reader of the results has to know, a sentence each
 */
public record CanaryRegulator(CanarySettings settings, CellDrift drift, List<String> remarks) {
  /** Mean dV/dT where neither study nor curve tell one, V per degree C: a parameter. */
  public static final double USUAL_SLOPE = -0.0004;

  /** Temperature of a curve's points where nobody tells it, degrees C. */
  public static final double ROOM = 25;

  private static final String FIELD = "field canary";

  public CanaryRegulator {
    remarks = List.copyOf(remarks);
  }

  /**
   * The regulator of a study.
   *
   * @param curve id of its curve
   * @param shift how the curve moves with temperature; empty where it does not say
   * @param settings as the study or an option says
   * @param source the study's name, for complaints
   * @throws BadInputException where canaries make no sense for the study
   */
  public static CanaryRegulator of(
      Study study,
      String curve,
      Optional<TemperatureShift> shift,
      CanarySettings settings,
      String source) {
    check(study, source);
    List<String> remarks = new ArrayList<>();
    double slope = settings.slope();
    double points = ROOM;
    if (shift.isPresent()) {
      slope = known(slope, shift.get().voltsPerDegree());
      points = shift.get().celsius();
    } else if (Double.isNaN(slope)) {
      slope = USUAL_SLOPE;
      remarks.add(
          String.format(
              Locale.ROOT,
              "The curve %s knows one temperature only: it is taken to move by %s mV per degree C"
                  + " around %s °C, which nobody measured (slope_v_per_c).",
              curve,
              number(slope * 1000),
              number(points)));
    }
    OptionalDouble asked = study.operation().fixed(OperatingAxis.TEMPERATURE_C);
    CellDrift drift =
        new CellDrift(
            slope,
            points,
            known(settings.calibration(), asked.orElse(points)),
            settings.slopeSpread(),
            settings.ageing(),
            settings.ageingSpread(),
            settings.ageingHours(),
            settings.noise());
    SupplyRange supply = study.energyPlatform().supply();
    double lowest = known(settings.least(), supply.minVolts());
    double highest = known(settings.most(), supply.maxVolts());
    requireWithin(supply, lowest, source, "min_v");
    requireWithin(supply, highest, source, "max_v");
    return new CanaryRegulator(
        settings.with(
            s ->
                s.least(lowest)
                    .most(highest)
                    .slope(drift.slope())
                    .calibration(drift.calibration())),
        drift,
        remarks);
  }

  private static void check(Study study, String source) {
    if (!study.memoryFails() || study.swept() != OperatingAxis.SRAM_V) {
      throw new BadInputException(
          source,
          "",
          "a study of timing errors or of the logic supply",
          "one whose memories fail over their own supply, which canaries watch");
    }
    if (study.memory().faults().transientFaults()) {
      throw new BadInputException(
          source,
          "field memory.faults",
          "\"" + study.memory().faults().id() + "\", which are drawn again each time",
          "\"stuck-at\": canaries are cells that always fail first");
    }
    if (!study.regions().sites().isEmpty() || study.memory().scope().activations()) {
      throw new BadInputException(
          source,
          "field media",
          "memories beside that of the weights",
          "one memory of weights, whose cells are the canaries");
    }
  }

  private static void requireWithin(SupplyRange supply, double volts, String source, String field) {
    if (!supply.holds(volts)) {
      throw new BadInputException(
          source,
          FIELD + "." + field,
          number(volts) + " V",
          "a supply that the energy platform speaks for, "
              + number(supply.minVolts())
              + " to "
              + number(supply.maxVolts())
              + " V");
    }
  }

  /**
   * Refuses a target that the regulator does not reach.
   *
   * @param target V
   * @param place field of the target
   * @throws BadInputException where it does not
   */
  public void require(double target, String source, String place) {
    if (target < settings.least() - SupplyRange.ROUNDING_VOLTS
        || target > settings.most() + SupplyRange.ROUNDING_VOLTS) {
      throw new BadInputException(
          source,
          place,
          number(target) + " V",
          "a target within the regulator's "
              + number(settings.least())
              + " to "
              + number(settings.most())
              + " V");
    }
  }

  private static double known(double value, double otherwise) {
    return Double.isNaN(value) ? otherwise : value;
  }

  /** A number of volts or degrees without the rounding of sums. */
  public static String number(double value) {
    return CsvWriter.number(Math.rint(value * 1e9) / 1e9);
  }

  /** Lowest supply, in steps from a target. */
  public int least(double target) {
    return (int) Math.ceil((settings.least() - target) / settings.step() - 1e-9);
  }

  /** Highest supply, in steps from a target. */
  public int most(double target) {
    return (int) Math.floor((settings.most() - target) / settings.step() + 1e-9);
  }

  /** The supply of a number of steps from a target, V. */
  public double volts(double target, int steps) {
    return volts(target, steps, settings.step());
  }

  /**
   * The supply of a number of steps from a target, V.
   *
   * @param step one step, V
   */
  public static double volts(double target, int steps, double step) {
    // Rounded to a nanovolt, so that 0.5 V and three steps are 0.515 V.
    return Math.rint((target + steps * step) * 1e9) / 1e9;
  }
}
