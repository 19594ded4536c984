package org.voltscape.engine.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.param.BadInputException;

class SnnacPlatformTest {
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
      EnergyReport cycle = cycle(scenario, volts, 16, PARITY, RAZOR);
      assertComplete(cycle, "J/cycle");
      assertComplete(inference(scenario, volts, 3_520, 16, PARITY), "J/inference");
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
          List.of(cycle(scenario, volts, 8, PARITY), inference(scenario, volts, 334_336, 8))) {
        assertThat(report.exists()).isFalse();
        assertThat(report.total()).isNaN();
        assertThat(report.relativeToNominal()).isNaN();
        assertThat(report.terms()).isEmpty();
        assertThat(report.notes()).singleElement().asString().startsWith("No operating point");
      }
      assertThat(snnac.perCycle(scenario, volts).remarks())
          .containsExactly("no operating point at 0.403 V and below: the clock stops (f_max = 0)");
    }
    assertThat(snnac.perCycle(scenario, 0.4031).exists()).isTrue();
    assertThat(snnac.perCycle(scenario, 0.4031).total()).isPositive();
  }

  /** What is read and what leaks go with the stored bits; the logic does not, and says so. */
  @Test
  void memoryFollowsTheWordLengthAndTheLogicSaysThatItDoesNot() {
    EnergyReport published = snnac.perCycle("en-opt-split", 0.5);
    for (int bits : new int[] {4, 8, 13, 16}) {
      EnergyReport report = cycle("en-opt-split", 0.5, bits);
      for (int t = 0; t < 4; t++) {
        double factor = t < 2 ? 1 : bits / 16.0;
        assertThat(report.terms().get(t).value())
            .isCloseTo(published.terms().get(t).value() * factor, withinPercentage(1e-12));
      }
      if (bits == 16) {
        assertThat(report.remarks()).isEmpty();
      } else {
        assertThat(report.remarks()).containsExactly("logic charged as for 16-bit operands");
        assertThat(report.notes()).contains("Logic charged as for 16-bit operands.");
      }
    }
  }

  @Test
  void checkCellsCostWhatLongerWordsCost() {
    SchemeCost five = new SchemeCost("secded", 5, 1, "five check bits");
    for (String scenario : List.of("high-perf", "en-opt-split", "en-opt-joint")) {
      EnergyReport checked = inference(scenario, 0.5, 3_520, 8, five);
      EnergyReport longer = inference(scenario, 0.5, 3_520, 13);
      assertThat(checked.total()).isCloseTo(longer.total(), withinPercentage(1e-10));
    }
  }

  @Test
  void banksOfTheDesignCostWhatTheStatedModelSays() {
    BankGeometry own = snnac.banks("weights").orElseThrow();
    assertThat(own).isEqualTo(new BankGeometry(576, 16, 8));
    EnergyWork plain = EnergyWork.of(new LayerWork("net", 3_520, 3_520, 16, 16, 0), List.of());
    EnergyReport same = banked(plain, own);
    EnergyReport published = snnac.perInference("en-opt-split", Supplies.of(0.5), plain);
    for (int t = 0; t < 4; t++) {
      assertThat(same.terms().get(t).value())
          .isCloseTo(published.terms().get(t).value(), withinPercentage(1e-12));
    }
    // Twice the rows: each cell that is read costs 2^0.473 of before, twice as many leak.
    EnergyReport deep = banked(plain, new BankGeometry(1_152, 16, 8));
    assertThat(deep.terms().get(2).value() / published.terms().get(2).value())
        .isCloseTo(Math.pow(2, 0.473), withinPercentage(1e-9));
    assertThat(deep.terms().get(3).value() / published.terms().get(3).value())
        .isCloseTo(2, withinPercentage(1e-9));
    // Rows of two words: each is read once for both.
    EnergyReport wide = banked(plain, new BankGeometry(288, 32, 8));
    assertThat(wide.terms().get(2).value())
        .isCloseTo(published.terms().get(2).value(), withinPercentage(1e-9));
    // Cells of a row that hold no whole word are read in vain.
    EnergyReport loose = banked(plain, new BankGeometry(576, 24, 8));
    assertThat(loose.terms().get(2).value() / published.terms().get(2).value())
        .isCloseTo(Math.pow(1.5, 1.473), withinPercentage(1e-9));
    // Twice as many banks leak twice as much, and cost no more to read.
    EnergyReport many = banked(plain, new BankGeometry(576, 16, 16));
    assertThat(many.terms().get(2))
        .extracting(EnergyTerm::value)
        .isEqualTo(same.terms().get(2).value());
    assertThat(many.terms().get(3).value() / published.terms().get(3).value())
        .isCloseTo(2, withinPercentage(1e-9));
    EnergyReport narrow = banked(plain, new BankGeometry(576, 12, 8));
    assertThat(narrow.exists()).isFalse();
    assertThat(narrow.tier()).as("of no energy").isEmpty();
    assertThat(narrow.remarks()).containsExactly("a row of 12 cells holds no word of 16 bits");
  }

  private EnergyReport banked(EnergyWork work, BankGeometry banks) {
    return snnac.perInference(
        "en-opt-split", Supplies.of(0.5), work.withBanks(Map.of("weights", banks)));
  }

  @Test
  void formatsOfSingleLayersAreChargedByWhatIsReadAndWhatIsHeld() {
    EnergyWork mixed =
        new EnergyWork(
            List.of(
                new LayerWork("layer 1", 6_000, 1_000, 4, 16, 0),
                new LayerWork("layer 2", 2_000, 3_000, 16, 16, 0)),
            List.of(),
            Map.of(),
            1,
            1);
    EnergyReport report = snnac.perInference("en-opt-split", Supplies.of(0.5), mixed);
    EnergyReport uniform = inference("en-opt-split", 0.5, 8_000, 16);
    assertThat(report.terms().get(2).value() / uniform.terms().get(2).value())
        .isCloseTo((6_000 * 4 + 2_000 * 16) / (8_000 * 16.0), withinPercentage(1e-9));
    assertThat(report.terms().get(3).value() / uniform.terms().get(3).value())
        .isCloseTo((1_000 * 4 + 3_000 * 16) / (4_000 * 16.0), withinPercentage(1e-9));
  }

  /** A study that sets the logic's supply beside the SRAM's is charged for it. */
  @Test
  void aSupplyOfTheLogicsOwnIsCharged() {
    EnergyWork work = snnac.reference();
    EnergyReport low = snnac.perCycle("high-perf", new Supplies(0.65, 0.7), work);
    assertThat(low.terms().get(0).value())
        .isCloseTo(SnnacModel.logicDynamic(0.7), withinPercentage(1e-12));
    assertThat(low.terms().subList(2, 4))
        .isEqualTo(
            snnac.perCycle("high-perf", 0.65).terms().subList(2, 4).stream()
                .map(t -> t.atBest(Tier.EXTRAPOLATED))
                .toList());
    assertThat(low.remarks())
        .containsExactly("extrapolated: at 0.700 V the logic does not reach 250.0 MHz");
    assertThat(low.notes())
        .contains("Extrapolated: at 0.700 V the logic does not reach 250.0 MHz.");
    assertThat(low.tier()).contains(Tier.EXTRAPOLATED);
    EnergyReport outside = snnac.perCycle("high-perf", new Supplies(0.65, 1.05), work);
    assertThat(outside.total()).isEqualTo(snnac.perCycle("high-perf", 0.65).total());
    assertThat(outside.remarks()).singleElement().asString().startsWith("the logic's 1.050 V");
  }

  @ParameterizedTest
  @ValueSource(strings = {"high-perf", "en-opt-split", "en-opt-joint"})
  void theFileGivesWhatItsLawGives(String scenario) {
    for (int mv = 405; mv <= 900; mv += 5) {
      double v = mv / 1000.0;
      double logic =
          switch (scenario) {
            case "high-perf" -> 0.9;
            case "en-opt-split" -> SnnacModel.logicMinimumVolts();
            default -> v;
          };
      double clock =
          switch (scenario) {
            case "high-perf" -> 250e6;
            case "en-opt-split" -> SnnacModel.maxClock(logic);
            default -> SnnacModel.maxClock(0.55);
          };
      assertThat(snnac.perCycle(scenario, v).total())
          .isEqualTo(
              SnnacModel.logicDynamic(logic)
                  + SnnacModel.logicLeakage(logic, clock)
                  + SnnacModel.sramDynamic(v)
                  + SnnacModel.sramLeakage(v, clock));
    }
  }

  private EnergyReport cycle(String scenario, double volts, int bits, SchemeCost... costs) {
    return snnac.perCycle(
        scenario, Supplies.of(volts), EnergyWork.ofWord(bits, 16, List.of(costs)));
  }

  private EnergyReport inference(
      String scenario, double volts, long macs, int bits, SchemeCost... costs) {
    return snnac.perInference(
        scenario,
        Supplies.of(volts),
        EnergyWork.of(new LayerWork("net", macs, macs, bits, 16, 0), List.of(costs)));
  }

  @Test
  void energiesBelowWhatAScenarioReachesAreSaidToBeExtrapolated() {
    assertThat(snnac.perCycle("en-opt-joint", 0.54).remarks())
        .singleElement()
        .asString()
        .contains("0.55 V");
    assertThat(snnac.perCycle("high-perf", 0.64).remarks())
        .singleElement()
        .asString()
        .contains("0.65 V");
    assertThat(snnac.perCycle("en-opt-joint", 0.55).remarks()).isEmpty();
    assertThat(snnac.perCycle("high-perf", 0.65).remarks()).isEmpty();
    assertThat(snnac.perCycle("en-opt-split", 0.46).remarks()).isEmpty();
  }

  @Test
  void onlyTheJointSupplyMovesTheLogic() {
    for (String scenario : List.of("high-perf", "en-opt-split")) {
      for (int t = 0; t < 2; t++) {
        assertThat(snnac.perCycle(scenario, 0.5).terms().get(t).value())
            .isEqualTo(snnac.perCycle(scenario, 0.8).terms().get(t).value());
      }
    }
    assertThat(snnac.perCycle("en-opt-joint", 0.5).terms().get(0).value())
        .isCloseTo(
            snnac.perCycle("en-opt-joint", 0.8).terms().get(0).value() * 25 / 64,
            withinPercentage(1e-9));
  }

  @Test
  void anInferenceTakesItsMacsOverEightPlusTheRingFill() {
    double cycle = snnac.perCycle("en-opt-split", 0.5).total();
    EnergyReport inference = inference("en-opt-split", 0.5, 3_520, 16);
    assertThat(inference.total()).isCloseTo(cycle * 448, withinPercentage(1e-9));
    EnergyReport rounded = inference("en-opt-split", 0.5, 9, 16);
    assertThat(rounded.total()).isCloseTo(cycle * 10, withinPercentage(1e-9));
    assertThat(inference.relativeToNominal())
        .isCloseTo(snnac.perCycle("en-opt-split", 0.5).relativeToNominal(), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"high-perf", "en-opt-split", "en-opt-joint"})
  void theBaselineIsExactlyOneRelativeToItself(String scenario) {
    assertThat(snnac.perCycle(scenario, 0.9).relativeToNominal()).isEqualTo(1);
    assertThat(inference(scenario, 0.9, 3_520, 16).relativeToNominal()).isEqualTo(1);
  }

  @Test
  void aNetworkOfMoreWordsThanTheSramHoldsIsMarkedScaled() {
    assertThat(inference("en-opt-split", 0.5, 4_608, 16).notes())
        .noneMatch(n -> n.startsWith("Scaled"));
    assertThat(inference("high-perf", 0.9, 4_608, 16, PARITY).notes())
        .noneMatch(n -> n.startsWith("Scaled"));
    assertThat(inference("en-opt-split", 0.5, 334_336, 8).notes())
        .anyMatch(
            n ->
                n.startsWith("Scaled: the network has 334,336 weight words, the SRAM holds 4,608"));
    EnergyWork large = EnergyWork.of(new LayerWork("net", 9_000, 9_000, 8, 16, 0), List.of());
    assertThat(banked(large, new BankGeometry(576, 16, 8)).remarks())
        .noneMatch(r -> r.contains("holds"));
    // Banks that the design itself makes too small are no saving.
    assertThat(banked(large, new BankGeometry(576, 8, 8)).remarks())
        .contains("SRAM holds 4,608 of 9,000 weight words, fetching the others is not counted");
  }

  @Test
  void schemesAddTheirOwnTermsToTheSramAndTheSumIgnoresTheirOrder() {
    EnergyReport plain = snnac.perCycle("en-opt-split", 0.5);
    double sram = plain.terms().get(2).value() + plain.terms().get(3).value();
    EnergyReport razor = cycle("en-opt-split", 0.5, 16, RAZOR);
    assertThat(razor.terms().get(4).value()).isCloseTo(0.128 * sram, withinPercentage(1e-9));
    EnergyReport parity = cycle("en-opt-split", 0.5, 16, PARITY);
    assertThat(parity.terms().get(4).value()).isCloseTo(sram / 16, withinPercentage(1e-9));
    assertThat(cycle("en-opt-split", 0.5, 16, PARITY, RAZOR).total())
        .isCloseTo(cycle("en-opt-split", 0.5, 16, RAZOR, PARITY).total(), withinPercentage(1e-9))
        .isCloseTo(plain.total() + sram * (17 / 16.0 * 1.128 - 1), withinPercentage(1e-9));
    assertThat(cycle("en-opt-split", 0.9, 16, RAZOR).relativeToNominal()).isGreaterThan(1);
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
      assertThatThrownBy(() -> inference(scenario.id(), volts, 3_520, 16))
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
    assertThatThrownBy(() -> new LayerWork("x", 0, 1, 8, 8, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SchemeCost("x", -1, 1, "s"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SchemeCost("x", 0, Double.NaN, "s"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Constant.published("x", 1, "", "s"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> cycle("high-perf", 0.9, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BankGeometry(0, 1, 1))
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
