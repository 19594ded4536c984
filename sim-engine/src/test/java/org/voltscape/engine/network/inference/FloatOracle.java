package org.voltscape.engine.network.inference;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.Shortcut;
import org.voltscape.engine.network.WordChanges;

/**
 * Inference in double precision, one image and one weight at a time. Slow and plain on purpose;
 * shares no code with what it checks.
 */
public final class FloatOracle {
  private final NetworkShape shape;
  private final List<double[]> weights;
  private final List<double[]> biases;
  private double[] thresholds;
  private double nearest;
  private Reading reading = (layer, place, value) -> value;

  /** What a layer reads of a value of its inputs. */
  @FunctionalInterface
  public interface Reading {
    /** The value read of one written, the place-th of a layer's inputs. */
    double of(int layer, int place, double value);
  }

  /** The parameters are copied. */
  public FloatOracle(Network network) {
    this(network.shape(), doubles(network.weights()), doubles(network.biases()));
  }

  /** The arrays are looked at in every call: whoever changes them changes the network. */
  public FloatOracle(NetworkShape shape, List<double[]> weights, List<double[]> biases) {
    this.shape = shape;
    this.weights = weights;
    this.biases = biases;
  }

  /** A quantized network with changed words. */
  static FloatOracle of(QuantizedNetwork network, WordChanges[] changes) {
    FloatOracle oracle =
        new FloatOracle(
            network.shape(),
            network.weightCodes().stream().map(c -> new double[c.length]).toList(),
            doubles(network.biases()));
    for (int r = 0; r < changes.length; r++) {
      QuantizedNetwork.Region region = network.regions().get(r);
      double[] values = (region.bias() ? oracle.biases : oracle.weights).get(region.layer());
      for (int i = 0; i < values.length; i++) {
        values[i] = region.format().decode(region.codes()[i]);
      }
      for (int i = 0; i < changes[r].size(); i++) {
        values[changes[r].word(i)] = changes[r].integer(i) * region.format().scale();
      }
    }
    return oracle;
  }

  /** Copies in double precision. */
  public static List<double[]> doubles(List<float[]> arrays) {
    List<double[]> all = new ArrayList<>();
    for (float[] array : arrays) {
      double[] copy = new double[array.length];
      for (int i = 0; i < copy.length; i++) {
        copy[i] = array[i];
      }
      all.add(copy);
    }
    return all;
  }

  /** The same, with values below thresholds left out. */
  FloatOracle pruned(double... ofLayers) {
    thresholds = ofLayers;
    return this;
  }

  /** The same, with layers and shortcuts given what is read of values, not the values. */
  public FloatOracle reading(Reading other) {
    reading = other;
    return this;
  }

  /** How near any value of the last example came to the threshold of its layer. */
  double nearest() {
    return nearest;
  }

  private double[] entering(int l, double[] read) {
    if (thresholds == null) {
      return read;
    }
    double[] x = read.clone();
    for (int i = 0; i < x.length; i++) {
      double size = Math.abs(x[i]);
      // An input is what it is; one equal to the threshold counts.
      nearest = l == 0 ? nearest : Math.min(nearest, Math.abs(size - thresholds[l]));
      x[i] = size < thresholds[l] ? 0 : x[i];
    }
    return x;
  }

  /** The last layer's activated sums for one example. */
  public double[] sums(Examples examples, int image) {
    double[] x = new double[examples.features()];
    for (int f = 0; f < x.length; f++) {
      x[f] = examples.inputs()[image * x.length + f];
    }
    double[][] given = new double[shape.layers().size()][];
    nearest = Double.POSITIVE_INFINITY;
    for (int l = 0; l < shape.layers().size(); l++) {
      Layer layer = shape.layers().get(l);
      for (int i = 0; i < x.length; i++) {
        x[i] = reading.of(l, i, x[i]);
      }
      x = entering(l, x);
      double[] z = layer instanceof Convolution c ? convolved(c, l, x) : summed(l, x);
      for (Shortcut s : shape.shortcuts()) {
        for (int o = 0; s.to() == l && o < z.length; o++) {
          z[o] += given[s.from()][o];
        }
      }
      for (int o = 0; o < z.length; o++) {
        z[o] = layer.activation().apply(z[o]);
      }
      x = layer instanceof Convolution c ? pooled(c, z) : z;
      given[l] = x;
    }
    return x;
  }

  private double[] summed(int l, double[] x) {
    double[] z = biases.get(l).clone();
    for (int o = 0; o < z.length; o++) {
      for (int i = 0; i < x.length; i++) {
        z[o] += weights.get(l)[o * x.length + i] * x[i];
      }
    }
    return z;
  }

  private double[] convolved(Convolution c, int l, double[] x) {
    double[] z = new double[c.filters() * c.sumHeight() * c.sumWidth()];
    int o = 0;
    for (int filter = 0; filter < c.filters(); filter++) {
      for (int row = 0; row < c.sumHeight(); row++) {
        for (int column = 0; column < c.sumWidth(); column++) {
          z[o] = biases.get(l)[filter];
          for (int tap = 0; tap < c.channels() * c.kernel() * c.kernel(); tap++) {
            int channel = tap / c.kernel() / c.kernel();
            int y = row * c.stride() - c.padding() + tap / c.kernel() % c.kernel();
            int u = column * c.stride() - c.padding() + tap % c.kernel();
            if (y >= 0 && y < c.height() && u >= 0 && u < c.width()) {
              z[o] +=
                  weights.get(l)[filter * c.channels() * c.kernel() * c.kernel() + tap]
                      * x[(channel * c.height() + y) * c.width() + u];
            }
          }
          o++;
        }
      }
    }
    return z;
  }

  private static double[] pooled(Convolution c, double[] a) {
    Pooling pooling = c.pooling();
    double[] out = new double[c.outputs()];
    int o = 0;
    for (int filter = 0; filter < c.filters(); filter++) {
      for (int row = 0; row < c.outHeight(); row++) {
        for (int column = 0; column < c.outWidth(); column++) {
          double largest = Double.NEGATIVE_INFINITY;
          double sum = 0;
          for (int d = 0; d < pooling.size() * pooling.size(); d++) {
            int y = row * pooling.stride() + d / pooling.size();
            int u = column * pooling.stride() + d % pooling.size();
            double value = a[(filter * c.sumHeight() + y) * c.sumWidth() + u];
            largest = Math.max(largest, value);
            sum += value / pooling.size() / pooling.size();
          }
          out[o++] = pooling.kind() == Pooling.Kind.AVERAGE ? sum : largest;
        }
      }
    }
    return out;
  }
}
