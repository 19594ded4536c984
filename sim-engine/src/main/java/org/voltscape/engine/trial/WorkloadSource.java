package org.voltscape.engine.trial;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.sensitivity.Reading;
import org.voltscape.engine.array.sensitivity.Sensitivities;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.random.ContentHash;
import org.voltscape.engine.shared.SharedWork;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.training.WeightGradients;
import org.voltscape.engine.trial.sensitivity.SensitivityCase;
import org.voltscape.engine.trial.sensitivity.SensitivityOn;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.workload.DataFile;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.Workload;

/**
 * A workload's trained network and test examples as they were loaded, with the results of the
 * trials made on them: other data mean another source, and no result of the old ones. Thread-safe.
 */
public final class WorkloadSource {
  /** Bytes of the trials kept: 300,000 of them, or fewer where each tells of many images. */
  private static final int MOST_TRIAL_BYTES = 60_000_000;

  /** As large as a network each. */
  private static final int MOST_SENSITIVITIES_KEPT = 3;

  /** As large as a network each; a study has one, those before it may come again by undo. */
  private static final int MOST_QUANTIZED_KEPT = 3;

  private final Workload workload;
  private final DataPlace place;
  private final Network network;
  private final Examples test;
  private final Provenance provenance;

  /** Null until it is first wanted. */
  private @Nullable ContentHash content;

  private final SharedWork<String, Examples> training = new SharedWork<>(1, Duration.ZERO);
  private final SharedWork<SensitivityKey, Sensitivities> sensitivities =
      new SharedWork<>(MOST_SENSITIVITIES_KEPT, Duration.ZERO);
  private final SharedWork<GradientKey, SensitivityCase.Gradients> gradients =
      new SharedWork<>(MOST_SENSITIVITIES_KEPT, Duration.ZERO);
  private final Cache<Words, QuantizedNetwork> quantized =
      Caffeine.newBuilder().maximumSize(MOST_QUANTIZED_KEPT).build();
  private final Cache<TrialKey, TrialResult> trials =
      Caffeine.newBuilder()
          .maximumWeight(MOST_TRIAL_BYTES)
          .<TrialKey, TrialResult>weigher((key, trial) -> trial.bytes())
          .build();

  /**
   * @param place where the training examples are, should they be wanted
   * @param data the files that network and examples come from
   */
  WorkloadSource(
      Workload workload, DataPlace place, Network network, Examples test, List<DataFile> data) {
    this.workload = workload;
    this.place = place;
    this.network = network;
    this.test = test;
    ContentHash hash = new ContentHash();
    network.weights().forEach(hash::put);
    network.biases().forEach(hash::put);
    this.provenance = new Provenance(workload.networkOrigin(), hash.hex(), data, null);
  }

  public Workload workload() {
    return workload;
  }

  /**
   * The training examples, read when they are first wanted.
   *
   * @throws org.voltscape.engine.param.BadInputException where they are missing or broken
   */
  public Examples training() {
    return training.get(
        workload.id(),
        abandoned -> {
          Examples read = workload.trainingExamples(place);
          requireSameData(workload, place, provenance.data());
          return read;
        },
        () -> false);
  }

  /** SHA-256 of the trained network's weights and biases. */
  public String fingerprint() {
    return provenance.networkSha256();
  }

  /** SHA-256 of the files that its examples come from, as text. */
  public String dataHashes() {
    return provenance.data().stream()
        .map(f -> f.role() + "=" + f.sha256())
        .collect(Collectors.joining(","));
  }

  /** Where network and examples come from. */
  public Provenance provenance() {
    return provenance;
  }

  /** Whether the data folder still holds what was read from it, as far as can be told. */
  static boolean current(Workload workload, DataPlace place, List<DataFile> read) {
    try {
      return workload.dataFiles(place).equals(read);
    } catch (BadInputException e) {
      // Files that are gone have no other numbers in them.
      return true;
    }
  }

