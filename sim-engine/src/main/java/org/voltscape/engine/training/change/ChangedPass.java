package org.voltscape.engine.training.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.matrix.MatrixKernel;

/**
 * The layers behind the one whose weights change, for a number of columns. Confined to its thread.
 */
final class ChangedPass {
  private final NetworkShape shape;
  private final int layer;
  private final List<ChangedLayer> above = new ArrayList<>();

  /**
   * @param layer whose weights change; not the last
   * @param width columns of a plane for one position
   */
  ChangedPass(MatrixKernel kernel, Network network, int layer, int width) {
    this.shape = network.shape();
    this.layer = layer;
    List<Layer> layers = shape.layers();
    for (int l = layer + 1; l < layers.size(); l++) {
      boolean last = l == layers.size() - 1;
      above.add(new ChangedLayer(kernel, layers.get(l), network.weights().get(l), width, last));
    }
  }

  /** Follows changes of the changed layer's outputs to the end. */
  void follow(PlaneChanges first, Columns columns, CleanPass clean) {
    PlaneChanges below = first;
    for (int l = layer + 1; l <= layer + above.size(); l++) {
      ChangedLayer next = above.get(l - layer - 1);
      next.follow(below, shortcut(l, first), columns, clean.sums().get(l), clean.outputs().get(l));
      below = next.changes();
    }
  }

  /** Changes of what is added to a layer's sums; null where there are none. */
  private @Nullable PlaneChanges shortcut(int to, PlaneChanges first) {
    int from = shape.shortcutTo(to);
    if (from < layer) {
      return null;
    }
    return from == layer ? first : above.get(from - layer - 1).changes();
  }

  /** The network's last sums, [output][column]. */
  float[][] sums() {
    return above.get(above.size() - 1).sums();
  }

  /** Its outputs, [output][column]. */
  float[][] outputs() {
    return above.get(above.size() - 1).outputs();
  }
}
