package org.voltscape.engine.eden;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.Shortcut;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.storage.Bounding;
import org.voltscape.engine.storage.StorageFormat;
import org.voltscape.engine.storage.StorageFormats;

/** A small network of convolutions with a shortcut, pooling and padding, and images for it. */
public final class EdenCase {
  public static final int IMAGES = 30;
  public static final int CLASSES = 4;

  public static final NetworkShape SHAPE =
      new NetworkShape(
          List.of(
              new Convolution(2, 6, 6, 3, 3, 1, 1, Activation.RELU, Pooling.NONE),
              new Convolution(3, 6, 6, 3, 3, 1, 1, Activation.IDENTITY, Pooling.NONE),
              new Convolution(3, 6, 6, 3, 3, 1, 1, Activation.RELU, Pooling.max(2)),
              new Dense(27, 9, Activation.RELU),
              new Dense(9, CLASSES, Activation.IDENTITY)),
          List.of(new Shortcut(0, 2)));

  public static final Network NETWORK = network();

  private EdenCase() {}

  private static float draw(int stream, int i) {
    return (float) (2 * CounterHash.unit(CounterHash.hash(77, stream, i)) - 1);
  }

  private static float[] draws(int stream, int count, double size) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (draw(stream, i) * size);
    }
    return values;
  }

  private static Network network() {
    List<float[]> weights = new ArrayList<>();
    List<float[]> biases = new ArrayList<>();
    for (Layer layer : SHAPE.layers()) {
      int stream = weights.size();
      weights.add(draws(10 + stream, layer.weights(), 1.7 / Math.sqrt(layer.patch())));
      biases.add(draws(20 + stream, layer.biases(), 0.2));
    }
    return new Network(SHAPE, weights, biases);
  }

  /** Images with the given classes. */
  public static Examples examples(int[] labels) {
    int features = SHAPE.inputs();
    return new Examples(labels.length, features, draws(30, labels.length * features, 1), labels);
  }

  public static StorageFormat format(String name) {
    return StorageFormats.parse(name, "", "");
  }

  /** The network with ranges of half of the images, so that bounds cut values without errors. */
  public static ApproximateNetwork stored(
      String weights, String maps, Bounding bounding, FaultKind kind) {
    return ApproximateNetwork.of(
        NETWORK,
        format(weights),
        format(maps),
        MapRanges.of(NETWORK, examples(new int[IMAGES / 2]), () -> false),
        bounding,
        kind);
  }

  /** Rates around a mean, another for every tensor, one of them 0. */
  public static ErrorRates rates(double mean) {
    List<Double> rates = new ArrayList<>();
    for (int t = 0; t < 2 * SHAPE.layers().size(); t++) {
      rates.add(t == 4 ? 0 : mean * (0.5 + 0.1 * t));
    }
    return new ErrorRates(rates);
  }
}
