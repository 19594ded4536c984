package org.voltscape.engine.explore.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.voltscape.engine.certainty.OutcomeNumbers;
import org.voltscape.engine.explore.study.StudyExploration.Judged;
import org.voltscape.engine.explore.study.StudyExploration.Standing;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.study.Study;

/** What the end of a search proves and what it only sampled, in sentences. */
public final class Certificate {
  private final StudyExploration.Result result;
  private final Study study;
  private final int trials;
  private final List<String> told = new ArrayList<>();

  private Certificate(StudyExploration.Result result, Study study) {
    this.result = result;
    this.study = study;
    this.trials = study.effectiveTrials();
  }

  /**
   * The sentences.
   *
   * @param study that was searched
   */
  public static List<String> of(StudyExploration.Result result, Study study) {
    Certificate certificate = new Certificate(result, study);
    certificate.search();
    certificate.best();
    certificate.missed();
    certificate.costs();
    certificate.leftOut();
    certificate.told.addAll(beside(study));
    return List.copyOf(certificate.told);
  }

  /** How the trials of a search differ from those of a run, and what dies they are of. */
  private static List<String> beside(Study study) {
    List<String> told = new ArrayList<>();
    if (oneDie(study)) {
      told.add("The study is of one die (memory.die): what is said here holds for this die only.");
    }
    if (study.testsOwnImages()) {
      told.add(
          String.format(
              Locale.ROOT,
              "Every trial tests the same %,d images, while a run has each die test images of its own"
                  + " (\"images\": \"auto\"): its means differ from these by what the choice of"
                  + " images makes.",
              study.images()));
    }
    if (study.stop().active()) {
      told.add(
          "Means are of all trials of the study, while a run ends those of a point at its wanted"
              + " half-width (stop.halfWidth).");
    }
    if (study.scouting().active()) {
      told.add(
          "Intervals are of the trials alone: the study's further dies on few images (scout) are not"
              + " tested here.");
    }
    return told;
  }

  private static boolean oneDie(Study study) {
    return study.memoryFails() && !study.diesDiffer();
  }

  private void search() {
    if (result.sampled()) {
      told.add(
          "There are too many designs to look at each: "
              + result.judged().size()
              + " of them, found by a genetic search (NSGA-II) that draws "
              + SampledVariants.EVALUATIONS
              + " designs, some more than once, and tests them on few trials, were looked at closely."
              + " Others may be better.");
    }
    if (result.complete()) {
      return;
    }
    int open = count(Standing.OPEN);
    int undecided = count(Standing.UNDECIDED);
    if (open + undecided == 0) {
      told.add(
          "The search was ended after all designs that could be better were looked at, but before"
              + " the best had all of its trials.");
      return;
    }
    List<String> left = new ArrayList<>();
    if (undecided > 0) {
      left.add(designs(undecided) + " tested, but not decided");
    }
    if (open > 0) {
      left.add(designs(open) + " not looked at");
    }
    told.add(
        "The search was ended before all designs that could be better were looked at: "
            + String.join(", ", left)
            + ".");
  }

  private void best() {
    Judged best = result.best();
    if (best == null) {
      told.add(
          (result.complete() ? "No design reaches the bound." : "None is known to reach the bound.")
              + nearest());
    } else if (best.tested().trials() < trials) {
      told.add(
          "The best has had "
              + best.tested().trials()
              + " of its "
              + trials
              + " trials: it is likely to reach the bound.");
    } else {
      told.add(
          "The best reaches the bound in "
              + (trials == 1 ? "its one trial; " : "the mean of all its " + trials + " trials; ")
              + interval(best));
    }
  }

  /** How near the tested ones come, so that a bound out of reach is seen to be one. */
  private String nearest() {
    boolean more = study.task().higherIsBetter();
    Judged nearest =
        result.judged().stream()
            .filter(j -> j.tested().trials() > 0)
            .max(Comparator.comparingDouble(j -> more ? j.tested().mean() : -j.tested().mean()))
            .orElse(null);
    if (nearest == null) {
      return "";
    }
    Study design = nearest.design().study();
    return String.format(
        Locale.ROOT,
        " The %s mean tested is %s, of %s at %s V, on %s.",
        more ? "highest" : "lowest",
        new OutcomeNumbers(study.task()).value(nearest.tested().mean()),
        design.schemes().get(0).label(),
        CsvWriter.number(design.voltages().get(0)),
        nearest.tested().trials() == 1 ? "1 trial" : nearest.tested().trials() + " trials");
  }

  private String interval(Judged best) {
    if (best.proved()) {
      return "its 95 % interval lies within the bound, too.";
    }
    return oneDie(study)
        ? "its 95 % interval does not show it."
        : "its 95 % interval, which holds whatever unseen dies do, does not show it for all dies.";
  }

  private void missed() {
    int missed = count(Standing.MISSES);
    if (missed > 0) {
      int shown = count(j -> j.standing() == Standing.MISSES && j.proved());
      int partly = count(j -> j.standing() == Standing.MISSES && j.tested().trials() < trials);
      told.add(
          designs(missed)
              + " tested and found to miss it"
              + (partly == 0
                  ? ""
                  : (partly == missed ? ", " : ", " + partly + " of them ")
                      + "on fewer trials, by a sequential test with an error of 0.05 % a look")
              + "; a 95 % interval"
              + (oneDie(study) ? "" : ", whatever unseen dies do,")
              + shows(shown, missed)
              + ".");
    }
    int implied = count(Standing.IMPLIED);
    if (implied > 0) {
      told.add(
          designs(implied)
              + " not tested, as a higher supply of the same scheme misses the bound: that accuracy"
              + " does not fall where the supply rises is assumed.");
    }
  }

  private static String shows(int shown, int all) {
    if (shown == 0) {
      return all == 1 ? " does not show it" : " shows it of none";
    }
    return all == 1 ? " shows it, too" : " shows it of " + (shown == all ? "all" : shown);
  }

  private void costs() {
    int dearer = count(Standing.DEARER) + count(Standing.REACHES);
    if (dearer > 0) {
      told.add(
          designs(dearer)
              + " known to cost more than the best, whatever "
              + (dearer == 1 ? "its" : "their")
              + " accuracy.");
    }
    int alike = count(Standing.ALIKE) + count(Standing.REACHES_ALIKE);
    if (alike > 0) {
      told.add(
          designs(alike)
              + " known to cost as much as the best, which has the lower voltage or comes before "
              + (alike == 1 ? "it" : "them")
              + " in the study.");
    }
  }

  private void leftOut() {
    int refused = count(Standing.NOT_ASKED_FOR);
    if (refused > 0) {
      told.add(
          designs(refused)
              + " left out, as "
              + (refused == 1 ? "it does not do" : "they do not do")
              + " what the study asks beside accuracy (field decide).");
    }
    int without = count(Standing.COST_UNKNOWN);
    if (without > 0) {
      told.add(
          designs(without)
              + " left out, whose cost is not known: no operating point, or no published figure.");
    }
  }

  private static String designs(int count) {
    return count == 1 ? "1 design is" : count + " designs are";
  }

  private int count(Standing standing) {
    return count(j -> j.standing() == standing);
  }

  private int count(Predicate<Judged> which) {
    return (int) result.judged().stream().filter(which).count();
  }
}
