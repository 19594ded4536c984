package org.voltscape.engine.trial;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.voltscape.engine.array.ArrayDesign;
import org.voltscape.engine.array.ArrayMappings;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.Placement;
import org.voltscape.engine.array.errors.ErrorHandling;
import org.voltscape.engine.array.errors.ErrorPlan;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.engine.network.NetworkShape;

/**
 * The arrays of a study of timing errors and the probabilities on them, each worked out once, when
 * it is first wanted. Thread-safe.
 */
public final class ArrayTrials {
  private final ArraySettings settings;
  private final NetworkShape network;
  private final List<float[]> sensitivities;
  private final MacTiming timing = MacTiming.mac65nm();
  private final Map<String, Placement> placements = new ConcurrentHashMap<>();
  private final Map<DesignKey, ArrayDesign> designs = new ConcurrentHashMap<>();
  private final Map<PlanKey, ErrorPlan> plans = new ConcurrentHashMap<>();

  private record DesignKey(String mapping, double budget, boolean sized) {}

  private record PlanKey(ErrorHandling handling, double volts) {}

  /**
   * The arrays of a study.
   *
   * @param sensitivities of the network's weights, layers brought to one scale
   */
  public ArrayTrials(ArraySettings settings, NetworkShape network, List<float[]> sensitivities) {
    this.settings = settings;
    this.network = network;
    this.sensitivities = List.copyOf(sensitivities);
  }

  /**
   * Probability of a timing error per product on an array of equal units at the study's budget:
   * what stands for a supply where no scheme is meant.
   *
   * @param volts logic supply, V
   */
  public static double probability(ArraySettings settings, double volts) {
    var table =
        ArrayDesign.table(MacTiming.mac65nm(), volts, settings.clockNs(), settings.errorScale());
    return table.probabilities()[table.largestWithin(settings.budget())];
  }

  /**
   * Probability of a timing error per product on a scheme's own array, the mean over its units that
   * carry weights: {@code failure_probability} of results. Of equal units that of their size, the
   * largest that the scheme's budget pays for.
   *
   * @param volts logic supply, V
   */
  public double probability(ErrorHandling handling, double volts) {
    return design(handling).meanProbability(volts);
  }

  /** The network's weights on the study's array under a mapping. */
  public Placement placement(String mapping) {
    return placements.computeIfAbsent(
        mapping,
        id ->
            Placement.of(
                ArrayMappings.byId(id, "study", "field array.mapping"),
                settings.shape(),
                network,
                sensitivities));
  }

  /** The array of a scheme. */
  public ArrayDesign design(ErrorHandling handling) {
    return design(
        handling.mapping() == null ? settings.mapping() : handling.mapping(),
        handling.budget() == 0 ? settings.budget() : handling.budget(),
        handling.sized());
  }

  /**
   * An array.
   *
   * @param mapping id of the mapping
   * @param budget area per unit on average, um2
   * @param sized whether units have the sizes best for their sensitivities
   */
  public ArrayDesign design(String mapping, double budget, boolean sized) {
    return designs.computeIfAbsent(
        new DesignKey(mapping, budget, sized),
        key ->
            ArrayDesign.of(
                placement(mapping),
                timing,
                settings.withMapping(mapping).withBudget(budget),
                sized));
  }

  /** The probabilities of a scheme's errors at a logic supply, V. */
  public ErrorPlan plan(ErrorHandling handling, double volts) {
    return plans.computeIfAbsent(
        new PlanKey(handling, volts),
        key -> {
          ArrayDesign design = design(handling);
          return ErrorPlan.of(
              handling.effect(), design.placement(), network, design.probabilities(volts));
        });
  }
}
