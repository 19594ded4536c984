package org.voltscape.engine.array.errors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.array.ArrayShape;
import org.voltscape.engine.array.Placement;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;

/**
 * How probable it is for every weight that one of its products is lost, or that the partial sum
 * behind it is wrong: worked out once for all trials. Immutable, shared between threads.
 */
public final class ErrorPlan {
  private final ErrorEffect effect;
  private final List<LayerPlan> layers;

  private ErrorPlan(ErrorEffect effect, List<LayerPlan> layers) {
    this.effect = effect;
    this.layers = List.copyOf(layers);
  }

  /**
   * Works out the probabilities.
   *
   * @param network whose weights were placed, all of them
   * @param units probability of a timing error per product, one a unit
   */
  public static ErrorPlan of(
      ErrorEffect effect, Placement placement, NetworkShape network, double[] units) {
    List<LayerPlan> layers = new ArrayList<>();
    for (int l = 0; l < network.layers().size(); l++) {
      layers.add(layer(effect, placement, network.layers().get(l), l, units));
    }
    return new ErrorPlan(effect, layers);
  }

  private static LayerPlan layer(
      ErrorEffect effect, Placement placement, Layer layer, int number, double[] units) {
    int[] at = placement.units(number);
    ArrayShape shape = placement.shape();
    float[] probabilities = new float[at.length];
    for (int w = 0; w < at.length; w++) {
      // The unit whose lateness costs the product: its own, or the one above in the column, the
      // topmost having none.
      int late = effect == ErrorEffect.DROP_NEXT ? at[w] - shape.columns() : at[w];
      probabilities[w] = late < 0 ? 0 : (float) units[late];
    }
    int[] order = effect == ErrorEffect.PROPAGATE ? order(at, layer, shape) : null;
    return LayerPlan.of(layer, probabilities, order, shape.rows());
  }

  /**
   * The inputs of every filter in the order they are summed in: [filter * blocks * rows + row of
   * the array], -1 where there is none.
   */
  private static int[] order(int[] at, Layer layer, ArrayShape shape) {
    int blocks = (layer.patch() + shape.rows() - 1) / shape.rows();
    int[] order = new int[layer.filters() * blocks * shape.rows()];
    Arrays.fill(order, -1);
    for (int w = 0; w < at.length; w++) {
      int filter = w / layer.patch();
      int tap = w % layer.patch();
      int block = tap / shape.rows();
      order[(filter * blocks + block) * shape.rows() + at[w] / shape.columns()] = tap;
    }
    return order;
  }

  /** What becomes of a timing error. */
  public ErrorEffect effect() {
    return effect;
  }

  /** The plan of a layer. */
  LayerPlan layer(int number) {
    return layers.get(number);
  }

  /** Number of layers. */
  int size() {
    return layers.size();
  }

  /** Products that are hit per image, on average; a product with 0 counts too. */
  public double errorsPerImage() {
    double sum = 0;
    for (LayerPlan layer : layers) {
      sum += layer.errorsPerPosition() * layer.positions();
    }
    return sum;
  }

  /**
   * One layer.
   *
   * @param filters rows of the weight matrix
   * @param patch columns of the weight matrix
   * @param positions products of each weight per image
   * @param probabilities of every weight, [filter * patch + tap]
   * @param classes weights of equal probability together
   * @param order see {@link ErrorPlan#order}; null where it does not matter
   * @param blockRows rows of the array: inputs summed before a partial sum leaves it
   * @param ascending whether every block sums its inputs in the order of their numbers
   */
  record LayerPlan(
      int filters,
      int patch,
      int positions,
      float[] probabilities,
      List<WeightClass> classes,
      int @Nullable [] order,
      int blockRows,
      boolean ascending) {
    static LayerPlan of(Layer layer, float[] probabilities, int @Nullable [] order, int blockRows) {
      TreeMap<Float, int[]> counts = new TreeMap<>();
      float last = 0;
      int[] ofLast = new int[1];
      for (float p : probabilities) {
        if (p > 0) {
          if (p != last) {
            // Neighbours mostly have the same probability.
            ofLast = counts.computeIfAbsent(p, key -> new int[1]);
            last = p;
          }
          ofLast[0]++;
        }
      }
      List<WeightClass> classes = new ArrayList<>();
      counts.forEach(
          (p, count) -> classes.add(WeightClass.of(p, count[0], probabilities, layer.patch())));
      return new LayerPlan(
          layer.filters(),
          layer.patch(),
          layer.positions(),
          probabilities,
          List.copyOf(classes),
          order,
          blockRows,
          order != null && ascending(order, blockRows));
    }

    private static boolean ascending(int[] order, int blockRows) {
      int before = -1;
      for (int i = 0; i < order.length; i++) {
        before = i % blockRows == 0 ? -1 : before;
        if (order[i] >= 0) {
          if (order[i] < before) {
            return false;
          }
          before = order[i];
        }
      }
      return true;
    }

    /** Errors that meet one value, on average. */
    double errorsPerValue() {
      return errorsPerPosition() / patch;
    }

    /** Products hit per place, on average; one with a value of 0 counts too. */
    double errorsPerPosition() {
      double sum = 0;
      for (WeightClass c : classes) {
        sum += c.probability() * c.filters().length;
      }
      return sum;
    }
  }

  /**
   * Weights of one probability, by the value they are multiplied with.
   *
   * @param probability of an error per product
   * @param starts first entry of every tap, and the number of all entries
   * @param filters of the weights
   */
  record WeightClass(double probability, int[] starts, int[] filters) {
    static WeightClass of(float probability, int count, float[] all, int patch) {
      int[] starts = new int[patch + 1];
      int[] filters = new int[count];
      int n = 0;
      for (int tap = 0; tap < patch; tap++) {
        starts[tap] = n;
        for (int w = tap, f = 0; w < all.length; w += patch, f++) {
          if (all[w] == probability) {
            filters[n++] = f;
          }
        }
      }
      starts[patch] = n;
      return new WeightClass(probability, starts, filters);
    }
  }
}
