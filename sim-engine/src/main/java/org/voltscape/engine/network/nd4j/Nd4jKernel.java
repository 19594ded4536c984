package org.voltscape.engine.network.nd4j;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import com.google.auto.service.AutoService;
import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.matrix.MatrixKernel;

/**
 * Matrix products by ND4J's OpenBLAS, pinned to one thread a call: trials run in parallel on Java
 * threads, which scales better than threads inside a product and keeps results independent of them.
 */
@AutoService(MatrixKernel.class)
public final class Nd4jKernel implements MatrixKernel {
  /** JavaCPP's choice of a log; any value but slf4j prints to standard error. */
  private static final String LOG = "org.bytedeco.javacpp.logger";

  static {
    // The OpenBLAS here is newer than ND4J's JavaCPP, which would complain about that on standard
    // error although the few functions in use have not changed. What cannot be loaded is thrown.
    if (System.getProperty(LOG) == null) {
      System.setProperty(LOG, "slf4j");
    }
  }

  /** Loads the native libraries; takes seconds on a machine's very first run. */
  public Nd4jKernel() {
    Nd4j.getEnvironment().setMaxThreads(1);
    Nd4j.getEnvironment().setMaxMasterThreads(1);
    Nd4j.factory().blas().setMaxThreads(1);
  }

  @Override
  public String id() {
    return "nd4j";
  }

  @Override
  public String library() {
    return BlasLibrary.description();
  }

  @Override
  public Matrix allocate(int rows, int columns) {
    INDArray array = Nd4j.create(DataType.FLOAT, new long[] {rows, columns}, 'c');
    FloatPointer values = (FloatPointer) array.data().pointer();
    return new NativeMatrix(rows, columns, array, array.data().asNioFloat(), values);
  }

  @Override
  public void multiply(
      Matrix a, boolean transposeA, Matrix b, boolean transposeB, float beta, Matrix out) {
    NativeMatrix left = (NativeMatrix) a;
    NativeMatrix right = (NativeMatrix) b;
    NativeMatrix result = (NativeMatrix) out;
    // What ND4J calls in the end; its way there costs as much as a small product.
    cblas_sgemm(
        CblasRowMajor,
        transposeA ? CblasTrans : CblasNoTrans,
        transposeB ? CblasTrans : CblasNoTrans,
        out.rows(),
        out.columns(),
        transposeA ? a.rows() : a.columns(),
        1,
        left.values,
        a.columns(),
        right.values,
        b.columns(),
        beta,
        result.values,
        out.columns());
    // Their memory is freed with the arrays, which must be reachable until here.
    Reference.reachabilityFence(left.array);
    Reference.reachabilityFence(right.array);
    Reference.reachabilityFence(result.array);
  }

  private record NativeMatrix(
      int rows, int columns, INDArray array, FloatBuffer buffer, FloatPointer values)
      implements Matrix {
    @Override
    public void write(float[] values, int offset) {
      // Absolute bulk access: it leaves the buffer's position alone, so readers may share it.
      buffer.put(0, values, offset, rows * columns);
    }

    @Override
    public void read(float[] values, int offset) {
      buffer.get(0, values, offset, rows * columns);
    }

    @Override
    public void write(int at, float[] values, int offset, int count) {
      buffer.put(at, values, offset, count);
    }

    @Override
    public void read(int at, float[] values, int offset, int count) {
      buffer.get(at, values, offset, count);
    }

    @Override
    public void writeRow(int row, float[] values) {
      buffer.put(row * columns, values, 0, columns);
    }

    @Override
    public void readRow(int row, float[] values) {
      buffer.get(row * columns, values, 0, columns);
    }
  }
}
