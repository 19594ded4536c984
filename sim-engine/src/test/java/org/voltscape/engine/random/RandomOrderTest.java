package org.voltscape.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RandomOrderTest {
  private static int[] first(RandomOrder order, long seed, int n) {
    int[] places = new int[n];
    order.first(seed, places);
    return places;
  }

  @Test
  void fewer_places_are_the_beginning_of_more_whatever_was_drawn_before() {
    RandomOrder order = new RandomOrder(100);
    for (long seed = -5; seed < 20; seed++) {
      int[] all = first(order, seed, 100);
      assertThat(Arrays.stream(all).distinct().filter(i -> i >= 0 && i < 100).count())
          .isEqualTo(100);
      for (int n : new int[] {0, 1, 17, 99}) {
        assertThat(first(order, seed, n)).isEqualTo(Arrays.copyOf(all, n));
        assertThat(first(new RandomOrder(100), seed, n)).isEqualTo(Arrays.copyOf(all, n));
      }
    }
    assertThat(first(order, 1, 10)).isNotEqualTo(first(order, 2, 10));
  }

  @Test
  void every_order_is_as_probable_as_any_other() {
    RandomOrder order = new RandomOrder(4);
    int[] times = new int[256];
    int draws = 24_000;
    for (int seed = 0; seed < draws; seed++) {
      int[] p = first(order, CounterHash.hash(7, seed), 4);
      times[(p[0] << 6) + (p[1] << 4) + (p[2] << 2) + p[3]]++;
    }
    assertThat(Arrays.stream(times).filter(t -> t > 0)).hasSize(24);
    for (int t : times) {
      assertThat(t == 0 ? 1000.0 : t).isCloseTo(1000, within(130.0));
    }
  }
}
