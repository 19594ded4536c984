package org.voltscape.engine.array;

import java.util.Arrays;

/**
 * The weights that are in the array at one time: a block of a layer's weight matrix. Places that no
 * weight is on count as weights of sensitivity 0. Mutable, filled again for every tile; confined to
 * one thread.
 */
public final class Tile {
  private final ArrayShape shape;
  private final int[] weights;
  private final double[] sensitivities;
  private final int[] otherWeights;
  private final double[] otherSensitivities;
  private final Ranked[] columns;

  Tile(ArrayShape shape) {
    this.shape = shape;
    this.weights = new int[shape.units()];
    this.sensitivities = new double[shape.units()];
    this.otherWeights = new int[shape.units()];
    this.otherSensitivities = new double[shape.units()];
    this.columns = new Ranked[shape.columns()];
  }

  /** A column and what it is sorted by. */
  private record Ranked(int column, double mean) {}

  /** Size of the array. */
  public ArrayShape shape() {
    return shape;
  }

  /**
   * Takes in a block of a weight matrix in its natural order.
   *
   * @param values sensitivities of the layer, [filter * patch + tap]
   * @param firstFilter the one in column 0
   * @param firstTap the one in row 0
   */
  void load(float[] values, int filters, int patch, int firstFilter, int firstTap) {
    Arrays.fill(weights, -1);
    Arrays.fill(sensitivities, 0);
    int wide = Math.min(shape.columns(), filters - firstFilter);
    int high = Math.min(shape.rows(), patch - firstTap);
    for (int c = 0; c < wide; c++) {
      for (int r = 0; r < high; r++) {
        int weight = (firstFilter + c) * patch + firstTap + r;
        weights[r * shape.columns() + c] = weight;
        sensitivities[r * shape.columns() + c] = values[weight];
      }
    }
  }

  /** The weight on a unit, {@code filter * patch + tap} of its layer; -1 where there is none. */
  public int weight(int row, int column) {
    return weights[row * shape.columns() + column];
  }

  /** The sensitivity of the weight on a unit. */
  public double sensitivity(int row, int column) {
    return sensitivities[row * shape.columns() + column];
  }

  int weight(int unit) {
    return weights[unit];
  }

  double sensitivity(int unit) {
    return sensitivities[unit];
  }

  /**
   * Sorts the columns by the mean sensitivity of their weights, the most sensitive one to the
   * right; equal ones keep their order. Empty columns go to the left.
   */
  public void sortColumns() {
    for (int c = 0; c < columns.length; c++) {
      double sum = 0;
      int count = 0;
      for (int r = 0; r < shape.rows(); r++) {
        sum += sensitivity(r, c);
        count += weight(r, c) >= 0 ? 1 : 0;
      }
      // Below every mean, so that columns without weights come before those of no sensitivity.
      columns[c] = new Ranked(c, count == 0 ? -1 : sum / count);
    }
    Arrays.sort(columns, (a, b) -> Double.compare(a.mean(), b.mean()));
    System.arraycopy(weights, 0, otherWeights, 0, weights.length);
    System.arraycopy(sensitivities, 0, otherSensitivities, 0, weights.length);
    for (int r = 0; r < shape.rows(); r++) {
      int row = r * shape.columns();
      for (int c = 0; c < columns.length; c++) {
        weights[row + c] = otherWeights[row + columns[c].column()];
        sensitivities[row + c] = otherSensitivities[row + columns[c].column()];
      }
    }
  }

  /**
   * Sorts, within each column, the weights of every group of consecutive rows, the most sensitive
   * one to the bottom; equal ones keep their order.
   *
   * @param group rows whose values can change places
   */
  public void sortRows(int group) {
    int wide = shape.columns();
    for (int first = 0; first < shape.rows(); first += group) {
      int end = Math.min(first + group, shape.rows());
      for (int c = 0; c < wide; c++) {
        for (int r = first + 1; r < end; r++) {
          int weight = weights[r * wide + c];
          double value = sensitivities[r * wide + c];
          int to = r;
          for (; to > first && sensitivities[(to - 1) * wide + c] > value; to--) {
            weights[to * wide + c] = weights[(to - 1) * wide + c];
            sensitivities[to * wide + c] = sensitivities[(to - 1) * wide + c];
          }
          weights[to * wide + c] = weight;
          sensitivities[to * wide + c] = value;
        }
      }
    }
  }

  /** Has the filters of two columns change places. */
  public void swapColumns(int one, int other) {
    for (int r = 0; r < shape.rows(); r++) {
      swap(r * shape.columns() + one, r * shape.columns() + other);
    }
  }

  /**
   * Has the weights of two rows of a column change places. Values reach both units only where a
   * multiplexer brings them there: both rows are of one group of consecutive rows, of as many as
   * {@link MappingOverhead#multiplexerInputs()} says.
   */
  public void swapRows(int column, int one, int other) {
    swap(one * shape.columns() + column, other * shape.columns() + column);
  }

  private void swap(int one, int other) {
    int weight = weights[one];
    double sensitivity = sensitivities[one];
    weights[one] = weights[other];
    sensitivities[one] = sensitivities[other];
    weights[other] = weight;
    sensitivities[other] = sensitivity;
  }
}
