package org.voltscape.engine.eden.characterize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlatSearchTest {
  private static FlatSearch<Integer> upTo(int limit) {
    return new FlatSearch<>(
        (place, next) ->
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

  /** Of those that are announced, most come: each saves a wait for a training. */
  @Test
  void announcesPlacesThatItWantsLater() {
    int announced = 0;
    int came = 0;
    for (int highest = 20; highest < 60; highest++) {
      int limit = highest;
      List<Integer> next = new ArrayList<>();
      FlatSearch<Integer> search =
          new FlatSearch<>(
              (place, likely) -> {
                if (likely >= 0) {
                  next.add(likely);
                }
                DropTest.Decision holds = new DropTest.Decision(limit >= place, 6, 0, 0, 0);
                return new FlatSearch.Probe<>(place, place, holds);
              });
      search.highest(40);
      List<Integer> tested = search.probes().stream().map(FlatSearch.Probe::place).toList();
      announced += next.size();
      came += (int) next.stream().filter(tested::contains).count();
      assertThat(next).doesNotContain(40);
    }
    assertThat(came).isGreaterThan(announced / 2);
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
