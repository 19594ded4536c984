package org.voltscape.engine.eden.training;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.eden.ApproximateNetwork;
import org.voltscape.engine.eden.ApproximateTensor;
import org.voltscape.engine.eden.ErrorRates;
import org.voltscape.engine.eden.MapRanges;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.storage.StorageFormat;
import org.voltscape.engine.storage.StorageFormats;
import org.voltscape.engine.storage.StoredFormat;
import org.voltscape.engine.training.Trainer;
import org.voltscape.engine.training.TrainingControl;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.training.TrainingWatch;

/** Trains networks for memory that errs at every read of weights and feature maps (EDEN, 4.5). */
public final class Retraining {
  private static final long FAULT_STREAM = 0x4D61704661756C74L;

  private Retraining() {}

  /**
   * Trains a network in a memory.
   *
   * <p>In the forward pass of a step, all values of a tensor are rounded to its format and some
   * have wrong bits, drawn again for every step and, of feature maps, every image. Gradients pass
   * straight through to the values that were written, except where these are not followed: where a
   * value was bounded, or lies outside a format of fixed range. Biases are not in the memory. A
   * step whose gradient is not finite changes nothing, so that networks stay sound where bounding
   * is off; a recipe that clips gradients keeps what is finite but huge small.
   *
   * <p>Scales and bounds of weights follow the weights from step to step. Those of feature maps
   * stay as the memory has them: in ranges that followed, activations would grow, and the errors
   * with them, as gradients do not tell that the size of an error is that of the range.
   *
   * @param memory formats, bounding, kind of errors, and ranges of feature maps, those of the
   *     start; its network does not matter
   * @param start what the training begins with; copied
   * @param rates of wrong bits, one a tensor
   * @param recipe its seed also draws the errors
   * @param data the training set, at least a batch of the recipe
   * @param method what the recipe does not say
   * @param watch told of steps and epochs, on this thread
   * @param control holds and cancels the training
   * @return the same memory with the trained network
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static ApproximateNetwork retrain(
      ApproximateNetwork memory,
      Network start,
      ErrorRates rates,
      TrainingRecipe recipe,
      Examples data,
      RetrainingMethod method,
      TrainingWatch watch,
      TrainingControl control) {
    return inMemory(memory, train(memory, start, rates, recipe, data, method, watch, control));
  }

  /** The network alone. */
  static Network train(
      ApproximateNetwork memory,
      Network start,
      ErrorRates rates,
      TrainingRecipe recipe,
      Examples data,
      RetrainingMethod method,
      TrainingWatch watch,
      TrainingControl control) {
    List<StorageFormat> formats = memory.tensors().stream().map(Retraining::storage).toList();
    ErringMemory erring =
        new ErringMemory(
            memory,
            formats,
            start,
            rates,
            method,
            recipe.range(),
            CounterHash.hash(recipe.seed(), FAULT_STREAM));
    return new Trainer(MatrixKernels.forTraining(start.shape()), start, recipe, data, erring, null)
        .train(watch, control);
  }

  /** A memory with another network of the same shape in it; ranges of feature maps stay. */
  static ApproximateNetwork inMemory(ApproximateNetwork memory, Network network) {
    List<ApproximateTensor> tensors = new ArrayList<>();
    for (ApproximateTensor t : memory.tensors()) {
      tensors.add(t.weights() ? weights(t, network.weights().get(t.layer())) : t);
    }
    return new ApproximateNetwork(network, tensors, memory.bounding(), memory.kind());
  }

  /** The bounds are the ends as they are stored: rounding must take no value out of them. */
  private static ApproximateTensor weights(ApproximateTensor before, float[] values) {
    MapRanges.Range range = MapRanges.Range.of(values);
    StoredFormat format = storage(before).of(range.lowest(), range.highest());
    return new ApproximateTensor(
        before.name(),
        true,
        before.layer(),
        before.values(),
        format,
        format.decode(format.encode(range.lowest())),
        format.decode(format.encode(range.highest())));
  }

  private static StorageFormat storage(ApproximateTensor tensor) {
    return StorageFormats.parse(tensor.format().id(), tensor.name(), "format");
  }
}
