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
  private static final double CORRECTION_LIMIT = 0.04;

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
  int runClean(float[][] keepSums, int[] predictions, BooleanSupplier cancelled) {
    return forward(predictions, cancelled, null, keepSums);
  }

  static void stopIf(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }

  private int forward(
      int[] predictions, BooleanSupplier cancelled, WordChanges correction, float[][] keepSums) {
    int right = 0;
    for (int c = 0; c < set.chunks(); c++) {
      stopIf(cancelled);
      if (correction != null) {
        correctFirst(c, correction);
      } else {
        states[0].multiply(set.inputMatrix(c));
        if (keepSums != null) {
          keepSums[c] = states[0].sums.clone();
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
    float[] z = state.sums;
    System.arraycopy(set.cleanSums(c), 0, z, 0, z.length);
    float[] x = set.inputs(c);
    int inputs = layers.get(0).inputs();
    for (int i = 0; i < changes.size(); i++) {
      int word = changes.word(i);
      int input = word % inputs;
      if (!set.silent(c, input)) {
        float difference = changes.integer(i) - state.meant(word);
        addScaled(z, word / inputs * chunk, difference, x, input * chunk, chunk);
      }
    }
  }

  /** A loop of its own, so that the compiler vectorises it. */
  private static void addScaled(float[] z, int to, float factor, float[] x, int from, int count) {
    for (int n = 0; n < count; n++) {
      z[to + n] += factor * x[from + n];
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
    private final WordFormat activationFormat;
    private final int chunk;
    private final int[] codes;
    private final int[] integers;
    private final float[] biases;
    private final float[] sums;
    private final float[] partSums;
    private final double[] wideSums;
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
      this.format = set.network().weightFormat();
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
      int size = shape.outputs() * chunk;
      boolean wide = arithmetic.parts() > 1;
      this.sums = new float[wide ? 0 : size];
      this.partSums = new float[wide ? size : 0];
      this.wideSums = new double[wide ? size : 0];
      this.outputs = new float[size];
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
        return biasOf(format.integer(words.get(layer)[output]));
      }
      double units = set.network().biases().get(layer)[output] / arithmetic.sumScale();
      return (float) (arithmetic.exact() ? Math.rint(units) : units);
    }

    private float biasOf(int integer) {
      return (float) (integer * format.scale() / arithmetic.sumScale());
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

    void multiply(Matrix x) {
      if (weightParts.length == 1) {
        set.kernel().multiply(weightParts[0], x, product);
        product.read(sums, 0);
        return;
      }
      for (int p = 0; p < weightParts.length; p++) {
        set.kernel().multiply(weightParts[p], x, product);
        product.read(partSums, 0);
        double weight = arithmetic.digitWeight(p);
        for (int i = 0; i < wideSums.length; i++) {
          wideSums[i] = (p == 0 ? 0 : wideSums[i]) + weight * partSums[i];
        }
      }
    }

    void activate(Matrix next) {
      for (int o = 0; o < biases.length; o++) {
        int row = o * chunk;
        if (weightParts.length == 1 && shape.activation() == Activation.RELU) {
          if (activationFormat == null) {
            reluFloat(row, biases[o], (float) arithmetic.sumScale());
          } else {
            reluQuantized(row, biases[o]);
          }
        } else {
          activateSlowly(row, biases[o]);
        }
      }
      next.write(outputs, 0);
    }

    private void reluFloat(int row, float bias, float scale) {
      for (int i = row; i < row + chunk; i++) {
        outputs[i] = Math.max(0, (sums[i] + bias) * scale);
      }
    }

    /**
     * Rounds half up as {@link WordFormat#encode} does: sums are whole numbers, so half a unit
     * added leaves no ties for the rounding to even.
     */
    private void reluQuantized(int row, float bias) {
      float factor = (float) (arithmetic.sumScale() / activationFormat.scale());
      float top = (float) (activationFormat.max() / activationFormat.scale());
      float shifted = bias + 0.5f;
      for (int i = row; i < row + chunk; i++) {
        float v = (sums[i] + shifted) * factor;
        v = Math.min(top, Math.max(0, v));
        outputs[i] = (v + ROUNDER) - ROUNDER;
      }
    }

    private void activateSlowly(int row, float bias) {
      for (int i = row; i < row + chunk; i++) {
        double z = (weightParts.length == 1 ? sums[i] : wideSums[i]) + bias;
        double a = shape.activation().apply(z * arithmetic.sumScale());
        outputs[i] =
            activationFormat == null
                ? (float) a
                : activationFormat.integer(activationFormat.encode(a));
      }
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
          int i = o * chunk + n;
          double z = (weightParts.length == 1 ? sums[i] : wideSums[i]) + (double) biases[o];
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
