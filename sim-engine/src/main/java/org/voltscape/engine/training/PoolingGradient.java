package org.voltscape.engine.training;

import java.util.Arrays;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Pooling;

/**
 * Gradients on their way back through pooling, planes as in {@link
 * org.voltscape.engine.network.planes.Patches}. Confined to the trainer's thread.
 */
final class PoolingGradient {
  private final Pooling pooling;
  private final int images;
  private final int width;
  private final int outHeight;
  private final int outWidth;
  private final float[] scratch;
  private final float[] routed;

  PoolingGradient(Convolution layer, int images) {
    this.pooling = layer.pooling();
    this.images = images;
    this.width = layer.sumWidth();
    this.outHeight = layer.outHeight();
    this.outWidth = layer.outWidth();
    this.scratch = new float[outHeight * outWidth * images];
    this.routed = new float[layer.positions() * images];
  }

  /** Space for the gradient of one plane of outputs. */
  float[] scratch() {
    return scratch;
  }

  /**
   * Routes each window's gradient to its largest value, of equal ones to the first.
   *
   * @param gradient of the outputs; used up
   * @param largest the outputs
   * @param values of the windows, overwritten by their gradient
   */
  void max(float[] gradient, float[] largest, float[] values) {
    Arrays.fill(routed, 0);
    for (int window = 0; window < outHeight * outWidth; window++) {
      int out = window * images;
      for (int d = 0; d < pooling.size() * pooling.size(); d++) {
        route(gradient, largest, out, values, place(window, d));
      }
    }
    System.arraycopy(routed, 0, values, 0, values.length);
  }

  private void route(float[] gradient, float[] largest, int out, float[] values, int at) {
    for (int n = 0; n < images; n++) {
      float part = values[at + n] == largest[out + n] ? gradient[out + n] : 0;
      routed[at + n] += part;
      gradient[out + n] -= part;
    }
  }

  /**
   * Spreads each window's gradient over its values.
   *
   * @param gradient of the outputs
   * @param values overwritten by their gradient
   */
  void average(float[] gradient, float[] values) {
    Arrays.fill(values, 0);
    float share = 1f / (pooling.size() * pooling.size());
    for (int window = 0; window < outHeight * outWidth; window++) {
      int out = window * images;
      for (int d = 0; d < pooling.size() * pooling.size(); d++) {
        int at = place(window, d);
        for (int n = 0; n < images; n++) {
          values[at + n] += share * gradient[out + n];
        }
      }
    }
  }

  /** Where the d-th value of a window begins. */
  private int place(int window, int d) {
    int y = window / outWidth * pooling.stride() + d / pooling.size();
    int x = window % outWidth * pooling.stride() + d % pooling.size();
    return (y * width + x) * images;
  }
}
