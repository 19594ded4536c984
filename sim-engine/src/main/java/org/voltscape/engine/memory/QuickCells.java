package org.voltscape.engine.memory;

import java.util.Arrays;
import org.voltscape.engine.random.CounterHash;

/**
 * A walk over the failing cells of a memory of a {@link QuickDie}, 64 cells at a time. Scratch
 * space of one thread; nothing is allocated after its making.
 */
final class QuickCells {
  private static final int BITS_53 = 53;

  /** Cells drawn together, as a power of two. */
  private static final int GROUP_BITS = 6;

  /** Cells up to which levels pick ahead. */
  private static final int CHUNK = 4096;

  /** Levels; the last one takes all quantiles below its limit, 2^-25. */
  private static final int LEVELS = 10;

  /** The first level takes quantiles of which so many digits are 0. */
  private static final int FIRST_DIGITS = 7;

  /** A level picks 32 cells of a block on average. */
  private static final int PICKS_BITS = 5;

  /** One over the logarithm of one minus a level's rate. */
  private static final double[] GAPS = gaps();

  private static final int LOG_BITS = 8;
  private static final double[] LOGARITHMS = new double[1 << LOG_BITS];
  private static final double[] INVERSES = new double[1 << LOG_BITS];
  private static final double LN_2 = StrictMath.log(2);

  static {
    for (int i = 0; i < LOGARITHMS.length; i++) {
      double middle = 1 + (i + 0.5) / LOGARITHMS.length;
      LOGARITHMS[i] = StrictMath.log(middle);
      INVERSES[i] = 1 / middle;
    }
  }

  /** Cells of the chunk that levels picked, 64 to a number. */
  private final long[] picked = new long[CHUNK >> GROUP_BITS];

  private QuickDie die = new QuickDie(new Die(0, 0));
  private int memory;
  private long threshold;

  /** Whether cells that no level picks can fail. */
  private boolean dense;

  private long digitSeed;
  private long ownSeed;
  private int firstLevel;
  private long end;

  /** First cell of the chunk, of the current group, and of the next one. */
  private long chunk;

  private long cell;
  private long next;
  private long failing;

  /** Of each level the next cell that it picks, its number in its block, and the block. */
  private final long[] pick = new long[LEVELS + 1];

  private final long[] number = new long[LEVELS + 1];
  private final long[] block = new long[LEVELS + 1];
  private final long[] seed = new long[LEVELS + 1];

  /** Digits after the point that are 0 below a level's limit. */
  private static int digits(int level) {
    return FIRST_DIGITS + 2 * (level - 1);
  }

  /** The limit of a level's quantiles as 53 bits: 2^-7, 2^-9, ... */
  private static long limit(int level) {
    return level > LEVELS ? 0 : 1L << (BITS_53 - digits(level));
  }

  private static double[] gaps() {
    double[] gaps = new double[LEVELS + 1];
    for (int level = 1; level <= LEVELS; level++) {
      double here = Math.scalb(1.0, -digits(level));
      double below = level == LEVELS ? 0 : Math.scalb(1.0, -digits(level + 1));
      gaps[level] = 1 / (StrictMath.log1p(-here) - StrictMath.log1p(-below));
    }
    return gaps;
  }

  /**
   * Begins a walk.
   *
   * @param first cell from which on; a multiple of 64
   * @param last cell behind the last
   * @param below limit of the quantiles that fail
   */
  void begin(QuickDie of, int memoryNumber, long first, long last, long below) {
    die = of;
    memory = memoryNumber;
    threshold = below;
    dense = below > limit(1);
    digitSeed = dense ? of.digitSeed(memoryNumber) : 0;
    ownSeed = dense ? of.ownSeed(memoryNumber) : 0;
    firstLevel = 1;
    while (firstLevel < LEVELS && below <= limit(firstLevel + 1)) {
      firstLevel++;
    }
    end = below == 0 ? first : last;
    next = first;
    chunk = first - CHUNK;
    for (int level = firstLevel; level <= LEVELS && first < end; level++) {
      seek(level, first);
    }
  }

