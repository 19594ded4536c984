package org.voltscape.engine.study;

import java.util.Locale;
import java.util.Optional;
import org.voltscape.engine.param.BadInputException;

/**
 * Many dies on few images beside the trials of a study: each of these dies is tested on images of
 * its own, drawn from the study's, so that its accuracy is right on average, and so is that of all.
 * Dies of a rare kind, which few trials would miss, are met, and cost little. Schemes that train
 * are left out, as each die would have to be trained for.
 *
 * @param dies number of dies; 0 for none
 * @param images that each of them is tested on
 */
public record Scout(int dies, int images) {
  /** No further dies. */
  public static final Scout NONE = new Scout(0, 0);

  /** Dies where none are asked for in particular. */
  public static final int DIES = 1000;

  /** Images where none are asked for in particular. */
  public static final int IMAGES = 16;

  /** Fewer dies would say little beside the trials. */
  public static final int LEAST_DIES = 100;

  /** Most dies. */
  public static final int MOST_DIES = 100_000;

  /** Of more images there would be no need: dies differ by more than images then. */
  public static final int MOST_IMAGES = 64;

  /**
   * Number of the trial that stands for the first of the dies: beyond all that a study can have.
   */
  public static final int FIRST_TRIAL = Study.MAX_TRIALS;

  public Scout {
    if (dies < 0 || images < 0 || (dies == 0) != (images == 0)) {
      throw new IllegalArgumentException(dies + " dies of " + images + " images");
    }
  }

  /** Whether there are any. */
  public boolean active() {
    return dies > 0;
  }

  /** Whether a study can have such dies at all, as many as are usual. */
  public static boolean possible(Study study) {
    return new Scout(DIES, 1).refusal(study).isEmpty();
  }

  /** Whether a number of a trial is that of one of these dies. */
  public static boolean isScout(int trial) {
    return trial >= FIRST_TRIAL && trial < FIRST_TRIAL + MOST_DIES;
  }

  /**
   * What a study makes of it: on no more images than the study has, and none where the study cannot
   * have any.
   */
  Scout in(Study study) {
    return !active() || refusal(study).isPresent()
        ? NONE
        : new Scout(dies, Math.min(images, study.images()));
  }

  /** Whether a scheme of a study has these dies: it trains no network. */
  boolean covers(SchemeChoice scheme) {
    return active() && !scheme.trains();
  }

  /**
   * Refuses what a study cannot have.
   *
   * @param source the study's name, for complaints
   * @throws BadInputException where it asks for it all the same
   */
  public void check(Study study, String source) {
    if (!active()) {
      return;
    }
    Optional<Refusal> refusal = refusal(study);
    if (refusal.isPresent()) {
      throw new BadInputException(
          source, "field scout", refusal.get().found(), refusal.get().expected());
    }
    if (images > study.images()) {
      throw new BadInputException(
          source,
          "field scout.images",
          String.valueOf(images),
          "at most the study's images, which are " + study.images());
    }
  }

  private record Refusal(String found, String expected) {}

  private Optional<Refusal> refusal(Study study) {
    if (!study.task().counts()) {
      return refuse(
          "a scout of a network that computes numbers",
          "no scout: few images tell the share that is right on average, but not an application"
              + " error");
    }
    if (study.singleDie()) {
      return refuse(
          "a scout of a study whose every trial is the same die",
          "dies that differ (memory.die \"per-trial\"), or no scout");
    }
    if (study.schemes().stream().allMatch(SchemeChoice::trains)) {
      return refuse(
          "a scout of schemes that all train",
          "a scheme that does not train, or no scout: each die would have to be trained for");
    }
    long wanted = (long) study.trials() + dies;
    if (study.memoryFails()
        && study.memory().map() != null
        && study.memory().part().dies() < wanted) {
      return refuse(
          String.format(
              Locale.ROOT,
              "a scout of %,d dies beside %,d trials on a measured map of %,d",
              dies,
              study.trials(),
              study.memory().part().dies()),
          String.format(
              Locale.ROOT, "a map with %,d dies at least (memory.mapDies), or no scout", wanted));
    }
    return Optional.empty();
  }

  private static Optional<Refusal> refuse(String found, String expected) {
    return Optional.of(new Refusal(found, expected));
  }
}
