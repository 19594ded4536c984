package org.voltscape.engine.allotment;

import org.voltscape.engine.network.NetworkShape;

/**
 * What a trial costs, by figures that are fixed for a network and by what was counted in a pilot:
 * never by a clock, so that what follows from it is the same on every machine. The unit is about a
 * nanosecond of a processor of 2023; only the ratio of the two matters, and by its root.
 *
 * @param trial of a trial beside its images
 * @param image of one image
 */
public record TrialCost(double trial, double image) {
  /** Of whatever trials do beside. */
  private static final double CONSTANT = 20_000;

  /** Of a weight that is handed to the kernel. */
  private static final double WEIGHT = 0.5;

  /** Of a cell that is drawn. */
  private static final double CELL = 0.3;

  /** The same where cells share variation along lines and are drawn one by one. */
  private static final double CORRELATED_CELL = 5;

  /** Of a cell that fails. */
  private static final double FAULT = 7;

  /** Of a word that is changed by that. */
  private static final double CHANGED = 60;

  /** Of one product of an image. */
  private static final double PRODUCT = 1.0 / 128;

  /** Of one input of an image, which is gathered. */
  private static final double INPUT = 0.25;

  /**
   * The cost on a network.
   *
   * @param bits cells of a weight
   * @param correlated whether cells share variation along lines
   * @param faults failing cells of a trial on average
   * @param changed words of a trial that are not as meant on average
   */
  public static TrialCost of(
      NetworkShape shape, int bits, boolean correlated, double faults, double changed) {
    double cell = correlated ? CORRELATED_CELL : CELL;
    return new TrialCost(
        CONSTANT + (WEIGHT + cell * bits) * shape.weights() + FAULT * faults + CHANGED * changed,
        PRODUCT * shape.macs() + INPUT * shape.inputs());
  }

  /** The cost of a trial on so many images. */
  public double on(int images) {
    return trial + image * images;
  }
}
