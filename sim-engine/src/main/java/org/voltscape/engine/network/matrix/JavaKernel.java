package org.voltscape.engine.network.matrix;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Plain Java loops: the oracle of the fast kernel, and faster than it on tiny matrices, where a
 * native call costs more than the product. Products are added one after the other in single
 * precision, so results are the same on every machine.
 */
public final class JavaKernel implements MatrixKernel {
  @Override
  public String id() {
    return "java";
  }

  @Override
  public Matrix allocate(int rows, int columns) {
    return new ArrayMatrix(rows, columns);
  }

  @Override
  public void multiply(
      Matrix a, boolean transposeA, Matrix b, boolean transposeB, float beta, Matrix out) {
    ArrayMatrix left = (ArrayMatrix) a;
    ArrayMatrix right = (ArrayMatrix) b;
    ArrayMatrix result = (ArrayMatrix) out;
    int inner = transposeA ? left.rows : left.columns;
    int otherInner = transposeB ? right.columns : right.rows;
    int outRows = transposeA ? left.columns : left.rows;
    int outColumns = transposeB ? right.rows : right.columns;
    if (inner != otherInner || outRows != result.rows || outColumns != result.columns) {
      throw new IllegalArgumentException("matrices of unequal sizes");
    }
    float[][] rights = transposeB ? result.transposed(right) : right.values;
    float[] factors = new float[inner];
    for (int i = 0; i < outRows; i++) {
      if (transposeA) {
        for (int k = 0; k < inner; k++) {
          factors[k] = left.values[k][i];
        }
      }
      float[] sums = result.values[i];
      if (beta == 0) {
        Arrays.fill(sums, 0);
      }
      addRows(transposeA ? factors : left.values[i], rights, sums);
    }
  }

  /** Adds rows times factors, four at a time so that sums are loaded and stored less often. */
  private static void addRows(float[] factors, float[][] rows, float[] sums) {
    int k = 0;
    for (; k + 3 < factors.length; k += 4) {
      addFour(factors, k, rows[k], rows[k + 1], rows[k + 2], rows[k + 3], sums);
    }
    for (; k < factors.length; k++) {
      addOne(factors[k], rows[k], sums);
    }
  }

  /** One index for all arrays, so that the compiler can vectorise the loop. */
  private static void addFour(
      float[] factors, int at, float[] a, float[] b, float[] c, float[] d, float[] sums) {
    float fa = factors[at];
    float fb = factors[at + 1];
    float fc = factors[at + 2];
    float fd = factors[at + 3];
    for (int j = 0; j < sums.length; j++) {
      sums[j] = sums[j] + fa * a[j] + fb * b[j] + fc * c[j] + fd * d[j];
    }
  }

  private static void addOne(float factor, float[] row, float[] sums) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += factor * row[j];
    }
  }

  /** A matrix with an array for every row. */
  private static final class ArrayMatrix implements Matrix {
    private final int rows;
    private final int columns;
    private final float[][] values;

    /** The transposed right side of a product into this matrix; made when it is first needed. */
    private float @Nullable [][] turned;

    ArrayMatrix(int rows, int columns) {
      this.rows = rows;
      this.columns = columns;
      this.values = new float[rows][columns];
    }

    /** The transpose of another matrix, kept here because only this one is being written to. */
    float[][] transposed(ArrayMatrix other) {
      if (turned == null || turned.length != other.columns) {
        turned = new float[other.columns][other.rows];
      }
      for (int j = 0; j < other.rows; j++) {
        float[] row = other.values[j];
        for (int k = 0; k < row.length; k++) {
          turned[k][j] = row[k];
        }
      }
      return turned;
    }

    @Override
    public int rows() {
      return rows;
    }

    @Override
    public int columns() {
      return columns;
    }

    @Override
    public void write(float[] from, int offset) {
      write(0, from, offset, rows * columns);
    }

    @Override
    public void read(float[] to, int offset) {
      read(0, to, offset, rows * columns);
    }

    @Override
    public void write(int at, float[] from, int offset, int count) {
      for (int done = 0; done < count; ) {
        int column = (at + done) % columns;
        int run = Math.min(columns - column, count - done);
        System.arraycopy(from, offset + done, values[(at + done) / columns], column, run);
        done += run;
      }
    }

    @Override
    public void read(int at, float[] to, int offset, int count) {
      for (int done = 0; done < count; ) {
        int column = (at + done) % columns;
        int run = Math.min(columns - column, count - done);
        System.arraycopy(values[(at + done) / columns], column, to, offset + done, run);
        done += run;
      }
    }

    @Override
    public void writeRow(int row, float[] from) {
      System.arraycopy(from, 0, values[row], 0, columns);
    }

    @Override
    public void readRow(int row, float[] to) {
      System.arraycopy(values[row], 0, to, 0, columns);
    }
  }
}
