package org.voltscape.engine.training.change;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.planes.Pooler;

/**
 * From a filter's sums to its outputs, as in training: the activations' mean, or the activation of
 * the largest sum. Confined to its thread.
 */
final class PlaneOutput {
  private final Layer layer;
  private final @Nullable Pooler pooler;
  private final float[] activations;

  PlaneOutput(Layer layer, int width) {
    this.layer = layer;
    boolean pooled = layer.pooling().kind() != Pooling.Kind.NONE;
    this.pooler = pooled ? new Pooler((Convolution) layer, width) : null;
    boolean averaged = layer.pooling().kind() == Pooling.Kind.AVERAGE;
    this.activations = new float[averaged ? layer.positions() * width : 0];
  }

  /** Outputs of a plane of sums. */
  void of(float[] sums, float[] out) {
    switch (layer.pooling().kind()) {
      case NONE -> activate(sums, out);
      case MAX -> {
        Objects.requireNonNull(pooler).max(sums, out);
        activate(out, out);
      }
      case AVERAGE -> {
        activate(sums, activations);
        Objects.requireNonNull(pooler).sum(activations, out);
        int window = layer.pooling().size() * layer.pooling().size();
        for (int i = 0; i < out.length; i++) {
          out[i] /= window;
        }
      }
    }
  }

  private void activate(float[] z, float[] a) {
    Activation activation = layer.activation();
    if (activation == Activation.RELU) {
      for (int i = 0; i < a.length; i++) {
        a[i] = Math.max(0, z[i]);
      }
    } else {
      for (int i = 0; i < a.length; i++) {
        a[i] = (float) activation.apply(z[i]);
      }
    }
  }
}
