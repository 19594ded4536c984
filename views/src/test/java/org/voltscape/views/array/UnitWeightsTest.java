package org.voltscape.views.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.array.ArrayMapping;
import org.voltscape.engine.array.ArrayMappings;
import org.voltscape.engine.array.ArrayShape;
import org.voltscape.engine.array.Placement;

/** A placement turned round says the same as the placement, tile by tile. */
class UnitWeightsTest {
  private static final ArrayShape ARRAY = new ArrayShape(16, 16);
  private final List<float[]> values = FakeSensitivities.of().normalised();

  @Test
  void after_every_tile_units_have_what_placing_so_many_tiles_gives_them() {
    for (ArrayMapping mapping : ArrayMappings.all()) {
      Placement whole = Placement.of(mapping, ARRAY, FakeSensitivities.SHAPE, values);
      UnitWeights weights = new UnitWeights(whole, FakeSensitivities.SHAPE, values);
      assertThat(whole.tiles()).hasSize(3 * 2 + 2 * 1);
      for (int most = 1; most <= whole.tiles().size(); most++) {
        Placement part = Placement.of(mapping, ARRAY, FakeSensitivities.SHAPE, values, most);
        double[] sums = weights.sensitivities(most);
        int carried = 0;
        for (int u = 0; u < ARRAY.units(); u++) {
          assertThat(sums[u]).isCloseTo(part.sensitivities()[u], within(1e-9));
          carried += weights.counts(most)[u];
        }
        int placed = part.tiles().stream().mapToInt(Placement.TileRecord::weights).sum();
        assertThat(carried).isEqualTo(placed);
      }
    }
  }

  @Test
  void every_weight_is_on_the_unit_the_placement_says() {
    Placement whole =
        Placement.of(ArrayMappings.all().get(3), ARRAY, FakeSensitivities.SHAPE, values);
    UnitWeights weights = new UnitWeights(whole, FakeSensitivities.SHAPE, values);
    int seen = 0;
    for (int u = 0; u < ARRAY.units(); u++) {
      int tile = -1;
      for (UnitWeights.Weight w : weights.of(u, Integer.MAX_VALUE)) {
        int patch = FakeSensitivities.SHAPE.layers().get(w.layer()).patch();
        assertThat(whole.units(w.layer())[w.filter() * patch + w.tap()]).isEqualTo(u);
        assertThat(w.tile()).isGreaterThan(tile);
        tile = w.tile();
        seen++;
      }
    }
    assertThat(seen).isEqualTo(40 * 20 + 20 * 10);
  }
}
