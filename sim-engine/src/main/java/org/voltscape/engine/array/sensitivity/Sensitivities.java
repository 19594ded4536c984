package org.voltscape.engine.array.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.training.WeightGradients;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordShape;

/**
 * How far the cost of a network moves, to first order, when the words of its weights flip bits:
 * |gradient * (value - expectation of the value read)|, in the cost's unit (Shin et al., JETCAS
 * 2019, equations 5 and 6). Immutable; the arrays are shared, not to be written to.
 *
 * @param shape the network's layers
 * @param weights per layer [filter * patch + tap], in the cost's unit
 */
public record Sensitivities(NetworkShape shape, List<float[]> weights) {
  /** Probability of a flip where none is asked for; it scales all sensitivities alike. */
  public static final double DEFAULT_FLIP_PROBABILITY = 1e-3;

  public Sensitivities {
    weights = List.copyOf(weights);
    for (int l = 0; l < shape.layers().size(); l++) {
      if (weights.get(l).length != shape.layers().get(l).weights()) {
        throw new IllegalArgumentException("sensitivities of layer " + l + " have another size");
      }
    }
  }

  /**
   * Sensitivities of all weights.
   *
   * @param network its weights as words
   * @param gradients of the network with the weights as its words mean them, see {@link
   *     QuantizedNetwork#values()}
   * @param p probability of a flip, for each bit, in [0, 1]
   */
  public static Sensitivities of(
      QuantizedNetwork network, WeightGradients gradients, Reading reading, double p) {
    List<float[]> used =
        reading == Reading.MEAN_ABSOLUTE ? gradients.meanAbsolute() : gradients.mean();
    List<float[]> all = new ArrayList<>();
    for (int l = 0; l < used.size(); l++) {
      WordFormat format = network.weightFormat(l);
      WordShape word = format.shape();
      int[] codes = network.weightCodes().get(l);
      float[] gradient = used.get(l);
      float[] layer = new float[codes.length];
      for (int i = 0; i < layer.length; i++) {
        double noise = FlipExpectation.noise(word, codes[i], p) * format.scale();
        layer[i] = (float) Math.abs(gradient[i] * noise);
      }
      all.add(layer);
    }
    return new Sensitivities(network.shape(), all);
  }

  /**
   * Each layer divided by its mean, so that layers count alike; a layer of zeros stays zero.
   *
   * @return per layer [filter * patch + tap], a mean of 1
   */
  public List<float[]> normalised() {
    List<float[]> all = new ArrayList<>();
    for (float[] layer : weights) {
      double mean = mean(layer, 0, layer.length);
      float[] scaled = new float[layer.length];
      if (mean > 0) {
        for (int i = 0; i < scaled.length; i++) {
          scaled[i] = (float) (layer[i] / mean);
        }
      }
      all.add(scaled);
    }
    return all;
  }

  /** Mean sensitivity of each filter's weights (equation 6), a number a filter. */
  public double[] filters(int layer) {
    return ofFilters(shape.layers().get(layer), weights.get(layer));
  }

  /**
   * Mean sensitivity of the weights that read each input channel, over all filters (equation 6): of
   * a dense layer the weights of an input.
   */
  public double[] channels(int layer) {
    return ofChannels(shape.layers().get(layer), weights.get(layer));
  }

  private static double[] ofFilters(Layer layer, float[] values) {
    double[] means = new double[layer.filters()];
    for (int f = 0; f < means.length; f++) {
      means[f] = mean(values, f * layer.patch(), layer.patch());
    }
    return means;
  }

  private static double[] ofChannels(Layer layer, float[] values) {
    int taps = layer instanceof Convolution c ? c.kernel() * c.kernel() : 1;
    double[] means = new double[layer.patch() / taps];
    for (int c = 0; c < means.length; c++) {
      double sum = 0;
      for (int f = 0; f < layer.filters(); f++) {
        sum += mean(values, f * layer.patch() + c * taps, taps);
      }
      means[c] = sum / layer.filters();
    }
    return means;
  }

  private static double mean(float[] values, int from, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[from + i];
    }
    return sum / count;
  }
}
