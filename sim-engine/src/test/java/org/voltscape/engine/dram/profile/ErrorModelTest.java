package org.voltscape.engine.dram.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.dram.reads.ReadTally;
import org.voltscape.engine.dram.reads.TestTallies;
import org.voltscape.engine.memory.FaultKind;

class ErrorModelTest {
  private static final int WORDS = 24;
  private static final int BITS = 4;

  @Test
  void likelihoods_are_those_of_bits_multiplied_one_by_one_at_the_best_of_all_rates() {
    Random random = new Random(11);
    for (int trial = 0; trial < 60; trial++) {
      int[] wrong = new int[WORDS];
      boolean whole = trial % 3 == 0;
      for (int w = 0; w < WORDS; w++) {
        wrong[w] =
            whole
                ? (random.nextInt(5) == 0 ? 15 : 0)
                : random.nextInt(16) & random.nextInt(16) & random.nextInt(16);
      }
      int stored = random.nextInt(256);
      ReadTally tally = TestTallies.of(stored, BITS, wrong);
      for (FaultKind kind : ModelChoice.MODELS) {
        double best = Double.NEGATIVE_INFINITY;
        double at = 0;
        for (int step = 0; step <= 20_000; step++) {
          double rate = step / 20_000.0;
          double here = direct(kind, rate, stored, wrong);
          if (here > best) {
            best = here;
            at = rate;
          }
        }
        ErrorModel.Fit fit = ErrorModel.fit(kind, tally);
        if (Double.isInfinite(best)) {
          assertThat(fit.logLikelihood()).isEqualTo(Double.NEGATIVE_INFINITY);
        } else {
          assertThat(fit.logLikelihood()).isCloseTo(best, within(1e-4));
          assertThat(fit.rate()).isCloseTo(at, within(2e-4));
        }
      }
    }
  }

  /** Section 4.1 read literally: each bit (or word) is wrong or not, with its own probability. */
  private static double direct(FaultKind kind, double rate, int pattern, int[] wrong) {
    double sum = 0;
    for (int mask : wrong) {
      if (kind == FaultKind.EDEN_2) {
        sum +=
            mask == 15 ? Math.log(rate) : mask == 0 ? Math.log(1 - rate) : Double.NEGATIVE_INFINITY;
        continue;
      }
      for (int b = 0; b < BITS; b++) {
        boolean one = (pattern >>> b & 1) != 0;
        double factor =
            kind == FaultKind.FLIPS ? 1 : (kind == FaultKind.EDEN_1) == one ? 4.0 / 3 : 2.0 / 3;
        double p = Math.min(1, rate * factor);
        sum += Math.log((mask >>> b & 1) != 0 ? p : 1 - p);
      }
    }
    return sum;
  }
}
