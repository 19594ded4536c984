package org.voltscape.views.array;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.array.ArrayMapping;
import org.voltscape.engine.array.ArrayMappings;
import org.voltscape.engine.array.ArrayShape;
import org.voltscape.engine.array.Placement;
import org.voltscape.engine.array.sensitivity.Sensitivities;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.array.UnitMaps;
import org.voltscape.figure.array.UnitSizeFigures;
import org.voltscape.figure.chart.HeatScale;

/**
 * What does not change while budget and supply do: the network on the array under every mapping.
 * Immutable.
 *
 * @param key what it depends on
 * @param placements one a mapping
 * @param weights the same the other way round
 * @param ascending units by their sensitivity
 * @param scale of the sensitivities of all of them
 */
record ArrayBase(
    Object key,
    NetworkShape network,
    ArrayShape shape,
    List<Placement> placements,
    List<UnitWeights> weights,
    List<int[]> ascending,
    HeatScale scale) {

  /** Everything of a study that sensitivities and placements depend on. */
  static Object key(Study study) {
    return List.of(
        study.workload(),
        study.weights(),
        String.valueOf(study.activations()),
        study.memory().faultyBiases(),
        study.array().shape(),
        study.array().samples(),
        study.array().reading());
  }

  /**
   * Places a network under every mapping.
   *
   * @param cancelled looked at between mappings
   */
  static ArrayBase of(Study study, Sensitivities sensitivities, BooleanSupplier cancelled) {
    List<float[]> values = sensitivities.normalised();
    ArrayShape shape = study.array().shape();
    List<Placement> placements = new ArrayList<>();
    List<UnitWeights> weights = new ArrayList<>();
    List<int[]> ascending = new ArrayList<>();
    for (ArrayMapping mapping : ArrayMappings.all()) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      Placement placement = Placement.of(mapping, shape, sensitivities.shape(), values);
      placements.add(placement);
      ascending.add(UnitSizeFigures.ascending(placement));
      weights.add(new UnitWeights(placement, sensitivities.shape(), values));
    }
    return new ArrayBase(
        key(study),
        sensitivities.shape(),
        shape,
        List.copyOf(placements),
        List.copyOf(weights),
        List.copyOf(ascending),
        UnitMaps.sensitivityScale(placements));
  }

  /** How often the array is filled. */
  int tiles() {
    return placements.get(0).tiles().size();
  }
}
