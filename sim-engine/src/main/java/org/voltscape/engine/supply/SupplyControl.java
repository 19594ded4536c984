package org.voltscape.engine.supply;

/** How the supply of a study's memory is moved on each die. Immutable. */
public interface SupplyControl {
  /**
   * All that the outcome depends on beside die, target, and what trials of the study depend on
   * anyway: the same text, the same trials.
   */
  String key();

  /**
   * What a die settles on.
   *
   * @param die of the study; keeps what targets share
   * @param target supply that is aimed at, V
   */
  SettledDie settle(SupplyDie die, double target);
}
