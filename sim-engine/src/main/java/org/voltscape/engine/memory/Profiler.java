package org.voltscape.engine.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.random.CounterHash;

/**
 * Measures the failure map of a die as MATIC does (its section III.A): at each voltage from high to
 * low every address is written with a pattern, read after the write, and read again. A cell whose
 * read differs from what was written fails, and reads its preferred state; it is found only by a
 * pattern that stores the other one.
 *
 * <p>The die under test may be noisy: at each read the supply a cell sees is off by up to a bound,
 * evenly distributed, so cells whose limit is nearer than that flip at random from read to read. A
 * cell then counts as failing where most of its reads are wrong.
 */
public final class Profiler {
  /** Most reads after a write. */
  public static final int MOST_READS = 99;

  private static final long NOISE = 0x526561644E6F6973L;

  /** What is written before reading. */
  public enum Pattern {
    /** All cells 0: finds those that prefer 1. */
    ZEROS,
    /** All cells 1: finds those that prefer 0. */
    ONES,
    /** Neighbouring cells differ, along the word and from word to word. */
    CHECKERBOARD,
    /** The checkerboard with all cells inverted. */
    INVERSE_CHECKERBOARD;

    private static final int ALTERNATING = 0xAAAAAAAA;

    /** Name in options. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int word(int address) {
      return switch (this) {
        case ZEROS -> 0;
        case ONES -> -1;
        case CHECKERBOARD -> (address & 1) == 0 ? ALTERNATING : ~ALTERNATING;
        case INVERSE_CHECKERBOARD -> (address & 1) == 0 ? ~ALTERNATING : ALTERNATING;
      };
    }
  }

  /**
   * How to measure.
   *
   * @param patterns written one after the other, at least one
   * @param reads reads after each write, 1 to {@value #MOST_READS}; the first is the
   *     read-after-write, the others are reads-after-read
   * @param noiseVolts bound in V of what the supply of a cell is off by at a read; 0 for none
   * @param seed of the noise
   */
  public record Options(List<Pattern> patterns, int reads, double noiseVolts, long seed) {
    /** All zeros and all ones, written once and read twice, without noise. */
    public static final Options STANDARD =
        new Options(List.of(Pattern.ZEROS, Pattern.ONES), 2, 0, 1);

    public Options {
      patterns = List.copyOf(patterns);
      if (patterns.isEmpty() || reads < 1 || reads > MOST_READS || !(noiseVolts >= 0)) {
        throw new IllegalArgumentException(
            patterns + ", " + reads + " reads, noise of " + noiseVolts + " V");
      }
    }
  }

  /**
   * The memories to measure.
   *
   * @param wordCounts number of words of each memory, by its number
   * @param bits cells per word, at most 32
   * @param cells the cells of each memory that can fail, as a mask
   */
  public record Memories(int[] wordCounts, int bits, int[] cells) {}

  /**
   * What was found at one voltage.
   *
   * @param volts the supply
   * @param failing cells that failed here
   * @param unstable cells of which some reads were wrong and some right
   */
  public record Step(double volts, long failing, long unstable) {}

  /**
   * A measured die.
   *
   * @param map the cells found failing, each with the highest of the voltages where it was
   * @param steps one a voltage, from high to low
   */
  public record Profile(MeasuredMap map, List<Step> steps) {}

  private final DieCells die;
  private final ErrorCurve curve;
  private final Memories memories;
  private final Options options;
  private final long[] firstCell;

  /** One more than the step a cell was found at; 0 for cells that hold. */
  private final short[] foundAt;

  private final boolean[] one;
  private final FaultList sure = new FaultList();
  private final FaultList possible = new FaultList();
  private final int[] wrongReads = new int[Integer.SIZE];
  private long failing;
  private long unstable;

  private Profiler(DieCells die, ErrorCurve curve, Memories memories, Options options) {
    this.die = die;
    this.curve = curve;
    this.memories = memories;
    this.options = options;
    this.firstCell = new long[memories.wordCounts().length + 1];
    for (int m = 0; m < memories.wordCounts().length; m++) {
      firstCell[m + 1] = firstCell[m] + (long) memories.wordCounts()[m] * memories.bits();
    }
    int all = Math.toIntExact(firstCell[firstCell.length - 1]);
    this.foundAt = new short[all];
    this.one = new boolean[all];
  }

