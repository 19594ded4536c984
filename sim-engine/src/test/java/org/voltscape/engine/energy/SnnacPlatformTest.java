package org.voltscape.engine.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.param.BadInputException;

class SnnacPlatformTest {
  private static final InferenceLoad MNIST_10X10 = new InferenceLoad(3_520, 3_520, 16);
  private static final InferenceLoad MLP_256X3 = new InferenceLoad(334_336, 334_336, 8);
  private static final SchemeCost PARITY = new SchemeCost("parity-zero", 1, 1, "one bit a word");
  private static final SchemeCost RAZOR = new SchemeCost("bit-masking", 0, 1.128, "MIN-109");

  private final EnergyPlatform snnac = EnergyPlatforms.byId("snnac-65nm");

  @Test
  void hasTheThreeScenariosAndADefaultAmongThem() {
    assertThat(snnac.scenarios())
        .extracting(EnergyScenario::id)
        .containsExactly("high-perf", "en-opt-split", "en-opt-joint");
    assertThat(snnac.scenario(snnac.defaultScenario()).help()).isNotBlank();
    assertThat(EnergyPlatforms.all()).contains(snnac);
  }

  @ParameterizedTest
  @ValueSource(strings = {"high-perf", "en-opt-split", "en-opt-joint"})
  void termsSumToTheTotalAndEveryNumberHasUnitAndSource(String scenario) {
    for (double volts : new double[] {0.41, 0.46, 0.5, 0.55, 0.65, 0.9}) {
      EnergyReport cycle = snnac.perCycle(scenario, volts, 16, List.of(PARITY, RAZOR));
      assertComplete(cycle, "J/cycle");
      assertComplete(
          snnac.perInference(scenario, volts, MNIST_10X10, List.of(PARITY)), "J/inference");
      assertThat(cycle.terms())
          .extracting(EnergyTerm::name)
          .containsExactly(
              "logic dynamic",
              "logic leakage",
              "SRAM dynamic",
              "SRAM leakage",
              "scheme parity-zero",
              "scheme bit-masking");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"high-perf", "en-opt-split", "en-opt-joint"})
  void everyTermFallsOrStaysAsTheSupplyFalls(String scenario) {
    EnergyReport above = snnac.perCycle(scenario, 0.9);
    for (int millivolts = 890; millivolts >= 410; millivolts -= 10) {
      EnergyReport here = snnac.perCycle(scenario, millivolts / 1000.0);
      assertThat(here.total()).isLessThan(above.total());
      for (int i = 0; i < here.terms().size(); i++) {
        assertThat(here.terms().get(i).value())
            .isPositive()
            .isLessThanOrEqualTo(above.terms().get(i).value());
      }
      above = here;
    }
  }

  /** Vt = 0.403 V of docs/energy-snnac.md: f_max ~ (V - Vt)^1.6 / V is 0 there and below. */
  @ParameterizedTest
  @ValueSource(strings = {"high-perf", "en-opt-split", "en-opt-joint"})
  void thereIsNoEnergyWhereTheClockStops(String scenario) {
    for (double volts : new double[] {0.4, 0.402, 0.403}) {
      for (EnergyReport report :
          List.of(
              snnac.perCycle(scenario, volts, 8, List.of(PARITY)),
              snnac.perInference(scenario, volts, MLP_256X3, List.of()))) {
        assertThat(report.exists()).isFalse();
        assertThat(report.total()).isNaN();
        assertThat(report.relativeToNominal()).isNaN();
        assertThat(report.terms()).isEmpty();
        assertThat(report.notes()).singleElement().asString().startsWith("No operating point");
      }
      assertThat(snnac.remarks(scenario, volts, 16))
          .containsExactly("no operating point at 0.403 V and below: the clock stops (f_max = 0)");
    }
    assertThat(snnac.perCycle(scenario, 0.4031).exists()).isTrue();
    assertThat(snnac.perCycle(scenario, 0.4031).total()).isPositive();
  }

  @Test
  void wordsOfAnotherLengthCostTheSameAndThatIsSaid() {
    InferenceLoad bytes = new InferenceLoad(3_520, 3_520, 8);
    for (int bits : new int[] {4, 8, 16}) {
      EnergyReport report =
          snnac.perInference("en-opt-split", 0.5, new InferenceLoad(3_520, 3_520, bits), List.of());
      assertThat(report.total())
          .isEqualTo(snnac.perInference("en-opt-split", 0.5, bytes, List.of()).total());
      assertThat(report.notes().stream().anyMatch(n -> n.startsWith("For 8-bit words")))
          .isEqualTo(bits != 8);
      assertThat(snnac.remarks("en-opt-split", 0.5, bits))
          .hasSize(bits == 8 ? 0 : 1)
          .allMatch(r -> r.startsWith("for 8-bit words: the platform does not follow"));
    }
  }

