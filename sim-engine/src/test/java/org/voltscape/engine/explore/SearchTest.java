package org.voltscape.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class SearchTest {
  private static final int TRIALS = 50;

  /** Designs whose outcomes are known: chains that rise with the supply, dies in common. */
  private static final class Problem implements Search.Trials {
    final List<Candidate> candidates = new ArrayList<>();
    final double[][][] outcomes;
    long made;

    Problem(int chains, int rungs, long seed, double scale) {
      Random random = new Random(seed);
      outcomes = new double[chains][rungs][TRIALS];
      for (int c = 0; c < chains; c++) {
        double middle = rungs * (0.1 + 0.7 * random.nextDouble());
        double factor = 1 + random.nextDouble();
        double[] luck = random.doubles(TRIALS).toArray();
        for (int r = 0; r < rungs; r++) {
          for (int k = 0; k < TRIALS; k++) {
            double at = r - middle + 1.5 * (luck[k] - 0.5);
            outcomes[c][r][k] = 0.1 + 0.88 / (1 + Math.exp(-1.5 * at));
          }
          double volts = 0.4 + 0.01 * r;
          candidates.add(
              new Candidate(c, r, scale * factor * volts * volts, volts, candidates.size()));
        }
      }
    }

    @Override
    public double[] first(Search.Cell cell, int count) {
      return Arrays.copyOf(outcomes[cell.chain()][cell.rung()], count);
    }

    /** By brute force. */
    Candidate best(double bound) {
      return candidates.stream()
          .sorted(Candidate.BEST_FIRST)
          .filter(
              c -> Arrays.stream(outcomes[c.chain()][c.rung()]).average().orElseThrow() >= bound)
          .findFirst()
          .orElse(null);
    }

    Search.Found found(double bound, long most) {
      return new Search(
              candidates,
              new Search.Question(TRIALS, 0, 1, 1e-3, bound, most),
              this,
              (trials, best, open) -> {})
          .run();
    }
  }

  @Test
  void findsWhatBruteForceFindsWithAFifthOfTheTrials() {
    int same = 0;
    for (int seed = 0; seed < 300; seed++) {
      Problem problem = new Problem(2 + seed % 7, 5 + seed % 11, seed, 1e-6);
      double bound = 0.6 + 0.35 * new Random(seed).nextDouble();
      Search.Found found = problem.found(bound, Long.MAX_VALUE);
      same += Objects.equals(found.best(), problem.best(bound)) ? 1 : 0;
      assertThat(found.complete()).isTrue();
      long grid = (long) problem.candidates.size() * TRIALS;
      if (problem.candidates.size() >= 40) {
        assertThat(found.trials()).isLessThanOrEqualTo(grid / 5);
      }
    }
    assertThat(same).isGreaterThanOrEqualTo(297);
  }

  /** Objectives are compared as they are: joules and megajoules lead to the same design. */
  @Test
  void theUnitOfTheCostChangesNothing() {
    for (int seed = 0; seed < 20; seed++) {
      Search.Found small = new Problem(4, 11, seed, 1e-15).found(0.9, Long.MAX_VALUE);
      Search.Found large = new Problem(4, 11, seed, 1e9).found(0.9, Long.MAX_VALUE);
      assertThat(small.trials()).isEqualTo(large.trials());
      assertThat(small.best() == null ? -1 : small.best().order())
          .isEqualTo(large.best() == null ? -1 : large.best().order());
    }
  }

  @Test
  void tiesGoToTheLowerVoltageAndThenToTheOrder() {
    List<Candidate> same =
        List.of(
            new Candidate(0, 0, 1, 0.5, 0),
            new Candidate(1, 0, 1, 0.4, 1),
            new Candidate(2, 0, 1, 0.4, 2));
    Search.Found found =
        new Search(
                same,
                new Search.Question(3, 0, 1, 1e-3, 0.5, 100),
                (cell, count) -> new double[count].clone(),
                (made, best, open) -> {})
            .run();
    assertThat(found.best()).isNull();
    assertThat(found.complete()).isTrue();
    found =
        new Search(
                same,
                new Search.Question(3, 0, 1, 1e-3, 0, 100),
                (cell, count) -> new double[count],
                (made, best, open) -> {})
            .run();
    assertThat(found.best().order()).isEqualTo(1);
  }

  @Test
  void theBestHasAllOfItsTrials() {
    Search.Found found = new Problem(4, 11, 3, 1).found(0.9, Long.MAX_VALUE);
    Candidate best = found.best();
    assertThat(found.certain()).isTrue();
    assertThat(found.cells().get(new Search.Cell(best.chain(), best.rung())).trials())
        .isEqualTo(TRIALS);
  }

  @Test
  void endsWithWhatIsKnownWhereItMayMakeNoMoreTrials() {
    Problem problem = new Problem(4, 11, 5, 1);
    for (long most = 0; most < 400; most += 7) {
      Search.Found found = problem.found(0.9, most);
      assertThat(found.trials()).isLessThanOrEqualTo(most);
      if (found.complete()) {
        assertThat(found.best()).isEqualTo(problem.best(0.9));
      }
    }
  }

  @Test
  void endsWithWhatIsKnownWhereItIsCancelled() {
    Problem problem = new Problem(4, 11, 6, 1);
    Search.Trials tired =
        (cell, count) -> {
          problem.made++;
          if (problem.made > 5) {
            throw new CancellationException();
          }
          return problem.first(cell, count);
        };
    Search.Found found =
        new Search(
                problem.candidates,
                new Search.Question(TRIALS, 0, 1, 1e-3, 0.9, Long.MAX_VALUE),
                tired,
                (made, best, open) -> {})
            .run();
    assertThat(found.complete()).isFalse();
    assertThat(found.trials()).isPositive();
  }
}
