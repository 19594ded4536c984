package org.voltscape.engine.rare;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Draws sets of faulty cells so that those that may matter come more often, and says what each
 * weighs: the mean over draws of weight times outcome is the plain mean of the outcome over all
 * sets of as many cells, exactly, whatever the scores are.
 *
 * <p>The first fault of a set is drawn in proportion to its density, the others are any other cells
 * alike, so the chance of a set is proportional to the sum of its faults' densities (Midzuno's
 * design, 1952) and its weight is their number over that sum. Where outcomes of faults add up and
 * densities are proportional to them, all draws come to the same. A part of the density is the same
 * for all faults, which bounds the weights. Immutable.
 */
final class Leads {
  /**
   * Power of deviation times gradient that a fault's score is: in proportion to the root of its
   * mean squared outcome, as measured on MNIST, where a larger deviation tips more images, but
   * fewer than in proportion.
   */
  private static final double POWER = 0.6;

  /** Words between two looks at whether to stop. */
  private static final int LOOK = 1 << 14;

  private final CellSpace space;
  private final List<float[]> strengths;
  private final double uniform;

  /** Score of the words of each block up to each, summed over their faults, by their chances. */
  private final double[][] sums;

  private final double[] blockEnds;
  private final double mean;
  private final double effective;

  /**
   * Leads of a network.
   *
   * @param strengths by region, a number a word: how much it matters that the word's value is off
   * @param uniform part of the density that is the same for all faults, in (0, 1]
   * @throws CancellationException if cancelled
   */
  Leads(CellSpace space, List<float[]> strengths, double uniform, BooleanSupplier cancelled) {
    this.space = space;
    this.strengths = strengths;
    int blocks = space.blocks().size();
    this.sums = new double[blocks][];
    this.blockEnds = new double[blocks];
    double total = 0;
    double effects = 0;
    for (int b = 0; b < blocks; b++) {
      CellSpace.Block block = space.blocks().get(b);
      sums[b] = new double[block.words()];
      double sum = 0;
      for (int word = 0; word < block.words(); word++) {
        if (word % LOOK == 0 && cancelled.getAsBoolean()) {
          throw new CancellationException();
        }
        for (int p = 0; p < block.positions().length; p++) {
          for (int state = 0; state < space.states(); state++) {
            double deviation = space.deviation(block, word, p, state);
            effects += deviation == 0 ? 0 : space.chance(state);
            sum += space.chance(state) * score(block, word, deviation);
          }
        }
        sums[b][word] = sum;
      }
      total += sum;
      blockEnds[b] = total;
    }
    long cells = Math.max(1, space.cells());
    this.mean = total / cells;
    this.effective = effects / cells;
    // Where no score tells faults apart, all are alike.
    this.uniform = mean > 0 ? uniform : 1;
  }

  private double score(CellSpace.Block block, int word, double deviation) {
    float[] of = strengths.get(block.region());
    return deviation == 0 ? 0 : Math.pow(deviation * of[word], POWER);
  }

  /** The share of single faults that change the word they are in, by their chances. */
  double effective() {
    return effective;
  }

  /** The largest weight a set can have. */
  double mostWeight() {
    return 1 / uniform;
  }

  /** How much more often than by chance a fault is a lead. */
  double density(long fault) {
    if (uniform == 1) {
      return 1;
    }
    long cell = fault / space.states();
    CellSpace.Block block = space.block(cell);
    int word = (int) ((cell - block.first()) / block.positions().length);
    int position = (int) ((cell - block.first()) % block.positions().length);
    int state = (int) (fault % space.states());
    double score = score(block, word, space.deviation(block, word, position, state));
    return uniform + (1 - uniform) * score / mean;
  }

  /** What a set of faults weighs. */
  double weight(long[] faults) {
    double sum = 0;
    for (long fault : faults) {
      sum += density(fault);
    }
    return faults.length / sum;
  }

  /**
   * Draws a set of faults, their cells all different.
   *
   * @param count of them, at least 1 and at most the number of cells
   * @return ascending
   */
  long[] draw(int count, FaultyCells.Numbers numbers) {
    long[] faults = new long[count];
    faults[0] = lead(numbers);
    others(faults, 1, numbers);
    return faults;
  }

  /** Draws a set of faults in which every cell is as probable as any other. */
  static long[] any(CellSpace space, int count, FaultyCells.Numbers numbers) {
    long[] faults = new long[count];
    others(space, faults, 0, numbers);
    return faults;
  }

  private void others(long[] faults, int from, FaultyCells.Numbers numbers) {
    others(space, faults, from, numbers);
  }

  private static void others(
      CellSpace space, long[] faults, int from, FaultyCells.Numbers numbers) {
    Set<Long> cells = new HashSet<>();
    for (int i = 0; i < from; i++) {
      cells.add(faults[i] / space.states());
    }
    for (int i = from; i < faults.length; ) {
      long cell = numbers.below(space.cells());
      int state = space.state(numbers.unit());
      if (cells.add(cell)) {
        faults[i++] = cell * space.states() + state;
      }
    }
    Arrays.sort(faults);
  }

  private long lead(FaultyCells.Numbers numbers) {
    if (numbers.unit() < uniform) {
      long cell = numbers.below(space.cells());
      return cell * space.states() + space.state(numbers.unit());
    }
    int last = blockEnds.length - 1;
    double at = numbers.unit() * blockEnds[last];
    int b = 0;
    while (b < last && at >= blockEnds[b]) {
      b++;
    }
    double left = at - (b == 0 ? 0 : blockEnds[b - 1]);
    return within(b, left);
  }

  /** The fault of a block at which the scores add up to a number. */
  private long within(int b, double at) {
    CellSpace.Block block = space.blocks().get(b);
    int word = firstAbove(sums[b], at);
    double left = at - (word == 0 ? 0 : sums[b][word - 1]);
    long cell = block.first() + (long) word * block.positions().length;
    long found = -1;
    for (int p = 0; p < block.positions().length; p++) {
      for (int state = 0; state < space.states(); state++) {
        double mass =
            space.chance(state) * score(block, word, space.deviation(block, word, p, state));
        if (mass > 0) {
          // Rounding may leave a rest after the last one.
          found = (cell + p) * space.states() + state;
          if (left < mass) {
            return found;
          }
          left -= mass;
        }
      }
    }
    return found;
  }

  /** The first word whose sum is above a number; the last one that adds to the sum at the end. */
  private static int firstAbove(double[] sums, double at) {
    double below = Math.min(at, Math.nextDown(sums[sums.length - 1]));
    int low = 0;
    int high = sums.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums[middle] > below) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
