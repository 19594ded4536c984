package org.voltscape.engine.network.inference;

import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.Shortcut;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.word.FixedPoint;

/**
 * Inference of a fixed-point network one image and one word at a time, in 64-bit whole numbers.
 * Slow and plain on purpose; shares no code with what it checks.
 */
public final class OracleNetwork {
  private final QuantizedNetwork network;
  private final long[][] weights;
  private final long[][] biases;
  private final int weightFraction;
  private final int activationFraction;
  private final int activationBits;
  private Memory memory = (layer, address, units) -> units;
  private double[] thresholds;
  private long[] skipped;

  /** What is read of a value that was stored. */
  interface Memory {
    long read(int layer, int address, long units);
  }

  public OracleNetwork(QuantizedNetwork network) {
    this.network = network;
    FixedPoint w = (FixedPoint) network.weightFormat(0);
    FixedPoint a = (FixedPoint) network.activationFormat();
    weightFraction = w.fractionBits();
    activationFraction = a.fractionBits();
    activationBits = a.integerBits() + a.fractionBits();
    int layers = network.shape().layers().size();
    weights = new long[layers][];
    biases = new long[layers][];
    for (int l = 0; l < layers; l++) {
      weights[l] = signed(network.weightCodes().get(l), w.bits());
      int outputs = network.shape().layers().get(l).biases();
      biases[l] = new long[outputs];
      for (int o = 0; o < outputs; o++) {
        biases[l][o] =
            network.biasCodes() == null
                ? (long)
                    Math.rint(
                        network.biases().get(l)[o]
                            * Math.pow(2, weightFraction + activationFraction))
                : signed(network.biasCodes().get(l), w.bits())[o] << activationFraction;
      }
    }
  }

  private static long[] signed(int[] codes, int bits) {
    long[] values = new long[codes.length];
    for (int i = 0; i < codes.length; i++) {
      values[i] = codes[i] >= 1 << (bits - 1) ? codes[i] - (1L << bits) : codes[i];
    }
    return values;
  }

  /** Puts the changed words in for good. */
  public OracleNetwork with(WordChanges[] changes) {
    for (int r = 0; r < changes.length; r++) {
      QuantizedNetwork.Region region = network.regions().get(r);
      for (int i = 0; i < changes[r].size(); i++) {
        if (region.bias()) {
          biases[region.layer()][changes[r].word(i)] =
              (long) changes[r].integer(i) << activationFraction;
        } else {
          weights[region.layer()][changes[r].word(i)] = changes[r].integer(i);
        }
      }
    }
    return this;
  }

  /** Reads what enters the layers from a memory. */
  OracleNetwork with(Memory faulty) {
    memory = faulty;
    return this;
  }

  /** Leaves out what is below a threshold, and counts the operations with a 0. */
  public OracleNetwork pruned(double... ofLayers) {
    thresholds = ofLayers;
    skipped = new long[weights.length];
    return this;
  }

  /** Operations with a 0 of all images predicted so far, a number a layer. */
  public long[] skipped() {
    return skipped;
  }

  private long[] entering(int l, long[] read) {
    if (thresholds == null) {
      return read;
    }
    long[] x = read.clone();
    for (int i = 0; i < x.length; i++) {
      double value = x[i] / Math.pow(2, activationFraction);
      x[i] = value < thresholds[l] && value > -thresholds[l] ? 0 : x[i];
    }
    Layer layer = network.shape().layers().get(l);
    if (layer instanceof Convolution c) {
      for (int row = 0; row < c.sumHeight(); row++) {
        for (int column = 0; column < c.sumWidth(); column++) {
          skipped[l] += (long) c.filters() * zeros(c, x, row * c.stride(), column * c.stride());
        }
      }
    } else {
      for (long value : x) {
        skipped[l] += value == 0 ? layer.filters() : 0;
      }
    }
    return x;
  }

  /** Zeros under a filter; beyond the border all are. */
  private static int zeros(Convolution c, long[] x, int row, int column) {
    int zeros = 0;
    for (int channel = 0; channel < c.channels(); channel++) {
      for (int y = row - c.padding(); y < row - c.padding() + c.kernel(); y++) {
        for (int u = column - c.padding(); u < column - c.padding() + c.kernel(); u++) {
          boolean inside = y >= 0 && y < c.height() && u >= 0 && u < c.width();
          zeros += inside && x[(channel * c.height() + y) * c.width() + u] != 0 ? 0 : 1;
        }
      }
    }
    return zeros;
  }

