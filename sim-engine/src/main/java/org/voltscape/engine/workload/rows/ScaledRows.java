package org.voltscape.engine.workload.rows;

import org.voltscape.engine.network.Examples;
import org.voltscape.engine.workload.Split;

/**
 * Rows cut into training and test rows where no file says which is which, as inputs of a network.
 * The cut is a function of the number of rows alone.
 */
public final class ScaledRows {
  /** One row of so many is a test row: 3,780 of the 15,120 of the balanced rows. */
  private static final int TEST_SHARE = 4;

  /** Of the choice of test rows. */
  private static final long CUT_SEED = 0x436F7674797065L;

  private ScaledRows() {}

  /** Number of test rows of so many. */
  public static int testRows(int rows) {
    return rows / TEST_SHARE;
  }

  /**
   * The rows of a split. Each column is scaled to [0, 1] by the range it has in the training rows;
   * test values outside of it are 0 or 1. A column that is the same in all training rows tells
   * nothing and is 0 everywhere.
   *
   * @param rows all rows
   * @return their types as labels, in the order of the rows
   */
  public static Examples examples(CovtypeReader.Rows rows, Split split) {
    int count = rows.types().length;
    boolean[] test = new boolean[count];
    for (int place : Examples.samplePlaces(count, testRows(count), CUT_SEED)) {
      test[place] = true;
    }
    int columns = CovtypeReader.COLUMNS;
    float[] least = new float[columns];
    float[] most = new float[columns];
    ranges(rows.values(), test, least, most);
    int chosen = split == Split.TEST ? testRows(count) : count - testRows(count);
    float[] inputs = new float[chosen * columns];
    int[] labels = new int[chosen];
    int to = 0;
    for (int r = 0; r < count; r++) {
      if (test[r] == (split == Split.TEST)) {
        for (int c = 0; c < columns; c++) {
          float range = most[c] - least[c];
          float value = rows.values()[r * columns + c] - least[c];
          inputs[to * columns + c] = range > 0 ? Math.min(1, Math.max(0, value / range)) : 0;
        }
        labels[to++] = rows.types()[r];
      }
    }
    return new Examples(chosen, columns, inputs, labels);
  }

  /** Ranges of the columns over the rows that are no test rows. */
  private static void ranges(float[] values, boolean[] test, float[] least, float[] most) {
    boolean first = true;
    for (int r = 0; r < test.length; r++) {
      if (!test[r]) {
        for (int c = 0; c < least.length; c++) {
          float value = values[r * least.length + c];
          least[c] = first ? value : Math.min(least[c], value);
          most[c] = first ? value : Math.max(most[c], value);
        }
        first = false;
      }
    }
  }
}
