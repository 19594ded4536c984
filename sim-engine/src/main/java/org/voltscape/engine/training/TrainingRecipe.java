package org.voltscape.engine.training;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How a network is trained. Immutable; equal recipes on equal data give equal networks on one
 * machine.
 *
 * @param epochs passes over the data
 * @param samplesPerEpoch examples drawn anew for each epoch; 0 for all of them
 * @param batch examples per step
 * @param optimizer what a gradient does to a weight
 * @param rate learning rate, the highest one where a schedule varies it
 * @param schedule how the rate changes over the steps
 * @param momentum of the gradient descent; the first moment's decay for Adam
 * @param l1 weight of the sum of absolute weights in the loss
 * @param l2 weight of the sum of squared weights in the loss
 * @param initializer how weights start; biases start at 0
 * @param range weights and biases are clipped to [-range, range] after every step; 0 for no
 *     clipping
 * @param seed of the start weights and of the order of examples
 * @param augmentation of images; null for none
 */
public record TrainingRecipe(
    int epochs,
    int samplesPerEpoch,
    int batch,
    Optimizer optimizer,
    double rate,
    Schedule schedule,
    double momentum,
    double l1,
    double l2,
    Initializer initializer,
    double range,
    long seed,
    @JsonInclude(JsonInclude.Include.NON_NULL) Augmentation augmentation) {
  /** A recipe that takes examples as they are. */
  public TrainingRecipe(
      int epochs,
      int samplesPerEpoch,
      int batch,
      Optimizer optimizer,
      double rate,
      Schedule schedule,
      double momentum,
      double l1,
      double l2,
      Initializer initializer,
      double range,
      long seed) {
    this(
        epochs,
        samplesPerEpoch,
        batch,
        optimizer,
        rate,
        schedule,
        momentum,
        l1,
        l2,
        initializer,
        range,
        seed,
        null);
  }

  /** What a gradient does to a weight. */
  public enum Optimizer {
    /** Gradient descent with (heavy-ball) momentum. */
    SGD,
    /** Adam (Kingma and Ba, ICLR 2015) with a second moment's decay of 0.999. */
    ADAM
  }

  /** How the learning rate changes over the steps. */
  public enum Schedule {
    CONSTANT,
    /** A tenth from 60 % and a hundredth from 85 % of the steps on. */
    STEPS,
    /**
     * Rises from 4 % of the rate over the first 30 % of the steps, then falls to 0, both as
     * cosines.
     */
    ONE_CYCLE;

    /** The factor on the rate at a share of the training in [0, 1). */
    double factor(double progress) {
      return switch (this) {
        case CONSTANT -> 1;
        case STEPS -> progress < 0.6 ? 1 : progress < 0.85 ? 0.1 : 0.01;
        case ONE_CYCLE -> {
          double rise = 0.3;
          yield progress < rise
              ? 0.04 + 0.96 * (1 - StrictMath.cos(Math.PI * progress / rise)) / 2
              : (1 + StrictMath.cos(Math.PI * (progress - rise) / (1 - rise))) / 2;
        }
      };
    }
  }

  /** How weights start. */
  public enum Initializer {
    /** Normal with variance 2 / inputs, for ReLU. */
    HE,
    /** Uniform with variance 2 / (inputs + outputs), for sigmoids. */
    GLOROT
  }

  /** The same recipe for another number of epochs. */
  public TrainingRecipe withEpochs(int other) {
    return new TrainingRecipe(
        other,
        samplesPerEpoch,
        batch,
        optimizer,
        rate,
        schedule,
        momentum,
        l1,
        l2,
        initializer,
        range,
        seed,
        augmentation);
  }

  /** The same recipe under another seed. */
  public TrainingRecipe withSeed(long other) {
    return new TrainingRecipe(
        epochs,
        samplesPerEpoch,
        batch,
        optimizer,
        rate,
        schedule,
        momentum,
        l1,
        l2,
        initializer,
        range,
        other,
        augmentation);
  }
}
