package org.voltscape.engine.canary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.canary.cells.WeightMemory;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.stats.Shares;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;

/**
 * What a temperature trace came to. Outcomes are accuracies as shares, or application errors.
 * Immutable.
 *
 * @param study of which the dies are
 * @param scheme under which its network was tested
 * @param plan what was played
 * @param memories that have canaries, or whose cells can fail
 * @param steps one a step of the trace
 * @param dies one a die
 * @param margin smallest fixed supply that is as good, V; NaN where none of the regulator's is
 * @param controlEnergy mean energy of an inference over the trace under control, J; NaN where the
 *     platform has none
 * @param heldEnergy the same with the target held at each temperature, J
 * @param fixedEnergy the same at the fixed supply, J
 * @param lost how much worse the outcome is over the trace under control than with the target held,
 *     die by die
 * @param saved energy at the fixed supply less that under control, J, die by die; null where it is
 *     not known
 * @param missed cells beyond those of the target, and no alarm
 * @param falseAlarms alarms, and no cell beyond those of the target
 * @param needless those of the false alarms a step or more above the target moved to the
 *     temperature; the rest are what makes the supply settle between the target and one step above
 * @param fewMarginal dies with a memory that has fewer marginal cells than canaries
 * @param remarks what a reader has to know, a sentence each
 */
