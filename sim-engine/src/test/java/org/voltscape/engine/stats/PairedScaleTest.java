package org.voltscape.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Seven images, of which the fault-free network knows five and a faulty one some others. */
class PairedScaleTest {
  private static final int ALL = 7;
  private static final int BASELINE = 0b0011111;
  private static final int[] FAULTY = {0b0011111, 0b1110001, 0b0000000, 0b1111111, 0b1100000};

  private static int gain(int faulty, int tested) {
    return Integer.bitCount(faulty & tested) - Integer.bitCount(BASELINE & tested);
  }

  @Test
  void accuracy_is_right_on_average_over_the_images_drawn() {
    for (int n = 1; n <= ALL; n++) {
      PairedScale scale = new PairedScale(ALL, 5, n);
      for (int faulty : FAULTY) {
        double sum = 0;
        int subsets = 0;
        for (int tested = 0; tested < 1 << ALL; tested++) {
          if (Integer.bitCount(tested) == n) {
            sum += scale.accuracy(gain(faulty, tested));
            subsets++;
          }
        }
        assertThat(sum / subsets).isCloseTo(Integer.bitCount(faulty) / 7.0, within(1e-12));
      }
    }
  }

  @Test
  void gains_lie_on_a_lattice_whose_ends_are_reached() {
    for (int n = 1; n <= ALL; n++) {
      PairedScale scale = new PairedScale(ALL, 5, n);
      int least = Integer.MAX_VALUE;
      int most = Integer.MIN_VALUE;
      for (int tested = 0; tested < 1 << ALL; tested++) {
        for (int faulty = 0; faulty < 1 << ALL && Integer.bitCount(tested) == n; faulty++) {
          int gain = gain(faulty, tested);
          least = Math.min(least, gain);
          most = Math.max(most, gain);
          assertThat(scale.step(scale.accuracy(gain))).isEqualTo(scale.step(gain));
        }
      }
      assertThat(scale.step(least)).isZero();
      assertThat(scale.step(most)).isEqualTo(scale.steps());
      assertThat(scale.least()).isEqualTo(scale.accuracy(least));
      assertThat(scale.most()).isEqualTo(scale.accuracy(most));
    }
    assertThat(new PairedScale(2000, 1980, 64).accuracy(0)).isEqualTo(0.99);
    // On all images it is the accuracy itself.
    PairedScale all = new PairedScale(2000, 1980, 2000);
    assertThat(all.steps()).isEqualTo(2000);
    assertThat(all.accuracy(-980)).isEqualTo(0.5);
  }

  @Test
  void mean_and_intervals_are_those_of_the_accuracies_cut_to_what_can_be() {
    PairedScale scale = new PairedScale(2000, 1980, 50);
    int[] gains = {0, -1, -2, 0, 0, -20, 1, 0};
    int[] bySteps = new int[scale.steps() + 1];
    double[] accuracies = new double[gains.length];
    for (int i = 0; i < gains.length; i++) {
      bySteps[scale.step(gains[i])]++;
      accuracies[i] = scale.accuracy(gains[i]);
    }
    Summary places =
        Intervals.ofAccuracies(Sample.ofHits(bySteps, scale.steps()), scale.steps(), Looks.PLANNED);
    Summary made = scale.accuracy(places);
    Summary plain =
        Intervals.ofQuantities(accuracies, scale.least(), scale.most(), 1.0 / 50, Looks.PLANNED);
    assertThat(made.count()).isEqualTo(8);
    assertThat(made.mean()).isCloseTo(plain.mean(), within(1e-12));
    assertThat(made.sd()).isCloseTo(plain.sd(), within(1e-12));
    assertThat(made.seen().low()).isCloseTo(plain.seen().low(), within(1e-12));
    assertThat(made.outer().low()).isCloseTo(plain.outer().low(), within(1e-8));
    assertThat(plain.outer().high()).isGreaterThan(1);
    assertThat(made.outer().high()).isEqualTo(1);
    assertThat(made.method()).isEqualTo(Summary.Method.BOUND);
    assertThat(made.unseen()).isEqualTo(places.unseen());
  }

  @Test
  void variances_of_dies_and_images_are_told_apart() {
    // 3 dies on 10 of 40 images each: gains -1, -4, 1 of 1, 4 and 3 images that are unlike.
    PairedScale scale = new PairedScale(40, 30, 10);
    PairedSpread spread = new PairedSpread(3, scale, -4, 1 + 16 + 1, 1 + 4 + 3);
    double within = ((1 - 1 / 10.0) / 9 + (4 - 16 / 10.0) / 9 + (3 - 1 / 10.0) / 9) / 3;
    assertThat(spread.within()).isCloseTo(within, within(1e-12));
    double sample =
        ((0.1 - 0.4 / 3) * (0.1 - 0.4 / 3)
                + (0.4 - 0.4 / 3) * (0.4 - 0.4 / 3)
                + (0.1 + 0.4 / 3) * (0.1 + 0.4 / 3))
            / 2;
    assertThat(spread.between()).isCloseTo(sample - within / 10 * 0.75, within(1e-12));
    assertThat(spread.mean()).isCloseTo(0.75 - 0.4 / 3, within(1e-12));
    assertThat(spread.variance(40)).isEqualTo(spread.between());
    assertThat(spread.variance(10)).isCloseTo(sample, within(1e-12));
    // Equal answers all along: the next pair may differ.
    PairedSpread equal = new PairedSpread(16, scale, 0, 0, 0);
    assertThat(equal.between()).isZero();
    assertThat(equal.within()).isEqualTo(1 / 160.0);
  }
}
