package org.voltscape.engine.array;

/**
 * What a mapping adds to a MAC unit beside wires.
 *
 * @param multiplexerInputs inputs of the multiplexer that chooses a unit's value; 1 for none
 * @param multiplexers of the width of a value, per unit
 * @param flipFlopBits flip-flops per unit
 * @param source where the numbers come from
 */
public record MappingOverhead(
    int multiplexerInputs, double multiplexers, double flipFlopBits, String source) {
  /** Nothing is added. */
  public static final MappingOverhead NONE =
      new MappingOverhead(1, 0, 0, "sorted before the weights are loaded");
}
