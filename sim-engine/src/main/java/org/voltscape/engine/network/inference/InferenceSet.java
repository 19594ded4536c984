package org.voltscape.engine.network.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.ActivationRanges;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.LayerArithmetic;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.Targets;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.network.integer.ByteBaseline;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordShape;

/**
 * A quantized network with the examples it is tested on, and all that trials share: the inputs, the
 * fault-free values of all layers as far as memory allows, the fault-free predictions.
 *
 * <p>Immutable after construction and shared by all worker threads, each of which has its own
 * {@link ForwardPass}; but for those of {@link FewImages}, which belong to one thread.
 */
public final class InferenceSet {
  /** Bytes spent on what passes share; what does not fit is computed in every trial. */
  private static final long MEMORY = 400L << 20;

  /** Images of a dense network computed at a time: their activations fit the caches. */
  private static final int MOST_IMAGES = 250;

  /** Least images at a time: fewer leave too little work in one matrix product. */
  private static final int LEAST_IMAGES = 8;

  /** Bytes of the largest matrix of patches of a chunk. */
  private static final long PATCH_BYTES = 2L << 20;

  private final Kernels kernels;
  private final QuantizedNetwork network;
  private final List<LayerArithmetic> arithmetic;
  private final int images;
  private final int chunk;
  private final int[] labels;
  private final @Nullable Targets targets;
  private final Task task;
  private final Answers clean;

  /** Null where everything is computed in single precision. */
  private final @Nullable ByteBaseline bytes;

  /** Makes what single precision needs, or gives what is there. */
  private final Supplier<PlaneBaseline> planes;

  /** Null where activations are no words. */
  private final @Nullable ActivationRanges activationRanges;

  /** Null until they are first wanted. */
  private @Nullable SkippedOperations skipped;

  /**
   * Prepares a network and its examples to be computed in single precision alone.
   *
   * @param cancelled looked at between chunks; construction then throws {@code
   *     java.util.concurrent.CancellationException}
   */
  public InferenceSet(
      MatrixKernel kernel, QuantizedNetwork network, Examples examples, BooleanSupplier cancelled) {
    this(Kernels.of(kernel), network, examples, cancelled);
  }

  /**
   * Prepares a network and its examples.
   *
   * @param cancelled looked at between chunks; construction then throws {@code
   *     java.util.concurrent.CancellationException}
   */
  public InferenceSet(
      Kernels kernels, QuantizedNetwork network, Examples examples, BooleanSupplier cancelled) {
    this(kernels, network, examples, cancelled, MEMORY);
  }

  /**
   * Prepares a network and its examples.
   *
   * @param memory bytes to spend on what passes share beside the inputs
   */
  public InferenceSet(
      Kernels kernels,
      QuantizedNetwork network,
      Examples examples,
      BooleanSupplier cancelled,
      long memory) {
    this.kernels = kernels;
    this.network = network;
    this.images = examples.count();
    this.labels = examples.labels();
    this.targets = examples.targets();
    this.task = examples.task();
    this.chunk = Math.min(chunk(network.shape()), images);
    List<LayerArithmetic> layers = new ArrayList<>();
    for (int l = 0; l < network.shape().layers().size(); l++) {
      layers.add(
          LayerArithmetic.of(
              network.shape().layers().get(l),
              network.weightFormat(l),
              network.activationFormat(),
              network.shape().shortcutTo(l) >= 0));
    }
    this.arithmetic = List.copyOf(layers);
    this.clean = new Answers(images, task);
    this.activationRanges =
        network.activationFormat() == null ? null : new ActivationRanges(layers.size());
    this.planes = new Planes(examples, memory);
    this.bytes = ByteInputs.of(kernels, network, arithmetic, examples, memory);
    if (bytes == null || activationRanges == null) {
      FloatPass pass = new FloatPass(this, planes());
      pass.runClean(planes().cleanSums(), activationRanges, clean, cancelled);
    } else {
      new ForwardPass(this).fill(activationRanges, clean, cancelled);
    }
  }

  /**
   * Some images of another set, of the same network.
   *
   * @param chunk images computed at a time
   * @param bytes their values; null where the other set has none
   * @param planes what single precision needs
   * @param labels one an image
   * @param clean the fault-free answers
   */
  InferenceSet(
      InferenceSet all,
      int chunk,
      @Nullable ByteBaseline bytes,
      Supplier<PlaneBaseline> planes,
      int[] labels,
      Answers clean) {
    this.kernels = all.kernels;
    this.network = all.network;
    this.arithmetic = all.arithmetic;
    this.images = labels.length;
    this.chunk = chunk;
    this.bytes = bytes;
    this.planes = planes;
    this.labels = labels;
    this.targets = null;
    this.task = all.task;
    this.clean = clean;
    this.activationRanges = all.activationRanges;
  }

