package org.voltscape.engine.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.array.circuit.DatapathFactors;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.word.WordShape;

/** What every scheme costs on words of 8 bits, as the sources print or count it, and its texts. */
class SchemeCostTest {
  private static ProtectionCost cost(String id, Map<String, ?> params, int bits) {
    ProtectionScheme scheme = ProtectionSchemes.byId(id, "test", "");
    return scheme.cost(
        new WordShape(bits, true), ParamValues.of(scheme.parameters(), params, "test", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none | BASELINE | none | none | no | no | × 1 | × 1",
        "bit-masking | DETECTION | none | a Razor flip-flop on every column, a two-input"
            + " multiplexer on every bit | no | no | × 1.128 | × 1.003",
        "word-masking | DETECTION | none | a Razor flip-flop on every column, an AND gate on every"
            + " bit | no | no | × 1.128 | × 1.003",
        "parity-zero | DETECTION | 1 bit | one 9-input XOR, 8 AND gates that zero the word | no |"
            + " no | × 1.09 | × 1.11",
        "secded | CORRECTION | 5 bits | 5 XORs of up to 13 inputs, 8 two-input XORs, a decoder of"
            + " the syndrome | no | no | × 1.625 | × 1.625",
        "ecp | CORRECTION | 0.9531 bits | 6 decoders of 9-bit pointers and a multiplexer on every"
            + " cell of a line | yes | no | × 1.119 | × 1.119",
        "hybrid-8t6t | CORRECTION | none | a second read port in the 8T columns | no | no | × 1.083"
            + " | × 1.083",
        "bounding-zero | BOUNDS | none | two comparators of 8 bits, a multiplexer | no | no | × 1"
            + " | × 1",
        "bounding-saturate | BOUNDS | none | two comparators of 8 bits, a multiplexer | no | no"
            + " | × 1 | × 1",
        "add-sub | APPROXIMATION | none | none | yes | no | × 1 | × 1",
        "nearest | APPROXIMATION | none | none | yes | no | × 1 | × 1",
        "optimal-plain | APPROXIMATION | none | none | yes | no | × 1 | × 1",
        "lsb | APPROXIMATION | none | 7 two-input XORs | yes | no | × 1 | × 1",
        "optimal-lsb | APPROXIMATION | none | 7 two-input XORs | yes | no | × 1 | × 1",
        "count-one | APPROXIMATION | none | one 8-input XOR, 8 two-input XORs | yes | no | × 1"
            + " | × 1",
        "optimal-count-one | APPROXIMATION | none | one 8-input XOR, 8 two-input XORs | yes | no"
            + " | × 1 | × 1",
        "mat | TRAINING | none | none | yes | every die | × 1 | × 1",
        "mat-nwr | TRAINING | none | none | yes | every die | × 1 | × 1",
        "mat-pretrained | TRAINING | none | none | yes | every die | × 1 | × 1",
        "defect-retrain | TRAINING | none | none | yes | every die | × 1 | × 1",
        "eden-retrain | TRAINING | none | none | no | every voltage | × 1 | × 1",
        "te-propagate | TIMING | none | none | no | no | × 1 | × 1",
        "te-drop | TIMING | none | MAC units: power × 1.18, clock × 1, area × 1.17 | no | no"
            + " | × 1 | × 1",
      })
  void costs_are_those_of_the_sources(
      String id,
      SchemeGroup group,
      String storage,
      String hardware,
      String map,
      String retraining,
      String power,
      String area) {
    ProtectionScheme scheme = ProtectionSchemes.byId(id, "test", "");
    assertThat(scheme.group()).isEqualTo(group);
    ProtectionCost cost = cost(id, Map.of(), 8);
    assertThat(CostText.of(cost, 8))
        .isEqualTo(
            new CostText(
                retraining, storage, hardware, map, power, area, CostText.of(cost, 8).source()));
    assertThat(cost.changesEnergy())
        .isEqualTo(!power.equals("× 1") || !storage.equals("none") || hardware.startsWith("MAC"));
  }

  @Test
  void a_flag_cell_costs_a_cell_and_saves_none_of_the_gates() {
    for (String id : new String[] {"lsb", "optimal-lsb"}) {
      ProtectionCost cost = cost(id, Map.of("flag", "extra-bit"), 8);
      assertThat(cost.extraBitsPerWord()).isEqualTo(1);
      assertThat(cost.sramAreaFactor()).isEqualTo(9 / 8.0);
      assertThat(cost.totalSramPower(8)).isEqualTo(9 / 8.0);
      assertThat(cost.mapAtDeployment()).isTrue();
      assertThat(cost.circuit().xorGates()).isEqualTo(8);
    }
  }

  @Test
  void robust_cells_cost_as_the_parameters_say() {
    ProtectionCost cost =
        cost("hybrid-8t6t", Map.of("robust", 4L, "cellPower", 1.5, "cellArea", 2.0), 8);
    assertThat(cost.totalSramPower(8)).isCloseTo((4 + 4 * 1.5) / 8, within(1e-12));
    assertThat(cost.sramAreaFactor()).isCloseTo((4 + 4 * 2.0) / 8, within(1e-12));
    // No more robust cells than the word has.
    assertThat(cost("hybrid-8t6t", Map.of("robust", 16L), 4).sramAreaFactor())
        .isCloseTo(1.33, within(1e-12));
  }

  @Test
  void pointers_take_cells_of_every_line() {
    // A line of 4 words of 8 bits: 5-bit pointers, 2 entries of 6 cells, and one more.
    ProtectionCost cost = cost("ecp", Map.of("line", 32L, "pointers", 2L), 8);
    assertThat(cost.extraBitsPerWord()).isEqualTo(13 / 4.0);
    assertThat(cost.circuit().describe()).startsWith("2 decoders of 5-bit pointers");
  }

  @Test
  void costs_are_told_in_a_sentence() {
    assertThat(CostText.of(cost("parity-zero", Map.of(), 8), 8).sentence())
        .isEqualTo(
            "1 bit more a word, SRAM power × 1.09, area × 1.11; extra hardware: one 9-input XOR, 8"
                + " AND gates that zero the word; no failure map needed; no retraining (MIN-107,"
                + " MIN-108: a parity bit adds 9 % power and 11 % area to 8-bit words; other"
                + " lengths by the same check column (model))");
    assertThat(CostText.of(cost("mat", Map.of(), 8), 8).sentence())
        .startsWith("no extra bits, SRAM power × 1, area × 1; extra hardware: none; the failing")
        .contains("; the failing cells must be known; retrained for every die (MATIC (2018)");
    assertThat(CostText.of(cost("eden-retrain", Map.of(), 8), 8).sentence())
        .contains("; no failure map needed; retrained for every voltage (EDEN");
  }

  @Test
  void circuits_are_told_by_their_gates() {
    assertThat(ReadCircuit.NONE.describe()).isEqualTo("none");
    assertThat(ReadCircuit.xors(1).describe()).isEqualTo("1 two-input XOR");
    assertThat(ReadCircuit.xors(2).describe()).isEqualTo("2 two-input XORs");
    assertThat(ReadCircuit.of("a latch").describe()).isEqualTo("a latch");
    assertThat(new ReadCircuit(0, 1, 9, "").describe()).isEqualTo("one 9-input XOR");
    assertThat(new ReadCircuit(3, 2, 9, "a latch").describe())
        .isEqualTo("2 XORs of up to 9 inputs, 3 two-input XORs, a latch");
  }

  @Test
  void every_step_of_a_cost_leaves_the_others_alone() {
    DatapathFactors units = new DatapathFactors(2, 3, 4);
    ProtectionCost all =
        ProtectionCost.FREE
            .withFactors(1.5, 2)
            .withCells(4, 8)
            .withCircuit(ReadCircuit.xors(3))
            .withMapAtDeployment()
            .withRetraining()
            .withDatapath(units)
            .from("test");
    assertThat(all)
        .isEqualTo(new ProtectionCost(4, 1.5, 3, ReadCircuit.xors(3), true, true, units, "test"));
    assertThat(all.totalSramPower(8)).isEqualTo(2.25);
    assertThat(ProtectionCost.FREE.withCells(1, 8).changesEnergy()).isTrue();
    assertThat(ProtectionCost.FREE.withFactors(1.1, 1).changesEnergy()).isTrue();
    assertThat(ProtectionCost.FREE.withFactors(1, 1.1).changesEnergy()).isFalse();
    assertThat(ProtectionCost.FREE.withDatapath(units).changesEnergy()).isTrue();
  }

  @Test
  void groups_have_a_name_and_a_sentence() {
    assertThat(Stream.of(SchemeGroup.values()).map(SchemeGroup::title))
        .containsExactly(
            "No protection",
            "Detection and masking",
            "Correction and robust cells",
            "Bounds",
            "Approximation",
            "Training",
            "Supply control",
            "Timing errors");
    assertThat(Stream.of(SchemeGroup.values()).map(SchemeGroup::help))
        .doesNotHaveDuplicates()
        .allSatisfy(help -> assertThat(help).endsWith("."));
  }

  @Test
  void titles_and_sources_are_those_of_one_scheme_each() {
    assertThat(ProtectionSchemes.all().stream().map(ProtectionScheme::title))
        .doesNotHaveDuplicates();
    assertThat(ProtectionSchemes.all().stream().map(ProtectionScheme::help))
        .doesNotHaveDuplicates();
  }
}
