package org.voltscape.engine.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.CorrectImages;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.stats.DirichletBound;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Sample;

class ImageCountsTest {
  private static final int IMAGES = 300;

  /** Trials that get nearly all, about half or hardly any images right. */
  private static boolean right(int trial, int image) {
    double share = new double[] {0.98, 0.5, 0.02}[trial % 3];
    return CounterHash.unit(CounterHash.hash(trial, image)) < share;
  }

  private static CorrectImages trial(int trial) {
    return CorrectImages.of(IMAGES, i -> right(trial, i));
  }

  @Test
  void each_image_counts_the_trials_that_were_right_on_it() {
    ImageCounts counts = new ImageCounts(IMAGES);
    assertThat(counts.toArray()).containsOnly(0).hasSize(IMAGES);
    int[] expected = new int[IMAGES];
    for (int trial = 0; trial < 50; trial++) {
      counts.add(trial(trial));
      for (int i = 0; i < IMAGES; i++) {
        expected[i] += right(trial, i) ? 1 : 0;
      }
      assertThat(counts.toArray()).isEqualTo(expected);
    }
    assertThat(counts.trials()).isEqualTo(50);
    double[] shares = Arrays.stream(expected).mapToDouble(k -> k / 50.0).toArray();
    assertSame(counts.shares(), Sample.of(shares));
  }

  private static void assertSame(Sample found, Sample expected) {
    assertThat(found.count()).isEqualTo(expected.count());
    assertThat(found.distinct()).isEqualTo(expected.distinct());
    for (int i = 0; i < found.distinct(); i++) {
      assertThat(found.value(i)).isEqualTo(expected.value(i));
      assertThat(found.times(i)).isEqualTo(expected.times(i));
    }
  }

  /** Images of all shares, of which some are always right and some never. */
  @Test
  void of_many_trials_nearly_equal_shares_are_put_together() {
    int trials = 3000;
    ImageCounts counts = new ImageCounts(1000);
    for (int trial = 0; trial < trials; trial++) {
      int t = trial;
      counts.add(CorrectImages.of(1000, i -> t * 1000L < 1.2 * trials * i - 100_000));
    }
    int[] right = counts.toArray();
    Sample all = Sample.of(Arrays.stream(right).mapToDouble(k -> (double) k / trials).toArray());
    Sample grouped = counts.shares();
    assertThat(all.distinct()).isGreaterThan(700);
    assertThat(grouped.distinct()).isBetween(200, 258);
    assertThat(grouped.count()).isEqualTo(1000);
    assertThat(grouped.value(0)).isZero();
    assertThat(grouped.times(0)).isEqualTo(all.times(0)).isGreaterThan(10);
    assertThat(grouped.most()).isEqualTo(1);
    assertThat(grouped.times(grouped.distinct() - 1))
        .isEqualTo(all.times(all.distinct() - 1))
        .isGreaterThan(10);
    assertThat(grouped.mean()).isCloseTo(all.mean(), within(1e-12));
    Interval exact = DirichletBound.of(all, 0, 1, 0.05);
    Interval fast = DirichletBound.of(grouped, 0, 1, 0.05);
    assertThat(fast.low()).isCloseTo(exact.low(), within(0.005 * exact.halfWidth()));
    assertThat(fast.high()).isCloseTo(exact.high(), within(0.005 * exact.halfWidth()));
  }

  @Test
  void parts_merge_in_any_order() {
    ImageCounts whole = new ImageCounts(IMAGES);
    for (int trial = 0; trial < 60; trial++) {
      whole.add(trial(trial));
    }
    Random random = new Random(3);
    for (int round = 0; round < 20; round++) {
      List<ImageCounts> parts = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        parts.add(new ImageCounts(IMAGES));
      }
      List<Integer> order = new ArrayList<>();
      for (int trial = 0; trial < 60; trial++) {
        order.add(trial);
      }
      Collections.shuffle(order, random);
      // One part stays without a trial.
      order.forEach(trial -> parts.get(random.nextInt(3)).add(trial(trial)));
      Collections.shuffle(parts, random);
      while (parts.size() > 1) {
        ImageCounts one = parts.remove(random.nextInt(parts.size()));
        parts.get(random.nextInt(parts.size())).addAll(one);
      }
      assertThat(parts.get(0).toArray()).isEqualTo(whole.toArray());
      assertThat(parts.get(0).trials()).isEqualTo(60);
    }
  }

  @Test
  void other_images_are_refused() {
    ImageCounts counts = new ImageCounts(IMAGES);
    assertThatThrownBy(() -> counts.add(CorrectImages.of(IMAGES - 1, i -> true)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> counts.addAll(new ImageCounts(IMAGES + 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void counts_are_kept_while_there_is_room_for_them() {
    assertThat(ImageCounts.kept(3, 10_000)).isTrue();
    assertThat(ImageCounts.kept(ImageCounts.MOST / 1024, 1024)).isTrue();
    assertThat(ImageCounts.kept(ImageCounts.MOST / 1024 + 1, 1024)).isFalse();
    assertThat(ImageCounts.kept(1L << 40, 1 << 30)).isFalse();
  }
}
