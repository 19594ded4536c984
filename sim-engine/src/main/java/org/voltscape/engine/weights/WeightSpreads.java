package org.voltscape.engine.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.AdaptedNetwork;
import org.voltscape.engine.word.WordFormat;

/** Counts the weights of networks trained against faults (MATIC, Fig. 15). Pure functions. */
public final class WeightSpreads {
  /** What the block of all words is called. */
  public static final String ALL = "All layers";

  private WeightSpreads() {}

  /**
   * The spreads of all words together, then those of each block of words in the faulty memory.
   *
   * @param adapted made by {@link EngineContext#adapt} with the same arguments
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  public static List<WeightSpread> of(
      EngineContext engine,
      Study study,
      MeasuredMap map,
      SchemeChoice scheme,
      double probability,
      int trial,
      AdaptedNetwork adapted,
      BooleanSupplier cancelled) {
    List<QuantizedNetwork.Region> regions = engine.network(study, cancelled).regions();
    Network before = engine.trainedNetwork(study, cancelled);
    return of(
        regions,
        List.of(
            values(regions, before),
            values(regions, adapted.network()),
            engine.asRead(study, map, scheme, probability, trial, adapted, cancelled)));
  }

  private static List<float[]> values(List<QuantizedNetwork.Region> regions, Network network) {
    return regions.stream()
        .map(r -> (r.bias() ? network.biases() : network.weights()).get(r.layer()))
        .toList();
  }

  /**
   * @param states values of the regions' words in the order of {@link WeightSpread.State}
   */
  static List<WeightSpread> of(List<QuantizedNetwork.Region> regions, List<List<float[]>> states) {
    List<WeightSpread> all = new ArrayList<>();
    all.add(spread(ALL, regions, states));
    for (int r = 0; r < regions.size(); r++) {
      int region = r;
      all.add(
          spread(
              regions.get(r).name(),
              regions.subList(r, r + 1),
              states.stream().map(s -> s.subList(region, region + 1)).toList()));
    }
    return all;
  }

  private static WeightSpread spread(
      String name, List<QuantizedNetwork.Region> regions, List<List<float[]>> states) {
    WeightBins bins = WeightBins.of(regions, extremes(states));
    WordFormat first = regions.get(0).format();
    boolean same =
        regions.stream()
            .map(QuantizedNetwork.Region::format)
            .allMatch(f -> f.min() == first.min() && f.max() == first.max());
    return new WeightSpread(
        name,
        regions.stream().allMatch(QuantizedNetwork.Region::bias),
        regions.stream().mapToInt(r -> r.codes().length).sum(),
        bins.lowest(),
        bins.width(),
        same ? first.min() : Double.NaN,
        same ? first.max() : Double.NaN,
        states.stream().map(values -> counts(bins, regions, values)).toList());
  }

  private static double[] extremes(List<List<float[]>> states) {
    double[] extremes = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (List<float[]> regions : states) {
      for (float[] values : regions) {
        for (float value : values) {
          if (Float.isFinite(value)) {
            extremes[0] = Math.min(extremes[0], value);
            extremes[1] = Math.max(extremes[1], value);
          }
        }
      }
    }
    return extremes;
  }

  private static WeightSpread.Counts counts(
      WeightBins bins, List<QuantizedNetwork.Region> regions, List<float[]> values) {
    int[] counts = new int[bins.count()];
    int atLowest = 0;
    int atHighest = 0;
    int notFinite = 0;
    for (int r = 0; r < regions.size(); r++) {
      float lowest = (float) regions.get(r).format().min();
      float highest = (float) regions.get(r).format().max();
      for (float value : values.get(r)) {
        if (!Float.isFinite(value)) {
          notFinite++;
          continue;
        }
        counts[bins.bin(value)]++;
        atLowest += value <= lowest ? 1 : 0;
        atHighest += value >= highest ? 1 : 0;
      }
    }
    return new WeightSpread.Counts(counts, atLowest, atHighest, notFinite);
  }
}
