package org.voltscape.engine.allotment;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.stats.PairedSpread;
import org.voltscape.engine.study.OwnImages;
import org.voltscape.engine.study.Study;

/**
 * How many images of its own a trial is to test at each operating point, so that all designs reach
 * the wanted half-width there at the least cost. One number for all designs at a point: they stay
 * paired on the same dies and images. A pure function of what the pilot found.
 */
public final class Allotment {
  /** Numbers of images that are tried, to a doubling. */
  private static final int STEPS = 8;

  private final Study study;
  private final DiesNeeded dies;
  private final List<Integer> choices;

  /**
   * What the pilot of a design found at a point.
   *
   * @param spread how its dies and images differ
   * @param cost of its trials
   */
  public record Found(PairedSpread spread, TrialCost cost) {}

  /**
   * For a study.
   *
   * @param study whose trials test images of their own
   */
  public Allotment(Study study) {
    this.study = study;
    this.dies = new DiesNeeded(study.stop());
    this.choices = choices(study.images());
  }

  /** Few different numbers, as every one needs room of its own. */
  private static List<Integer> choices(int all) {
    List<Integer> choices = new ArrayList<>();
    for (int i = 0; ; i++) {
      int images = (int) Math.round(OwnImages.LEAST * Math.pow(2, (double) i / STEPS));
      if (images >= all) {
        break;
      }
      choices.add(images);
    }
    choices.add(all);
    return choices;
  }

  /**
   * The number of images at a point.
   *
   * @param pilot one a design that has a pilot; without any all designs train, which costs so much
   *     more than to test that all images are tested
   */
  public int images(List<Found> pilot) {
    int best = study.images();
    long fewestBeyond = Long.MAX_VALUE;
    double least = Double.POSITIVE_INFINITY;
    for (int images : pilot.isEmpty() ? List.<Integer>of() : choices) {
      long beyond = 0;
      double all = 0;
      for (Found design : pilot) {
        double needed = dies.of(design.spread(), images);
        beyond += needed > study.effectiveTrials() ? 1 : 0;
        all += needed * design.cost().on(images);
      }
      // What the study's trials cannot reach with fewer images may be reached with more.
      if (beyond < fewestBeyond || (beyond == fewestBeyond && all < least)) {
        fewestBeyond = beyond;
        least = all;
        best = images;
      }
    }
    return best;
  }
}
