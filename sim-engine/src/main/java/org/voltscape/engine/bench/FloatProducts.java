package org.voltscape.engine.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.matrix.MatrixKernel;

/**
 * The bare products of a network's layers, weights times a chunk of inputs: what inference cannot
 * do without. Used by one thread.
 */
public final class FloatProducts {
  private static final int IMAGES = 250;
  private static final double WARM_UP_SECONDS = 0.05;
  private static final double SECONDS = 0.2;
  private static final int FEWEST = 3;

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

  /** Multiplies all once. */
  public void multiply() {
    for (Matrix[] p : products) {
      kernel.multiply(p[0], p[1], p[2]);
    }
  }

  /** Multiplications and additions of {@link #multiply}. */
  long operations() {
    return operations;
  }

  /**
   * Thousand millions of operations in a second of processor time on the products of the bench's
   * perceptron: the median of at least three passes.
   */
  static double gflops(MatrixKernel kernel) {
    FloatProducts all = new FloatProducts(kernel, Bench.Net.MLP.shape(), IMAGES);
    all.seconds(WARM_UP_SECONDS, 1);
    List<Double> seconds = all.seconds(SECONDS, FEWEST);
    seconds.sort(null);
    return all.operations() * 1e-9 / seconds.get(seconds.size() / 2);
  }

  /** Processor seconds of each pass, for at least that long and that many. */
  private List<Double> seconds(double least, int fewest) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    List<Double> seconds = new ArrayList<>();
    long start = clock.getCurrentThreadCpuTime();
    long now = start;
    while (seconds.size() < fewest || (now - start) * 1e-9 < least) {
      multiply();
      long end = clock.getCurrentThreadCpuTime();
      seconds.add((end - now) * 1e-9);
      now = end;
    }
    return seconds;
  }
}
