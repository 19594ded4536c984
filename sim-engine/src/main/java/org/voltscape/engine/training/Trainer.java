package org.voltscape.engine.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.MatrixKernel;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.random.CounterHash;

/**
 * Trains classifiers by mini-batch gradient descent on the softmax cross-entropy. One trainer
 * trains one network on one thread; all buffers are made once.
 */
public final class Trainer {
  private static final long WEIGHT_STREAM = 1;
  private static final long ORDER_STREAM = 2;
  private static final long AUGMENTATION_STREAM = 3;

  private final TrainingRecipe recipe;
  private final Examples data;
  private final List<LayerTrainer> layers = new ArrayList<>();
  private final NetworkShape shape;
  private final Batch batch;
  private double lossSum;
  private int right;

  /**
   * Prepares a training from start weights drawn by the recipe's seed.
   *
   * @param data the training set
   */
  public Trainer(MatrixKernel kernel, NetworkShape shape, TrainingRecipe recipe, Examples data) {
    this.recipe = recipe;
    this.data = data;
    this.shape = shape;
    this.batch = new Batch(data, shape.layers().get(0), recipe.augmentation(), recipe.batch());
    for (int l = 0; l < shape.layers().size(); l++) {
      Layer layer = shape.layers().get(l);
      long seed = CounterHash.hash(recipe.seed(), WEIGHT_STREAM, l);
      layers.add(
          new LayerTrainer(
              kernel,
              layer,
              recipe,
              InitialWeights.draw(layer, recipe.initializer(), seed),
              l == 0));
    }
  }

  /**
   * Trains to the end.
   *
   * @param progress told after every epoch, on this thread
   * @param cancelled looked at before every step
   * @return the trained network
   * @throws CancellationException if cancelled
   */
  public Network train(Consumer<TrainingProgress> progress, BooleanSupplier cancelled) {
    int perEpoch =
        recipe.samplesPerEpoch() == 0
            ? data.count()
            : Math.min(recipe.samplesPerEpoch(), data.count());
    int stepsPerEpoch = perEpoch / recipe.batch();
    if (stepsPerEpoch == 0) {
      throw new IllegalArgumentException("fewer examples than one batch");
    }
    int[] order = new int[data.count()];
    long steps = (long) stepsPerEpoch * recipe.epochs();
    long step = 0;
    for (int epoch = 0; epoch < recipe.epochs(); epoch++) {
      shuffle(order, CounterHash.hash(recipe.seed(), ORDER_STREAM, epoch));
      lossSum = 0;
      right = 0;
      for (int s = 0; s < stepsPerEpoch; s++) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException();
        }
        double rate = recipe.rate() * recipe.schedule().factor((double) step / steps);
        batch.load(
            order, s * recipe.batch(), CounterHash.hash(recipe.seed(), AUGMENTATION_STREAM, epoch));
        step(rate, ++step);
      }
      int seen = stepsPerEpoch * recipe.batch();
      progress.accept(
          new TrainingProgress(epoch + 1, recipe.epochs(), lossSum / seen, (double) right / seen));
    }
    return network();
  }

  /** The network as trained so far; a copy. */
  public Network network() {
    return new Network(
            shape,
            layers.stream().map(LayerTrainer::weights).toList(),
            layers.stream().map(LayerTrainer::biases).toList())
        .copy();
  }

  private static void shuffle(int[] order, long seed) {
    Arrays.setAll(order, i -> i);
    for (int i = order.length - 1; i > 0; i--) {
      int j = (int) (CounterHash.unit(CounterHash.hash(seed, i)) * (i + 1));
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
  }

  private void step(double rate, long step) {
    batch.feed(layers.get(0));
    int last = layers.size() - 1;
    for (int l = 0; l <= last; l++) {
      layers.get(l).forward();
      if (l < last) {
        layers.get(l).feed(layers.get(l + 1));
      }
    }
    softmaxGradient(layers.get(last).sums());
    for (int l = last; l >= 0; l--) {
      layers.get(l).backward(l == 0 ? null : layers.get(l - 1));
    }
    for (LayerTrainer layer : layers) {
      layer.update(rate, step);
    }
  }

  /** Replaces the output sums [classes][batch] by the mean loss's gradient. */
  private void softmaxGradient(float[][] sums) {
    int size = recipe.batch();
    int classes = shape.outputs();
    for (int n = 0; n < size; n++) {
      double top = Double.NEGATIVE_INFINITY;
      int best = 0;
      for (int k = 0; k < classes; k++) {
        if (sums[k][n] > top) {
          top = sums[k][n];
          best = k;
        }
      }
      double total = 0;
      for (int k = 0; k < classes; k++) {
        total += StrictMath.exp(sums[k][n] - top);
      }
      int label = batch.label(n);
      lossSum += StrictMath.log(total) - (sums[label][n] - top);
      right += best == label ? 1 : 0;
      for (int k = 0; k < classes; k++) {
        double p = StrictMath.exp(sums[k][n] - top) / total;
        sums[k][n] = (float) ((p - (k == label ? 1 : 0)) / size);
      }
    }
  }
}
