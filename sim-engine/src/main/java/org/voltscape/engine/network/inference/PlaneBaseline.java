package org.voltscape.engine.network.inference;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.LayerArithmetic;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.network.planes.Patches;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.word.WordFormat;

/**
 * What passes in single precision share: the inputs in planes, and the patches and fault-free sums
 * of the first layer as far as memory allows.
 */
final class PlaneBaseline {
  private final int chunk;

  /** As they are written to a memory that inputs are kept in. */
  private final float[][][] stored;

  /** As the first layer takes them; those stored where none is put to 0. */
  private final float[][][] inputs;

  private final @Nullable Matrix[] inputMatrices;
  private final boolean[][] silentInputs;
  private final float[][][] cleanSums;
  private final PlaneOutputs outputs;

  /**
   * Puts the inputs in planes and cuts the first layer's patches; its sums are left to be filled.
   *
   * @param chunk images computed at a time
   * @param memory bytes to spend on patches and sums
   */
  PlaneBaseline(
      MatrixKernel kernel,
      QuantizedNetwork network,
      List<LayerArithmetic> arithmetic,
      Examples examples,
      int chunk,
      long memory,
      BooleanSupplier cancelled) {
    this.chunk = chunk;
    int chunks = (examples.count() + chunk - 1) / chunk;
    Layer first = network.shape().layers().get(0);
    long columnBytes = (long) Float.BYTES * first.positions() * chunk;
    boolean incremental = arithmetic.get(0).exact() && arithmetic.get(0).parts() == 1;
    long sumBytes = first.filters() * columnBytes;
    int sumsKept = incremental ? (int) Math.min(chunks, memory / sumBytes) : 0;
    long left = memory - sumsKept * sumBytes;
    int patchesKept = (int) Math.min(chunks, left / (first.patch() * columnBytes));
    this.stored = new float[chunks][][];
    float limit = LayerState.limit(network, 0);
    this.inputs = limit == 0 ? stored : new float[chunks][][];
    this.inputMatrices = new Matrix[chunks];
    this.silentInputs = new boolean[chunks][];
    Patches patches = new Patches(first, chunk);
    for (int c = 0; c < chunks; c++) {
      FloatPass.stopIf(cancelled);
      stored[c] = planes(network, examples, first.channels(), c);
      if (limit > 0) {
        inputs[c] = pruned(stored[c], limit);
      }
      silentInputs[c] = silentPlanes(inputs[c]);
      if (c < patchesKept) {
        inputMatrices[c] = Patches.allocate(kernel, first, chunk);
        for (int channel = 0; channel < inputs[c].length; channel++) {
          patches.cut(channel, inputs[c][channel], inputMatrices[c]);
        }
      }
    }
    this.cleanSums = new float[sumsKept][][];
    this.outputs = new PlaneOutputs(network, examples.count(), chunk, memory);
  }

  /**
   * Some images of another set.
   *
   * @param chunk images computed at a time
   * @param stored inputs as they are stored, [chunk][plane]
   * @param inputs as the first layer takes them, [chunk][plane]; the same where none is put to 0
   * @param silent [chunk][plane]
   * @param sums first layer's fault-free sums of all chunks, or none
   * @param outputs of layers, for which there is no room: images come and go
   */
  PlaneBaseline(
      int chunk,
      float[][][] stored,
      float[][][] inputs,
      boolean[][] silent,
      float[][][] sums,
      PlaneOutputs outputs) {
    this.chunk = chunk;
    this.stored = stored;
    this.inputs = inputs;
    this.inputMatrices = new Matrix[inputs.length];
    this.silentInputs = silent;
    this.cleanSums = sums;
    this.outputs = outputs;
  }

  /** One chunk of inputs, [channels][places * chunk], zero beyond the last image. */
  private float[][] planes(QuantizedNetwork network, Examples examples, int channels, int c) {
    int features = examples.features();
    int places = features / channels;
    WordFormat format = network.activationFormat();
    float[][] planes = new float[channels][places * chunk];
    int from = c * chunk;
    int count = Math.min(chunk, examples.count() - from);
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

  private static float[][] pruned(float[][] planes, float limit) {
    float[][] kept = new float[planes.length][];
    for (int p = 0; p < kept.length; p++) {
      kept[p] = planes[p].clone();
      Pruning.apply(limit, kept[p]);
    }
    return kept;
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

  /** Images computed at a time. */
  int chunk() {
    return chunk;
  }

  /** Number of chunks. */
  int chunks() {
    return inputs.length;
  }

  /** Inputs of a chunk as they are stored, one array a plane. */
  float[][] stored(int c) {
    return stored[c];
  }

  /** Whether the first layer takes other inputs than are stored. */
  boolean prunesInputs() {
    return inputs != stored;
  }

  /** Inputs of a chunk as the first layer takes them, one array a plane. */
  float[][] inputs(int c) {
    return inputs[c];
  }

  /** Patches of a chunk's inputs, or null where they are cut again in every trial. */
  @Nullable Matrix inputMatrix(int c) {
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
  float @Nullable [][] cleanSums(int c) {
    return c < cleanSums.length ? cleanSums[c] : null;
  }

  /** The baseline's outputs of all layers, as far as there is room. */
  PlaneOutputs outputs() {
    return outputs;
  }

  /** To be filled with the sums of the first chunks. */
  float[][][] cleanSums() {
    return cleanSums;
  }
}
