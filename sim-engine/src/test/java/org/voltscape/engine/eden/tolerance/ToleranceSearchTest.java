package org.voltscape.engine.eden.tolerance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.random.CounterHash;

/** Networks made up so that the rate they tolerate is known. */
class ToleranceSearchTest {
  private static final double CLEAN = 0.98;
  private static final double GUESSING = 0.1;
  private static final int IMAGES = 1000;

  private static double unit(long seed, int i) {
    return CounterHash.unit(CounterHash.hash(seed, 1000 + i));
  }

  /** All is lost from the first error in a number of bits on; none is lost before. */
  private static RateTrial ruined(double bits) {
    return (rate, seed, stop) -> {
      double first = -Math.log(1 - unit(seed, 0)) / bits;
      return rate >= first ? GUESSING : CLEAN;
    };
  }

  /** The rate at which so large a share of trials is ruined that five points are lost. */
  private static double ruinedAt(double bits) {
    return -Math.log(1 - 0.05 / (CLEAN - GUESSING)) / bits;
  }

  /** The loss grows evenly with the rate's logarithm, each trial's from a rate of its own on. */
  private static RateTrial gradual(double middle) {
    return (rate, seed, stop) -> {
      double shift = Math.log10(rate / middle) + unit(seed, 0) - 0.5;
      double lost = Math.max(0, Math.min(0.88, 0.05 + 0.05 * shift));
      return Math.rint((CLEAN - lost) * IMAGES) / IMAGES;
    };
  }

  private static Tolerance find(RateTrial trial, int trials, long seed, int threads) {
    return ToleranceSearch.find(
        new ToleranceQuestion(0.05, trials, IMAGES, seed),
        CLEAN,
        Collections.nCopies(threads, trial),
        (done, total) -> {},
        () -> false);
  }

  private static double covered(RateTrial trial, double truth, int searches) {
    int covered = 0;
    for (int s = 0; s < searches; s++) {
      Tolerance found = find(trial, 40, 7000 + s, 1);
      assertThat(found.interval().low()).isLessThanOrEqualTo(found.rate());
      assertThat(found.interval().high()).isGreaterThanOrEqualTo(found.rate());
      covered += found.interval().contains(truth) ? 1 : 0;
    }
    return (double) covered / searches;
  }

  @Test
  void an_accuracy_that_is_the_limit_from_the_start_is_no_tolerated_rate() {
    // 0.95 - 0.05 is a little below 0.90 in binary.
    Tolerance found =
        ToleranceSearch.find(
            new ToleranceQuestion(0.05, 4, 20, 1),
            0.95,
            List.of((rate, seed, stop) -> rate < 1e-3 ? 0.90 : 0.10),
            (done, total) -> {},
            () -> false);
    assertThat(found.reached()).isFalse();
    // Nor is the lowest rate looked for in steps of an eighth of a decade.
    assertThat(found.curve()).hasSizeLessThan(20);
  }

  @Test
  void intervals_hold_the_rate_as_often_as_they_say() {
    int searches = 200;
    // 200 times 95 % are 190, of a standard deviation of 3.1.
    assertThat(covered(gradual(2e-3), 2e-3, searches)).isBetween(0.905, 0.995);
  }

  @Test
  void intervals_hold_where_few_trials_lose_all() {
    int searches = 200;
    assertThat(covered(ruined(1e6), ruinedAt(1e6), searches)).isBetween(0.905, 0.995);
  }

  @Test
  void more_trials_are_made_where_few_lose_anything() {
    Tolerance few = find(ruined(1e6), 40, 1, 1);
    assertThat(few.trials()).isBetween(320, 1280);
    assertThat(few.interval().high() / few.interval().low()).isBetween(1.3, 3.5);
    assertThat(few.rate()).isCloseTo(ruinedAt(1e6), within(0.6 * ruinedAt(1e6)));
    Tolerance all = find(gradual(2e-3), 40, 1, 1);
    assertThat(all.trials()).isEqualTo(40);
    assertThat(all.rate()).isCloseTo(2e-3, within(0.6e-3));
    assertThat(all.baseline()).isEqualTo(CLEAN);
  }

  @Test
  void without_chance_the_rate_is_where_the_line_is_crossed() {
    RateTrial line = (rate, seed, stop) -> CLEAN - Math.max(0, 0.1 + 0.1 * Math.log10(rate / 1e-4));
    Tolerance found = find(line, 2, 5, 1);
    // Half of ten points are lost half a decade below 1e-4.
    assertThat(found.rate()).isCloseTo(1e-4 / Math.sqrt(10), within(1e-9));
    assertThat(found.interval().high()).isCloseTo(found.rate(), within(1e-9));
    assertThat(found.reached()).isTrue();
  }

  @Test
  void the_curve_has_every_rate_that_was_tried() {
    Tolerance found = find(ruined(1e6), 40, 1, 1);
    List<Tolerance.Point> curve = found.curve();
    assertThat(curve).isSortedAccordingTo((a, b) -> Double.compare(a.rate(), b.rate()));
    assertThat(curve.get(0).rate()).isEqualTo(1e-8);
    assertThat(curve.get(curve.size() - 1).rate()).isBetween(0.5, 0.6);
    assertThat(curve).hasSizeGreaterThan(12);
    assertThat(curve.get(0).accuracy().mean()).isBetween(0.9, CLEAN);
    // Nothing was seen to be lost, which does not say that nothing ever is.
    assertThat(curve.get(0).accuracy().low()).isLessThan(0.95);
    assertThat(curve.get(curve.size() - 1).accuracy().mean()).isCloseTo(GUESSING, within(1e-12));
    assertThat(curve.stream().mapToInt(p -> p.accuracy().count()).max()).hasValue(found.trials());
  }

  @Test
  void rates_beyond_those_of_the_first_look_are_found() {
    Tolerance low = find(ruined(1e10), 40, 1, 1);
    assertThat(low.rate()).isCloseTo(ruinedAt(1e10), within(0.6 * ruinedAt(1e10)));
    assertThat(low.curve().get(0).rate()).isLessThan(1e-11);
  }

  @Test
  void there_may_be_no_rate() {
    Tolerance robust = find((rate, seed, stop) -> CLEAN - 0.04, 5, 1, 1);
    assertThat(robust.reached()).isFalse();
    assertThat(robust.interval().known()).isFalse();
    assertThat(robust.curve()).isNotEmpty();
    assertThat(find((rate, seed, stop) -> CLEAN - 0.06, 5, 1, 1).reached()).isFalse();
  }

  @Test
  void threads_change_nothing_and_seeds_do() {
    Tolerance one = find(ruined(1e6), 20, 3, 1);
    assertThat(find(ruined(1e6), 20, 3, 3)).isEqualTo(one);
    assertThat(find(ruined(1e6), 20, 4, 1).rate()).isNotEqualTo(one.rate());
  }

  @Test
  void what_goes_wrong_in_a_thread_ends_the_search() {
    RateTrial broken =
        (rate, seed, stop) -> {
          throw new IllegalStateException("broken");
        };
    assertThatThrownBy(() -> find(broken, 5, 1, 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken");
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                ToleranceSearch.find(
                    new ToleranceQuestion(0.05, 40, IMAGES, 1),
                    CLEAN,
                    List.of(gradual(1e-3)),
                    (done, total) -> assertThat(done).isLessThanOrEqualTo(total),
                    () -> asked.incrementAndGet() > 50))
        .isInstanceOf(CancellationException.class);
  }
}
