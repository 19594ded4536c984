package org.voltscape.views.failuremap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.CorrelatedDie;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.FailureMap;
import org.voltscape.engine.memory.Geometry;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.word.FixedPoint;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.image.CellPosition;
import org.voltscape.views.image.CellSource;

class FailureMapModelTest {
  private static final ErrorCurve CURVE = CurvePresets.find("snnac-65nm").orElseThrow();
  private static final FixedPoint FORMAT = new FixedPoint(2, 6);
  private static final int WORDS = 3001;
  private static final int SMALL = 37;

  private final OperatingPoint point = new OperatingPoint(0.50);
  private final FailureMapModel model = new FailureMapModel(point, TaskThreads.sameThread(), CURVE);
  private final int[] codes = new int[WORDS];

  FailureMapModelTest() {
    for (int i = 0; i < WORDS; i++) {
      codes[i] = i * 7 & 0xFF;
    }
    model.setDie(new Die(42, 0.7));
    model.setMemories(
        List.of(
            MemoryBlock.ofWeights("conv1", 0, FORMAT, codes),
            new MemoryBlock("fc", 3, 1000, SMALL, 16, null, null)));
  }

  private static List<CellPosition> cells(CellSource source) {
    List<CellPosition> all = new ArrayList<>();
    for (int row = 0; row < source.rows(); row++) {
      for (int column = 0; column < source.columns(); column++) {
        if (source.category(row, column) != CellSource.NO_CELL) {
          all.add(new CellPosition(row, column));
        }
      }
    }
    return all;
  }

  @Test
  void words_are_found_where_the_picture_has_them() {
    for (int address : new int[] {0, 1, 777, WORDS - 1}) {
      CellPosition cell = model.find(0, address);
      assertThat(model.inspect(cell).address()).isEqualTo(address);
      assertThat(model.inspect(cell).block().memory()).isZero();
      assertThat(model.inspect(cell).bit()).isEqualTo(7);
    }
    CellPosition last = model.find(3, 1000 + SMALL - 1);
    assertThat(model.inspect(last).address()).isEqualTo(1000 + SMALL - 1);
    assertThat(model.find(3, 1000 + SMALL)).isNull();
    assertThat(model.find(3, 5)).isNull();
    model.select(1);
    assertThat(model.find(3, 1000)).isNull();
    assertThat(model.find(0, 12)).isNotNull();
  }

  @Test
  void counts_are_those_of_the_engine_at_every_voltage() {
    model.select(1);
    for (double volts : new double[] {0.38, 0.44, 0.50, 0.515, 0.53, 0.60}) {
      point.setVolts(volts);
      double p = CURVE.probability(volts);
      FailureMap map = FailureMap.of(new Die(42, 0.7), 0, WORDS, 8, p);
      assertThat(model.countsProperty().get())
          .isEqualTo(new FailureCounts(map.cells(), map.failing(), map.stuckAtOne(), p));
    }
  }

  @Test
  void every_cell_is_drawn_once_and_as_the_engine_says() {
    CellSource field = model.fieldProperty().get();
    assertThat(cells(field)).hasSize(WORDS * 8 + SMALL * 16);
    Die die = new Die(42, 0.7);
    double p = CURVE.probability(0.50);
    FailureMap conv = FailureMap.of(die, 0, WORDS, 8, p);
    FailureMap fc = FailureMap.of(die, 3, 1000 + SMALL, 16, p);
    for (CellPosition cell : cells(field)) {
      CellReport report = model.inspect(cell);
      FailureMap map = report.block().name().equals("conv1") ? conv : fc;
      assertThat(report.stuckMask()).isEqualTo(map.stuckMask(report.address()));
      assertThat(report.stuckValue()).isEqualTo(map.stuckValue(report.address()));
      int expected = 0;
      if ((map.stuckMask(report.address()) >> report.bit() & 1) != 0) {
        expected = (map.stuckValue(report.address()) >> report.bit() & 1) != 0 ? 2 : 1;
      }
      assertThat(field.category(cell.row(), cell.column())).isEqualTo(expected);
    }
  }

  @Test
  void maps_are_nested_over_the_voltage() {
    CellSource above = null;
    for (double volts = 0.54; volts > 0.42; volts -= 0.005) {
      point.setVolts(volts);
      CellSource below = model.fieldProperty().get();
      if (above != null) {
        for (CellPosition cell : cells(above)) {
          int then = above.category(cell.row(), cell.column());
          int now = below.category(cell.row(), cell.column());
          assertThat(then == 0 || then == now).as("%s at %.3f V", cell, volts).isTrue();
        }
      }
      above = below;
    }
    assertThat(model.countsProperty().get().failing()).isPositive();
  }

  @Test
  void a_cell_starts_to_fail_at_its_minimum_voltage() {
    CellSource field = model.fieldProperty().get();
    for (CellPosition cell : cells(field).subList(100, 160)) {
      CellReport report = model.inspect(cell);
      assertThat(CURVE.probability(report.minimumVoltage() - 1e-6))
          .isGreaterThan(report.quantile());
      assertThat(CURVE.probability(report.minimumVoltage() + 1e-6))
          .isLessThanOrEqualTo(report.quantile());
      assertThat(report.fails()).isEqualTo(report.minimumVoltage() > 0.50);
    }
    assertThat(MinimumVoltage.of(new Die(1, 0.5), CURVE, CURVE.probability(0.50) - 1e-12))
        .isCloseTo(0.50, within(1e-6));
  }

