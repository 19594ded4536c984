package org.voltscape.engine.canary.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.canary.cells.Canaries.Canary;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.study.canary.CanarySettings.Pick;

class CanariesTest {
  private static final ErrorCurve CURVE = CurvePresets.find("snnac-65nm").orElseThrow();
  private static final MinimumVolts INVERSE = new MinimumVolts(CURVE::probability);
  private static final double STEP = 0.005;
  private static final int READS = 4;

  private static DriftingDie die(double noise) {
    CellDrift drift = new CellDrift(-0.0004, 25, 40, 0.0001, 0.02, 0.01, 87_600, noise);
    return new DriftingDie(new Die(5, 0.5), INVERSE, drift, 11);
  }

  /** All cells of a memory one by one, sorted by how near their measured voltage is. */
  private static List<Long> slowly(
      DriftingDie die, WeightMemory memory, double target, int count, Pick pick) {
    record Cell(long cell, double volts) {}
    List<Cell> marginal = new ArrayList<>();
    List<Cell> others = new ArrayList<>();
    for (long cell = 0; cell < memory.size(); cell++) {
      if ((memory.cells() >>> (cell % memory.bits()) & 1) == 0) {
        continue;
      }
      double volts =
          die.volts(memory.memory(), memory.bits(), cell, die.drift().calibrated())
              - 0.0004 * (40 - 25)
              + die.profiling(memory.memory(), cell, READS);
      (volts > target && volts <= target + STEP ? marginal : others).add(new Cell(cell, volts));
    }
    marginal.sort(
        Comparator.comparingDouble(
            c -> pick == Pick.HIGHEST ? -c.volts() : Math.abs(c.volts() - target - STEP / 2)));
    others.sort(
        Comparator.comparingDouble(
            c -> c.volts() > target ? c.volts() - target - STEP : target - c.volts()));
    marginal.addAll(others);
    return marginal.stream().limit(count).map(Cell::cell).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "0.50, 8, 0, HIGHEST",
    "0.50, 8, 0.002, HIGHEST",
    "0.50, 8, 0.002, MIDDLE",
    "0.52, 8, 0.001, HIGHEST",
    "0.53, 8, 0.001, HIGHEST",
    "0.60, 20, 0.001, MIDDLE",
    "0.45, 9, 0, HIGHEST",
  })
  void they_are_those_that_a_look_at_every_cell_finds(
      double target, int count, double noise, Pick pick) {
    DriftingDie die = die(noise);
    for (WeightMemory memory :
        List.of(
            new WeightMemory(0, "a", 700, 8, 0xFF, true),
            new WeightMemory(2, "b", 300, 6, 0b110101, true))) {
      Canaries found = Canaries.choose(die, List.of(memory), target, STEP, count, pick, READS);
      assertThat(found.cells().stream().map(Canary::cell).toList())
          .isEqualTo(slowly(die(noise), memory, target, count, pick));
      assertThat(found.cells())
          .allSatisfy(
              c ->
                  assertThat(c.marginal())
                      .isEqualTo(c.volts() > target && c.volts() <= target + STEP));
    }
  }

  @Test
  void memories_with_too_few_of_them_are_counted_and_biases_have_none() {
    WeightMemory large = new WeightMemory(0, "a", 20_000, 8, 0xFF, true);
    WeightMemory tiny = new WeightMemory(2, "b", 2, 2, 3, true);
    WeightMemory biases = new WeightMemory(1, "c", 20_000, 8, 0xFF, false);
    Canaries found =
        Canaries.choose(die(0), List.of(large, biases, tiny), 0.5, STEP, 8, Pick.HIGHEST, READS);
    assertThat(found.shortMemories()).isEqualTo(1);
    assertThat(found.of(0)).hasSize(8).allMatch(Canary::marginal);
    assertThat(found.of(1)).isEmpty();
    assertThat(found.of(2)).hasSize(4);
  }
}
