package org.voltscape.engine.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.array.circuit.ArrayCircuit;
import org.voltscape.engine.param.BadInputException;

/** Against Table II and section V-B of Shin et al. (JETCAS 2019). */
class MacArrayPlatformTest {
  private static final EnergyPlatform ARRAY = EnergyPlatforms.byId("mac-array-65nm");

  private static final LayerWork LAYER = new LayerWork("net", 1, 1, 8, 8, 0);

  private static EnergyReport cycle(String scenario, double volts, SchemeCost... costs) {
    return ARRAY.perCycle(scenario, Supplies.of(volts), EnergyWork.ofWord(8, 8, List.of(costs)));
  }

  /** Horowitz's 0.2 pJ a product and 0.03 pJ a sum of 8 bits, by m n / 64 and (m + n) / 8. */
  @Test
  void unitsOfOtherWidthsCostWhatTheirProductsCost() {
    double published = ARRAY.perCycle("per-operation", 1.08).total();
    double same = 0.2 + 0.03 * 2;
    for (int[] w : new int[][] {{4, 8}, {16, 16}, {8, 6}}) {
      EnergyReport other =
          ARRAY.perCycle(
              "per-operation", Supplies.of(1.08), EnergyWork.ofWord(w[0], w[1], List.of()));
      assertThat(other.total() / published)
          .isCloseTo((0.2 * w[0] * w[1] / 64 + 0.03 * (w[0] + w[1]) / 8) / same, within(1e-12));
      assertThat(other.remarks()).isEmpty();
      assertThat(other.tier()).contains(Tier.MODELLED);
    }
    EnergyReport single =
        ARRAY.perCycle("per-operation", Supplies.of(1.08), EnergyWork.ofWord(8, 0, List.of()));
    assertThat(single.total()).isEqualTo(published);
    assertThat(single.remarks())
        .containsExactly("logic charged as for 8-bit values, not single precision");
  }

  private static SchemeCost on(ArrayCircuit circuit) {
    return new SchemeCost(circuit.id(), 0, 1, circuit.factors(), circuit.source());
  }

  private static double watts(ArrayCircuit circuit, double volts) {
    EnergyReport report = cycle("power", volts, on(circuit));
    return report.total() * 526e6;
  }

  @Test
  void theFootnoteGivesThePrintedScaledPowersButForOne() {
    assertThat(watts(ArrayCircuit.COLUMN_WISE, 0.73)).isCloseTo(33.1, within(0.05));
    assertThat(watts(ArrayCircuit.TWO_TO_ONE, 0.73)).isCloseTo(34.1, within(0.05));
    assertThat(watts(ArrayCircuit.FOUR_TO_ONE, 0.68)).isCloseTo(30.6, within(0.05));
    assertThat(watts(ArrayCircuit.TE_DROP, 0.78)).isCloseTo(40.9, within(0.1));
    assertThat(watts(ArrayCircuit.TE_DROP, 0.83)).isCloseTo(46.4, within(0.1));
    for (ArrayCircuit circuit : ArrayCircuit.values()) {
      assertThat(watts(circuit, 1.08)).isCloseTo(circuit.watts(), within(1e-9));
    }
  }

  @Test
  void savingsAreThePrintedOnesInThePrintedReading() {
    MacArrayTable.Row plain = MacArrayTable.row(ArrayCircuit.TPU);
    MacArrayTable.Row drop = MacArrayTable.row(ArrayCircuit.TE_DROP);
    MacArrayTable.Row columns = MacArrayTable.row(ArrayCircuit.COLUMN_WISE);
    MacArrayTable.Row four = MacArrayTable.row(ArrayCircuit.FOUR_TO_ONE);

    // SHI-001 to SHI-003, as published: 34.2, 54.1, 28.5 %.
    assertThat(four.saving(drop, true, false)).isCloseTo(0.342, within(1e-3));
    assertThat(four.saving(plain, true, false)).isCloseTo(0.541, within(1e-3));
    assertThat(columns.saving(drop, true, false)).isCloseTo(0.285, within(1e-3));
    // By the footnote: 25.5 % of 40.9 W.
    assertThat(four.saving(drop, false, false)).isCloseTo(0.253, within(1e-3));
    assertThat(1 - 30.5 / drop.scaledWatts()).isCloseTo(0.255, within(1e-3));
    // Per operation, as published: 46 and 62 %.
    assertThat(four.saving(drop, true, true)).isCloseTo(0.46, within(5e-3));
    assertThat(four.saving(plain, true, true)).isCloseTo(0.62, within(5e-3));
  }

