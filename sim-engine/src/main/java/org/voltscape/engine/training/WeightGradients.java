package org.voltscape.engine.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.matrix.MatrixKernel;

/**
 * How the cost of a network depends on each of its weights, over a data set. Arrays are shared, not
 * to be written to.
 *
 * @param mean per layer [filter * patch + tap]: the gradient of the mean cost, which all but
 *     vanishes where the network was trained on the same data
 * @param meanAbsolute per layer [filter * patch + tap]: the mean over the examples of the magnitude
 *     of the gradient of each example's own cost; never below the magnitude of the mean
 * @param cost mean cost of the examples
 * @param accuracy share of them classified correctly; NaN where numbers are wanted
 */
public record WeightGradients(
    List<float[]> mean, List<float[]> meanAbsolute, double cost, double accuracy) {
  /** Examples of a pass; it changes results by their rounding alone. */
  private static final int BATCH = 32;

  public WeightGradients {
    mean = List.copyOf(mean);
    meanAbsolute = List.copyOf(meanAbsolute);
  }

  /**
   * Gradients over a data set, by one forward and one backward pass for every example.
   *
   * @param network with the weights that are used
   * @param data at least one example
   * @param loss the cost
   * @param cancelled looked at before every pass
   * @throws CancellationException if cancelled
   */
  public static WeightGradients of(
      MatrixKernel kernel,
      Network network,
      Examples data,
      TrainingRecipe.Loss loss,
      BooleanSupplier cancelled) {
    return of(kernel, network, data, loss, Math.min(BATCH, data.count()), cancelled);
  }

  static WeightGradients of(
      MatrixKernel kernel,
      Network network,
      Examples data,
      TrainingRecipe.Loss loss,
      int batch,
      BooleanSupplier cancelled) {
    if (data.count() < 1) {
      throw new IllegalArgumentException("gradients over no examples");
    }
    Trainer trainer = Trainer.ofPasses(kernel, network, loss, data, batch);
    List<Layer> layers = network.shape().layers();
    ExampleGradients.Scratch scratch = new ExampleGradients.Scratch(layers, batch);
    List<ExampleGradients> gradients = new ArrayList<>();
    for (Layer layer : layers) {
      gradients.add(new ExampleGradients(kernel, layer, batch, scratch));
    }
    int[] order = new int[data.count()];
    Arrays.setAll(order, i -> i);
    for (int from = 0; from < order.length; from += batch) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      int count = Math.min(batch, order.length - from);
      trainer.differentiate(order, from, count);
      for (int l = 0; l < gradients.size(); l++) {
        trainer.layers().get(l).addTo(gradients.get(l), count);
      }
    }
    return new WeightGradients(
        gradients.stream().map(g -> g.mean(order.length)).toList(),
        gradients.stream().map(g -> g.meanAbsolute(order.length)).toList(),
        trainer.output().loss(),
        trainer.output().accuracy());
  }
}
