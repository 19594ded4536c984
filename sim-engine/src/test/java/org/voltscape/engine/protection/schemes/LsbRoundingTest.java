package org.voltscape.engine.protection.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.word.WordShape;

/** Where odd words go whose lowest bit is given up, on a clean memory. */
class LsbRoundingTest {
  private static final WordShape[] SHAPES = {
    new WordShape(6, true), new WordShape(6, false), new WordShape(5, false, 15)
  };

  private static int used(WordShape shape, String rounding, int place, long address) {
    WordProtection lsb = SchemeReference.scheme("lsb", shape, Map.of("rounding", rounding));
    return shape.order(lsb.throughStuckCells(shape.order(place), 0, 0, address));
  }

  @Test
  void down_and_even_go_where_they_say() {
    for (WordShape shape : SHAPES) {
      for (int place = 0; place <= shape.mask(); place++) {
        int down = place - place % 2;
        // Every other odd place goes up, but the highest, above which there is none.
        int even = place % 4 == 3 && place != shape.mask() ? place + 1 : down;
        assertThat(used(shape, "down", place, 0)).isEqualTo(down);
        assertThat(used(shape, "even", place, 0)).isEqualTo(even);
      }
    }
  }

  @Test
  void at_random_half_of_the_odd_words_go_up_and_even_ones_stay() {
    for (WordShape shape : SHAPES) {
      int up = 0;
      for (int address = 0; address < 1000; address++) {
        assertThat(used(shape, "random", 12, address)).isEqualTo(12);
        assertThat(used(shape, "random", shape.mask(), address)).isEqualTo(shape.mask() - 1);
        int odd = used(shape, "random", 13, address);
        assertThat(odd).isIn(12, 14);
        up += odd == 14 ? 1 : 0;
      }
      // Five standard deviations of the binomial.
      assertThat(up).isBetween(420, 580);
    }
  }
}
