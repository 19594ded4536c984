package org.voltscape.engine.training.change;

/**
 * A change of some weights of one layer, made together. The arrays are shared, not to be written
 * to.
 *
 * @param at weights [filter * patch + tap] that change, ascending, at least one
 * @param to what each becomes
 */
public record WeightChange(int[] at, float[] to) {
  public WeightChange {
    if (at.length != to.length || at.length == 0) {
      throw new IllegalArgumentException(at.length + " weights with " + to.length + " values");
    }
    for (int i = 1; i < at.length; i++) {
      if (at[i] <= at[i - 1]) {
        throw new IllegalArgumentException("weights that do not ascend");
      }
    }
  }
}
