package org.voltscape.engine.network.inference;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.ActivationRanges;
import org.voltscape.engine.network.ActivationStore;
import org.voltscape.engine.network.BiasUnits;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.Targets;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.network.integer.ByteBaseline;
import org.voltscape.engine.network.integer.BytePass;

/**
 * Inference of one worker thread: the network with the changes of a trial put in, over all images
 * of a set. In bytes where the network and the machine allow it, in single precision otherwise;
 * both give the same answers. Confined to its thread.
 */
public final class ForwardPass {
  private final InferenceSet set;
  private final List<QuantizedNetwork.Region> regions;
  private final WordChanges[] none;
  private final BiasUnits[] biases;
  private final BytePass.Answered answered = this::answer;
  private final double[] example;

  /** Null where the set is computed in single precision alone. */
  private final @Nullable BytePass bytes;

  /** Null before it is first needed. */
  private @Nullable FloatPass floats;

  private Answers answers;

  /** A pass for one thread. */
  public ForwardPass(InferenceSet set) {
    this.set = set;
    this.regions = set.network().regions();
    this.none = new WordChanges[regions.size()];
    Arrays.setAll(none, r -> new WordChanges());
    this.biases = new BiasUnits[set.network().shape().layers().size()];
    Arrays.setAll(biases, l -> new BiasUnits(set.network(), l, set.arithmetic(l)));
    this.answers = new Answers(0, set.task());
    Targets targets = set.targets();
    this.example = new double[targets == null ? 0 : targets.outputs()];
    ByteBaseline baseline = set.bytes();
    this.bytes = baseline == null ? null : new BytePass(baseline);
  }

  /**
   * Runs all images with some words changed.
   *
   * @param changes one entry a region of {@link QuantizedNetwork#regions()}, in that order
   * @param answers refilled
   * @param cancelled looked at between chunks
   * @throws java.util.concurrent.CancellationException if cancelled; the pass can be used again
   */
  public void run(WordChanges[] changes, Answers answers, BooleanSupplier cancelled) {
    run(changes, null, null, null, answers, cancelled);
  }

  /**
   * Runs all images on arithmetic units that err; weights and activations are read as written.
   *
   * @see #run(WordChanges[], List, ActivationStore, SumDisturbance, Answers, BooleanSupplier)
   */
  public void run(SumDisturbance errors, Answers answers, BooleanSupplier cancelled) {
    run(none, null, null, errors, answers, cancelled);
  }

  /**
   * Runs all images with some words changed, activations kept in a memory and units that err.
   *
   * @param kept biases in place of the network's clean ones, an array a layer; null to keep them
   * @param store the memory inputs and activations pass; null where they are read as written
   * @param errors what befalls the sums of every layer, whose weights and inputs are the effective
   *     ones; null where no unit errs
   * @see #run(WordChanges[], Answers, BooleanSupplier)
   */
  public void run(
      WordChanges[] changes,
      @Nullable List<float[]> kept,
      @Nullable ActivationStore store,
      @Nullable SumDisturbance errors,
      Answers answers,
      BooleanSupplier cancelled) {
    int first = firstTouched(changes, kept);
    int last = lastTouched(changes, kept);
    boolean single = false;
    for (int l = 0; l < biases.length; l++) {
      single |= store != null && store.touches(l) || errors != null && errors.touches(l);
    }
    if (first == biases.length && !single) {
      set.copyClean(answers);
    } else if (single || bytes == null) {
      floats().run(changes, kept, store, errors, first, answers, cancelled);
    } else {
      run(bytes, changes, kept, first, last, answers, cancelled);
    }
  }

  /**
   * Runs all images without any fault, nothing of it taken from what is kept.
   *
   * @param answers refilled
   * @param cancelled looked at between chunks
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public void runClean(Answers answers, BooleanSupplier cancelled) {
    if (bytes == null) {
      floats().runClean(null, null, answers, cancelled);
    } else {
      run(bytes, none, null, 0, biases.length, answers, cancelled);
    }
  }

  /**
   * Fills the baseline of the set behind its inputs.
   *
   * @param ranges shown the values that enter each layer
   * @param answers refilled
   */
  void fill(ActivationRanges ranges, Answers answers, BooleanSupplier cancelled) {
    this.answers = answers;
    if (bytes != null) {
      bytes.fill(ranges, answered, cancelled);
    }
    countUp(answers);
  }

