package org.voltscape.engine.eden;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.ActivationStore;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Shortcut;
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.network.planes.FilterOutput;
import org.voltscape.engine.network.planes.Patches;
import org.voltscape.engine.network.planes.ShortcutSums;

/**
 * Inference of a network in single precision, some images at a time, with a memory on the way to
 * every layer. All buffers are made once; a pass allocates nothing. Confined to its thread.
 */
final class ChunkPass {
  private final NetworkShape shape;
  private final MatrixKernel kernel;
  private final Examples examples;
  private final int chunk;
  private final int depth;
  private final float[][] biases;
  private final Matrix[] weights;
  private final Matrix[] inputs;
  private final Matrix[] sums;
  private final Patches[] patches;
  private final FilterOutput[] outputs;
  private final float[][] rows;
  private final float[] firstPlane;

  /** Scratch for a plane of each layer's outputs. */
  private final float[][] taken;

  /** What was read of the outputs of layers where shortcuts begin; null of the others. */
  private final float[] @Nullable [][] kept;

  /** What a shortcut brings, of layers where one ends; null of the others. */
  private final @Nullable ShortcutSums[] shortcuts;

  private final float[] best;
  private final int[] classes;

  /**
   * @param network whose weights are taken until others are set
   * @param chunk images at a time
   */
  ChunkPass(Network network, Examples examples, MatrixKernel kernel, int chunk) {
    this.shape = network.shape();
    this.kernel = kernel;
    this.examples = examples;
    this.chunk = chunk;
    this.depth = shape.layers().size();
    this.biases = network.biases().toArray(float[][]::new);
    this.weights = new Matrix[depth];
    this.inputs = new Matrix[depth];
    this.sums = new Matrix[depth];
    this.patches = new Patches[depth];
    this.outputs = new FilterOutput[depth];
    this.rows = new float[depth][];
    this.taken = new float[depth][];
    this.kept = new float[depth][][];
    this.shortcuts = new ShortcutSums[depth];
    for (int l = 0; l < depth; l++) {
      Layer layer = shape.layers().get(l);
      weights[l] = kernel.allocate(layer.filters(), layer.patch());
      weights[l].write(network.weights().get(l), 0);
      inputs[l] = Patches.allocate(kernel, layer, chunk);
      sums[l] = kernel.allocate(layer.filters(), layer.positions() * chunk);
      patches[l] = new Patches(layer, chunk);
      outputs[l] = new FilterOutput(layer, null, 1, chunk);
      rows[l] = new float[sums[l].columns()];
      taken[l] = new float[outputs[l].size()];
    }
    for (Shortcut s : shape.shortcuts()) {
      float[][] planes = kept[s.from()];
      if (planes == null) {
        planes = new float[shape.layers().get(s.from()).filters()][outputs[s.from()].size()];
        kept[s.from()] = planes;
      }
      shortcuts[s.to()] = new ShortcutSums(planes, 1, false);
    }
    Layer first = shape.layers().get(0);
    this.firstPlane = new float[first.inputs() / first.channels() * chunk];
    this.best = new float[chunk];
    this.classes = new int[chunk];
  }

  /** Number of chunks. */
  int chunks() {
    return (examples.count() + chunk - 1) / chunk;
  }

  /** First image of a chunk. */
  int first(int c) {
    return c * chunk;
  }

  /** Images in a chunk. */
  int count(int c) {
    return Math.min(chunk, examples.count() - c * chunk);
  }

  /** Takes other weights from now on. */
  void setWeights(int layer, float[] values) {
    weights[layer].write(values, 0);
  }

  /**
   * Computes the scores of a chunk.
   *
   * @param store the memory of the maps
   * @param start where to begin; null for the images themselves
   * @return number of images classified correctly
   */
  int correct(int c, ActivationStore store, @Nullable KeptOutputs start) {
    compute(c, store, start, depth);
    return classify(c);
  }

  /**
   * Computes a chunk up to what a layer reads, and keeps that.
   *
   * @param out filled for the chunk; its layer is above 0
   */
  void keep(int c, ActivationStore store, KeptOutputs out) {
    compute(c, store, null, out.layer());
    int last = out.layer() - 1;
    float[][] planes = new float[biases[last].length][];
    for (int o = 0; o < planes.length; o++) {
      planes[o] = plane(last, o).clone();
    }
    out.put(c, last, planes);
    for (int l = 0; l < last; l++) {
      float[][] read = kept[l];
      if (read != null && out.bringsFrom(l)) {
        float[][] copy = new float[read.length][];
        for (int o = 0; o < copy.length; o++) {
          copy[o] = read[o].clone();
        }
        out.put(c, l, copy);
      }
    }
  }

