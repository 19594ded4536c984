package org.voltscape.engine.memory;

import java.util.Arrays;
import org.voltscape.engine.random.CounterHash;

/**
 * A die whose failing cells are drawn once, at the highest of a few rates, and picked by their
 * quantiles for every lower one. Gives exactly the lists of the die, in a fraction of the time from
 * the second rate on.
 *
 * <p>Up to the rate from which failing cells are too many to be listed, the failing ones are kept;
 * for higher rates all cells are, of a plain die. Memories beyond the room there is are asked of
 * the die each time. Scratch space of one thread, used for one die after another; nothing is
 * allocated once its arrays have grown.
 */
public final class KeptFaults implements FaultSource {
  /** Failing cells kept at most, 12 bytes each. */
  static final int MOST_CELLS = 1 << 19;

  /** Cells kept at most where most fail, 4 bytes each. */
  static final int MOST_DENSE = 3 << 20;

  private final KeptCells cells;
  private final KeptDense dense;

  /** Rates at which failing cells are listed, ascending. */
  private double[] rates = new double[0];

  /** Number of higher rates. */
  private int denseRates;

  private DieCells die;

  /** Keeps nothing yet. */
  public KeptFaults() {
    this(MOST_CELLS, MOST_DENSE);
  }

  /**
   * @param most number of failing cells kept at most
   * @param mostDense number of cells kept at most where most fail
   */
  KeptFaults(int most, int mostDense) {
    this.cells = new KeptCells(most);
    this.dense = new KeptDense(mostDense);
    this.die = new Die(0, 0);
  }

  /**
   * Sets the rates that faults are asked for at.
   *
   * @param asked failure probabilities of cells in [0, 1], in any order; others are right too, but
   *     may be slow
   */
  public void expect(double[] asked) {
    double[] sorted = Arrays.stream(asked).filter(p -> p > 0).sorted().distinct().toArray();
    int few = (int) Arrays.stream(sorted).filter(p -> p < Die.DENSE).count();
    denseRates = sorted.length - few;
    double[] listed = Arrays.copyOf(sorted, few);
    if (!Arrays.equals(listed, rates)) {
      rates = listed;
      cells.clear();
    }
  }

  /**
   * Makes a die the one whose faults are asked for; those of another one are forgotten.
   *
   * @return this
   */
  public KeptFaults of(DieCells next) {
    if (!next.equals(die)) {
      die = next;
      cells.clear();
      dense.clear();
    }
    return this;
  }

  @Override
  public void faults(int memory, int words, int bits, double probability, FaultList out) {
    int kept = kept(memory, words, bits, probability, out);
    if (kept < 0) {
      die.faults(memory, words, bits, probability, out);
    } else if (probability < Die.DENSE) {
      cells.faults(kept, CounterHash.threshold(probability), out);
    } else {
      dense.faults(kept, CounterHash.threshold(probability), out);
    }
  }

  @Override
  public void flips(int memory, int words, int bits, double probability, FaultList out) {
    if (kept(memory, words, bits, probability, out) < 0) {
      die.flips(memory, words, bits, probability, out);
    } else {
      nestedFlips(memory, words, bits, probability, 0, out);
    }
  }

  @Override
  public void nestedFlips(int memory, int words, int bits, double high, double low, FaultList out) {
    int kept = kept(memory, words, bits, high, out);
    if (kept < 0) {
      die.nestedFlips(memory, words, bits, high, low, out);
    } else if (high < Die.DENSE) {
      cells.nested(kept, CounterHash.threshold(high), CounterHash.threshold(low), out);
    } else {
      dense.nested(kept, CounterHash.threshold(high), CounterHash.threshold(low), out);
    }
  }

  /**
   * The memory with the cells kept of it, drawn if they are not yet.
   *
   * @param scratch overwritten
   * @return its place, or -1 if its cells at this rate are not kept
   */
  private int kept(int memory, int words, int bits, double probability, FaultList scratch) {
    if (probability >= Die.DENSE) {
      return die instanceof Die plain && denseRates > 0
          ? dense.kept(plain, memory, words, bits, denseRates == 1, scratch)
          : -1;
    }
    if (rates.length == 0 || probability > rates[rates.length - 1] || probability == 0) {
      return -1;
    }
    int found = cells.find(memory, words, bits);
    if (found < 0) {
      if (!cells.roomForMemory()) {
        return -1;
      }
      found = cells.add(memory, words, bits);
      if (rates.length == 1) {
        // Most memories are asked for once a rate: only check cells again for other schemes.
        return -1;
      }
    }
    if (!cells.drawn(found)) {
      draw(found, memory, words, bits, scratch);
    }
    return cells.covers(found, CounterHash.threshold(probability)) ? found : -1;
  }

  private void draw(int place, int memory, int words, int bits, FaultList scratch) {
    double rate = highest((double) words * bits);
    if (rate > 0) {
      die.faults(memory, words, bits, rate, scratch);
    } else {
      scratch.clear();
    }
    cells.keep(place, die, CounterHash.threshold(rate), scratch);
  }

  /** The highest rate at which the failing cells of a memory will find room; 0 if none. */
  private double highest(double all) {
    for (int r = rates.length - 1; r >= 0; r--) {
      if (all * rates[r] <= cells.room()) {
        return rates[r];
      }
    }
    return 0;
  }
}