  /** The changes of a trial that changes no word. */
  public WordChanges[] unchanged() {
    return none;
  }

  private FloatPass floats() {
    PlaneBaseline planes = set.planes();
    if (floats == null) {
      floats = new FloatPass(set, planes);
    }
    return floats;
  }

  /** The first layer with a changed weight or bias; the number of layers where there is none. */
  private int firstTouched(WordChanges[] changes, @Nullable List<float[]> kept) {
    int first = biases.length;
    for (int r = 0; r < changes.length; r++) {
      if (changes[r].size() > 0) {
        first = Math.min(first, regions.get(r).layer());
      }
    }
    for (int l = 0; kept != null && l < first; l++) {
      first = otherBiases(l, kept.get(l)) ? l : first;
    }
    return first;
  }

  /** The last layer with a changed weight or bias; -1 where there is none. */
  private int lastTouched(WordChanges[] changes, @Nullable List<float[]> kept) {
    int last = -1;
    for (int r = 0; r < changes.length; r++) {
      if (changes[r].size() > 0) {
        last = Math.max(last, regions.get(r).layer());
      }
    }
    for (int l = biases.length - 1; kept != null && l > last; l--) {
      last = otherBiases(l, kept.get(l)) ? l : last;
    }
    return last;
  }

  private boolean otherBiases(int layer, float[] kept) {
    for (int o = 0; !biases[layer].words() && o < kept.length; o++) {
      if (biases[layer].of(kept[o]) != biases[layer].nominal(o)) {
        return true;
      }
    }
    return false;
  }

  private void run(
      BytePass pass,
      WordChanges[] changes,
      @Nullable List<float[]> kept,
      int first,
      int last,
      Answers answers,
      BooleanSupplier cancelled) {
    this.answers = answers;
    set.copyClean(answers);
    try {
      for (int r = 0; r < changes.length; r++) {
        int layer = regions.get(r).layer();
        for (int i = 0; regions.get(r).bias() && i < changes[r].size(); i++) {
          pass.bias(layer, changes[r].word(i), biases[layer].ofInteger(changes[r].integer(i)));
        }
      }
      for (int l = 0; kept != null && l < biases.length; l++) {
        float[] values = kept.get(l);
        for (int o = 0; !biases[l].words() && o < values.length; o++) {
          pass.bias(l, o, biases[l].of(values[o]));
        }
      }
      pass.run(changes, first, last, answered, cancelled);
    } finally {
      for (int r = 0; r < changes.length; r++) {
        int layer = regions.get(r).layer();
        for (int i = 0; regions.get(r).bias() && i < changes[r].size(); i++) {
          int filter = changes[r].word(i);
          pass.bias(layer, filter, biases[layer].nominal(filter));
        }
      }
      for (int l = 0; kept != null && l < biases.length; l++) {
        restoreBiases(pass, l);
      }
    }
    countUp(answers);
  }

  private void restoreBiases(BytePass pass, int layer) {
    int filters = set.network().shape().layers().get(layer).biases();
    for (int o = 0; o < filters; o++) {
      pass.bias(layer, o, biases[layer].nominal(o));
    }
  }

  /** The answer to one example: of equal sums the lowest class wins. */
  private void answer(int image, double[] sums, float[] added) {
    Targets targets = set.targets();
    if (targets != null) {
      measure(image, sums, added, targets);
      return;
    }
    int outputs = added.length;
    double best = outputs == 1 ? 0 : Double.NEGATIVE_INFINITY;
    int answer = 0;
    for (int o = 0; o < outputs; o++) {
      double score = sums[o] + added[o];
      if (score > best) {
        best = score;
        answer = outputs == 1 ? 1 : o;
      }
    }
    answers.classes()[image] = answer;
  }

  private void measure(int image, double[] sums, float[] added, Targets targets) {
    int last = biases.length - 1;
    Activation activation = set.network().shape().layers().get(last).activation();
    double scale = set.arithmetic(last).sumScale();
    for (int o = 0; o < example.length; o++) {
      example[o] = activation.apply((sums[o] + added[o]) * scale);
    }
    answers.errors()[image] =
        targets.measure().of(example, targets.values(), image * targets.outputs());
  }

  private void countUp(Answers answers) {
    answers.correct = 0;
    for (int i = 0; set.targets() == null && i < answers.classes().length; i++) {
      answers.correct += answers.classes()[i] == set.label(i) ? 1 : 0;
    }
    answers.sumUp();
  }
}
