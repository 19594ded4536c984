package org.voltscape.engine.network.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PruningTest {
  @Test
  void limits_in_whole_numbers_judge_as_values_would() {
    for (double threshold : new double[] {0, 1e-9, 0.1, 0.25, 0.3, 0.4, 0.7, 1, 1.05, 3}) {
      for (double scale : new double[] {1.0 / 16, 1.0 / 64, 0.1, 0.0123, 1, 0.7}) {
        float limit = Pruning.uniform(threshold).limit(0, scale);
        for (int integer = -300; integer <= 300; integer++) {
          float[] one = {integer};
          Pruning.apply(limit, one);
          boolean out = Math.abs(integer) * scale < threshold;
          assertThat(one[0])
              .as("%d units of %s below %s", integer, scale, threshold)
              .isEqualTo(out ? 0 : integer);
        }
      }
    }
  }

  @Test
  void limits_in_single_precision_judge_as_values_would() {
    for (double threshold : new double[] {0, 0.1, 0.25, 0.3, 0.4, 1.05, 1e-40, 1e300}) {
      float limit = Pruning.uniform(threshold).limit(0, 0);
      float near = (float) Math.min(threshold, Float.MAX_VALUE);
      for (float value : new float[] {near, Math.nextUp(near), Math.nextDown(near), 0, -near, 7}) {
        float[] one = {value};
        Pruning.apply(limit, one);
        assertThat(one[0]).isEqualTo((double) Math.abs(value) < threshold ? 0 : value);
      }
    }
    assertThat(Pruning.uniform(1e300).limit(0, 1e-3)).isInfinite();
  }

  @Test
  void thresholds_are_of_layers_or_of_all() {
    Pruning each = new Pruning(List.of(0.15, 0.0, 0.65));
    assertThat(each.threshold(2)).isEqualTo(0.65);
    assertThat(each.fits(3)).isTrue();
    assertThat(each.fits(4)).isFalse();
    assertThat(Pruning.uniform(0.4).threshold(7)).isEqualTo(0.4);
    assertThat(Pruning.uniform(0.4).fits(4)).isTrue();
    assertThat(Pruning.NONE.active()).isFalse();
    assertThat(Pruning.NONE.limit(3, 1)).isZero();
    assertThatThrownBy(() -> Pruning.uniform(-0.1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Pruning.uniform(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> Pruning.uniform(Double.POSITIVE_INFINITY))
        .hasMessageContaining("Infinity");
  }

  @Test
  void shares_are_means_over_images() {
    SkippedOperations of = new SkippedOperations(4, List.of(10L, 30L), List.of(30L, 15L));
    assertThat(of.share(0)).isEqualTo(0.75);
    assertThat(of.share(1)).isEqualTo(0.125);
    assertThat(of.share()).isEqualTo(45.0 / 160);
    assertThat(of.carriedOut(1)).isEqualTo(26.25);
    assertThat(of.describe()).isEqualTo("28.1 % of the MACs (layer 1: 75.0 %, layer 2: 12.5 %)");
    assertThat(new SkippedOperations(4, List.of(10L), List.of(0L)).describe())
        .isEqualTo("0.0 % of the MACs");
    assertThatThrownBy(() -> new SkippedOperations(1, List.of(10L), List.of(11L)))
        .hasMessageContaining("11 of 10");
  }
}