  @Test
  void energiesBelowWhatAScenarioReachesAreSaidToBeExtrapolated() {
    assertThat(snnac.remarks("en-opt-joint", 0.54, 8))
        .singleElement()
        .asString()
        .contains("0.55 V");
    assertThat(snnac.remarks("high-perf", 0.64, 8)).singleElement().asString().contains("0.65 V");
    assertThat(snnac.remarks("en-opt-joint", 0.55, 8)).isEmpty();
    assertThat(snnac.remarks("high-perf", 0.65, 8)).isEmpty();
    assertThat(snnac.remarks("en-opt-split", 0.46, 8)).isEmpty();
  }

  @Test
  void onlyTheJointSupplyMovesTheLogic() {
    for (String scenario : List.of("high-perf", "en-opt-split")) {
      assertThat(snnac.perCycle(scenario, 0.5).terms().subList(0, 2))
          .isEqualTo(snnac.perCycle(scenario, 0.8).terms().subList(0, 2));
    }
    assertThat(snnac.perCycle("en-opt-joint", 0.5).terms().get(0).value())
        .isCloseTo(
            snnac.perCycle("en-opt-joint", 0.8).terms().get(0).value() * 25 / 64,
            withinPercentage(1e-9));
  }

  @Test
  void anInferenceTakesItsMacsOverEightPlusTheRingFill() {
    double cycle = snnac.perCycle("en-opt-split", 0.5).total();
    EnergyReport inference = snnac.perInference("en-opt-split", 0.5, MNIST_10X10, List.of());
    assertThat(inference.total()).isCloseTo(cycle * 448, withinPercentage(1e-9));
    EnergyReport rounded =
        snnac.perInference("en-opt-split", 0.5, new InferenceLoad(9, 9, 8), List.of());
    assertThat(rounded.total()).isCloseTo(cycle * 10, withinPercentage(1e-9));
    assertThat(inference.relativeToNominal())
        .isCloseTo(snnac.perCycle("en-opt-split", 0.5).relativeToNominal(), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"high-perf", "en-opt-split", "en-opt-joint"})
  void theBaselineIsExactlyOneRelativeToItself(String scenario) {
    assertThat(snnac.perCycle(scenario, 0.9).relativeToNominal()).isEqualTo(1);
    assertThat(snnac.perInference(scenario, 0.9, MNIST_10X10, List.of()).relativeToNominal())
        .isEqualTo(1);
  }

  @Test
  void aNetworkLargerThanTheSramIsMarkedScaled() {
    assertThat(snnac.perInference("en-opt-split", 0.5, MNIST_10X10, List.of()).notes())
        .noneMatch(n -> n.startsWith("Scaled"));
    assertThat(snnac.perInference("en-opt-split", 0.5, MLP_256X3, List.of()).notes())
        .anyMatch(n -> n.startsWith("Scaled: the weights take 326.5 KB") && n.contains("9 KB"));
    InferenceLoad full = new InferenceLoad(4_608, 4_608, 16);
    assertThat(snnac.perInference("high-perf", 0.9, full, List.of()).notes())
        .noneMatch(n -> n.startsWith("Scaled"));
    assertThat(snnac.perInference("high-perf", 0.9, full, List.of(PARITY)).notes())
        .anyMatch(n -> n.startsWith("Scaled"));
  }

  @Test
  void schemesAddTheirOwnTermsToTheSramAndTheSumIgnoresTheirOrder() {
    EnergyReport plain = snnac.perCycle("en-opt-split", 0.5);
    double sram = plain.terms().get(2).value() + plain.terms().get(3).value();
    EnergyReport razor = snnac.perCycle("en-opt-split", 0.5, 8, List.of(RAZOR));
    assertThat(razor.terms().get(4).value()).isCloseTo(0.128 * sram, withinPercentage(1e-9));
    EnergyReport parity = snnac.perCycle("en-opt-split", 0.5, 8, List.of(PARITY));
    assertThat(parity.terms().get(4).value()).isCloseTo(sram / 8, withinPercentage(1e-9));
    assertThat(snnac.perCycle("en-opt-split", 0.5, 8, List.of(PARITY, RAZOR)).total())
        .isCloseTo(
            snnac.perCycle("en-opt-split", 0.5, 8, List.of(RAZOR, PARITY)).total(),
            withinPercentage(1e-9))
        .isCloseTo(plain.total() + sram * (9 / 8.0 * 1.128 - 1), withinPercentage(1e-9));
    assertThat(snnac.perCycle("en-opt-split", 0.9, 8, List.of(RAZOR)).relativeToNominal())
        .isGreaterThan(1);
  }

