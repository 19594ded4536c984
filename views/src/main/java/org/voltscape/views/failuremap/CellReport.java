package org.voltscape.views.failuremap;

import java.util.Locale;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.random.CounterHash;

/**
 * What is known of one cell and its word at the operating point.
 *
 * @param block where the cell is
 * @param word index of the word in its block
 * @param bit 0 is the least significant
 * @param quantile of the cell, in [0, 1)
 * @param prefersOne whether it reads 1 once it fails
 * @param fails whether it fails at the operating point
 * @param minimumVoltage where it starts to fail, on the curve's axis
 * @param stuckMask failing cells of the word
 * @param stuckValue their preferred states
 * @param unit of the curve's axis
 * @param extrapolated whether the curve has no points at the minimum voltage
 */
public record CellReport(
    MemoryBlock block,
    int word,
    int bit,
    double quantile,
    boolean prefersOne,
    boolean fails,
    double minimumVoltage,
    int stuckMask,
    int stuckValue,
    String unit,
    boolean extrapolated) {

  /** Looks a cell up at a failure probability. */
  static CellReport of(
      DieCells die, MemoryBlock block, int word, int bit, ErrorCurve curve, double probability) {
    long threshold = CounterHash.threshold(probability);
    int mask = 0;
    int value = 0;
    for (int b = 0; b < block.bits(); b++) {
      long cell = block.dieCell(word, b);
      if (die.quantile53(block.memory(), block.bits(), cell) < threshold) {
        mask |= 1 << b;
        value |= die.prefersOne(block.memory(), block.bits(), cell) ? 1 << b : 0;
      }
    }
    long cell = block.dieCell(word, bit);
    double quantile = die.quantile(block.memory(), block.bits(), cell);
    double minimum = MinimumVoltage.of(die, curve, quantile);
    return new CellReport(
        block,
        word,
        bit,
        quantile,
        die.prefersOne(block.memory(), block.bits(), cell),
        (mask >>> bit & 1) != 0,
        minimum,
        mask,
        value,
        curve.axis().unit(),
        curve.extrapolated(minimum));
  }

  /** Address of the word in its memory. */
  public int address() {
    return block.firstWord() + word;
  }

  /** Layer, address and bit. */
  public String place() {
    int last = block.firstWord() + block.words() - 1;
    int addressBits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(last));
    String name = bit == block.bits() - 1 ? " (MSB)" : bit == 0 ? " (LSB)" : "";
    return String.format(
        Locale.ROOT,
        "%s, address %s (%,d), bit %d%s",
        block.name(),
        Quantities.hex(address(), addressBits),
        address(),
        bit,
        name);
  }

  /** When the cell fails, and how. */
  public String behaviour() {
    String start;
    if (minimumVoltage == 0) {
      start = "never fails";
    } else if (Double.isInfinite(minimumVoltage)) {
      start = "always fails";
    } else {
      start =
          String.format(
              Locale.ROOT,
              "fails below %.4f %s%s",
              minimumVoltage,
              unit,
              extrapolated ? " (extrapolated)" : "");
    }
    return String.format(
        Locale.ROOT,
        "%s, then stuck at %d; quantile %s; now it %s",
        start,
        prefersOne ? 1 : 0,
        quantileText(),
        fails ? "fails" : "holds");
  }

  private String quantileText() {
    return String.format(Locale.ROOT, quantile < 0.001 ? "%.3e" : "%.5f", quantile);
  }

  /**
   * The word's failing cells, most significant first: 0 or 1 where a cell is stuck, a middle dot
   * where it holds.
   */
  public String pattern() {
    StringBuilder text = new StringBuilder();
    for (int b = block.bits() - 1; b >= 0; b--) {
      boolean stuck = (stuckMask >>> b & 1) != 0;
      text.append(stuck ? (char) ('0' + (stuckValue >>> b & 1)) : '\u00B7');
    }
    return text.toString();
  }

  /**
   * The weight before and after the memory.
   *
   * @param protection of the word; null where nothing protects it
   * @param scheme the protection's name for people
   */
  public String weight(WordProtection protection, String scheme) {
    String stuck = "stuck bits " + pattern();
    if (block.codes() == null) {
      return stuck;
    }
    int code = block.codes()[word];
    int read =
        protection == null
            ? (code & ~stuckMask) | stuckValue
            : protection.throughStuckCells(code, stuckMask, stuckValue);
    return String.format(
        Locale.ROOT,
        "weight %s, read as %s with %s; %s",
        value(code),
        value(read),
        scheme.toLowerCase(Locale.ROOT),
        stuck);
  }

  private String value(int code) {
    String hex = Quantities.hex(code, block.bits());
    if (block.format() == null) {
      return hex;
    }
    return Quantities.weight(block.format().decode(code)) + " (" + hex + ")";
  }
}
