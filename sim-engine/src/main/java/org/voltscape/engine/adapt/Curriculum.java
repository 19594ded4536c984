package org.voltscape.engine.adapt;

/**
 * How the rate of faults rises while a network is retrained with an error model: in equal steps
 * over the first half of the training, as a network thrown at the full rate may not find back.
 */
public final class Curriculum {
  private static final int STEPS = 8;
  private static final double RISE = 0.5;

  private Curriculum() {}

  /** Share of the full rate at a share of the training in [0, 1): an eighth at first. */
  public static double share(double progress) {
    return Math.min(1, (Math.floor(progress / RISE * STEPS) + 1) / STEPS);
  }
}
