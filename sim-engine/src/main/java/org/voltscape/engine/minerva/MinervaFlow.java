package org.voltscape.engine.minerva;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.SchemeCost;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.datapath.Datapath;
import org.voltscape.engine.network.datapath.DatapathCounts;
import org.voltscape.engine.network.datapath.DatapathPass;
import org.voltscape.engine.network.datapath.FloatErrors;
import org.voltscape.engine.network.datapath.SignalFormats;
import org.voltscape.engine.random.ContentHash;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.SchemeChoice;

/**
 * The five stages one after the other. Each is found in the folder where it was finished before, so
 * that a flow that was ended, or one of whose stages was changed, does only what is missing. What
 * comes out is a function of the plan and the data.
 */
public final class MinervaFlow {
  /** Changes with what stages find for the same plan. */
  private static final String VERSION = "minerva 4";

  /**
   * Shares of the bound that stages may have used up when they end: words, pruning, supply. What a
   * stage leaves is the next one's.
   */
  private static final double WORDS_SHARE = 0.6;

  private static final double PRUNING_SHARE = 0.75;

  /** What is tried against the faults, in this order. */
  private static final List<String> SCHEMES = List.of("none", "word-masking", "bit-masking");

  /** Power of the finished design over that with a ROM, on average (MIN-011). */
  private static final double PUBLISHED_ROM = 1.9;

  private static final String CURVE = "minerva-40nm";

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
    String key = ContentHash.of(VERSION + "|" + plan.key() + "|" + networks.content());
    TrainingSpace training = stage("training", key, TrainingSpace.class, this::train);
    Network network = networks.network(training.network().workload());
    MicroArchitecture architecture =
        stage(
            "architecture",
            key = next(key, training),
            MicroArchitecture.class,
            () -> MicroArchitecture.of(network.shape()));
    MinervaPower power = new MinervaPower(architecture.built(), network.shape());
    Examples examples = networks.validation();
    WordLengths words =
        stage(
            "words",
            key = next(key, architecture),
            WordLengths.class,
            () ->
                new WordLengthSearch(network, examples, f -> energy(power, f), watch, cancelled)
                    .find(WORDS_SHARE * training.bound()));
    Datapath path = path(network, words);
    ActivityPruning pruning =
        stage(
            "pruning",
            key = next(key, words),
            ActivityPruning.class,
            () ->
                new PruningSearch(
                        path,
                        examples,
                        FloatErrors.wrong(network, examples, cancelled),
                        PRUNING_SHARE * training.bound(),
                        watch,
                        cancelled)
                    .find());
    Datapath pruned = path.withThresholds(pruning.thresholdArray());
    SupplyScaling supply =
        stage(
            "supply",
            key = next(key, pruning),
            SupplyScaling.class,
            () -> scale(pruned, power, words, pruning, training.bound()));
    MinervaResult.Check check =
        stage(
            "check",
            next(key, supply),
            MinervaResult.Check.class,
            () -> check(network, path, pruned, supply));
    Waterfall waterfall = waterfall(power, words, pruning, supply);
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

  private static String next(String key, Object found) {
    return ContentHash.of(key + "|" + found);
  }

