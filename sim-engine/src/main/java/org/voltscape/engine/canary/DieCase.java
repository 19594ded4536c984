package org.voltscape.engine.canary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.canary.cells.Canaries;
import org.voltscape.engine.canary.cells.CanaryController;
import org.voltscape.engine.canary.cells.CanaryWatch;
import org.voltscape.engine.canary.cells.CellDrift.Condition;
import org.voltscape.engine.canary.cells.DriftingDie;
import org.voltscape.engine.canary.cells.MinimumVolts;
import org.voltscape.engine.canary.cells.WeightMemory;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.trial.AdaptedNetwork;
import org.voltscape.engine.trial.GivenDies;

/** One die of a run: plays the trace on it. For one thread. */
final class DieCase {
  /** Tells a die's test from what it tests on. */
  private record Place(Condition at, double volts) {}

  private final CanaryPlan plan;
  private final DriftingDie die;
  private final MinimumVolts curve;
  private final List<WeightMemory> memories;
  private final GivenDies tests;
  private final SchemeChoice scheme;
  private final @Nullable AdaptedNetwork network;
  private final int images;
  private final BooleanSupplier cancelled;
  private final Map<Place, Double> outcomes = new HashMap<>();
  private final Map<Place, Boolean> beyond = new HashMap<>();

  /**
   * A case.
   *
   * @param tests what tests the network
   * @param network trained for the die; null where the network is the workload's own
   */
  DieCase(
      CanaryPlan plan,
      DriftingDie die,
      MinimumVolts curve,
      List<WeightMemory> memories,
      GivenDies tests,
      SchemeChoice scheme,
      @Nullable AdaptedNetwork network,
      int images,
      BooleanSupplier cancelled) {
    this.plan = plan;
    this.die = die;
    this.curve = curve;
    this.memories = memories;
    this.tests = tests;
    this.scheme = scheme;
    this.network = network;
    this.images = images;
    this.cancelled = cancelled;
  }

  /**
   * Plays the trace.
   *
   * @param number of the die
   * @param fixed supplies to test beside control, in steps from the target
   */
  DieTrace play(int number, List<Integer> fixed) {
    var settings = plan.settings();
    Canaries canaries =
        Canaries.choose(
            die,
            memories,
            settings.target(),
            settings.step(),
            settings.cells(),
            settings.pick(),
            settings.profilingReads());
    int steps = plan.trace().steps().size();
    int polls = settings.polls();
    int[] supply = new int[steps * polls];
    boolean[] alarms = new boolean[supply.length];
    boolean[] more = new boolean[supply.length];
    double[] control = new double[steps];
    double[] held = new double[steps];
    int rewritten = 0;
    int needless = 0;
    CanaryController controller =
        new CanaryController(
            plan.start(), plan.least(), plan.most(), settings.votes(), settings.patience());
    for (int s = 0; s < steps; s++) {
      Condition at = plan.condition(s);
      CanaryWatch watch = new CanaryWatch(die, canaries, at);
      double sum = 0;
      for (int p = 0; p < polls; p++) {
        int poll = s * polls + p;
        double here = plan.volts(controller.step());
        supply[poll] = controller.step();
        sum += outcome(at, here);
        more[poll] = beyond(at, here);
        int failing = watch.failing(plan.equivalent(here, at.celsius()), poll);
        rewritten += failing;
        alarms[poll] = controller.poll(failing);
        needless += alarms[poll] && !more[poll] && plan.above(here, s) ? 1 : 0;
      }
      control[s] = sum / polls;
      held[s] = outcome(at, plan.held(s));
    }
    Map<Integer, double[]> byFixed = new HashMap<>();
    for (int k : fixed) {
      byFixed.put(k, atFixed(k));
    }
    return new DieTrace(
        number, canaries, supply, alarms, more, rewritten, needless, control, held, byFixed);
  }

  /** The outcome of each step of the trace at a fixed supply, in steps from the target. */
  double[] atFixed(int k) {
    double[] all = new double[plan.trace().steps().size()];
    for (int s = 0; s < all.length; s++) {
      all[s] = outcome(plan.condition(s), plan.volts(k));
    }
    return all;
  }

  /** What the network comes to: its accuracy or its error. */
  private double outcome(Condition at, double volts) {
    return outcomes.computeIfAbsent(
        new Place(at, volts),
        place ->
            tests
                .test(
                    die.at(at),
                    probability(plan.equivalent(volts, at.celsius())),
                    scheme,
                    network,
                    cancelled)
                .outcome(images));
  }

  private double probability(double equivalent) {
    return curve.threshold(equivalent) * 0x1.0p-53;
  }

  /** Whether any cell fails that holds at the target at the calibration, before ageing. */
  private boolean beyond(Condition at, double volts) {
    return beyond.computeIfAbsent(
        new Place(at, volts),
        place -> {
          double here = plan.equivalent(volts, at.celsius());
          double there = plan.equivalent(plan.settings().target(), plan.drift().calibration());
          return memories.stream().anyMatch(m -> die.beyond(m, at, here, there));
        });
  }
}
