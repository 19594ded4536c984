package org.voltscape.engine.network;

import java.util.List;

/**
 * A connection past layers, as residual networks have them (He et al., CVPR 2016): the outputs of
 * one layer are added to the weighted sums of a later one before its activation, value by value.
 *
 * @param from number of the layer whose outputs, after its pooling, are added
 * @param to number of the layer to whose sums, before its pooling, they are added
 */
public record Shortcut(int from, int to) {
  /**
   * Checks that both ends exist, are in order and have the same planes.
   *
   * @throws IllegalArgumentException with one sentence where they do not
   */
  void check(List<Layer> layers) {
    int last = layers.size() - 1;
    if (from < 0 || from >= to || to >= last) {
      throw new IllegalArgumentException(
          "a shortcut from layer "
              + from
              + " to layer "
              + to
              + " does not lead forward to a layer before the last, layer "
              + last);
    }
    Layer given = layers.get(from);
    Layer taken = layers.get(to);
    if (!samePlanes(given, taken)) {
      throw new IllegalArgumentException(
          "a shortcut from layer "
              + from
              + " brings "
              + given.outputs()
              + " values, layer "
              + to
              + " has "
              + taken.filters() * taken.positions()
              + " sums, or in other planes");
    }
  }

  private static boolean samePlanes(Layer given, Layer taken) {
    if (given instanceof Convolution a && taken instanceof Convolution b) {
      return a.filters() == b.filters()
          && a.outHeight() == b.sumHeight()
          && a.outWidth() == b.sumWidth();
    }
    return given instanceof Dense && taken instanceof Dense && given.outputs() == taken.outputs();
  }
}
