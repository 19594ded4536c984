package org.voltscape.engine.eden.characterize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlatSearchTest {
  private static FlatSearch<Integer> upTo(int limit) {
    return new FlatSearch<>(
        place ->
            new FlatSearch.Probe<>(
                place, place, new DropTest.Decision(place <= limit, 6, 0, 0, 0)));
  }

  @Test
  void findsEveryLimitFromEveryStart() {
    for (int limit = -1; limit < RateGrid.COUNT; limit += 3) {
      for (int start = 0; start < RateGrid.COUNT; start += 7) {
        FlatSearch<Integer> search = upTo(limit);
        FlatSearch.Probe<Integer> best = search.highest(start);
        assertThat(best == null ? -1 : best.place()).isEqualTo(limit);
        assertThat(search.probes().stream().map(FlatSearch.Probe::place)).doesNotHaveDuplicates();
        assertThat(search.probes()).hasSizeLessThanOrEqualTo(14);
      }
    }
  }

  @Test
  void theGridResolvesTenPerCent() {
    assertThat(RateGrid.rate(1) / RateGrid.rate(0)).isBetween(1.05, 1.1);
    assertThat(RateGrid.rate(RateGrid.COUNT - 1)).isBetween(0.45, 0.5);
    assertThat(RateGrid.place(RateGrid.rate(17))).isEqualTo(17);
    assertThat(RateGrid.place(1e-9)).isEqualTo(-1);
    assertThat(RateGrid.rate(-1)).isZero();
  }
}
