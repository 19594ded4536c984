package org.voltscape.engine.energy.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.voltscape.engine.energy.BankGeometry;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.EnergyScenario;
import org.voltscape.engine.energy.EnergyTerm;
import org.voltscape.engine.energy.EnergyWork;
import org.voltscape.engine.energy.MeasuredEnergy;
import org.voltscape.engine.energy.MinimumEnergyPoint;
import org.voltscape.engine.energy.Supplies;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.energy.platform.PlatformData.MemoryKeys;

/** A platform described by data. Two are equal where their data are. */
public final class DataPlatform implements EnergyPlatform {
  private final PlatformData data;
  private final SupplyRange range;
  private final ClockLaw law;

  /** By scenario, by part. */
  private final Map<String, Map<String, Double>> lowest = new HashMap<>();

  public DataPlatform(PlatformData data) {
    this.data = data;
    range =
        new SupplyRange(
            data.value(data.supply().lowest()),
            data.value(data.supply().nominal()),
            data.value(data.supply().highest()));
    law = new ClockLaw(data);
    for (ScenarioData scenario : data.scenarios()) {
      Map<String, Double> parts = new HashMap<>();
      scenario
          .supplies()
          .forEach(
              (part, rule) -> {
                if (ScenarioData.LOWEST_ENERGY.equals(rule)) {
                  parts.put(part, law.lowestEnergyVolts(List.of(part)));
                }
              });
      lowest.put(scenario.id(), parts);
    }
  }

  /** The data that describe it. */
  public PlatformData data() {
    return data;
  }

  @Override
  public String id() {
    return data.id();
  }

  @Override
  public String title() {
    return data.title();
  }

  @Override
  public String scope() {
    return data.scope();
  }

  @Override
  public List<EnergyScenario> scenarios() {
    return data.scenarios().stream().map(ScenarioData::about).toList();
  }

  @Override
  public String defaultScenario() {
    return data.defaultScenario();
  }

  @Override
  public SupplyRange supply() {
    return range;
  }

  @Override
  public boolean arrays() {
    return data.work().units() != null;
  }

  @Override
  public EnergyWork reference() {
    return EnergyWork.ofWord(
        (int) data.value(data.operands().weightBits()),
        (int) data.value(data.operands().activationBits()),
        List.of());
  }

  @Override
  public Optional<BankGeometry> banks(String part) {
    MemoryKeys keys = data.memories().get(part);
    return keys == null || keys.exponent() == null
        ? Optional.empty()
        : Optional.of(
            new BankGeometry(
                (int) data.value(keys.words()),
                (int) data.value(keys.bits()),
                (int) data.value(keys.banks())));
  }

  @Override
  public Set<String> bankedParts() {
    return data.memories().keySet();
  }

  @Override
  public Set<String> parts() {
    return data.parts().keySet();
  }

  @Override
  public String partTitle(String part) {
    return data.parts().getOrDefault(part, part);
  }

  @Override
  public String partOf(String term) {
    return data.terms().stream()
        .filter(t -> t.name().equals(term))
        .map(TermData::part)
        .findFirst()
        .orElse("");
  }

  @Override
  public boolean isWhole(String part) {
    return part.isEmpty() || data.terms().stream().allMatch(t -> t.part().equals(part));
  }

  @Override
  public boolean sweeps(String scenario, String part) {
    return part.isEmpty() || way(scenario).sweeps(part);
  }

  @Override
  public double hertz(String scenario, Supplies supplies) {
    return point(way(scenario), supplies).clock().value();
  }

  @Override
  public List<MeasuredEnergy> measured() {
    return data.measured();
  }

  @Override
  public double cycles(EnergyWork work) {
    return Counts.inference(data, work).of(Event.CYCLE);
  }

  @Override
  public EnergyReport perCycle(String scenario, Supplies supplies, EnergyWork work) {
    return report(scenario, supplies, work, Counts.cycle(data), List.of());
  }

