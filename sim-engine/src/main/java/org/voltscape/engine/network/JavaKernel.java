package org.voltscape.engine.network;

import java.util.Arrays;

/** Plain Java loops: the oracle of the fast kernel, and its stand-in for tiny matrices. */
public final class JavaKernel implements MatrixKernel {
  @Override
  public String id() {
    return "java";
  }

  @Override
  public Matrix allocate(int rows, int columns) {
    return new ArrayMatrix(rows, columns, new float[rows * columns]);
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
    if (beta == 0) {
      Arrays.fill(result.values, 0);
    }
    for (int i = 0; i < outRows; i++) {
      for (int k = 0; k < inner; k++) {
        float x = left.values[transposeA ? k * left.columns + i : i * left.columns + k];
        if (x == 0) {
          continue;
        }
        int row = i * outColumns;
        if (transposeB) {
          for (int j = 0; j < outColumns; j++) {
            result.values[row + j] += x * right.values[j * right.columns + k];
          }
        } else {
          int from = k * right.columns;
          for (int j = 0; j < outColumns; j++) {
            result.values[row + j] += x * right.values[from + j];
          }
        }
      }
    }
  }

  private record ArrayMatrix(int rows, int columns, float[] values) implements Matrix {
    @Override
    public void write(float[] from, int offset) {
      System.arraycopy(from, offset, values, 0, values.length);
    }

    @Override
    public void read(float[] to, int offset) {
      System.arraycopy(values, 0, to, offset, values.length);
    }

    @Override
    public void write(int at, float[] from, int offset, int count) {
      System.arraycopy(from, offset, values, at, count);
    }

    @Override
    public void read(int at, float[] to, int offset, int count) {
      System.arraycopy(values, at, to, offset, count);
    }

    @Override
    public void writeRow(int row, float[] from) {
      System.arraycopy(from, 0, values, row * columns, columns);
    }

    @Override
    public void readRow(int row, float[] to) {
      System.arraycopy(values, row * columns, to, 0, columns);
    }
  }
}
