package org.voltscape.engine.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.TrialValues;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.PairedDifference;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.study.decide.Pin;
import org.voltscape.engine.study.decide.Quantity;
import org.voltscape.engine.study.format.StudyReader;

/** Pinned designs against each other, by trials whose differences are computed here again. */
class PinnedTest {
  private static final int DIES = 30;
  private static final double TOLERANCE = 1e-12;
  private static final Study STUDY =
      StudyReader.parse(
          "{\"workload\": \"digits-mlp-256x3\", \"voltages\": [0.48, 0.5, 0.52],"
              + " \"schemes\": [\"none\", \"bit-masking\", \"secded\"], \"trials\": 30,"
              + " \"images\": 1000}",
          "test");
  private static final DecideSettings PINS =
      DecideSettings.NONE.withPins(
          List.of(new Pin("bit-masking", 0.48), new Pin("gone", 0.5), new Pin("secded", 0.52)));

  /** Dies that differ by far more than designs do. */
  private static double[] dies(long seed, double shift, double spread) {
    Random common = new Random(1);
    Random own = new Random(seed);
    double[] all = new double[DIES];
    for (int k = 0; k < DIES; k++) {
      double x = 0.8 + 0.1 * common.nextGaussian() * 0.5 + shift + spread * own.nextGaussian();
      all[k] = Math.rint(1000 * Math.min(1, x)) / 1000;
    }
    return all;
  }

  private static PointResult point(Study study, int s, int v, double[] values, boolean rough) {
    double[] known = Arrays.stream(values).filter(x -> !Double.isNaN(x)).toArray();
    return new PointResult(
        s,
        v,
        study.voltages().get(v),
        1e-3,
        known.length == 0
            ? null
            : Intervals.ofAccuracies(Sample.of(known), study.images(), Looks.PLANNED),
        TrialValues.copyOf(values, values.length),
        null,
        0,
        0,
        1,
        1e-6 * (1 + 0.1 * v + 0.05 * s),
        0.5,
        rough);
  }

  /** Two designs with these trials, the first bit masking at 0.48 V, the other secded at 0.52 V. */
  private static Snapshot run(Study study, double[] first, double[] other, boolean rough) {
    List<PointResult> points = new ArrayList<>();
    for (int s = 0; s < 3; s++) {
      for (int v = 0; v < 3; v++) {
        double[] values = s == 1 && v == 0 ? first : s == 2 && v == 2 ? other : dies(9, 0, 0.01);
        points.add(point(study, s, v, values, rough && s == 2 && v == 2));
      }
    }
    return new Snapshot(1, study, Snapshot.State.DONE, "", points, 0.98, 1, 1, 1, Double.NaN);
  }

  private static Against against(Snapshot run) {
    Pinned pinned = Pinned.of(run, PINS);
    assertThat(pinned.designs()).extracting(Pinned.Design::letter).containsExactly("A", "B");
    assertThat(pinned.designs().get(0).against()).isNull();
    Against against = pinned.designs().get(1).against();
    assertThat(against).isNotNull();
    return against;
  }

  @Test
  void designs_at_different_voltages_are_compared_on_the_same_dies() {
    double[] a = dies(2, 0, 0.004);
    double[] b = dies(3, 0.012, 0.004);
    Snapshot run = run(STUDY, a, b, false);
    Against against = against(run);
    PairedDifference paired = against.paired();
    assertThat(paired).isNotNull();
    double[] d = new double[DIES];
    int more = 0;
    int less = 0;
    for (int k = 0; k < DIES; k++) {
      d[k] = b[k] - a[k];
      more += b[k] > a[k] ? 1 : 0;
      less += b[k] < a[k] ? 1 : 0;
    }
    double mean = Arrays.stream(d).sum() / DIES;
    double sd = Math.sqrt(Arrays.stream(d).map(x -> (x - mean) * (x - mean)).sum() / (DIES - 1));
    assertThat(against.mean()).isCloseTo(mean, within(TOLERANCE));
    assertThat(paired.trials()).isEqualTo(DIES);
    assertThat(paired.more()).isEqualTo(more);
    assertThat(paired.less()).isEqualTo(less);
    // Student's interval, or what a share of unseen dies within the range of those seen can do.
    double student =
        TDistribution.of(DIES - 1.0).inverseCumulativeProbability(0.975) * sd / Math.sqrt(DIES);
    double range = Arrays.stream(d).max().orElseThrow() - Arrays.stream(d).min().orElseThrow();
    double half = Math.max(student, (1 - Math.pow(0.025, 1.0 / DIES)) * range);
    assertThat(against.seen().low()).isCloseTo(mean - half, within(TOLERANCE));
    assertThat(against.seen().high()).isCloseTo(mean + half, within(TOLERANCE));
    // What dies have in common cancels: each alone is known far worse.
    assertThat(run.points().get(3).known().seen().halfWidth()).isGreaterThan(5 * half);
    // Unseen dies, at most 1 - 0.05^(1/30) of all, could lose everything.
    double unseen = 1 - Math.pow(0.05, 1.0 / DIES);
    assertThat(paired.unseen()).isCloseTo(unseen, within(TOLERANCE));
    assertThat(against.outer().low()).isLessThan(mean - unseen / 2).isGreaterThanOrEqualTo(-1);
    assertThat(PinnedText.of(STUDY).sentences(Pinned.of(run, PINS)))
        .singleElement()
        .asString()
        .matches(
            "B reaches 1\\.\\d\\d points more than A \\(\\d\\.\\d\\d to \\d\\.\\d\\d, the same"
                + " 30 dies\\) but takes 24 % more energy\\.");
  }

