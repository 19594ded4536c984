package org.voltscape.engine.trial.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FailureMap;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;

/** Where the check cells of a word lie, and that each fails by itself. */
class CheckCellsTest {
  private static final int WORDS = 2000;
  private static final int BITS = 8;
  private static final int COLUMNS = 5;
  private static final double P = 0.2;
  private static final Die DIE = new Die(11, 0.5);

  private static FaultList own() {
    FaultList own = new FaultList();
    DIE.faults(3, WORDS, BITS, P, own);
    return own;
  }

  private static FaultList joined(CheckCells cells, FaultList own, int words, int columns) {
    FaultList out = new FaultList();
    out.add(7, 1, 1);
    cells.join(FaultKind.STUCK_AT, DIE, P, own, words, BITS, columns, 100, 10, out);
    return out;
  }

  @Test
  void every_column_is_a_memory_of_its_own_beside_the_word() {
    FaultList joined = joined(new CheckCells(), own(), WORDS, COLUMNS);
    FailureMap word = FailureMap.of(DIE, 3, WORDS, BITS, P);
    FailureMap[] columns = new FailureMap[COLUMNS];
    for (int j = 0; j < COLUMNS; j++) {
      columns[j] = FailureMap.of(DIE, 100 + 10 * j, WORDS, 1, P);
    }
    int next = 0;
    for (int w = 0; w < WORDS; w++) {
      int mask = word.stuckMask(w);
      int value = word.stuckValue(w);
      for (int j = 0; j < COLUMNS; j++) {
        mask |= columns[j].stuckMask(w) << (BITS + j);
        value |= columns[j].stuckValue(w) << (BITS + j);
      }
      if (mask != 0) {
        assertThat(joined.word(next)).isEqualTo(w);
        assertThat(joined.mask(next)).isEqualTo(mask);
        assertThat(joined.value(next)).isEqualTo(value);
        next++;
      }
    }
    assertThat(joined.size()).isEqualTo(next);
  }

  @Test
  void columns_fail_independently_of_each_other() {
    FaultList joined = joined(new CheckCells(), own(), WORDS, COLUMNS);
    for (int a = 0; a < COLUMNS; a++) {
      for (int b = 0; b < a; b++) {
        int both = 0;
        for (int i = 0; i < joined.size(); i++) {
          int checks = joined.mask(i) >>> BITS;
          both += checks >>> a & checks >>> b & 1;
        }
        // 0.04 of 2000 words; five standard deviations of the binomial are 0.022.
        assertThat((double) both / WORDS).isBetween(0.018, 0.062);
      }
    }
  }

  @Test
  void a_memory_leaves_nothing_behind_for_the_next_one() {
    CheckCells cells = new CheckCells();
    joined(cells, own(), WORDS, COLUMNS);
    FaultList none = new FaultList();
    assertThat(joined(cells, none, 50, 0).size()).isZero();
    FaultList again = joined(cells, none, 50, 1);
    FailureMap column = FailureMap.of(DIE, 100, 50, 1, P);
    assertThat(again.cells()).isEqualTo(column.failing());
    for (int i = 0; i < again.size(); i++) {
      assertThat(again.mask(i)).isEqualTo(1 << BITS);
      assertThat(again.value(i)).isEqualTo(column.stuckValue(again.word(i)) << BITS);
    }
  }
}