  /**
   * Complains where files are not what they were.
   *
   * @param before what they were
   */
  static void requireSameData(Workload workload, DataPlace place, List<DataFile> before) {
    List<DataFile> now = workload.dataFiles(place);
    for (int i = 0; i < now.size(); i++) {
      if (i >= before.size() || !now.get(i).equals(before.get(i))) {
        throw new BadInputException(
            now.get(i).file(),
            "",
            "content that changed while it was read",
            "data files that stay as they are; run again");
      }
    }
  }

  /**
   * How sensitive weights are, over the first examples of a fixed order; kept for the words and
   * settings asked for last.
   *
   * @param network its weights as words
   */
  public Sensitivities sensitivities(
      QuantizedNetwork network, ArraySettings settings, BooleanSupplier cancelled) {
    SensitivityKey key =
        new SensitivityKey(network.weightFormats(), settings.samples(), settings.reading());
    return sensitivities.get(
        key,
        abandoned -> {
          WeightGradients found =
              sensitivityCase(network, SensitivityOn.TRAIN, settings.samples(), 0)
                  .gradients(abandoned)
                  .gradients();
          return Sensitivities.of(
              network, found, settings.reading(), Sensitivities.DEFAULT_FLIP_PROBABILITY);
        },
        cancelled);
  }

  /**
   * A network with examples to measure sensitivities on; the gradients asked for last are kept.
   *
   * @param network its weights as words
   * @param most as many examples, where there are
   * @param seed of their order where they are test examples
   */
  public SensitivityCase sensitivityCase(
      QuantizedNetwork network, SensitivityOn on, int most, long seed) {
    boolean test = on == SensitivityOn.TEST;
    Examples all = test ? this.test : training();
    int count = Math.min(most, all.count());
    long order = test ? seed : 0;
    Examples chosen = all.sample(count, order);
    GradientKey key =
        new GradientKey(network.weightFormats(), network.biasFormats(), on, count, order);
    TrainingRecipe.Loss loss = workload.recipe().loss();
    return SensitivityCase.of(network, chosen, on, loss)
        .withGradients(
            cancelled ->
                gradients.get(
                    key,
                    abandoned -> SensitivityCase.measured(network, chosen, loss, abandoned),
                    cancelled));
  }

  /** All that gradients of one workload depend on. */
  private record GradientKey(
      List<WordFormat> weights,
      @Nullable List<WordFormat> biases,
      SensitivityOn on,
      int count,
      long seed) {}

  /** All that sensitivities of one workload depend on. */
  private record SensitivityKey(List<WordFormat> formats, int samples, Reading reading) {}

  /** The network as a study runs it; its words are kept for those asked for last. */
  public QuantizedNetwork quantized(Study study) {
    QuantizedNetwork whole =
        quantized.get(
            new Words(
                study.weights(),
                study.regions().weights(),
                study.activations(),
                study.memory().faultyBiases()),
            words ->
                QuantizedNetwork.of(network, study::weights, words.activations(), words.biases()));
    return study.pruning().active() ? whole.withPruning(study.pruning()) : whole;
  }

  /** All that the words of one network depend on. */
  private record Words(
      TensorFormat weights,
      Map<Integer, TensorFormat> layers,
      @Nullable WordFormat activations,
      boolean biases) {}

  /** A hash of the data files and the network, to which more can be put. */
  synchronized ContentHash content() {
    ContentHash known = content;
    if (known == null) {
      known = new ContentHash().put(dataHashes());
      network.weights().forEach(known::put);
      network.biases().forEach(known::put);
      content = known;
    }
    return known.copy();
  }

  public Network network() {
    return network;
  }

  public Examples test() {
    return test;
  }

  @Nullable TrialResult find(TrialKey key) {
    return trials.getIfPresent(key);
  }

  void keep(TrialKey key, TrialResult trial) {
    trials.put(key, trial);
  }
}
