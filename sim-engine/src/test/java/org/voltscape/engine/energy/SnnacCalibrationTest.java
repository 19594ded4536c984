package org.voltscape.engine.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.energy.platform.DataPlatform;

/** The published points of MATIC section V-B that one set of constants must meet together. */
class SnnacCalibrationTest {
  private final EnergyPlatform snnac = EnergyPlatforms.byId("snnac-65nm");

  private DataPlatform chip() {
    return (DataPlatform) snnac;
  }

  @Test
  void nominalCycleIsTheNominalPowerOverTheClock() {
    EnergyReport nominal = snnac.perCycle("high-perf", 0.9);
    assertThat(nominal.total()).isCloseTo(67.2e-12, withinPercentage(1e-9));
    assertThat(nominal.relativeToNominal()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"high-perf, 0.65, 1.4", "en-opt-split, 0.50, 2.5", "en-opt-joint, 0.55, 3.3"})
  void savingsAreThePrintedOnes(String scenario, double volts, double printed) {
    double saving = 1 / snnac.perCycle(scenario, volts).relativeToNominal();
    assertThat(saving).isCloseTo(printed, withinPercentage(2.1));
  }

  @Test
  void sramAloneSavesThePrintedRatioInTheSplitScenario() {
    double ratio =
        sram(snnac.perCycle("en-opt-split", 0.9)) / sram(snnac.perCycle("en-opt-split", 0.5));
    assertThat(ratio).isCloseTo(5.1, withinPercentage(2));
  }

  @Test
  void bowlsHaveTheirBottomAtThePrintedVoltages() {
    assertThat(chip().lowestEnergyVolts(List.of("weights"))).isCloseTo(0.50, within(0.002));
    assertThat(chip().lowestEnergyVolts(List.of("logic", "weights")))
        .isCloseTo(0.55, within(0.002));
    assertThat(chip().lowestEnergyVolts(List.of("logic"))).isBetween(0.55, 0.62);
  }

  @Test
  void bowlsRiseOnBothSidesOfTheSearchedMinimum() {
    for (int domain = 0; domain < 3; domain++) {
      double bottom =
          switch (domain) {
            case 0 -> chip().lowestEnergyVolts(List.of("logic"));
            case 1 -> chip().lowestEnergyVolts(List.of("weights"));
            default -> chip().lowestEnergyVolts(List.of("logic", "weights"));
          };
      double previous = bowl(domain, bottom);
      for (int step = 1; bottom + step * 0.005 <= 0.9; step++) {
        double energy = bowl(domain, bottom + step * 0.005);
        assertThat(energy).isGreaterThan(previous);
        previous = energy;
      }
      previous = bowl(domain, bottom);
      for (int step = 1; bottom - step * 0.005 >= 0.42; step++) {
        double energy = bowl(domain, bottom - step * 0.005);
        assertThat(energy).isGreaterThan(previous);
        previous = energy;
      }
    }
  }

  @Test
  void splitSuppliesAreTheMostEfficientAtTheOptimumAndInTheBaseline() {
    assertThat(snnac.perCycle("en-opt-split", 0.5).total())
        .isLessThan(snnac.perCycle("en-opt-joint", 0.55).total());
    assertThat(snnac.perCycle("en-opt-split", 0.9).total())
        .isLessThan(snnac.perCycle("en-opt-joint", 0.9).total());
  }

  @Test
  void sramIsMoreThanHalfOfTheNominalPower() {
    EnergyReport nominal = snnac.perCycle("high-perf", 0.9);
    assertThat(sram(nominal) / nominal.total()).isBetween(0.5, 0.6);
  }

  @Test
  void fastestClockIsAnchoredAtTheNominalPointAndRisesWithTheSupply() {
    assertThat(chip().maxClock(0.9)).isEqualTo(250e6);
    assertThat(chip().maxClock(0.40)).isZero();
    for (double v = 0.42; v < 0.9; v += 0.01) {
      assertThat(chip().maxClock(v + 0.01)).isGreaterThan(chip().maxClock(v));
    }
  }

  private double bowl(int domain, double v) {
    double f = chip().maxClock(v);
    double logic = SnnacModel.logicDynamic(v) + SnnacModel.logicLeakage(v, f);
    double sram = SnnacModel.sramDynamic(v) + SnnacModel.sramLeakage(v, f);
    return domain == 0 ? logic : domain == 1 ? sram : logic + sram;
  }

  private static double sram(EnergyReport report) {
    return report.terms().stream()
        .filter(t -> t.name().startsWith("SRAM"))
        .mapToDouble(EnergyTerm::value)
        .sum();
  }
}
