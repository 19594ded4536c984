package org.voltscape.engine.canary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.canary.cells.CanarySupply;
import org.voltscape.engine.canary.cells.DriftingDie;
import org.voltscape.engine.canary.cells.MinimumVolts;
import org.voltscape.engine.canary.cells.WeightMemory;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.shared.Team;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.supply.SupplyScheme;
import org.voltscape.engine.training.TrainingControl;
import org.voltscape.engine.training.TrainingWatch;
import org.voltscape.engine.trial.AdaptedNetwork;
import org.voltscape.engine.trial.GivenDies;
import org.voltscape.engine.trial.InferenceWorkspace;
import org.voltscape.engine.trial.Trial;

/**
 * Plays a temperature trace on the dies of a study: under control by canaries, with the target held
 * at each temperature, and at fixed supplies, of which the smallest one is found that is as good. A
 * function of study, plan and seed: threads change nothing.
 */
public final class CanaryRun {
  private final Study study;
  private final SchemeChoice scheme;
  private final CanaryPlan plan;
  private final Setting setting;
  private final Progress progress;
  private final InferenceWorkspace prepared;
  private final List<WeightMemory> memories;
  private final MinimumVolts curve;
  private final int dies;

  /**
   * What a run works with.
   *
   * @param curve of the study, resolved
   * @param map of the study, resolved; null where dies are drawn
   * @param engine networks and images
   * @param threads that work side by side
   * @param cancelled ends the run with a {@link CancellationException}
   */
  public record Setting(
      ErrorCurve curve,
      @Nullable MeasuredMap map,
      EngineContext engine,
      int threads,
      BooleanSupplier cancelled) {}

  /** Told how far a run is, on any thread. */
  @FunctionalInterface
  public interface Progress {
    /**
     * So much is done.
     *
     * @param done dies of this part
     * @param total dies of this part
     * @param what is being done, in a few words
     */
    void at(int done, int total, String what);
  }

  private CanaryRun(
      Study study, SchemeChoice scheme, CanaryPlan plan, Setting setting, Progress progress) {
    this.study = study;
    // What it is played against is what the scheme would do on each die: here the words alone
    // count.
    this.scheme =
        scheme.scheme() instanceof SupplyScheme
            ? SchemeChoice.of("none").withLabel(scheme.label()).withColour(scheme.colour())
            : scheme;
    this.plan = plan;
    this.setting = setting;
    this.progress = progress;
    this.prepared = setting.engine.prepare(study, study.images(), setting.cancelled);
    this.memories = WeightMemory.of(study);
    DieCells any = Trial.die(study, setting.map, 0);
    // Nothing of the setting itself: scratch space that is kept may hold on to dies.
    ErrorCurve of = setting.curve;
    this.curve = new MinimumVolts(v -> any.probability(of, v));
    this.dies = dies();
  }

  /**
   * Runs.
   *
   * @param scheme one of the study's, for memories
   * @throws CancellationException if cancelled
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  public static CanaryResult run(
      Study study, SchemeChoice scheme, CanaryPlan plan, Setting setting, Progress progress) {
    return new CanaryRun(study, scheme, plan, setting, progress).run();
  }

  /** As many as are asked for, and no more than differ. */
  private int dies() {
    int asked = plan.settings().dies();
    if (study.memory().map() != null) {
      return Math.min(asked, study.memory().part().dies());
    }
    return study.memory().die() == null ? asked : 1;
  }

  private CanaryResult run() {
    int start = firstFixed();
    List<Integer> first = new ArrayList<>(List.of(start));
    if (start > plan.least()) {
      first.add(start - 1);
    }
    DieTrace[] traces = new DieTrace[dies];
    each("traces", (d, one) -> traces[d] = one.play(d, first));
    Map<Integer, double[][]> fixed = new TreeMap<>();
    for (int k : first) {
      fixed.put(k, Arrays.stream(traces).map(t -> t.fixed().get(k)).toArray(double[][]::new));
    }
    double[] held = meanOf(Arrays.stream(traces).map(DieTrace::held).toArray(double[][]::new));
    Integer margin = margin(start, fixed, held);
    List<DieTrace> all = new ArrayList<>();
    for (int d = 0; d < dies; d++) {
      Map<Integer, double[]> own = new TreeMap<>();
      for (Map.Entry<Integer, double[][]> e : fixed.entrySet()) {
        own.put(e.getKey(), e.getValue()[d]);
      }
      DieTrace t = traces[d];
      all.add(
          new DieTrace(
              d,
              t.canaries(),
              t.supply(),
              t.alarms(),
              t.beyond(),
              t.rewritten(),
              t.needless(),
              t.control(),
              t.held(),
              own));
    }
    SkippedOperations skipped = setting.engine.skipped(study, setting.cancelled);
    List<String> remarks = new ArrayList<>(plan.remarks());
    if (dies < plan.settings().dies()) {
      remarks.add(
          "The study has "
              + (dies == 1 ? "one die" : dies + " dies")
              + " that differ, not "
              + plan.settings().dies()
              + ".");
    }
    return CanaryResult.of(
        study,
        scheme,
        plan,
        memories,
        all,
        margin,
        volts -> energy(volts, skipped),
        prepared.set().images(),
        remarks);
  }