  @Test
  void theMisprintHasBothItsReadings() {
    MacArrayTable.Row drop = MacArrayTable.row(ArrayCircuit.TE_DROP);

    assertThat(drop.volts()).isEqualTo(0.78);
    assertThat(drop.watts(true)).isEqualTo(46.4);
    assertThat(drop.watts(false)).isCloseTo(40.9, within(0.1));
    assertThat(drop.printedVolts()).isCloseTo(0.83, within(5e-3));
    assertThat(MacArrayTable.row(ArrayCircuit.TPU).watts(true)).isEqualTo(66.5);
    assertThat(cycle("power", 0.78, on(ArrayCircuit.TE_DROP)).notes())
        .anyMatch(n -> n.contains("46.4 W") && n.contains("40.9 W") && n.contains("0.83 V"));
    assertThat(ARRAY.perCycle("power", 0.78).notes()).noneMatch(n -> n.contains("46.4"));
  }

  @Test
  void perOperationDividesByTheClock() {
    EnergyReport four = cycle("per-operation", 0.68, on(ArrayCircuit.FOUR_TO_ONE));

    double square = 0.68 * 0.68 / (1.08 * 1.08);
    assertThat(four.total()).isCloseTo(77.2 / 641e6 * square, within(1e-20));
    assertThat(1 - four.relativeToNominal()).isCloseTo(0.62, within(5e-3));
    assertThat(ARRAY.perCycle("per-operation", 1.08).relativeToNominal()).isEqualTo(1);
    assertThat(four.terms()).hasSize(2);
    assertThat(four.terms().get(1).name()).isEqualTo("scheme column-wise-4to1");
    assertThat(four.notes().get(0)).contains("641.0 MHz");
  }

  @Test
  void anInferenceTakesItsCyclesOnItsUnits() {
    double cycle = ARRAY.perCycle("per-operation", 0.73).total();
    EnergyWork whole = new EnergyWork(List.of(LAYER), List.of(), Map.of(), 36, 65_536);
    EnergyWork part = new EnergyWork(List.of(LAYER), List.of(), Map.of(), 100, 16_384);

    assertThat(ARRAY.perInference("per-operation", Supplies.of(0.73), whole).total())
        .isCloseTo(36 * cycle, within(1e-18));
    EnergyReport quarter = ARRAY.perInference("per-operation", Supplies.of(0.73), part);
    assertThat(quarter.total()).isCloseTo(25 * cycle, within(1e-18));
    assertThat(quarter.unit()).isEqualTo("J/inference");
    assertThat(quarter.notes()).anyMatch(n -> n.startsWith("Scaled"));
    assertThat(EnergyWork.of(new LayerWork("net", 65_537, 0, 8, 8, 0), List.of()).arrayCycles())
        .isEqualTo(2);
  }

  @Test
  void theWeightMemoryIsNotCounted() {
    EnergyReport report = cycle("power", 0.73, new SchemeCost("parity-zero", 1, 1, "x"));

    assertThat(report.total()).isEqualTo(ARRAY.perCycle("power", 0.73).total());
    assertThat(report.remarks())
        .containsExactly(
            "what parity-zero adds to the weight memory is not counted: the platform has none");
  }

  @Test
  void supplyAndScenarioAreChecked() {
    assertThat(ARRAY.arrays()).isTrue();
    assertThat(EnergyPlatforms.byId("snnac-65nm").arrays()).isFalse();
    assertThat(ARRAY.defaultScenario()).isEqualTo("per-operation");
    assertThatThrownBy(() -> ARRAY.perCycle("power", 0.5)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> ARRAY.perCycle("fast", 0.7)).isInstanceOf(BadInputException.class);
    MinimumEnergyPoint least = ARRAY.minimumEnergyPoint("power");
    assertThat(least.volts()).isEqualTo(0.63);
    assertThat(least.report().relativeToNominal())
        .isCloseTo(0.63 * 0.63 / (1.08 * 1.08), within(1e-12));
  }

  @Test
  void everyNumberSaysWhereItComesFrom() {
    EnergyReport report =
        ARRAY.perInference(
            "per-operation",
            Supplies.of(0.7),
            EnergyWork.of(
                new LayerWork("net", 9, 9, 8, 8, 0),
                List.of(on(ArrayCircuit.COLUMN_WISE), on(ArrayCircuit.TE_DROP))));
    double sum = report.terms().stream().mapToDouble(EnergyTerm::value).sum();
    assertThat(report.total()).isCloseTo(sum, within(1e-18));
    for (EnergyTerm term : report.terms()) {
      assertThat(term.inputs()).allMatch(c -> !c.source().isBlank()).hasSizeGreaterThan(2);
    }
  }
}