  private <T> T stage(String name, String key, Class<T> type, Supplier<T> work) {
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

  private TrainingSpace train() {
    MinervaData data = plan.data();
    Effort effort = plan.effort();
    List<TrainingSpace.Trained> asked = new ArrayList<>();
    for (List<Integer> hidden : effort.topologies(data.hidden())) {
      for (double penalty : effort.penalties()) {
        double l1 = data.l1() * penalty;
        double l2 = data.l2() * penalty;
        String workload = networks.workload(hidden, l1, l2, plan.seed(), effort.epochs());
        asked.add(new TrainingSpace.Trained(workload, hidden, l1, l2, 0, 0, false));
      }
    }
    int total = asked.size() + effort.seeds() - 1;
    AtomicInteger done = new AtomicInteger();
    List<TrainingSpace.Trained> trained =
        TrainingSpace.marked(asked.parallelStream().map(a -> trained(a, done, total)).toList());
    // Its seeds tell how much of a difference is chance: those of the best network.
    int best = TrainingSpace.knee(trained, 0);
    TrainingSpace.Trained example = trained.get(best);
    List<Double> seedErrors =
        LongStream.range(0, effort.seeds())
            .parallel()
            .mapToObj(
                i -> {
                  if (i == 0) {
                    return example.error();
                  }
                  String workload =
                      networks.workload(
                          example.hidden(),
                          example.l1(),
                          example.l2(),
                          plan.seed() + i,
                          effort.epochs());
                  return trained(
                          new TrainingSpace.Trained(
                              workload, example.hidden(), example.l1(), example.l2(), 0, 0, false),
                          done,
                          total)
                      .error();
                })
            .toList();
    double spread = spread(seedErrors);
    double bound;
    String source;
    if (plan.bound() != null) {
      bound = plan.bound();
      source = "as asked for";
    } else if (effort.measuredBound()) {
      bound = spread;
      source = "one standard deviation over " + seedErrors.size() + " seeds";
    } else {
      bound = data.publishedBound();
      source = "as published (Minerva, Table 1)";
    }
    return new TrainingSpace(
        trained,
        TrainingSpace.knee(trained, bound),
        seedErrors,
        spread,
        bound,
        source,
        networks.validation().count());
  }

  private TrainingSpace.Trained trained(
      TrainingSpace.Trained asked, AtomicInteger done, int total) {
    Network network = networks.network(asked.workload());
    Examples examples = networks.validation();
    double error = FloatErrors.share(network, examples, cancelled);
    long weights = network.weights().stream().mapToLong(w -> w.length).sum();
    watch.told(
        "training",
        done.incrementAndGet(),
        total,
        String.format(
            Locale.ROOT,
            "%s: %.2f %% of the held-out examples wrong",
            asked.hidden(),
            100 * error));
    return new TrainingSpace.Trained(
        asked.workload(), asked.hidden(), asked.l1(), asked.l2(), weights, error, false);
  }

  private static double spread(List<Double> errors) {
    double mean = errors.stream().mapToDouble(e -> e).sum() / errors.size();
    double squares = errors.stream().mapToDouble(e -> (e - mean) * (e - mean)).sum();
    return errors.size() < 2 ? 0 : Math.sqrt(squares / (errors.size() - 1));
  }

  private static double energy(MinervaPower power, SignalFormats formats) {
    return power
        .report(
            formats.weights().bits(),
            formats.activities().bits(),
            null,
            List.of(),
            power.nominalVolts())
        .total();
  }

  private static Datapath path(Network network, WordLengths words) {
    SignalFormats shared = words.datapath().formats();
    return Datapath.of(network, Collections.nCopies(network.weights().size(), shared));
  }

  private SupplyScaling scale(
      Datapath path, MinervaPower power, WordLengths words, ActivityPruning pruning, double bound) {
    double allowed = words.floatError() + bound - pruning.rise().standardError();
    ErrorCurve curve = CurvePresets.find(CURVE).orElseThrow();
    SupplySearch search =
        new SupplySearch(networks.validation(), allowed, plan.effort().dies(), cancelled);
    List<SupplyScaling.Tolerated> all = new ArrayList<>();
    int chosen = -1;
    for (String id : SCHEMES) {
      watch.told("supply", all.size(), SCHEMES.size(), id);
      SchemeChoice choice = SchemeChoice.of(id);
      SupplySearch.Found found = search.rate(new FaultyDatapath(path, choice, plan.seed()));
      double volts =
          SupplySearch.volts(curve, found.rate(), power.lowestVolts(), power.nominalVolts());
      double joules = report(power, words, pruning, id, volts).total();
      all.add(
          new SupplyScaling.Tolerated(id, found.rate(), found.error(), found.p95(), volts, joules));
      if (chosen < 0 || joules < all.get(chosen).joules()) {
        chosen = all.size() - 1;
      }
    }
    return new SupplyScaling(all, chosen, allowed, plan.effort().dies());
  }

  private static List<SchemeCost> costs(String scheme, SignalFormats formats) {
    return StudyEnergy.costs(SchemeChoice.of(scheme), formats.weights().shape());
  }

  private static EnergyReport report(
      MinervaPower power, WordLengths words, ActivityPruning pruning, String scheme, double volts) {
    SignalFormats formats = words.datapath().formats();
    return power.report(
        formats.weights().bits(),
        formats.activities().bits(),
        pruning.skipped(),
        costs(scheme, formats),
        volts);
  }

  private MinervaResult.Check check(
      Network network, Datapath path, Datapath pruned, SupplyScaling supply) {
    Examples test = networks.test();
    double floatError = FloatErrors.share(network, test, cancelled);
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
        floatError,
        wordsError,
        counts.error(),
        mean,
        errors[(int) Math.ceil(0.95 * dies) - 1],
        dies,
        counts.skippedShare());
  }

  private Waterfall waterfall(
      MinervaPower power, WordLengths words, ActivityPruning pruning, SupplyScaling supply) {
    SignalFormats formats = words.datapath().formats();
    double rate = power.rate();
    double nominal = power.nominalVolts();
    int wide = MicroArchitecture.BASELINE_BITS;
    List<Waterfall.Bar> bars = new ArrayList<>();
    bars.add(
        Waterfall.Bar.of(
            "baseline",
            "16-bit words (Q6.10)",
            power.report(wide, wide, null, List.of(), nominal),
            rate,
            Double.NaN,
            words.baselineError(),
            Double.NaN));
    bars.add(
        Waterfall.Bar.of(
            "words",
            formats.describe(),
            power.report(
                formats.weights().bits(), formats.activities().bits(), null, List.of(), nominal),
            rate,
            bars.get(0).watts(),
            words.error(),
            plan.data().publishedStages().words()));
    bars.add(
        Waterfall.Bar.of(
            "pruning",
            String.format(Locale.ROOT, "%.1f %% of the MACs skipped", 100 * pruning.skippedInAll()),
            report(power, words, pruning, "none", nominal),
            rate,
            bars.get(1).watts(),
            pruning.error(),
            plan.data().publishedStages().pruning()));
    SupplyScaling.Tolerated built = supply.built();
    bars.add(
        Waterfall.Bar.of(
            "supply",
            String.format(Locale.ROOT, "%s, weights at %.3f V", built.scheme(), built.volts()),
            report(power, words, pruning, built.scheme(), built.volts()),
            rate,
            bars.get(2).watts(),
            built.error(),
            plan.data().publishedStages().supply()));
    Waterfall.Bar rom =
        Waterfall.Bar.of(
            "rom",
            "weights in a ROM",
            report(power.withRom(), words, pruning, "none", nominal),
            rate,
            bars.get(bars.size() - 1).watts(),
            pruning.error(),
            PUBLISHED_ROM);
    return new Waterfall(bars, List.of(rom));
  }
}
