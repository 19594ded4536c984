package org.voltscape.engine.network.planes;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.SumOutput;
import org.voltscape.engine.word.WordFormat;

/**
 * From the weighted sums of one filter to the values the next layer takes in: bias, activation,
 * rounding to the activation format, pooling. Has scratch space: confined to its thread.
 *
 * <p>Rounding, with {@code factor} = value of a unit of the sums / value of a unit of the
 * activations: the nearest whole number of {@code (sum + bias) * factor}. Where the factor is a
 * power of two all is exact and halves go up, as in {@link WordFormat#encode}. Where it is not, the
 * product is rounded to single precision first and then to the nearest whole number, halves to
 * even; both roundings are IEEE operations, the same on every machine.
 */
public final class FilterOutput {
  /** Adding and then subtracting it rounds a float below 2^22 to the nearest whole number. */
  private static final float ROUNDER = 0x1.8p23f;

  private final SumOutput output;
  private final Activation activation;
  private final Pooling pooling;
  private final @Nullable WordFormat format;

  /** Null where outputs are not pooled. */
  private final @Nullable Pooler pooler;

  private final float[] full;
  private final float[] outputs;

  /**
   * @param format of the activations, or null for single precision
   * @param sumScale value of one unit of the sums
   */
  public FilterOutput(Layer layer, @Nullable WordFormat format, double sumScale, int images) {
    this.output = new SumOutput(layer.activation(), format, sumScale);
    this.activation = layer.activation();
    this.pooling = layer.pooling();
    this.format = format;
    this.outputs = new float[layer.outputs() / layer.filters() * images];
    if (layer instanceof Convolution c && pooling.kind() != Pooling.Kind.NONE) {
      this.pooler = new Pooler(c, images);
      this.full = new float[layer.positions() * images];
    } else {
      this.pooler = null;
      this.full = outputs;
    }
  }

  /**
   * The outputs of one filter.
   *
   * @param sums its weighted sums, whole numbers where activations are quantized
   * @param bias in units of the sums
   * @return values per output place and image; overwritten by the next call
   */
  public float[] of(float[] sums, float bias) {
    if (pooling.kind() == Pooling.Kind.MAX) {
      // Activations and rounding keep the order of sums, so the largest may be taken before them.
      Objects.requireNonNull(pooler).max(sums, outputs);
      activate(outputs, outputs, bias);
    } else {
      activate(sums, full, bias);
      average();
    }
    return outputs;
  }

  /** The outputs of one filter whose sums need double precision. */
  public float[] of(double[] sums, float bias) {
    for (int n = 0; n < sums.length; n++) {
      full[n] = output.of(sums[n] + bias);
    }
    if (pooling.kind() == Pooling.Kind.MAX) {
      Objects.requireNonNull(pooler).max(full, outputs);
    } else {
      average();
    }
    return outputs;
  }

  /** Values in the outputs of one filter. */
  public int size() {
    return outputs.length;
  }

  private void activate(float[] z, float[] out, float bias) {
    if (!output.linear()) {
      for (int n = 0; n < out.length; n++) {
        out[n] = output.of((double) z[n] + bias);
      }
    } else if (format == null && activation == Activation.IDENTITY) {
      scale(z, out, bias, output.factor());
    } else if (format == null) {
      rectify(z, out, bias, output.factor());
    } else {
      quantize(z, out, bias + output.half(), output.factor(), output.lowest(), output.highest());
    }
  }

  private static void scale(float[] z, float[] out, float bias, float scale) {
    for (int n = 0; n < out.length; n++) {
      out[n] = (z[n] + bias) * scale;
    }
  }

  private static void rectify(float[] z, float[] out, float bias, float scale) {
    for (int n = 0; n < out.length; n++) {
      out[n] = Math.max(0, (z[n] + bias) * scale);
    }
  }

  private static void quantize(
      float[] z, float[] out, float bias, float factor, float low, float high) {
    for (int n = 0; n < out.length; n++) {
      float v = Math.min(high, Math.max(low, (z[n] + bias) * factor));
      out[n] = (v + ROUNDER) - ROUNDER;
    }
  }

  private void average() {
    if (pooling.kind() != Pooling.Kind.AVERAGE) {
      return;
    }
    Objects.requireNonNull(pooler).sum(full, outputs);
    int area = pooling.size() * pooling.size();
    if (format == null) {
      scale(outputs, outputs, 0, 1f / area);
    } else {
      for (int n = 0; n < outputs.length; n++) {
        outputs[n] = (float) Math.floor((double) outputs[n] / area + 0.5);
      }
    }
  }
}