  /**
   * Measures a die.
   *
   * @param curve failure probability against voltage
   * @param volts supplies in V, all above the noise
   * @param progress told the number of voltages done
   * @param cancelled looked at between memories
   * @throws CancellationException if cancelled
   */
  public static Profile measure(
      DieCells die,
      ErrorCurve curve,
      Memories memories,
      List<Double> volts,
      Options options,
      IntConsumer progress,
      BooleanSupplier cancelled) {
    Profiler profiler = new Profiler(die, curve, memories, options);
    double[] falling = volts.stream().mapToDouble(v -> -v).sorted().map(v -> -v).toArray();
    if (falling.length > Short.MAX_VALUE) {
      throw new IllegalArgumentException(falling.length + " voltages");
    }
    List<Step> steps = new ArrayList<>();
    for (int step = 0; step < falling.length; step++) {
      profiler.measure(step, falling[step], cancelled);
      steps.add(new Step(falling[step], profiler.failing, profiler.unstable));
      progress.accept(step + 1);
    }
    return new Profile(profiler.map(falling), List.copyOf(steps));
  }

  private void measure(int step, double volts, BooleanSupplier cancelled) {
    failing = 0;
    unstable = 0;
    double noise = options.noiseVolts();
    for (int m = 0; m < memories.wordCounts().length; m++) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      int words = memories.wordCounts()[m];
      if (words == 0 || memories.cells()[m] == 0) {
        continue;
      }
      int bits = memories.bits();
      die.faults(m, words, bits, die.probability(curve, volts - noise), possible);
      sure.clear();
      if (noise > 0) {
        die.faults(m, words, bits, die.probability(curve, volts + noise), sure);
      }
      int next = 0;
      for (int i = 0; i < possible.size(); i++) {
        int word = possible.word(i);
        while (next < sure.size() && sure.word(next) < word) {
          next++;
        }
        boolean some = next < sure.size() && sure.word(next) == word;
        int always = noise == 0 ? -1 : some ? sure.mask(next) : 0;
        int mask = possible.mask(i) & memories.cells()[m];
        if (mask != 0) {
          test(step, volts, m, word, mask & always, mask & ~always, possible.value(i));
        }
      }
    }
  }

  /** Writes each pattern to one word and reads it back. */
  private void test(
      int step, double volts, int memory, int word, int always, int marginal, int states) {
    int found = 0;
    int shaky = 0;
    for (Pattern pattern : options.patterns()) {
      int stored = pattern.word(word);
      // What a pattern stores in a cell's preferred state it cannot find.
      int visible = states ^ stored;
      found |= always & visible;
      if ((marginal & visible) != 0) {
        Arrays.fill(wrongReads, 0);
        for (int read = 0; read < options.reads(); read++) {
          int wrong =
              marginal & visible & failing(step, volts, pattern, memory, word, marginal, read);
          for (; wrong != 0; wrong &= wrong - 1) {
            wrongReads[Integer.numberOfTrailingZeros(wrong)]++;
          }
        }
        for (int left = marginal & visible; left != 0; left &= left - 1) {
          int bit = Integer.numberOfTrailingZeros(left);
          found |= 2 * wrongReads[bit] > options.reads() ? 1 << bit : 0;
          shaky |= wrongReads[bit] > 0 && wrongReads[bit] < options.reads() ? 1 << bit : 0;
        }
      }
    }
    failing += Integer.bitCount(found);
    unstable += Integer.bitCount(shaky);
    for (; found != 0; found &= found - 1) {
      int bit = Integer.numberOfTrailingZeros(found);
      int cell = (int) (firstCell[memory] + (long) word * memories.bits() + bit);
      if (foundAt[cell] == 0) {
        foundAt[cell] = (short) (step + 1);
        one[cell] = (states >>> bit & 1) != 0;
      }
    }
  }

  /** The marginal cells of a word that fail at one read. */
  private int failing(
      int step, double volts, Pattern pattern, int memory, int word, int marginal, int read) {
    int fails = 0;
    for (int left = marginal; left != 0; left &= left - 1) {
      int bit = Integer.numberOfTrailingZeros(left);
      long cell = (long) word * memories.bits() + bit;
      long place = CounterHash.hash(options.seed() ^ NOISE, firstCell[memory] + cell);
      long draw = CounterHash.hash(place, step, pattern.ordinal() * (MOST_READS + 1L) + read);
      double supply = volts + options.noiseVolts() * (2 * CounterHash.unit(draw) - 1);
      long threshold = CounterHash.threshold(die.probability(curve, supply));
      fails |= die.quantile53(memory, memories.bits(), cell) < threshold ? 1 << bit : 0;
    }
    return fails;
  }

  private MeasuredMap map(double[] volts) {
    int count = 0;
    for (short step : foundAt) {
      count += step != 0 ? 1 : 0;
    }
    long[] cells = new long[count];
    boolean[] ones = new boolean[count];
    double[] highest = new double[count];
    int at = 0;
    for (int cell = 0; cell < foundAt.length; cell++) {
      if (foundAt[cell] != 0) {
        cells[at] = cell;
        ones[at] = one[cell];
        highest[at] = volts[foundAt[cell] - 1];
        at++;
      }
    }
    return new MeasuredMap(memories.wordCounts(), memories.bits(), cells, ones, highest);
  }
}
