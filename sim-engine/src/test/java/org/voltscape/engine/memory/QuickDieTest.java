package org.voltscape.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.voltscape.engine.random.CounterHash;

class QuickDieTest {
  private static QuickDie die(long seed, double ones) {
    return new QuickDie(new Die(seed, ones));
  }

  private static FailureMap map(FaultSource die, int memory, int words, int bits, double p) {
    return FailureMap.of(die, memory, words, bits, p);
  }

  @Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void what_fails_at_one_voltage_fails_the_same_way_at_every_lower_one(
      @ForAll long seed,
      @ForAll @IntRange(max = 9) int memory,
      @ForAll @IntRange(min = 2, max = 16) int bits,
      @ForAll @DoubleRange(max = 12) double high,
      @ForAll @DoubleRange(max = 12) double low,
      @ForAll @DoubleRange(max = 1) double ones) {
    QuickDie die = die(seed, ones);
    int words = 3333;
    double p = Math.pow(2, -Math.min(high, low));
    FailureMap few = map(die, memory, words, bits, Math.pow(2, -Math.max(high, low)));
    FailureMap many = map(die, memory, words, bits, p);
    for (int w = 0; w < words; w++) {
      int mask = few.stuckMask(w);
      assertThat(mask & ~many.stuckMask(w)).isZero();
      assertThat(many.stuckValue(w) & mask).isEqualTo(few.stuckValue(w));
      assertThat(many.stuckValue(w) & ~many.stuckMask(w)).isZero();
      assertThat(many.stuckMask(w) >>> bits).isZero();
    }
  }

  @Property(tries = 30, seed = "2", edgeCases = EdgeCasesMode.NONE)
  void a_cell_asked_alone_is_the_cell_of_the_sweep(
      @ForAll long seed,
      @ForAll @IntRange(max = 9) int memory,
      @ForAll @IntRange(min = 2, max = 16) int bits,
      @ForAll @DoubleRange(max = 12) double octave) {
    QuickDie die = die(seed, 0.4);
    double p = Math.pow(2, -octave);
    int words = 600;
    FailureMap all = map(die, memory, words, bits, p);
    long[] together = new long[words * bits];
    die.quantiles(memory, bits, 0, together);
    FaultList nested = new FaultList();
    die.nestedFlips(memory, words, bits, p, p / 3, nested);
    int[] low = new int[words];
    for (int i = 0; i < nested.size(); i++) {
      assertThat(nested.mask(i)).isEqualTo(all.stuckMask(nested.word(i)));
      low[nested.word(i)] = nested.value(i);
    }
    for (int cell = words * bits - 1; cell >= 0; cell--) {
      int bit = 1 << (cell % bits);
      boolean fails = die.quantile(memory, bits, cell) < p;
      assertThat((all.stuckMask(cell / bits) & bit) != 0).isEqualTo(fails);
      assertThat(together[cell]).isEqualTo(die.quantile53(memory, bits, cell));
      assertThat((all.stuckValue(cell / bits) & bit) != 0)
          .isEqualTo(fails && die.prefersOne(memory, bits, cell));
      assertThat((low[cell / bits] & bit) != 0)
          .isEqualTo(together[cell] < CounterHash.threshold(p / 3));
    }
    assertThat(nested.size())
        .isEqualTo((int) Arrays.stream(masks(all)).filter(m -> m != 0).count());
    FailureScan scan = die.scan(memory, bits, (long) words * bits, p, null);
    assertThat(scan.failing()).isEqualTo(all.failing());
    assertThat(scan.stuckAtOne()).isEqualTo(all.stuckAtOne());
  }

  private static int[] masks(FailureMap map) {
    int[] masks = new int[map.words()];
    Arrays.setAll(masks, map::stuckMask);
    return masks;
  }

  @Example
  void dies_never_change() {
    // Golden values: another number here is another die for every study that was kept.
    FailureMap map = map(die(7, 0.3), 2, 1000, 8, 0.1);
    long sum = 0;
    for (int w = 0; w < 1000; w++) {
      sum = CounterHash.hash(sum, map.stuckMask(w) << 8 | map.stuckValue(w));
    }
    assertThat(
            new long[] {die(1, 0).quantile53(0, 8, 0), die(1, 0).quantile53(3, 8, 1L << 37), sum})
        .containsExactly(1339291593439128L, 2816613694022545L, -4942706029092817696L);
  }

