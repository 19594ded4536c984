package org.voltscape.views.array;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.array.Placement;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;

/** The weights of every unit of an array under one mapping, in the order of their tiles. */
final class UnitWeights {
  private final NetworkShape network;
  private final List<float[]> values;
  private final int[] starts;
  private final int[] layers;
  private final int[] weights;
  private final int[] tiles;

  /**
   * A weight on a unit.
   *
   * @param layer 0 the first
   * @param filter of the layer
   * @param tap which of the filter's inputs
   * @param tile 0 the first
   */
  record Weight(int layer, int filter, int tap, int tile, double sensitivity) {}

  /**
   * Turns a placement round.
   *
   * @param values sensitivities, one array a layer
   */
  UnitWeights(Placement placement, NetworkShape network, List<float[]> values) {
    this.network = network;
    this.values = values;
    int units = placement.shape().units();
    starts = new int[units + 1];
    int all = 0;
    for (int l = 0; l < network.layers().size(); l++) {
      for (int unit : placement.units(l)) {
        if (unit >= 0) {
          starts[unit + 1]++;
          all++;
        }
      }
    }
    for (int u = 0; u < units; u++) {
      starts[u + 1] += starts[u];
    }
    layers = new int[all];
    weights = new int[all];
    tiles = new int[all];
    int[] next = starts.clone();
    int firstTile = 0;
    for (int l = 0; l < network.layers().size(); l++) {
      firstTile = fill(placement, l, firstTile, next);
    }
  }

  /** In the order of the layer's tiles, as the array is filled. */
  private int fill(Placement placement, int layer, int firstTile, int[] next) {
    Layer of = network.layers().get(layer);
    int[] units = placement.units(layer);
    int tile = firstTile;
    int rows = placement.shape().rows();
    int columns = placement.shape().columns();
    for (int top = 0; top < of.patch(); top += rows) {
      for (int left = 0; left < of.filters(); left += columns) {
        for (int f = left; f < Math.min(left + columns, of.filters()); f++) {
          for (int tap = top; tap < Math.min(top + rows, of.patch()); tap++) {
            int weight = f * of.patch() + tap;
            if (units[weight] >= 0) {
              int at = next[units[weight]]++;
              layers[at] = layer;
              weights[at] = weight;
              tiles[at] = tile;
            }
          }
        }
        tile++;
      }
    }
    return tile;
  }

  /** Number of weights of a unit among the first tiles. */
  int count(int unit, int most) {
    int count = 0;
    while (starts[unit] + count < starts[unit + 1] && tiles[starts[unit] + count] < most) {
      count++;
    }
    return count;
  }

  /** The weights of a unit among the first tiles. */
  List<Weight> of(int unit, int most) {
    List<Weight> all = new ArrayList<>();
    for (int i = starts[unit]; i < starts[unit] + count(unit, most); i++) {
      int patch = network.layers().get(layers[i]).patch();
      all.add(
          new Weight(
              layers[i],
              weights[i] / patch,
              weights[i] % patch,
              tiles[i],
              values.get(layers[i])[weights[i]]));
    }
    return all;
  }

  /** Sensitivities of all units after the first tiles. */
  double[] sensitivities(int most) {
    double[] sums = new double[starts.length - 1];
    for (int u = 0; u < sums.length; u++) {
      for (int i = starts[u]; i < starts[u + 1] && tiles[i] < most; i++) {
        sums[u] += values.get(layers[i])[weights[i]];
      }
    }
    return sums;
  }

  /** Numbers of weights of all units among the first tiles. */
  int[] counts(int most) {
    int[] counts = new int[starts.length - 1];
    for (int u = 0; u < counts.length; u++) {
      counts[u] = count(u, most);
    }
    return counts;
  }
}
