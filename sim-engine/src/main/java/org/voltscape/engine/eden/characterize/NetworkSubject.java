package org.voltscape.engine.eden.characterize;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.eden.ApproximateNetwork;
import org.voltscape.engine.eden.ApproximateTensor;
import org.voltscape.engine.eden.ApproximateTests;
import org.voltscape.engine.eden.ErrorRates;
import org.voltscape.engine.eden.LateStart;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.random.ContentHash;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.shared.Team;
import org.voltscape.engine.storage.Bounding;

/**
 * A network in memory that errs, tested on examples with several threads. What a late layer reads
 * is kept from trial to trial, within bounds, so that tests that differ in late tensors only begin
 * there.
 */
final class NetworkSubject implements Subject {
  /** Separates the errors of tests from what else is drawn under the same seed. */
  private static final long STREAM = 0x4368617261637465L;

  /** Most bytes that are kept of what a layer reads, all its trials together. */
  private static final long MOST_BYTES_OF_LAYER = 160L << 20;

  private final ApproximateNetwork network;
  private final Setting setting;
  private final ApproximateTests tests;
  private final Map<Integer, KeptLayer> kept = new ConcurrentHashMap<>();
  private final String key;

  /**
   * What subjects of one characterization share.
   *
   * @param examples that are tested
   * @param clean places of those that the original network classifies correctly without errors
   * @param seed of the errors
   * @param team does the trials
   * @param training makes other networks
   */
  record Setting(
      Examples examples,
      BitSet clean,
      long seed,
      Team<Tool> team,
      NetworkQuestions.Training training) {}

  /** Scratch space of one thread, for the network that is tested. */
  static final class Tool {
    private @Nullable NetworkSubject owner;
    private @Nullable ApproximateTests tests;

    ApproximateTests of(NetworkSubject subject) {
      ApproximateTests known = tests;
      if (known == null || owner != subject) {
        known = subject.tests.another();
        tests = known;
        owner = subject;
      }
      return known;
    }
  }

  NetworkSubject(ApproximateNetwork network, Setting setting) {
    this.network = network;
    this.setting = setting;
    this.tests = new ApproximateTests(network, setting.examples());
    this.key = key(network, setting);
  }

  /** Places of the examples that a network classifies correctly without errors. */
  static BitSet clean(ApproximateNetwork network, Examples examples, BooleanSupplier cancelled) {
    ApproximateTests tests = new ApproximateTests(network, examples);
    ErrorRates none = ErrorRates.uniform(network.tensors().size(), 0);
    return tests.rightOf(() -> tests.correct(none, 0, cancelled));
  }

  private static String key(ApproximateNetwork network, Setting setting) {
    ContentHash content = new ContentHash();
    network.network().weights().forEach(content::put);
    network.network().biases().forEach(content::put);
    content.put(setting.examples().inputs());
    for (int label : setting.examples().labels()) {
      content.put(label);
    }
    String stored =
        network.tensors().stream()
            .map(t -> t.format().id() + " " + t.lowest() + " " + t.highest())
            .collect(Collectors.joining(","));
    return String.join(
        "|",
        content.hex(),
        network.network().shape().toString(),
        stored,
        network.bounding().id(),
        network.kind().id(),
        ContentHash.of(setting.clean().toString()),
        String.valueOf(setting.seed()));
  }

  /** The network in its memory. */
  ApproximateNetwork network() {
    return network;
  }

  @Override
  public List<String> tensors() {
    return network.tensors().stream().map(ApproximateTensor::name).toList();
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public boolean errorsCanRuin() {
    return network.bounding() == Bounding.NONE;
  }

  @Override
  public int examples() {
    return setting.examples().count();
  }

  @Override
  public List<Outcome> trials(
      ErrorRates rates, int from, int count, int varied, BooleanSupplier cancelled) {
    int layer = varied / 2;
    KeptLayer starts = layer == 0 ? null : startsAt(layer, rates);
    Outcome[] outcomes = new Outcome[count];
    setting
        .team()
        .run(
            count,
            (own, job, stopped) -> {
              ApproximateTests tool = own.of(this);
              int trial = from + job;
              BitSet right =
                  tool.rightOf(
                      () -> {
                        LateStart start =
                            starts == null ? null : starts.of(trial, seed(trial), tool, stopped);
                        if (start == null) {
                          tool.correct(rates, seed(trial), stopped);
                        } else {
                          start.correct(tool, rates, stopped);
                        }
                      });
              outcomes[job] = outcome(right);
            },
            cancelled);
    return List.of(outcomes);
  }

  private long seed(int trial) {
    return CounterHash.hash(setting.seed() ^ STREAM, trial);
  }

  private Outcome outcome(BitSet right) {
    BitSet lost = (BitSet) setting.clean().clone();
    lost.andNot(right);
    BitSet won = (BitSet) right.clone();
    won.andNot(setting.clean());
    double all = examples();
    return new Outcome(lost.cardinality() / all, won.cardinality() / all);
  }

  /** What a layer reads under these rates of the tensors before, kept or to be kept. */
  private KeptLayer startsAt(int layer, ErrorRates rates) {
    List<Double> before = rates.rates().subList(0, ApproximateNetwork.mapOf(layer));
    return kept.compute(
        layer,
        (l, known) ->
            known != null && known.rates.equals(before)
                ? known
                : new KeptLayer(l, List.copyOf(before), rates));
  }

  /** The late starts of one layer; a trial's is made by whoever needs it first. */
  private final class KeptLayer {
    private final int layer;
    private final List<Double> rates;
    private final ErrorRates all;
    private final long most;
    private final Map<Integer, LateStart> trials = new ConcurrentHashMap<>();

    KeptLayer(int layer, List<Double> rates, ErrorRates all) {
      this.layer = layer;
      this.rates = rates;
      this.all = all;
      this.most = MOST_BYTES_OF_LAYER / Math.max(1, tests.lateStartBytes(layer));
    }

    /** Null where there is no room for another one. */
    @Nullable LateStart of(int trial, long seed, ApproximateTests tool, BooleanSupplier stopped) {
      LateStart known = trials.get(trial);
      if (known == null && trials.size() < most) {
        known = tool.lateStart(layer, all, seed, stopped);
        trials.put(trial, known);
      }
      return known;
    }
  }

  @Override
  public int sideBySide() {
    return setting.team().count();
  }

  @Override
  public List<Subject> trainedFor(List<ErrorRates> each, BooleanSupplier cancelled) {
    Subject[] made = new Subject[each.size()];
    setting
        .team()
        .run(
            made.length,
            (own, job, stopped) -> made[job] = trainedFor(each.get(job), stopped),
            cancelled);
    return List.of(made);
  }

  @Override
  public Subject trainedFor(ErrorRates rates, BooleanSupplier cancelled) {
    return new NetworkSubject(setting.training().trainedFor(rates, cancelled), setting);
  }
}
