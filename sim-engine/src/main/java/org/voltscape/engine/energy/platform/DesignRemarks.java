package org.voltscape.engine.energy.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.voltscape.engine.array.circuit.DatapathFactors;
import org.voltscape.engine.energy.EnergyWork;
import org.voltscape.engine.energy.LayerWork;
import org.voltscape.engine.energy.SchemeCost;
import org.voltscape.engine.energy.platform.PlatformData.MemoryKeys;

/** What of a design a platform cannot follow, in short phrases. */
final class DesignRemarks {
  private final PlatformData data;
  private final ScenarioData scenario;
  private final EnergyWork work;

  private final DesignGrowth growth;

  DesignRemarks(PlatformData data, ScenarioData scenario, EnergyWork work, DesignGrowth growth) {
    this.growth = growth;
    this.data = data;
    this.scenario = scenario;
    this.work = work;
  }

  List<String> all() {
    List<String> all = new ArrayList<>();
    operands(all);
    words(all);
    skipped(all);
    banks(all);
    capacity(all);
    schemes(all);
    return all;
  }

  private boolean has(String part, Growth grows) {
    return data.terms().stream().anyMatch(t -> t.part().equals(part) && t.grows() == grows);
  }

  private void operands(List<String> all) {
    int weights = (int) data.value(data.operands().weightBits());
    int values = (int) data.value(data.operands().activationBits());
    boolean single = work.layers().stream().anyMatch(l -> l.activationBits() == 0);
    boolean other =
        work.layers().stream().anyMatch(l -> l.bits() != weights || l.activationBits() != values);
    String title = data.parts().get(PlatformData.LOGIC);
    if (has(PlatformData.LOGIC, Growth.FIXED) && other) {
      all.add(title + " charged as for " + operands(weights, values) + " operands");
    } else if (has(PlatformData.LOGIC, Growth.OPERAND_BITS) && single) {
      all.add(title + " charged as for " + values + "-bit values, not single precision");
    }
  }

  private static String operands(int weights, int values) {
    return weights == values ? weights + "-bit" : weights + "- and " + values + "-bit";
  }

  private void words(List<String> all) {
    for (String part : List.of(PlatformData.WEIGHTS, PlatformData.ACTIVATIONS)) {
      if (!has(part, Growth.FIXED)) {
        continue;
      }
      boolean weights = part.equals(PlatformData.WEIGHTS);
      int bits =
          (int)
              data.value(weights ? data.operands().weightBits() : data.operands().activationBits());
      boolean other =
          work.layers().stream()
              .mapToInt(weights ? LayerWork::bits : LayerWork::activationBits)
              .anyMatch(b -> b != bits);
      boolean longer = weights && work.costs().stream().anyMatch(c -> c.extraBitsPerWord() != 0);
      if (other || longer) {
        all.add(data.parts().get(part) + " charged as for " + bits + "-bit words");
      }
    }
  }

  /** What is spent in every clock cycle is spent in those of a skipped operation, too. */
  private void skipped(List<String> all) {
    if (!work.skips()) {
      return;
    }
    List<String> blind =
        Stream.of(PlatformData.LOGIC, PlatformData.WEIGHTS)
            .filter(
                part ->
                    data.terms().stream()
                        .anyMatch(
                            t ->
                                t.part().equals(part)
                                    && t.per() == Event.CYCLE
                                    && t.kind() != TermKind.LEAKAGE))
            .map(part -> data.parts().getOrDefault(part, part))
            .toList();
    if (!blind.isEmpty()) {
      all.add(String.join(" and ", blind) + " charged for skipped operations, too");
    }
  }

  private void banks(List<String> all) {
    for (String part : work.banks().keySet()) {
      MemoryKeys keys = data.memories().get(part);
      if (keys == null || keys.exponent() == null) {
        all.add(
            "the platform does not follow the banks of " + data.parts().getOrDefault(part, part));
      }
    }
  }

  /**
   * A design that sets a memory too small for it has a smaller energy because of that, and no
   * saving.
   */
  private void capacity(List<String> all) {
    if (!growth.setsBanks(PlatformData.WEIGHTS)) {
      return;
    }
    double extra = work.costs().stream().mapToDouble(SchemeCost::extraBitsPerWord).sum();
    double capacity = growth.capacity(PlatformData.WEIGHTS, extra);
    if (work.words() > capacity) {
      all.add(
          String.format(
              Locale.ROOT,
              "%s holds %,.0f of %,d weight words, fetching the others is not counted",
              data.parts().get(PlatformData.WEIGHTS),
              capacity,
              work.words()));
    }
  }

  private void schemes(List<String> all) {
    if (!data.parts().containsKey(PlatformData.WEIGHTS)) {
      String adding = names(c -> c.extraBitsPerWord() != 0 || c.sramEnergyFactor() != 1);
      if (!adding.isEmpty()) {
        all.add(
            "what " + adding + " adds to the weight memory is not counted: the platform has none");
      }
    }
    if (scenario.datapath() == ScenarioData.Datapath.NONE) {
      String changing = names(c -> !c.datapath().equals(DatapathFactors.NONE));
      if (!changing.isEmpty()) {
        all.add("what " + changing + " does to the MAC units is not counted");
      }
    }
  }

  private String names(Predicate<SchemeCost> which) {
    return work.costs().stream()
        .filter(which)
        .map(SchemeCost::scheme)
        .collect(Collectors.joining(" and "));
  }
}
