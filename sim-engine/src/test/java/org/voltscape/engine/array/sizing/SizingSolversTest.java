package org.voltscape.engine.array.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.param.BadInputException;

class SizingSolversTest {
  private static final SizeTable PRINTED = SizingCases.printed();
  private static final double SMALLEST = PRINTED.areas()[0];
  private static final double LARGEST = PRINTED.areas()[12];

  @Test
  void bothKeepTheBudgetAndTheDynamicProgrammeIsTheBestOfAllChoices() {
    for (long seed = 0; seed < 300; seed++) {
      SizeTable table = SizingCases.any(seed, 1 + (int) (seed % 6));
      double[] s =
          seed % 2 == 0
              ? SizingCases.tail(seed, 1 + (int) (seed % 5))
              : SizingCases.whole(seed, 1 + (int) (seed % 5));
      double low = table.areas()[0];
      double high = table.areas()[table.size() - 1];
      for (double share : new double[] {0, 0.13, 0.5, 0.77, 1, 1.5}) {
        double budget = low + share * (high - low);
        double best = SizingCases.best(s, table, budget);
        Sizing exact = DynamicSizing.solve(s, table, budget);
        Sizing quick = LagrangianSizing.solve(s, table, budget);

        assertThat(exact.degradation()).isCloseTo(best, within(1e-12 * (1 + best)));
        assertThat(exact.meanArea()).isLessThanOrEqualTo(budget * (1 + 1e-9));
        assertThat(quick.meanArea()).isLessThanOrEqualTo(budget * (1 + 1e-11));
        assertThat(quick.bound()).isLessThanOrEqualTo(best + 1e-9 * best + 1e-12);
        assertThat(quick.degradation()).isGreaterThanOrEqualTo(best * (1 - 1e-9));
        assertThat(quick.floor()).isLessThanOrEqualTo(best * (1 + 1e-12));
        assertThat(sum(s, quick)).isCloseTo(quick.degradation(), within(1e-12 * (1 + best)));
        if (share == 0 || share >= 1) {
          // Every unit of the smallest size, or of the best one: nothing to choose.
          assertThat(quick.degradation()).isCloseTo(best, within(1e-12 * (1 + best)));
          assertThat(quick.relativeGap()).isBetween(0.0, 1e-9);
        }
      }
    }
  }

