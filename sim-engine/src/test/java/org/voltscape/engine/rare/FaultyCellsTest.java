package org.voltscape.engine.rare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class FaultyCellsTest {
  private static final Percentage ROUNDING = Percentage.withPercentage(1e-9);

  @Test
  void numbers_of_faulty_cells_are_binomial() {
    FaultyCells cells = new FaultyCells(40, 0.03);
    BinomialDistribution known = BinomialDistribution.of(40, 0.03);
    for (int k = 0; k <= 40; k++) {
      assertThat(cells.exactly(k)).isCloseTo(known.probability(k), within(1e-14));
      assertThat(cells.moreThan(k)).isCloseTo(known.survivalProbability(k), within(1e-14));
    }
    assertThat(cells.exactly(41)).isZero();
    assertThat(cells.mean()).isCloseTo(1.2, ROUNDING);
  }

  @Test
  void tiny_probabilities_keep_all_their_digits() {
    FaultyCells cells = new FaultyCells(2_674_688, 1e-12);
    double mean = 2_674_688e-12;
    assertThat(cells.exactly(1)).isCloseTo(mean * Math.exp(-mean), ROUNDING);
    assertThat(cells.exactly(2)).isCloseTo(mean * mean / 2, Percentage.withPercentage(1e-3));
    // 1 - (1 - p)^n less n p (1 - p)^(n - 1), to first order.
    assertThat(cells.moreThan(0)).isCloseTo(-Math.expm1(-mean), ROUNDING);
    assertThat(cells.moreThan(1)).isCloseTo(mean * mean / 2, Percentage.withPercentage(1e-3));
  }

  @Test
  void cells_that_never_fail_are_never_faulty() {
    FaultyCells cells = new FaultyCells(1000, 0);
    assertThat(cells.exactly(0)).isEqualTo(1);
    assertThat(cells.exactly(1)).isZero();
    assertThat(cells.moreThan(0)).isZero();
  }
}
