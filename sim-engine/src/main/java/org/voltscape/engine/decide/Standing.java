package org.voltscape.engine.decide;

/** What is known of whether a design is the best, or one of the best. */
public enum Standing {
  /** Its outcome, or what it costs, is not known yet. */
  UNKNOWN,
  /** Nothing shows that it is not. */
  POSSIBLE,
  /** The dies seen show that it is not, if no die unlike them is unseen. */
  NOT_SEEN,
  /** It is not, at 95 % confidence for all designs together, whatever unseen dies do. */
  NOT;

  /** Whether it may still be, as far as the dies seen tell. */
  public boolean open() {
    return this == UNKNOWN || this == POSSIBLE;
  }
}
