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
import org.voltscape.engine.curve.Probit;
import org.voltscape.engine.random.CounterHash;

class CorrelatedDieTest {
  private static final long GOLDEN_FAILING = 8228;

  private static DieCells die(long seed, double rows, double columns) {
    return CorrelatedDie.of(new Die(seed, 0.4), rows, columns);
  }

  private static double z(DieCells die, int bits, long cell) {
    return Probit.of(die.quantile(0, bits, cell) + 0x1.0p-54);
  }

  @Property(tries = 150, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void the_sweep_finds_the_cells_asked_alone(
      @ForAll long seed,
      @ForAll @IntRange(max = 9) int memory,
      @ForAll @IntRange(min = 1, max = 32) int bits,
      @ForAll @DoubleRange(max = 1) double p,
      @ForAll @DoubleRange(max = 0.6) double rows,
      @ForAll @DoubleRange(max = 0.39) double columns) {
    DieCells die = new CorrelatedDie(new Die(seed, 0.4), rows, columns, new Geometry(7, 5));
    int words = 83;
    FailureMap map = FailureMap.of(die, memory, words, bits, p);
    long threshold = CounterHash.threshold(p);
    for (int cell = words * bits - 1; cell >= 0; cell--) {
      boolean fails = die.quantile53(memory, bits, cell) < threshold;
      int bit = 1 << (cell % bits);
      assertThat((map.stuckMask(cell / bits) & bit) != 0).isEqualTo(fails);
      assertThat((map.stuckValue(cell / bits) & bit) != 0)
          .isEqualTo(fails && die.prefersOne(memory, bits, cell));
    }
    FailureScan scan = die.scan(memory, bits, (long) words * bits, p, null);
    assertThat(scan).isEqualTo(new FailureScan(map.cells(), map.failing(), map.stuckAtOne()));
  }

  @Property(tries = 100, seed = "2", edgeCases = EdgeCasesMode.NONE)
  void what_fails_at_one_voltage_fails_at_every_lower_one(
      @ForAll long seed,
      @ForAll @DoubleRange(max = 1) double p,
      @ForAll @DoubleRange(max = 1) double q) {
    DieCells die = die(seed, 0.3, 0.3);
    FailureMap few = FailureMap.of(die, 1, 300, 8, Math.min(p, q));
    FailureMap many = FailureMap.of(die, 1, 300, 8, Math.max(p, q));
    for (int w = 0; w < 300; w++) {
      assertThat(few.stuckMask(w) & ~many.stuckMask(w)).isZero();
      assertThat(many.stuckValue(w) & few.stuckMask(w)).isEqualTo(few.stuckValue(w));
    }
  }

  @Example
  void every_cell_fails_as_often_as_on_a_plain_die() {
    // Over dies: on one die the cells of a line are not independent.
    for (double p : new double[] {0.01, 0.28, 0.65}) {
      long failing = 0;
      int dies = 4000;
      for (int seed = 0; seed < dies; seed++) {
        failing += die(seed, 0.4, 0.3).quantile(0, 8, 12_345) < p ? 1 : 0;
      }
      assertThat((double) failing / dies).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / dies)));
    }
  }

  @Example
  void cells_are_correlated_along_lines_by_the_shares_asked_for() {
    int bits = 8;
    int pairs = 20_000;
    double[] sums = new double[3];
    for (int seed = 0; seed < pairs; seed++) {
      DieCells die = die(seed, 0.3, 0.2);
      double here = z(die, bits, 0);
      // Word 1 is on the word line of word 0; word 8 starts the next line on the same bit lines.
      sums[0] += here * z(die, bits, bits + 3);
      sums[1] += here * z(die, bits, 8 * bits);
      sums[2] += here * z(die, bits, 9 * bits + 3);
    }
    double sigma = 4 * 1.2 / Math.sqrt(pairs);
    assertThat(sums[0] / pairs).isCloseTo(0.3, within(sigma));
    assertThat(sums[1] / pairs).isCloseTo(0.2, within(sigma));
    assertThat(sums[2] / pairs).isCloseTo(0, within(sigma));
  }

  @Example
  void banks_have_bit_lines_of_their_own_and_words_are_interleaved() {
    Geometry g = Geometry.STANDARD;
    assertThat(g.wordLine(16, 8 * 16 - 1)).isZero();
    assertThat(g.wordLine(16, 8 * 16)).isEqualTo(1);
    // Bit 0 of words 0 to 7, then bit 1.
    assertThat(g.bitLine(16, 0)).isZero();
    assertThat(g.bitLine(16, 16)).isEqualTo(1);
    assertThat(g.bitLine(16, 1)).isEqualTo(8);
    assertThat(g.bitLine(16, 8 * 16 + 1)).isEqualTo(8);
    assertThat(g.bitLine(16, 256L * 8 * 16)).isEqualTo(128);
  }

  @Example
  void check_cells_lie_on_the_word_lines_of_their_words() {
    DieCells die = die(3, 0.999, 0);
    // Nearly all variance is the line's: word w of the check column is next to word w.
    for (int word = 0; word < 100; word += 8) {
      double own = z(die, 8, 8L * word);
      double check = Probit.of(die.quantile(DieCells.BESIDE, 1, word));
      assertThat(check).isCloseTo(own, within(0.3));
    }
  }

  @Example
  void flips_are_the_cells_that_fail_and_nested_ones_those_of_the_lower_rate() {
    DieCells die = die(4, 0.3, 0.1);
    FaultList nested = new FaultList();
    die.nestedFlips(0, 500, 8, 0.4, 0.2, nested);
    FailureMap high = FailureMap.of(die, 0, 500, 8, 0.4);
    FailureMap low = FailureMap.of(die, 0, 500, 8, 0.2);
    assertThat(nested.cells()).isEqualTo(high.failing());
    for (int i = 0; i < nested.size(); i++) {
      assertThat(nested.mask(i)).isEqualTo(high.stuckMask(nested.word(i)));
      assertThat(nested.value(i)).isEqualTo(low.stuckMask(nested.word(i)));
    }
  }

  @Example
  void certainties_are_certain_and_maps_never_change() {
    DieCells die = die(5, 0.2, 0.2);
    assertThat(FailureMap.of(die, 0, 999, 7, 0).failing()).isZero();
    assertThat(FailureMap.of(die, 0, 999, 7, 1).failing()).isEqualTo(999 * 7);
    // A golden value: another number is another die for every study ever published.
    assertThat(FailureMap.of(die, 0, 9999, 8, 0.1).failing()).isEqualTo(GOLDEN_FAILING);
    assertThat(die(5, 0, 0)).isEqualTo(new Die(5, 0.4));
  }

  @Example
  void shares_that_leave_cells_nothing_are_refused() {
    for (double[] bad : new double[][] {{-0.1, 0}, {0, 1}, {0.5, 0.4991}, {Double.NaN, 0}}) {
      assertThatThrownBy(
              () -> new CorrelatedDie(new Die(1, 0.5), bad[0], bad[1], Geometry.STANDARD))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
