package org.voltscape.engine.memory;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;

/**
 * What failing cells do. The transient kinds are EDEN's error models 0 to 3 by the definitions of
 * its section 4.1: model 1 flips ones, model 3 flips zeros with twice the odds, and either has the
 * stated bit error rate on words of which half of the bits are ones, up to a rate of 3/4: beyond,
 * all favoured bits flip and the others two thirds as often as stated.
 */
public enum FaultKind {
  /** Cells with a preferred state, the same at every read: a die. */
  STUCK_AT("stuck-at", "failing cells read their preferred state, always the same on one die") {
    @Override
    public void draw(
        FaultSource source, int memory, int words, int bits, double probability, FaultList out) {
      source.faults(memory, words, bits, probability, out);
    }

    @Override
    public int raw(int stored, int mask, int value) {
      return (stored & ~mask) | value;
    }
  },
  /** Bits read wrongly once, each alike (EDEN's error model 0): drawn again for every trial. */
  FLIPS("flips", "bits are read wrongly at random (EDEN model 0), drawn again for every trial") {
    @Override
    public void draw(
        FaultSource source, int memory, int words, int bits, double probability, FaultList out) {
      source.flips(memory, words, bits, probability, out);
    }

    @Override
    public int raw(int stored, int mask, int value) {
      return stored ^ mask;
    }
  },
  /** EDEN's error model 1: as model 0, ones flipped with odds 2:1 against zeros. */
  EDEN_1("eden-1", "random flips, ones twice as often as zeros (EDEN model 1)") {
    @Override
    public void draw(
        FaultSource source, int memory, int words, int bits, double probability, FaultList out) {
      biased(source, memory, words, bits, probability, out);
    }

    @Override
    public double highestRate(double probability) {
      return favoured(probability);
    }

    @Override
    public int raw(int stored, int mask, int value) {
      return stored ^ ((mask & stored) | value);
    }
  },
  /** EDEN's error model 2: all bits of a word are flipped together. */
  EDEN_2("eden-2", "whole words are read inverted at random (EDEN model 2)") {
    @Override
    public void draw(
        FaultSource source, int memory, int words, int bits, double probability, FaultList out) {
      source.flips(memory, words, 1, probability, out);
      out.widen(-1);
    }

    @Override
    public int raw(int stored, int mask, int value) {
      return stored ^ mask;
    }

    @Override
    public boolean wholeWords() {
      return true;
    }
  },
  /** EDEN's error model 3: as model 0, zeros flipped with odds 2:1 against ones. */
  EDEN_3("eden-3", "random flips, zeros twice as often as ones (EDEN model 3)") {
    @Override
    public void draw(
        FaultSource source, int memory, int words, int bits, double probability, FaultList out) {
      biased(source, memory, words, bits, probability, out);
    }

    @Override
    public double highestRate(double probability) {
      return favoured(probability);
    }

    @Override
    public int raw(int stored, int mask, int value) {
      return stored ^ ((mask & ~stored) | value);
    }
  };

  private final String id;
  private final String help;

  FaultKind(String id, String help) {
    this.id = id;
    this.help = help;
  }

  /** Name in studies. */
  public String id() {
    return id;
  }

  /** One line for hover and documentation. */
  public String help() {
    return help;
  }

  /** Whether faults come and go: drawn again for every trial, unknown when words are written. */
  public boolean transientFaults() {
    return this != STUCK_AT;
  }

  /** Whether a fault takes all cells of a word together, check cells included. */
  public boolean wholeWords() {
    return false;
  }

  /**
   * The highest rate at which {@link #draw} asks a source for cells.
   *
   * @param probability failure probability or bit error rate in [0, 1]
   */
  public double highestRate(double probability) {
    return probability;
  }

  /**
   * Draws the faulty cells of a memory.
   *
   * @param source a die, or for transient faults one whose seed is the trial's
   * @param memory which memory of the die
   * @param words number of words
   * @param bits cells per word
   * @param probability failure probability or bit error rate in [0, 1]
   * @param out refilled; what its masks and values mean only {@link #raw} knows
   */
  public abstract void draw(
      FaultSource source, int memory, int words, int bits, double probability, FaultList out);

  /**
   * What is read of a stored word.
   *
   * @param stored the content written
   * @param mask the word's mask as drawn
   * @param value the word's value as drawn
   */
  public abstract int raw(int stored, int mask, int value);

  /**
   * Cells that flip when they hold the favoured state, and among them, as values, those that flip
   * in either state: rates 4/3 p and 2/3 p, of mean p.
   */
  private static void biased(
      FaultSource source, int memory, int words, int bits, double probability, FaultList out) {
    source.nestedFlips(memory, words, bits, favoured(probability), probability * 2 / 3, out);
  }

  private static double favoured(double probability) {
    return Math.min(1, probability * 4 / 3);
  }

  public static FaultKind parse(String id, String source, String place) {
    return Arrays.stream(values())
        .filter(k -> k.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    source,
                    place,
                    "\"" + id + "\"",
                    Suggestions.hint(
                        Arrays.stream(values())
                            .map(FaultKind::id)
                            .collect(Collectors.joining(" or ")),
                        id,
                        Arrays.stream(values()).map(FaultKind::id).toList())));
  }
}
