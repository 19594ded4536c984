package org.voltscape.engine.array;

import org.voltscape.engine.array.circuit.ArrayCircuit;

/**
 * Which weights of a tile sit on which MAC units; one implementation a file, found as a service.
 * Stateless and thread-safe.
 */
public interface ArrayMapping {
  /** Name in studies, for example {@code column-wise}. */
  String id();

  /** Name for people. */
  String title();

  /** One or two sentences for hover and documentation. */
  String help();

  /** The paper or claim the mapping comes from. */
  String source();

  /** Place in lists: the number of things sorted, more or less; equal ones are sorted by id. */
  int order();

  /** What the mapping adds to every unit. */
  MappingOverhead overhead();

  /** The array of Table II that is built for it. */
  default ArrayCircuit circuit() {
    return ArrayCircuit.COLUMN_WISE;
  }

  /**
   * Moves the weights of a tile to other units of it.
   *
   * @param tile in its natural order: filters from the left, inputs from the top
   */
  void arrange(Tile tile);
}
