package org.voltscape.engine.minerva;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.minerva.power.MicroArchitecture;
import org.voltscape.engine.minerva.power.MinervaPower;
import org.voltscape.engine.minerva.power.Waterfall;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.datapath.Datapath;
import org.voltscape.engine.network.datapath.DatapathCounts;
import org.voltscape.engine.network.datapath.DatapathPass;
import org.voltscape.engine.network.datapath.FloatErrors;
import org.voltscape.engine.network.datapath.SignalFormats;
import org.voltscape.engine.random.ContentHash;
import org.voltscape.engine.stages.StageFiles;
import org.voltscape.engine.study.SchemeChoice;

/**
 * The five stages one after the other. Each is found in the folder where it was finished before, so
 * that a flow that was ended, or one of whose stages was changed, does only what is missing. What
 * comes out is a function of the plan and the data.
 */
public final class MinervaFlow {
  /** Changes with what stages find for the same plan. */
  private static final String VERSION = "minerva 9";

  /**
   * Shares of the bound that stages may have used up when they end: words, pruning, supply. What a
   * stage leaves is the next one's.
   */
  private static final double WORDS_SHARE = 0.6;

  private static final double PRUNING_SHARE = 0.75;

  /** What is tried against the faults, in this order. */
  private static final List<String> SCHEMES = List.of("none", "word-masking", "bit-masking");

  /** Errors of the weight memory by its supply. */
  static final String CURVE = "minerva-40nm";

  private final MinervaPlan plan;
  private final MinervaNetworks networks;
  private final StageFiles files;
  private final StageWatch watch;
  private final BooleanSupplier cancelled;

  public MinervaFlow(
      MinervaPlan plan,
      MinervaNetworks networks,
      StageFiles files,
      StageWatch watch,
      BooleanSupplier cancelled) {
    this.plan = plan;
    this.networks = networks;
    this.files = files;
    this.watch = watch;
    this.cancelled = cancelled;
  }

  /**
   * Runs all stages.
   *
   * @throws java.util.concurrent.CancellationException if cancelled; finished stages are kept
   */
  public MinervaResult run() {
    MinervaChoices set = plan.choices();
    set.check();
    String key = ContentHash.of(VERSION + "|" + plan.key() + "|" + networks.content());
    TrainingSpace training = training(key, set.network());
    Network network = networks.network(training.network().workload());
    set.check(network.shape().layers().size());
    MicroArchitecture architecture =
        stage(
            "architecture",
            key = next(key, training, set.architecture()),
            MicroArchitecture.class,
            () -> MicroArchitecture.of(network.shape(), set.architecture()));
    DesignPower power = new DesignPower(new MinervaPower(architecture.built(), network.shape()));
    WordLengths words =
        stage(
            "words",
            key = next(key, architecture, set.words()),
            WordLengths.class,
            () -> words(network, power, WORDS_SHARE * training.bound()));
    Datapath path = path(network, words);
    ActivityPruning pruning =
        stage(
            "pruning",
            key = next(key, words, set.thresholds()),
            ActivityPruning.class,
            () -> pruning(path, PRUNING_SHARE * training.bound()));
    Datapath pruned = path.withThresholds(pruning.thresholdArray());
    SupplyScaling supply =
        stage(
            "supply",
            key =
                next(
                    key,
                    pruning,
                    List.of(String.valueOf(set.scheme()), String.valueOf(set.volts()))),
            SupplyScaling.class,
            () -> scale(pruned, power, words, pruning, training.bound()));
    MinervaResult.Check check =
        stage(
            "check",
            next(key, supply, "with a standard error"),
            MinervaResult.Check.class,
            () -> check(network, path, pruned, supply));
    Waterfall waterfall = power.waterfall(plan.data(), words, pruning, supply);
    return new MinervaResult(
        plan.data().id(),
        plan.effort().id(),
        training,
        architecture,
        words,
        pruning,
        supply,
        waterfall,
        check);
  }

  /** Key of the stage after one; what is set by hand in it is a part of it. */
  private static String next(String key, Object found, @Nullable Object set) {
    return ContentHash.of(key + "|" + found + (set == null ? "" : "|" + set));
  }

  private TrainingSpace training(String key, MinervaChoices.@Nullable NetworkChoice set) {
    TrainingSearch search = new TrainingSearch(plan, networks, watch, cancelled);
    TrainingSpace found =
        set == null
            ? stage("training", key, TrainingSpace.class, search::train)
            : search.withNetwork(kept("training", key, TrainingSpace.class, search::train), set);
    if (set != null) {
      watch.found("training", found);
    }
    return found;
  }