  @Test
  void the_inspector_tells_place_behaviour_and_weight_with_units() {
    ProtectionScheme scheme = ProtectionSchemes.byId("word-masking", "test", "");
    model.setProtection(scheme, ParamValues.defaults(scheme.parameters()));
    WordProtection protection =
        scheme.create(FORMAT.shape(), ParamValues.defaults(scheme.parameters()));
    CellPosition second = new CellPosition(0, 8);
    CellReport report = model.inspect(second);
    int read = protection.throughStuckCells(7, report.stuckMask(), report.stuckValue());
    String[] lines = model.inspectorText(second).split("\n");
    assertThat(lines[0]).isEqualTo("conv1, address 0x001 (1), bit 7 (MSB)");
    assertThat(lines[1])
        .contains(String.format("below %.4f V", report.minimumVoltage()))
        .contains("stuck at " + (report.prefersOne() ? 1 : 0))
        .endsWith(report.fails() ? "now it fails" : "now it holds");
    assertThat(lines[2])
        .startsWith("weight +0.109375 (0x07), read as ")
        .contains(String.format("(0x%02X) with word masking", read))
        .endsWith(report.pattern());
    assertThat(report.pattern()).hasSize(8);
    assertThat(model.inspectorText(new CellPosition(0, 0)))
        .contains("conv1, address 0x000 (0), bit 7");
    assertThat(model.inspectorText(null)).isEmpty();
  }

  @Test
  void addresses_count_from_the_blocks_first_word() {
    model.select(2);
    String text = model.inspectorText(new CellPosition(0, 15));
    assertThat(text).startsWith("fc, address 0x3E8 (1,000), bit 0 (LSB)\n");
    assertThat(text).contains("\nstuck bits ");
  }

  @Test
  void the_whole_die_and_each_memory_can_be_chosen() {
    assertThat(model.choicesProperty().get())
        .containsExactly("Whole die (24,600 cells)", "conv1 (3,001 × 8 bits)", "fc (37 × 16 bits)");
    assertThat(model.countsProperty().get().cells()).isEqualTo(24_600);
    model.select(2);
    assertThat(model.countsProperty().get().cells()).isEqualTo(SMALL * 16);
    model.setMemories(List.of());
    assertThat(model.fieldProperty().get()).isNull();
    assertThat(model.countsProperty().get()).isNull();
  }

  @Test
  void another_die_has_other_failing_cells() {
    List<DieCells> told = new ArrayList<>();
    model.setOnDieChosen(told::add);
    FailureCounts before = model.countsProperty().get();
    model.anotherDie();
    assertThat(told).containsExactly(new Die(43, 0.7));
    assertThat(model.dieProperty().get()).isEqualTo(new Die(43, 0.7));
    assertThat(model.countsProperty().get()).isNotEqualTo(before);
  }

  @Test
  void another_correlated_die_keeps_its_correlations() {
    model.setDie(new CorrelatedDie(new Die(5, 0.7), 0.3, 0.2, Geometry.STANDARD));
    List<DieCells> told = new ArrayList<>();
    model.setOnDieChosen(told::add);
    model.anotherDie();
    assertThat(told)
        .containsExactly(new CorrelatedDie(new Die(6, 0.7), 0.3, 0.2, Geometry.STANDARD));
  }

  @Test
  void a_measured_map_shows_its_cells_and_their_voltages() {
    MeasuredMap map =
        new MeasuredMap(
            new int[] {3001},
            8,
            new long[] {7, 8},
            new boolean[] {true, false},
            new double[] {0.52, 0.48});
    model.setMemories(List.of(MemoryBlock.ofCells("conv1", 0, 3001, 8)));
    model.setDie(map);
    assertThat(model.countsProperty().get().failing()).isEqualTo(1);
    assertThat(model.countsProperty().get().stuckAtOne()).isEqualTo(1);
    // Bit 7 of word 0 is the picture's first cell, bit 0 of word 1 its sixteenth.
    assertThat(model.inspect(new CellPosition(0, 0)).minimumVoltage())
        .isCloseTo(0.52, within(1e-9));
    assertThat(model.inspect(new CellPosition(0, 15)).minimumVoltage())
        .isCloseTo(0.48, within(1e-9));
    assertThat(model.inspect(new CellPosition(0, 3)).minimumVoltage()).isZero();
    point.setVolts(0.47);
    assertThat(model.countsProperty().get().failing()).isEqualTo(2);
    List<DieCells> told = new ArrayList<>();
    model.setOnDieChosen(told::add);
    model.anotherDie();
    assertThat(told).isEmpty();
  }

  @Test
  void the_header_line_names_counts_shares_and_expectation() {
    assertThat(new FailureCounts(1000, 281, 140, 0.28).text())
        .isEqualTo("1,000 cells: 281 fail (28.1 %, expected 28.0 %), 49.8 % of them stuck at 1");
    assertThat(new FailureCounts(1_000_000, 12, 0, 1.4e-5).text())
        .isEqualTo("1,000,000 cells: 12 fail (1.2e-05, expected 1.4e-05), 0 % of them stuck at 1");
    assertThat(new FailureCounts(10, 0, 0, 0).text())
        .isEqualTo("10 cells: 0 fail (0 %, expected 0 %)");
  }

  @Test
  void a_disposed_model_no_longer_follows_the_voltage() {
    CellSource before = model.fieldProperty().get();
    model.dispose();
    point.setVolts(0.45);
    assertThat(model.fieldProperty().get()).isSameAs(before);
  }
}
