package org.voltscape.engine.array.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.param.BadInputException;

class MacTimingTest {
  private static final MacTiming MAC = MacTiming.mac65nm();
  private static final double SMALLEST = 1585.04;
  private static final double LARGEST = 2185.15;

  @ParameterizedTest
  @CsvSource({
    "1585.04, 9.09e-2", "1635.53, 3.44e-2", "1685.00, 2.79e-2", "1735.67, 2.26e-2",
    "1785.42, 1.83e-2", "1835.23, 1.65e-2", "1883.02, 1.56e-2", "1935.10, 1.49e-2",
    "1980.18, 1.45e-2", "2035.52, 1.41e-2", "2084.93, 1.38e-2", "2142.16, 1.35e-2",
    "2185.15, 1.33e-2"
  })
  void the_printed_pairs_come_out(double area, double probability) {
    assertThat(MAC.probability(area, 0.68, 1.56)).isCloseTo(probability, within(1e-12));
    assertThat(MAC.areas()).contains(area).hasSize(13).isSorted();
  }

  @Test
  void a_higher_supply_never_gives_more_errors() {
    for (double area : MAC.areas()) {
      falls(v -> MAC.probability(area, v, 1.56), 0.63, 1.08);
      falls(v -> MAC.inputDependent(area, v, 1.56), 0.63, 1.08);
      falls(v -> MAC.ofUnit(area, v, 1.56, 2), 0.63, 1.08);
    }
  }

  @Test
  void a_longer_clock_never_gives_more_errors() {
    for (double volts : new double[] {0.63, 0.68, 0.8, 1.08}) {
      falls(t -> MAC.probability(1885, volts, t), 0.5, 5);
      falls(t -> MAC.inputDependent(1885, volts, t), 0.5, 5);
    }
  }

  @Test
  void a_larger_unit_never_makes_more_errors() {
    for (double volts : new double[] {0.63, 0.68, 0.73, 0.9}) {
      falls(a -> MAC.probability(a, volts, 1.56), SMALLEST, LARGEST);
    }
  }

  @Test
  void a_slower_unit_never_makes_fewer_errors() {
    falls(z -> MAC.ofUnit(1885, 0.68, 1.56, -z), -8, 8);
    assertThat(MAC.ofUnit(1885, 0.68, 1.56, 0)).isEqualTo(MAC.inputDependent(1885, 0.68, 1.56));
  }

  private static void falls(DoubleUnaryOperator function, double from, double to) {
    double before = 1;
    for (int i = 0; i <= 300; i++) {
      double at = Math.min(to, from + (to - from) * i / 300);
      double now = function.applyAsDouble(at);
      assertThat(now).as("at " + at).isLessThanOrEqualTo(before).isNotNegative();
      before = now;
    }
  }

  /** Simpson's rule on another grid: the average is over a standard normal deviate. */
  @ParameterizedTest
  @CsvSource({"1585.04, 0.68, 1.56", "1885, 0.73, 1.56", "2185.15, 0.63, 1.2", "1700, 0.68, 1.9"})
  void units_average_to_the_probability(double area, double volts, double clock) {
    int steps = 4000;
    double h = 16.0 / steps;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      double z = Math.max(-8, Math.min(8, -8 + i * h));
      double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * Math.exp(-z * z / 2) * MAC.ofUnit(area, volts, clock, z);
    }
    double mean = sum * h / 3 / Math.sqrt(2 * Math.PI);
    assertThat(MAC.probability(area, volts, clock)).isCloseTo(mean, within(1e-3 * mean));
  }

  @Test
  void stages_and_spread_are_those_of_the_document() {
    assertThat(MAC.fittingStages(SMALLEST, 0.68, 1.56)).isCloseTo(7.38, within(0.01));
    assertThat(MAC.fittingStages(LARGEST, 0.68, 1.56)).isCloseTo(10.16, within(0.01));
    assertThat(MAC.pathStages()).isCloseTo(13.39, within(0.01));
    assertThat(MAC.delaySpread(0.68)).isCloseTo(0.0201, within(1e-4));
    assertThat(MAC.delaySpread(1.08)).isCloseTo(0.0083, within(1e-4));
    // Twice the clock holds twice the stages; the typical unit is free of errors at 1.08 V.
    assertThat(MAC.fittingStages(1885, 0.68, 3.12))
        .isCloseTo(2 * MAC.fittingStages(1885, 0.68, 1.56), within(1e-12));
    assertThat(MAC.inputDependent(SMALLEST, 1.08, 1.56)).isZero();
    assertThat(MAC.ofUnit(SMALLEST, 1.08, 1.56, 2.99)).isZero();
    assertThat(MAC.ofUnit(SMALLEST, 1.08, 1.56, 3.01)).isPositive();
    assertThat(MAC.probability(SMALLEST, 1.08, 1.56)).isBetween(0.0, 1e-7);
  }

  @Test
  void what_lies_outside_is_refused_in_one_sentence() {
    refused(() -> MAC.probability(1500, 0.68, 1.56), "MAC area: found 1500.0 um2");
    refused(() -> MAC.probability(2200, 0.68, 1.56), "a value from 1585.04 to 2185.15 um2.");
    refused(() -> MAC.inputDependent(1885, 0.6, 1.56), "a value from 0.63 to 1.08 V.");
    refused(() -> MAC.delaySpread(1.2), "MAC supply: found 1.2 V");
    refused(() -> MAC.probability(1885, 0.68, 0.4), "a value from 0.5 to 5.0 ns.");
    refused(() -> MAC.probability(1885, Double.NaN, 1.56), "found NaN V");
    refused(() -> MAC.ofUnit(1885, 0.68, 1.56, 9), "path delay deviate: found 9.0");
  }

  private static void refused(Runnable call, String words) {
    assertThatThrownBy(call::run).isInstanceOf(BadInputException.class).hasMessageContaining(words);
  }

  @Test
  void every_constant_says_where_it_is_from() {
    List<Constant> all = MAC.constants();
    assertThat(all).allMatch(c -> c.source().matches("SHI-\\d{3}|model: .+"));
    assertThat(named(all, "area A[0]").source()).isEqualTo("SHI-018");
    assertThat(named(all, "area A[12]").value()).isEqualTo(2185.15);
    assertThat(named(all, "area A[12]").source()).isEqualTo("SHI-030");
    // The two sets are published in opposite orders.
    Constant most = named(all, "timing errors per product of area A[0]");
    assertThat(most.value()).isEqualTo(9.09e-2);
    assertThat(most.source()).isEqualTo("SHI-043");
  }

  private static Constant named(List<Constant> all, String name) {
    return all.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }
}
