package org.voltscape.engine.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.word.WordFormat;

/**
 * Ranks changed words by an estimate of what they cost: |deviation| x rms of the input it meets x
 * how far its sums reach. It needs no labels and no backward pass, holds for layers of any kind,
 * and puts all layers on one scale, the change of the outputs; gradients at a trained optimum would
 * be near 0 for most weights and say little of changes as large as a wrong high bit.
 */
final class Candidates {
  private final QuantizedNetwork network;
  private final List<float[]> strengths;
  private final List<double[]> influences;

  /**
   * @param strengths rms of the inputs of every layer
   */
  Candidates(QuantizedNetwork network, List<float[]> strengths) {
    this.network = network;
    this.strengths = strengths;
    this.influences = OutputInfluence.of(network);
  }

  /** The changed words with the largest estimates, the largest first. */
  List<WeightCost> best(WordChanges[] changes, int most) {
    List<WeightCost> all = new ArrayList<>();
    List<QuantizedNetwork.Region> regions = network.regions();
    for (int r = 0; r < changes.length; r++) {
      for (int i = 0; i < changes[r].size(); i++) {
        all.add(candidate(r, regions.get(r), changes[r].word(i), changes[r].integer(i)));
      }
    }
    all.sort(
        Comparator.comparingDouble(WeightCost::estimate)
            .reversed()
            .thenComparingInt(WeightCost::region)
            .thenComparingInt(WeightCost::address));
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }

  private WeightCost candidate(int r, QuantizedNetwork.Region region, int address, int used) {
    WordFormat format = region.format();
    int columns = strengths.get(region.layer()).length;
    int output = region.bias() ? address : address / columns;
    int input = region.bias() ? -1 : address % columns;
    int code = region.codes()[address];
    int meant = format.integer(code);
    double strength = region.bias() ? 1 : strengths.get(region.layer())[input];
    double reach = influences.get(region.layer())[output];
    double estimate = Math.abs(used - meant) * format.scale() * strength * reach;
    return new WeightCost(
        r,
        region.memory(),
        region.layer(),
        region.bias(),
        address,
        output,
        input,
        meant,
        used,
        format.scale(),
        code ^ format.code(used),
        estimate,
        0,
        0);
  }
}
