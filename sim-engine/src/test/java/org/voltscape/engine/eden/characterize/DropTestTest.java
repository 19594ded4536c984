package org.voltscape.engine.eden.characterize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.eden.ErrorRates;
import org.voltscape.engine.random.CounterHash;

class DropTestTest {
  private static final double DROP = 0.01;
  private static final double SCATTER = 0.001;
  private static final double Z99 = 2.326;

  private static DropTest.Decision decide(double mean, long seed) {
    SyntheticSubject subject = new SyntheticSubject(new double[] {1}, SCATTER, 1, seed);
    return DropTest.decide(subject, ErrorRates.uniform(1, mean), DROP, 0, 0, () -> false);
  }

  /** Of rates whose 99 % point lies on the target, hardly any may pass. */
  @Test
  void whatMissesTheTargetHardlyEverPasses() {
    int passed = 0;
    for (int seed = 0; seed < 400; seed++) {
      passed += decide(DROP - Z99 * SCATTER, seed).holds() ? 1 : 0;
    }
    assertThat(passed).isLessThanOrEqualTo(400 / 20);
  }

  @Test
  void whatIsClearTakesFewTrialsAndWhatIsNotTakesMore() {
    assertThat(decide(0.0005, 1).holds()).isTrue();
    assertThat(decide(0.0005, 1).trials()).isLessThanOrEqualTo(8);
    assertThat(decide(0.05, 1).holds()).isFalse();
    assertThat(decide(0.05, 1).trials()).isEqualTo(6);
    int most = 0;
    for (int seed = 0; seed < 20; seed++) {
      most = Math.max(most, decide(0.0062, seed).trials());
    }
    assertThat(most).isGreaterThan(16);
  }

  /** A little too much is seen before the last look; what would pass then hardly ever suffers. */
  @Test
  void whatCannotPassIsGivenUp() {
    int trials = 0;
    int passed = 0;
    for (int seed = 0; seed < 100; seed++) {
      trials += decide(0.0075, seed).trials();
      passed += decide(0.0055, seed).holds() ? 1 : 0;
    }
    assertThat(trials / 100).isLessThan(24);
    assertThat(passed).isGreaterThanOrEqualTo(95);
  }

  @Test
  void whatKeepsWellWithinTheTargetPasses() {
    int passed = 0;
    for (int seed = 0; seed < 100; seed++) {
      passed += decide(0.0052, seed).holds() ? 1 : 0;
    }
    assertThat(passed).isGreaterThanOrEqualTo(99);
  }

  /** Against the exact factors by the noncentral t distribution (ISO 16269-6, 95 % and 99 %). */
  @Test
  void factorsAreNearTheExactOnes() {
    assertThat(DropTest.factor(48, 1)).isCloseTo(3.14, within(0.06));
    assertThat(DropTest.factor(16, 1)).isCloseTo(4.24, within(0.2));
    assertThat(DropTest.factor(16, -1)).isLessThan(Z99).isPositive();
    assertThat(DropTest.factor(1_000_000, 1)).isCloseTo(Z99, within(0.01));
  }

  /**
   * One drawing in thirty that loses a fifth of the accuracy is too many, whatever the others do.
   */
  @Test
  void aRareCatastropheCounts() {
    Subject subject =
        new Subject() {
          @Override
          public List<String> tensors() {
            return List.of("all");
          }

          @Override
          public String key() {
            return "rare";
          }

          @Override
          public int examples() {
            return 1_000_000;
          }

          @Override
          public List<Outcome> trials(
              ErrorRates rates, int from, int count, int varied, BooleanSupplier cancelled) {
            return IntStream.range(from, from + count)
                .mapToObj(k -> new Outcome(k == 4 ? 0.011 : 0, 0))
                .toList();
          }

          @Override
          public Subject trainedFor(ErrorRates rates, BooleanSupplier cancelled) {
            return this;
          }
        };
    ErrorRates rates = ErrorRates.uniform(1, 0.1);
    assertThat(DropTest.decide(subject, rates, 0.01, 0, 0, () -> false).holds()).isFalse();
    assertThat(DropTest.decide(subject, rates, 0.01, 100, 0, () -> false).holds()).isTrue();
  }

  /**
   * Of drawings one in twenty of which ruins everything, few tests meet one in six trials: where
   * that can be, more of them are made.
   */
  @Test
  void whatIsRuinedNowAndThenHardlyEverPasses() {
    int passed = 0;
    int careless = 0;
    for (int seed = 0; seed < 100; seed++) {
      passed += DropTest.decide(ruined(seed, 20, true), RATES, DROP, 0, 0, NEVER).holds() ? 1 : 0;
      careless +=
          DropTest.decide(ruined(seed, 20, false), RATES, DROP, 0, 0, NEVER).holds() ? 1 : 0;
      assertThat(DropTest.decide(ruined(seed, 10_000_000, true), RATES, DROP, 0, 0, NEVER))
          .satisfies(d -> assertThat(d.holds()).isTrue())
          .satisfies(d -> assertThat(d.trials()).isEqualTo(300));
    }
    assertThat(passed).isZero();
    assertThat(careless).isGreaterThan(50);
  }

  private static final ErrorRates RATES = ErrorRates.uniform(1, 0.001);
  private static final BooleanSupplier NEVER = () -> false;

  private static Subject ruined(long seed, int oneIn, boolean known) {
    return new SyntheticSubject(new double[] {1}, 1e-4, 1, seed) {
      @Override
      public boolean errorsCanRuin() {
        return known;
      }

      @Override
      public List<Outcome> trials(
          ErrorRates rates, int from, int count, int varied, BooleanSupplier cancelled) {
        return IntStream.range(from, from + count)
            .mapToObj(
                k ->
                    new Outcome(
                        CounterHash.unit(CounterHash.hash(seed, k)) < 1.0 / oneIn ? 0.9 : 0, 0))
            .toList();
      }
    };
  }

  /** A network that loses nothing passes on so many examples, and not on one less. */
  @Test
  void fewerExamplesCannotShowSoSmallADrop() {
    for (double drop : new double[] {0.003, 0.01, 0.05}) {
      int least = DropTest.leastExamples(drop);
      assertThat(perfect(least, drop)).isTrue();
      assertThat(perfect(least - 1, drop)).isFalse();
    }
  }

  private static boolean perfect(int examples, double drop) {
    Subject subject =
        new SyntheticSubject(new double[] {0}, 0, 1, 1) {
          @Override
          public int examples() {
            return examples;
          }
        };
    return DropTest.decide(subject, RATES, drop, 0, 0, NEVER).holds();
  }

  /** Few examples hide what a difference of accuracies is: the bound is wider. */
  @Test
  void anExampleMoreOrLessCounts() {
    DropTest.Decision decision = decide(0.004, 3);
    assertThat(decision.bound()).isGreaterThan(decision.meanDrop() + 2 * decision.deviation());
  }
}
