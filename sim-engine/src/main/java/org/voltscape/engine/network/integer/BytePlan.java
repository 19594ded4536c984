package org.voltscape.engine.network.integer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.LayerArithmetic;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.SumOutput;
import org.voltscape.engine.word.WordFormat;

/**
 * How a quantized network is computed in bytes. Immutable.
 *
 * @param kernel what multiplies
 * @param network the network
 * @param layers one plan a layer
 */
public record BytePlan(ByteKernel kernel, QuantizedNetwork network, List<LayerPlan> layers) {
  /** Bytes of the widest row of a block: activations stay in the second-level cache. */
  private static final int BLOCK_BYTES = 1 << 19;

  /** Most images at a time: cancelling is looked at between. */
  private static final int MOST_IMAGES = 2000;

  /** Fewest images at a time: fewer leave too little work in one product. */
  private static final int LEAST_IMAGES = 16;

  /**
   * Plans a network.
   *
   * @param arithmetic one a layer
   * @param least least input of the examples, as a whole number
   * @param greatest greatest input of the examples
   * @return null where a layer cannot be computed in bytes: activations in single precision or of
   *     more than 8 bits, weights of more than 16, shortcuts, or values so large that this
   *     processor's products saturate
   */
  public static @Nullable BytePlan of(
      ByteKernel kernel,
      QuantizedNetwork network,
      List<LayerArithmetic> arithmetic,
      int least,
      int greatest) {
    WordFormat activations = network.activationFormat();
    NetworkShape shape = network.shape();
    if (activations == null || !shape.shortcuts().isEmpty()) {
      return null;
    }
    List<LayerPlan> plans = new ArrayList<>();
    int from = least;
    int to = greatest;
    for (int l = 0; l < shape.layers().size(); l++) {
      LayerPlan plan =
          LayerPlan.of(
              l == 0 ? null : shape.layers().get(l - 1),
              shape.layers().get(l),
              arithmetic.get(l),
              network.weightFormat(l),
              activations,
              from,
              to,
              l == shape.layers().size() - 1);
      if (plan == null
          || !kernel.exact(plan.largest(), LayerPlan.LARGEST_DIGIT)
          || kernel.layer(plan.product(), LEAST_IMAGES, plan.rescale()) == null) {
        return null;
      }
      plans.add(plan);
      SumOutput output = plan.output();
      from = output == null ? 0 : output.least();
      to = output == null ? 0 : output.greatest();
    }
    return new BytePlan(kernel, network, List.copyOf(plans));
  }

  /** Images computed at a time. */
  int block(int images) {
    int widest = 1;
    for (LayerPlan plan : layers) {
      Layer layer = plan.shape();
      int sums = layer.positions() * layer.filters() * (plan.rescale() == null ? 4 : 1);
      widest = Math.max(widest, Math.max(layer.outputs(), sums));
    }
    int fitting = Math.max(LEAST_IMAGES, Math.min(MOST_IMAGES, BLOCK_BYTES / widest));
    return Math.min(fitting, images);
  }
}