  private double energy(double volts, @Nullable SkippedOperations skipped) {
    EnergyReport report = StudyEnergy.of(study, scheme, volts, skipped);
    return report.exists() ? report.total() : Double.NaN;
  }

  /** The supply that the target needs where it needs most, in steps from the target. */
  private int firstFixed() {
    double most = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < plan.trace().steps().size(); s++) {
      most = Math.max(most, plan.held(s));
    }
    double steps = (most - plan.settings().target()) / plan.settings().step();
    return Math.max(plan.least(), Math.min(plan.most(), (int) Math.ceil(steps - 1e-9)));
  }

  /**
   * The smallest fixed supply that is as good at every step of the trace as the target held there,
   * but for the loss allowed; null where none of the regulator's is.
   */
  private @Nullable Integer margin(int start, Map<Integer, double[][]> fixed, double[] held) {
    int k = start;
    while (k <= plan.most() && !good(k, fixed, held)) {
      k++;
    }
    if (k > plan.most()) {
      return null;
    }
    while (k - 1 >= plan.least() && good(k - 1, fixed, held)) {
      k--;
    }
    return k;
  }

  private boolean good(int k, Map<Integer, double[][]> fixed, double[] held) {
    double[][] of = fixed.get(k);
    if (of == null) {
      double[][] made = new double[dies][];
      each("a fixed supply of " + plan.volts(k) + " V", (d, one) -> made[d] = one.atFixed(k));
      fixed.put(k, made);
      of = made;
    }
    double[] mean = meanOf(of);
    boolean higher = study.task().higherIsBetter();
    for (int s = 0; s < mean.length; s++) {
      double lost = higher ? held[s] - mean[s] : mean[s] - held[s];
      // Means of shares of images: what is a last digit's rounding is no loss.
      if (!(lost <= plan.settings().loss() + 1e-12)) {
        return false;
      }
    }
    return true;
  }

  private static double[] meanOf(double[][] byDie) {
    double[] mean = new double[byDie[0].length];
    for (int s = 0; s < mean.length; s++) {
      for (double[] one : byDie) {
        mean[s] += one[s];
      }
      mean[s] /= byDie.length;
    }
    return mean;
  }

  /** What is done with a die. */
  private interface Work {
    void with(int die, DieCase one);
  }

  private void each(String what, Work work) {
    AtomicInteger done = new AtomicInteger();
    Queue<GivenDies> made = new ConcurrentLinkedQueue<>();
    try (Team<GivenDies> team =
        new Team<>(
            Math.min(setting.threads, dies),
            () -> {
              GivenDies tests = new GivenDies(prepared, study.memory());
              made.add(tests);
              return tests;
            })) {
      progress.at(0, dies, what);
      team.run(
          dies,
          (tests, d, stopped) -> {
            work.with(d, dieCase(d, tests, stopped));
            progress.at(done.incrementAndGet(), dies, what);
          },
          setting.cancelled);
    } finally {
      made.forEach(GivenDies::close);
    }
  }

  /**
   * The network trained for a die at the target. Its words are written as they are read there, so
   * that cells which fail at the target hold the state they fall to: the same is read at the target
   * and above it, whatever the state of the canaries.
   */
  private AdaptedNetwork trained(int d, DieCells plain, BooleanSupplier stopped) {
    double target = plan.equivalent(plan.settings().target(), plan.drift().calibration());
    double probability = plain.probability(setting.curve, target);
    AdaptedNetwork kept =
        setting.engine.adapt(
            study,
            setting.map,
            scheme,
            probability,
            d,
            TrainingWatch.NONE,
            new TrainingControl(stopped));
    List<float[]> read =
        setting.engine.asRead(study, setting.map, scheme, probability, d, kept, stopped);
    List<QuantizedNetwork.Region> regions = prepared.set().network().regions();
    List<float[]> weights = new ArrayList<>(kept.network().weights());
    List<float[]> biases = new ArrayList<>(kept.network().biases());
    for (int r = 0; r < regions.size(); r++) {
      (regions.get(r).bias() ? biases : weights).set(regions.get(r).layer(), read.get(r));
    }
    return new AdaptedNetwork(
        new Network(kept.network().shape(), weights, biases),
        kept.history(),
        kept.verdict(),
        kept.restarts(),
        kept.cached());
  }

  private DieCase dieCase(int d, GivenDies tests, BooleanSupplier stopped) {
    DieCells plain = Trial.die(study, setting.map, d);
    AdaptedNetwork network = null;
    if (scheme.trains()) {
      network = trained(d, plain, stopped);
    }
    long seed = CanarySupply.seed(Trial.seed(study.seed(), d));
    return new DieCase(
        plan,
        new DriftingDie(plain, curve, plan.drift(), seed),
        curve,
        memories,
        tests,
        scheme,
        network,
        prepared.set().images(),
        stopped);
  }
}
