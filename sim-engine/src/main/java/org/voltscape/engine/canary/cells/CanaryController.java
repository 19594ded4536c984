package org.voltscape.engine.canary.cells;

/**
 * The run-time control of a supply by canaries, MATIC's Algorithm 1: between inferences all
 * canaries are read; if any fails, the supply rises by a step and what the read destroyed is
 * written again, else it falls by one. Bounds of the regulator hold always.
 *
 * <p>Supplies are counted in steps from the target, so that no rounding adds up. Two variants: the
 * supply rises only where so many canaries fail ({@code votes}), and falls only after so many polls
 * without alarm ({@code patience}); with 1 and 1 it is the algorithm as published.
 */
public final class CanaryController {
  private final int least;
  private final int most;
  private final int votes;
  private final int patience;
  private int step;
  private int quiet;

  /**
   * A controller.
   *
   * @param start first supply, in steps from the target; brought within the bounds
   * @param least lowest supply, in steps from the target
   * @param most highest supply, in steps from the target
   * @param votes canaries that must fail for the supply to rise
   * @param patience polls in a row without alarm before it falls
   */
  public CanaryController(int start, int least, int most, int votes, int patience) {
    this.least = least;
    this.most = most;
    this.votes = votes;
    this.patience = patience;
    this.step = Math.max(least, Math.min(most, start));
  }

  /** The supply, in steps from the target. */
  public int step() {
    return step;
  }

  /**
   * Moves the supply after a poll.
   *
   * @param failing canaries that failed
   * @return whether that was an alarm
   */
  public boolean poll(int failing) {
    boolean alarm = failing >= votes;
    quiet = alarm ? 0 : quiet + 1;
    if (alarm) {
      step = Math.min(most, step + 1);
    } else if (quiet >= patience) {
      step = Math.max(least, step - 1);
      quiet = 0;
    }
    return alarm;
  }
}
