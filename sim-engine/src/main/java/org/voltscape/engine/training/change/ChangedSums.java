package org.voltscape.engine.training.change;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.matrix.MatrixKernel;

/**
 * How far changes of weights move the sums of the filters they are in: the weights' differences
 * times the layer's inputs. Rows of many changes are multiplied at once; where rows have few
 * weights, those are gone through one by one. Which way is taken depends on counts alone. Confined
 * to its thread.
 */
final class ChangedSums {
  /** Rows multiplied at once. */
  private static final int ROWS = 64;

  /** Sums of the rows multiplied at once, at most, so that they stay small. */
  private static final int MOST_SUMS = 1 << 22;

  /** What a weight costs by itself, measured in weights of a product. */
  private static final int ONE_BY_ONE = 8;

  /**
   * One filter's part of a change.
   *
   * @param taps weights of the filter that change, ascending
   * @param by their differences
   */
  record Row(int change, int filter, int[] taps, float[] by) {}

  private final MatrixKernel kernel;
  private final int patch;
  private final List<Row> rows;
  private final float[] sums;
  private final float[] input;
  private final boolean sparse;
  private final int block;
  private final float[] differences;
  private final @Nullable Matrix differenceMatrix;
  private final @Nullable Matrix sumMatrix;
  private @Nullable Matrix inputs;
  private int multiplied;
  private int tap;

  ChangedSums(MatrixKernel kernel, Layer layer, int batch, List<Row> rows) {
    this.kernel = kernel;
    this.patch = layer.patch();
    this.rows = rows;
    int columns = layer.positions() * batch;
    this.sums = new float[columns];
    this.input = new float[columns];
    long weights = rows.stream().mapToLong(r -> r.taps().length).sum();
    this.sparse = weights * ONE_BY_ONE < (long) rows.size() * patch;
    this.block = Math.max(1, Math.min(Math.min(ROWS, rows.size()), MOST_SUMS / columns));
    this.differences = new float[sparse ? 0 : block * patch];
    this.differenceMatrix = sparse ? null : kernel.allocate(block, patch);
    this.sumMatrix = sparse ? null : kernel.allocate(block, columns);
  }

  /** Takes the layer's inputs, patches of a batch of examples. */
  void begin(Matrix patches) {
    inputs = patches;
    multiplied = -1;
    tap = -1;
  }

  /** Differences of the sums of a row, refilled in place. Rows are best asked for in order. */
  float[] of(int row) {
    Matrix of = Objects.requireNonNull(inputs);
    if (sparse) {
      oneByOne(rows.get(row), of);
    } else {
      if (row / block != multiplied) {
        multiplied = row / block;
        multiply(of);
      }
      Objects.requireNonNull(sumMatrix).readRow(row % block, sums);
    }
    return sums;
  }

  private void multiply(Matrix of) {
    Arrays.fill(differences, 0);
    int first = multiplied * block;
    for (int r = first; r < Math.min(first + block, rows.size()); r++) {
      Row row = rows.get(r);
      int at = (r - first) * patch;
      for (int i = 0; i < row.taps().length; i++) {
        differences[at + row.taps()[i]] = row.by()[i];
      }
    }
    Matrix left = Objects.requireNonNull(differenceMatrix);
    left.write(differences, 0);
    kernel.multiply(left, of, Objects.requireNonNull(sumMatrix));
  }

  private void oneByOne(Row row, Matrix of) {
    Arrays.fill(sums, 0);
    for (int i = 0; i < row.taps().length; i++) {
      if (row.taps()[i] != tap) {
        tap = row.taps()[i];
        of.readRow(tap, input);
      }
      float by = row.by()[i];
      for (int n = 0; n < sums.length; n++) {
        sums[n] += by * input[n];
      }
    }
  }
}
