package org.voltscape.engine.energy;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.array.circuit.ArrayCircuit;
import org.voltscape.engine.array.circuit.DatapathFactors;

/**
 * The 65 nm arrays of MAC units of Table II (Shin et al., JETCAS 2019): a power at 1.08 V and a
 * clock for each, scaled to other supplies by the square of the supply as the table's footnote
 * does. MAC units only. Without a scheme it is the TPU's array; schemes bring arrays of their own.
 * See {@code docs/energy-mac-array.md} for what is published and what is a reading of it.
 */
@AutoService(EnergyPlatform.class)
public final class MacArrayPlatform implements EnergyPlatform {
  static final String PER_OPERATION = "per-operation";
  static final String POWER = "power";

  private static final String PER_CYCLE = "J/cycle";
  private static final String PER_INFERENCE = "J/inference";
  private static final double WATTS_PER_MEGAHERTZ = 1e-6;

  private static final ArrayCircuit PLAIN = ArrayCircuit.TPU;
  private static final Constant PRINTED_VOLTS =
      new Constant("supply of the published powers", ArrayCircuit.VOLTS, "V", "SHI-313");
  private static final Constant PLAIN_POWER =
      new Constant("power of the plain array", PLAIN.watts(), "W", PLAIN.powerSource());
  private static final Constant PLAIN_CLOCK =
      new Constant("clock of the plain array", PLAIN.megahertz() * 1e6, "Hz", PLAIN.clockSource());
  private static final Constant UNITS =
      new Constant("MAC units of the published arrays", ArrayCircuit.UNITS, "1", "SHI-282");

  /** From the lowest supply that delays were simulated for (SHI-015). */
  private static final SupplyRange SUPPLY =
      new SupplyRange(0.63, ArrayCircuit.VOLTS, ArrayCircuit.VOLTS);

  private static final List<EnergyScenario> SCENARIOS =
      List.of(
          new EnergyScenario(
              PER_OPERATION,
              "Energy per operation",
              "Power over the clock of each array, 526 or 641 MHz: the same work, done in the time"
                  + " each takes. Compared with the TPU's array at 1.08 V."),
          new EnergyScenario(
              POWER,
              "Power, as published",
              "Powers are compared as they are, each at its own clock, which is how the paper's"
                  + " savings of energy are worked out: every array is charged for a cycle of 526"
                  + " MHz. Compared with the TPU's array at 1.08 V."));

  @Override
  public String id() {
    return "mac-array-65nm";
  }

  @Override
  public String title() {
    return "MAC array, 65 nm (heterogeneous MAC units)";
  }

  @Override
  public List<EnergyScenario> scenarios() {
    return SCENARIOS;
  }

  @Override
  public String defaultScenario() {
    return PER_OPERATION;
  }

  @Override
  public SupplyRange supply() {
    return SUPPLY;
  }

  @Override
  public boolean arrays() {
    return true;
  }

  @Override
  public EnergyReport perCycle(
      String scenario, double volts, int bitsPerWord, List<SchemeCost> costs) {
    return report(
        scenario,
        volts,
        new Times(1, PER_CYCLE, "", List.of()),
        costs,
        WordLength.notes(bitsPerWord));
  }

