package org.voltscape.tools.kernels;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.voltscape.engine.bench.Bench;
import org.voltscape.engine.bench.ByteProducts;
import org.voltscape.engine.bench.FloatProducts;
import org.voltscape.engine.network.integer.ByteKernel;
import org.voltscape.engine.network.integer.ByteKernels;
import org.voltscape.engine.network.matrix.MatrixKernels;

/** The products of the layers of the bench's perceptron, for a chunk of 250 inputs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProductsBenchmark {
  private static final int IMAGES = 250;

  private FloatProducts floats;
  private ByteProducts bytes;

  /** Makes room; without fast products of bytes only floats are measured. */
  @Setup
  public void setUp() {
    floats = new FloatProducts(MatrixKernels.fast(), Bench.Net.MLP.shape(), IMAGES);
    ByteKernel kernel = ByteKernels.fast();
    if (kernel != null) {
      bytes = new ByteProducts(kernel, Bench.Net.MLP.shape(), IMAGES);
    }
  }

  /** In single precision. */
  @Benchmark
  public void floats() {
    floats.multiply();
  }

  /** In bytes, rescaled to bytes. */
  @Benchmark
  public void bytes() {
    bytes.multiply();
  }
}
