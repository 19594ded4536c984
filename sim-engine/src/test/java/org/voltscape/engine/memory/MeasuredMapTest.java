package org.voltscape.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.random.CounterHash;

class MeasuredMapTest {
  private static final ErrorCurve CURVE = CurvePresets.find("snnac-65nm").orElseThrow();

  /** Two memories of 3 and 2 words of 4 bits. */
  private static MeasuredMap map(double... volts) {
    return new MeasuredMap(
        new int[] {3, 2},
        4,
        new long[] {1, 6, 12, 19},
        new boolean[] {true, false, true, false},
        volts);
  }

  @Test
  void cells_fail_at_their_voltage_and_below() {
    MeasuredMap map = map(0.50, 0.52, 0.52, 0.47);
    FaultList list = new FaultList();
    map.faults(0, 3, 4, map.probability(CURVE, 0.51), list);
    assertThat(list.size()).isEqualTo(1);
    assertThat(list.word(0)).isEqualTo(1);
    assertThat(list.mask(0)).isEqualTo(0b0100);
    assertThat(list.value(0)).isZero();
    map.faults(0, 3, 4, map.probability(CURVE, 0.50), list);
    assertThat(list.size()).isEqualTo(2);
    assertThat(list.mask(0)).isEqualTo(0b0010);
    assertThat(list.value(0)).isEqualTo(0b0010);
    map.faults(1, 2, 4, map.probability(CURVE, 0.50), list);
    assertThat(list.size()).isEqualTo(1);
    assertThat(list.word(0)).isZero();
    assertThat(list.mask(0)).isEqualTo(1);
    map.faults(1, 2, 4, map.probability(CURVE, 0.46), list);
    assertThat(list.size()).isEqualTo(2);
    map.faults(0, 3, 4, map.probability(CURVE, 0.53), list);
    assertThat(list.size()).isZero();
  }

  @Test
  void the_probability_is_the_share_of_its_own_cells() {
    MeasuredMap map = map(0.50, 0.52, 0.52, 0.47);
    assertThat(map.probability(CURVE, 0.53)).isZero();
    assertThat(map.probability(CURVE, 0.52)).isEqualTo(2 / 20.0);
    assertThat(map.probability(CURVE, 0.5)).isEqualTo(3 / 20.0);
    assertThat(map.probability(CURVE, 0.1)).isEqualTo(4 / 20.0);
    MeasuredMap always =
        map(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0.5);
    assertThat(always.probability(CURVE, 900)).isEqualTo(3 / 20.0);
  }

  @Test
  void a_map_without_voltages_says_so() {
    double always = Double.POSITIVE_INFINITY;
    assertThat(map(always, always, always, always).knowsVoltages()).isFalse();
    assertThat(map(always, always, 0.5, always).knowsVoltages()).isTrue();
  }

  @Test
  void a_cell_asked_alone_agrees() {
    MeasuredMap map = map(0.50, 0.52, 0.52, 0.47);
    for (double volts : new double[] {0.46, 0.47, 0.49, 0.5, 0.51, 0.52, 0.53}) {
      long threshold = CounterHash.threshold(map.probability(CURVE, volts));
      FaultList list = new FaultList();
      for (int memory = 0; memory < 2; memory++) {
        map.faults(memory, 3 - memory, 4, map.probability(CURVE, volts), list);
        int found = 0;
        for (int cell = 0; cell < (3 - memory) * 4; cell++) {
          found += map.quantile53(memory, 4, cell) < threshold ? 1 : 0;
        }
        assertThat(list.cells()).isEqualTo(found);
      }
    }
    assertThat(map.prefersOne(1, 4, 0)).isTrue();
    assertThat(map.prefersOne(1, 4, 7)).isFalse();
  }

  @Test
  void memories_it_knows_nothing_of_work() {
    MeasuredMap map = map(0.50, 0.52, 0.52, 0.47);
    FaultList list = new FaultList();
    map.faults(DieCells.BESIDE, 3, 1, 1, list);
    assertThat(list.size()).isZero();
    map.faults(2, 3, 4, 1, list);
    assertThat(list.size()).isZero();
  }

  @Test
  void cells_beyond_the_memories_are_refused() {
    for (long[] cells : new long[][] {{20}, {-1}, {3, 3}, {4, 3}}) {
      boolean[] ones = new boolean[cells.length];
      double[] volts = new double[cells.length];
      assertThatThrownBy(() -> new MeasuredMap(new int[] {3, 2}, 4, cells, ones, volts))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
