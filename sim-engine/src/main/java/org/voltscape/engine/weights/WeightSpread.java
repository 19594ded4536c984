package org.voltscape.engine.weights;

import java.util.Arrays;
import java.util.List;

/**
 * How the weights of a block are spread: of the network as the workload trained it, as they are
 * kept after training against faults, and as the memory gives them back. Immutable; the arrays are
 * not to be written to.
 *
 * @param name of the block, for people
 * @param biases whether it is one of biases
 * @param weights how many there are
 * @param lowest lower end of the first bin
 * @param width of a bin
 * @param formatMin smallest value of a word; NaN where the block's tensors differ
 * @param formatMax largest value of a word; NaN where they differ
 * @param spreads of the three states, in the order of {@link State}
 */
public record WeightSpread(
    String name,
    boolean biases,
    int weights,
    double lowest,
    double width,
    double formatMin,
    double formatMax,
    List<Counts> spreads) {
  /** Which weights are counted. */
  public enum State {
    /** The workload's trained network, in single precision. */
    BEFORE,
    /** After training against faults, in single precision, as the trainer keeps them. */
    KEPT,
    /** What inference uses of them on the die. */
    READ
  }

  /**
   * The weights of one state.
   *
   * @param bins weights in each bin, the first and last of which hold what lies beyond, too
   * @param atLowest weights that are the smallest value of their word, or less
   * @param atHighest weights that are the largest value of their word, or more
   * @param notFinite weights that are no numbers any more: in no bin
   */
  public record Counts(int[] bins, int atLowest, int atHighest, int notFinite) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Counts c
          && Arrays.equals(bins, c.bins)
          && atLowest == c.atLowest
          && atHighest == c.atHighest
          && notFinite == c.notFinite;
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bins);
    }
  }

  public WeightSpread {
    spreads = List.copyOf(spreads);
  }

  /** The counts of a state. */
  public Counts counts(State state) {
    return spreads.get(state.ordinal());
  }
}
