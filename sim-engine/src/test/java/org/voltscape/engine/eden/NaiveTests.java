package org.voltscape.engine.eden;

import java.util.List;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.memory.FaultSource;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.storage.Bounding;

/** Networks in memory that errs by the definition: one image, one value, one bit at a time. */
final class NaiveTests {
  private final ApproximateNetwork network;
  private final NetworkShape shape;
  private final ErrorRates rates;
  private final FaultSource source;

  NaiveTests(ApproximateNetwork network, ErrorRates rates, long seed) {
    this.network = network;
    this.shape = network.network().shape();
    this.rates = rates;
    this.source = ApproximateTests.source(seed);
  }

  /** The class of each image. */
  int[] classes(Examples examples) {
    int depth = shape.layers().size();
    float[][] weights = new float[depth][];
    for (int l = 0; l < depth; l++) {
      weights[l] = read(2 * l + 1, l, network.network().weights().get(l));
    }
    int[] classes = new int[examples.count()];
    for (int n = 0; n < classes.length; n++) {
      float[] values = new float[examples.features()];
      System.arraycopy(examples.inputs(), n * values.length, values, 0, values.length);
      float[][] reads = new float[depth][];
      for (int l = 0; l < depth; l++) {
        reads[l] = read(2 * l, -1 - (n * depth + l), values);
        int from = shape.shortcutTo(l);
        float[] brought = from < 0 ? null : reads[from + 1];
        values = outputs(l, weights[l], reads[l], brought);
      }
      classes[n] = largest(values);
    }
    return classes;
  }

  private static int largest(float[] scores) {
    int best = 0;
    for (int k = 1; k < scores.length; k++) {
      if (scores[k] > scores[best] || (Float.isNaN(scores[best]) && !Float.isNaN(scores[k]))) {
        best = k;
      }
    }
    return best;
  }

  /** What is read of a tensor, word by word. */
  private float[] read(int tensor, int memory, float[] written) {
    ApproximateTensor stored = network.tensors().get(tensor);
    int bits = stored.format().bits();
    FaultList faults = new FaultList();
    network.kind().draw(source, memory, written.length, bits, rates.of(tensor), faults);
    float[] read = new float[written.length];
    for (int w = 0; w < read.length; w++) {
      int word = stored.format().encode(written[w]);
      for (int i = 0; i < faults.size(); i++) {
        if (faults.word(i) == w) {
          word = flipped(word, faults.mask(i), faults.value(i), bits);
        }
      }
      read[w] = bounded(stored.format().decode(word), stored.lowest(), stored.highest());
    }
    return read;
  }

  private int flipped(int word, int mask, int value, int bits) {
    int result = word;
    for (int b = 0; b < bits; b++) {
      boolean one = (word >>> b & 1) != 0;
      boolean drawn = (mask >>> b & 1) != 0;
      boolean either = (value >>> b & 1) != 0;
      boolean flips =
          network.kind() == FaultKind.EDEN_1
              ? (one ? drawn : either)
              : network.kind() == FaultKind.EDEN_3 ? (one ? either : drawn) : drawn;
      result ^= flips ? 1 << b : 0;
    }
    return result;
  }

  private float bounded(float value, float lowest, float highest) {
    boolean inside = lowest <= value && value <= highest;
    if (inside || network.bounding() == Bounding.NONE) {
      return value;
    }
    if (network.bounding() == Bounding.ZERO) {
      return 0;
    }
    return Float.floatToRawIntBits(value) < 0 ? lowest : highest;
  }

  private float[] outputs(int l, float[] weights, float[] values, float[] brought) {
    Layer layer = shape.layers().get(l);
    float[] out = new float[layer.outputs()];
    for (int f = 0; f < layer.filters(); f++) {
      float[] sums = new float[layer.positions()];
      for (int p = 0; p < sums.length; p++) {
        for (int i = 0; i < layer.patch(); i++) {
          sums[p] += weights[f * layer.patch() + i] * value(layer, values, p, i);
        }
        sums[p] += brought == null ? 0 : brought[f * sums.length + p];
        sums[p] += network.network().biases().get(l)[f];
        if (layer.activation() == Activation.RELU) {
          sums[p] = Math.max(0, sums[p]);
        }
      }
      pool(layer, sums, f, out);
    }
    return out;
  }

  private static float value(Layer layer, float[] values, int position, int tap) {
    if (!(layer instanceof Convolution c)) {
      return values[tap];
    }
    int channel = tap / (c.kernel() * c.kernel());
    int y = position / c.sumWidth() + tap / c.kernel() % c.kernel() - c.padding();
    int x = position % c.sumWidth() + tap % c.kernel() - c.padding();
    boolean inside = y >= 0 && x >= 0 && y < c.height() && x < c.width();
    return inside ? values[(channel * c.height() + y) * c.width() + x] : 0;
  }

  private static void pool(Layer layer, float[] sums, int filter, float[] out) {
    if (!(layer instanceof Convolution c) || c.pooling().kind() == Pooling.Kind.NONE) {
      System.arraycopy(sums, 0, out, filter * sums.length, sums.length);
      return;
    }
    int size = c.pooling().size();
    for (int y = 0; y < c.outHeight(); y++) {
      for (int x = 0; x < c.outWidth(); x++) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int i : List.of(0, 1)) {
          for (int j : List.of(0, 1)) {
            largest = Math.max(largest, sums[(y * size + i) * c.sumWidth() + x * size + j]);
          }
        }
        out[(filter * c.outHeight() + y) * c.outWidth() + x] = largest;
      }
    }
  }
}
