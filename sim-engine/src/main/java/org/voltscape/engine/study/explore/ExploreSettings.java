package org.voltscape.engine.study.explore;

import java.util.List;
import org.voltscape.engine.network.pruning.Pruning;

/**
 * What a search for the best design varies beside the study's schemes and voltages. A list without
 * an entry leaves what the study says.
 *
 * @param weights ids of formats of the weights
 * @param byLayer whether each layer may have another of {@code weights}
 * @param activations ids of formats of inputs and activations, or {@code float}
 * @param scenarios ids of scenarios of the study's energy platform
 * @param thresholds below which values that enter a layer are skipped, one for all layers each; see
 *     {@link Pruning}
 */
public record ExploreSettings(
    List<String> weights,
    boolean byLayer,
    List<String> activations,
    List<String> scenarios,
    List<Double> thresholds) {
  /** Nothing beside schemes and voltages. */
  public static final ExploreSettings NONE =
      new ExploreSettings(List.of(), false, List.of(), List.of(), List.of());

  public ExploreSettings {
    weights = List.copyOf(weights);
    activations = List.copyOf(activations);
    scenarios = List.copyOf(scenarios);
    thresholds = List.copyOf(thresholds);
  }
}
