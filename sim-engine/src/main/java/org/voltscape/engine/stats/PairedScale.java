package org.voltscape.engine.stats;

/**
 * Accuracies measured by gains. A trial tests images of its own and is right on {@code gain} more
 * of them than the fault-free network is on the same images. Its accuracy is taken to be that of
 * the fault-free network on all images plus the gain per image, which is right on average over the
 * images drawn, and hardly differs from one draw to the next where faults change few answers. It
 * lies on a lattice of one image's steps, which may reach beyond 0 and 1.
 *
 * @param all number of all images
 * @param right how many of them the fault-free network classifies correctly
 * @param images that a trial tests, at least 1 and at most all
 */
public record PairedScale(int all, int right, int images) {
  public PairedScale {
    if (right < 0 || right > all || images < 1 || images > all) {
      throw new IllegalArgumentException(images + " of " + all + " images, " + right + " right");
    }
  }

  /** The least gain: all is lost that can be. */
  private int leastGain() {
    return -Math.min(images, right);
  }

  /** The largest gain: as many images as can be were wrong before. */
  private int mostGain() {
    return Math.min(images, all - right);
  }

  /** Number of steps from the least gain to the largest, at least 1. */
  public int steps() {
    return mostGain() - leastGain();
  }

  /** The accuracy of a trial. */
  public double accuracy(int gain) {
    // One division of whole numbers: exactly the fault-free accuracy where nothing is gained.
    return ((long) right * images + (long) gain * all) / ((double) all * images);
  }

  /** The place of a gain on the lattice, from 0 to {@link #steps}. */
  public int step(int gain) {
    return gain - leastGain();
  }

  /** The place of an accuracy that {@link #accuracy(int)} gave. */
  public int step(double accuracy) {
    return step((int) Math.rint((accuracy - (double) right / all) * images));
  }

  /** The least accuracy there can be, hardly below 0. */
  public double least() {
    return accuracy(leastGain());
  }

  /** The largest accuracy there can be, which may be well above 1. */
  public double most() {
    return accuracy(mostGain());
  }

  /**
   * The mean accuracy of trials whose places on the lattice, as shares of its steps, have a mean
   * and intervals. Mean and ends are cut to what an accuracy can be.
   */
  public Summary accuracy(Summary places) {
    return new Summary(
        places.count(),
        cut(places.mean()),
        places.sd() * steps() / images,
        accuracy(places.outer()),
        accuracy(places.seen()),
        places.unseen(),
        places.method(),
        places.looks());
  }

  private Interval accuracy(Interval places) {
    return new Interval(cut(places.low()), cut(places.high()));
  }

  private double cut(double place) {
    double gain = leastGain() + place * steps();
    return Math.max(0, Math.min(1, (double) right / all + gain / images));
  }
}
