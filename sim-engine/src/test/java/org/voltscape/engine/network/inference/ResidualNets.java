package org.voltscape.engine.network.inference;

import java.util.List;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.Shortcut;

/** Small networks with shortcuts that differ in all a shortcut can differ in. */
public enum ResidualNets {
  /** One value a plane; the middle layer is read by two. */
  DENSE(
      List.of(
          new Dense(9, 8, Activation.RELU),
          new Dense(8, 8, Activation.SIGMOID),
          new Dense(8, 8, Activation.RELU),
          new Dense(8, 5, Activation.IDENTITY)),
      new Shortcut(0, 1),
      new Shortcut(0, 2)),
  /** As residual networks are built: past two convolutions, mean over all places at the end. */
  BLOCKS(
      List.of(
          conv(2, 8, 3, 3, 1, Activation.RELU, Pooling.max(2)),
          conv(3, 4, 3, 3, 1, Activation.RELU, Pooling.NONE),
          conv(3, 4, 3, 3, 1, Activation.RELU, Pooling.NONE),
          conv(3, 4, 5, 3, 2, Activation.RELU, Pooling.NONE),
          conv(5, 2, 5, 3, 1, Activation.RELU, Pooling.NONE),
          conv(5, 2, 5, 3, 1, Activation.RELU, Pooling.average(2)),
          new Dense(5, 4, Activation.IDENTITY)),
      new Shortcut(0, 2),
      new Shortcut(3, 5)),
  /** Shortcuts begin and end at pooled layers, cross and follow each other. */
  CROSSING(
      List.of(
          conv(1, 8, 3, 3, 1, Activation.RELU, Pooling.average(2)),
          conv(3, 4, 3, 3, 1, Activation.IDENTITY, Pooling.NONE),
          conv(3, 4, 3, 3, 1, Activation.SIGMOID, Pooling.NONE),
          conv(3, 4, 3, 1, 1, Activation.RELU, Pooling.max(2)),
          conv(3, 2, 3, 3, 1, Activation.RELU, new Pooling(Pooling.Kind.MAX, 2, 1)),
          new Dense(3, 4, Activation.IDENTITY)),
      new Shortcut(0, 2),
      new Shortcut(1, 3),
      new Shortcut(3, 4));

  /** The network. */
  public final NetworkShape shape;

  ResidualNets(List<Layer> layers, Shortcut... shortcuts) {
    shape = new NetworkShape(layers, List.of(shortcuts));
  }

  /** Weights and biases to learn from, none of them 0. */
  public Network start() {
    return ForwardPassTest.random(shape, 0.6, 20);
  }

  private static Convolution conv(
      int channels, int side, int filters, int kernel, int stride, Activation a, Pooling pooling) {
    return new Convolution(channels, side, side, filters, kernel, stride, kernel / 2, a, pooling);
  }
}
