package org.voltscape.views.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.energy.BankGeometry;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.EnergyScenario;
import org.voltscape.engine.energy.EnergyTerm;
import org.voltscape.engine.energy.EnergyWork;
import org.voltscape.engine.energy.LayerWork;
import org.voltscape.engine.energy.SchemeCost;
import org.voltscape.engine.energy.Supplies;
import org.voltscape.engine.energy.Tier;

/** Every number that the pop-over can show has a value, a unit, a source and a word of trust. */
class WhyEverythingTest {
  private static final SchemeCost SECDED =
      new SchemeCost("secded", 5, 1, "13 stored bits for 8 of data");

  static List<EnergyPlatform> platforms() {
    return EnergyPlatforms.all();
  }

  private static List<EnergyWork> designs(EnergyPlatform platform) {
    List<EnergyWork> all = new ArrayList<>();
    all.add(platform.reference());
    all.add(EnergyWork.of(new LayerWork("net", 334_336, 334_336, 8, 6, 10), List.of(SECDED)));
    all.add(EnergyWork.ofWord(12, 0, List.of(SECDED)));
    TreeMap<String, BankGeometry> banks = new TreeMap<>();
    platform.bankedParts().forEach(p -> banks.put(p, new BankGeometry(512, 64, 12)));
    all.add(
        new EnergyWork(
            List.of(new LayerWork("net", 1000, 1000, 8, 6, 10)), List.of(SECDED), banks, 10, 64));
    return all;
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void every_number_has_value_unit_source_and_trust(EnergyPlatform platform) {
    int seen = 0;
    for (EnergyScenario scenario : platform.scenarios()) {
      for (EnergyWork work : designs(platform)) {
        for (double volts : new double[] {platform.supply().nominalVolts(), 0.66}) {
          if (volts > platform.supply().maxVolts()) {
            continue;
          }
          EnergyReport report = platform.perInference(scenario.id(), Supplies.of(volts), work);
          assertThat(report.exists()).isTrue();
          assertThat(WhyText.plain("Energy", report)).contains("Scope: " + platform.scope());
          List<WhyText.Row> rows = WhyText.rows(report);
          assertThat(rows).hasSameSizeAs(report.terms());
          for (int i = 0; i < rows.size(); i++) {
            EnergyTerm term = report.terms().get(i);
            whole(rows.get(i), term.unit());
            assertThat(rows.get(i).inputs()).hasSameSizeAs(term.inputs()).isNotEmpty();
            for (int k = 0; k < term.inputs().size(); k++) {
              whole(rows.get(i).inputs().get(k), term.inputs().get(k).unit());
              seen++;
            }
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(8);
  }

  private static void whole(WhyText.Row row, String unit) {
    assertThat(row.name()).isNotBlank();
    assertThat(row.value()).as(row.name()).matches("-?[0-9].*");
    if (!unit.equals("1")) {
      assertThat(row.value()).as(row.name()).endsWith(unit);
    }
    assertThat(row.source()).as(row.name()).isNotBlank();
    Tier tier = Tier.of(row.trust()).orElseThrow();
    assertThat(WhyText.meaning(row.trust())).isEqualTo(tier.id() + ": " + tier.meaning());
    assertThat(WhyText.trust()).contains(tier.id() + ": " + tier.meaning());
  }
}
