package org.voltscape.engine.stats.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.allotment.Allotment;
import org.voltscape.engine.allotment.TrialCost;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.PairedScale;
import org.voltscape.engine.stats.PairedSpread;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.OwnImages;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

/**
 * Intervals cover the mean over dies and all images where each die is tested on images of its own,
 * beside the fault-free network on the same: on the populations that other intervals are tried on,
 * with images drawn without replacement.
 */
class OwnImagesCoverageTest {
  private static final int ALL = 10_000;
  private static final int RIGHT = 9_850;

  /** A faulty network is also right where the fault-free one is not, on so many images. */
  private static final int GAINED = 20;

  private static final long SEED = 0x4F776E496D61676L;

  /** Images all of whose answers a die of an accuracy has: how many are gained and lost. */
  private record Die(int gained, int lost) {
    static Die of(double accuracy) {
      int right = (int) Math.rint(accuracy * ALL);
      int gained = Math.min(right, Math.max(GAINED, right - RIGHT));
      return new Die(gained, RIGHT - right + gained);
    }

    /** Gain and number of unlike answers on some images, drawn without replacement. */
    int[] on(int images, long seed) {
      int gainedLeft = gained;
      int lostLeft = lost;
      for (int i = 0; i < images; i++) {
        double at = CounterHash.unit(CounterHash.hash(seed, i)) * (ALL - i);
        if (at < gainedLeft) {
          gainedLeft--;
        } else if (at < gainedLeft + lostLeft) {
          lostLeft--;
        }
      }
      int more = gained - gainedLeft;
      int less = lost - lostLeft;
      return new int[] {more - less, more + less};
    }
  }

  /** Dies of a population one after the other, each on images of its own. */
  private static final class Dies {
    private final Population.Draws draws;
    private final PairedScale scale;
    private final long seed;
    private final int[] bySteps;
    private int count;
    private long gains;
    private long squares;
    private long unlike;

    Dies(Population population, int images, long seed) {
      this.draws = population.draws(seed);
      this.scale = new PairedScale(ALL, RIGHT, images);
      this.seed = CounterHash.hash(SEED, seed);
      this.bySteps = new int[scale.steps() + 1];
    }

    Dies upTo(int dies) {
      while (count < dies) {
        int[] gain = Die.of(draws.next()).on(scale.images(), CounterHash.hash(seed, count++));
        bySteps[scale.step(gain[0])]++;
        gains += gain[0];
        squares += (long) gain[0] * gain[0];
        unlike += gain[1];
      }
      return this;
    }

    Summary summary(Looks looks) {
      return scale.accuracy(
          Intervals.ofAccuracies(Sample.ofHits(bySteps, scale.steps()), scale.steps(), looks));
    }

    PairedSpread spread() {
      return new PairedSpread(count, scale, gains, squares, unlike);
    }
  }

  private static double mean(Population p) {
    double mean = 0;
    for (int i = 0; i < p.values().length; i++) {
      mean += p.probability(i) * Math.rint(p.values()[i] * ALL) / ALL;
    }
    return mean;
  }

  private static double share(int repetitions, IntPredicate covered) {
    return (double) IntStream.range(0, repetitions).parallel().filter(covered).count()
        / repetitions;
  }

  private static double limit(double promised, int repetitions) {
    return promised - Coverage.noise(promised, repetitions);
  }

  @ParameterizedTest
  @CsvSource({"16, 16", "24, 16", "20, 64", "50, 64"})
  void spread_of_the_dies_seen_covers_on_measured_accuracies(int dies, int images) {
    int repetitions = 1000;
    for (Population p : Populations.measured()) {
      double mean = mean(p);
      double covered =
          share(
              repetitions,
              r ->
                  Coverage.covers(
                      new Dies(p, images, Coverage.seed(p, r))
                          .upTo(dies)
                          .summary(Looks.PLANNED)
                          .seen(),
                      mean));
      assertThat(covered).as(p.name()).isGreaterThanOrEqualTo(limit(0.94, repetitions));
    }
  }

  @ParameterizedTest
  @CsvSource({"5, 16", "20, 64", "50, 16"})
  void outer_interval_covers_whatever_dies_there_are(int dies, int images) {
    int repetitions = 200;
    for (Population p : populations()) {
      double mean = mean(p);
      double covered =
          share(
              repetitions,
              r ->
                  Coverage.covers(
                      new Dies(p, images, Coverage.seed(p, r))
                          .upTo(dies)
                          .summary(Looks.PLANNED)
                          .outer(),
                      mean));
      assertThat(covered).as(p.name()).isGreaterThanOrEqualTo(limit(0.95, repetitions));
    }
  }

  private static List<Population> populations() {
    return List.of(
        Populations.fewUnlike(),
        Populations.someUnlike(),
        Populations.measured().get(3),
        Populations.dead(0.01),
        Populations.dead(0.15),
        Populations.deadConstant(),
        Populations.beta(0.4, 5.86));
  }

  /** A run whole: a pilot that says how many images, then dies until a look is enough. */
  private static Summary run(Population p, Study study, TrialCost cost, Looks looks, int r) {
    long seed = Coverage.seed(p, r);
    PairedSpread pilot =
        new Dies(p, OwnImages.PILOT_IMAGES, CounterHash.hash(seed, -1))
            .upTo(OwnImages.PILOT_DIES)
            .spread();
    int images = new Allotment(study).images(List.of(new Allotment.Found(pilot, cost)));
    Dies dies = new Dies(p, images, seed);
    int look = Looking.FIRST;
    Summary summary = dies.upTo(look).summary(looks);
    while (look < Looking.CAP && !(summary.seen().halfWidth() < study.stop().halfWidth())) {
      look = Math.min(Looking.CAP, Looking.next(look));
      summary = dies.upTo(look).summary(looks);
    }
    return summary;
  }

  @ParameterizedTest
  @CsvSource({"0.02, 0", "0.02, 1000", "0.01, 200"})
  void a_run_with_its_pilot_covers_where_the_spread_of_the_dies_seen_ends_it(
      double half, double trialCost) {
    int repetitions = 300;
    Study study =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"images\": \"auto\", \"stop\": {\"halfWidth\": "
                + half
                + "}}",
            "study.json");
    assertThat(study.images()).isEqualTo(ALL);
    TrialCost cost = new TrialCost(trialCost, 1);
    for (Population p : Populations.measured()) {
      if (p.sd() / half < 8) {
        double mean = mean(p);
        Summary[] runs = new Summary[repetitions];
        IntStream.range(0, repetitions)
            .parallel()
            .forEach(r -> runs[r] = run(p, study, cost, Looks.SCHEDULED, r));
        double covered =
            (double) Arrays.stream(runs).filter(s -> Coverage.covers(s.seen(), mean)).count()
                / repetitions;
        assertThat(covered).as(p.name()).isGreaterThanOrEqualTo(limit(0.96, repetitions));
        assertThat(runs).allMatch(s -> s.seen().halfWidth() < half);
      }
    }
  }
}
