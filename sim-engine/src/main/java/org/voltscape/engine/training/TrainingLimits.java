package org.voltscape.engine.training;

/** The largest numbers a training may be asked for. */
public final class TrainingLimits {
  /** Passes over the data. */
  public static final int MOST_EPOCHS = 10_000;

  /** Examples drawn for an epoch. */
  public static final int MOST_SAMPLES = 100_000_000;

  /** Examples of a step. */
  public static final int MOST_BATCH = 10_000;

  /** Learning rate. */
  public static final double MOST_RATE = 1000;

  /** Momentum of the gradient descent: below 1, or steps would never end. */
  public static final double MOST_MOMENTUM = 0.999_999;

  /** L2 norm that gradients are scaled down to. */
  public static final double MOST_NORM = 1e9;

  private TrainingLimits() {}
}
