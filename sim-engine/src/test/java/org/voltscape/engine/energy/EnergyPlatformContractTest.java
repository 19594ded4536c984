package org.voltscape.engine.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.array.circuit.ArrayCircuit;
import org.voltscape.engine.param.BadInputException;

/** What every platform must keep to. */
class EnergyPlatformContractTest {
  private static final EnergyWork WORK =
      EnergyWork.of(new LayerWork("net", 3_520, 3_562, 8, 8, 110), List.of());
  private static final int STEPS = 20;

  static List<EnergyPlatform> all() {
    return EnergyPlatforms.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void it_introduces_itself_and_its_scenarios(EnergyPlatform platform) {
    assertThat(platform.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(platform.title()).isNotBlank();
    assertThat(platform.scope()).contains("Not counted").endsWith(".");
    assertThat(platform.scenarios()).isNotEmpty();
    for (EnergyScenario scenario : platform.scenarios()) {
      assertThat(scenario.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
      assertThat(scenario.title()).isNotBlank();
      assertThat(scenario.help()).isNotBlank().endsWith(".");
    }
    assertThat(platform.scenarios())
        .extracting(EnergyScenario::id)
        .doesNotHaveDuplicates()
        .contains(platform.defaultScenario());
    SupplyRange supply = platform.supply();
    assertThat(supply.minVolts()).isPositive().isLessThanOrEqualTo(supply.nominalVolts());
    assertThat(supply.maxVolts()).isGreaterThanOrEqualTo(supply.nominalVolts());
    EnergyPlatforms.registry().probe(platform);
  }

  @ParameterizedTest
  @MethodSource("all")
  void terms_sum_to_the_total_and_every_number_has_a_unit_and_a_source(EnergyPlatform platform) {
    SupplyRange supply = platform.supply();
    for (EnergyScenario scenario : platform.scenarios()) {
      for (int i = 0; i <= STEPS; i++) {
        double volts = supply.minVolts() + (supply.maxVolts() - supply.minVolts()) * i / STEPS;
        for (EnergyWork work : works()) {
          check(platform.perCycle(scenario.id(), Supplies.of(volts), work), "J/cycle");
          check(platform.perInference(scenario.id(), Supplies.of(volts), work), "J/inference");
        }
      }
      EnergyReport nominal = platform.perCycle(scenario.id(), supply.nominalVolts());
      assertThat(nominal.relativeToNominal()).isCloseTo(1, withinPercentage(1e-9));
    }
  }

  /** Designs of all kinds: words, formats of layers, check cells, other units, banks. */
  private static List<EnergyWork> works() {
    SchemeCost checked = new SchemeCost("secded", 5, 1.128, "MIN-109");
    SchemeCost units = new SchemeCost("te-drop", 0, 1, ArrayCircuit.TE_DROP.factors(), "SHI-303");
    LayerWork bytes = new LayerWork("layer 1", 3_000, 400, 8, 6, 40);
    LayerWork nibbles = new LayerWork("layer 2", 500, 500, 4, 0, 10);
    LayerWork pruned = new LayerWork("layer 3", 700, 500, 4, 6, 10, 123.25);
    return List.of(
        WORK,
        EnergyWork.of(bytes, List.of(checked)),
        EnergyWork.of(bytes, List.of(checked, units)),
        new EnergyWork(List.of(bytes, nibbles), List.of(units), Map.of(), 7, 1_024),
        new EnergyWork(List.of(bytes, pruned), List.of(checked), Map.of(), 7, 1_024),
        WORK.withBanks(
            Map.of(
                "weights",
                new BankGeometry(512, 32, 4),
                "activations",
                new BankGeometry(64, 16, 1))));
  }

  private static void check(EnergyReport report, String unit) {
    assertThat(report.remarks()).allSatisfy(r -> assertThat(r).isNotBlank().doesNotEndWith("."));
    assertThat(report.notes()).allSatisfy(n -> assertThat(n).isNotBlank().endsWith("."));
    for (EnergyTerm term : report.terms()) {
      assertThat(term.name()).isNotBlank();
      assertThat(term.value()).isFinite();
      assertThat(term.source()).isNotBlank();
      assertThat(term.tier()).isNotEqualTo(Tier.GIVEN);
      assertThat(term.inputs()).isNotEmpty();
      for (Constant input : term.inputs()) {
        assertThat(input.value()).isFinite().isNotNegative();
        assertThat(input.source()).isNotBlank();
        // A term is no better than what it is made of.
        assertThat(term.tier()).isGreaterThanOrEqualTo(input.tier());
      }
    }
    assertThat(report.unit()).isEqualTo(unit);
    if (!report.exists()) {
      assertThat(report.terms()).isEmpty();
      assertThat(report.total()).isNaN();
      assertThat(report.notes()).isNotEmpty();
      return;
    }
    assertThat(report.terms()).isNotEmpty().allSatisfy(t -> assertThat(t.unit()).isEqualTo(unit));
    assertThat(report.terms().stream().mapToDouble(EnergyTerm::value).sum())
        .isCloseTo(report.total(), withinPercentage(1e-9));
    assertThat(report.total()).isPositive();
    assertThat(report.relativeToNominal()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_supply_of_least_energy_can_be_run_at(EnergyPlatform platform) {
    for (EnergyScenario scenario : platform.scenarios()) {
      MinimumEnergyPoint point = platform.minimumEnergyPoint(scenario.id());
      assertThat(platform.supply().check(point.volts())).isEqualTo(point.volts());
      assertThat(point.report().exists()).isTrue();
      assertThat(point.source()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void other_supplies_and_scenarios_are_refused(EnergyPlatform platform) {
    String scenario = platform.defaultScenario();
    SupplyRange supply = platform.supply();
    for (double volts : new double[] {supply.minVolts() - 0.01, supply.maxVolts() + 0.01}) {
      assertThatThrownBy(() -> platform.perCycle(scenario, volts))
          .isInstanceOf(BadInputException.class);
      assertThatThrownBy(() -> platform.perInference(scenario, Supplies.of(volts), WORK))
          .isInstanceOf(BadInputException.class);
    }
    assertThatThrownBy(() -> platform.perCycle("no-such", supply.nominalVolts()))
        .isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> platform.minimumEnergyPoint("no-such"))
        .isInstanceOf(BadInputException.class);
  }
}
