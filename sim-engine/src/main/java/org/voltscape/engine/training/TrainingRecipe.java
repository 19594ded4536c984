package org.voltscape.engine.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a network is trained. Immutable; equal recipes on equal data give equal networks on one
 * machine.
 *
 * @param epochs passes over the data
 * @param samplesPerEpoch examples drawn again for each epoch; 0 for all of them
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
 * @param clipNorm gradients of all layers together are scaled down to this L2 norm where theirs is
 *     larger (Pascanu et al., ICML 2013); 0 for never
 * @param loss what is minimised
 * @param rule what becomes of a weight that is used otherwise than it is kept
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
    double clipNorm,
    Loss loss,
    UpdateRule rule,
    long seed,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Augmentation augmentation) {
  /** A recipe for classes without gradient clipping that takes examples as they are. */
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
        0,
        Loss.SOFTMAX_CROSS_ENTROPY,
        UpdateRule.STRAIGHT_THROUGH,
        seed,
        null);
  }

  /** What is minimised. */
  public enum Loss {
    /** Mean cross-entropy of the softmax over the outputs, in nats. */
    SOFTMAX_CROSS_ENTROPY,
    /** Mean cross-entropy of a single output's logistic function, in nats: two classes. */
    LOGISTIC,
    /** Mean squared difference between outputs and targets, over examples and outputs. */
    SQUARED_ERROR
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
    /** A tenth from 75 % of the steps on. */
    LATE_STEP,
    /** Falls from the whole rate to 0 as half a cosine. */
    COSINE,
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
        case LATE_STEP -> progress < 0.75 ? 1 : 0.1;
        case COSINE -> (1 + StrictMath.cos(Math.PI * progress)) / 2;
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
    return with(p -> p.epochs = other);
  }

  /** The same recipe with other numbers of epochs, of examples an epoch and a step. */
  public TrainingRecipe withEffort(int otherEpochs, int otherSamples, int otherBatch) {
    return with(
        p -> {
          p.epochs = otherEpochs;
          p.samplesPerEpoch = otherSamples;
          p.batch = otherBatch;
        });
  }

  /** The same recipe with other steps. */
  public TrainingRecipe withSteps(
      Optimizer otherOptimizer, double otherRate, Schedule otherSchedule, double otherMomentum) {
    return with(
        p -> {
          p.optimizer = otherOptimizer;
          p.rate = otherRate;
          p.schedule = otherSchedule;
          p.momentum = otherMomentum;
        });
  }

  /** The same recipe with gradients clipped at another norm; 0 for never. */
  public TrainingRecipe withClipNorm(double other) {
    return with(p -> p.clipNorm = other);
  }

  /** The same recipe for another loss. */
  public TrainingRecipe withLoss(Loss other) {
    return with(p -> p.loss = other);
  }

  /** The same recipe with another rule. */
  public TrainingRecipe withRule(UpdateRule other) {
    return with(p -> p.rule = other);
  }

  /** The same recipe with other penalties on large weights. */
  public TrainingRecipe withPenalties(double otherL1, double otherL2) {
    return with(
        p -> {
          p.l1 = otherL1;
          p.l2 = otherL2;
        });
  }

  /** The same recipe with images changed while they are trained on. */
  public TrainingRecipe withAugmentation(Augmentation other) {
    return with(p -> p.augmentation = other);
  }

  /** The same recipe under another seed. */
  public TrainingRecipe withSeed(long other) {
    return with(p -> p.seed = other);
  }

  private TrainingRecipe with(Consumer<Parts> change) {
    Parts parts = new Parts(this);
    change.accept(parts);
    return parts.recipe();
  }

  /** A recipe being changed: copies differ in few of many fields. */
  private static final class Parts {
    private final Initializer initializer;
    private final double range;
    private int epochs;
    private int samplesPerEpoch;
    private int batch;
    private Optimizer optimizer;
    private double rate;
    private Schedule schedule;
    private double momentum;
    private double l1;
    private double l2;
    private double clipNorm;
    private Loss loss;
    private UpdateRule rule;
    private long seed;
    private @Nullable Augmentation augmentation;

    Parts(TrainingRecipe r) {
      initializer = r.initializer;
      range = r.range;
      epochs = r.epochs;
      samplesPerEpoch = r.samplesPerEpoch;
      batch = r.batch;
      optimizer = r.optimizer;
      rate = r.rate;
      schedule = r.schedule;
      momentum = r.momentum;
      l1 = r.l1;
      l2 = r.l2;
      clipNorm = r.clipNorm;
      loss = r.loss;
      rule = r.rule;
      seed = r.seed;
      augmentation = r.augmentation;
    }

    TrainingRecipe recipe() {
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
          clipNorm,
          loss,
          rule,
          seed,
          augmentation);
    }
  }
}
