package org.voltscape.engine.stats;

/**
 * How far trials on images of their own differ, by their dies and by their images; see {@link
 * PairedScale}. Sums of whole numbers, the same in whatever order trials are added.
 *
 * @param trials number of trials
 * @param scale of their gains
 * @param gains sum of their gains
 * @param squares sum of the squares of their gains
 * @param unlike sum over the trials of the images on which just one of the two networks is right
 */
public record PairedSpread(int trials, PairedScale scale, long gains, long squares, long unlike) {
  /**
   * Variance of the gain from image to image on one die. Never 0: a pair of answers that differ may
   * have been missed by a hair.
   */
  public double within() {
    int n = scale.images();
    // Of one image nothing is known of others, and all differences are taken to be theirs.
    double within = n == 1 ? unlike : (unlike - (double) squares / n) * n / (n - 1);
    return Math.max(within, 1) / ((double) trials * n);
  }

  /** Variance of the mean gain from die to die, what images add taken off. */
  public double between() {
    double n = scale.images();
    double between = (squares - (double) gains * gains / trials) / ((trials - 1.0) * n * n);
    return Math.max(0, between - within() / n * missing(scale.images()));
  }

  /** The mean accuracy. */
  public double mean() {
    double gain = (double) gains / trials / scale.images();
    return Math.max(0, Math.min(1, (double) scale.right() / scale.all() + gain));
  }

  /** Variance of a trial's accuracy if it tested so many images. */
  public double variance(int images) {
    return between() + within() / images * missing(images);
  }

  /** Images drawn without replacement differ the less the more of all are drawn. */
  private double missing(int images) {
    return 1 - (double) images / scale.all();
  }
}
