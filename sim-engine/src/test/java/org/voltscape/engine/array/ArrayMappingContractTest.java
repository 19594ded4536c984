package org.voltscape.engine.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.random.CounterHash;

/** What every mapping keeps. */
class ArrayMappingContractTest {
  private static final NetworkShape NETWORK = NetworkShape.mlp(Activation.RELU, 11, 9, 5, 3);
  private static final ArrayShape ARRAY = new ArrayShape(4, 3);

  static List<ArrayMapping> mappings() {
    return ArrayMappings.all();
  }

  /** Sensitivities in whole numbers from 0 to 7, so that many are equal and sums are exact. */
  static List<float[]> values(NetworkShape network, long seed) {
    List<float[]> values = new ArrayList<>();
    for (Layer layer : network.layers()) {
      float[] of = new float[layer.weights()];
      for (int i = 0; i < of.length; i++) {
        of[i] = CounterHash.hash(seed, values.size(), i) & 7;
      }
      values.add(of);
    }
    return values;
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void everyWeightHasAUnitOfItsTileForItself(ArrayMapping mapping) {
    for (long seed = 0; seed < 20; seed++) {
      Placement placed = Placement.of(mapping, ARRAY, NETWORK, values(NETWORK, seed));
      for (int l = 0; l < NETWORK.layers().size(); l++) {
        Layer layer = NETWORK.layers().get(l);
        Set<List<Integer>> taken = new HashSet<>();
        for (int w = 0; w < layer.weights(); w++) {
          int unit = placed.units(l)[w];
          assertThat(unit).isBetween(0, ARRAY.units() - 1);
          int down = w % layer.patch() / ARRAY.rows();
          int across = w / layer.patch() / ARRAY.columns();
          assertThat(taken.add(List.of(down, across, unit))).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void aFilterKeepsToOneColumnAndAWeightToItsGroupOfRows(ArrayMapping mapping) {
    int group = mapping.overhead().multiplexerInputs();
    for (long seed = 0; seed < 20; seed++) {
      Placement placed = Placement.of(mapping, ARRAY, NETWORK, values(NETWORK, seed));
      for (int l = 0; l < NETWORK.layers().size(); l++) {
        Layer layer = NETWORK.layers().get(l);
        int[] units = placed.units(l);
        for (int w = 0; w < units.length; w++) {
          int tap = w % layer.patch();
          int first = w - tap % ARRAY.rows();
          assertThat(units[w] % ARRAY.columns()).isEqualTo(units[first] % ARRAY.columns());
          assertThat(units[w] / ARRAY.columns() / group).isEqualTo(tap % ARRAY.rows() / group);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void aUnitHasTheSensitivitiesOfItsWeights(ArrayMapping mapping) {
    List<float[]> values = values(NETWORK, 3);
    Placement placed = Placement.of(mapping, ARRAY, NETWORK, values);
    double[] sums = new double[ARRAY.units()];
    for (int l = 0; l < values.size(); l++) {
      for (int w = 0; w < values.get(l).length; w++) {
        sums[placed.units(l)[w]] += values.get(l)[w];
      }
    }
    assertThat(placed.sensitivities()).containsExactly(sums);
    double mean = Arrays.stream(sums).average().orElseThrow();
    double variance = Arrays.stream(sums).map(s -> (s - mean) * (s - mean)).average().orElseThrow();
    assertThat(placed.variance()).isCloseTo(variance, org.assertj.core.data.Offset.offset(1e-9));
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void namesAreThereAndFoundAgain(ArrayMapping mapping) {
    assertThat(ArrayMappings.byId(mapping.id(), "x", "y")).isSameAs(mapping);
    assertThat(mapping.title()).isNotBlank();
    assertThat(mapping.help()).endsWith(".");
    assertThat(mapping.source()).isNotBlank();
    assertThat(mapping.overhead().source()).isNotBlank();
  }

  /** The areas and powers charged are those of a published array that has multiplexers too. */
  @ParameterizedTest
  @MethodSource("mappings")
  void multiplexersAreChargedFor(ArrayMapping mapping) {
    assertThat(mapping.circuit().multiplexerArea() > 0)
        .isEqualTo(mapping.overhead().multiplexerInputs() > 1);
  }

  @Test
  void theFourOfThePaperAreThereInTheirOrder() {
    assertThat(ArrayMappings.ids())
        .startsWith("conventional", "column-wise", "column-wise-2to1", "column-wise-4to1");
    assertThatThrownBy(() -> ArrayMappings.byId("diagonal", "study", "field array.mapping"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("diagonal")
        .hasMessageContaining("column-wise-4to1");
  }

  @Test
  void theNaturalOrderHasFiltersAcrossAndInputsDown() {
    Placement placed = place("conventional", new ArrayShape(2, 2), 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    // Filters 0 and 1 on columns 0 and 1, filter 2 on column 0 of the next tile.
    assertThat(placed.units(0)).containsExactly(0, 2, 0, 1, 3, 1, 0, 2, 0);
    assertThat(placed.tiles()).hasSize(4);
    assertThat(placed.tiles())
        .extracting(Placement.TileRecord::weights)
        .containsExactly(4, 2, 2, 1);
  }

  @Test
  void columnsAreSortedByTheMeanOfTheirWeightsWithEmptyOnesLeft() {
    // Filters of means 5, 1 and 3 on four columns: 1 goes to column 1, 3 to 2, 5 to 3.
    Placement placed = place("column-wise", new ArrayShape(2, 4), 2, 3, 9, 1, 2, 0, 3, 3);

    assertThat(placed.units(0)).containsExactly(3, 7, 1, 5, 2, 6);
    assertThat(placed.sensitivities()).containsExactly(0, 2, 3, 9, 0, 0, 3, 1);
  }

  @Test
  void rowsAreSortedInGroupsWithTheMostSensitiveBelow() {
    Placement two = place("column-wise-2to1", new ArrayShape(5, 1), 5, 1, 4, 1, 3, 9, 2);
    assertThat(two.sensitivities()).containsExactly(1, 4, 3, 9, 2);
    assertThat(two.units(0)).containsExactly(1, 0, 2, 3, 4);

    Placement four = place("column-wise-4to1", new ArrayShape(5, 1), 5, 1, 4, 1, 3, 9, 2);
    assertThat(four.sensitivities()).containsExactly(1, 3, 4, 9, 2);
    assertThat(four.units(0)).containsExactly(2, 0, 1, 3, 4);
  }

  @Test
  void equalOnesKeepTheirOrder() {
    assertThat(
            place("column-wise-4to1", new ArrayShape(4, 2), 4, 2, 1, 1, 1, 1, 1, 1, 1, 1).units(0))
        .containsExactly(0, 2, 4, 6, 1, 3, 5, 7);
  }

  @Test
  void columnsAndWeightsOfAColumnChangePlaces() {
    Tile tile = new Tile(new ArrayShape(2, 3));
    tile.load(new float[] {1, 2, 3, 4}, 2, 2, 0, 0);
    tile.swapColumns(0, 2);
    assertThat(weights(tile)).containsExactly(-1, 2, 0, -1, 3, 1);
    tile.swapRows(2, 0, 1);
    assertThat(weights(tile)).containsExactly(-1, 2, 1, -1, 3, 0);
    assertThat(tile.sensitivity(0, 2)).isEqualTo(2);
    assertThat(tile.sensitivity(1, 0)).isZero();
  }

  private static int[] weights(Tile tile) {
    return IntStream.range(0, tile.shape().units()).map(tile::weight).toArray();
  }

  @Test
  void sumsGrowFromTileToTileAndCanBeStopped() {
    List<float[]> values = values(NETWORK, 5);
    ArrayMapping mapping = ArrayMappings.byId("column-wise", "", "");
    Placement whole = Placement.of(mapping, ARRAY, NETWORK, values);
    for (int most = 0; most <= whole.tiles().size(); most++) {
      Placement part = Placement.of(mapping, ARRAY, NETWORK, values, most);
      assertThat(part.tiles()).isEqualTo(whole.tiles().subList(0, most));
      assertThat(part.variance()).isEqualTo(most == 0 ? 0 : whole.tiles().get(most - 1).variance());
    }
    assertThat(whole.tiles()).isSortedAccordingTo((a, b) -> Double.compare(a.mean(), b.mean()));
    assertThat(Placement.of(mapping, ARRAY, NETWORK, values, 1).units(2)).containsOnly(-1);
  }

  @Test
  void everyTileTakesACycleForEveryPosition() {
    // 11x9 on 4x3: 3 times 3 tiles; 9x5: 3 times 2; 5x3: 2 times 1.
    assertThat(Placement.cycles(ARRAY, NETWORK)).isEqualTo(9 + 6 + 2);
    assertThat(Placement.cycles(ArrayShape.DEFAULT, NETWORK)).isEqualTo(3);
  }

  private static Placement place(
      String mapping, ArrayShape shape, int inputs, int filters, float... values) {
    NetworkShape network =
        new NetworkShape(List.of(new Dense(inputs, filters, Activation.IDENTITY)));
    return Placement.of(ArrayMappings.byId(mapping, "", ""), shape, network, List.of(values));
  }
}
