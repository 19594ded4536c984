package org.voltscape.engine.array.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.training.CostMeter;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.training.change.WeightChange;
import org.voltscape.engine.word.WordFormat;

/**
 * How far the cost of a network moves when bits of some of its weights are flipped, by flipping
 * them: the traditional way to the sensitivities, and the slow one. Each group of a layer's weights
 * is flipped alone, again in every draw. Only what flips change is computed again ({@link
 * org.voltscape.engine.training.change.LayerChanges}).
 *
 * @param groups what each group's flips did, in the order of the groups
 * @param cleanCost mean cost of the examples without flips
 * @param cleanAccuracy share of them classified correctly without flips; NaN for numbers
 * @param passes forward passes of an example that this stands for: a clean one and one for every
 *     draw that flips anything
 */
public record InjectionSensitivity(
    List<Group> groups, double cleanCost, double cleanAccuracy, long passes) {

  /**
   * What flips in one group of weights did; intervals of 95 % over the draws.
   *
   * @param change of the cost: magnitude, mean over draws and examples
   * @param meanChange magnitude of the change of the examples' mean cost, mean over draws
   * @param accuracyDrop lost share of examples classified correctly; NaN for numbers
   * @param flips mean number of bits flipped in a draw
   */
  public record Group(Summary change, Summary meanChange, Summary accuracyDrop, double flips) {}

  /**
   * What is injected.
   *
   * @param layer number of the layer, 0 the first
   * @param grain which of its weights are flipped together
   * @param p probability of a flip, for each bit, in (0, 1]
   * @param draws of each group, at least 1
   * @param seed of the draws
   */
  public record Recipe(int layer, Grain grain, double p, int draws, long seed) {
    public Recipe {
      if (!(p > 0 && p <= 1) || draws < 1) {
        throw new IllegalArgumentException(draws + " draws with probability " + p);
      }
    }
  }

  public InjectionSensitivity {
    groups = List.copyOf(groups);
  }

  /**
   * Injects flips.
   *
   * @param network its weights as words
   * @param data at least one example
   * @param loss the cost
   * @param watch told how far it is
   * @param cancelled looked at before every change of a batch
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static InjectionSensitivity of(
      MatrixKernel kernel,
      QuantizedNetwork network,
      Examples data,
      TrainingRecipe.Loss loss,
      Recipe recipe,
      CostMeter.Watch watch,
      BooleanSupplier cancelled) {
    Layer layer = network.shape().layers().get(recipe.layer());
    List<int[]> weights = recipe.grain().groups(layer);
    Flips flips = new Flips(network, recipe);
    int[][] changes = new int[weights.size()][recipe.draws()];
    double[] flipped = new double[weights.size()];
    for (int g = 0; g < changes.length; g++) {
      for (int d = 0; d < recipe.draws(); d++) {
        long before = flips.bits();
        changes[g][d] = flips.draw(weights.get(g), d);
        flipped[g] += flips.bits() - before;
      }
    }
    CostMeter meter = new CostMeter(kernel, network.values(), data, loss);
    CostMeter.Costs costs = meter.measure(recipe.layer(), flips.changes(), watch, cancelled);
    List<Group> groups = new ArrayList<>();
    for (int g = 0; g < changes.length; g++) {
      groups.add(group(changes[g], costs, flipped[g] / recipe.draws()));
    }
    return new InjectionSensitivity(
        groups,
        costs.cleanCost(),
        costs.cleanAccuracy(),
        (1L + flips.changes().size()) * meter.examples());
  }

  private static Group group(int[] changes, CostMeter.Costs costs, double flips) {
    int n = changes.length;
    double[] change = new double[n];
    double[] meanChange = new double[n];
    double[] drop = new double[n];
    for (int d = 0; d < n; d++) {
      int v = changes[d];
      if (v >= 0) {
        change[d] = costs.change()[v];
        meanChange[d] = Math.abs(costs.cost()[v] - costs.cleanCost());
        drop[d] = costs.cleanAccuracy() - costs.accuracy()[v];
      } else {
        drop[d] = costs.cleanAccuracy() - costs.cleanAccuracy();
      }
    }
    return new Group(
        Intervals.ofErrors(change, n, Double.POSITIVE_INFINITY, Looks.PLANNED),
        Intervals.ofErrors(meanChange, n, Double.POSITIVE_INFINITY, Looks.PLANNED),
        Intervals.ofQuantities(drop, -1, 1, 0, Looks.PLANNED),
        flips);
  }

  /** The mean magnitude of the change of cost, a number a group. */
  public double[] changes() {
    return groups.stream().mapToDouble(g -> g.change().mean()).toArray();
  }

  /** The mean magnitude of the change of the mean cost, a number a group. */
  public double[] meanChanges() {
    return groups.stream().mapToDouble(g -> g.meanChange().mean()).toArray();
  }

  /** What each draw that flips any bit makes of weights. */
  private static final class Flips {
    private final Recipe recipe;
    private final WordFormat format;
    private final int[] codes;
    private final int wordBits;
    private final long threshold;
    private final List<WeightChange> changes = new ArrayList<>();
    private long bits;

    Flips(QuantizedNetwork network, Recipe recipe) {
      this.recipe = recipe;
      this.format = network.weightFormat(recipe.layer());
      this.codes = network.weightCodes().get(recipe.layer());
      this.wordBits = format.bits();
      this.threshold = CounterHash.threshold(recipe.p());
    }

    /**
     * Flips bits of some weights. A bit's number depends on seed, layer, weight, draw and place
     * alone, so more are flipped at a higher probability, and the same in groups of any grain.
     *
     * @return the number of the change, or -1 where nothing was flipped
     */
    int draw(int[] weights, int draw) {
      int[] at = new int[weights.length];
      float[] values = new float[weights.length];
      int count = 0;
      long seed = CounterHash.hash(recipe.seed(), recipe.layer(), draw);
      for (int weight : weights) {
        int mask = mask(CounterHash.hash(seed, weight));
        if (mask != 0) {
          bits += Integer.bitCount(mask);
          at[count] = weight;
          values[count++] = (float) format.decode(codes[weight] ^ mask);
        }
      }
      if (count == 0) {
        return -1;
      }
      changes.add(new WeightChange(Arrays.copyOf(at, count), Arrays.copyOf(values, count)));
      return changes.size() - 1;
    }

    private int mask(long word) {
      int mask = 0;
      for (int b = 0; b < wordBits; b++) {
        // Both sides are below 2^54, so the sign of their difference tells which is less.
        mask |= (int) ((CounterHash.hash(word, b) >>> 11) - threshold >>> 63) << b;
      }
      return mask;
    }

    /** Bits flipped in all draws so far. */
    long bits() {
      return bits;
    }

    /** Changes of all draws so far that flipped any bit. */
    List<WeightChange> changes() {
      return changes;
    }
  }
}
