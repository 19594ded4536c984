package org.voltscape.engine.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.array.sizing.LagrangianSizing;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;

/**
 * A network's weights on the units of an array, layer by layer and tile by tile, and what the units
 * have to do with: a unit's sensitivity is the sum of those of all weights it works on. Immutable.
 */
public final class Placement {
  private final ArrayMapping mapping;
  private final ArrayShape shape;
  private final List<int[]> units;
  private final double[] sensitivities;
  private final List<TileRecord> tiles;

  /** Sorted when first asked for; any thread's result is the same. */
  private volatile double @Nullable [] descending;

  /**
   * One filling of the array.
   *
   * @param layer number of the layer, 0 the first
   * @param weights on the array
   * @param mean sensitivity of all units so far
   * @param variance of the units' sensitivities so far, over all units
   */
  public record TileRecord(int layer, int weights, double mean, double variance) {}

  private Placement(
      ArrayMapping mapping,
      ArrayShape shape,
      List<int[]> units,
      double[] sensitivities,
      List<TileRecord> tiles) {
    this.mapping = mapping;
    this.shape = shape;
    this.units = List.copyOf(units);
    this.sensitivities = sensitivities;
    this.tiles = List.copyOf(tiles);
  }

  /**
   * Places a network.
   *
   * @param values sensitivities of its weights, one array a layer, [filter * patch + tap]
   */
  public static Placement of(
      ArrayMapping mapping, ArrayShape shape, NetworkShape network, List<float[]> values) {
    return of(mapping, shape, network, values, Integer.MAX_VALUE);
  }

  /**
   * Places the first tiles of a network.
   *
   * @param most number of tiles
   */
  public static Placement of(
      ArrayMapping mapping,
      ArrayShape shape,
      NetworkShape network,
      List<float[]> values,
      int most) {
    Tile tile = new Tile(shape);
    double[] sums = new double[shape.units()];
    List<int[]> units = new ArrayList<>();
    List<TileRecord> tiles = new ArrayList<>();
    for (int l = 0; l < network.layers().size(); l++) {
      Layer layer = network.layers().get(l);
      int[] of = new int[layer.weights()];
      Arrays.fill(of, -1);
      for (int tap = 0; tap < layer.patch(); tap += shape.rows()) {
        for (int filter = 0; filter < layer.filters(); filter += shape.columns()) {
          if (tiles.size() == most) {
            break;
          }
          tile.load(values.get(l), layer.filters(), layer.patch(), filter, tap);
          mapping.arrange(tile);
          int count = 0;
          for (int u = 0; u < sums.length; u++) {
            if (tile.weight(u) >= 0) {
              of[tile.weight(u)] = u;
              sums[u] += tile.sensitivity(u);
              count++;
            }
          }
          tiles.add(record(l, count, sums));
        }
      }
      units.add(of);
    }
    return new Placement(mapping, shape, units, sums, tiles);
  }

  private static TileRecord record(int layer, int weights, double[] sums) {
    double mean = 0;
    for (double s : sums) {
      mean += s;
    }
    mean /= sums.length;
    double squares = 0;
    for (double s : sums) {
      squares += (s - mean) * (s - mean);
    }
    return new TileRecord(layer, weights, mean, squares / sums.length);
  }

  /** How the weights were placed. */
  public ArrayMapping mapping() {
    return mapping;
  }

  /** Size of the array. */
  public ArrayShape shape() {
    return shape;
  }

  /**
   * The unit of every weight of a layer, [filter * patch + tap]; -1 where it is on a tile that was
   * left out. Shared, not to be written to.
   */
  public int[] units(int layer) {
    return units.get(layer);
  }

  /** How many weights every unit carries, tile after tile. */
  public int[] carried() {
    int[] counts = new int[shape.units()];
    for (int[] of : units) {
      for (int unit : of) {
        if (unit >= 0) {
          counts[unit]++;
        }
      }
    }
    return counts;
  }

  /** Sensitivity of every unit. Shared, not to be written to. */
  public double[] sensitivities() {
    return sensitivities;
  }

  /** The sensitivities of the units, the largest first. Not to be written to. */
  double[] descending() {
    double[] sorted = descending;
    if (sorted == null) {
      sorted = LagrangianSizing.descending(sensitivities);
      descending = sorted;
    }
    return sorted;
  }

  /** The fillings of the array, in their order: how sensitivities grew. */
  public List<TileRecord> tiles() {
    return tiles;
  }

  /** Variance of the sensitivities of all units. */
  public double variance() {
    return tiles.isEmpty() ? 0 : tiles.get(tiles.size() - 1).variance();
  }

  /** Cycles of the array per image where every tile stays for many images. */
  public static long cycles(ArrayShape shape, NetworkShape network) {
    long cycles = 0;
    for (Layer layer : network.layers()) {
      long down = (layer.patch() + shape.rows() - 1) / shape.rows();
      long across = (layer.filters() + shape.columns() - 1) / shape.columns();
      cycles += down * across * layer.positions();
    }
    return cycles;
  }
}