  @Example
  void the_share_of_failing_cells_is_the_probability_on_and_between_the_levels_limits() {
    long cells = 20_000_000;
    for (int half = 0; half <= 44; half++) {
      double p = Math.pow(2, -half / 2.0);
      long failing = die(3 + half, 0.5).scan(0, 8, cells, p, null).failing();
      assertThat((double) failing / cells)
          .as("2^-%s", half / 2.0)
          .isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / cells) + 1e-12));
    }
  }

  @Example
  void quantiles_are_uniform() {
    // In each decade by itself, so that an error at a small level cannot hide.
    int cells = 4_000_000;
    long[] quantiles = new long[cells];
    die(5, 0.5).quantiles(1, 8, 0, quantiles);
    for (double top : new double[] {1, 0.2, 0.03, 0.004, 3e-4}) {
      int[] bins = new int[64];
      int all = 0;
      for (long q : quantiles) {
        double share = q * 0x1.0p-53 / top;
        if (share < 1) {
          bins[(int) (64 * share)]++;
          all++;
        }
      }
      double each = all / 64.0;
      double chi = Arrays.stream(bins).mapToDouble(n -> (n - each) * (n - each) / each).sum();
      assertThat(chi).as("below %s, of %d", top, all).isCloseTo(63, within(4 * Math.sqrt(2 * 63)));
    }
  }

  @Example
  void cells_fail_alike_and_independently_wherever_they_are() {
    alike(0.09);
    alike(0.006);
  }

  private static void alike(double p) {
    // Groups begin at multiples of 64 and blocks at multiples of 4096: nothing may happen there.
    int cells = 1 << 22;
    int[] inBlock = new int[4096];
    boolean[] fails = new boolean[cells];
    die(6, 0.5)
        .scan(
            0,
            8,
            cells,
            p,
            (cell, one) -> {
              inBlock[(int) cell % 4096]++;
              fails[(int) cell] = true;
            });
    int blocks = cells / 4096;
    double chi = 0;
    for (int n : inBlock) {
      chi += (n - p * blocks) * (n - p * blocks) / (blocks * p * (1 - p));
    }
    // 4096 squares of numbers that are about normal, a little beyond where few cells fail.
    assertThat(chi).isCloseTo(4096, within(4 * Math.sqrt((2 + 1 / (p * blocks)) * 4096)));
    for (int apart : new int[] {1, 2, 7, 8, 63, 64, 4095, 4096}) {
      int both = 0;
      for (int i = apart; i < cells; i++) {
        both += fails[i] && fails[i - apart] ? 1 : 0;
      }
      double n = cells - apart;
      assertThat(both / n)
          .as("%d apart", apart)
          .isCloseTo(p * p, within(4 * Math.sqrt(p * p * (1 - p * p) / n) * 1.5));
    }
  }

  @Example
  void memories_dies_and_states_are_independent() {
    int words = 100_000;
    FailureMap here = map(die(8, 0.3), 0, words, 8, 0.1);
    assertThat(here.stuckAtOne() / (double) here.failing()).isCloseTo(0.3, within(0.01));
    for (FaultSource other : new FaultSource[] {die(9, 0.5), new Die(8, 0.5)}) {
      assertThat(together(here, map(other, 0, words, 8, 0.1))).isCloseTo(0.01, within(5e-4));
    }
    assertThat(together(here, map(die(8, 0.5), 1, words, 8, 0.1))).isCloseTo(0.01, within(5e-4));
  }

  private static double together(FailureMap a, FailureMap b) {
    long both = 0;
    for (int w = 0; w < a.words(); w++) {
      both += Integer.bitCount(a.stuckMask(w) & b.stuckMask(w));
    }
    return (double) both / a.cells();
  }

  @Example
  void certainties_are_certain() {
    assertThat(map(die(10, 0.5), 0, 5000, 7, 0).failing()).isZero();
    assertThat(map(die(10, 0.5), 0, 5000, 7, 1).failing()).isEqualTo(35_000);
    assertThat(map(die(10, 0.5), 0, 0, 8, 1).cells()).isZero();
    assertThat(map(die(10, 1), 0, 500, 8, 0.2).stuckAtOne())
        .isEqualTo(map(die(10, 1), 0, 500, 8, 0.2).failing());
  }

  @Example
  void the_logarithm_is_one() {
    for (int i = 0; i < 200_000; i++) {
      double u = ((CounterHash.hash(3, i) >>> 11 >>> (i % 53)) + 1) * 0x1.0p-53;
      double expected = StrictMath.log(u);
      assertThat(QuickCells.log(u)).isCloseTo(expected, within(1e-15 + 1e-15 * Math.abs(expected)));
    }
    assertThat(QuickCells.log(1)).isCloseTo(0, within(1e-16));
  }
}
