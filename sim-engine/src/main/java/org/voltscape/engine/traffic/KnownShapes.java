package org.voltscape.engine.traffic;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;

/** Shapes of published networks, for what they cost; nothing here is trained. */
public final class KnownShapes {
  private KnownShapes() {}

  /** VGG-16 for pictures of 224 x 224 (Simonyan and Zisserman, ICLR 2015, configuration D). */
  public static NetworkShape vgg16() {
    int[][] blocks = {{64, 2}, {128, 2}, {256, 3}, {512, 3}, {512, 3}};
    List<Layer> layers = new ArrayList<>();
    int channels = 3;
    int side = 224;
    for (int[] block : blocks) {
      for (int k = 1; k <= block[1]; k++) {
        Pooling pooling = k == block[1] ? Pooling.max(2) : Pooling.NONE;
        layers.add(
            new Convolution(channels, side, side, block[0], 3, 1, 1, Activation.RELU, pooling));
        channels = block[0];
      }
      side /= 2;
    }
    dense(layers, channels * side * side, 4096, 4096, 1000);
    return new NetworkShape(layers);
  }

  /**
   * AlexNet for pictures of 227 x 227 (Krizhevsky et al., NIPS 2012), without its groups: the
   * second, fourth and fifth layer have twice the published weights.
   */
  public static NetworkShape alexNet() {
    Pooling pooling = new Pooling(Pooling.Kind.MAX, 3, 2);
    List<Layer> layers = new ArrayList<>();
    layers.add(new Convolution(3, 227, 227, 96, 11, 4, 0, Activation.RELU, pooling));
    layers.add(new Convolution(96, 27, 27, 256, 5, 1, 2, Activation.RELU, pooling));
    layers.add(new Convolution(256, 13, 13, 384, 3, 1, 1, Activation.RELU, Pooling.NONE));
    layers.add(new Convolution(384, 13, 13, 384, 3, 1, 1, Activation.RELU, Pooling.NONE));
    layers.add(new Convolution(384, 13, 13, 256, 3, 1, 1, Activation.RELU, pooling));
    dense(layers, 256 * 6 * 6, 4096, 4096, 1000);
    return new NetworkShape(layers);
  }

  private static void dense(List<Layer> layers, int... sizes) {
    for (int i = 1; i < sizes.length; i++) {
      boolean last = i == sizes.length - 1;
      layers.add(new Dense(sizes[i - 1], sizes[i], last ? Activation.IDENTITY : Activation.RELU));
    }
  }
}
