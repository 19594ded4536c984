package org.voltscape.engine.microscope;

import java.util.Map;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.word.WordShape;

/**
 * A word, what protects it, and what is wrong with its cells. Immutable.
 *
 * <p>Faults are kept for all cells a word may have beside it; a scheme meets those of the cells it
 * stores. So the same cells stay faulty when the scheme changes.
 *
 * @param scheme that protects the word
 * @param values its parameters
 * @param shape length and meaning of the word
 * @param value whole number wanted, inside the shape's range
 * @param stuckMask stuck cells, check cells above the word's own bits
 * @param stuckValue their states; 0 outside the mask
 * @param flips cells that are read inverted once
 */
public record WordSetup(
    ProtectionScheme scheme,
    ParamValues values,
    WordShape shape,
    int value,
    int stuckMask,
    int stuckValue,
    int flips) {
  public WordSetup {
    if (value < shape.minInteger() || value > shape.maxInteger()) {
      throw new IllegalArgumentException(
          value + " outside " + shape.minInteger() + ".." + shape.maxInteger());
    }
    stuckValue &= stuckMask;
  }

  /** A sound word without protection. */
  public static WordSetup plain(WordShape shape, int value) {
    ProtectionScheme none = ProtectionSchemes.all().get(0);
    return new WordSetup(none, ParamValues.defaults(none.parameters()), shape, value, 0, 0, 0);
  }

  /**
   * A word by names, as studies and lessons have them.
   *
   * @param schemeId the scheme
   * @param params its parameters by name; what is left out takes its default
   * @param source file or text for complaints
   * @throws org.voltscape.engine.param.BadInputException for an unknown scheme or parameter
   */
  public static WordSetup of(
      String schemeId,
      Map<String, ?> params,
      WordShape shape,
      int value,
      int stuckMask,
      int stuckValue,
      int flips,
      String source) {
    ProtectionScheme scheme = ProtectionSchemes.byId(schemeId, source, "field scheme");
    ParamValues values = ParamValues.of(scheme.parameters(), params, source, "");
    return new WordSetup(scheme, values, shape, value, stuckMask, stuckValue, flips);
  }

  /** The scheme for words of this shape. */
  public WordProtection protection() {
    return scheme.create(shape, values);
  }

  /** The code of the value wanted. */
  public int code() {
    return shape.code(value);
  }

  /** What a cell does, 0 the word's least significant. */
  public CellState cell(int cell) {
    return (stuckMask >>> cell & 1) == 0
        ? CellState.SOUND
        : (stuckValue >>> cell & 1) == 0 ? CellState.STUCK_AT_0 : CellState.STUCK_AT_1;
  }

  /** The same word and cells under another scheme. */
  public WordSetup withScheme(ProtectionScheme other, ParamValues otherValues) {
    return new WordSetup(other, otherValues, shape, value, stuckMask, stuckValue, flips);
  }

  /** Another value, brought inside the range. */
  public WordSetup withValue(long wanted) {
    int inside = (int) Math.max(shape.minInteger(), Math.min(shape.maxInteger(), wanted));
    return new WordSetup(scheme, values, shape, inside, stuckMask, stuckValue, flips);
  }

  /** Another code; bits above the word are left out. */
  public WordSetup withCode(int code) {
    return withValue(shape.integer(code & shape.mask()));
  }

  /** A cell in another state. */
  public WordSetup withCell(int cell, CellState state) {
    int bit = 1 << cell;
    int mask = state == CellState.SOUND ? stuckMask & ~bit : stuckMask | bit;
    int states = state == CellState.STUCK_AT_1 ? stuckValue | bit : stuckValue & ~bit;
    return new WordSetup(scheme, values, shape, value, mask, states, flips);
  }

  /** A cell that flips once, or does so no longer. */
  public WordSetup withFlipToggled(int cell) {
    return new WordSetup(scheme, values, shape, value, stuckMask, stuckValue, flips ^ 1 << cell);
  }

  /** The same word in sound cells. */
  public WordSetup withoutFaults() {
    return new WordSetup(scheme, values, shape, value, 0, 0, 0);
  }

  /**
   * Words of another shape. The value stays where the new range has it; a new length drops the
   * faults of cells above the shorter word.
   */
  public WordSetup withShape(WordShape other) {
    int kept = other.bits() == shape.bits() ? -1 : shape.mask() & other.mask();
    int inside = Math.max(other.minInteger(), Math.min(other.maxInteger(), value));
    return new WordSetup(
        scheme, values, other, inside, stuckMask & kept, stuckValue & kept, flips & kept);
  }
}
