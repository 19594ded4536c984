package org.voltscape.engine.network.inference;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.ActivationStore;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.Targets;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.network.matrix.Matrix;

/**
 * Inference of one worker thread in single precision: weights with the changes of a trial put in,
 * sums, activations, predictions. All buffers are made once; a pass allocates nothing. Confined to
 * its thread.
 *
 * <p>Inputs of the first layer never change between trials, so where few of its words do, its sums
 * are the fault-free sums plus the differences, exactly.
 */
final class FloatPass {
  /** Share of changed words up to which correcting the first layer's sums beats a new product. */
  private static final double CORRECTION_LIMIT = 0.12;

  private static final float[][][] NOTHING = {};

  private final InferenceSet set;
  private final PlaneBaseline planes;
  private final LayerState[] states;
  private final double[] scores;
  private final double[] best;
  private final int[] classes;
  private float @Nullable [] storedPlane;

  /** The baseline's outputs of the layers that the pass under way needs; empty for the others. */
  private final float[][][][] baseline;

  private final double[][] values;
  private final double[] example;

  /** A pass for one thread. */
  FloatPass(InferenceSet set, PlaneBaseline planes) {
    this.set = set;
    this.planes = planes;
    this.states = new LayerState[set.network().shape().layers().size()];
    for (int l = 0; l < states.length; l++) {
      states[l] = new LayerState(set, planes, l);
      int from = set.network().shape().shortcutTo(l);
      if (from >= 0) {
        states[l].addOutputsOf(states[from]);
      }
    }
    this.baseline = new float[states.length][][][];
    this.scores = new double[set.chunk()];
    this.best = new double[set.chunk()];
    this.classes = new int[set.chunk()];
    int numbers = set.targets() == null ? 0 : set.targets().outputs();
    this.values = new double[numbers][set.chunk()];
    this.example = new double[numbers];
  }

  /**
   * Runs all images with some words changed, activations kept in a memory and units that err.
   *
   * @param biases in place of the network's clean ones, an array a layer; null to keep them
   * @param store the memory inputs and activations pass; null where they are read as written
   * @param errors what befalls the sums of every layer, whose weights and inputs are the effective
   *     ones; null where no unit errs
   * @param firstTouched the first layer of which a weight or bias is changed
   * @see ForwardPass#run(WordChanges[], List, ActivationStore, SumDisturbance, Answers,
   *     BooleanSupplier)
   */
  void run(
      WordChanges[] changes,
      @Nullable List<float[]> biases,
      @Nullable ActivationStore store,
      @Nullable SumDisturbance errors,
      int firstTouched,
      Answers answers,
      BooleanSupplier cancelled) {
    List<QuantizedNetwork.Region> regions = set.network().regions();
    WordChanges first = changes[0];
    boolean firstStored = store != null && store.touches(0);
    int start = store == null && errors == null ? start(firstTouched, cancelled) : 0;
    boolean few =
        !firstStored
            && first.size() <= CORRECTION_LIMIT * set.network().shape().layers().get(0).weights();
    try {
      for (int r = 0; r < changes.length; r++) {
        QuantizedNetwork.Region region = regions.get(r);
        states[region.layer()].apply(changes[r], region.bias());
      }
      for (int l = 0; biases != null && l < states.length; l++) {
        states[l].useBiases(biases.get(l));
      }
      forward(answers, cancelled, start, few ? first : null, null, store, errors);
    } finally {
      for (int l = 0; biases != null && l < states.length; l++) {
        states[l].restoreBiases();
      }
      for (int r = 0; r < changes.length; r++) {
        QuantizedNetwork.Region region = regions.get(r);
        states[region.layer()].restore(changes[r], region.bias());
      }
    }
  }

  /**
   * The fault-free pass.
   *
   * @param keepSums filled with the first layer's sums, one array for each of the first chunks;
   *     null where nobody wants them
   * @param ranges shown all inputs and activations; null where nobody looks
   */
  void runClean(
      float @Nullable [][][] keepSums,
      @Nullable ActivationStore ranges,
      Answers answers,
      BooleanSupplier cancelled) {
    forward(answers, cancelled, 0, null, keepSums, ranges, null);
  }

  static void stopIf(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }

  private void forward(
      Answers answers,
      BooleanSupplier cancelled,
      int start,
      @Nullable WordChanges correction,
      float @Nullable [][][] keepSums,
      @Nullable ActivationStore store,
      @Nullable SumDisturbance errors) {
    answers.correct = 0;
    for (int c = 0; c < planes.chunks(); c++) {
      stopIf(cancelled);
      float[][] cleanSums = planes.cleanSums(c);
      if (start > 0) {
        takeBaseline(c, start);
      } else if (correction != null && cleanSums != null) {
        states[0].correct(c, cleanSums, correction);
      } else {
        if (store != null && store.touches(0)) {
          storeFirst(c, store);
        } else {
          states[0].multiply(firstInput(c));
        }
        if (keepSums != null && c < keepSums.length) {
          keepSums[c] = states[0].sumsCopy();
        }
      }
      if (errors != null && errors.touches(0)) {
        boolean stored = store != null && store.touches(0);
        states[0].disturb(errors, c, imagesIn(c), stored ? states[0].input() : firstInput(c));
      }
      for (int l = start + 1; l < states.length; l++) {
        ActivationStore between = store != null && store.touches(l) ? store : null;
        if (between != null) {
          between.begin(l, c * set.chunk(), imagesIn(c));
        }
        states[l - 1].activate(states[l], between);
        states[l].multiply(states[l].input());
        if (errors != null && errors.touches(l)) {
          states[l].disturb(errors, c, imagesIn(c), states[l].input());
        }
      }
      Targets targets = set.targets();
      if (targets == null) {
        classify(c, answers);
      } else {
        measure(c, targets, answers.errors());
      }
    }
    answers.sumUp();
  }

  /**
   * The layer a pass can start at: the first one touched, where the baseline's outputs of the layer
   * before and of those that shortcuts bring from there are kept; else the first of all.
   */
  private int start(int firstTouched, BooleanSupplier cancelled) {
    Arrays.fill(baseline, NOTHING);
    for (int l = 0; l < firstTouched; l++) {
      if (neededBehind(l, firstTouched)) {
        float[][][] kept =
            planes
                .outputs()
                .of(
                    l,
                    (watched, stop) ->
                        new FloatPass(set, planes)
                            .runClean(null, watched, new Answers(set.images(), set.task()), stop),
                    cancelled);
        if (kept == null) {
          return 0;
        }
        baseline[l] = kept;
      }
    }
    return firstTouched;
  }

  private boolean neededBehind(int layer, int start) {
    return layer == start - 1
        || set.network().shape().shortcuts().stream()
            .anyMatch(s -> s.from() == layer && s.to() >= start);
  }

  /** Starts a chunk from the baseline's outputs. */
  private void takeBaseline(int c, int start) {
    for (int l = 0; l < start; l++) {
      float[][][] outputs = baseline[l];
      for (int o = 0; outputs.length > 0 && o < outputs[c].length; o++) {
        states[l].keep(o, outputs[c][o]);
        if (l == start - 1) {
          states[start].take(o, outputs[c][o]);
        }
      }
    }
    states[start].multiply(states[start].input());
  }

  private int imagesIn(int c) {
    return Math.min(set.chunk(), set.images() - c * set.chunk());
  }

  /** The shared inputs are copied before they pass the memory. */
  private void storeFirst(int c, ActivationStore store) {
    float[][] read = planes.stored(c);
    if (storedPlane == null) {
      storedPlane = new float[read[0].length];
    }
    store.begin(0, c * set.chunk(), imagesIn(c));
    int places = storedPlane.length / set.chunk();
    for (int channel = 0; channel < read.length; channel++) {
      System.arraycopy(read[channel], 0, storedPlane, 0, storedPlane.length);
      store.pass(0, channel * places, storedPlane, set.chunk());
      states[0].take(channel, storedPlane);
    }
    states[0].multiply(states[0].input());
  }

  /** The first layer's values: kept, or cut again. */
  private Matrix firstInput(int c) {
    Matrix kept = planes.inputMatrix(c);
    if (kept == null) {
      float[][] read = planes.inputs(c);
      for (int channel = 0; channel < read.length; channel++) {
        states[0].take(channel, read[channel]);
      }
      kept = states[0].input();
    }
    return kept;
  }

  /**
   * Classes of one chunk; of equal sums the lowest class wins, of one sum class 1 where it is
   * positive.
   */
  private void classify(int c, Answers answers) {
    LayerState last = states[states.length - 1];
    int outputs = set.network().shape().outputs();
    Arrays.fill(best, outputs == 1 ? 0 : Double.NEGATIVE_INFINITY);
    Arrays.fill(classes, 0);
    for (int o = 0; o < outputs; o++) {
      last.scores(o, scores);
      for (int n = 0; n < scores.length; n++) {
        if (scores[n] > best[n]) {
          best[n] = scores[n];
          classes[n] = outputs == 1 ? 1 : o;
        }
      }
    }
    int from = c * set.chunk();
    int count = imagesIn(c);
    for (int n = 0; n < count; n++) {
      answers.classes()[from + n] = classes[n];
      answers.correct += classes[n] == set.label(from + n) ? 1 : 0;
    }
  }

  /** What the examples of one chunk add to the error. */
  private void measure(int c, Targets targets, double[] errors) {
    LayerState last = states[states.length - 1];
    int outputs = targets.outputs();
    for (int o = 0; o < outputs; o++) {
      last.scores(o, values[o]);
      last.toOutputs(values[o]);
    }
    int from = c * set.chunk();
    int count = imagesIn(c);
    for (int n = 0; n < count; n++) {
      for (int o = 0; o < outputs; o++) {
        example[o] = values[o][n];
      }
      errors[from + n] = targets.measure().of(example, targets.values(), (from + n) * outputs);
    }
  }
}