  @Override
  public EnergyReport perInference(
      String scenario, double volts, InferenceLoad load, List<SchemeCost> costs) {
    Constant cycles =
        new Constant(
            "cycles of the array",
            load.arrayCycles(),
            "1",
            "the network's tiles, each for as many cycles as its weights have positions");
    Constant units =
        new Constant("MAC units of the array", load.arrayUnits(), "1", "the study's array");
    double share = load.arrayUnits() / UNITS.value();
    List<String> notes = new ArrayList<>(WordLength.notes(load.bitsPerWord()));
    if (share != 1) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Scaled: power is taken to go with the number of units, %d here against %d.",
              load.arrayUnits(),
              ArrayCircuit.UNITS));
    }
    return report(
        scenario,
        volts,
        new Times(
            load.arrayCycles() * share,
            PER_INFERENCE,
            ", times cycles of the array, times its units over the published 65,536",
            List.of(cycles, units, UNITS)),
        costs,
        notes);
  }

  /** What an energy of a cycle is taken times, in numbers and words. */
  private record Times(double factor, String unit, String words, List<Constant> inputs) {}

  private EnergyReport report(
      String scenario,
      double volts,
      Times times,
      List<SchemeCost> costs,
      List<String> furtherNotes) {
    boolean clocked = scenario(scenario).id().equals(PER_OPERATION);
    Constant supply =
        new Constant(
            "logic supply", SUPPLY.check(volts), "V", "operating point: the voltage asked");
    double plain = plainPerCycle(volts) * times.factor();
    List<EnergyTerm> terms = new ArrayList<>();
    List<Constant> inputs = new ArrayList<>();
    inputs.add(PLAIN_POWER);
    inputs.add(PLAIN_CLOCK);
    inputs.add(PRINTED_VOLTS);
    inputs.add(supply);
    inputs.addAll(times.inputs());
    terms.add(
        new EnergyTerm(
            "MAC units",
            plain,
            times.unit(),
            "power / clock x (V / 1.08 V)^2, the footnote of Table II (SHI-312)" + times.words(),
            inputs));
    DatapathFactors all = DatapathFactors.NONE;
    double spent = plain;
    for (SchemeCost cost : costs) {
      all = all.and(cost.datapath());
      double with = plain * (clocked ? all.energyPerCycle() : all.power());
      if (!cost.datapath().equals(DatapathFactors.NONE)) {
        terms.add(term(cost, plain, with - spent, times.unit(), clocked));
      }
      spent = with;
    }
    List<String> notes = new ArrayList<>(notes(costs, all, volts));
    notes.addAll(furtherNotes);
    return EnergyReport.of(terms, plainPerCycle(SUPPLY.nominalVolts()) * times.factor(), notes);
  }

  private static EnergyTerm term(
      SchemeCost cost, double plain, double value, String unit, boolean clocked) {
    List<Constant> inputs = new ArrayList<>();
    inputs.add(new Constant("energy of the plain array", plain, unit, "the term above"));
    inputs.add(new Constant("power factor", cost.datapath().power(), "1", cost.source()));
    if (clocked) {
      inputs.add(new Constant("clock factor", cost.datapath().clock(), "1", cost.source()));
    }
    return new EnergyTerm(
        "scheme " + cost.scheme(),
        value,
        unit,
        "energy of the plain array x power factor"
            + (clocked ? " / clock factor" : "")
            + ", less the same without this scheme ("
            + cost.source()
            + ")",
        inputs);
  }

  private static double plainPerCycle(double volts) {
    double ratio = volts / PRINTED_VOLTS.value();
    return PLAIN.watts() / PLAIN.megahertz() * WATTS_PER_MEGAHERTZ * ratio * ratio;
  }

  private static List<String> notes(List<SchemeCost> costs, DatapathFactors all, double volts) {
    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(
            Locale.ROOT,
            "Clock %.0f MHz, logic at %.3f V; %.1f mm2 for 65,536 units.",
            PLAIN.megahertz() * all.clock(),
            volts,
            PLAIN.squareMillimetres() * all.area()));
    notes.add(
        "MAC units only: buffers and weight FIFOs are not in Table II, nor are cycles that load"
            + " weights or fill and drain the array.");
    for (SchemeCost cost : costs) {
      if (cost.datapath().equals(ArrayCircuit.TE_DROP.factors())) {
        notes.add(MacArrayTable.MISPRINT);
      }
      if (cost.extraBitsPerWord() != 0 || cost.sramEnergyFactor() != 1) {
        notes.add(
            "What "
                + cost.scheme()
                + " adds to the weight memory is not counted: the platform has none.");
      }
    }
    return notes;
  }

  @Override
  public List<String> remarks(String scenario, double volts, int bitsPerWord) {
    return WordLength.remarks(bitsPerWord);
  }

  @Override
  public MinimumEnergyPoint minimumEnergyPoint(String scenario) {
    return new MinimumEnergyPoint(
        SUPPLY.minVolts(),
        perCycle(scenario, SUPPLY.minVolts()),
        "the lowest supply that delays were simulated for (SHI-015): by the footnote's square of"
            + " the supply energy falls all the way, since no leakage is published");
  }
}
