package org.voltscape.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DiesAndImagesTest {
  private static final Offset<Double> MILLIONTH = within(1e-6);
  private static final double MEAN = 0.952;

  /** The reference: five dies on a hundred images. */
  private static Sample dies() {
    return Sample.of(new double[] {0.90, 0.95, 0.96, 0.97, 0.98});
  }

  private static Interval images() {
    double[] shares = new double[100];
    Arrays.fill(shares, 0, 90, 1);
    Arrays.fill(shares, 90, 100, 0.52);
    return DirichletBound.of(Sample.of(shares), 0, 1, 0.05);
  }

  @Test
  void the_reference_numbers_come_out() {
    assertThat(images().low()).isCloseTo(0.904793, MILLIONTH);
    assertThat(images().high()).isCloseTo(0.976478, MILLIONTH);
    Interval outer = DiesAndImages.combine(MEAN, DirichletBound.of(dies(), 0, 1, 0.05), images());
    assertThat(outer.low()).isCloseTo(0.452788, MILLIONTH);
    assertThat(outer.high()).isCloseTo(0.989384, MILLIONTH);
    Interval seen = DiesAndImages.combine(MEAN, SeenSpread.of(dies(), 0.01, 0.05), images());
    assertThat(seen.low()).isCloseTo(0.888982, MILLIONTH);
    assertThat(seen.high()).isEqualTo(1);
  }

  @Test
  void the_wider_part_counts_most_and_nothing_leaves_what_can_be() {
    Interval both = DiesAndImages.combine(0.5, new Interval(0.2, 0.9), new Interval(0.1, 0.8));
    assertThat(both.low()).isEqualTo(0);
    assertThat(both.high()).isEqualTo(1);
    Interval sharp = DiesAndImages.combine(0.5, new Interval(0.5, 0.5), new Interval(0.4, 0.8));
    assertThat(sharp.low()).isCloseTo(0.4, MILLIONTH);
    assertThat(sharp.high()).isCloseTo(0.8, MILLIONTH);
    Interval both2 = DiesAndImages.combine(0.5, new Interval(0.47, 0.53), new Interval(0.46, 0.54));
    assertThat(both2.low()).isCloseTo(0.45, MILLIONTH);
    assertThat(both2.high()).isCloseTo(0.55, MILLIONTH);
  }

  @Test
  void without_one_of_them_there_is_none() {
    Interval some = new Interval(0.4, 0.6);
    Interval none = new Interval(Double.NaN, Double.NaN);
    assertThat(DiesAndImages.combine(0.5, some, none).known()).isFalse();
    assertThat(DiesAndImages.combine(0.5, none, some).known()).isFalse();
  }
}