public record CanaryResult(
    Study study,
    SchemeChoice scheme,
    CanaryPlan plan,
    List<WeightMemory> memories,
    List<Step> steps,
    List<DieTrace> dies,
    double margin,
    double controlEnergy,
    double heldEnergy,
    double fixedEnergy,
    Summary lost,
    @Nullable Summary saved,
    Rate missed,
    Rate falseAlarms,
    Rate needless,
    int fewMarginal,
    List<String> remarks) {
  private static final double ALPHA = 0.05;

  public CanaryResult {
    memories = List.copyOf(memories);
    steps = List.copyOf(steps);
    dies = List.copyOf(dies);
    remarks = List.copyOf(remarks);
  }

  /**
   * A step of the trace, as means over the dies.
   *
   * @param seconds when it begins, s
   * @param celsius its temperature, degrees C
   * @param held the target at the temperature, V
   * @param volts mean supply under control, V
   * @param leastVolts lowest supply of any die at any poll, V
   * @param mostVolts highest supply of any die at any poll, V
   * @param control outcome under control
   * @param heldOutcome outcome with the target held
   * @param fixed outcome at the smallest fixed supply; NaN where there is none
   * @param controlEnergy energy of an inference under control, J; NaN where it is not known
   * @param heldEnergy the same with the target held, J
   * @param alarms share of polls with an alarm
   */
  public record Step(
      double seconds,
      double celsius,
      double held,
      double volts,
      double leastVolts,
      double mostVolts,
      double control,
      double heldOutcome,
      double fixed,
      double controlEnergy,
      double heldEnergy,
      double alarms) {}

  /**
   * How often something happens. Dies are what is sampled: polls of one die are not independent.
   *
   * @param polls polls at which it happened, of all dies
   * @param of all polls of all dies
   * @param dies dies on which it happened at all
   * @param ofDies all dies
   * @param diesShare 95 % interval of the share of such dies (Clopper and Pearson)
   * @param perPoll 95 % interval of the mean share of polls, over dies, whatever unseen dies do
   */
  public record Rate(
      long polls, long of, int dies, int ofDies, Interval diesShare, Interval perPoll) {
    static Rate of(List<DieTrace> all, ToIntFunction<DieTrace> count) {
      double[] shares =
          all.stream().mapToDouble(d -> (double) count.applyAsInt(d) / d.polls()).toArray();
      int some = (int) all.stream().filter(d -> count.applyAsInt(d) > 0).count();
      return new Rate(
          all.stream().mapToLong(count::applyAsInt).sum(),
          all.stream().mapToLong(DieTrace::polls).sum(),
          some,
          all.size(),
          Shares.clopperPearson(some, all.size(), ALPHA),
          Intervals.ofAccuracies(Sample.of(shares), all.get(0).polls(), Looks.PLANNED).outer());
    }

    /** The mean share of polls at which it happened. */
    public double mean() {
      return (double) polls / of;
    }
  }

  static CanaryResult of(
      Study study,
      SchemeChoice scheme,
      CanaryPlan plan,
      List<WeightMemory> memories,
      List<DieTrace> dies,
      @Nullable Integer margin,
      DoubleUnaryOperator energy,
      int images,
      List<String> remarks) {
    boolean higher = study.task().higherIsBetter();
    double[] joules = new double[plan.most() - plan.least() + 1];
    for (int k = plan.least(); k <= plan.most(); k++) {
      joules[k - plan.least()] = Double.NaN;
    }
    for (DieTrace die : dies) {
      for (int k : die.supply()) {
        int at = k - plan.least();
        joules[at] = Double.isNaN(joules[at]) ? energy.applyAsDouble(plan.volts(k)) : joules[at];
      }
    }
    int count = plan.trace().steps().size();
    double[][] spent = new double[dies.size()][count];
    List<Step> steps = new ArrayList<>();
    double[] heldJoules = new double[count];
    for (int s = 0; s < count; s++) {
      heldJoules[s] = energy.applyAsDouble(plan.held(s));
      steps.add(step(plan, dies, s, margin, joules, spent, heldJoules[s]));
    }
    double[] control = dies.stream().mapToDouble(d -> plan.mean(d.control())).toArray();
    double[] lost = new double[dies.size()];
    for (int d = 0; d < lost.length; d++) {
      double held = plan.mean(dies.get(d).held());
      lost[d] = higher ? held - control[d] : control[d] - held;
    }
    double[] energies = Arrays.stream(spent).mapToDouble(plan::mean).toArray();
    double fixed = margin == null ? Double.NaN : energy.applyAsDouble(plan.volts(margin));
    double range = study.task().counts() ? 1 : Double.POSITIVE_INFINITY;
    double smallest = study.task().counts() ? 1.0 / images : 0;
    return new CanaryResult(
        study,
        scheme,
        plan,
        memories,
        steps,
        dies,
        margin == null ? Double.NaN : plan.volts(margin),
        Arrays.stream(energies).average().orElseThrow(),
        plan.mean(heldJoules),
        fixed,
        Intervals.ofQuantities(lost, -range, range, smallest, Looks.PLANNED),
        saved(energies, fixed, energy.applyAsDouble(plan.volts(plan.least())), energy, plan),
        Rate.of(dies, DieTrace::missed),
        Rate.of(dies, DieTrace::falseAlarms),
        Rate.of(dies, DieTrace::needless),
        (int) dies.stream().filter(d -> d.canaries().shortMemories() > 0).count(),
        remarks);
  }

  /** No die can spend less than at the regulator's lowest supply or more than at its highest. */
  private static @Nullable Summary saved(
      double[] energies, double fixed, double least, DoubleUnaryOperator energy, CanaryPlan plan) {
    double most = energy.applyAsDouble(plan.volts(plan.most()));
    double[] saved = Arrays.stream(energies).map(e -> fixed - e).toArray();
    if (!Double.isFinite(Arrays.stream(saved).sum())) {
      return null;
    }
    double from = fixed - Math.max(least, most);
    double to = fixed - Math.min(least, most);
    return Intervals.ofQuantities(
        saved,
        Double.isFinite(from) ? from : Double.NEGATIVE_INFINITY,
        Double.isFinite(to) ? to : Double.POSITIVE_INFINITY,
        0,
        Looks.PLANNED);
  }

  private static Step step(
      CanaryPlan plan,
      List<DieTrace> dies,
      int s,
      @Nullable Integer margin,
      double[] joules,
      double[][] spent,
      double heldJoules) {
    int polls = plan.settings().polls();
    double volts = 0;
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    double control = 0;
    double held = 0;
    double fixed = 0;
    double energy = 0;
    long alarms = 0;
    for (int d = 0; d < dies.size(); d++) {
      DieTrace die = dies.get(d);
      for (int p = s * polls; p < (s + 1) * polls; p++) {
        int k = die.supply()[p];
        volts += plan.volts(k);
        least = Math.min(least, k);
        most = Math.max(most, k);
        alarms += die.alarms()[p] ? 1 : 0;
        spent[d][s] += joules[k - plan.least()] / polls;
      }
      energy += spent[d][s];
      control += die.control()[s];
      held += die.held()[s];
      double[] of = margin == null ? null : die.fixed().get(margin);
      fixed += of == null ? Double.NaN : of[s];
    }
    int n = dies.size();
    var at = plan.trace().steps().get(s);
    return new Step(
        at.seconds(),
        at.celsius(),
        plan.held(s),
        volts / ((double) n * polls),
        plan.volts(least),
        plan.volts(most),
        control / n,
        held / n,
        fixed / n,
        energy / n,
        heldJoules,
        (double) alarms / ((double) n * polls));
  }

  /** The largest loss under control at any step of the trace, as a mean over the dies. */
  public double worstLoss() {
    boolean higher = study.task().higherIsBetter();
    return steps.stream()
        .mapToDouble(s -> higher ? s.heldOutcome() - s.control() : s.control() - s.heldOutcome())
        .max()
        .orElseThrow();
  }

  /** Whether the mean under control is as good at every step, but for the loss allowed. */
  public boolean keeps() {
    return worstLoss() <= plan.settings().loss() + 1e-12;
  }

  /** Share of the fixed supply's energy that control saves; NaN where it is not known. */
  public double savedShare() {
    return 1 - controlEnergy / fixedEnergy;
  }
}