  /** Goes on to the next 64 cells some of which fail; false behind the last. */
  boolean next() {
    while (next < end) {
      if (next >= chunk + CHUNK) {
        next = dense ? next : Math.max(next, nextPick() & -(1L << GROUP_BITS));
        if (next >= end) {
          return false;
        }
        chunk = next;
        Arrays.fill(picked, 0);
        pickChunk();
      }
      long group = picked[(int) (next - chunk) >> GROUP_BITS];
      if (dense) {
        group |= unpicked(next >>> GROUP_BITS);
      }
      cell = next;
      next += 1 << GROUP_BITS;
      if (next > end) {
        group &= -1L >>> (next - end);
      }
      if (group != 0) {
        failing = group;
        return true;
      }
    }
    return false;
  }

  /** The first of the 64 cells. */
  long cell() {
    return cell;
  }

  /** Which of the 64 cells fail. */
  long failing() {
    return failing;
  }

  /** The next cell that any level picks: those before it need not be looked at. */
  private long nextPick() {
    long first = pick[firstLevel];
    for (int level = firstLevel + 1; level <= LEVELS; level++) {
      first = Math.min(first, pick[level]);
    }
    return first;
  }

  private void pickChunk() {
    long behind = chunk + CHUNK;
    for (int level = firstLevel; level <= LEVELS; level++) {
      while (pick[level] < behind) {
        // A later level's picks all fail, as its limit is below the threshold.
        if (level > firstLevel || dense || quantile(level) < threshold) {
          int at = (int) (pick[level] - chunk);
          picked[at >> GROUP_BITS] |= 1L << at;
        }
        advance(level);
      }
    }
  }

  /** Which of 64 cells fail if no level picks them. */
  private long unpicked(long group) {
    long counter = group << GROUP_BITS;
    long less = 0;
    long equal = -1;
    long some = 0;
    for (int k = 0; k < BITS_53; k++) {
      long rest = threshold << (Long.SIZE - BITS_53 + k);
      if (k >= FIRST_DIGITS && (equal == 0 || rest == 0)) {
        break;
      }
      long digit = CounterHash.hash(digitSeed, counter + k);
      some |= k < FIRST_DIGITS ? digit : 0;
      if (threshold >>> BITS_53 != 0) {
        less = -1;
      } else if (rest < 0) {
        less |= equal & ~digit;
        equal &= digit;
      } else {
        equal &= ~digit;
      }
    }
    for (long none = ~some; none != 0; none &= none - 1) {
      int i = Long.numberOfTrailingZeros(none);
      less &= ~(1L << i);
      less |= own(counter + i) < threshold ? 1L << i : 0;
    }
    return less;
  }

  /** Quantile, from the first level's limit on, of a cell whose digits would say less. */
  private long own(long at) {
    long hash = CounterHash.hash(ownSeed, at) >>> 11;
    return limit(1) + (hash * ((1 << FIRST_DIGITS) - 1) >>> FIRST_DIGITS);
  }

  private static int blockBits(int level) {
    return digits(level) + PICKS_BITS;
  }

  /** Goes to a level's first pick from a cell on. */
  private void seek(int level, long from) {
    enter(level, from >>> blockBits(level));
    while (pick[level] < from) {
      advance(level);
    }
  }

  /** Goes to a level's first pick at or behind the start of a block. */
  private void enter(int level, long start) {
    long at = start;
    while (true) {
      block[level] = at;
      seed[level] = die.blockSeed(memory, level, at);
      number[level] = 0;
      pick[level] = (at << blockBits(level)) + gap(level);
      if (pick[level] >>> blockBits(level) == at) {
        return;
      }
      at++;
    }
  }

  private void advance(int level) {
    number[level]++;
    pick[level] += 1 + gap(level);
    if (pick[level] >>> blockBits(level) != block[level]) {
      enter(level, block[level] + 1);
    }
  }

