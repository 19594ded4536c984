package org.voltscape.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.explore.MeanTest.Verdict;

class MeanTestTest {
  private static Verdict of(double bound, int all, double... values) {
    return MeanTest.of(values, all, 0, 1, 1e-3, bound);
  }

  @Test
  void withAllTrialsTheMeanDecides() {
    assertThat(of(0.5, 2, 0.4, 0.6)).isEqualTo(Verdict.YES);
    assertThat(of(0.51, 2, 0.4, 0.6)).isEqualTo(Verdict.NOT);
  }

  @Test
  void aMeanThatReachesTheBoundByRoundingReachesIt() {
    double[] values = new double[10];
    Arrays.fill(values, 0.1);
    assertThat(of(0.1, 10, values)).isEqualTo(Verdict.YES);
  }

  @Test
  void whatIsLeftMayNotMatterAnyMore() {
    assertThat(of(0.5, 4, 1, 1)).isEqualTo(Verdict.YES);
    assertThat(of(0.5, 4, 1)).isEqualTo(Verdict.OPEN);
    assertThat(of(0.8, 4, 0)).isEqualTo(Verdict.NOT);
    assertThat(of(0.75, 4, 0)).isEqualTo(Verdict.OPEN);
  }

  @Test
  void fewTrialsThatAgreeAreNotEnough() {
    assertThat(of(0.5, 100, 0.1, 0.1, 0.1)).isEqualTo(Verdict.OPEN);
    assertThat(of(0.5, 100, 0.1, 0.1, 0.1, 0.1)).isEqualTo(Verdict.LIKELY_NOT);
    assertThat(of(0.1005, 100, 0.1, 0.1, 0.1, 0.1)).isEqualTo(Verdict.OPEN);
  }

  /**
   * Of 50 trials 40 are known: only what is left is uncertain, not the mean of all there could be.
   */
  @Test
  void whatIsKnownOfTheMeanIsNotInDoubt() {
    double[] values = new double[40];
    for (int k = 0; k < values.length; k++) {
      values[k] = k % 2 == 0 ? 0.44 : 0.64;
    }
    assertThat(of(0.5, 50, values)).isEqualTo(Verdict.LIKELY);
    assertThat(of(0.5, 5_000, values)).isEqualTo(Verdict.OPEN);
  }

  @Test
  void aNetworkThatComputesNumbersHasNoLargestError() {
    double[] values = {-0.2, -0.2, -0.2, -0.2};
    assertThat(MeanTest.of(values, 9, Double.NEGATIVE_INFINITY, 0, 0, -0.1))
        .isEqualTo(Verdict.LIKELY_NOT);
    assertThat(MeanTest.of(values, 9, Double.NEGATIVE_INFINITY, 0, 0, -0.3))
        .isEqualTo(Verdict.LIKELY);
    double[] broken = {-0.2, Double.NEGATIVE_INFINITY, -0.2, -0.2};
    assertThat(MeanTest.of(broken, 9, Double.NEGATIVE_INFINITY, 0, 0, -0.3)).isEqualTo(Verdict.NOT);
  }

  @Test
  void looksCloseInOnTheEnd() {
    int[] looks = new int[9];
    int made = 0;
    for (int i = 0; i < looks.length; i++) {
      made = MeanTest.nextLook(made, 100);
      looks[i] = made;
    }
    assertThat(looks).containsExactly(4, 6, 8, 12, 16, 24, 32, 48, 64);
    assertThat(MeanTest.nextLook(96, 100)).isEqualTo(100);
    assertThat(MeanTest.nextLook(0, 3)).isEqualTo(3);
  }

  /**
   * Of means anywhere about the bound, hardly any is told wrongly, also of outcomes with rare bad
   * ones below a ceiling.
   */
  @Test
  void hardlyEverTellsTheMeanOfAllWrongly() {
    int wrong = 0;
    int early = 0;
    int tests = 2000;
    for (int seed = 0; seed < tests; seed++) {
      Random random = new Random(seed);
      double level = 0.9 + 0.1 * random.nextDouble();
      double[] all = new double[50];
      for (int k = 0; k < all.length; k++) {
        boolean bad = random.nextInt(10) == 0;
        all[k] = Math.min(0.98, level + 0.01 * random.nextGaussian() - (bad ? 0.2 : 0));
      }
      boolean truth = Arrays.stream(all).average().orElseThrow() >= 0.93;
      int made = 0;
      Verdict verdict = Verdict.OPEN;
      while (verdict == Verdict.OPEN) {
        made = MeanTest.nextLook(made, all.length);
        verdict = of(0.93, all.length, Arrays.copyOf(all, made));
      }
      wrong += verdict.holds() == truth ? 0 : 1;
      early += made < all.length ? 1 : 0;
    }
    assertThat(early).isGreaterThan(tests / 2);
    assertThat(wrong).isLessThan(tests / 20);
  }
}
