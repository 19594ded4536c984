package org.voltscape.engine.eden.characterize;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.eden.ErrorRates;

/**
 * A sequential test whether accuracy stays within a drop for nearly every drawing of errors: trials
 * are made until the answer is clear, and no further.
 *
 * <p>It passes where at least {@value #SHARE} of the drawings stay within the drop, shown with a
 * chance of error of 1 % at each look: the mean drop of the trials and a one-sided tolerance factor
 * times their standard deviation (normal approximation; NIST/SEMATECH e-Handbook of Statistical
 * Methods, section 7.2.6.3), and on top what the sample of examples may hide, 1.645 times the
 * standard error of a difference between two samples as large. From {@value #PROJECTED} trials on
 * it fails where it could not pass at the last look either, were mean and deviation a standard
 * error lower. No trial may be beyond the drop: few networks lose accuracy by the normal
 * distribution, and a drawing of errors that costs much is rare but costs much. Where single errors
 * can ruin everything, as in words of floating point without bounds, {@value #RUINOUS} trials have
 * to be within the drop: no spread of few trials tells of what none of them met. Where it is still
 * unclear at the last look, it has not passed: rates that are tolerated are never guessed.
 */
public final class DropTest {
  /** The share of drawings that has to stay within the drop. */
  public static final double SHARE = 0.99;

  private static final double Z_SHARE = 2.3263478740408408;
  private static final double Z_LOOK = 2.3263478740408408;
  private static final double Z_EXAMPLES = 1.6448536269514722;

  /**
   * Trials without one beyond the drop that a test takes where single errors can ruin everything:
   * were 1 % of the drawings beyond, so many would all be within with a chance of 5 %.
   */
  private static final int RUINOUS = 300;

  /** Trials from which on it is looked whether more of them could help. */
  private static final int PROJECTED = 16;

  private static final int[] LOOKS = {6, 8, 12, 16, 24, 32, 48};

  /**
   * Number of the first trial of a group: those of the search for a flat rate, those that confirm
   * it and that the search for a rate of each tensor goes on with, those that confirm what that
   * found.
   *
   * @param group 0 to 3
   */
  static int first(int group) {
    return group << 20;
  }

  private DropTest() {}

  /**
   * What a test came to.
   *
   * @param holds whether accuracy stays within the drop
   * @param trials made
   * @param meanDrop of these trials, a share of the examples
   * @param deviation standard deviation over them
   * @param bound the drop that holds with the stated certainty for the stated share of drawings
   */
  public record Decision(
      boolean holds, int trials, double meanDrop, double deviation, double bound) {}

  /**
   * The fewest examples that can show that a network keeps within a drop: one that loses none of
   * them still may lose some of all others.
   */
  public static int leastExamples(double drop) {
    double trials = factor(LOOKS[LOOKS.length - 1], 1) / 2;
    return (int) Math.ceil((Z_EXAMPLES * Math.sqrt(2) + trials) / drop);
  }

  /**
   * Tests.
   *
   * @param drop most accuracy that may be lost, a share
   * @param first number of the first trial
   * @param varied as {@link Subject#trials} takes it
   */
  public static Decision decide(
      Subject subject,
      ErrorRates rates,
      double drop,
      int first,
      int varied,
      BooleanSupplier cancelled) {
    List<Subject.Outcome> made = new ArrayList<>();
    for (int look = 0; ; look++) {
      int more = LOOKS[look] - made.size();
      made.addAll(subject.trials(rates, first + made.size(), more, varied, cancelled));
      Spread spread = Spread.of(made, subject.examples());
      double upper = spread.bound(factor(made.size(), 1));
      double lower = spread.bound(factor(made.size(), -1));
      boolean last = look + 1 == LOOKS.length;
      boolean beyond = made.stream().anyMatch(o -> o.drop() > drop);
      boolean passes = upper <= drop && !beyond;
      if (passes && subject.errorsCanRuin()) {
        passes = noneIsRuined(subject, rates, drop, first, made, varied, cancelled);
      }
      if (upper <= drop || lower > drop || beyond || last || spread.hopeless(made.size(), drop)) {
        return new Decision(
            passes, made.size(), spread.mean(), spread.deviation(), Math.min(1, upper));
      }
    }
  }

  /** Makes trials up to {@value #RUINOUS}; whether all are within the drop. */
  private static boolean noneIsRuined(
      Subject subject,
      ErrorRates rates,
      double drop,
      int first,
      List<Subject.Outcome> made,
      int varied,
      BooleanSupplier cancelled) {
    while (made.size() < RUINOUS) {
      int more = Math.min(LOOKS[LOOKS.length - 1], RUINOUS - made.size());
      List<Subject.Outcome> next =
          subject.trials(rates, first + made.size(), more, varied, cancelled);
      made.addAll(next);
      if (next.stream().anyMatch(o -> o.drop() > drop)) {
        return false;
      }
    }
    return true;
  }

  /**
   * What trials say.
   *
   * @param examples standard error that the sample of examples adds
   */
  private record Spread(double mean, double deviation, double examples) {
    static Spread of(List<Subject.Outcome> made, int count) {
      int n = made.size();
      double mean = made.stream().mapToDouble(Subject.Outcome::drop).sum() / n;
      double squares = made.stream().mapToDouble(o -> (o.drop() - mean) * (o.drop() - mean)).sum();
      // Drops are whole examples: trials that all agree differ by less than one.
      double step = 1.0 / count;
      double deviation = Math.max(Math.sqrt(squares / (n - 1)), step / 2);
      double changed = made.stream().mapToDouble(o -> o.lost() + o.won()).sum() / n;
      double error = Math.sqrt(2 * Math.max(changed, step) / count);
      return new Spread(mean, deviation, error);
    }

    /** Whether it could not pass at the last look were both its numbers a standard error lower. */
    boolean hopeless(int trials, double drop) {
      double factor = factor(LOOKS[LOOKS.length - 1], 1) * (1 - 1 / Math.sqrt(2.0 * trials));
      return trials >= PROJECTED && bound(factor) - deviation / Math.sqrt(trials) > drop;
    }

    double bound(double factor) {
      return mean + factor * deviation + Z_EXAMPLES * examples;
    }
  }

  /**
   * The tolerance factor of a number of trials.
   *
   * @param side 1 for one that is hardly ever too small, -1 for one that is hardly ever too large
   */
  static double factor(int trials, int side) {
    double a = 1 - Z_LOOK * Z_LOOK / (2.0 * (trials - 1));
    double b = Z_SHARE * Z_SHARE - Z_LOOK * Z_LOOK / trials;
    return (Z_SHARE + side * Math.sqrt(Z_SHARE * Z_SHARE - a * b)) / a;
  }
}
