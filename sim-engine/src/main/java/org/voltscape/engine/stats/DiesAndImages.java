package org.voltscape.engine.stats;

/**
 * The interval of a mean over dies and images, where every die was tested on the same images, of
 * those over dies alone and over images alone: squared distances of their ends from the mean are
 * added (MOVER; Zou and Donner, Statistics in Medicine 27, 2008). How differently dies treat single
 * images is in both, so that it is rather too wide. Pure functions.
 */
public final class DiesAndImages {
  private DiesAndImages() {}

  /**
   * Puts both together.
   *
   * @param mean share of correct answers over dies and images
   * @param dies interval over dies on these images, around the mean
   * @param images interval over images on these dies, of the shares of the dies that are right on
   *     each, around the mean
   * @return in [0, 1]; not known where one of them is not
   */
  public static Interval combine(double mean, Interval dies, Interval images) {
    if (!dies.known() || !images.known()) {
      return Interval.UNKNOWN;
    }
    double below = Math.hypot(mean - dies.low(), mean - images.low());
    double above = Math.hypot(dies.high() - mean, images.high() - mean);
    return new Interval(mean - below, mean + above).within(0, 1);
  }
}
