package org.voltscape.engine.network;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.word.WordFormat;

/**
 * Inference of one worker thread: weights with the changes of a trial put in, sums, activations,
 * predictions. All buffers are made once; a pass allocates nothing. Confined to its thread.
 *
 * <p>Inputs of the first layer never change between trials, so where few of its words do, its sums
 * are the fault-free sums plus the differences, exactly.
 */
public final class ForwardPass {
  /** Share of changed words up to which correcting the first layer's sums beats a new product. */
  private static final double CORRECTION_LIMIT = 0.12;

  private final InferenceSet set;
  private final List<Layer> layers;
  private final int chunk;
  private final LayerState[] states;

  /** A pass for one thread. */
  public ForwardPass(InferenceSet set) {
    this.set = set;
    this.layers = set.network().shape().layers();
    this.chunk = set.chunk();
    this.states = new LayerState[layers.size()];
    for (int l = 0; l < states.length; l++) {
      states[l] = new LayerState(set, l);
    }
  }

  /**
   * Runs all images with some words changed; the weights are restored afterwards.
   *
   * @param changes one entry a region of {@link QuantizedNetwork#regions()}, in that order
   * @param predictions filled with the class of each image
   * @param cancelled looked at between chunks
   * @return number of images classified correctly
   * @throws CancellationException if cancelled; the weights are restored then too
   */
  public int run(WordChanges[] changes, int[] predictions, BooleanSupplier cancelled) {
    List<QuantizedNetwork.Region> regions = set.network().regions();
    boolean any = false;
    for (int r = 0; r < changes.length; r++) {
      any |= changes[r].size() > 0;
    }
    if (!any) {
      for (int i = 0; i < predictions.length; i++) {
        predictions[i] = set.cleanPrediction(i);
      }
      return set.cleanCorrect();
    }
    WordChanges first = changes[0];
    boolean correct =
        set.cleanSums(0) != null && first.size() <= CORRECTION_LIMIT * layers.get(0).weights();
    try {
      for (int r = 0; r < changes.length; r++) {
        QuantizedNetwork.Region region = regions.get(r);
        states[region.layer()].apply(changes[r], region.bias());
      }
      for (int l = correct ? 1 : 0; l < states.length; l++) {
        states[l].upload();
      }
      return forward(predictions, cancelled, correct ? first : null, null);
    } finally {
      for (int r = 0; r < changes.length; r++) {
        QuantizedNetwork.Region region = regions.get(r);
        states[region.layer()].restore(changes[r], region.bias());
      }
    }
  }

  /**
   * The fault-free pass.
   *
   * @param keepSums filled with the first layer's sums, one array a chunk; null to keep none
   */
  int runClean(float[][][] keepSums, int[] predictions, BooleanSupplier cancelled) {
    return forward(predictions, cancelled, null, keepSums);
  }

  static void stopIf(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }

  private int forward(
      int[] predictions, BooleanSupplier cancelled, WordChanges correction, float[][][] keepSums) {
    int right = 0;
    for (int c = 0; c < set.chunks(); c++) {
      stopIf(cancelled);
      if (correction != null) {
        correctFirst(c, correction);
      } else {
        states[0].multiply(set.inputMatrix(c));
        if (keepSums != null) {
          keepSums[c] = states[0].sumsCopy();
        }
      }
      for (int l = 1; l < states.length; l++) {
        states[l - 1].activate(states[l].input);
        states[l].multiply(states[l].input);
      }
      right += states[states.length - 1].predict(c, predictions);
    }
    return right;
  }

  /** Fault-free sums plus (changed - meant) * input for every changed weight of the first layer. */
  private void correctFirst(int c, WordChanges changes) {
    LayerState state = states[0];
    float[][] clean = set.cleanSums(c);
    for (int o = 0; o < clean.length; o++) {
      System.arraycopy(clean[o], 0, state.sums[o], 0, chunk);
    }
    float[][] x = set.inputs(c);
    int inputs = layers.get(0).inputs();
    for (int i = 0; i < changes.size(); i++) {
      int word = changes.word(i);
      int input = word % inputs;
      if (!set.silent(c, input)) {
        float difference = changes.integer(i) - state.meant(word);
        addScaled(state.sums[word / inputs], difference, x[input]);
      }
    }
  }

