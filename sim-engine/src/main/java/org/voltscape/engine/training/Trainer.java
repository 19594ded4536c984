package org.voltscape.engine.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.training.change.CleanPass;

/**
 * Trains networks by mini-batch gradient descent, their weights as they are or as a memory gives
 * them back. One trainer trains one network on one thread; all buffers are made once.
 */
public final class Trainer {
  private static final long WEIGHT_STREAM = 1;
  private static final long ORDER_STREAM = 2;
  private static final long AUGMENTATION_STREAM = 3;

  private final TrainingRecipe recipe;
  private final Examples data;
  private final @Nullable Examples validation;
  private final List<LayerTrainer> layers = new ArrayList<>();
  private final NetworkShape shape;
  private final Batch batch;
  private final OutputLoss output;
  private final @Nullable WeightRead read;
  private double epochNorm;

  /**
   * Prepares a training from start weights drawn by the recipe's seed.
   *
   * @param data the training set
   */
  public Trainer(MatrixKernel kernel, NetworkShape shape, TrainingRecipe recipe, Examples data) {
    this(kernel, start(shape, recipe), recipe, data, null, null);
  }

  /**
   * Prepares a training.
   *
   * @param start the network to begin with; copied
   * @param data the training set
   * @param read the memory weights and biases pass, and feature maps if it is a {@link MapRead};
   *     null where they are used as they are
   * @param validation examples to test on after every epoch; null for none
   */
  public Trainer(
      MatrixKernel kernel,
      Network start,
      TrainingRecipe recipe,
      Examples data,
      @Nullable WeightRead read,
      @Nullable Examples validation) {
    this.recipe = recipe;
    this.data = data;
    this.validation = validation;
    this.read = read;
    this.shape = start.shape();
    this.batch =
        new Batch(data, shape.layers().get(0), recipe.augmentation(), recipe.batch(), maps());
    this.output = new OutputLoss(recipe.loss(), data, shape.outputs());
    for (int l = 0; l < shape.layers().size(); l++) {
      layers.add(
          new LayerTrainer(
              kernel,
              shape.layers().get(l),
              l,
              recipe,
              start.weights().get(l).clone(),
              start.biases().get(l).clone(),
              read));
      if (shape.shortcutTo(l) >= 0) {
        layers.get(l).addOutputsOf(layers.get(shape.shortcutTo(l)));
      }
    }
  }

  /**
   * The network a recipe starts with where it is given none. Weights of a layer where a shortcut
   * ends start at 0, so that the layers it leads past change nothing at first and what is trained
   * does not grow with every block (Zhang et al., ICLR 2019: training without normalization).
   */
  public static Network start(NetworkShape shape, TrainingRecipe recipe) {
    List<float[]> weights = new ArrayList<>();
    List<float[]> biases = new ArrayList<>();
    for (int l = 0; l < shape.layers().size(); l++) {
      Layer layer = shape.layers().get(l);
      long seed = CounterHash.hash(recipe.seed(), WEIGHT_STREAM, l);
      weights.add(
          shape.shortcutTo(l) >= 0
              ? new float[layer.weights()]
              : InitialWeights.draw(layer, recipe.initializer(), seed));
      biases.add(new float[layer.biases()]);
    }
    return new Network(shape, weights, biases);
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
    return train(progress::accept, new TrainingControl(cancelled));
  }

  /**
   * Trains to the end.
   *
   * @param watch told of steps and epochs, on this thread
   * @param control holds and cancels the training
   * @return the trained network: weights as they are kept, not as they are read
   * @throws CancellationException if cancelled
   */
  public Network train(TrainingWatch watch, TrainingControl control) {
    int stepsPerEpoch = stepsPerEpoch(recipe, data.count());
    if (stepsPerEpoch == 0) {
      throw new IllegalArgumentException("fewer examples than one batch");
    }
    int[] order = new int[data.count()];
    long steps = (long) stepsPerEpoch * recipe.epochs();
    long step = 0;
    for (int epoch = 0; epoch < recipe.epochs(); epoch++) {
      shuffle(order, CounterHash.hash(recipe.seed(), ORDER_STREAM, epoch));
      output.reset();
      epochNorm = 0;
      for (int s = 0; s < stepsPerEpoch; s++) {
        control.beforeStep();
        double done = (double) step / steps;
        if (read != null) {
          read.begin(step, done);
        }
        double rate = recipe.rate() * recipe.schedule().factor(done);
        batch.load(
            order,
            s * recipe.batch(),
            recipe.batch(),
            CounterHash.hash(recipe.seed(), AUGMENTATION_STREAM, epoch));
        step(rate, ++step);
        watch.step(step, steps);
      }
      double loss = output.loss();
      double accuracy = output.accuracy();
      watch.epoch(
          new TrainingProgress(
              epoch + 1, recipe.epochs(), step, loss, accuracy, validate(), epochNorm));
    }
    if (read != null) {
      read.end();
    }
    return network();
  }

  /** Steps of an epoch; 0 where there are fewer examples than one batch. */
  public static int stepsPerEpoch(TrainingRecipe recipe, int examples) {
    int perEpoch =
        recipe.samplesPerEpoch() == 0 ? examples : Math.min(recipe.samplesPerEpoch(), examples);
    return perEpoch / recipe.batch();
  }

