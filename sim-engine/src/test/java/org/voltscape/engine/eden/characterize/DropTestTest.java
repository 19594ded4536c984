package org.voltscape.engine.eden.characterize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.eden.ErrorRates;

class DropTestTest {
  private static final double DROP = 0.01;
  private static final double SCATTER = 0.001;
  private static final double Z95 = 1.645;

  private static DropTest.Decision decide(double mean, long seed) {
    SyntheticSubject subject = new SyntheticSubject(new double[] {1}, SCATTER, 1, seed);
    return DropTest.decide(subject, ErrorRates.uniform(1, mean), DROP, 0, 0, () -> false);
  }

  /** Of rates whose 95 % point lies on the target, hardly any may pass. */
  @Test
  void whatMissesTheTargetHardlyEverPasses() {
    int passed = 0;
    for (int seed = 0; seed < 400; seed++) {
      passed += decide(DROP - Z95 * SCATTER, seed).holds() ? 1 : 0;
    }
    assertThat(passed).isLessThanOrEqualTo(400 / 20);
  }

  @Test
  void whatIsClearTakesFewTrialsAndWhatIsNotTakesMore() {
    assertThat(decide(0.0005, 1).holds()).isTrue();
    assertThat(decide(0.0005, 1).trials()).isEqualTo(6);
    assertThat(decide(0.05, 1).holds()).isFalse();
    assertThat(decide(0.05, 1).trials()).isEqualTo(6);
    int most = 0;
    for (int seed = 0; seed < 20; seed++) {
      most = Math.max(most, decide(0.0072, seed).trials());
    }
    assertThat(most).isGreaterThan(16);
  }

  @Test
  void whatKeepsWellWithinTheTargetPasses() {
    int passed = 0;
    for (int seed = 0; seed < 100; seed++) {
      passed += decide(0.006, seed).holds() ? 1 : 0;
    }
    assertThat(passed).isGreaterThanOrEqualTo(99);
  }

  /** Against the exact factors by the noncentral t distribution (ISO 16269-6, 95 % and 99 %). */
  @Test
  void factorsAreNearTheExactOnes() {
    assertThat(DropTest.factor(48, 1)).isCloseTo(2.29, within(0.06));
    assertThat(DropTest.factor(16, 1)).isCloseTo(3.17, within(0.15));
    assertThat(DropTest.factor(16, -1)).isLessThan(Z95).isPositive();
    assertThat(DropTest.factor(1_000_000, 1)).isCloseTo(Z95, within(0.01));
  }

  /** Few examples hide what a difference of accuracies is: the bound is wider. */
  @Test
  void anExampleMoreOrLessCounts() {
    DropTest.Decision decision = decide(0.004, 3);
    assertThat(decision.bound()).isGreaterThan(decision.meanDrop() + 2 * decision.deviation());
  }
}
