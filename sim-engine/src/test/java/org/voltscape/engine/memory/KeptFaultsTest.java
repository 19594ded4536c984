package org.voltscape.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.voltscape.engine.random.CounterHash;

class KeptFaultsTest {
  /** Rates at which something changes: none and all fail, octaves, too many to keep. */
  private static final double[] SPECIAL = {
    0,
    1,
    0.12,
    Math.nextDown(0.12),
    0.119,
    0.13,
    0.5,
    0.0625,
    Math.nextUp(0.0625),
    Math.nextDown(0.0625),
    0x1p-10,
    Math.nextUp(0x1p-10),
    Math.nextDown(0x1p-10),
    0x1p-53,
    0x1p-60,
    3e-3,
    1e-6
  };

  private final FaultList wanted = new FaultList();
  private final FaultList found = new FaultList();

  private static List<String> entries(FaultList list) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      all.add(list.word(i) + ": " + list.mask(i) + " " + list.value(i));
    }
    return all;
  }

  private void same(
      FaultSource die,
      FaultSource kept,
      int way,
      int memory,
      int words,
      int bits,
      double p,
      double low) {
    for (FaultSource source : List.of(die, kept)) {
      FaultList out = source == die ? wanted : found;
      if (way == 0) {
        source.faults(memory, words, bits, p, out);
      } else if (way == 1) {
        source.flips(memory, words, bits, p, out);
      } else {
        source.nestedFlips(memory, words, bits, p, Math.min(p, low), out);
      }
    }
    assertThat(entries(found)).isEqualTo(entries(wanted));
  }

  private static double rate(Random random) {
    return random.nextInt(3) == 0
        ? SPECIAL[random.nextInt(SPECIAL.length)]
        : Math.pow(10, -5 * random.nextDouble());
  }

  private void alike(DieCells[] dies, Random random, KeptFaults kept, int requests) {
    double[] rates = new double[random.nextInt(7)];
    Arrays.setAll(rates, i -> rate(random));
    kept.expect(rates);
    for (DieCells die : dies) {
      kept.of(die);
      for (int n = 0; n < requests; n++) {
        // Mostly the rates expected, sometimes others.
        double p =
            rates.length > 0 && random.nextInt(4) > 0
                ? rates[random.nextInt(rates.length)]
                : rate(random);
        int bits = new int[] {1, 8, 13, 32}[random.nextInt(4)];
        int words = new int[] {0, 1, 300, 901}[random.nextInt(4)];
        int memory = new int[] {0, 3, DieCells.BESIDE + 3, -7}[random.nextInt(4)];
        same(die, kept, random.nextInt(3), memory, words, bits, p, rate(random));
      }
    }
  }

  @Property(tries = 60, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void the_lists_are_those_of_the_die_in_whatever_order_they_are_asked_for(
      @ForAll long seed, @ForAll @DoubleRange(max = 1) double ones) {
    Random random = new Random(seed);
    DieCells[] dies = {new Die(seed, ones), new Die(seed + 1, ones), new Die(seed, ones)};
    KeptFaults kept = new KeptFaults();
    alike(dies, random, kept, 60);
    // Other rates of the same die.
    alike(dies, random, kept, 20);
  }

  @Property(tries = 15, seed = "2", edgeCases = EdgeCasesMode.NONE)
  void so_they_are_of_a_die_whose_failures_come_in_stripes(
      @ForAll long seed,
      @ForAll @DoubleRange(max = 0.6) double rows,
      @ForAll @DoubleRange(min = 0.01, max = 0.3) double columns) {
    DieCells die = CorrelatedDie.of(new Die(seed, 0.5), rows, columns);
    DieCells other = CorrelatedDie.of(new Die(seed, 0.5), rows, columns / 2);
    alike(new DieCells[] {die, other}, new Random(seed), new KeptFaults(), 25);
  }

  @Property(tries = 40, seed = "3", edgeCases = EdgeCasesMode.NONE)
  void so_they_are_where_there_is_little_room(
      @ForAll long seed, @ForAll @IntRange(max = 2000) int room) {
    DieCells[] dies = {
      new Die(seed, 0.5), CorrelatedDie.of(new Die(seed, 0.5), 0.5, 0), new Die(seed + 1, 0.5)
    };
    alike(dies, new Random(seed), new KeptFaults(room, 9 * room), 40);
  }

  @Example
  void every_kind_of_fault_is_drawn_alike() {
    Die die = new Die(5, 0.3);
    KeptFaults kept = new KeptFaults().of(die);
    for (FaultKind kind : FaultKind.values()) {
      double[] rates = {1e-3, 0.03, 0.09, 0.8};
      kept.expect(Arrays.stream(rates).map(kind::highestRate).toArray());
      for (double p : rates) {
        kind.draw(die, 1, 700, 8, p, wanted);
        kind.draw(kept, 1, 700, 8, p, found);
        assertThat(entries(found)).as("%s at %s", kind, p).isEqualTo(entries(wanted)).isNotEmpty();
      }
    }
  }

  @Example
  void a_sweep_draws_each_memory_once_at_the_highest_rate_kept() {
    CountedDie die = new CountedDie(new Die(5, 0.3));
    KeptFaults kept = new KeptFaults().of(die);
    double[] rates = {1e-3, 0.2, 0.05, 1e-2, 0};
    for (FaultKind kind : List.of(FaultKind.STUCK_AT, FaultKind.FLIPS, FaultKind.EDEN_3)) {
      kept.expect(Arrays.stream(rates).map(kind::highestRate).toArray());
      for (int round = 0; round < 2; round++) {
        for (double p : rates) {
          for (int memory : new int[] {0, 2, DieCells.BESIDE}) {
            kind.draw(kept, memory, 500, 8, p, found);
          }
        }
      }
      double most = kind.highestRate(0.05);
      assertThat(die.draws.stream().filter(d -> !d.endsWith("@0.0") && !high(d)))
          .as("%s", kind)
          .containsExactly("0@" + most, "2@" + most, DieCells.BESIDE + "@" + most);
      assertThat(die.draws.stream().filter(KeptFaultsTest::high)).hasSize(6);
      die.draws.clear();
      kept.expect(new double[0]);
    }
  }

  private static boolean high(String draw) {
    return Double.parseDouble(draw.substring(draw.indexOf('@') + 1)) > 0.12;
  }

  @Example
  void what_is_asked_for_once_is_drawn_at_its_own_rate_and_again_drawn_once_more() {
    CountedDie die = new CountedDie(new Die(5, 0.3));
    KeptFaults kept = new KeptFaults().of(die);
    kept.expect(new double[] {1e-2, 1e-2});
    for (int i = 0; i < 4; i++) {
      kept.flips(9, 500, 8, 1e-2, found);
    }
    kept.flips(10, 500, 8, 1e-2, found);
    assertThat(die.draws).containsExactly("9@0.01", "9@0.01", "10@0.01");
  }

  @Example
  void the_same_die_is_not_drawn_again_and_another_one_is() {
    CountedDie one = new CountedDie(new Die(5, 0.3));
    CountedDie two = new CountedDie(new Die(6, 0.3));
    KeptFaults kept = new KeptFaults();
    double[] rates = {1e-3, 0.05};
    for (CountedDie die : List.of(one, one, two, one)) {
      kept.expect(rates.clone());
      kept.of(die).faults(0, 500, 8, 1e-3, found);
    }
    assertThat(one.draws).hasSize(2);
    assertThat(two.draws).hasSize(1);
    // Higher rates than before are drawn again.
    kept.expect(new double[] {1e-3, 0.06});
    kept.faults(0, 500, 8, 1e-3, found);
    assertThat(one.draws).containsExactly("0@0.05", "0@0.05", "0@0.06");
  }

  @Example
  void a_memory_whose_cells_find_no_room_is_kept_at_a_lower_rate() {
    CountedDie die = new CountedDie(new Die(5, 0.3));
    KeptFaults kept = new KeptFaults(1000, 1000).of(die);
    kept.expect(new double[] {1e-3, 1e-2, 0.1});
    for (double p : new double[] {0.1, 1e-2, 1e-3, 0.1}) {
      kept.faults(0, 5000, 8, p, found);
    }
    assertThat(die.draws).containsExactly("0@0.01", "0@0.1", "0@0.1");
  }

  @Example
  void limits_that_are_the_quantiles_of_cells_are_exact() {
    Die die = new Die(8, 0.4);
    KeptFaults kept = new KeptFaults().of(die);
    for (int cell = 0; cell < 300; cell++) {
      double at = die.quantile(3, cell);
      double above = at + 0x1p-53;
      kept.expect(new double[] {0.05, above, at, 0.9});
      for (double p : new double[] {at, above}) {
        for (int way = 0; way < 3; way++) {
          same(die, kept, way, 3, 50, 6, p, p);
          same(die, kept, way, 3, 50, 6, 0.9, p);
          same(die, kept, way, 3, 50, 6, 0.1, p);
        }
      }
    }
  }

  @Example
  void where_most_cells_fail_all_are_kept_as_far_as_there_is_room() {
    Die die = new Die(8, 0.4);
    KeptDense dense = new KeptDense(5000);
    FaultList scratch = new FaultList();
    assertThat(dense.kept(die, 1, 500, 8, false, scratch)).isZero();
    assertThat(dense.kept(die, 2, 500, 8, false, scratch)).isEqualTo(-1);
    assertThat(dense.kept(die, 2, 125, 8, true, scratch)).isEqualTo(-1);
    assertThat(dense.kept(die, 2, 125, 8, true, scratch)).isEqualTo(2);
    assertThat(dense.kept(die, 1, 500, 8, false, scratch)).isZero();
    dense.faults(2, CounterHash.threshold(0.3), found);
    die.faults(2, 125, 8, 0.3, wanted);
    assertThat(entries(found)).isEqualTo(entries(wanted)).isNotEmpty();
    dense.clear();
    assertThat(dense.kept(die, 2, 500, 8, false, scratch)).isZero();
    for (int memory = 3; memory < 100; memory++) {
      assertThat(dense.kept(die, memory, 1, 8, false, scratch))
          .isEqualTo(memory < 66 ? memory - 2 : -1);
    }
  }

  @Example
  void cells_beyond_the_room_are_not_kept() {
    Die die = new Die(5, 0.3);
    die.faults(1, 100, 8, 0.1, wanted);
    long below = CounterHash.threshold(0.1);
    KeptCells cells = new KeptCells((int) wanted.cells() + 10);
    int one = cells.add(1, 100, 8);
    int two = cells.add(2, 100, 8);
    assertThat(cells.drawn(one)).isFalse();
    cells.keep(one, die, below, wanted);
    cells.keep(two, die, below, wanted);
    assertThat(cells.room()).isEqualTo(10);
    assertThat(cells.covers(one, below)).isTrue();
    assertThat(cells.covers(one, below + 1)).isFalse();
    assertThat(cells.drawn(two)).isTrue();
    assertThat(cells.covers(two, below)).isFalse();
    for (int memory = 3; memory <= KeptCells.MOST_MEMORIES; memory++) {
      assertThat(cells.roomForMemory()).isTrue();
      cells.add(memory, 100, 8);
    }
    assertThat(cells.roomForMemory()).isFalse();
  }

  @Example
  void more_memories_than_are_kept_are_still_right() {
    Die die = new Die(5, 0.3);
    KeptFaults kept = new KeptFaults().of(die);
    kept.expect(new double[] {0.01, 0.1});
    int last = KeptCells.MOST_MEMORIES + 2;
    for (int memory = 0; memory <= last; memory++) {
      kept.flips(memory, 1, 8, 0.1, found);
    }
    for (int memory : new int[] {0, 1, last - 3, last - 2, last - 1, last}) {
      same(die, kept, 1, memory, 1, 8, 0.1, 0);
    }
  }
}
