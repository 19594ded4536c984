package org.voltscape.engine.dram;

import java.util.List;

/**
 * What is known of a bit error rate.
 *
 * @param ber the rate, in [0, 1]; where no error was ever seen, the most that it can be
 * @param low what it can be at least, in [0, 1]
 * @param high what it can be at most, in [0, 1]
 * @param upperBound whether the rate is only bounded from above: no error was seen
 * @param extrapolated whether it lies outside what was measured
 */
public record BerEstimate(
    double ber, double low, double high, boolean upperBound, boolean extrapolated) {
  /**
   * The rate of bits that are wrong for any of several independent causes.
   *
   * @param causes one at least
   */
  static BerEstimate any(List<BerEstimate> causes) {
    double right = 1;
    double lowRight = 1;
    double highRight = 1;
    // Sums of logarithms would do as well; rates near 0 must not be lost in 1 - p.
    double ber = 0;
    double low = 0;
    double high = 0;
    for (BerEstimate cause : causes) {
      ber += right * cause.ber;
      low += lowRight * cause.low;
      high += highRight * cause.high;
      right *= 1 - cause.ber;
      lowRight *= 1 - cause.low;
      highRight *= 1 - cause.high;
    }
    // The cause that matters decides whether the sum is known: bounds beside it are tiny.
    BerEstimate most = causes.stream().max((a, b) -> Double.compare(a.ber, b.ber)).orElseThrow();
    return new BerEstimate(
        ber, low, high, most.upperBound, causes.stream().anyMatch(BerEstimate::extrapolated));
  }
}
