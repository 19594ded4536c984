package org.voltscape.views.failuremap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FailureMap;
import org.voltscape.engine.memory.Geometry;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.views.image.CellPosition;

class FailureFieldTest {
  private static final Die DIE = new Die(5, 0.5);

  private static FailureField field(MemoryBlock block, boolean kept, double p) {
    return field(block, kept, p, null);
  }

  private static FailureField field(MemoryBlock block, boolean kept, double p, Geometry geometry) {
    DieLayout layout = DieLayout.of(List.of(block), 1.6, geometry);
    BlockCells cells = BlockCells.of(DIE, block, kept, () -> false);
    return new FailureField(layout, List.of(cells), p);
  }

  /** Counts of all cells in pixels of so many rows and columns, summed per category. */
  private static long[] pooled(FailureField field, int step) {
    int pixels = (field.columns() + step - 1) / step;
    int[] edges = new int[pixels + 1];
    for (int i = 0; i <= pixels; i++) {
      edges[i] = Math.min(field.columns(), i * step);
    }
    long[] sums = new long[3];
    int[] scratch = new int[field.columns()];
    for (int row = 0; row < field.rows(); row += step) {
      int[] counts = new int[pixels * 3];
      field.count(row, Math.min(field.rows(), row + step), edges, pixels, counts, scratch);
      for (int i = 0; i < counts.length; i++) {
        sums[i % 3] += counts[i];
      }
    }
    return sums;
  }

  @Test
  void pooled_counts_equal_the_engines_map_whether_cells_are_kept_or_asked() {
    MemoryBlock block = MemoryBlock.ofCells("m", 2, 20_011, 9);
    for (double p : new double[] {0, 1e-5, 0.003, 0.28, 0.5, 0.9999, 1}) {
      FailureMap map = FailureMap.of(DIE, 2, 20_011, 9, p);
      for (boolean kept : new boolean[] {true, false}) {
        FailureField field = field(block, kept, p, kept ? null : new Geometry(37, 5));
        long zeros = map.failing() - map.stuckAtOne();
        for (int step : new int[] {1, 3, 64, 1000}) {
          assertThat(pooled(field, step))
              .as("p %s, kept %s, step %d", p, kept, step)
              .containsExactly(map.cells() - map.failing(), zeros, map.stuckAtOne());
        }
        assertThat(field.total(() -> false))
            .isEqualTo(new FailureCounts(map.cells(), map.failing(), map.stuckAtOne(), p));
      }
    }
  }

  @Test
  void every_cell_has_one_place_however_words_are_wrapped() {
    for (Geometry geometry : new Geometry[] {null, Geometry.STANDARD, new Geometry(11, 3)}) {
      for (int words : new int[] {1, 32, 33, 34, 500, 5003}) {
        List<MemoryBlock> blocks =
            List.of(MemoryBlock.ofCells("a", 0, words, 8), MemoryBlock.ofCells("b", 1, 77, 16));
        DieLayout layout = DieLayout.of(blocks, 1.6, geometry);
        long[] seen = new long[2];
        for (int row = 0; row < layout.rows(); row++) {
          int block = layout.blockAt(row);
          int length = layout.cellsInRow(block, row);
          assertThat(length).isBetween(1, layout.columns());
          for (int column = 0; column < length; column++) {
            int cell = layout.cellAt(block, row, column);
            assertThat(layout.place(block, cell)).isEqualTo(new CellPosition(row, column));
            seen[block]++;
          }
        }
        assertThat(seen).containsExactly(8L * words, 16 * 77);
      }
    }
  }

  @Test
  void columns_are_bit_lines_and_rows_word_lines_where_the_memory_is_shown_as_it_lies() {
    Geometry geometry = Geometry.STANDARD;
    MemoryBlock block = MemoryBlock.ofCells("m", 0, 50_000, 8);
    DieLayout layout = DieLayout.of(List.of(block), 1.6, geometry);
    for (int row = 1; row < 256; row += 51) {
      for (int column = 0; column < layout.cellsInRow(0, row); column += 7) {
        assertThat(geometry.bitLine(8, dieCell(layout, row, column)))
            .isEqualTo(geometry.bitLine(8, dieCell(layout, 0, column)));
        assertThat(geometry.wordLine(8, dieCell(layout, row, column)))
            .isEqualTo(geometry.wordLine(8, dieCell(layout, row, column / 64 * 64)));
      }
    }
  }

  /** The die's number of a cell of the picture, which shows the most significant bit first. */
  private static long dieCell(DieLayout layout, int row, int column) {
    int cell = layout.cellAt(0, row, column);
    return cell / 8 * 8 + 7 - cell % 8;
  }

  @Test
  void one_failing_cell_among_four_million_is_counted_under_one_pixel() {
    MemoryBlock block = MemoryBlock.ofCells("m", 0, 1 << 19, 8);
    long weakest = 0;
    for (long cell = 1; cell < block.cells(); cell++) {
      if (DIE.quantile53(0, cell) < DIE.quantile53(0, weakest)) {
        weakest = cell;
      }
    }
    double justAbove = Math.nextUp(CounterHash.unit(DIE.quantile53(0, weakest) << 11));
    FailureField field = field(block, true, justAbove);
    long[] sums = pooled(field, 4);
    assertThat(sums[1] + sums[2]).isEqualTo(1);
    assertThat(sums[0]).isEqualTo(block.cells() - 1);
    assertThat(field(block, true, DIE.quantile(0, weakest)).total(() -> false).failing()).isZero();
  }

  @Test
  void places_never_fall_when_quantiles_grow() {
    int last = 0;
    for (long q = 1; q < 1L << 53; q += 1 + (q >> 13)) {
      int place = BlockCells.place(q);
      assertThat(place).isBetween(last, BlockCells.PLACES - 1);
      last = place;
    }
    assertThat(last).isEqualTo(BlockCells.PLACES - 1);
  }
}
