package org.voltscape.engine.array.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SizeTableTest {
  @Test
  void theHullHoldsTheBestSizeAtEveryPriceAndNoOther() {
    for (long seed = 0; seed < 200; seed++) {
      SizeTable table = SizingCases.any(seed, 1 + (int) (seed % 9));
      int[] hull = table.hull();
      assertThat(hull[0]).isZero();
      boolean[] used = new boolean[table.size()];
      for (int step = 0; step <= 4000; step++) {
        double price = step == 0 ? 1e-9 : 1e-4 * Math.exp(step * 0.004);
        double all = Double.POSITIVE_INFINITY;
        int best = 0;
        double corners = Double.POSITIVE_INFINITY;
        for (int k = 0; k < table.size(); k++) {
          double cost = table.probabilities()[k] + price * table.areas()[k];
          if (cost < all) {
            all = cost;
            best = k;
          }
        }
        for (int k : hull) {
          corners = Math.min(corners, table.probabilities()[k] + price * table.areas()[k]);
        }
        assertThat(corners).isCloseTo(all, within(1e-12));
        used[best] = true;
      }
      for (int k = 0; k < used.length; k++) {
        if (used[k]) {
          assertThat(hull).contains(k);
        }
      }
    }
  }

  @Test
  void sizesBetweenAndAboveOthersAreLeftOut() {
    SizeTable table =
        new SizeTable(new double[] {1, 2, 3, 4, 5}, new double[] {0.8, 0.7, 0.2, 0.2, 0.1});

    assertThat(table.hull()).containsExactly(0, 2, 4);
    assertThat(table.least()).isEqualTo(0.1);
    assertThat(new SizeTable(new double[] {1, 2}, new double[] {0.1, 0.4}).hull())
        .containsExactly(0);
  }

  @Test
  void theLargestSizeThatABudgetPaysFor() {
    SizeTable table = SizingCases.printed();

    assertThat(table.areas()[table.largestWithin(1885)]).isEqualTo(1883.02);
    assertThat(table.areas()[table.largestWithin(1985)]).isEqualTo(1980.18);
    // Nearer to 1635.53, which it does not pay for.
    assertThat(table.areas()[table.largestWithin(1611)]).isEqualTo(1585.04);
    assertThat(table.areas()[table.largestWithin(1635)]).isEqualTo(1585.04);
    assertThat(table.areas()[table.largestWithin(1635.53)]).isEqualTo(1635.53);
    assertThat(table.largestWithin(0)).isZero();
    assertThat(table.largestWithin(9999)).isEqualTo(12);
    assertThat(new SizeTable(new double[] {1, 3}, new double[] {1, 0}).largestWithin(2)).isZero();
  }

  @Test
  void aBudgetInWholeUm2IsReachedByASizeLessThanHalfAnUm2AboveIt() {
    SizeTable table = SizingCases.printed();

    assertThat(table.areas()[table.largestWithin(1785)]).isEqualTo(1785.42);
    assertThat(table.areas()[table.largestWithin(2185)]).isEqualTo(2185.15);
    assertThat(table.areas()[table.largestWithin(1785.1)]).isEqualTo(1735.67);
    SizeTable halves = new SizeTable(new double[] {1, 2.5, 3.25}, new double[] {1, 0.5, 0});
    assertThat(halves.largestWithin(2)).isZero();
    assertThat(halves.largestWithin(3)).isEqualTo(2);
  }

  @Test
  void tablesThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new SizeTable(new double[] {}, new double[] {}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SizeTable(new double[] {2, 2}, new double[] {0, 0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SizeTable(new double[] {2, 3}, new double[] {0, Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SizeTable(new double[] {2, 3}, new double[] {0}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
