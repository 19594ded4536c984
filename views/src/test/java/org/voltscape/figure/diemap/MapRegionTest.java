package org.voltscape.figure.diemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.figure.MapFigure;
import org.voltscape.figure.SampleFigures;

/** Which parts of a failure map a page shows enlarged. */
class MapRegionTest {
  private static MapFigure map(int words, int bits, int... failing) {
    return marked(words, bits, List.of(), failing);
  }

  private static MapFigure marked(int words, int bits, List<Integer> marks, int... failing) {
    byte[] cells = new byte[words * bits];
    for (int cell : failing) {
      cells[cell] = MapFigure.STUCK_AT_1;
    }
    return new MapFigure(
        "", "Word", "Bit", words, bits, cells, "", new MapFigure.Marks("canary", marks));
  }

  @Test
  void the_densest_and_a_typical_one_are_taken_the_lowest_of_equals() {
    // Regions of two words with 1, 3, 1, 0 and 3 failing cells: 1.6 on average.
    MapFigure map = map(10, 4, 0, 8, 9, 12, 17, 32, 33, 39);
    assertThat(MapRegion.of(map, 2, 4, 2))
        .containsExactly(
            new MapRegion(0, 2, 0, 4, "typical"), new MapRegion(2, 2, 0, 4, "densest"));
  }

  @Test
  void the_densest_is_that_of_a_search_through_all() {
    MapFigure map = SampleFigures.map(997, 8, 0.05);
    MapRegion found =
        MapRegion.of(map, 10, 8, 2).stream()
            .filter(r -> r.reason().equals("densest"))
            .findFirst()
            .orElseThrow();
    int most = -1;
    int where = -1;
    for (int from = 0; from < 997; from += 10) {
      int start = Math.min(from, 987);
      int count = 0;
      for (int c = start * 8; c < (start + 10) * 8; c++) {
        count += map.cells()[c] != MapFigure.OK ? 1 : 0;
      }
      if (count > most) {
        most = count;
        where = start;
      }
    }
    assertThat(found.word()).isEqualTo(where);
    assertThat(FailureShares.failing(map, where, 10, 0, 8)).isEqualTo(most);
  }

  @Test
  void of_few_failing_cells_one_is_shown_and_nothing_twice() {
    assertThat(MapRegion.of(map(1000, 8, 4007), 10, 8, 3))
        .containsExactly(
            new MapRegion(0, 10, 0, 8, "first words"), new MapRegion(500, 10, 0, 8, "densest"));
    assertThat(MapRegion.of(map(1000, 8), 10, 8, 3))
        .containsExactly(new MapRegion(0, 10, 0, 8, "first words"));
  }

  @Test
  void a_marked_cell_is_among_them() {
    MapFigure map = marked(100, 8, List.of(50 * 8 + 3), 8, 9, 10, 400 + 300);
    assertThat(MapRegion.of(map, 10, 8, 2))
        .extracting(MapRegion::reason)
        .containsExactly("densest", "first ringed cell");
    // One that the densest holds needs no region of its own.
    assertThat(MapRegion.of(marked(100, 8, List.of(8), 8, 9, 700), 10, 8, 2))
        .extracting(MapRegion::reason)
        .containsExactly("densest", "typical");
  }

  @Test
  void the_last_region_ends_with_the_map_and_wide_words_are_cut() {
    MapFigure map = map(25, 20, 24 * 20 + 19);
    assertThat(MapRegion.of(map, 10, 8, 1))
        .containsExactly(new MapRegion(15, 10, 12, 8, "densest"));
  }

  @Test
  void shares_are_those_of_all_cells_under_a_dot() {
    MapFigure map = map(4, 3, 0, 1, 2, 5, 11);
    double[] shares = FailureShares.of(map, new int[] {0, 2, 4}, new int[] {0, 1, 3});
    // Bit 0 stands at the right.
    assertThat(shares).containsExactly(3 / 4.0, 1 / 2.0, 1 / 4.0, 0);
    assertThat(Arrays.stream(FailureShares.of(map, new int[] {0, 4}, new int[] {0, 3})).sum())
        .isEqualTo(5 / 12.0);
  }
}
