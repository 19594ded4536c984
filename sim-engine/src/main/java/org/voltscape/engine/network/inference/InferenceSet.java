package org.voltscape.engine.network.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
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
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordShape;

/**
 * A quantized network with the examples it is tested on, and all that trials share: inputs in
 * planes, the patches and fault-free sums of the first layer as far as memory allows, the
 * fault-free predictions.
 *
 * <p>Immutable after construction and shared by all worker threads, each of which has its own
 * {@link ForwardPass}; but for those of {@link FewImages}, which belong to one thread.
 */
public final class InferenceSet {
  /** Bytes spent on patches and fault-free sums; what does not fit is computed in every trial. */
  private static final long MEMORY = 400L << 20;

  /** Images of a dense network computed at a time: their activations fit the caches. */
  private static final int MOST_IMAGES = 250;

  /** Least images at a time: fewer leave too little work in one matrix product. */
  private static final int LEAST_IMAGES = 8;

  /** Bytes of the largest matrix of patches of a chunk. */
  private static final long PATCH_BYTES = 2L << 20;

  private final MatrixKernel kernel;
  private final QuantizedNetwork network;
  private final List<LayerArithmetic> arithmetic;
  private final int images;
  private final int chunk;
  private final float[][][] inputs;
  private final @Nullable Matrix[] inputMatrices;
  private final boolean[][] silentInputs;
  private final float[][][] cleanSums;
  private final int[] labels;
  private final @Nullable Targets targets;
  private final Task task;
  private final Answers clean;

  /** Null where activations are no words. */
  private final @Nullable ActivationRanges activationRanges;

  /**
   * Prepares a network and its examples.
   *
   * @param cancelled looked at between chunks; construction then throws {@code
   *     java.util.concurrent.CancellationException}
   */
  public InferenceSet(
      MatrixKernel kernel, QuantizedNetwork network, Examples examples, BooleanSupplier cancelled) {
    this(kernel, network, examples, cancelled, MEMORY);
  }

  /**
   * @param memory bytes to spend on the first layer's patches and fault-free sums
   */
  public InferenceSet(
      MatrixKernel kernel,
      QuantizedNetwork network,
      Examples examples,
      BooleanSupplier cancelled,
      long memory) {
    this.kernel = kernel;
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
    int chunks = (images + chunk - 1) / chunk;
    Layer first = network.shape().layers().get(0);
    long columnBytes = (long) Float.BYTES * first.positions() * chunk;
    boolean incremental = arithmetic.get(0).exact() && arithmetic.get(0).parts() == 1;
    long sumBytes = first.filters() * columnBytes;
    int sumsKept = incremental ? (int) Math.min(chunks, memory / sumBytes) : 0;
    long left = memory - sumsKept * sumBytes;
    int patchesKept = (int) Math.min(chunks, left / (first.patch() * columnBytes));
    this.inputs = new float[chunks][][];
    this.inputMatrices = new Matrix[chunks];
    this.silentInputs = new boolean[chunks][];
    Patches patches = new Patches(first, chunk);
    for (int c = 0; c < chunks; c++) {
      ForwardPass.stopIf(cancelled);
      inputs[c] = planes(examples, first.channels(), c);
      silentInputs[c] = silentPlanes(inputs[c]);
      if (c < patchesKept) {
        inputMatrices[c] = Patches.allocate(kernel, first, chunk);
        for (int channel = 0; channel < inputs[c].length; channel++) {
          patches.cut(channel, inputs[c][channel], inputMatrices[c]);
        }
      }
    }
    this.cleanSums = new float[sumsKept][][];
    this.clean = new Answers(images, task);
    ForwardPass pass = new ForwardPass(this);
    this.activationRanges =
        network.activationFormat() == null ? null : new ActivationRanges(layers.size());
    pass.runClean(cleanSums, activationRanges, clean, cancelled);
  }

  /**
   * Some images of another set, of the same network.
   *
   * @param chunk images computed at a time
   * @param inputs [chunk][plane], as those of the other set
   * @param silent [chunk][plane]
   * @param sums first layer's fault-free sums of all chunks, or none
   * @param labels one an image
   * @param clean the fault-free answers
   */
  InferenceSet(
      InferenceSet all,
      int chunk,
      float[][][] inputs,
      boolean[][] silent,
      float[][][] sums,
      int[] labels,
      Answers clean) {
    this.kernel = all.kernel;
    this.network = all.network;
    this.arithmetic = all.arithmetic;
    this.images = labels.length;
    this.chunk = chunk;
    this.inputs = inputs;
    this.inputMatrices = new Matrix[inputs.length];
    this.silentInputs = silent;
    this.cleanSums = sums;
    this.labels = labels;
    this.targets = null;
    this.task = all.task;
    this.clean = clean;
    this.activationRanges = all.activationRanges;
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

  /** One chunk of inputs, [channels][places * chunk], zero beyond the last image. */
  private float[][] planes(Examples examples, int channels, int c) {
    int features = examples.features();
    int places = features / channels;
    WordFormat format = network.activationFormat();
    float[][] planes = new float[channels][places * chunk];
    int from = c * chunk;
    int count = Math.min(chunk, images - from);
    for (int n = 0; n < count; n++) {
      int example = (from + n) * features;
      for (int f = 0; f < features; f++) {
        float x = examples.inputs()[example + f];
        if (x != 0) {
          planes[f / places][f % places * chunk + n] =
              format == null ? x : format.integer(format.encode(x));
        }
      }
    }
    return planes;
  }

  private static boolean[] silentPlanes(float[][] planes) {
    boolean[] silent = new boolean[planes.length];
    for (int p = 0; p < silent.length; p++) {
      silent[p] = silent(planes[p]);
    }
    return silent;
  }

  /** Whether a plane is zero in all images. */
  static boolean silent(float[] plane) {
    for (float value : plane) {
      if (value != 0) {
        return false;
      }
    }
    return true;
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

  /** The right class of an image. */
  public int label(int image) {
    return labels[image];
  }

  /** Whether inference is whole-number arithmetic, the same on every machine. */
  public boolean exact() {
    return arithmetic.get(0).exact();
  }

  MatrixKernel kernel() {
    return kernel;
  }

  LayerArithmetic arithmetic(int layer) {
    return arithmetic.get(layer);
  }

  public int chunks() {
    return inputs.length;
  }

  /** Inputs of a chunk, one array a plane. */
  float[][] inputs(int c) {
    return inputs[c];
  }

  /** Patches of a chunk's inputs, or null where they are cut again in every trial. */
  public @Nullable Matrix inputMatrix(int c) {
    return inputMatrices[c];
  }

  /** Whether a plane is zero in all images of a chunk, so that its weights cannot matter there. */
  boolean silent(int c, int channel) {
    return silentInputs[c][channel];
  }

  /** Whether fault-free sums of any chunk are kept. */
  boolean cleanSumsKept() {
    return cleanSums.length > 0;
  }

  /**
   * Fault-free sums of the first layer without bias, or null where they are not kept: they cannot
   * be corrected exactly, or there are too many.
   */
  public float @Nullable [][] cleanSums(int c) {
    return c < cleanSums.length ? cleanSums[c] : null;
  }
}
