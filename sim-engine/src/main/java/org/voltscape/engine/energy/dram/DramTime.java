package org.voltscape.engine.energy.dram;

/**
 * How long an inference takes, and what for, in s.
 *
 * @param computing all operations, if nothing is waited for
 * @param moving all bytes over the buses, one burst after another
 * @param cycling all rows opened and closed, spread over all banks
 * @param waiting for rows that nothing hides: from closing a row to the first data of the next
 */
public record DramTime(double computing, double moving, double cycling, double waiting) {
  /** The longest of what goes on at the same time, and then what is waited for. */
  public double total() {
    return Math.max(computing, Math.max(moving, cycling)) + waiting;
  }

  /** Share of the time that rows are waited for. */
  public double waitingShare() {
    return total() == 0 ? 0 : waiting / total();
  }

  /** What bounds it: {@code computing}, {@code moving} or {@code cycling}. */
  public String bound() {
    if (computing >= moving && computing >= cycling) {
      return "computing";
    }
    return moving >= cycling ? "moving" : "cycling";
  }
}
