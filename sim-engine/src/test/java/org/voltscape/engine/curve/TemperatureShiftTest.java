package org.voltscape.engine.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FaultList;

class TemperatureShiftTest {
  private static final ErrorCurve CURVE =
      new ErrorCurve(
          "test",
          "test",
          "test",
          CurveAxis.SRAM_SUPPLY,
          List.of(new CurvePoint(0.4, 0.2), new CurvePoint(0.6, 1e-4)),
          "test");

  @Test
  void a_slope_moves_the_curve_along_its_supply() {
    ErrorCurve warm = CURVE.withTemperature(new TemperatureShift(-0.001, 25));
    assertThat(warm.probability(0.5, 25)).isEqualTo(CURVE.probability(0.5));
    // Ten degrees warmer, cells fail as they do at 10 mV more.
    assertThat(warm.probability(0.5, 35)).isCloseTo(CURVE.probability(0.51), within(1e-12));
    assertThat(warm.probability(0.5, 5)).isGreaterThan(CURVE.probability(0.5));
    assertThat(warm.probability(0.5)).isEqualTo(CURVE.probability(0.5));
    assertThat(warm.withPoints(CURVE.points()).temperatureShift())
        .contains(new TemperatureShift(-0.001, 25));
  }

  @Test
  void failing_cells_are_nested_over_voltage_and_temperature() {
    ErrorCurve curve = CURVE.withTemperature(new TemperatureShift(-0.0005, 25));
    Die die = new Die(3, 0.5);
    FaultList list = new FaultList();
    double last = 0;
    Set<Long> before = new HashSet<>();
    // In the order of rising failure probability, whichever of the two conditions made it rise.
    for (double[] at :
        new double[][] {{0.55, 85}, {0.55, 25}, {0.50, 85}, {0.50, 25}, {0.50, -40}, {0.45, 25}}) {
      double p = curve.probability(at[0], at[1]);
      assertThat(p).isGreaterThan(last);
      last = p;
      die.faults(0, 4000, 8, p, list);
      Set<Long> now = new HashSet<>();
      for (int i = 0; i < list.size(); i++) {
        for (int b = 0; b < 8; b++) {
          if ((list.mask(i) >> b & 1) == 1) {
            now.add(list.word(i) * 16L + b * 2 + (list.value(i) >> b & 1));
          }
        }
      }
      assertThat(now).containsAll(before);
      before = now;
    }
    assertThat(before).isNotEmpty();
  }

  @Test
  void a_curve_of_one_temperature_says_so() {
    assertThatThrownBy(() -> CURVE.probability(0.5, 85)).hasMessageContaining("one temperature");
    assertThatThrownBy(() -> new TemperatureShift(0.2, 25))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