  public int predict(Examples examples, int image) {
    long[] x = new long[examples.features()];
    for (int f = 0; f < x.length; f++) {
      x[f] = quantized(examples.inputs()[image * x.length + f]);
    }
    long[][] given = new long[weights.length][];
    for (int l = 0; l < weights.length; l++) {
      Layer layer = network.shape().layers().get(l);
      for (int i = 0; i < x.length; i++) {
        x[i] = memory.read(l, i, x[i]);
      }
      // Shortcuts bring what was read, of which nothing is left out.
      if (l > 0) {
        given[l - 1] = x;
      }
      x = entering(l, x);
      long[] z = layer instanceof Convolution c ? convolved(c, l, x) : summed(l, x);
      for (Shortcut s : network.shape().shortcuts()) {
        for (int o = 0; s.to() == l && o < z.length; o++) {
          z[o] += given[s.from()][o] << weightFraction;
        }
      }
      x = new long[z.length];
      for (int o = 0; o < z.length; o++) {
        x[o] =
            switch (layer.activation()) {
              case IDENTITY -> l == weights.length - 1 ? z[o] : saturated(halfUp(z[o]));
              case RELU -> saturated(halfUp(Math.max(0, z[o])));
              case SIGMOID ->
                  quantized(
                      1
                          / (1
                              + StrictMath.exp(
                                  -z[o] / Math.pow(2, weightFraction + activationFraction))));
            };
      }
      if (layer instanceof Convolution c && c.pooling().kind() != Pooling.Kind.NONE) {
        x = pooled(c, x);
      }
    }
    int best = 0;
    for (int o = 1; o < x.length; o++) {
      best = x[o] > x[best] ? o : best;
    }
    return best;
  }

  private long[] summed(int l, long[] x) {
    long[] z = new long[biases[l].length];
    for (int o = 0; o < z.length; o++) {
      z[o] = biases[l][o];
      for (int i = 0; i < x.length; i++) {
        z[o] += weights[l][o * x.length + i] * x[i];
      }
    }
    return z;
  }

  private long[] convolved(Convolution c, int l, long[] x) {
    int rows = c.sumHeight();
    int columns = c.sumWidth();
    long[] z = new long[c.filters() * rows * columns];
    for (int o = 0; o < z.length; o++) {
      int filter = o / (rows * columns);
      int top = o / columns % rows * c.stride() - c.padding();
      int left = o % columns * c.stride() - c.padding();
      z[o] = biases[l][filter];
      for (int channel = 0; channel < c.channels(); channel++) {
        for (int y = Math.max(0, top); y < Math.min(c.height(), top + c.kernel()); y++) {
          for (int u = Math.max(0, left); u < Math.min(c.width(), left + c.kernel()); u++) {
            int tap = ((filter * c.channels() + channel) * c.kernel() + y - top) * c.kernel();
            z[o] += weights[l][tap + u - left] * x[(channel * c.height() + y) * c.width() + u];
          }
        }
      }
    }
    return z;
  }

  private static long[] pooled(Convolution c, long[] a) {
    int size = c.pooling().size();
    long[] out = new long[c.filters() * c.outHeight() * c.outWidth()];
    for (int o = 0; o < out.length; o++) {
      int filter = o / (c.outHeight() * c.outWidth());
      int top = o / c.outWidth() % c.outHeight() * c.pooling().stride();
      int left = o % c.outWidth() * c.pooling().stride();
      long largest = Long.MIN_VALUE;
      long sum = 0;
      for (int y = top; y < top + size; y++) {
        for (int u = left; u < left + size; u++) {
          long value = a[(filter * c.sumHeight() + y) * c.sumWidth() + u];
          largest = Math.max(largest, value);
          sum += value;
        }
      }
      out[o] =
          c.pooling().kind() == Pooling.Kind.MAX
              ? largest
              : Math.floorDiv(2 * sum + size * size, 2L * size * size);
    }
    return out;
  }

  /** From units of the sums to units of the activations. */
  private long halfUp(long sum) {
    long two = 1L << weightFraction;
    return Math.floorDiv(2 * sum + two, 2 * two);
  }

  private long quantized(double value) {
    return saturated((long) Math.floor(value * Math.pow(2, activationFraction) + 0.5));
  }

  private long saturated(long units) {
    long top = 1L << (activationBits - 1);
    return Math.max(-top, Math.min(top - 1, units));
  }
}
