package org.voltscape.engine.array.errors;

/** What becomes of a timing error. */
public enum ErrorEffect {
  /** The product that was late is left out; seen right behind the multiplier. */
  DROP_OWN,
  /**
   * The late partial sum is taken from a shadow latch, and the unit below leaves its product out
   * (TE-Drop). A unit whose product is left out cannot be late itself; that correction, of second
   * order in the probability, is not made.
   */
  DROP_NEXT,
  /** A bit of the partial sum is latched wrongly and goes on. */
  PROPAGATE;

  /** Whether partial sums must be whole numbers, whose bits can be wrong. */
  public boolean needsWholeSums() {
    return this == PROPAGATE;
  }
}
