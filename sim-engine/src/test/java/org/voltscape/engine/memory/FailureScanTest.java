package org.voltscape.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureScanTest {
  @Test
  void finds_the_cells_of_the_map() {
    int words = 700;
    int bits = 11;
    Die die = new Die(-3, 0.3);
    for (double probability : new double[] {0, 1e-3, 0.28, 1}) {
      FailureMap map = FailureMap.of(die, 0, words, bits, probability);
      int[] mask = new int[words];
      int[] value = new int[words];
      FailureScan scan =
          die.<RuntimeException>scan(
              0,
              bits,
              (long) words * bits,
              probability,
              (cell, one) -> {
                int bit = 1 << cell % bits;
                mask[(int) (cell / bits)] |= bit;
                value[(int) (cell / bits)] |= one ? bit : 0;
              });
      assertThat(scan).isEqualTo(new FailureScan(map.cells(), map.failing(), map.stuckAtOne()));
      for (int w = 0; w < words; w++) {
        assertThat(mask[w]).isEqualTo(map.stuckMask(w));
        assertThat(value[w]).isEqualTo(map.stuckValue(w));
      }
    }
  }
}
