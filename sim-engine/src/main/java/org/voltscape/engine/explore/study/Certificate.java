package org.voltscape.engine.explore.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.voltscape.engine.explore.study.StudyExploration.Judged;
import org.voltscape.engine.explore.study.StudyExploration.Standing;

/** What the end of a search proves and what it only sampled, in sentences. */
public final class Certificate {
  private Certificate() {}

  /**
   * The sentences.
   *
   * @param trials of each design that has all of them
   */
  public static List<String> of(StudyExploration.Result result, int trials) {
    List<String> told = new ArrayList<>();
    if (result.sampled()) {
      told.add(
          "There are too many designs to look at each: "
              + result.judged().size()
              + " of them, found by a genetic search (NSGA-II) that tests "
              + SampledVariants.EVALUATIONS
              + " designs on few trials, were looked at closely. Others may be better.");
    }
    if (!result.complete()) {
      told.add(
          "The search was ended before all designs that could be better were looked at: "
              + designs(count(result, Standing.OPEN))
              + " not looked at.");
    }
    Judged best = result.best();
    if (best == null) {
      told.add(
          result.complete() ? "No design reaches the bound." : "None is known to reach the bound.");
    } else if (best.tested().trials() == trials) {
      told.add(
          "The best reaches the bound in the mean of all its "
              + trials
              + " trials; "
              + (best.proved()
                  ? "its 95 % interval lies within the bound, too."
                  : "its 95 % interval, which holds whatever unseen dies do, does not show it for all"
                      + " dies."));
    } else {
      told.add("The best has not had all of its trials: it is likely to reach the bound.");
    }
    int missed = count(result, Standing.MISSES);
    if (missed > 0) {
      int shown = count(result, j -> j.standing() == Standing.MISSES && j.proved());
      int partly =
          count(result, j -> j.standing() == Standing.MISSES && j.tested().trials() < trials);
      told.add(
          designs(missed)
              + " tested and found to miss it, "
              + partly
              + " of them on fewer trials, by a sequential test with an error of 0.05 % a look; of "
              + shown
              + " a 95 % interval shows it whatever unseen dies do.");
    }
    int implied = count(result, Standing.IMPLIED);
    if (implied > 0) {
      told.add(
          designs(implied)
              + " not tested, as a higher supply of the same scheme misses the bound: that accuracy"
              + " does not fall where the supply rises is assumed.");
    }
    int dearer = count(result, Standing.DEARER) + count(result, Standing.REACHES);
    if (best != null && dearer > 0) {
      told.add(designs(dearer) + " known to cost more than the best, whatever their accuracy.");
    }
    int refused = count(result, Standing.NOT_ASKED_FOR);
    if (refused > 0) {
      told.add(
          designs(refused)
              + " left out, which do not do what the study asks beside accuracy (field decide).");
    }
    int without = count(result, Standing.COST_UNKNOWN);
    if (without > 0) {
      told.add(
          designs(without)
              + " left out, whose cost is not known: no operating point, or no published figure.");
    }
    return told;
  }

  private static String designs(int count) {
    return count == 1 ? "1 design is" : count + " designs are";
  }

  private static int count(StudyExploration.Result result, Standing standing) {
    return count(result, j -> j.standing() == standing);
  }

  private static int count(StudyExploration.Result result, Predicate<Judged> which) {
    return (int) result.judged().stream().filter(which).count();
  }
}
