package org.voltscape.engine.bench;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.integer.ByteKernel;
import org.voltscape.engine.network.integer.ByteLayer;
import org.voltscape.engine.network.integer.ByteRows;
import org.voltscape.engine.network.integer.Rescale;

/** Products of bytes, rescaled to bytes, of the dense layers of a network. */
public final class ByteProducts extends Products {
  private static final Rescale RESCALE = new Rescale(1f / 64, 0, 31);

  private final List<ByteLayer> layers = new ArrayList<>();
  private final List<ByteRows> values = new ArrayList<>();
  private final int images;
  private final long operations;

  /**
   * Makes room.
   *
   * @param shape of dense layers
   * @param images of a chunk
   * @throws IllegalStateException where the kernel has no fast way to compute a layer
   */
  public ByteProducts(ByteKernel kernel, NetworkShape shape, int images) {
    this.images = images;
    this.operations = 2 * shape.macs() * images;
    values.add(ByteRows.allocate(images, shape.inputs()));
    for (Layer layer : shape.layers()) {
      ByteLayer made = kernel.layer(layer, images, RESCALE);
      if (made == null) {
        throw new IllegalStateException("no fast products of bytes for a layer");
      }
      layers.add(made);
      values.add(ByteRows.allocate(images, layer.filters()));
    }
  }

  @Override
  public void multiply() {
    for (int l = 0; l < layers.size(); l++) {
      layers.get(l).outputs(values.get(l), values.get(l + 1), images);
    }
  }

  @Override
  long operations() {
    return operations;
  }
}