  private <T> T stage(String name, String key, Class<T> type, Supplier<T> work) {
    T found = kept(name, key, type, work);
    watch.found(name, found);
    return found;
  }

  private <T> T kept(String name, String key, Class<T> type, Supplier<T> work) {
    Optional<T> before = files.find(name, key, type);
    if (before.isPresent()) {
      watch.told(name, 1, 1, "as found before");
      return before.get();
    }
    watch.told(name, 0, 1, "begins");
    T found = work.get();
    files.keep(name, key, found);
    watch.told(name, 1, 1, "done");
    return found;
  }

  private WordLengths words(Network network, DesignPower power, double rise) {
    WordLengthSearch search =
        new WordLengthSearch(network, networks.validation(), power::joules, watch, cancelled);
    WordLengths.Words set = plan.choices().words();
    return set == null ? search.find(rise) : search.given(set.formats(), rise);
  }

  private ActivityPruning pruning(Datapath path, double allowed) {
    Examples examples = networks.validation();
    PruningSearch search =
        new PruningSearch(
            path,
            examples,
            FloatErrors.wrong(path.network(), examples, cancelled),
            allowed,
            watch,
            cancelled);
    List<Double> set = plan.choices().thresholds();
    return set == null
        ? search.find()
        : search.given(
            IntStream.range(0, path.layers())
                .mapToDouble(l -> set.get(Math.min(l, set.size() - 1)))
                .toArray());
  }

  private static Datapath path(Network network, WordLengths words) {
    SignalFormats shared = words.datapath().formats();
    return Datapath.of(network, Collections.nCopies(network.weights().size(), shared));
  }

  private SupplyScaling scale(
      Datapath path, DesignPower power, WordLengths words, ActivityPruning pruning, double bound) {
    MinervaChoices set = plan.choices();
    double allowed = pruning.error() + bound - pruning.rise().counted();
    ErrorCurve curve = CurvePresets.find(CURVE).orElseThrow();
    SupplySearch search =
        new SupplySearch(networks.validation(), allowed, plan.effort().dies(), cancelled);
    List<String> schemes = new ArrayList<>(SCHEMES);
    if (set.scheme() != null && !schemes.contains(set.scheme())) {
      schemes.add(set.scheme());
    }
    List<SupplyScaling.Tolerated> all = new ArrayList<>();
    for (String id : schemes) {
      watch.told("supply", all.size(), schemes.size(), id);
      FaultyDatapath faulty = new FaultyDatapath(path, SchemeChoice.of(id), plan.seed());
      SupplySearch.Found found =
          set.volts() == null
              ? search.rate(faulty)
              : search.measured(faulty, curve.probability(set.volts()));
      double volts =
          set.volts() == null
              ? SupplySearch.volts(
                  curve, found.rate(), power.power().lowestVolts(), power.power().nominalVolts())
              : set.volts();
      double joules = power.report(words, pruning, id, volts).total();
      all.add(
          new SupplyScaling.Tolerated(
              id, found.rate(), found.error(), found.counted(), found.p95(), volts, joules));
    }
    int chosen =
        set.scheme() == null ? SupplyScaling.best(all, allowed) : schemes.indexOf(set.scheme());
    return new SupplyScaling(all, chosen, allowed, plan.effort().dies());
  }

  private MinervaResult.Check check(
      Network network, Datapath path, Datapath pruned, SupplyScaling supply) {
    Examples test = networks.test();
    boolean[] exact = FloatErrors.wrong(network, test, cancelled);
    double wordsError = DatapathPass.run(path, test, cancelled).error();
    DatapathCounts counts = DatapathPass.run(pruned, test, cancelled);
    int dies = plan.effort().dies();
    SupplyScaling.Tolerated built = supply.built();
    double[] errors =
        new FaultyDatapath(pruned, SchemeChoice.of(built.scheme()), plan.seed())
            .errors(built.rate(), dies, dies, 1, test, cancelled);
    double mean = Arrays.stream(errors).sum() / dies;
    Arrays.sort(errors);
    return new MinervaResult.Check(
        test.count(),
        Rise.share(exact),
        wordsError,
        counts.error(),
        mean,
        errors[(int) Math.ceil(0.95 * dies) - 1],
        dies,
        counts.skippedShare(),
        Rise.of(exact, counts.wrongAt()).standardError());
  }
}
