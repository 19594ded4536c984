package org.voltscape.engine.network;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Inference of one worker thread: weights with the changes of a trial put in, sums, activations,
 * predictions. All buffers are made once; a pass allocates nothing. Confined to its thread.
 *
 * <p>Inputs of the first layer never change between trials, so where few of its words do, its sums
 * are the fault-free sums plus the differences, exactly.
 */
public final class ForwardPass {
  /** Share of changed words up to which correcting the first layer's sums beats a new product. */
  private static final double CORRECTION_LIMIT = 0.12;

  private final InferenceSet set;
  private final LayerState[] states;
  private final double[] scores;
  private final double[] best;
  private final int[] classes;

  /** A pass for one thread. */
  public ForwardPass(InferenceSet set) {
    this.set = set;
    this.states = new LayerState[set.network().shape().layers().size()];
    for (int l = 0; l < states.length; l++) {
      states[l] = new LayerState(set, l);
    }
    this.scores = new double[set.chunk()];
    this.best = new double[set.chunk()];
    this.classes = new int[set.chunk()];
  }

  /**
   * Runs all images with some words changed; the weights are restored afterwards.
   *
   * @param changes one entry a region of {@link QuantizedNetwork#regions()}, in that order
   * @param predictions filled with the class of each image
   * @param cancelled looked at between chunks
   * @return number of images classified correctly
   * @throws CancellationException if cancelled; the weights are restored then too
   */
  public int run(WordChanges[] changes, int[] predictions, BooleanSupplier cancelled) {
    List<QuantizedNetwork.Region> regions = set.network().regions();
    boolean any = false;
    for (int r = 0; r < changes.length; r++) {
      any |= changes[r].size() > 0;
    }
    if (!any) {
      for (int i = 0; i < predictions.length; i++) {
        predictions[i] = set.cleanPrediction(i);
      }
      return set.cleanCorrect();
    }
    WordChanges first = changes[0];
    boolean few =
        first.size() <= CORRECTION_LIMIT * set.network().shape().layers().get(0).weights();
    try {
      for (int r = 0; r < changes.length; r++) {
        QuantizedNetwork.Region region = regions.get(r);
        states[region.layer()].apply(changes[r], region.bias());
      }
      return forward(predictions, cancelled, few ? first : null, null);
    } finally {
      for (int r = 0; r < changes.length; r++) {
        QuantizedNetwork.Region region = regions.get(r);
        states[region.layer()].restore(changes[r], region.bias());
      }
    }
  }

  /**
   * The fault-free pass.
   *
   * @param keepSums filled with the first layer's sums, one array for each of the first chunks
   */
  int runClean(float[][][] keepSums, int[] predictions, BooleanSupplier cancelled) {
    return forward(predictions, cancelled, null, keepSums);
  }

  static void stopIf(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }

  private int forward(
      int[] predictions, BooleanSupplier cancelled, WordChanges correction, float[][][] keepSums) {
    int right = 0;
    for (int c = 0; c < set.chunks(); c++) {
      stopIf(cancelled);
      if (correction != null && set.cleanSums(c) != null) {
        states[0].correct(c, correction);
      } else {
        multiplyFirst(c);
        if (keepSums != null && c < keepSums.length) {
          keepSums[c] = states[0].sumsCopy();
        }
      }
      for (int l = 1; l < states.length; l++) {
        states[l - 1].activate(states[l]);
        states[l].multiply(states[l].input());
      }
      right += predict(c, predictions);
    }
    return right;
  }

  private void multiplyFirst(int c) {
    Matrix kept = set.inputMatrix(c);
    if (kept == null) {
      float[][] planes = set.inputs(c);
      for (int channel = 0; channel < planes.length; channel++) {
        states[0].take(channel, planes[channel]);
      }
      kept = states[0].input();
    }
    states[0].multiply(kept);
  }

  /** Classes of one chunk; of equal sums the lowest class wins. */
  private int predict(int c, int[] predictions) {
    LayerState last = states[states.length - 1];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    Arrays.fill(classes, 0);
    int outputs = set.network().shape().outputs();
    for (int o = 0; o < outputs; o++) {
      last.scores(o, scores);
      for (int n = 0; n < scores.length; n++) {
        if (scores[n] > best[n]) {
          best[n] = scores[n];
          classes[n] = o;
        }
      }
    }
    int from = c * set.chunk();
    int count = Math.min(set.chunk(), set.images() - from);
    int right = 0;
    for (int n = 0; n < count; n++) {
      predictions[from + n] = classes[n];
      right += classes[n] == set.label(from + n) ? 1 : 0;
    }
    return right;
  }
}