  /** One index for both arrays, so that the compiler can vectorise the loop. */
  private static void addScaled(float[] z, float factor, float[] x) {
    for (int n = 0; n < z.length; n++) {
      z[n] += factor * x[n];
    }
  }

  /** Weights, biases and buffers of one layer. */
  private static final class LayerState {
    /** Adding and then subtracting it rounds a float below 2^22 to the nearest whole number. */
    private static final float ROUNDER = 0x1.8p23f;

    private final InferenceSet set;
    private final int layer;
    private final Layer shape;
    private final LayerArithmetic arithmetic;
    private final WordFormat format;
    private final WordFormat biasFormat;
    private final WordFormat activationFormat;
    private final int chunk;
    private final int[] codes;
    private final int[] integers;
    private final float[] biases;
    private final float[][] sums;
    private final float[] partSums;
    private final double[][] wideSums;
    private final float[] outputs;
    private final float[] digits;
    private final Matrix[] weightParts;
    private final Matrix product;
    private final Matrix input;
    private boolean changed;

    LayerState(InferenceSet set, int layer) {
      this.set = set;
      this.layer = layer;
      this.shape = set.network().shape().layers().get(layer);
      this.arithmetic = set.arithmetic(layer);
      this.format = set.network().weightFormat(layer);
      this.biasFormat =
          set.network().biasFormats() == null ? null : set.network().biasFormats().get(layer);
      this.activationFormat = set.network().activationFormat();
      this.chunk = set.chunk();
      this.codes = set.network().weightCodes().get(layer);
      this.integers = new int[codes.length];
      for (int i = 0; i < codes.length; i++) {
        integers[i] = format.integer(codes[i]);
      }
      this.biases = new float[shape.outputs()];
      for (int o = 0; o < biases.length; o++) {
        biases[o] = meantBias(o);
      }
      boolean wide = arithmetic.parts() > 1;
      this.sums = wide ? null : new float[shape.outputs()][chunk];
      this.partSums = wide ? new float[chunk] : null;
      this.wideSums = wide ? new double[shape.outputs()][chunk] : null;
      this.outputs = new float[chunk];
      this.digits = new float[codes.length];
      this.weightParts = new Matrix[arithmetic.parts()];
      for (int p = 0; p < weightParts.length; p++) {
        weightParts[p] = set.kernel().allocate(shape.outputs(), shape.inputs());
      }
      this.product = set.kernel().allocate(shape.outputs(), chunk);
      this.input = layer == 0 ? null : set.kernel().allocate(shape.inputs(), chunk);
      this.changed = true;
      upload();
    }

    int meant(int word) {
      return format.integer(codes[word]);
    }

    /** The bias in units of the sums; rounded to a whole unit where sums are whole numbers. */
    private float meantBias(int output) {
      List<int[]> words = set.network().biasCodes();
      if (words != null) {
        return biasOf(biasFormat.integer(words.get(layer)[output]));
      }
      double units = set.network().biases().get(layer)[output] / arithmetic.sumScale();
      return (float) (arithmetic.exact() ? Math.rint(units) : units);
    }

    private float biasOf(int integer) {
      return (float) (integer * biasFormat.scale() / arithmetic.sumScale());
    }

    void apply(WordChanges changes, boolean bias) {
      for (int i = 0; i < changes.size(); i++) {
        if (bias) {
          biases[changes.word(i)] = biasOf(changes.integer(i));
        } else {
          integers[changes.word(i)] = changes.integer(i);
        }
      }
      changed |= !bias && changes.size() > 0;
    }

