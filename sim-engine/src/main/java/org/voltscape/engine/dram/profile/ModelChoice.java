package org.voltscape.engine.dram.profile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.voltscape.engine.dram.reads.ReadTally;
import org.voltscape.engine.memory.FaultKind;

/**
 * The error model that is closest to what was read, by the rule of EDEN's section 5.1, and beside
 * it the likelihoods of all.
 *
 * <p>The rule: where more than 25 % of the errors have an error beside them, model 2; else where
 * ones and zeros fail with rates that differ by more than 10 % of their sum, model 1 if ones fail
 * more and model 3 if zeros do; else model 0. The neighbours are looked at first, because a word
 * that flips carries its ones and zeros with it; and a difference counts only where it is larger
 * than twice its standard error, because few errors always differ.
 *
 * @param chosen the model of the rule
 * @param errors number of errors that it was chosen by; 0 where there was none and model 0 is a
 *     default
 * @param bias rate of ones that fail less that of zeros, over their sum, from -1 to 1; NaN without
 *     errors
 * @param neighbours share of the errors that have one beside them in their row; NaN without errors
 * @param neighboursByChance that share if all bits of the same reads failed alike
 * @param rowDispersion variance of the errors of rows over that by chance: far above 1 for weak
 *     rows
 * @param columnDispersion the same of bit lines
 * @param logLikelihoods natural logarithms of the probability of exactly these errors under each
 *     model at its best rates; minus infinity where a model cannot have made them
 */
public record ModelChoice(
    FaultKind chosen,
    long errors,
    double bias,
    double neighbours,
    double neighboursByChance,
    double rowDispersion,
    double columnDispersion,
    Map<FaultKind, Double> logLikelihoods) {
  /** Difference of the rates over their sum from which a direction counts. */
  public static final double LEAST_BIAS = 0.10;

  /** Share of neighbouring errors from which whole words count. */
  public static final double LEAST_NEIGHBOURS = 0.25;

  /** The models in the order of their numbers. */
  public static final List<FaultKind> MODELS =
      List.of(FaultKind.FLIPS, FaultKind.EDEN_1, FaultKind.EDEN_2, FaultKind.EDEN_3);

  private static final double STANDARD_ERRORS = 2;

  public ModelChoice {
    logLikelihoods = Collections.unmodifiableMap(new EnumMap<>(logLikelihoods));
  }

  /** The model with the largest likelihood; of equal ones the one with the smallest number. */
  public FaultKind likeliest() {
    FaultKind best = FaultKind.FLIPS;
    for (FaultKind kind : MODELS) {
      if (logLikelihoods.getOrDefault(kind, Double.NaN)
          > logLikelihoods.getOrDefault(best, Double.NaN)) {
        best = kind;
      }
    }
    return best;
  }

  /**
   * How probable a model is if all four were as probable before: its likelihood over the sum of
   * all.
   */
  public double probability(FaultKind kind) {
    double most = logLikelihoods.values().stream().mapToDouble(l -> l).max().orElse(0);
    double sum = logLikelihoods.values().stream().mapToDouble(l -> Math.exp(l - most)).sum();
    return Math.exp(logLikelihoods.getOrDefault(kind, Double.NEGATIVE_INFINITY) - most) / sum;
  }

  /**
   * Chooses.
   *
   * @param tallies what was read at each of some points, of partitions of one shape, at least one
   */
  public static ModelChoice of(List<ReadTally> tallies) {
    ReadTally all = new ReadTally(tallies.get(0).wordsPerRow(), tallies.get(0).wordBits());
    Map<FaultKind, Double> likelihoods = new EnumMap<>(FaultKind.class);
    double byChance = 0;
    for (ReadTally tally : tallies) {
      all.add(tally);
      for (FaultKind kind : MODELS) {
        likelihoods.merge(kind, ErrorModel.fit(kind, tally).logLikelihood(), Double::sum);
      }
      double right = 1 - (double) tally.wrong() / tally.bits();
      byChance += tally.wrong() * (1 - right * right);
    }
    long errors = all.wrong();
    double neighbours = (double) all.neighbours() / errors;
    double ones = rate(all.onesWrong(), all.ones());
    double zeros = rate(all.zerosWrong(), all.zeros());
    double bias = (ones - zeros) / (ones + zeros);
    boolean certain = Math.abs(bias) > STANDARD_ERRORS / Math.sqrt(errors);
    FaultKind chosen =
        neighbours > LEAST_NEIGHBOURS
            ? FaultKind.EDEN_2
            : Math.abs(bias) > LEAST_BIAS && certain
                ? bias > 0 ? FaultKind.EDEN_1 : FaultKind.EDEN_3
                : FaultKind.FLIPS;
    return new ModelChoice(
        chosen,
        errors,
        bias,
        neighbours,
        byChance / errors,
        all.rowDispersion(),
        all.columnDispersion(),
        likelihoods);
  }

  private static double rate(long wrong, long read) {
    return read == 0 ? 0 : (double) wrong / read;
  }
}
