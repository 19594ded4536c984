package org.voltscape.engine.results;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.stats.DiesAndImages;
import org.voltscape.engine.stats.DirichletBound;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;

/**
 * Intervals of an accuracy over dies and images: images are taken as drawn from all there could be,
 * where the intervals over dies alone are those on just these images. Only of accuracies; for how
 * much more accurate one scheme is than another there are none, as both were tested on the same
 * images, which matters little then. Immutable.
 *
 * @param outer whatever dies that were not seen do
 * @param seen spread of the dies seen
 */
public record WithImages(Interval outer, Interval seen) {
  /** Images are drawn once, however often a run is looked at. */
  private static final double ALPHA = 0.05;

  /**
   * The intervals over dies widened by what images add.
   *
   * @param dies accuracy with its intervals over dies
   * @param images of the same trials, at least one
   * @return null where there is no interval over dies
   */
  static @Nullable WithImages of(Summary dies, ImageCounts images) {
    if (!dies.outer().known()) {
      return null;
    }
    Interval alone = DirichletBound.of(images.shares(), 0, 1, ALPHA);
    return new WithImages(
        DiesAndImages.combine(dies.mean(), dies.outer(), alone),
        DiesAndImages.combine(dies.mean(), dies.seen(), alone));
  }

  /**
   * Why there are no such intervals in a study, as the end of a sentence; empty where there are.
   */
  public static Optional<String> missing(Study study) {
    if (!study.task().counts()) {
      return Optional.of("the network computes numbers, and errors are not counted by example");
    }
    if (study.singleDie()) {
      return Optional.of(
          "there is one die, and the interval is over " + study.task().example() + "s alone");
    }
    if (study.testsOwnImages()) {
      return Optional.of(
          "each die is tested on "
              + study.task().example()
              + "s of its own, which the intervals hold already as far as the test set goes");
    }
    long points = (long) study.schemes().size() * study.voltages().size();
    return ImageCounts.kept(points, study.images())
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%,d points of %,d images are more than the %,d counts that are kept",
                points,
                study.images(),
                ImageCounts.MOST));
  }
}
