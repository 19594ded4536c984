package org.voltscape.engine.energy;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * SNNAC, the 65 nm accelerator of the MATIC paper, in the three scenarios of section V-B.
 *
 * <p>A scenario fixes the clock, so its baseline and its optimum run equally fast. The baseline has
 * the SRAM at 0.9 V; with a joint supply the logic is at 0.9 V too, because the SRAM's margin holds
 * both up.
 */
@AutoService(EnergyPlatform.class)
public final class SnnacPlatform implements EnergyPlatform {
  static final String HIGH_PERF = "high-perf";
  static final String SPLIT = "en-opt-split";
  static final String JOINT = "en-opt-joint";

  private static final String PER_CYCLE = "J/cycle";
  private static final String PER_INFERENCE = "J/inference";

  private static final Constant TIMING_LIMIT =
      new Constant("SRAM supply its periphery needs at 250 MHz", 0.65, "V", "MAT-025");
  private static final Constant SRAM_OPTIMUM =
      new Constant("supply of least SRAM energy", 0.50, "V", "MAT-026");
  private static final Constant JOINT_OPTIMUM =
      new Constant("supply that sets the joint clock", 0.55, "V", "MAT-027");
  private static final Constant PROCESSING_ELEMENTS =
      new Constant("MACs per cycle", 8, "1", "MAT-044");
  private static final Constant RING_FILL =
      new Constant(
          "cycles to fill the ring",
          8,
          "1",
          "model: assumed one pass of the 8 processing elements per inference, no other stall");
  private static final Constant WEIGHT_SRAM =
      new Constant("weight SRAM", 73_728, "bit", "model: assumed 9 KB, the size is not published");

  private static final SupplyRange SUPPLY =
      new SupplyRange(0.4, SnnacModel.NOMINAL_VOLTS.value(), SnnacModel.NOMINAL_VOLTS.value());

  private static final String NO_POINT =
      String.format(
          Locale.ROOT,
          "no operating point at %.3f V and below: the clock stops (f_max = 0)",
          SnnacModel.THRESHOLD.value());

  private static final List<EnergyScenario> SCENARIOS =
      List.of(
          new EnergyScenario(
              HIGH_PERF,
              "High performance",
              "250 MHz with the logic at 0.9 V; the SRAM supply is swept, 0.65 V is the lowest that"
                  + " met timing. Baseline: SRAM at 0.9 V."),
          new EnergyScenario(
              SPLIT,
              "Energy-optimal, split supplies",
              "Logic at its own minimum-energy supply and the clock it reaches there; the SRAM"
                  + " supply is swept. Baseline: SRAM at 0.9 V."),
          new EnergyScenario(
              JOINT,
              "Energy-optimal, joint supply",
              "One supply for logic and SRAM is swept, at the clock the logic reaches at 0.55 V."
                  + " Baseline: both at 0.9 V."));

  /** Supplies and clock of one evaluation. */
  private record Point(Constant logicVolts, Constant sramVolts, Constant clock) {
    double logicDynamic() {
      return SnnacModel.logicDynamic(logicVolts.value());
    }

    double logicLeakage() {
      return SnnacModel.logicLeakage(logicVolts.value(), clock.value());
    }

    double sramDynamic() {
      return SnnacModel.sramDynamic(sramVolts.value());
    }

    double sramLeakage() {
      return SnnacModel.sramLeakage(sramVolts.value(), clock.value());
    }

    double sram() {
      return sramDynamic() + sramLeakage();
    }

    /** Sums as a report does, so that the nominal point is exactly 1 relative to itself. */
    double total(double times) {
      return logicDynamic() * times
          + logicLeakage() * times
          + sramDynamic() * times
          + sramLeakage() * times;
    }
  }

  @Override
  public String id() {
    return "snnac-65nm";
  }

  @Override
  public String title() {
    return "SNNAC, 65 nm (MATIC)";
  }

  @Override
  public List<EnergyScenario> scenarios() {
    return SCENARIOS;
  }

  @Override
  public String defaultScenario() {
    return SPLIT;
  }

  @Override
  public SupplyRange supply() {
    return SUPPLY;
  }

