package org.voltscape.engine.allotment;

import org.voltscape.engine.network.NetworkShape;

/**
 * What a trial costs, by figures that are fixed for a network: never by a clock, so that what
 * follows from it is the same on every machine. The unit is about a nanosecond of a processor of
 * 2023; only the ratio of the two matters.
 *
 * @param trial of a trial beside its images
 * @param image of one image
 */
public record TrialCost(double trial, double image) {
  /** Of one word: its cells are drawn, read and protected, and it is handed to the kernel. */
  private static final double WORD = 2;

  /** Of whatever trials do beside. */
  private static final double CONSTANT = 20_000;

  /** Of one product of an image. */
  private static final double PRODUCT = 1.0 / 128;

  /** Of one input of an image, which is gathered. */
  private static final double INPUT = 0.25;

  /** The cost on a network. */
  public static TrialCost of(NetworkShape shape) {
    return new TrialCost(
        CONSTANT + WORD * shape.weights(), PRODUCT * shape.macs() + INPUT * shape.inputs());
  }

  /** The cost of a trial on so many images. */
  public double on(int images) {
    return trial + image * images;
  }
}
