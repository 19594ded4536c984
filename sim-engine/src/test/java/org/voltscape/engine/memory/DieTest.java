package org.voltscape.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.voltscape.engine.random.CounterHash;

class DieTest {
  // Worked out from the definition by another program.
  private static final long GOLDEN_0 = 3316356330981164L;
  private static final long GOLDEN_1 = 8498871037046174L;
  private static final long GOLDEN_2 = 2803354215339723L;
  private static final long GOLDEN_MAP = 0x770E99F30F9D2C99L;

  private static FailureMap map(Die die, int memory, int words, int bits, double p) {
    return FailureMap.of(die, memory, words, bits, p);
  }

  @Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void what_fails_at_one_voltage_fails_the_same_way_at_every_lower_one(
      @ForAll long seed,
      @ForAll @IntRange(max = 9) int memory,
      @ForAll @IntRange(min = 2, max = 16) int bits,
      @ForAll @DoubleRange(max = 1) double p,
      @ForAll @DoubleRange(max = 1) double q,
      @ForAll @DoubleRange(max = 1) double ones) {
    Die die = new Die(seed, ones);
    int words = 333;
    FailureMap few = map(die, memory, words, bits, Math.min(p, q));
    FailureMap many = map(die, memory, words, bits, Math.max(p, q));
    assertThat(few.failing()).isLessThanOrEqualTo(many.failing());
    for (int w = 0; w < words; w++) {
      int mask = few.stuckMask(w);
      assertThat(mask & ~many.stuckMask(w)).isZero();
      assertThat(many.stuckValue(w) & mask).isEqualTo(few.stuckValue(w));
      assertThat(many.stuckValue(w) & ~many.stuckMask(w)).isZero();
      assertThat(many.stuckMask(w) >>> bits).isZero();
    }
  }

  @Property(tries = 100, seed = "2", edgeCases = EdgeCasesMode.NONE)
  void a_cell_asked_alone_is_the_cell_of_the_sweep(
      @ForAll long seed,
      @ForAll @IntRange(max = 9) int memory,
      @ForAll @IntRange(min = 2, max = 16) int bits,
      @ForAll @DoubleRange(max = 1) double p) {
    Die die = new Die(seed, 0.4);
    int words = 200;
    FailureMap all = map(die, memory, words, bits, p);
    // From the last to the first: nothing may depend on the order.
    for (int cell = words * bits - 1; cell >= 0; cell--) {
      int bit = 1 << (cell % bits);
      boolean fails = die.quantile(memory, cell) < p;
      assertThat((all.stuckMask(cell / bits) & bit) != 0).isEqualTo(fails);
      assertThat(die.quantile53(memory, cell) < CounterHash.threshold(p)).isEqualTo(fails);
      assertThat((all.stuckValue(cell / bits) & bit) != 0)
          .isEqualTo(fails && die.prefersOne(memory, cell));
    }
  }

  @Example
  void maps_never_change() {
    // Golden values: another number here is another die for every study ever published.
    Die die = new Die(1, 0.5);
    assertThat(CounterHash.hash(0, 0)).isEqualTo(0xE220A8397B1DCDAFL);
    assertThat(CounterHash.hash(0, 1)).isEqualTo(0x6E789E6AA1B965F4L);
    assertThat(
            new long[] {
              die.quantile53(0, 0), die.quantile53(0, 1), die.quantile53(3, 123_456_789_012L)
            })
        .containsExactly(GOLDEN_0, GOLDEN_1, GOLDEN_2);
    FailureMap map = map(new Die(7, 0.3), 2, 1000, 8, 0.1);
    long sum = 0;
    for (int w = 0; w < 1000; w++) {
      sum = CounterHash.hash(sum, map.stuckMask(w) << 8 | map.stuckValue(w));
    }
    assertThat(sum).isEqualTo(GOLDEN_MAP);
  }

