package org.voltscape.engine.memory;

import org.voltscape.engine.random.CounterHash;

/**
 * A die as {@link Die} is one, whose cells are drawn many at a time, in a fraction of the time.
 * Other cells fail than on a {@link Die} of the same seed; every probability is the same.
 *
 * <p>Below a probability of 1/128 the gaps between failing cells are drawn, which are geometric.
 * For cells to agree over voltage they are picked at independent levels, whose limits fall by four,
 * each at its own rate: a cell's quantile is uniform between the limits of the last level that
 * picked it and of the next. The rates are such that the quantile lies below the limit of a level
 * with just that probability, so which cells fail at a rate needs the levels from there on only.
 * Gaps begin again at every block of cells, so that a cell can be asked alone.
 *
 * <p>Cells that no level picks have quantiles from 1/128 on, whose binary digits are drawn 64 cells
 * at a time and only until all 64 are known to be below the probability or not. Digits that would
 * say less than 1/128 are replaced by a number of the cell's own. Together quantiles are uniform in
 * [0, 1), exactly and independently; preferred states are drawn by their digits, too. Immutable.
 *
 * @param plain seed and polarity
 */
public record QuickDie(Die plain) implements DieCells {
  private static final long GAPS = 0x47656F6D65747279L;
  private static final long DIGITS = 0x4269746469676974L;
  private static final long OWN = 0x4F776E4E756D6265L;
  private static final long STATES = 0x5374617465446967L;

  @Override
  public QuickDie another(long seed) {
    return new QuickDie(plain.another(seed));
  }

  @Override
  public long quantile53(int memory, int bits, long cell) {
    return new QuickCells().quantile53(this, memory, cell);
  }

  @Override
  public void quantiles(int memory, int bits, long first, long[] out) {
    new QuickCells().quantiles(this, memory, first, out);
  }

  /** Every rate is drawn in less time than it takes to look the cells up. */
  @Override
  public boolean worthKeeping() {
    return false;
  }

  @Override
  public boolean prefersOne(int memory, int bits, long cell) {
    long one = 1L << cell;
    return (QuickCells.ones(stateSeed(memory), cell >>> 6, stateThreshold(), one) & one) != 0;
  }

  @Override
  public void faults(int memory, int words, int bits, double probability, FaultList out) {
    out.clear();
    QuickCells cells = out.quick();
    cells.begin(this, memory, 0, (long) words * bits, CounterHash.threshold(probability));
    while (cells.next()) {
      add(cells.cell(), bits, cells.failing(), ones(memory, cells), out);
    }
  }

  @Override
  public void flips(int memory, int words, int bits, double probability, FaultList out) {
    out.clear();
    QuickCells cells = out.quick();
    cells.begin(this, memory, 0, (long) words * bits, CounterHash.threshold(probability));
    while (cells.next()) {
      add(cells.cell(), bits, cells.failing(), 0, out);
    }
  }

  @Override
  public void nestedFlips(int memory, int words, int bits, double high, double low, FaultList out) {
    out.clear();
    long all = (long) words * bits;
    QuickCells cells = out.quick();
    QuickCells among = out.quickAmong();
    cells.begin(this, memory, 0, all, CounterHash.threshold(high));
    among.begin(this, memory, 0, all, CounterHash.threshold(low));
    boolean more = among.next();
    while (cells.next()) {
      while (more && among.cell() < cells.cell()) {
        more = among.next();
      }
      long both = more && among.cell() == cells.cell() ? among.failing() : 0;
      add(cells.cell(), bits, cells.failing(), both, out);
    }
  }

  /** Adds those of 64 cells that fail to the list of words. */
  private static void add(long first, int bits, long failing, long values, FaultList out) {
    int word = (int) (first / bits);
    if (Long.SIZE % bits == 0) {
      long some = (1L << bits) - 1;
      out.reserve(Long.SIZE / bits);
      for (int shift = 0; shift < Long.SIZE; shift += bits) {
        long cells = failing >>> shift & some;
        out.append(word++, (int) cells, (int) (values >>> shift & cells));
      }
      return;
    }
    int bit = (int) (first - (long) word * bits);
    long cells = failing;
    long states = values;
    while (cells != 0) {
      int take = bits - bit;
      long some = (1L << take) - 1;
      if ((cells & some) != 0) {
        out.add(word, (int) (cells & some) << bit, (int) (states & cells & some) << bit);
      }
      cells >>>= take;
      states >>>= take;
      word++;
      bit = 0;
    }
  }

  private long ones(int memory, QuickCells cells) {
    return QuickCells.ones(
        stateSeed(memory), cells.cell() >>> 6, stateThreshold(), cells.failing());
  }

  @Override
  public <E extends Exception> FailureScan scan(
      int memory, int bits, long cells, double probability, FailureScan.Visitor<E> visitor)
      throws E {
    long failing = 0;
    long ones = 0;
    QuickCells walk = new QuickCells();
    walk.begin(this, memory, 0, cells, CounterHash.threshold(probability));
    while (walk.next()) {
      long states = ones(memory, walk) & walk.failing();
      failing += Long.bitCount(walk.failing());
      ones += Long.bitCount(states);
      for (long left = visitor == null ? 0 : walk.failing(); left != 0; left &= left - 1) {
        int i = Long.numberOfTrailingZeros(left);
        visitor.failing(walk.cell() + i, (states >>> i & 1) != 0);
      }
    }
    return new FailureScan(cells, failing, ones);
  }

  private long stateThreshold() {
    return CounterHash.threshold(plain.stuckAtOne());
  }

  private long stateSeed(int memory) {
    return CounterHash.hash(plain.seed() ^ STATES, memory);
  }

  /** Seed of the digits of a memory's quantiles. */
  long digitSeed(int memory) {
    return CounterHash.hash(plain.seed() ^ DIGITS, memory);
  }

  /** Seed of the numbers that stand for digits which say too little. */
  long ownSeed(int memory) {
    return CounterHash.hash(plain.seed() ^ OWN, memory);
  }

  /** Seed of a level's gaps in a block of a memory. */
  long blockSeed(int memory, int level, long block) {
    return CounterHash.hash(CounterHash.hash(plain.seed() ^ GAPS, memory), level, block);
  }
}
