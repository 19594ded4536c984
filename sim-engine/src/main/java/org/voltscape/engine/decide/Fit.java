package org.voltscape.engine.decide;

import java.util.Set;
import org.voltscape.engine.study.decide.Quantity;

/**
 * Whether a design does what is asked.
 *
 * @param meets by its mean outcome and its costs; false, too, where that is not known
 * @param sure how sure that answer is
 * @param missed the quantities that are not as asked; {@link #retrained} aside
 * @param unknown the quantities that are asked for and not known
 * @param retrained whether it misses because the network is trained again
 */
public record Fit(
    boolean meets, Certainty sure, Set<Quantity> missed, Set<Quantity> unknown, boolean retrained) {
  /** How sure something is. */
  public enum Certainty {
    /** By the mean over the dies seen, and no more. */
    MEAN,
    /** At 95 % confidence if no die unlike the seen ones is unseen. */
    DIES_SEEN,
    /** At 95 % confidence whatever unseen dies do. */
    WHATEVER_UNSEEN;

    /** The less sure of two. */
    public Certainty and(Certainty other) {
      return compareTo(other) <= 0 ? this : other;
    }
  }

  public Fit {
    missed = Set.copyOf(missed);
    unknown = Set.copyOf(unknown);
  }

  /** Whether it misses something, whatever is not known. */
  public boolean misses() {
    return !missed.isEmpty() || retrained;
  }

  /** Whether its costs are as asked, whatever its outcome is. */
  public boolean affordable() {
    return !retrained
        && unknown.stream().allMatch(q -> q == Quantity.OUTCOME)
        && missed.stream().allMatch(q -> q == Quantity.OUTCOME);
  }

  /** Whether something is not known, and all else is as asked. */
  public boolean open() {
    return !misses() && !unknown.isEmpty();
  }
}
