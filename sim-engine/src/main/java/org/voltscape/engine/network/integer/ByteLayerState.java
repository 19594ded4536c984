package org.voltscape.engine.network.integer;

import java.util.Objects;
import org.voltscape.engine.network.BiasUnits;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.word.WordFormat;

/** Weights and biases of one layer with the changes of a trial, and its products. One thread. */
final class ByteLayerState {
  /** Part of the weights from which on all are put back rather than each by itself. */
  private static final int MANY = 8;

  private static final float LARGEST_BIAS = 0x1.0p22f;

  private final LayerPlan plan;
  private final WordFormat format;
  private final int[] codes;

  /** The weights in use, and their sum for each filter; kept where values have an offset. */
  private final int[] weights;

  private final long[] weightSums;
  private final ByteLayer[] layers;
  private final ByteRows[] parts;
  private final SumRows sums;
  private final float[] nominalBiases;
  private final float[] biases;

  /** The baseline's weights as the layers hold them; none where sums of weights go with them. */
  private final byte[][] nominal;

  /**
   * @param most images at a time
   */
  ByteLayerState(BytePlan plan, int layer, int most) {
    this(plan, layer, most, plan.layers().get(layer).rescale() == null);
  }

  /**
   * @param summing whether {@link #multiply} is to be used
   */
  ByteLayerState(BytePlan plan, int layer, int most, boolean summing) {
    this.plan = plan.layers().get(layer);
    QuantizedNetwork network = plan.network();
    this.format = network.weightFormat(layer);
    this.codes = network.weightCodes().get(layer);
    this.weights = new int[this.plan.offset() == 0 ? 0 : codes.length];
    this.weightSums = new long[this.plan.shape().filters()];
    this.nominalBiases = new float[this.plan.shape().filters()];
    BiasUnits units = new BiasUnits(network, layer, this.plan.arithmetic());
    for (int o = 0; o < nominalBiases.length; o++) {
      nominalBiases[o] = units.nominal(o);
    }
    this.biases = new float[nominalBiases.length];
    this.layers = new ByteLayer[this.plan.digits()];
    this.parts = new ByteRows[layers.length];
    int width = this.plan.shape().positions() * this.plan.filters() * Integer.BYTES;
    for (int d = 0; d < layers.length; d++) {
      layers[d] =
          Objects.requireNonNull(
              plan.kernel().layer(this.plan.product(), most, this.plan.rescale()));
      parts[d] = ByteRows.allocate(summing ? most : 0, width);
    }
    if (this.plan.shift() != 0) {
      int ones = this.plan.shape().filters() * this.plan.shape().patch();
      for (int i = 0; i < this.plan.shape().patch(); i++) {
        layers[0].weights().put(ones + i, (byte) 1);
      }
    }
    this.sums = new SumRows(this.plan, parts);
    for (int i = 0; i < codes.length; i++) {
      put(i, nominal(i));
    }
    written();
    this.nominal = new byte[this.plan.offset() == 0 ? layers.length : 0][];
    for (int d = 0; d < nominal.length; d++) {
      nominal[d] = new byte[layers[d].weights().capacity()];
      layers[d].weights().get(0, nominal[d]);
    }
    for (int o = 0; o < biases.length; o++) {
      bias(o, nominalBiases[o]);
    }
  }

  private void put(int word, int weight) {
    if (plan.offset() != 0) {
      weightSums[word / plan.shape().patch()] += weight - weights[word];
      weights[word] = weight;
    }
    int place = plan.place(word);
    for (int d = 0; d < layers.length; d++) {
      layers[d].weights().put(place, plan.digit(weight, d));
    }
  }

  private void written() {
    for (ByteLayer layer : layers) {
      layer.weightsChanged();
    }
  }

  /** Puts changed weights in. */
  void apply(WordChanges changes) {
    for (int i = 0; i < changes.size(); i++) {
      put(changes.word(i), changes.integer(i));
    }
    if (changes.size() > 0) {
      written();
    }
  }

  /** Puts the baseline's weights back. */
  void restore(WordChanges changes) {
    if (nominal.length > 0 && changes.size() > codes.length / MANY) {
      for (int d = 0; d < layers.length; d++) {
        layers[d].weights().put(0, nominal[d]);
      }
    } else {
      for (int i = 0; i < changes.size(); i++) {
        put(changes.word(i), nominal(changes.word(i)));
      }
    }
    if (changes.size() > 0) {
      written();
    }
  }

  /** Sets a bias in units of the sums. */
  void bias(int filter, float units) {
    biases[filter] = units;
    if (plan.output() != null) {
      layers[0].biases().put(filter, units + plan.output().half());
    }
  }

  /** The biases, in units of the sums. */
  float[] biases() {
    return biases;
  }

  /** Whether a bias is other than the baseline's. */
  boolean biasChanged(int filter) {
    return biases[filter] != nominalBiases[filter];
  }

  /** Whether all biases are so small that sums with them are exact in single precision. */
  boolean smallBiases() {
    boolean small = true;
    for (float bias : biases) {
      small &= Math.abs(bias) < LARGEST_BIAS;
    }
    return small;
  }

  /** The weight of the baseline. */
  int nominal(int word) {
    return format.integer(codes[word]);
  }

  /** The outputs of some images, as the next layer takes them. */
  void outputs(ByteRows in, ByteRows out, int images) {
    if (plan.rescale() != null) {
      layers[0].outputs(in, out, images);
    } else {
      multiply(in, images);
      sums.outputs(images, weightSums, biases, out);
    }
  }

  /** Multiplies; {@link #sums} then gives the sums of each image. */
  void multiply(ByteRows in, int images) {
    for (int d = 0; d < layers.length; d++) {
      layers[d].sums(in, parts[d], images);
    }
    sums.begin(images);
  }

  /** The sums of an image without bias; overwritten by the next call. */
  double[] sums(int image) {
    return sums.sums(image, weightSums);
  }
}
