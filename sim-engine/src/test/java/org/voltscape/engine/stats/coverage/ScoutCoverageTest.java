package org.voltscape.engine.stats.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.stats.Scouted;
import org.voltscape.engine.stats.Summary;

/**
 * The outer interval of a scout covers the mean over dies and images: dies of two kinds, images of
 * unlike difficulty, images drawn without replacement for every die.
 */
class ScoutCoverageTest {
  private static final int IMAGES = 100;
  private static final int REPETITIONS = 1500;

  /**
   * @param dead share of the dies that are dead
   * @param hard share of the images that no die classifies correctly
   * @param chance that a dead die classifies an image correctly
   * @param dies of the scout
   * @param few images of each
   */
  @ParameterizedTest
  @CsvSource({
    "0, 0.02, 0, 1000, 16",
    "0.01, 0.02, 0.1, 1000, 16",
    "0.01, 0.12, 0.5, 200, 8",
    "0.05, 0.05, 0.1, 200, 16",
    "0.3, 0.2, 0, 100, 1",
  })
  void it_covers(double dead, double hard, double chance, int dies, int few) {
    int wrong = (int) Math.rint(hard * IMAGES);
    double alive = 1 - (double) wrong / IMAGES;
    double truth = (1 - dead) * alive + dead * chance;
    int covered = 0;
    long seed = CounterHash.hash(20, dies, few);
    int[] byHits = new int[few + 1];
    for (int r = 0; r < REPETITIONS; r++) {
      Arrays.fill(byHits, 0);
      for (int k = 0; k < dies; k++) {
        byHits[hits(CounterHash.hash(seed, r, k), dead, wrong, chance, few)]++;
      }
      Summary scout = Intervals.ofAccuracies(Sample.ofHits(byHits, few), few, Looks.PLANNED);
      covered += scout.outer().contains(truth) ? 1 : 0;
      if (r == 0) {
        Summary trials = Intervals.ofAccuracies(Sample.of(new double[] {1, 1}), 9, Looks.PLANNED);
        Interval outer = new Scouted(scout, few).outerOf(trials).outer();
        assertThat(outer.low()).isEqualTo(scout.low());
        assertThat(outer.high()).isEqualTo(1);
      }
    }
    double noise = 2 * Math.sqrt(0.95 * 0.05 / REPETITIONS);
    assertThat((double) covered / REPETITIONS).isGreaterThanOrEqualTo(0.95 - noise);
  }

  /** How many of a die's few images are classified correctly; the first ones are the hard ones. */
  private static int hits(long die, double dead, int wrong, double chance, int few) {
    boolean alive = CounterHash.unit(CounterHash.hash(die, 1)) >= dead;
    int hits = 0;
    int hardLeft = wrong;
    for (int i = 0; i < few; i++) {
      if (!alive) {
        hits += CounterHash.unit(CounterHash.hash(die, 2, i)) < chance ? 1 : 0;
      } else if (CounterHash.unit(CounterHash.hash(die, 3, i)) * (IMAGES - i) < hardLeft) {
        hardLeft--;
      } else {
        hits++;
      }
    }
    return hits;
  }
}
