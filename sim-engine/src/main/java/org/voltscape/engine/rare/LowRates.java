package org.voltscape.engine.rare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.network.inference.Kernels;
import org.voltscape.engine.shared.SharedWork;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.InferenceWorkspace;
import org.voltscape.engine.trial.faults.ProtectedNetwork;
import org.voltscape.engine.trial.sensitivity.SensitivityOn;

/** Tables of few faulty cells, each made once; those asked for last are kept. Thread-safe. */
public final class LowRates {
  /** Tables are small; one serves all points of a curve. */
  private static final int MOST_KEPT = 100;

  /** Test examples that gradients are of. */
  private static final int EXAMPLES = 2000;

  /** Part of the draws in which all cells are alike. */
  static final double UNIFORM = 0.15;

  private final SharedWork<Key, LowRateTable> tables = new SharedWork<>(MOST_KEPT, Duration.ZERO);

  /** Told how far the work is; on any thread, several at a time. */
  @FunctionalInterface
  public interface Watch {
    /** Nobody looks. */
    Watch NONE = (done, expected) -> {};

    /**
     * Some sets of faulty cells were tested.
     *
     * @param done sets tested
     * @param expected sets in all, as far as is known yet
     */
    void tested(long done, long expected);
  }

  /** All that a table depends on. */
  private record Key(String content, LowRateKey of, double width, int most, int exhaustive) {}

  /**
   * The table of a design of a study, for which {@link LowRateLimits#reason} knows no reason
   * against it.
   *
   * @param prepared the study's network and images
   * @param watch told only where the table is made now, and for this caller
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public LowRateTable table(
      InferenceWorkspace prepared,
      Study study,
      Design design,
      LowRateEffort effort,
      Watch watch,
      BooleanSupplier cancelled) {
    SchemeChoice choice = Objects.requireNonNull(design.memory(), "a design without memory");
    Key key =
        new Key(
            prepared.contentHash(study.seed()),
            LowRateKey.of(study, choice),
            effort.width(),
            effort.most(),
            effort.exhaustive());
    return tables.get(
        key, abandoned -> made(prepared, study, choice, effort, watch, abandoned), cancelled);
  }

  /**
   * The largest failure probability that the table of a design serves, without making it.
   *
   * @param prepared the study's network and images
   */
  public static double mostProbability(InferenceWorkspace prepared, Study study, Design design) {
    SchemeChoice choice = Objects.requireNonNull(design.memory(), "a design without memory");
    return LowRateSampler.MOST_MEAN
        / new CellSpace(prepared.set().network(), prepared.scheme(choice), study.memory()).cells();
  }

  /** Number of cells of a study that can fail under a scheme, check cells included. */
  public static long cells(QuantizedNetwork network, Study study, SchemeChoice choice) {
    return new CellSpace(network, ProtectedNetwork.of(choice, network), study.memory()).cells();
  }

  private static LowRateTable made(
      InferenceWorkspace prepared,
      Study study,
      SchemeChoice choice,
      LowRateEffort effort,
      Watch watch,
      BooleanSupplier cancelled) {
    ProtectedNetwork scheme = prepared.scheme(choice);
    InferenceSet all = prepared.set();
    FaultKind kind = study.memory().faults();
    CellSpace space = new CellSpace(all.network(), scheme, study.memory());
    Leads leads = new Leads(space, strengths(prepared, study, cancelled), UNIFORM, cancelled);
    FaultTester tester = new FaultTester(all, space, scheme, kind);
    int[] chosen = NearImages.of(tester, space, study.seed(), cancelled);
    InferenceSet near = all;
    InferenceSet far = all;
    if (chosen.length < all.images()) {
      Examples tested = prepared.source().test().sample(all.images(), study.seed());
      near = set(all.network(), tested.subset(chosen), cancelled);
      int[] others = LowRateSampler.others(chosen, all.images());
      far = set(all.network(), tested.subset(others), cancelled);
    }
    return new LowRateSampler(effort, space, leads, near, far, all.images(), study.seed())
        .table(scheme, kind, watch, cancelled);
  }

  private static InferenceSet set(
      QuantizedNetwork network, Examples examples, BooleanSupplier cancelled) {
    return new InferenceSet(Kernels.inUse(), network, examples, cancelled);
  }

  /**
   * How much it matters that a word is off: the mean magnitude of the gradient over test examples.
   *
   * @return by region, a number a word
   */
  static List<float[]> strengths(
      InferenceWorkspace prepared, Study study, BooleanSupplier cancelled) {
    QuantizedNetwork network = prepared.set().network();
    List<float[]> weights =
        prepared
            .source()
            .sensitivityCase(network, SensitivityOn.TEST, EXAMPLES, study.seed())
            .gradients(cancelled)
            .gradients()
            .meanAbsolute();
    List<float[]> inputs = prepared.inputStrengths(cancelled);
    List<float[]> strengths = new ArrayList<>();
    for (QuantizedNetwork.Region region : network.regions()) {
      float[] own = weights.get(region.layer());
      strengths.add(region.bias() ? ofBiases(own, inputs.get(region.layer())) : own);
    }
    return strengths;
  }

  /** A bias is a weight whose input is 1: the gradients of its weights over their inputs. */
  private static float[] ofBiases(float[] gradients, float[] inputs) {
    double strength = 0;
    for (float input : inputs) {
      strength += input;
    }
    float[] biases = new float[gradients.length / inputs.length];
    for (int f = 0; f < biases.length; f++) {
      double sum = 0;
      for (int i = 0; i < inputs.length; i++) {
        sum += gradients[f * inputs.length + i];
      }
      biases[f] = strength == 0 ? 1 : (float) (sum / strength);
    }
    return biases;
  }
}
