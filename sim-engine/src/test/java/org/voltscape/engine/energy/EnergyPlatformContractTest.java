package org.voltscape.engine.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.param.BadInputException;

/** What every platform must keep to. */
class EnergyPlatformContractTest {
  private static final InferenceLoad LOAD = new InferenceLoad(3_520, 3_562, 8);
  private static final int STEPS = 20;

  static List<EnergyPlatform> all() {
    return EnergyPlatforms.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void it_introduces_itself_and_its_scenarios(EnergyPlatform platform) {
    assertThat(platform.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(platform.title()).isNotBlank();
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
        check(platform.perCycle(scenario.id(), volts, 8, List.of()), "J/cycle");
        check(platform.perInference(scenario.id(), volts, LOAD, List.of()), "J/inference");
        assertThat(platform.remarks(scenario.id(), volts, 16))
            .allSatisfy(r -> assertThat(r).isNotBlank().doesNotEndWith("."));
      }
      EnergyReport nominal = platform.perCycle(scenario.id(), supply.nominalVolts());
      assertThat(nominal.relativeToNominal()).isCloseTo(1, withinPercentage(1e-9));
    }
  }

  private static void check(EnergyReport report, String unit) {
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
      assertThatThrownBy(() -> platform.perInference(scenario, volts, LOAD, List.of()))
          .isInstanceOf(BadInputException.class);
    }
    assertThatThrownBy(() -> platform.perCycle("no-such", supply.nominalVolts()))
        .isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> platform.minimumEnergyPoint("no-such"))
        .isInstanceOf(BadInputException.class);
  }
}
