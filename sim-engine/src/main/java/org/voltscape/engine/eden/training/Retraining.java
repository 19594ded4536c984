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
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.training.TrainingWatch;

/** Trains networks for memory that errs at every read of weights and feature maps (EDEN, 4.5). */
public final class Retraining {
  private static final long FAULT_STREAM = 0x4D61704661756C74L;

  /** Examples that ranges are learned from between epochs, at most. */
  private static final int FEW = 2000;

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
   * <p>Scales and bounds of weights follow the weights from step to step. Those of feature maps are
   * learned without errors from at most 2,000 examples, at first and after every epoch, and in the
   * end from all.
   *
   * @param memory formats, bounding and kind of errors; its network and ranges do not matter
   * @param start what the training begins with; copied
   * @param rates of wrong bits, one a tensor
   * @param recipe its seed also draws the errors
   * @param data the training set, at least a batch of the recipe
   * @param curriculum whether the rates rise over the first half of the training, in eight steps
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
      boolean curriculum,
      TrainingWatch watch,
      TrainingControl control) {
    Network trained = train(memory, start, rates, recipe, data, curriculum, watch, control);
    return inMemory(memory, trained, data, control);
  }

  /** The network alone. */
  static Network train(
      ApproximateNetwork memory,
      Network start,
      ErrorRates rates,
      TrainingRecipe recipe,
      Examples data,
      boolean curriculum,
      TrainingWatch watch,
      TrainingControl control) {
    List<StorageFormat> formats = memory.tensors().stream().map(Retraining::storage).toList();
    ErringMemory erring =
        new ErringMemory(
            memory,
            formats,
            rates,
            curriculum,
            recipe.range(),
            CounterHash.hash(recipe.seed(), FAULT_STREAM));
    Examples few = data.sample(Math.min(FEW, data.count()), recipe.seed());
    erring.setMapRanges(MapRanges.of(start, few, control::cancelled));
    Trainer trainer =
        new Trainer(MatrixKernels.forTraining(start.shape()), start, recipe, data, erring, null);
    return trainer.train(
        new TrainingWatch() {
          @Override
          public void epoch(TrainingProgress progress) {
            watch.epoch(progress);
            erring.setMapRanges(MapRanges.of(trainer.network(), few, control::cancelled));
          }

          @Override
          public void step(long done, long total) {
            watch.step(done, total);
          }
        },
        control);
  }

  /**
   * A memory with another network of the same shape in it.
   *
   * @param data from which the ranges of feature maps are learned
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static ApproximateNetwork inMemory(
      ApproximateNetwork memory, Network network, Examples data, TrainingControl control) {
    List<MapRanges.Range> maps = MapRanges.of(network, data, control::cancelled);
    List<ApproximateTensor> tensors = new ArrayList<>();
    for (ApproximateTensor t : memory.tensors()) {
      MapRanges.Range range =
          t.weights() ? MapRanges.Range.of(network.weights().get(t.layer())) : maps.get(t.layer());
      // The bounds are the ends as they are stored: rounding must take no value out of them.
      StoredFormat format = storage(t).of(range.lowest(), range.highest());
      float lowest = format.decode(format.encode(range.lowest()));
      float highest = format.decode(format.encode(range.highest()));
      tensors.add(
          new ApproximateTensor(
              t.name(), t.weights(), t.layer(), t.values(), format, lowest, highest));
    }
    return new ApproximateNetwork(network, tensors, memory.bounding(), memory.kind());
  }

  private static StorageFormat storage(ApproximateTensor tensor) {
    return StorageFormats.parse(tensor.format().id(), tensor.name(), "format");
  }
}