  private static double sum(double[] sensitivities, Sizing sizing) {
    double sum = 0;
    for (int i = 0; i < sensitivities.length; i++) {
      sum += sensitivities[i] * sizing.table().probabilities()[sizing.choice()[i]];
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theLagrangianIsWithinAThousandthOfTheExactOneOn64Units(long seed) {
    double[] s = SizingCases.tail(seed, 64);
    double budget = new double[] {1685, 1785, 1885}[(int) seed - 1];
    Sizing exact = DynamicSizing.solve(s, PRINTED, budget);
    Sizing quick = LagrangianSizing.solve(s, PRINTED, budget);

    assertThat(quick.degradation()).isBetween(exact.degradation(), exact.degradation() * 1.001);
    assertThat(quick.bound()).isLessThanOrEqualTo(exact.degradation());
  }

  @Test
  void aWholeArrayIsSizedToAHundredThousandth() {
    double[] s = SizingCases.tail(7, 65_536);
    for (double budget : new double[] {1785, 1885, 1985}) {
      Sizing sizing = LagrangianSizing.solve(s, PRINTED, budget);
      assertThat(sizing.relativeGap()).isBetween(0.0, 1e-5);
    }
  }

  @Test
  void unitsOfNoSensitivityStaySmall() {
    Sizing sizing = LagrangianSizing.solve(new double[100], PRINTED, 1885);

    assertThat(sizing.meanArea()).isCloseTo(SMALLEST, within(1e-9));
    assertThat(sizing.degradation()).isZero();
    assertThat(sizing.relativeGap()).isZero();
    assertThat(sizing.relativeDegradation()).isEqualTo(1);
  }

  @Test
  void ofEqualUnitsTheFirstAreLarger() {
    double[] s = new double[1000];
    Arrays.fill(s, 2.5);
    Sizing sizing = LagrangianSizing.solve(s, PRINTED, 1885);

    byte[] sorted = sizing.choice().clone();
    Arrays.sort(sorted);
    for (int i = 0; i < s.length; i++) {
      assertThat(sizing.choice()[i]).isEqualTo(sorted[s.length - 1 - i]);
    }
    assertThat(sizing.relativeGap()).isBetween(0.0, 1e-4);
    assertThat(sizing.meanArea()).isBetween(1884.0, 1885.0 + 1e-8);
  }

  @Test
  void oneUnitTakesTheSafestSizeThatFits() {
    assertThat(LagrangianSizing.solve(new double[] {3}, PRINTED, 1885).area(0)).isEqualTo(1883.02);
    assertThat(DynamicSizing.solve(new double[] {3}, PRINTED, 1885).area(0)).isEqualTo(1883.02);
  }

  @Test
  void atTheEndsOfTheBudgetThereIsNoChoice() {
    double[] s = SizingCases.tail(11, 5000);

    Sizing small = LagrangianSizing.solve(s, PRINTED, SMALLEST);
    assertThat(small.histogram()[0]).isEqualTo(5000);
    Sizing large = LagrangianSizing.solve(s, PRINTED, LARGEST);
    assertThat(large.histogram()[12]).isEqualTo(5000);
    assertThat(large.relativeGap()).isBetween(0.0, 1e-12);
    assertThat(large.degradation()).isCloseTo(large.floor(), within(1e-9 * large.floor()));
  }

  @Test
  void theFloorAt1885Is14Point7PercentBelowEqualUnits() {
    double[] s = SizingCases.tail(5, 4096);
    Sizing sizing = LagrangianSizing.solve(s, PRINTED, 1885);

    assertThat(1 - sizing.relativeFloor()).isCloseTo(0.147, within(5e-4));
    assertThat(sizing.relativeDegradation()).isBetween(sizing.relativeFloor(), 1.0);
    assertThat(sizing.uniform()).isEqualTo(6);
  }

  @Test
  void ofEqualUnitsTheFirstAreTheLargerOnes() {
    double[] s = new double[200];
    for (int i = 0; i < s.length; i++) {
      s[i] = i % 4;
    }
    Sizing sizing = LagrangianSizing.solve(s, PRINTED, 1885);

    assertThat(sizing.meanArea()).isLessThanOrEqualTo(1885);
    byte[] choice = sizing.choice();
    for (int i = 4; i < s.length; i++) {
      assertThat(choice[i]).isLessThanOrEqualTo(choice[i - 4]);
    }
    for (int i = 1; i < s.length; i++) {
      if (s[i] > s[i - 1]) {
        assertThat(choice[i]).isGreaterThanOrEqualTo(choice[i - 1]);
      }
    }
  }

  @Test
  void noBudgetMakesTheBestSizesWorseThanEqualUnits() {
    double[] s = new double[512];
    Arrays.fill(s, 1);
    for (double budget = SMALLEST; budget <= LARGEST; budget += 0.9) {
      Sizing sizing = LagrangianSizing.solve(s, PRINTED, budget);
      assertThat(sizing.relativeDegradation()).isLessThanOrEqualTo(1 + 1e-9);
      assertThat(sizing.uniformArea()).isLessThanOrEqualTo(budget);
    }
  }

  @Test
  void oneOrderServesAllBudgets() {
    double[] s = SizingCases.tail(8, 4096);
    double[] descending = LagrangianSizing.descending(s);

    for (double budget : new double[] {1785, 1885, 1985}) {
      assertThat(LagrangianSizing.solve(s, descending, PRINTED, budget).choice())
          .isEqualTo(LagrangianSizing.solve(s, PRINTED, budget).choice());
    }
  }

  @Test
  void equalUnitsKnowOnlyTheFloor() {
    double[] s = SizingCases.tail(5, 50);
    Sizing uniform = Sizing.uniform(s, PRINTED, 1885);

    assertThat(uniform.relativeDegradation()).isCloseTo(1, within(1e-12));
    assertThat(uniform.bound()).isCloseTo(uniform.floor(), within(1e-12));
    assertThat(uniform.histogram()[6]).isEqualTo(50);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> LagrangianSizing.solve(new double[0], PRINTED, 1885))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LagrangianSizing.solve(new double[] {1}, PRINTED, 1500))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LagrangianSizing.solve(new double[] {Double.NaN}, PRINTED, 1885))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DynamicSizing.solve(new double[] {-1}, PRINTED, 1885))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DynamicSizing.solve(new double[65_536], PRINTED, 1885))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("65536 units")
        .hasMessageContaining("Lagrangian");
  }
}
