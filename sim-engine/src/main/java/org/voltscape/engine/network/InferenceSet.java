package org.voltscape.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.word.WordFormat;

/**
 * A quantized network with the examples it is tested on, and all that trials share: inputs in
 * columns, the fault-free sums of the first layer, the fault-free predictions.
 *
 * <p>Immutable after construction and shared by all worker threads, each of which has its own
 * {@link ForwardPass}.
 */
public final class InferenceSet {
  /**
   * Images computed at a time: their activations fit the caches, and cancelling is looked at
   * between.
   */
  public static final int CHUNK = 250;

  private final MatrixKernel kernel;
  private final QuantizedNetwork network;
  private final List<LayerArithmetic> arithmetic;
  private final int images;
  private final int chunk;
  private final float[][][] inputs;
  private final Matrix[] inputMatrices;
  private final boolean[][] silentInputs;
  private final float[][][] cleanSums;
  private final int[] labels;
  private final int[] cleanPredictions;
  private final int cleanCorrect;

  /**
   * Prepares a network and its examples.
   *
   * @param cancelled looked at between chunks; construction then throws {@code
   *     java.util.concurrent.CancellationException}
   */
  public InferenceSet(
      MatrixKernel kernel, QuantizedNetwork network, Examples examples, BooleanSupplier cancelled) {
    this.kernel = kernel;
    this.network = network;
    this.images = examples.count();
    this.labels = examples.labels();
    this.chunk = Math.min(CHUNK, images);
    List<LayerArithmetic> layers = new ArrayList<>();
    for (int l = 0; l < network.shape().layers().size(); l++) {
      layers.add(
          LayerArithmetic.of(
              network.shape().layers().get(l),
              network.weightFormat(l),
              network.activationFormat()));
    }
    this.arithmetic = List.copyOf(layers);
    int chunks = (images + chunk - 1) / chunk;
    this.inputs = new float[chunks][][];
    this.inputMatrices = new Matrix[chunks];
    this.silentInputs = new boolean[chunks][];
    for (int c = 0; c < chunks; c++) {
      ForwardPass.stopIf(cancelled);
      inputs[c] = columns(examples, c);
      silentInputs[c] = silentRows(inputs[c]);
      inputMatrices[c] = kernel.allocate(network.shape().inputs(), chunk);
      for (int f = 0; f < inputs[c].length; f++) {
        inputMatrices[c].writeRow(f, inputs[c][f]);
      }
    }
    boolean incremental = arithmetic.get(0).exact() && arithmetic.get(0).parts() == 1;
    this.cleanSums = incremental ? new float[chunks][][] : null;
    this.cleanPredictions = new int[images];
    ForwardPass pass = new ForwardPass(this);
    this.cleanCorrect = pass.runClean(cleanSums, cleanPredictions, cancelled);
  }

  /** One chunk of inputs, [features][chunk], zero beyond the last image. */
  private float[][] columns(Examples examples, int c) {
    int features = examples.features();
    WordFormat format = network.activationFormat();
    float[][] rows = new float[features][chunk];
    int from = c * chunk;
    int count = Math.min(chunk, images - from);
    for (int n = 0; n < count; n++) {
      int example = (from + n) * features;
      for (int f = 0; f < features; f++) {
        float x = examples.inputs()[example + f];
        if (x != 0) {
          rows[f][n] = format == null ? x : format.integer(format.encode(x));
        }
      }
    }
    return rows;
  }

  private static boolean[] silentRows(float[][] rows) {
    boolean[] silent = new boolean[rows.length];
    for (int f = 0; f < silent.length; f++) {
      boolean zero = true;
      for (int n = 0; zero && n < rows[f].length; n++) {
        zero = rows[f][n] == 0;
      }
      silent[f] = zero;
    }
    return silent;
  }

  /** The network. */
  public QuantizedNetwork network() {
    return network;
  }

  /** Number of images. */
  public int images() {
    return images;
  }

  /** Images per chunk: {@link #CHUNK}, or all where there are fewer. */
  public int chunk() {
    return chunk;
  }

  /** Number of images the fault-free quantized network gets right. */
  public int cleanCorrect() {
    return cleanCorrect;
  }

  /** What the fault-free quantized network says of an image. */
  public int cleanPrediction(int image) {
    return cleanPredictions[image];
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

  int chunks() {
    return inputs.length;
  }

  /** Inputs of a chunk, one row of values a feature. */
  float[][] inputs(int c) {
    return inputs[c];
  }

  Matrix inputMatrix(int c) {
    return inputMatrices[c];
  }

  /** Whether an input is zero in all images of a chunk, so that its weights cannot matter there. */
  boolean silent(int c, int input) {
    return silentInputs[c][input];
  }

  /**
   * Fault-free sums of the first layer without bias, or null where they cannot be corrected
   * exactly.
   */
  float[][] cleanSums(int c) {
    return cleanSums == null ? null : cleanSums[c];
  }
}
