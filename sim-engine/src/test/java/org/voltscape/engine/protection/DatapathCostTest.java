package org.voltscape.engine.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.array.circuit.ArrayCircuit;
import org.voltscape.engine.array.circuit.DatapathFactors;

class DatapathCostTest {
  @Test
  void theProposedArraysAreSmallerAndFasterAndTakeMorePower() {
    DatapathFactors units = ArrayCircuit.COLUMN_WISE.factors();

    assertThat(units.power()).isCloseTo(72.5 / 66.5, within(1e-15));
    assertThat(units.clock()).isCloseTo(641.0 / 526, within(1e-15));
    assertThat(units.area()).isCloseTo(214.2 / 241.3, within(1e-15));
    assertThat(units.energyPerCycle()).isCloseTo(72.5 / 641 / (66.5 / 526), within(1e-12));
    assertThat(ArrayCircuit.TPU.factors()).isEqualTo(DatapathFactors.NONE);
  }

  @Test
  void multiplexersAddThreeAndSevenPercentToAUnit() {
    assertThat(ArrayCircuit.COLUMN_WISE.unitArea()).isCloseTo(3268.4, within(0.05));
    assertThat(ArrayCircuit.TWO_TO_ONE.multiplexerArea()).isCloseTo(99.2, within(0.05));
    assertThat(ArrayCircuit.FOUR_TO_ONE.multiplexerArea()).isCloseTo(221.3, within(0.05));
    assertThat(ArrayCircuit.TWO_TO_ONE.multiplexerShare()).isCloseTo(0.030, within(5e-4));
    assertThat(ArrayCircuit.FOUR_TO_ONE.multiplexerShare()).isCloseTo(0.068, within(5e-4));
    assertThat(ArrayCircuit.COLUMN_WISE.multiplexerArea()).isZero();
    assertThat(ArrayCircuit.TE_DROP.multiplexerArea()).isZero();
  }

  @Test
  void onlyAnotherDatapathChangesTheEnergy() {
    assertThat(ProtectionCost.FREE.changesEnergy()).isFalse();
    assertThat(ProtectionCost.FREE.withDatapath(ArrayCircuit.TPU.factors()).changesEnergy())
        .isFalse();
    ProtectionCost drop = ProtectionCost.FREE.withDatapath(ArrayCircuit.TE_DROP.factors());
    assertThat(drop.changesEnergy()).isTrue();
    assertThat(drop.withRetraining().withMapAtDeployment().from("x").datapath())
        .isEqualTo(ArrayCircuit.TE_DROP.factors());
    assertThat(drop.withCells(1, 8).withFactors(2, 2).withCircuit(ReadCircuit.xors(1)).datapath())
        .isEqualTo(ArrayCircuit.TE_DROP.factors());
  }

  @Test
  void anotherDatapathIsToldAsHardware() {
    ProtectionCost drop = ProtectionCost.FREE.withDatapath(ArrayCircuit.TE_DROP.factors());

    assertThat(CostText.of(drop, 8).hardware())
        .isEqualTo("MAC units: power × 1.18, clock × 1, area × 1.17");
    assertThat(CostText.of(drop.withCircuit(ReadCircuit.of("a multiplexer")), 8).hardware())
        .startsWith("a multiplexer; MAC units");
    assertThat(CostText.of(ProtectionCost.FREE, 8).hardware()).isEqualTo("none");
  }

  @Test
  void factorsMultiplyAndMustBeAboveZero() {
    DatapathFactors both = new DatapathFactors(2, 3, 4).and(new DatapathFactors(5, 7, 11));
    assertThat(both).isEqualTo(new DatapathFactors(10, 21, 44));
    assertThatThrownBy(() -> new DatapathFactors(0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DatapathFactors(1, Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
