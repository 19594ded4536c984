package org.voltscape.engine.traffic;

import java.util.List;
import org.voltscape.engine.network.Layer;

/**
 * A layer, and the tensors it works on.
 *
 * @param layer its shape
 * @param weights number of the tensor of its weights
 * @param inputs numbers of the tensors it reads: what the layer before gives, and what a shortcut
 *     brings
 * @param output number of the tensor it writes
 */
public record StoredLayer(Layer layer, int weights, List<Integer> inputs, int output) {
  public StoredLayer {
    inputs = List.copyOf(inputs);
  }
}