  @Example
  void the_share_of_failing_cells_is_the_probability() {
    long cells = 16 * 100_000;
    for (double p : new double[] {1e-4, 0.01, 0.28, 0.65, 0.99}) {
      FailureMap map = map(new Die(3, 0.5), 0, 100_000, 16, p);
      assertThat((double) map.failing() / cells)
          .isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / cells)));
      assertThat(map.cells()).isEqualTo(cells);
    }
  }

  @Example
  void every_bit_of_the_word_fails_alike() {
    int words = 100_000;
    FailureMap map = map(new Die(4, 0.5), 0, words, 8, 0.2);
    for (int bit = 0; bit < 8; bit++) {
      int n = 0;
      for (int w = 0; w < words; w++) {
        n += map.stuckMask(w) >> bit & 1;
      }
      assertThat((double) n / words).isCloseTo(0.2, within(4 * Math.sqrt(0.16 / words)));
    }
  }

  @Example
  void polarity_follows_its_bias() {
    for (double ones : new double[] {0, 0.2, 0.5, 0.8, 1}) {
      FailureMap map = map(new Die(5, ones), 0, 50_000, 8, 0.25);
      double n = map.failing();
      assertThat(map.stuckAtOne() / n)
          .isCloseTo(ones, within(4 * Math.sqrt(ones * (1 - ones) / n) + 1e-12));
    }
  }

  @Example
  void polarity_says_nothing_of_the_quantile() {
    // Among cells that fail early and cells that fail late the same share prefers 1.
    Die die = new Die(6, 0.5);
    int[] ones = new int[2];
    int[] all = new int[2];
    for (int cell = 0; cell < 200_000; cell++) {
      int late = die.quantile(0, cell) < 0.5 ? 0 : 1;
      all[late]++;
      ones[late] += die.prefersOne(0, cell) ? 1 : 0;
    }
    for (int half = 0; half < 2; half++) {
      assertThat((double) ones[half] / all[half]).isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(1e5)));
    }
  }

  @Example
  void memories_and_dies_are_independent() {
    int words = 100_000;
    FailureMap here = map(new Die(8, 0.5), 0, words, 8, 0.3);
    for (FailureMap there :
        new FailureMap[] {
          map(new Die(8, 0.5), 1, words, 8, 0.3), map(new Die(9, 0.5), 0, words, 8, 0.3)
        }) {
      long both = 0;
      for (int w = 0; w < words; w++) {
        both += Integer.bitCount(here.stuckMask(w) & there.stuckMask(w));
      }
      double cells = 8.0 * words;
      assertThat(both / cells).isCloseTo(0.09, within(4 * Math.sqrt(0.09 * 0.91 / cells)));
    }
  }

  @Example
  void certainties_are_certain() {
    Die die = new Die(10, 0.5);
    assertThat(map(die, 0, 5000, 7, 0).failing()).isZero();
    assertThat(map(die, 0, 5000, 7, 1).failing()).isEqualTo(35_000);
    assertThat(map(die, 0, 1, 2, 1).stuckMask(0)).isEqualTo(3);
    assertThat(map(die, 0, 0, 8, 1).cells()).isZero();
  }

  @Example
  void tiny_probabilities_are_resolved() {
    // The least quantile of 50 million cells: with 24 bits several cells would share it.
    Die die = new Die(11, 0.5);
    long cells = 50_000_000;
    long[] least = {Long.MAX_VALUE};
    FailureScan few =
        die.scan(
            0,
            1,
            cells,
            1e-6,
            (cell, one) -> least[0] = Math.min(least[0], die.quantile53(0, cell)));
    assertThat((double) few.failing()).isCloseTo(50, within(4 * Math.sqrt(50)));
    double quantile = least[0] * 0x1.0p-53;
    assertThat(quantile).isBetween(1e-11, 1e-7);
    assertThat(die.scan(0, 1, cells, Math.nextUp(quantile), (c, o) -> {}).failing()).isEqualTo(1);
    assertThat(die.scan(0, 1, cells, quantile, (c, o) -> {}).failing()).isZero();
    assertThat(die.scan(0, 1, cells, 1e-13, (c, o) -> {}).failing()).isZero();
    assertThat(CounterHash.threshold(1e-9)).isEqualTo(9_007_200L);
    assertThat(CounterHash.threshold(Double.MIN_VALUE)).isEqualTo(1);
    assertThat(CounterHash.threshold(0)).isZero();
    assertThat(CounterHash.threshold(1)).isEqualTo(1L << 53);
  }

  @Example
  void a_list_is_refilled_not_added_to() {
    Die die = new Die(12, 0.5);
    FaultList list = new FaultList();
    die.faults(0, 1000, 8, 0.5, list);
    assertThat(list.size()).isGreaterThan(900);
    for (int i = 1; i < list.size(); i++) {
      assertThat(list.word(i)).isGreaterThan(list.word(i - 1));
    }
    die.faults(0, 1000, 8, 0, list);
    assertThat(list.size()).isZero();
    assertThat(list.cells()).isZero();
  }

  @Example
  void shares_outside_zero_to_one_are_refused() {
    for (double ones : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> new Die(1, ones)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