  /** What single precision needs, made when it is first asked for. */
  private final class Planes implements Supplier<PlaneBaseline> {
    private final Examples examples;
    private final long memory;
    private @Nullable PlaneBaseline made;

    Planes(Examples examples, long memory) {
      this.examples = examples;
      this.memory = memory;
    }

    @Override
    public synchronized PlaneBaseline get() {
      if (made == null) {
        PlaneBaseline baseline =
            new PlaneBaseline(
                kernels.floats(), network, arithmetic, examples, chunk, memory, () -> false);
        if (bytes != null && baseline.cleanSumsKept()) {
          new FloatPass(InferenceSet.this, baseline)
              .runClean(baseline.cleanSums(), null, new Answers(images, task), () -> false);
        }
        made = baseline;
      }
      return made;
    }
  }

  /**
   * Images of a network computed at a time. Depends on the network alone, so that results never
   * depend on threads or memory.
   */
  public static int chunk(NetworkShape shape) {
    long largest = 0;
    for (Layer layer : shape.layers()) {
      if (layer instanceof Convolution) {
        largest = Math.max(largest, (long) Float.BYTES * layer.patch() * layer.positions());
      }
    }
    return largest == 0
        ? MOST_IMAGES
        : (int) Math.max(LEAST_IMAGES, Math.min(MOST_IMAGES, PATCH_BYTES / largest));
  }

  /** The network. */
  public QuantizedNetwork network() {
    return network;
  }

  /** Number of images. */
  public int images() {
    return images;
  }

  /** Images computed at a time; cancelling is looked at between. */
  public int chunk() {
    return chunk;
  }

  /** Number of images the fault-free quantized network gets right. */
  public int cleanCorrect() {
    return clean.correct();
  }

  /** The application error of the fault-free quantized network; NaN for classes. */
  public double cleanError() {
    return clean.error();
  }

  /** The accuracy, or application error, of the fault-free quantized network. */
  public double cleanOutcome() {
    return clean.outcome();
  }

  /** What the network is for. */
  public Task task() {
    return task;
  }

  /** The numbers wanted; null for classes. */
  @Nullable Targets targets() {
    return targets;
  }

  /** Puts the fault-free answers in. */
  void copyClean(Answers answers) {
    System.arraycopy(clean.classes(), 0, answers.classes(), 0, images);
    System.arraycopy(clean.errors(), 0, answers.errors(), 0, clean.errors().length);
    answers.correct = clean.correct;
    answers.error = clean.error;
    answers.errorDeviation = clean.errorDeviation;
  }

  /** What the fault-free quantized network says of an image. */
  public int cleanPrediction(int image) {
    return clean.classes()[image];
  }

  /**
   * Shape of the words that a layer's inputs are kept in, with the range they have on these images
   * in the fault-free network; null for single precision.
   */
  public @Nullable WordShape activationShape(int layer) {
    WordFormat format = network.activationFormat();
    return format == null || activationRanges == null
        ? null
        : format.shape().withRange(activationRanges.lowest(layer), activationRanges.highest(layer));
  }

  /**
   * The operations that the fault-free network skips on these images; counted when they are first
   * wanted.
   *
   * @param cancelled looked at between chunks
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public synchronized SkippedOperations skipped(BooleanSupplier cancelled) {
    SkippedOperations known = skipped;
    if (known == null) {
      known = ZeroCounter.count(this, cancelled);
      skipped = known;
    }
    return known;
  }

  /** The right class of an image. */
  public int label(int image) {
    return labels[image];
  }

  /** Whether inference is whole-number arithmetic, the same on every machine. */
  public boolean exact() {
    return arithmetic.get(0).exact();
  }

  MatrixKernel kernel() {
    return kernels.floats();
  }

  LayerArithmetic arithmetic(int layer) {
    return arithmetic.get(layer);
  }

  /** The values of the images in bytes; null where everything is computed in single precision. */
  @Nullable ByteBaseline bytes() {
    return bytes;
  }

  /** What passes in single precision share; made when it is first asked for. */
  PlaneBaseline planes() {
    return planes.get();
  }
}
