package org.voltscape.engine.dram.profile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.reads.DramReads;
import org.voltscape.engine.memory.FaultKind;

/**
 * How often the model that made the errors is found: partitions of devices that fail by each model
 * are profiled, and the choices counted.
 *
 * @param profiles number of profiles of each model
 * @param byRule choices of the rule, by the model that made the errors and the one chosen
 * @param byLikelihood choices of the largest likelihood, likewise
 */
public record ConfusionMatrix(
    int profiles,
    Map<FaultKind, Map<FaultKind, Integer>> byRule,
    Map<FaultKind, Map<FaultKind, Integer>> byLikelihood) {
  /**
   * Measures it.
   *
   * @param device of which only the faults are changed; device k of a model has a seed higher by k
   * @param repeats devices of each model, at least 1
   * @param progress told the number of devices done, of four times the repeats
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static ConfusionMatrix of(
      DramDevice device,
      DramProfiler.Plan plan,
      DramReads.Effort effort,
      int repeats,
      IntConsumer progress,
      BooleanSupplier cancelled) {
    Map<FaultKind, Map<FaultKind, Integer>> rule = new EnumMap<>(FaultKind.class);
    Map<FaultKind, Map<FaultKind, Integer>> likelihood = new EnumMap<>(FaultKind.class);
    int done = 0;
    for (FaultKind kind : ModelChoice.MODELS) {
      Map<FaultKind, Integer> chosen = rule.computeIfAbsent(kind, k -> none());
      Map<FaultKind, Integer> likeliest = likelihood.computeIfAbsent(kind, k -> none());
      for (int k = 0; k < repeats; k++) {
        DramDevice other = device.withFaults(kind).withSeed(device.seed() + k);
        List<PartitionProfile> profiles =
            DramProfiler.profile(other, plan, effort, p -> {}, cancelled);
        for (PartitionProfile profile : profiles) {
          chosen.merge(profile.model().chosen(), 1, Integer::sum);
          likeliest.merge(profile.model().likeliest(), 1, Integer::sum);
        }
        done++;
        progress.accept(done);
      }
    }
    return new ConfusionMatrix(repeats * plan.partitions().size(), rule, likelihood);
  }

  private static Map<FaultKind, Integer> none() {
    Map<FaultKind, Integer> none = new EnumMap<>(FaultKind.class);
    ModelChoice.MODELS.forEach(kind -> none.put(kind, 0));
    return none;
  }
}
