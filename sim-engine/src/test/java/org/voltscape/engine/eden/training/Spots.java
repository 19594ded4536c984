package org.voltscape.engine.eden.training;

import java.util.List;
import org.voltscape.engine.eden.ApproximateNetwork;
import org.voltscape.engine.eden.MapRanges;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.storage.Bounding;
import org.voltscape.engine.storage.StorageFormat;
import org.voltscape.engine.storage.StorageFormats;
import org.voltscape.engine.training.Trainer;
import org.voltscape.engine.training.TrainingControl;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.training.TrainingRecipe.Initializer;
import org.voltscape.engine.training.TrainingRecipe.Optimizer;
import org.voltscape.engine.training.TrainingRecipe.Schedule;
import org.voltscape.engine.training.TrainingWatch;

/** Where a bright spot lies on a noisy image of 8 x 8: a small network learns it in a second. */
final class Spots {
  static final Examples TRAINING = examples(800, 1);
  static final Examples TEST = examples(300, 2);

  private static final NetworkShape SHAPE =
      new NetworkShape(
          List.of(
              new Convolution(1, 8, 8, 6, 3, 1, 1, Activation.RELU, Pooling.max(2)),
              new Convolution(6, 4, 4, 8, 3, 1, 1, Activation.RELU, Pooling.average(2)),
              new Dense(32, 3, Activation.IDENTITY)));
  private static final Network NETWORK = train();

  private Spots() {}

  private static double unit(long seed, long i) {
    return CounterHash.unit(CounterHash.hash(seed, i));
  }

  private static Examples examples(int count, long seed) {
    float[] inputs = new float[count * 64];
    int[] labels = new int[count];
    for (int n = 0; n < count; n++) {
      for (int i = 0; i < 64; i++) {
        inputs[n * 64 + i] = (float) (0.6 * unit(10 * seed, n * 64L + i));
      }
      labels[n] = (int) (unit(10 * seed + 1, n) * 3);
      int y = labels[n] == 2 ? 5 : (int) (4 * unit(10 * seed + 2, n));
      int x = labels[n] == 2 ? (int) (7 * unit(10 * seed + 3, n)) : labels[n] == 0 ? 1 : 5;
      for (int d = 0; d < 4; d++) {
        inputs[n * 64 + (y + d / 2) * 8 + x + d % 2] = 1;
      }
    }
    return new Examples(count, 64, inputs, labels);
  }

  /** How a trained network goes on. */
  static TrainingRecipe recipe(int epochs, double range) {
    return new TrainingRecipe(
        epochs,
        0,
        20,
        Optimizer.SGD,
        0.02,
        Schedule.LATE_STEP,
        0.9,
        0,
        1e-4,
        Initializer.HE,
        range,
        3);
  }

  private static Network train() {
    TrainingRecipe recipe =
        new TrainingRecipe(
            8, 0, 20, Optimizer.ADAM, 0.01, Schedule.ONE_CYCLE, 0.9, 0, 0, Initializer.HE, 0, 5);
    return new Trainer(MatrixKernels.forTraining(SHAPE), SHAPE, recipe, TRAINING)
        .train(TrainingWatch.NONE, new TrainingControl(() -> false));
  }

  /** Trained without errors. */
  static Network network() {
    return NETWORK;
  }

  /** The trained network in a memory, weights and maps in one format. */
  static ApproximateNetwork memory(String format, Bounding bounding, FaultKind kind) {
    StorageFormat storage = StorageFormats.parse(format, "test", "");
    return ApproximateNetwork.of(
        NETWORK, storage, storage, MapRanges.of(NETWORK, TRAINING, () -> false), bounding, kind);
  }
}
