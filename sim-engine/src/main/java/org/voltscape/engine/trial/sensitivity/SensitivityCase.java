package org.voltscape.engine.trial.sensitivity;

import java.lang.management.ManagementFactory;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.voltscape.engine.array.sensitivity.InjectionSensitivity;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.training.CostMeter;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.training.WeightGradients;

/**
 * A network with the examples its sensitivities are measured on: gradients and injected flips see
 * the same ones. Immutable.
 */
public final class SensitivityCase {
  /**
   * What Taylor's estimate begins with.
   *
   * @param gradients of all layers
   * @param cpuSeconds processor seconds they took when they were computed
   */
  public record Gradients(WeightGradients gradients, double cpuSeconds) {}

  /**
   * What injected flips did.
   *
   * @param found by group
   * @param cpuSeconds processor seconds it took
   */
  public record Injected(InjectionSensitivity found, double cpuSeconds) {}

  private final QuantizedNetwork network;
  private final Examples examples;
  private final SensitivityOn on;
  private final TrainingRecipe.Loss loss;
  private final Function<BooleanSupplier, Gradients> gradients;

  private SensitivityCase(
      QuantizedNetwork network,
      Examples examples,
      SensitivityOn on,
      TrainingRecipe.Loss loss,
      Function<BooleanSupplier, Gradients> gradients) {
    this.network = network;
    this.examples = examples;
    this.on = on;
    this.loss = loss;
    this.gradients = gradients;
  }

  /**
   * A network of its own, nothing of which is kept.
   *
   * @param network its weights as words
   * @param examples at least one
   * @param on what they are
   * @param loss the cost
   */
  public static SensitivityCase of(
      QuantizedNetwork network, Examples examples, SensitivityOn on, TrainingRecipe.Loss loss) {
    return new SensitivityCase(
        network, examples, on, loss, cancelled -> measured(network, examples, loss, cancelled));
  }

  /** The same with gradients that are found elsewhere. */
  public SensitivityCase withGradients(Function<BooleanSupplier, Gradients> source) {
    return new SensitivityCase(network, examples, on, loss, source);
  }

  /**
   * Measures the gradients of all weights.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static Gradients measured(
      QuantizedNetwork network,
      Examples examples,
      TrainingRecipe.Loss loss,
      BooleanSupplier cancelled) {
    double start = cpuSeconds();
    WeightGradients found =
        WeightGradients.of(MatrixKernels.fast(), network.values(), examples, loss, cancelled);
    return new Gradients(found, cpuSeconds() - start);
  }

  /**
   * The gradients of all layers, for Taylor's estimate.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public Gradients gradients(BooleanSupplier cancelled) {
    return gradients.apply(cancelled);
  }

  /**
   * Injects flips into the groups of a layer.
   *
   * @param watch told how far it is
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public Injected inject(
      InjectionSensitivity.Recipe recipe, CostMeter.Watch watch, BooleanSupplier cancelled) {
    double start = cpuSeconds();
    InjectionSensitivity found =
        InjectionSensitivity.of(
            MatrixKernels.fast(), network, examples, loss, recipe, watch, cancelled);
    return new Injected(found, cpuSeconds() - start);
  }

  /** The network, its weights as words. */
  public QuantizedNetwork network() {
    return network;
  }

  /** How many examples there are. */
  public int examples() {
    return examples.count();
  }

  /** What they are. */
  public SensitivityOn on() {
    return on;
  }

  /** Unit of the cost: nats of cross entropy, or empty for the square of an error. */
  public String costUnit() {
    return loss == TrainingRecipe.Loss.SQUARED_ERROR ? "" : "nats";
  }

  /** Processor time of this thread, which does all of the work. */
  private static double cpuSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() * 1e-9;
  }
}
