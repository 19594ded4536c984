package org.voltscape.engine.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.enums.WeightsFormat;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Pooling2DConfig;
import org.nd4j.linalg.factory.Nd4j;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.Shortcut;

/**
 * A network and its mean loss as a graph of ND4J's SameDiff in double precision, which works out
 * gradients on its own: the oracle of the trainer's.
 */
final class SameDiffNetwork {
  private static final String INPUT = "x";
  private static final String WANTED = "wanted";

  private final SameDiff graph = SameDiff.create();
  private final List<String> parameters = new ArrayList<>();
  private final TrainingRecipe.Loss loss;

  /**
   * @param used the network whose weights and biases the loss is of
   * @param loss minimised, without penalties
   */
  SameDiffNetwork(Network used, TrainingRecipe.Loss loss) {
    this.loss = loss;
    List<Layer> layers = used.shape().layers();
    SDVariable values =
        graph.placeHolder(INPUT, DataType.DOUBLE, shape(layers.get(0), -1, layers.get(0).inputs()));
    List<SDVariable> given = new ArrayList<>();
    for (int l = 0; l < layers.size(); l++) {
      Layer layer = layers.get(l);
      SDVariable w = parameter("w" + l, used.weights().get(l), longs(layer.weightSizes()));
      SDVariable b = parameter("b" + l, used.biases().get(l), layer.biases());
      values =
          layer instanceof Convolution c
              ? convolved(c, values, w, b)
              : values.reshape(-1, layer.inputs()).mmul(graph.permute(w, 1, 0)).add(b);
      for (Shortcut s : used.shape().shortcuts()) {
        values = s.to() == l ? values.add(given.get(s.from())) : values;
      }
      boolean last = l + 1 == layers.size();
      // Softmax and logistic function belong to the loss; only numbers pass the last activation.
      if (!last || loss == TrainingRecipe.Loss.SQUARED_ERROR) {
        values = activated(layer.activation(), values);
      }
      values = pooled(layer, values);
      given.add(values);
    }
    lossOf(values, used.shape().outputs()).markAsLoss();
  }

  private static long[] longs(int[] sizes) {
    return Arrays.stream(sizes).asLongStream().toArray();
  }

  private static long[] shape(Layer first, long count, long features) {
    return first instanceof Convolution c
        ? new long[] {count, c.channels(), c.height(), c.width()}
        : new long[] {count, features};
  }

  private SDVariable parameter(String name, float[] values, long... shape) {
    parameters.add(name);
    return graph.var(name, array(values, shape));
  }

  private static INDArray array(float[] values, long... shape) {
    double[] doubles = new double[values.length];
    Arrays.setAll(doubles, i -> values[i]);
    return Nd4j.create(doubles, shape, DataType.DOUBLE);
  }

  private SDVariable convolved(Convolution c, SDVariable x, SDVariable w, SDVariable b) {
    Conv2DConfig config =
        Conv2DConfig.builder()
            .kH(c.kernel())
            .kW(c.kernel())
            .sH(c.stride())
            .sW(c.stride())
            .pH(c.padding())
            .pW(c.padding())
            .dataFormat("NCHW")
            .weightsFormat(WeightsFormat.YXIO)
            .build();
    // The backward pass of the other weight formats is refused by the library.
    return graph.cnn().conv2d(x, graph.permute(w, 2, 3, 1, 0), b, config);
  }

  private SDVariable activated(Activation activation, SDVariable z) {
    return switch (activation) {
      case RELU -> graph.nn().relu(z, 0);
      case SIGMOID -> graph.nn().sigmoid(z);
      case IDENTITY -> z;
    };
  }

  private SDVariable pooled(Layer layer, SDVariable a) {
    Pooling pooling = layer.pooling();
    if (pooling.kind() == Pooling.Kind.NONE) {
      return a;
    }
    Pooling2DConfig config =
        Pooling2DConfig.builder()
            .kH(pooling.size())
            .kW(pooling.size())
            .sH(pooling.stride())
            .sW(pooling.stride())
            .build();
    return pooling.kind() == Pooling.Kind.MAX
        ? graph.cnn().maxPooling2d(a, config)
        : graph.cnn().avgPooling2d(a, config);
  }

  private SDVariable lossOf(SDVariable z, int outputs) {
    SDVariable wanted = graph.placeHolder(WANTED, DataType.DOUBLE, -1, outputs);
    return switch (loss) {
      case SOFTMAX_CROSS_ENTROPY -> wanted.mul(graph.nn().logSoftmax(z)).sum(1).mean().neg();
      case LOGISTIC -> graph.nn().softplus(z).sub(wanted.mul(z)).mean();
      case SQUARED_ERROR -> graph.math().square(z.sub(wanted)).mean();
    };
  }

  /**
   * Gradients of the mean loss over all examples.
   *
   * @return a layer's weights, then its biases, in the trainer's layout
   */
  List<double[]> gradients(Examples data, Layer first, int outputs) {
    Map<String, INDArray> given = new HashMap<>();
    given.put(INPUT, array(data.inputs(), shape(first, data.count(), data.features())));
    given.put(WANTED, wanted(data, outputs));
    Map<String, INDArray> found = graph.calculateGradients(given, parameters);
    return parameters.stream().map(p -> found.get(p).dup('c').data().asDouble()).toList();
  }

  private INDArray wanted(Examples data, int outputs) {
    float[] values = new float[data.count() * outputs];
    for (int n = 0; n < data.count(); n++) {
      switch (loss) {
        case SOFTMAX_CROSS_ENTROPY -> values[n * outputs + data.labels()[n]] = 1;
        case LOGISTIC -> values[n] = data.labels()[n];
        case SQUARED_ERROR ->
            System.arraycopy(data.targets().values(), n * outputs, values, n * outputs, outputs);
      }
    }
    return array(values, data.count(), outputs);
  }
}
