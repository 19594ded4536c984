package org.voltscape.engine.dram.profile;

import org.voltscape.engine.dram.reads.ReadTally;
import org.voltscape.engine.memory.FaultKind;

/**
 * The likelihood of what was read under an error model of one rate, at the rate that makes it
 * largest. Pure functions.
 */
public final class ErrorModel {
  private static final int MOST_STEPS = 200;

  /** Up to here the favoured bits of a biased model fail 4/3 as often as stated. */
  private static final double LINEAR = 0.75;

  private ErrorModel() {}

  /**
   * A fitted model.
   *
   * @param rate the rate with the largest likelihood, in [0, 1]
   * @param logLikelihood natural logarithm of the probability of exactly these errors; minus
   *     infinity where the model cannot have made them
   */
  public record Fit(double rate, double logLikelihood) {}

  /**
   * Fits a model to reads.
   *
   * @param kind a transient kind: EDEN's error model 0 to 3 as its section 4.1 defines them
   */
  public static Fit fit(FaultKind kind, ReadTally t) {
    return switch (kind) {
      case STUCK_AT ->
          throw new IllegalArgumentException("stuck cells are no error model of reads");
      case FLIPS -> {
        double rate = (double) t.wrong() / t.bits();
        yield new Fit(rate, bits(t.wrong(), t.bits(), rate));
      }
      case EDEN_1 -> biased(t.onesWrong(), t.ones(), t.zerosWrong(), t.zeros());
      case EDEN_3 -> biased(t.zerosWrong(), t.zeros(), t.onesWrong(), t.ones());
      case EDEN_2 -> {
        double rate = (double) t.wholeWords() / t.words();
        yield t.brokenWords() > 0
            ? new Fit(rate, Double.NEGATIVE_INFINITY)
            : new Fit(rate, bits(t.wholeWords(), t.words(), rate));
      }
    };
  }

  /** Logarithm of the probability of errors at given places, each alike. */
  static double bits(long wrong, long read, double rate) {
    return times(wrong, Math.log(rate)) + times(read - wrong, Math.log1p(-rate));
  }

  /** Nothing costs nothing, however unlikely one would have been. */
  private static double times(long count, double log) {
    return count == 0 ? 0 : count * log;
  }

  /** Logarithm of the probability under a biased model of a mean rate. */
  static double biased(long wrong, long read, long otherWrong, long otherRead, double rate) {
    return bits(wrong, read, Math.min(1, rate * 4 / 3)) + bits(otherWrong, otherRead, rate * 2 / 3);
  }

  private static Fit biased(long wrong, long read, long otherWrong, long otherRead) {
    if (wrong + otherWrong == 0) {
      return new Fit(0, 0);
    }
    // Concave up to 3/4, so the slope has one zero; it falls to minus infinity where bits held.
    double low = 0;
    double high = LINEAR;
    for (int step = 0; step < MOST_STEPS; step++) {
      double middle = (low + high) / 2;
      double slope =
          (wrong + otherWrong) / middle
              - (read - wrong) / (LINEAR - middle)
              - (otherRead - otherWrong) / (1.5 - middle);
      if (slope > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double best = (low + high) / 2;
    double likelihood = biased(wrong, read, otherWrong, otherRead, best);
    // Beyond, all favoured bits fail.
    double beyond =
        otherRead == 0 ? LINEAR : Math.max(LINEAR, Math.min(1, 1.5 * otherWrong / otherRead));
    double other = biased(wrong, read, otherWrong, otherRead, beyond);
    return other > likelihood ? new Fit(beyond, other) : new Fit(best, likelihood);
  }
}
