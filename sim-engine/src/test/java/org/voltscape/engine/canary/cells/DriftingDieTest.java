package org.voltscape.engine.canary.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.canary.cells.CellDrift.Condition;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.CorrelatedDie;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.memory.QuickDie;

class DriftingDieTest {
  private static final int WORDS = 3000;
  private static final int BITS = 8;
  private static final ErrorCurve CURVE = CurvePresets.find("snnac-65nm").orElseThrow();
  private static final MinimumVolts INVERSE = new MinimumVolts(CURVE::probability);
  private static final Condition COLD = new Condition(-15, 1000);

  private static CellDrift drift(double slopes, double ageing, double ageings) {
    return new CellDrift(-0.0004, 25, 25, slopes, ageing, ageings, 87_600, 0);
  }

  private static int[] list(DieCells die, double probability) {
    FaultList out = new FaultList();
    die.faults(2, WORDS, BITS, probability, out);
    int[] all = new int[3 * out.size()];
    for (int i = 0; i < out.size(); i++) {
      all[3 * i] = out.word(i);
      all[3 * i + 1] = out.mask(i);
      all[3 * i + 2] = out.value(i);
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.40, 0.47, 0.5, 0.51, 0.5217, 0.53, 0.6})
  void without_spreads_it_is_the_die_itself(double volts) {
    double p = CURVE.probability(volts);
    for (DieCells plain :
        new DieCells[] {
          new Die(7, 0.3),
          new QuickDie(new Die(7, 0.3)),
          CorrelatedDie.of(new Die(7, 0.3), 0.2, 0.1)
        }) {
      DieCells moved = new DriftingDie(plain, INVERSE, drift(0, 0, 0), 3).at(COLD);
      assertThat(list(moved, p)).isEqualTo(list(plain, p));
      assertThat(moved.quantile53(2, BITS, 99)).isEqualTo(plain.quantile53(2, BITS, 99));
    }
  }

  /** Each cell by the formula itself, with the curve's inverse found by plain bisection. */
  @Test
  void with_spreads_each_cell_fails_below_its_own_minimum_voltage() {
    Die plain = new Die(5, 0.5);
    CellDrift drift = drift(0.0001, 0.02, 0.01);
    DriftingDie die = new DriftingDie(plain, INVERSE, drift, 11);
    double volts = 0.51;
    boolean[] expected = new boolean[WORDS * BITS];
    for (int cell = 0; cell < expected.length; cell++) {
      double low = 0;
      double high = 2;
      for (int i = 0; i < 60; i++) {
        double middle = (low + high) / 2;
        if (plain.quantile(2, cell) < CURVE.probability(middle)) {
          low = middle;
        } else {
          high = middle;
        }
      }
      double moved =
          low
              + drift.slopeOf(11, 2, cell) * (COLD.celsius() - 25)
              + drift.ageingOf(11, 2, cell) * Math.log(1 + 1000.0) / Math.log(1 + 87_600.0);
      expected[cell] = moved > volts;
    }
    boolean[] found = new boolean[expected.length];
    die.at(COLD)
        .<RuntimeException>scan(
            2,
            BITS,
            expected.length,
            CURVE.probability(volts),
            (cell, one) -> found[(int) cell] = true);
    assertThat(found).isEqualTo(expected);
    boolean[] unmoved = new boolean[expected.length];
    plain.<RuntimeException>scan(
        2,
        BITS,
        expected.length,
        CURVE.probability(volts),
        (cell, one) -> unmoved[(int) cell] = true);
    assertThat(found).isNotEqualTo(unmoved);
  }

  @Test
  void asked_lower_and_higher_it_answers_as_a_new_one() {
    CellDrift drift = drift(0.0001, 0.02, 0.01);
    DriftingDie used = new DriftingDie(new Die(5, 0.5), INVERSE, drift, 11);
    for (double volts : new double[] {0.55, 0.45, 0.52, 0.41}) {
      double p = CURVE.probability(volts);
      DriftingDie fresh = new DriftingDie(new Die(5, 0.5), INVERSE, drift, 11);
      assertThat(list(used.at(COLD), p)).isEqualTo(list(fresh.at(COLD), p));
    }
  }

  @Test
  void failing_cells_stay_nested_over_the_supply() {
    DieCells die = new DriftingDie(new Die(5, 0.5), INVERSE, drift(0.0001, 0, 0.01), 11).at(COLD);
    boolean[] higher = new boolean[WORDS * BITS];
    die.<RuntimeException>scan(
        2, BITS, higher.length, CURVE.probability(0.52), (c, one) -> higher[(int) c] = true);
    boolean[] lower = new boolean[WORDS * BITS];
    die.<RuntimeException>scan(
        2, BITS, lower.length, CURVE.probability(0.51), (c, one) -> lower[(int) c] = true);
    for (int c = 0; c < lower.length; c++) {
      assertThat(!higher[c] || lower[c]).isTrue();
    }
  }

  @Test
  void deviations_have_the_spread_that_is_asked_for() {
    CellDrift drift = drift(0.0001, 0.02, 0.004);
    double[] slopes = new double[20_000];
    double[] ageing = new double[slopes.length];
    Arrays.setAll(slopes, c -> drift.slopeOf(1, 0, c));
    Arrays.setAll(ageing, c -> drift.ageingOf(1, 0, c));
    assertThat(Arrays.stream(slopes).average().orElseThrow()).isCloseTo(0, within(3e-6));
    assertThat(Math.sqrt(Arrays.stream(slopes).map(x -> x * x).average().orElseThrow()))
        .isCloseTo(0.0001, within(2e-6));
    assertThat(Arrays.stream(ageing).average().orElseThrow()).isCloseTo(0.02, within(2e-4));
  }

  @Test
  void ageing_follows_the_logarithm_of_time() {
    CellDrift drift = drift(0, 0.015, 0);
    assertThat(drift.aged(0)).isZero();
    assertThat(drift.aged(87_600)).isEqualTo(1);
    assertThat(drift.aged(9) / drift.aged(99)).isCloseTo(0.5, within(1e-12));
  }
}
