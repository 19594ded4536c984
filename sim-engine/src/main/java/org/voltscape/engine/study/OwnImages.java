package org.voltscape.engine.study;

import java.util.Locale;
import java.util.Optional;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.workload.Workloads;

/**
 * Studies whose trials each test images of their own ({@code "images": "auto"}): where dies differ
 * much, few images a die and many dies tell the mean for less than many images do; where dies are
 * alike it is the other way round. Images of its own for each die, because a subset that all dies
 * share leaves its own sampling error in the mean, however many dies there are. How many images a
 * die tests at an operating point is found by a pilot: dies that are no trials of the study, so
 * that the number is fixed before the first trial and intervals need not know how it was found.
 */
public final class OwnImages {
  /** Number of the pilot's dies: the best number of images follows from them by a root only. */
  public static final int PILOT_DIES = 8;

  /** Images each of them tests at most. */
  public static final int PILOT_IMAGES = 64;

  /** Fewer images than these a trial never tests, unless there are fewer. */
  public static final int LEAST = 16;

  /**
   * Trials at most where a study does not say: the stop rule ends them, and where dies differ by 30
   * % so many tell 1 %.
   */
  public static final int TRIALS = 5000;

  /** Number of the trial that stands for the first of the pilot's dies: beyond any scout's. */
  public static final int FIRST_PILOT = Scout.FIRST_TRIAL + Scout.MOST_DIES;

  private OwnImages() {}

  /** A study that asks for them, with as many trials at most as they may need. */
  public static Study of(Study study) {
    return study.with(s -> s.autoImages(true).trials(Math.max(study.trials(), TRIALS)));
  }

  /** Whether a number of a trial is that of one of the pilot's dies. */
  public static boolean isPilot(int trial) {
    return trial >= FIRST_PILOT;
  }

  /** Place of a trial among the study's, or of a die among the pilot's. */
  public static int place(int trial) {
    return isPilot(trial) ? trial - FIRST_PILOT : trial;
  }

  /** Images that a die of the pilot tests. */
  public static int ofPilot(Study study) {
    return Math.min(PILOT_IMAGES, study.images());
  }

  /**
   * All test images of a workload.
   *
   * @param workload its id
   */
  static int all(String workload) {
    return Workloads.byId(workload, "study", "field workload").testImages();
  }

  /** Whether a study can have such images. */
  public static boolean possible(Study study) {
    return refusal(study).isEmpty();
  }

  /**
   * Refuses what a study cannot have.
   *
   * @param source the study's name, for complaints
   * @throws BadInputException where it asks for it all the same
   */
  public static void check(Study study, String source) {
    if (study.autoImages()) {
      refusal(study)
          .ifPresent(
              r -> {
                throw new BadInputException(source, "field images", r.found(), r.expected());
              });
    }
  }

  private record Refusal(String found, String expected) {}

  private static Optional<Refusal> refusal(Study study) {
    if (!study.stop().active()) {
      return refuse(
          "\"auto\" in a study without a wanted half-width",
          "a wanted half-width (stop.halfWidth, or --half-width of run; 0.01 is one point), as how"
              + " many images pay depends on it, or a number of images");
    }
    if (!study.task().counts()) {
      return refuse(
          "\"auto\" for a network that computes numbers",
          "a number of examples: few of them tell a share that is right on average, but not an"
              + " application error");
    }
    if (study.singleDie()) {
      return refuse(
          "\"auto\" in a study whose every trial is the same die",
          "dies that differ (memory.die \"per-trial\"), or a number of images");
    }
    long wanted = (long) study.trials() + study.scouting().dies() + PILOT_DIES;
    if (study.memoryFails()
        && study.memory().map() != null
        && study.memory().part().dies() < wanted) {
      return refuse(
          String.format(
              Locale.ROOT, "\"auto\" on a measured map of %,d dies", study.memory().part().dies()),
          String.format(
              Locale.ROOT,
              "a map with %,d dies at least (memory.mapDies), %d of them for the pilot, or a number"
                  + " of images",
              wanted,
              PILOT_DIES));
    }
    return Optional.empty();
  }

  private static Optional<Refusal> refuse(String found, String expected) {
    return Optional.of(new Refusal(found, expected));
  }
}