  @Override
  public EnergyReport perCycle(
      String scenario, double volts, int bitsPerWord, List<SchemeCost> costs) {
    Point point = point(scenario, volts);
    if (!runs(volts)) {
      return EnergyReport.none(PER_CYCLE, sentence(NO_POINT));
    }
    List<EnergyTerm> terms = terms(point, 1, PER_CYCLE, "", List.of());
    terms.addAll(SchemeTerms.of(point.sram(), PER_CYCLE, bitsPerWord, costs));
    return EnergyReport.of(terms, nominal(scenario).total(1), notes(scenario, point, bitsPerWord));
  }

  @Override
  public EnergyReport perInference(
      String scenario, double volts, InferenceLoad load, List<SchemeCost> costs) {
    Point point = point(scenario, volts);
    if (!runs(volts)) {
      return EnergyReport.none(PER_INFERENCE, sentence(NO_POINT));
    }
    long lanes = (long) PROCESSING_ELEMENTS.value();
    double cycles = -Math.floorDiv(-load.macs(), lanes) + RING_FILL.value();
    List<EnergyTerm> terms =
        terms(
            point,
            cycles,
            PER_INFERENCE,
            ", times ceil(MACs / 8) + 8 cycles",
            List.of(
                new Constant("MACs", load.macs(), "1", "the network"),
                PROCESSING_ELEMENTS,
                RING_FILL));
    terms.addAll(SchemeTerms.of(point.sram() * cycles, PER_INFERENCE, load.bitsPerWord(), costs));
    List<String> notes = new ArrayList<>(notes(scenario, point, load.bitsPerWord()));
    double stored = load.weightWords() * SchemeTerms.storedBits(load.bitsPerWord(), costs);
    if (stored > WEIGHT_SRAM.value()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Scaled: the weights take %.1f KB, more than the chip's SRAM (%.0f KB assumed); the"
                  + " energy per cycle of the chip is kept and fetching weights is not counted.",
              stored / 8192,
              WEIGHT_SRAM.value() / 8192));
    }
    return EnergyReport.of(terms, nominal(scenario).total(cycles), notes);
  }

  @Override
  public List<String> remarks(String scenario, double volts, int bitsPerWord) {
    scenario(scenario);
    if (!runs(SUPPLY.check(volts))) {
      return List.of(NO_POINT);
    }
    List<String> remarks = new ArrayList<>(WordLength.remarks(bitsPerWord));
    if (scenario.equals(HIGH_PERF) && isBelow(volts, TIMING_LIMIT)) {
      remarks.add("extrapolated: below 0.65 V the chip did not meet 250 MHz");
    }
    if (scenario.equals(JOINT) && isBelow(volts, JOINT_OPTIMUM)) {
      remarks.add("extrapolated: below 0.55 V the logic does not reach the scenario's clock");
    }
    return remarks;
  }

  /** Whether the circuit has a clock at a swept supply; both domains follow the same law. */
  private static boolean runs(double volts) {
    return SnnacModel.maxClock(volts) > 0;
  }

  private static String sentence(String phrase) {
    return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1) + ".";
  }

  @Override
  public MinimumEnergyPoint minimumEnergyPoint(String scenario) {
    return switch (scenario(scenario).id()) {
      case HIGH_PERF ->
          minimum(
              scenario,
              TIMING_LIMIT.value(),
              "the lowest SRAM supply that met 250 MHz on the chip (MAT-025)");
      case SPLIT ->
          minimum(
              scenario,
              SnnacModel.sramMinimumVolts(),
              "minimum of the SRAM's energy with the clock at f_max of its supply (published: 0.50 V,"
                  + " MAT-026)");
      default ->
          minimum(
              scenario,
              SnnacModel.unifiedMinimumVolts(),
              "minimum of logic plus SRAM with the clock at f_max of their supply (published: 0.55 V,"
                  + " MAT-027)");
    };
  }

  private MinimumEnergyPoint minimum(String scenario, double volts, String source) {
    return new MinimumEnergyPoint(volts, perCycle(scenario, volts), source);
  }

  private Point nominal(String scenario) {
    return point(scenario, SUPPLY.nominalVolts());
  }

  private Point point(String scenario, double volts) {
    String id = scenario(scenario).id();
    Constant swept =
        new Constant("SRAM supply", SUPPLY.check(volts), "V", "operating point: the voltage asked");
    return switch (id) {
      case HIGH_PERF ->
          new Point(
              new Constant("logic supply", SUPPLY.nominalVolts(), "V", "MAT-009"),
              swept,
              SnnacModel.NOMINAL_CLOCK);
      case SPLIT -> {
        double logic = SnnacModel.logicMinimumVolts();
        yield new Point(
            new Constant(
                "logic supply",
                logic,
                "V",
                "model: minimum of the logic's energy with the clock at f_max of its supply"),
            swept,
            clock(logic, "model: f_max of the logic supply, alpha-power law from MAT-012"));
      }
      default ->
          new Point(
              new Constant("logic supply", volts, "V", "operating point: joined to the SRAM's"),
              swept,
              clock(
                  JOINT_OPTIMUM.value(),
                  "model: f_max at 0.55 V (MAT-027), alpha-power law from MAT-012"));
    };
  }

  private static Constant clock(double logicVolts, String source) {
    return new Constant("clock", SnnacModel.maxClock(logicVolts), "Hz", source);
  }

  private static List<EnergyTerm> terms(
      Point point, double times, String unit, String timesInWords, List<Constant> timesInputs) {
    List<EnergyTerm> terms = new ArrayList<>();
    terms.add(
        new EnergyTerm(
            "logic dynamic",
            point.logicDynamic() * times,
            unit,
            "C V^2: logic capacitance (fitted to MAT-014) x logic supply squared" + timesInWords,
            join(timesInputs, SnnacModel.LOGIC_CAPACITANCE, point.logicVolts())));
    terms.add(
        new EnergyTerm(
            "logic leakage",
            point.logicLeakage() * times,
            unit,
            "I(V) V / f with I(V) = I(0.9 V) exp(slope (V - 0.9 V)) (fitted)" + timesInWords,
            join(
                timesInputs,
                SnnacModel.LOGIC_LEAKAGE,
                SnnacModel.LOGIC_SLOPE,
                point.logicVolts(),
                point.clock())));
    terms.add(
        new EnergyTerm(
            "SRAM dynamic",
            point.sramDynamic() * times,
            unit,
            "C V^2: SRAM capacitance (fitted) x SRAM supply squared" + timesInWords,
            join(timesInputs, SnnacModel.SRAM_CAPACITANCE, point.sramVolts())));
    terms.add(
        new EnergyTerm(
            "SRAM leakage",
            point.sramLeakage() * times,
            unit,
            "I(V) V / f with I(V) = I(0.9 V) exp(slope (V - 0.9 V)) (fitted)" + timesInWords,
            join(
                timesInputs,
                SnnacModel.SRAM_LEAKAGE,
                SnnacModel.SRAM_SLOPE,
                point.sramVolts(),
                point.clock())));
    return terms;
  }

  private static List<Constant> join(List<Constant> last, Constant... first) {
    List<Constant> all = new ArrayList<>(List.of(first));
    all.addAll(last);
    return all;
  }

  private static List<String> notes(String scenario, Point point, int bitsPerWord) {
    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(
            Locale.ROOT,
            "Clock %.1f MHz, logic at %.3f V, SRAM at %.3f V.",
            point.clock().value() * 1e-6,
            point.logicVolts().value(),
            point.sramVolts().value()));
    notes.addAll(WordLength.notes(bitsPerWord));
    double volts = point.sramVolts().value();
    if (scenario.equals(HIGH_PERF) && isBelow(volts, TIMING_LIMIT)) {
      notes.add(
          "Below 0.65 V the SRAM's periphery did not meet 250 MHz on the chip: this is an"
              + " extrapolation, not a working point.");
    }
    if (scenario.equals(SPLIT) && isBelow(volts, SRAM_OPTIMUM)) {
      notes.add(
          "Below the SRAM's minimum-energy supply, 0.50 V, the energy still falls"
              + " only because the clock is held; at f_max of the SRAM's supply it would rise.");
    }
    if (scenario.equals(JOINT) && isBelow(volts, JOINT_OPTIMUM)) {
      notes.add(
          "Below 0.55 V the logic does not reach the scenario's clock: this is an"
              + " extrapolation, not a working point.");
    }
    return notes;
  }

  /** Whether a supply lies under a limit by more than the rounding of a stepped sweep. */
  private static boolean isBelow(double volts, Constant limit) {
    return volts < limit.value() - SupplyRange.ROUNDING_VOLTS;
  }
}
