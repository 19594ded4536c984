package org.voltscape.views.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.voltscape.engine.energy.BankGeometry;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.EnergyScenario;
import org.voltscape.engine.energy.LayerWork;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.energy.platform.PlatformData;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.AutoSweep;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.word.WordFormat;

/** What the fields about energy do to a study. */
final class EnergyEdits {
  private static final double ROUNDING_VOLTS = 1e-9;
  private static final double USUAL_STEP_VOLTS = 0.05;
  private static final BankGeometry UNKNOWN = new BankGeometry(1, 1, 1);

  private EnergyEdits() {}

  /** Another platform at its default scenario; voltages it does not speak for are left out. */
  static Study platform(Study s, String id) {
    EnergyPlatform platform = EnergyPlatforms.byId(id);
    return inside(s.withEnergy(id, platform.defaultScenario()), platform);
  }

  /**
   * A platform of the study's own, in the scenario that the study has where the platform has it,
   * too; banks of memories and voltages that it does not have are left out. One that the program
   * knows with just these numbers is taken by its id.
   */
  static Study own(Study s, DataPlatform own) {
    boolean known = EnergyPlatforms.registry().find(own.id()).filter(own::equals).isPresent();
    if (known) {
      return platform(s, own.id());
    }
    SortedMap<String, BankGeometry> banks = new TreeMap<>(s.energy().banks());
    banks.keySet().retainAll(own.bankedParts());
    String scenario =
        own.scenarios().stream()
            .map(EnergyScenario::id)
            .filter(s.scenario()::equals)
            .findFirst()
            .orElse(own.defaultScenario());
    Study changed = s.withOwnPlatform(own, scenario);
    return inside(changed.withEnergy(changed.energy().withBanks(banks)), own);
  }

  private static Study inside(Study s, EnergyPlatform platform) {
    SupplyRange supply = platform.supply();
    AutoSweep sweep = s.sweep();
    if (sweep != null) {
      double from = Math.max(sweep.from(), supply.minVolts());
      double to = Math.min(sweep.to(), supply.maxVolts());
      return s.placing(
          from < to ? sweep.over(from, to) : sweep.over(supply.minVolts(), supply.nominalVolts()));
    }
    List<Double> inside =
        s.voltages().stream()
            .filter(v -> v >= supply.minVolts() - ROUNDING_VOLTS)
            .filter(v -> v <= supply.maxVolts() + ROUNDING_VOLTS)
            .toList();
    return s.withVoltages(
        inside.isEmpty()
            ? new VoltageRange(supply.minVolts(), supply.nominalVolts(), USUAL_STEP_VOLTS)
                .voltages()
            : inside);
  }

  /** What another platform has changed beside itself, a sentence. */
  static String changes(Study before, Study after) {
    List<String> changes = new ArrayList<>();
    List<Double> left = new ArrayList<>(before.voltages());
    left.removeAll(after.voltages());
    if (after.placesVoltages()) {
      if (!Objects.equals(before.sweep(), after.sweep())) {
        changes.add(
            "its voltages are placed in " + range(after.voltages()) + ", the platform's range");
      }
    } else if (!before.voltages().containsAll(after.voltages())) {
      changes.add(
          "none of its voltages is in the platform's range, they are "
              + range(after.voltages())
              + " now");
    } else if (!left.isEmpty()) {
      changes.add(
          (left.size() == 1 ? "the voltage " : "the voltages ")
              + range(left)
              + (left.size() == 1 ? " is" : " are")
              + " left out, outside the platform's range");
    }
    Set<String> parts = new TreeSet<>(before.energy().banks().keySet());
    parts.removeAll(after.energy().banks().keySet());
    if (!parts.isEmpty()) {
      changes.add("its own banks are dropped");
    }
    return "The study is on the platform "
        + after.energyPlatform().title()
        + ", "
        + after.energyPlatform().scenario(after.scenario()).title()
        + (changes.isEmpty() ? "" : ": " + String.join("; ", changes));
  }

  private static String range(List<Double> volts) {
    double from = volts.get(0);
    double to = volts.get(volts.size() - 1);
    return from == to
        ? String.format(Locale.ROOT, "%s V", CsvWriter.number(from))
        : String.format(Locale.ROOT, "%s to %s V", CsvWriter.number(from), CsvWriter.number(to));
  }

  static Study scenario(Study s, String id) {
    return s.with(b -> b.scenario(id));
  }

  /** Other banks of a memory; where the study set none before, from the platform's. */
  static Study banks(Study s, String part, UnaryOperator<BankGeometry> change) {
    Map<String, BankGeometry> all = new TreeMap<>(s.energy().banks());
    all.put(part, change.apply(base(s, part)));
    return s.withEnergy(s.energy().withBanks(all));
  }

  /** The banks of a memory that the study leaves to the platform. */
  static Study banksOfPlatform(Study s, String part) {
    Map<String, BankGeometry> all = new TreeMap<>(s.energy().banks());
    all.remove(part);
    return s.withEnergy(s.energy().withBanks(all));
  }

  /** The banks of a memory as they are charged: of the study, or else of the platform. */
  static BankGeometry shown(Study s, String part) {
    return base(s, part).forWords(word(s, part));
  }

  /** Rows follow the stored word until their length is set. */
  private static BankGeometry base(Study s, String part) {
    BankGeometry set = s.energy().banks().get(part);
    BankGeometry usual = s.energyPlatform().banks(part).orElse(UNKNOWN);
    return set != null
        ? set
        : new BankGeometry(usual.words(), BankGeometry.AS_THE_WORD, usual.banks());
  }

  /** The longest word of a memory without check cells, bits. */
  private static int word(Study s, String part) {
    if (part.equals(PlatformData.WEIGHTS)) {
      return StudyEnergy.work(s, s.schemes().get(0), null).layers().stream()
          .mapToInt(LayerWork::bits)
          .max()
          .orElseThrow();
    }
    WordFormat values = s.activations();
    return values == null
        ? s.energyPlatform().reference().layers().get(0).activationBits()
        : values.bits();
  }
}
