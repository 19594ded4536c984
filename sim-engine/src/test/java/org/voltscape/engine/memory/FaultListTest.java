package org.voltscape.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.random.CounterHash;

/** Lists of faulty words against a plain map from address to mask and value. */
class FaultListTest {
  private static Map<Integer, Long> content(FaultList list) {
    Map<Integer, Long> all = new TreeMap<>();
    for (int i = 0; i < list.size(); i++) {
      assertThat(i == 0 || list.word(i) > list.word(i - 1)).isTrue();
      all.put(list.word(i), entry(list.mask(i), list.value(i)));
    }
    return all;
  }

  private static long entry(int mask, int value) {
    return (long) mask << 32 | value & 0xFFFFFFFFL;
  }

  @Test
  void cells_added_one_by_one_are_gathered_by_their_words() {
    FaultList list = new FaultList();
    Map<Integer, Long> expected = new TreeMap<>();
    long cells = 0;
    for (int word = 0; word < 500; word += 1 + word % 3) {
      int mask = 0;
      int value = 0;
      for (int bit = 0; bit <= word % 5; bit++) {
        int cell = 1 << (word + 7 * bit) % 32;
        int state = bit % 2 == 0 ? cell : 0;
        cells += (mask & cell) == 0 ? 1 : 0;
        list.add(word, cell, state);
        mask |= cell;
        value |= state;
      }
      expected.put(word, entry(mask, value));
    }
    assertThat(content(list)).isEqualTo(expected);
    assertThat(list.cells()).isEqualTo(cells);
    list.clear();
    assertThat(list.size()).isZero();
    assertThat(list.cells()).isZero();
    // The first word again, although it was the last one's before.
    list.add(498, 2, 2);
    assertThat(content(list)).isEqualTo(Map.of(498, entry(2, 2)));
  }

  @Test
  void whole_words_are_appended_and_sound_ones_stay_out() {
    FaultList list = new FaultList();
    Map<Integer, Long> expected = new TreeMap<>();
    for (int part = 0; part < 5; part++) {
      list.reserve(100);
      for (int i = 0; i < 100; i++) {
        int word = 100 * part + i;
        int mask = word % 3 == 0 ? 0 : word;
        list.append(word, mask, mask & 5);
        if (mask != 0) {
          expected.put(word, entry(mask, mask & 5));
        }
      }
    }
    assertThat(content(list)).isEqualTo(expected);
  }

  @Test
  void other_cells_can_be_left_out_or_widened() {
    FaultList list = new FaultList();
    list.add(1, 0b0110, 0b0100);
    list.add(4, 0b1000, 0b1000);
    list.add(9, 0b1111, 0b1010);
    list.keepCells(0b0111);
    assertThat(content(list)).isEqualTo(Map.of(1, entry(0b0110, 0b0100), 9, entry(0b0111, 0b0010)));
    list.widen(-1);
    assertThat(content(list)).isEqualTo(Map.of(1, entry(-1, 0b0100), 9, entry(-1, 0b0010)));
    list.add(12, 1, 1);
    assertThat(list.mask(2)).isEqualTo(1);
  }

  @Test
  void values_are_picked_cell_by_cell() {
    FaultList list = new FaultList();
    list.add(0, 0b101, 0b111);
    list.add(3, 0b110, 0);
    // Cells 0, 2 of word 0 and 10, 11 of word 3.
    list.setValues(3, cell -> cell == 2 || cell == 10);
    assertThat(content(list)).isEqualTo(Map.of(0, entry(0b101, 0b100), 3, entry(0b110, 0b010)));
  }

  @Test
  void geometries_without_lines_or_words_are_refused() {
    assertThat(new Geometry(1, 1).wordLine(3, 7)).isEqualTo(2);
    assertThatThrownBy(() -> new Geometry(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Geometry(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_cell_of_a_bank_is_on_a_place_of_its_own() {
    Geometry geometry = new Geometry(3, 4);
    int bits = 5;
    boolean[][] taken = new boolean[6][40];
    for (long cell = 0; cell < 6 * 20; cell++) {
      long line = geometry.wordLine(bits, cell);
      long column = geometry.bitLine(bits, cell);
      assertThat(line).isEqualTo(cell / 20);
      assertThat(column / 20).isEqualTo(line / 3);
      assertThat(taken[(int) line][(int) column]).isFalse();
      taken[(int) line][(int) column] = true;
      // Bit b of the s-th word of a line lies at b * words + s.
      long word = cell / bits % 4;
      assertThat(column % 20).isEqualTo(cell % bits * 4 + word);
    }
  }

  @Test
  void counting_alone_counts_what_a_visitor_is_told() {
    for (DieCells die :
        new DieCells[] {new Die(21, 0.3), CorrelatedDie.of(new Die(22, 0.7), 0.2, 0.2)}) {
      for (long cells : new long[] {1, 511, 512, 513, 3001}) {
        for (double p : new double[] {0, 0.05, 0.1199, 0.12, 0.5, 1}) {
          long[] told = new long[2];
          FailureScan walked =
              die.<RuntimeException>scan(
                  3,
                  8,
                  cells,
                  p,
                  (cell, one) -> {
                    assertThat(die.quantile53(3, 8, cell)).isLessThan(CounterHash.threshold(p));
                    assertThat(die.prefersOne(3, 8, cell)).isEqualTo(one);
                    told[0]++;
                    told[1] += one ? 1 : 0;
                  });
          FailureScan counted = die.<RuntimeException>scan(3, 8, cells, p, null);
          assertThat(counted).isEqualTo(walked).isEqualTo(new FailureScan(cells, told[0], told[1]));
        }
      }
    }
  }

  @Test
  void transient_flips_are_the_failing_cells_without_states() {
    Die die = new Die(23, 0.5);
    for (int bits : new int[] {1, 7, 16, 32}) {
      for (double p : new double[] {0, 0.03, 0.3, 1}) {
        FaultList faults = new FaultList();
        FaultList flips = new FaultList();
        FaultList nested = new FaultList();
        die.faults(2, 700, bits, p, faults);
        die.flips(2, 700, bits, p, flips);
        die.nestedFlips(2, 700, bits, p, p / 2, nested);
        FailureMap half = FailureMap.of(die, 2, 700, bits, p / 2);
        assertThat(flips.size()).isEqualTo(faults.size()).isEqualTo(nested.size());
        for (int i = 0; i < flips.size(); i++) {
          assertThat(flips.word(i)).isEqualTo(faults.word(i)).isEqualTo(nested.word(i));
          assertThat(flips.mask(i)).isEqualTo(faults.mask(i)).isEqualTo(nested.mask(i));
          assertThat(flips.value(i)).isZero();
          assertThat(nested.value(i)).isEqualTo(half.stuckMask(flips.word(i)));
        }
      }
    }
  }
}