  @Override
  public EnergyReport perInference(String scenario, Supplies supplies, EnergyWork work) {
    List<String> notes = new ArrayList<>();
    if (data.memories().containsKey(PlatformData.WEIGHTS)) {
      DesignGrowth growth = new DesignGrowth(data, work);
      double extra = work.costs().stream().mapToDouble(c -> c.extraBitsPerWord()).sum();
      double capacity = growth.capacity(PlatformData.WEIGHTS, extra);
      if (!growth.setsBanks(PlatformData.WEIGHTS) && work.words() > capacity) {
        notes.add(
            String.format(
                Locale.ROOT,
                "Scaled: the network has %,d weight words, the %s holds %,.0f; its energy per cycle"
                    + " is kept and fetching the others is not counted.",
                work.words(),
                partTitle(PlatformData.WEIGHTS),
                capacity));
      }
    }
    if (data.work().units() != null && work.arrayUnits() != data.value(data.work().units())) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Scaled: power is taken to go with the number of units, %,d here against %,.0f.",
              work.arrayUnits(),
              data.value(data.work().units())));
    }
    if (work.skips()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%.1f %% of the MACs are skipped, as counted without faults on the study's images; they"
                  + " take their clock cycle all the same, and their values are read.",
              100 * work.skippedShare()));
    }
    return report(scenario, supplies, work, Counts.inference(data, work), notes);
  }

  private EnergyReport report(
      String scenario, Supplies supplies, EnergyWork work, Counts counts, List<String> further) {
    ScenarioData way = way(scenario);
    PlatformPoint point = point(way, supplies);
    DesignGrowth growth = new DesignGrowth(data, work);
    double extra = work.costs().stream().mapToDouble(c -> c.extraBitsPerWord()).sum();
    String misfit = growth.misfit(extra);
    if (misfit != null) {
      return EnergyReport.none(counts.unit(), scope(), misfit);
    }
    if (!law.runs(supplies.swept())) {
      return EnergyReport.none(
          counts.unit(),
          scope(),
          String.format(
              Locale.ROOT,
              "no operating point at %.3f V and below: the clock stops (f_max = 0)",
              law.threshold()));
    }
    PlatformTerms terms = new PlatformTerms(data, way, point, growth, counts);
    List<EnergyTerm> all = new ArrayList<>(terms.plain());
    all.addAll(terms.schemes(work.costs()));
    PlatformPoint nominal = point(way, Supplies.of(range.nominalVolts()));
    double against = new PlatformTerms(data, way, nominal, growth, counts).plainTotal();
    List<String> ofDesign = new DesignRemarks(data, way, work, growth).all();
    List<String> remarks = new ArrayList<>(point.remarks());
    remarks.addAll(ofDesign);
    List<String> notes = new ArrayList<>();
    notes.add(point.describe(terms.clockFactor(work.costs())));
    notes.addAll(point.notes());
    ofDesign.forEach(r -> notes.add(EnergyReport.sentence(r)));
    notes.addAll(further);
    notes.addAll(data.notes());
    work.costs()
        .forEach(
            c -> Optional.ofNullable(data.schemeNotes().get(c.scheme())).ifPresent(notes::add));
    return EnergyReport.of(all, against, scope(), remarks, notes);
  }

  private PlatformPoint point(ScenarioData way, Supplies supplies) {
    return PlatformPoint.of(data, law, range, way, supplies, PlatformData.entry(lowest, way.id()));
  }

  private ScenarioData way(String id) {
    String known = scenario(id).id();
    return data.scenarios().stream().filter(s -> s.id().equals(known)).findFirst().orElseThrow();
  }

  @Override
  public MinimumEnergyPoint minimumEnergyPoint(String scenario) {
    ScenarioData.Best best = way(scenario).best();
    double volts =
        best.volts().equals(ScenarioData.LOWEST_ENERGY)
            ? law.lowestEnergyVolts(best.of())
            : data.value(best.volts());
    return new MinimumEnergyPoint(volts, perCycle(scenario, volts), best.because());
  }

  /**
   * The highest clock at a supply, Hz; 0 where the circuit does not run, without bound where no law
   * of the clock is known.
   *
   * @param volts supply, V
   */
  public double maxClock(double volts) {
    return law.maxHertz(volts);
  }

  /**
   * The supply of least energy of parts, V, where the clock is the highest of that supply.
   *
   * @param parts names of parts
   */
  public double lowestEnergyVolts(List<String> parts) {
    return law.lowestEnergyVolts(parts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DataPlatform p && p.data.equals(data);
  }

  @Override
  public int hashCode() {
    return data.hashCode();
  }

  @Override
  public String toString() {
    return id();
  }
}