  @Test
  void costs_differ_without_an_interval() {
    Against against = against(run(STUDY, dies(2, 0, 0.01), dies(3, 0, 0.01), false));
    assertThat(against.difference(Quantity.ENERGY)).isCloseTo(0.25e-6, within(1e-18));
    assertThat(against.ratio(Quantity.ENERGY)).isCloseTo(1.30 / 1.05, within(TOLERANCE));
    assertThat(against.difference(Quantity.VOLTAGE)).isCloseTo(0.04, within(TOLERANCE));
    DesignPoint b = against.point();
    DesignPoint a = against.reference();
    assertThat(against.ratio(Quantity.AREA)).isCloseTo(b.area() / a.area(), within(TOLERANCE));
    assertThat(b.area()).isGreaterThan(a.area());
    // Nobody has published how long masking takes.
    assertThat(against.ratio(Quantity.LATENCY)).isNaN();
  }

  @Test
  void only_dies_that_both_have_count() {
    double[] a = dies(2, 0, 0.004);
    double[] b = dies(3, 0.012, 0.004);
    double[] some = b.clone();
    for (int k = 0; k < DIES; k += 3) {
      some[k] = Double.NaN;
    }
    double mean = 0;
    for (int k = 0; k < DIES; k++) {
      mean += k % 3 == 0 ? 0 : (b[k] - a[k]) / 20;
    }
    Against against = against(run(STUDY, a, some, false));
    assertThat(against.paired().trials()).isEqualTo(20);
    assertThat(against.mean()).isCloseTo(mean, within(TOLERANCE));
  }

  @Test
  void what_cannot_be_paired_says_why() {
    double[] none = new double[DIES];
    Arrays.fill(none, Double.NaN);
    double[] a = dies(2, 0, 0.004);
    Snapshot waiting = run(STUDY, a, none, false);
    assertThat(against(waiting).mean()).isNaN();
    assertThat(PinnedText.of(STUDY).sentences(Pinned.of(waiting, PINS)).get(0))
        .isEqualTo(
            "B is not compared with A in accuracy, because one of them has no result yet; it takes"
                + " 24 % more energy.");
    Against rough = against(run(STUDY, a, a, true));
    assertThat(rough.paired()).isNull();
    assertThat(rough.unpaired()).contains("first estimate");
    // Each has every other die: no die is common.
    double[] even = a.clone();
    double[] odd = dies(3, 0.01, 0.004);
    for (int k = 0; k < DIES; k++) {
      (k % 2 == 0 ? odd : even)[k] = Double.NaN;
    }
    Snapshot apart = run(STUDY, even, odd, false);
    Against other = against(apart);
    assertThat(other.paired()).isNull();
    assertThat(other.seen().known()).isFalse();
    double difference =
        Arrays.stream(odd).filter(x -> !Double.isNaN(x)).average().orElseThrow()
            - Arrays.stream(even).filter(x -> !Double.isNaN(x)).average().orElseThrow();
    assertThat(other.mean()).isCloseTo(difference, within(TOLERANCE));
    // Wider than the difference of the two 95 % intervals would be.
    assertThat(other.outer().low())
        .isLessThan(other.point().outcome().low() - other.reference().outcome().high());
    assertThat(PinnedText.of(STUDY).sentences(Pinned.of(apart, PINS)).get(0))
        .contains("not paired, because they have no trial in common");
  }

  @Test
  void designs_of_a_single_die_are_compared_by_their_images_and_not_paired() {
    Study single =
        StudyReader.parse(
            "{\"workload\": \"digits-mlp-256x3\", \"voltages\": [0.48, 0.5, 0.52],"
                + " \"schemes\": [\"none\", \"bit-masking\", \"secded\"], \"memory\": {\"die\": 5},"
                + " \"images\": 1000}",
            "test");
    assertThat(single.singleDie()).isTrue();
    Against against = against(run(single, new double[] {0.9}, new double[] {0.95}, false));
    assertThat(against.paired()).isNull();
    assertThat(against.unpaired()).contains("all trials are of one die");
    assertThat(against.mean()).isCloseTo(0.05, within(TOLERANCE));
    // Normal intervals of two shares of 1,000 images, each with 2.5 % to be wrong.
    double z = 2.241;
    double half = z * (Math.sqrt(0.9 * 0.1 / 1000) + Math.sqrt(0.95 * 0.05 / 1000));
    assertThat(against.outer().low()).isCloseTo(0.05 - half, within(0.15 * half));
    assertThat(against.outer().high()).isCloseTo(0.05 + half, within(0.15 * half));
  }

  @Test
  void equal_designs_are_said_to_be() {
    double[] a = dies(2, 0, 0.004);
    Pinned pinned = Pinned.of(run(STUDY, a, a, false), PINS);
    assertThat(PinnedText.of(STUDY).named(pinned))
        .containsExactly(
            "B (secded at 0.520 V) reaches as much as A (bit-masking at 0.480 V) (equal on the same"
                + " 30 dies) and takes 24 % more energy.");
    assertThat(pinned.letter(3)).isEqualTo("A");
    assertThat(pinned.letter(8)).isEqualTo("B");
    assertThat(pinned.letter(0)).isEmpty();
  }
}