  @Test
  void theBestSupplyOfEachScenarioIsNamedWithItsReason() {
    MinimumEnergyPoint fast = snnac.minimumEnergyPoint("high-perf");
    assertThat(fast.volts()).isEqualTo(0.65);
    assertThat(fast.source()).contains("MAT-025");
    MinimumEnergyPoint split = snnac.minimumEnergyPoint("en-opt-split");
    assertThat(split.volts()).isCloseTo(0.50, within(0.002));
    assertThat(split.report()).isEqualTo(snnac.perCycle("en-opt-split", split.volts()));
    MinimumEnergyPoint joint = snnac.minimumEnergyPoint("en-opt-joint");
    assertThat(joint.volts()).isCloseTo(0.55, within(0.002));
    for (MinimumEnergyPoint point : List.of(fast, split, joint)) {
      assertThat(point.report().notes()).as("no warning at the optimum").hasSize(1);
    }
  }

  @Test
  void voltagesTheChipDidNotReachAreMarked() {
    assertThat(snnac.perCycle("high-perf", 0.6).notes())
        .anyMatch(
            n ->
                n.startsWith(
                    "Below 0.65 V the SRAM's periphery did not meet 250 MHz on the chip:"));
    assertThat(snnac.perCycle("en-opt-split", 0.46).notes())
        .anyMatch(n -> n.contains("0.50 V, the energy still falls"));
    assertThat(snnac.perCycle("en-opt-joint", 0.54).notes())
        .anyMatch(n -> n.startsWith("Below 0.55 V the logic"));
    assertThat(snnac.perCycle("high-perf", 0.65).notes()).hasSize(1);
    assertThat(snnac.perCycle("en-opt-split", 0.50).notes()).hasSize(1);
    assertThat(snnac.perCycle("en-opt-joint", 0.55).notes()).hasSize(1);
  }

  @Test
  void unknownNamesAreRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> EnergyPlatforms.byId("snnac"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("energy, field platform: found snnac, expected one of ")
        .hasMessageContaining("snnac-65nm");
    assertThatThrownBy(() -> snnac.perCycle("turbo", 0.5))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "energy, field scenario: found turbo, expected a scenario of snnac-65nm: high-perf,"
                + " en-opt-split, en-opt-joint.");
    assertThatThrownBy(() -> snnac.minimumEnergyPoint("")).isInstanceOf(BadInputException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.5, 0.39, 0.91, 5, Double.NaN, Double.POSITIVE_INFINITY, 4.9e-324})
  void voltagesOutsideTheModelAreRefused(double volts) {
    for (EnergyScenario scenario : snnac.scenarios()) {
      assertThatThrownBy(() -> snnac.perCycle(scenario.id(), volts))
          .isInstanceOf(BadInputException.class)
          .hasMessage(
              "energy, field voltage: found "
                  + volts
                  + " V, expected a supply from 0.40 to 0.90 V.");
      assertThatThrownBy(() -> snnac.perInference(scenario.id(), volts, MNIST_10X10, List.of()))
          .isInstanceOf(BadInputException.class);
    }
  }

  @Test
  void aSweepMayEndOnALimitDespiteRounding() {
    double stepped = 0;
    for (int i = 0; i < 9; i++) {
      stepped += 0.1;
    }
    assertThat(snnac.perCycle("high-perf", stepped).total())
        .isCloseTo(67.2e-12, withinPercentage(1e-6));
    assertThat(snnac.perCycle("high-perf", 0.4 - 1e-12).total()).isPositive();
  }

  @Test
  void costsAndLoadsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new InferenceLoad(0, 1, 8))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SchemeCost("x", -1, 1, "s"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SchemeCost("x", 0, Double.NaN, "s"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Constant("x", 1, "", "s"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> snnac.perCycle("high-perf", 0.9, 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertComplete(EnergyReport report, String unit) {
    assertThat(report.unit()).isEqualTo(unit);
    double sum = report.terms().stream().mapToDouble(EnergyTerm::value).sum();
    assertThat(report.total()).isCloseTo(sum, withinPercentage(1e-9));
    for (EnergyTerm term : report.terms()) {
      assertThat(term.unit()).isEqualTo(unit);
      assertThat(term.source()).isNotBlank();
      assertThat(term.inputs()).isNotEmpty();
      for (Constant input : term.inputs()) {
        assertThat(input.value()).isFinite();
        assertThat(input.unit()).isNotBlank();
        assertThat(input.source()).isNotBlank();
      }
    }
  }
}
