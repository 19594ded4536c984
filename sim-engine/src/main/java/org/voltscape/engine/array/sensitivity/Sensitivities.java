package org.voltscape.engine.array.sensitivity;

import java.util.ArrayList;
import java.util.List;
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
      double mean = mean(layer);
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
    return by(layer, Grain.FILTER);
  }

  /**
   * Mean sensitivity of the weights that read each input channel, over all filters (equation 6): of
   * a dense layer the weights of an input.
   */
  public double[] channels(int layer) {
    return by(layer, Grain.CHANNEL);
  }

  /** Mean sensitivity of the weights of each group of a layer. */
  public double[] by(int layer, Grain grain) {
    return grain.means(shape.layers().get(layer), weights.get(layer));
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
