package org.voltscape.engine.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.workload.Workloads;

/** Which layers and bits a scope takes in. */
class FaultScopeTest {
  private static final FaultScope SOME =
      new FaultScope(true, true, List.of(3, 1, 3), List.of(7, 0, 7));

  @Test
  void layers_and_bits_are_kept_in_order_and_once() {
    assertThat(SOME.layers()).containsExactly(1, 3);
    assertThat(SOME.bits()).containsExactly(0, 7);
    assertThat(SOME.cells()).isEqualTo(0b1000_0001);
    assertThat(SOME.onBits(List.of(31)).cells()).isEqualTo(1 << 31);
    assertThat(FaultScope.WEIGHTS.cells()).isEqualTo(-1);
  }

  @Test
  void layers_are_numbered_from_one_and_none_named_means_all() {
    for (int layer = 0; layer < 5; layer++) {
      boolean named = layer == 0 || layer == 2;
      assertThat(SOME.coversWeights(layer)).isEqualTo(named);
      assertThat(SOME.coversActivations(layer)).isEqualTo(named);
      assertThat(SOME.on(false, true).coversWeights(layer)).isFalse();
      assertThat(SOME.on(false, true).coversActivations(layer)).isEqualTo(named);
      assertThat(SOME.on(true, false).coversActivations(layer)).isFalse();
      assertThat(SOME.on(true, false).coversWeights(layer)).isEqualTo(named);
      assertThat(SOME.inLayers(List.of()).coversWeights(layer)).isTrue();
      assertThat(FaultScope.WEIGHTS.coversWeights(layer)).isTrue();
      assertThat(FaultScope.WEIGHTS.coversActivations(layer)).isFalse();
    }
  }

  @Test
  void the_rest_stays_where_one_thing_changes() {
    assertThat(SOME.on(false, true))
        .isEqualTo(new FaultScope(false, true, List.of(1, 3), List.of(0, 7)));
    assertThat(SOME.inLayers(List.of(2)))
        .isEqualTo(new FaultScope(true, true, List.of(2), List.of(0, 7)));
    assertThat(SOME.onBits(List.of(4)))
        .isEqualTo(new FaultScope(true, true, List.of(1, 3), List.of(4)));
  }

  @Test
  void the_ends_of_a_word_are_counted_from_its_own_length() {
    assertThat(FaultScope.topBits(8, 3)).containsExactly(5, 6, 7);
    assertThat(FaultScope.topBits(4, 4)).containsExactly(0, 1, 2, 3);
    assertThat(FaultScope.bottomBits(3)).containsExactly(0, 1, 2);
    assertThat(FaultScope.bottomBits(0)).isEmpty();
  }

  @Test
  void layers_of_a_kind_are_found_by_their_numbers() {
    NetworkShape dense = Workloads.byId("digits-mlp-256x3", "test", "").shape();
    assertThat(FaultScope.layersOf(dense, "fc")).containsExactly(1, 2, 3, 4);
    assertThat(FaultScope.layersOf(dense, "conv")).isEmpty();
    NetworkShape mixed =
        Workloads.all().stream()
            .map(w -> w.shape())
            .filter(s -> !FaultScope.layersOf(s, "conv").isEmpty())
            .findFirst()
            .orElseThrow();
    List<Integer> conv = FaultScope.layersOf(mixed, "conv");
    List<Integer> fc = FaultScope.layersOf(mixed, "fc");
    assertThat(conv.size() + fc.size()).isEqualTo(mixed.layers().size());
    assertThat(conv).doesNotContainAnyElementsOf(fc);
    assertThat(fc).contains(mixed.layers().size());
    assertThat(FaultScope.layersOf(mixed, "pool")).isEmpty();
  }
}