    void restore(WordChanges changes, boolean bias) {
      for (int i = 0; i < changes.size(); i++) {
        int word = changes.word(i);
        if (bias) {
          biases[word] = meantBias(word);
        } else {
          integers[word] = meant(word);
        }
      }
      changed |= !bias && changes.size() > 0;
    }

    /** Brings the weights to the kernel if they are not there. */
    void upload() {
      if (!changed) {
        return;
      }
      for (int p = 0; p < weightParts.length; p++) {
        for (int i = 0; i < digits.length; i++) {
          digits[i] = arithmetic.digit(integers[i], p);
        }
        weightParts[p].write(digits, 0);
      }
      changed = false;
    }

    float[][] sumsCopy() {
      float[][] copy = new float[sums.length][];
      for (int o = 0; o < copy.length; o++) {
        copy[o] = sums[o].clone();
      }
      return copy;
    }

    void multiply(Matrix x) {
      for (int p = 0; p < weightParts.length; p++) {
        set.kernel().multiply(weightParts[p], x, product);
        for (int o = 0; o < biases.length; o++) {
          if (wideSums == null) {
            product.readRow(o, sums[o]);
          } else {
            product.readRow(o, partSums);
            addPart(wideSums[o], p == 0 ? 0 : 1, arithmetic.digitWeight(p));
          }
        }
      }
    }

    private void addPart(double[] wide, int keep, double weight) {
      for (int n = 0; n < wide.length; n++) {
        wide[n] = keep * wide[n] + weight * partSums[n];
      }
    }

    void activate(Matrix next) {
      boolean relu = wideSums == null && shape.activation() == Activation.RELU;
      for (int o = 0; o < biases.length; o++) {
        if (relu && activationFormat == null) {
          reluFloat(sums[o], outputs, biases[o], (float) arithmetic.sumScale());
        } else if (relu) {
          // Sums are whole numbers, so half a unit added leaves no ties for the rounding to even:
          // halves go up, as in WordFormat.encode. Without fraction bits there is nothing to round.
          float factor = (float) (arithmetic.sumScale() / activationFormat.scale());
          float top = (float) (activationFormat.max() / activationFormat.scale());
          float half = factor < 1 ? 0.5f : 0;
          reluQuantized(sums[o], outputs, biases[o] + half, factor, top);
        } else {
          activateSlowly(o);
        }
        next.writeRow(o, outputs);
      }
    }

    private static void reluFloat(float[] z, float[] out, float bias, float scale) {
      for (int n = 0; n < out.length; n++) {
        out[n] = Math.max(0, (z[n] + bias) * scale);
      }
    }

    private static void reluQuantized(float[] z, float[] out, float bias, float factor, float top) {
      for (int n = 0; n < out.length; n++) {
        float v = Math.min(top, Math.max(0, (z[n] + bias) * factor));
        out[n] = (v + ROUNDER) - ROUNDER;
      }
    }

    private void activateSlowly(int o) {
      for (int n = 0; n < chunk; n++) {
        double a = shape.activation().apply((sum(o, n) + biases[o]) * arithmetic.sumScale());
        outputs[n] =
            activationFormat == null
                ? (float) a
                : activationFormat.integer(activationFormat.encode(a));
      }
    }

    private double sum(int o, int n) {
      return wideSums == null ? sums[o][n] : wideSums[o][n];
    }

    /** Classes of one chunk; of equal sums the lowest class wins. */
    int predict(int c, int[] predictions) {
      int from = c * chunk;
      int count = Math.min(chunk, set.images() - from);
      int right = 0;
      for (int n = 0; n < count; n++) {
        int best = 0;
        double bestSum = Double.NEGATIVE_INFINITY;
        for (int o = 0; o < biases.length; o++) {
          double z = sum(o, n) + biases[o];
          if (z > bestSum) {
            bestSum = z;
            best = o;
          }
        }
        predictions[from + n] = best;
        right += best == set.label(from + n) ? 1 : 0;
      }
      return right;
    }
  }
}