  /**
   * Multiplies from the start on, for layers before an end.
   *
   * @param end layer behind the last, above the first
   */
  private void compute(int c, ActivationStore store, @Nullable KeptOutputs start, int end) {
    int from = 0;
    if (start == null) {
      load(c, store);
    } else {
      from = start.layer();
      take(c, start, store);
    }
    kernel.multiply(weights[from], inputs[from], sums[from]);
    for (int l = from + 1; l < end; l++) {
      store.begin(l, first(c), count(c));
      for (int o = 0; o < biases[l - 1].length; o++) {
        read(l, o, plane(l - 1, o), store);
      }
      kernel.multiply(weights[l], inputs[l], sums[l]);
    }
  }

  private void load(int c, ActivationStore store) {
    store.begin(0, first(c), count(c));
    int channels = shape.layers().get(0).channels();
    int places = firstPlane.length / chunk;
    for (int channel = 0; channel < channels; channel++) {
      for (int n = 0; n < count(c); n++) {
        int at = (first(c) + n) * examples.features() + channel * places;
        for (int p = 0; p < places; p++) {
          firstPlane[p * chunk + n] = examples.inputs()[at + p];
        }
      }
      store.pass(0, channel * places, firstPlane, chunk);
      patches[0].cut(channel, firstPlane, inputs[0]);
    }
  }

  private void take(int c, KeptOutputs start, ActivationStore store) {
    int layer = start.layer();
    for (int l = 0; l < layer - 1; l++) {
      float[][] planes = start.planes(c, l);
      float[][] into = kept[l];
      for (int o = 0; into != null && o < planes.length; o++) {
        System.arraycopy(planes[o], 0, into[o], 0, planes[o].length);
      }
    }
    store.begin(layer, first(c), count(c));
    float[][] planes = start.planes(c, layer - 1);
    float[] scratch = taken[layer - 1];
    for (int o = 0; o < planes.length; o++) {
      System.arraycopy(planes[o], 0, scratch, 0, scratch.length);
      read(layer, o, scratch, store);
    }
  }

  /** Reads a plane of the layer before from its memory; a shortcut brings what was read, too. */
  private void read(int layer, int filter, float[] plane, ActivationStore store) {
    store.pass(layer, filter * (plane.length / chunk), plane, chunk);
    float[][] into = kept[layer - 1];
    if (into != null) {
      System.arraycopy(plane, 0, into[filter], 0, plane.length);
    }
    patches[layer].cut(filter, plane, inputs[layer]);
  }

  /** The outputs of a filter; overwritten by the next call. */
  private float[] plane(int layer, int filter) {
    sums[layer].readRow(filter, rows[layer]);
    ShortcutSums shortcut = shortcuts[layer];
    if (shortcut != null) {
      shortcut.addTo(rows[layer], filter);
    }
    return outputs[layer].of(rows[layer], biases[layer][filter]);
  }

  /** Notes which images of the chunk computed last were classified correctly. */
  void note(int c, BitSet right) {
    for (int n = 0; n < count(c); n++) {
      right.set(first(c) + n, classes[n] == examples.labels()[first(c) + n]);
    }
  }

  /** Of equal scores the lowest class wins; one that is not a number never does. */
  private int classify(int c) {
    int last = depth - 1;
    int filters = biases[last].length;
    for (int n = 0; n < chunk; n++) {
      best[n] = filters == 1 ? 0 : Float.NaN;
      classes[n] = 0;
    }
    for (int o = 0; o < filters; o++) {
      sums[last].readRow(o, rows[last]);
      for (int n = 0; n < chunk; n++) {
        float score = rows[last][n] + biases[last][o];
        if (score > best[n] || (Float.isNaN(best[n]) && !Float.isNaN(score))) {
          best[n] = score;
          classes[n] = filters == 1 ? 1 : o;
        }
      }
    }
    int correct = 0;
    for (int n = 0; n < count(c); n++) {
      correct += classes[n] == examples.labels()[first(c) + n] ? 1 : 0;
    }
    return correct;
  }
}
