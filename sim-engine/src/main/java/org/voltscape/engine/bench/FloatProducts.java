package org.voltscape.engine.bench;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.matrix.MatrixKernel;

/** Products in single precision, weights times a chunk of inputs. */
public final class FloatProducts extends Products {
  private final MatrixKernel kernel;
  private final List<Matrix[]> products = new ArrayList<>();
  private final long operations;

  /**
   * Makes room.
   *
   * @param images of a chunk
   */
  public FloatProducts(MatrixKernel kernel, NetworkShape shape, int images) {
    this.kernel = kernel;
    this.operations = 2 * shape.macs() * images;
    for (Layer layer : shape.layers()) {
      products.add(
          new Matrix[] {
            kernel.allocate(layer.filters(), layer.patch()),
            kernel.allocate(layer.patch(), layer.positions() * images),
            kernel.allocate(layer.filters(), layer.positions() * images)
          });
    }
  }

  @Override
  public void multiply() {
    for (Matrix[] p : products) {
      kernel.multiply(p[0], p[1], p[2]);
    }
  }

  @Override
  long operations() {
    return operations;
  }
}
