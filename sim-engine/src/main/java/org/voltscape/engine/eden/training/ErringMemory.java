package org.voltscape.engine.eden.training;

import java.util.List;
import org.voltscape.engine.adapt.Curriculum;
import org.voltscape.engine.eden.ApproximateNetwork;
import org.voltscape.engine.eden.ApproximateTensor;
import org.voltscape.engine.eden.ErrorRates;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FaultSource;
import org.voltscape.engine.memory.QuickDie;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.storage.StorageFormat;
import org.voltscape.engine.training.MapRead;

/**
 * The memory of an {@link ApproximateNetwork} in training: errors are drawn again at every step,
 * those of feature maps for every image of it. Scales and bounds of weights follow them from step
 * to step, those of maps stay. Scratch space of one thread.
 */
final class ErringMemory implements MapRead {
  private static final double HALF = 0.5;

  private final ErringTensor[] tensors;
  private final double[] rates;
  private final boolean curriculum;
  private final float[] most;
  private final long seed;
  private final float[][] kept = new float[1][];
  private final float[][] used = new float[1][];
  private FaultSource source;
  private double share;

  /**
   * @param formats of the memory's tensors, in their order
   * @param start weights to begin with
   * @param rates of wrong bits
   * @param method whether rates rise, and how large weights may become
   * @param range in which the recipe keeps weights, 0 for any
   * @param seed of the errors
   */
  ErringMemory(
      ApproximateNetwork memory,
      List<StorageFormat> formats,
      Network start,
      ErrorRates rates,
      RetrainingMethod method,
      double range,
      long seed) {
    this.tensors = new ErringTensor[formats.size()];
    this.rates = new double[tensors.length];
    for (int t = 0; t < tensors.length; t++) {
      ApproximateTensor tensor = memory.tensors().get(t);
      tensors[t] = new ErringTensor(t, formats.get(t), memory.bounding(), memory.kind());
      tensors[t].setFormat(tensor.format(), tensor.lowest(), tensor.highest());
      this.rates[t] = rates.of(t);
    }
    this.curriculum = method.curriculum();
    this.most = new float[start.weights().size()];
    for (int l = 0; l < most.length; l++) {
      float recipe = range > 0 ? (float) range : Float.POSITIVE_INFINITY;
      most[l] = Math.min(recipe, method.largestWeight(start.weights().get(l)));
    }
    this.seed = seed;
    this.source = source(0);
  }

  private FaultSource source(long step) {
    return new QuickDie(new Die(CounterHash.hash(seed, step), HALF));
  }

  @Override
  public void begin(long step, double progress) {
    source = source(step);
    share = curriculum ? Curriculum.share(progress) : 1;
  }

  @Override
  public boolean keeps(int layer, boolean biases) {
    return !biases;
  }

  private ErringTensor weights(int layer) {
    return tensors[ApproximateNetwork.weightsOf(layer)];
  }

  @Override
  public void read(int layer, boolean biases, float[] from, float[] to) {
    int number = ApproximateNetwork.weightsOf(layer);
    kept[0] = from;
    used[0] = to;
    tensors[number].follow(from);
    tensors[number].read(kept, used, source, share * rates[number]);
  }

  @Override
  public void back(int layer, boolean biases, float[] gradient) {
    weights(layer).back(0, gradient);
  }

  @Override
  public void readMap(int layer, float[][] written, float[][] read) {
    int number = ApproximateNetwork.mapOf(layer);
    tensors[number].read(written, read, source, share * rates[number]);
  }

  @Override
  public void backMap(int layer, int plane, float[] gradient) {
    tensors[ApproximateNetwork.mapOf(layer)].back(plane, gradient);
  }

  @Override
  public void round(int layer, boolean biases, float[] from, float[] rounded) {
    weights(layer).round(from, rounded);
  }

  @Override
  public float lowest(int layer, boolean biases) {
    return Math.max(-most[layer], weights(layer).smallest());
  }

  @Override
  public float highest(int layer, boolean biases) {
    return Math.min(most[layer], weights(layer).largest());
  }
}