  /** Cells passed over before a level's pick: geometric. */
  private long gap(int level) {
    long hash = CounterHash.hash(seed[level], 2 * number[level]) >>> 11;
    return (long) (log((hash + 1) * 0x1.0p-53) * GAPS[level]);
  }

  /** Quantile of a level's next pick: uniform between the limits. */
  private long quantile(int level) {
    long hash = CounterHash.hash(seed[level], 2 * number[level] + 1) >>> 11;
    return level == LEVELS
        ? hash >>> digits(level)
        : limit(level + 1) + (hash * 3 >>> (digits(level) + 2));
  }

  /** Quantile of one cell. */
  long quantile53(QuickDie of, int memoryNumber, long at) {
    long[] group = new long[1 << GROUP_BITS];
    long first = at >>> GROUP_BITS << GROUP_BITS;
    quantiles(of, memoryNumber, first, group);
    return group[(int) (at - first)];
  }

  /** Quantiles of cells one behind the other. */
  void quantiles(QuickDie of, int memoryNumber, long first, long[] out) {
    die = of;
    memory = memoryNumber;
    digitSeed = of.digitSeed(memoryNumber);
    ownSeed = of.ownSeed(memoryNumber);
    long last = first + out.length;
    long[] group = new long[1 << GROUP_BITS];
    for (long at = first >>> GROUP_BITS << GROUP_BITS; at < last; at += group.length) {
      fill(at, group);
      for (int i = (int) Math.max(0, first - at); i < group.length && at + i < last; i++) {
        out[(int) (at + i - first)] = group[i];
      }
    }
    for (int level = 1; level <= LEVELS; level++) {
      seek(level, first);
      while (pick[level] < last) {
        // Later levels have smaller quantiles, and the smallest counts.
        out[(int) (pick[level] - first)] = quantile(level);
        advance(level);
      }
    }
  }

  private void fill(long at, long[] group) {
    Arrays.fill(group, 0);
    for (int k = 0; k < BITS_53; k++) {
      long digit = CounterHash.hash(digitSeed, at + k);
      for (int i = 0; i < group.length; i++) {
        group[i] = group[i] << 1 | (digit >>> i & 1);
      }
    }
    for (int i = 0; i < group.length; i++) {
      group[i] = group[i] < limit(1) ? own(at + i) : group[i];
    }
  }

  /**
   * Which of 64 cells prefer 1.
   *
   * @param group number of the 64 cells
   * @param below limit of the states' 53 digits
   * @param asked cells that the answer matters for
   */
  static long ones(long stateSeed, long group, long below, long asked) {
    if (below >>> BITS_53 != 0) {
      return -1;
    }
    long less = 0;
    long equal = asked;
    for (int k = 0; k < BITS_53; k++) {
      long rest = below << (Long.SIZE - BITS_53 + k);
      if (equal == 0 || rest == 0) {
        break;
      }
      long digit = CounterHash.hash(stateSeed, (group << GROUP_BITS) + k);
      if (rest < 0) {
        less |= equal & ~digit;
        equal &= digit;
      } else {
        equal &= ~digit;
      }
    }
    return less;
  }

  /**
   * Natural logarithm by a table and a polynomial: of plain arithmetic, so that every machine finds
   * the same, which {@link Math#log} does not promise, and faster than {@link StrictMath#log}.
   *
   * @param u in (0, 1]
   */
  static double log(double u) {
    long bits = Double.doubleToRawLongBits(u);
    int exponent = (int) (bits >>> 52) - 1023;
    int place = (int) (bits >>> (52 - LOG_BITS)) & (LOGARITHMS.length - 1);
    double mantissa = Double.longBitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);
    double r = mantissa * INVERSES[place] - 1;
    double series = r * (1 - r * (1.0 / 2 - r * (1.0 / 3 - r * (1.0 / 4 - r * (1.0 / 5)))));
    return exponent * LN_2 + LOGARITHMS[place] + series;
  }
}