  /** The network as trained so far; a copy. */
  public Network network() {
    return new Network(
            shape,
            layers.stream().map(l -> l.weights().kept()).toList(),
            layers.stream().map(l -> l.biases().kept()).toList())
        .copy();
  }

  /** One that makes passes over data and no step. */
  static Trainer ofPasses(
      MatrixKernel kernel, Network network, TrainingRecipe.Loss loss, Examples data, int batch) {
    TrainingRecipe recipe =
        new TrainingRecipe(
                1,
                0,
                batch,
                TrainingRecipe.Optimizer.SGD,
                0,
                TrainingRecipe.Schedule.CONSTANT,
                0,
                0,
                0,
                TrainingRecipe.Initializer.GLOROT,
                0,
                0)
            .withLoss(loss);
    return new Trainer(kernel, network, recipe, data, null, null);
  }

  /** The gradients of the last step, a layer's weights and then its biases; copies. */
  List<float[]> gradients() {
    return layers.stream()
        .flatMap(l -> Stream.of(l.weights().gradient().clone(), l.biases().gradient().clone()))
        .toList();
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

  /** The memory that feature maps pass; null where they are used as they are. */
  private @Nullable MapRead maps() {
    return read instanceof MapRead all ? all : null;
  }

  private void step(double rate, long step) {
    for (LayerTrainer layer : layers) {
      layer.readWeights();
    }
    differentiate(recipe.batch());
    double squares = 0;
    for (LayerTrainer layer : layers) {
      layer.weights().addPenalties();
      squares += layer.gradientSquares();
    }
    double norm = Math.sqrt(squares);
    // Written so that a norm that is not a number stays visible.
    epochNorm = norm <= epochNorm ? epochNorm : norm;
    if (maps() != null && !Double.isFinite(norm)) {
      return;
    }
    boolean clip = recipe.clipNorm() > 0 && norm > recipe.clipNorm();
    for (LayerTrainer layer : layers) {
      if (clip) {
        layer.scaleGradients((float) (recipe.clipNorm() / norm));
      }
      layer.update(rate, step);
    }
  }

  /**
   * Gradients of the mean loss over a number of examples, without penalties and without a step.
   *
   * @param order numbers of the examples
   * @param from first one taken
   * @param count how many, at most a batch
   */
  void differentiate(int[] order, int from, int count) {
    batch.load(order, from, count, 0);
    differentiate(count);
  }

  /** Gradients of the mean loss of the batch's first examples. */
  private void differentiate(int count) {
    forward(batch);
    score(count);
    LayerTrainer last = layers.get(layers.size() - 1);
    last.clearSumsFrom(count);
    if (output.ofOutputs()) {
      last.throughOutputs();
    }
    for (int l = layers.size() - 1; l >= 0; l--) {
      layers.get(l).backward(l == 0 ? null : layers.get(l - 1));
    }
  }

  /** The layers, first to last. */
  List<LayerTrainer> layers() {
    return layers;
  }

  /** Losses and answers since the training, or its last epoch, began. */
  OutputLoss output() {
    return output;
  }

  /**
   * Outputs of a number of examples.
   *
   * @param order numbers of the examples
   * @param from first one taken
   * @param count how many, at most a batch
   */
  void forward(int[] order, int from, int count) {
    batch.load(order, from, count, 0);
    forward(batch);
  }

  /**
   * The last forward pass with what is needed to follow changes of a layer's weights.
   *
   * @param layer number of the layer
   */
  CleanPass cleanPass(int layer) {
    return new CleanPass(
        layers.get(layer).inputs(),
        layers.stream().map(LayerTrainer::sums).toList(),
        layers.stream().map(LayerTrainer::outputs).toList());
  }

  /** Losses and answers of the last forward pass's outputs, which their gradient replaces. */
  OutputLoss score(int count) {
    LayerTrainer last = layers.get(layers.size() - 1);
    output.take(last.sums(), last.outputs(), batch.labels(), batch.examples(), count);
    return output;
  }

  private void forward(Batch inputs) {
    inputs.feed(layers.get(0));
    for (int l = 0; l < layers.size(); l++) {
      layers.get(l).forward();
      if (l + 1 < layers.size()) {
        layers.get(l).feed(layers.get(l + 1));
      }
    }
  }

  /** Accuracy, or application error, on the validation examples with the weights as read. */
  private double validate() {
    if (validation == null) {
      return Double.NaN;
    }
    int size = recipe.batch();
    Batch inputs = new Batch(validation, shape.layers().get(0), null, size, maps());
    OutputLoss score = new OutputLoss(recipe.loss(), validation, shape.outputs());
    int[] order = new int[validation.count()];
    Arrays.setAll(order, i -> i);
    for (LayerTrainer layer : layers) {
      layer.readWeights();
    }
    LayerTrainer last = layers.get(layers.size() - 1);
    for (int from = 0; from < order.length; from += size) {
      int count = Math.min(size, order.length - from);
      inputs.load(order, from, count, 0);
      forward(inputs);
      score.take(last.sums(), last.outputs(), inputs.labels(), inputs.examples(), count);
    }
    return score.score();
  }
}
