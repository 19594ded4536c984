package org.voltscape.engine.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.voltscape.engine.array.ArrayMappings;
import org.voltscape.engine.array.ArrayShape;
import org.voltscape.engine.array.Placement;
import org.voltscape.engine.array.errors.DroppedMoments;
import org.voltscape.engine.array.errors.DroppedProducts;
import org.voltscape.engine.array.errors.ErrorEffect;
import org.voltscape.engine.array.errors.ErrorPlan;
import org.voltscape.engine.array.errors.TimingErrors;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.inference.Answers;
import org.voltscape.engine.network.inference.ForwardPass;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.random.CounterHash;

/**
 * Times inference on units that miss their timing beside inference on units that do not: products
 * dropped one by one, or by mean and variance. Rounds of the three alternate, on one thread.
 */
public final class ErrorsBench {
  private static final int WARM_UP = 3;
  private static final long SEED = 14;

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private final InferenceSet set;
  private final ForwardPass pass;
  private final Answers answers;
  private final ErrorPlan plan;
  private final int rounds;
  private final double warmUp;
  private long counter;

  /**
   * What was measured: medians over the rounds, in milliseconds of processor time per inference of
   * all images.
   *
   * @param clean without errors
   * @param exact every product drawn by itself
   * @param moments what sums lose drawn by mean and variance
   * @param errors products dropped that were not 0, in the last exact round
   */
  public record Result(double clean, double exact, double moments, long errors) {
    /** Time of the exact sampler against that of no errors. */
    public double ratio() {
      return exact / clean;
    }
  }

  /**
   * A bench of a network.
   *
   * @param images number of inputs
   * @param probability of a timing error per product
   * @param warmUp processor seconds to warm up for at least
   */
  public ErrorsBench(Bench.Net net, int images, double probability, int rounds, double warmUp) {
    this.rounds = rounds;
    this.warmUp = warmUp;
    this.set = Bench.randomSet(net, images);
    this.pass = new ForwardPass(set);
    this.answers = new Answers(set);
    NetworkShape shape = set.network().shape();
    List<float[]> alike = shape.layers().stream().map(l -> new float[l.weights()]).toList();
    Placement placement =
        Placement.of(
            ArrayMappings.byId(ArrayMappings.DEFAULT, "bench", "mapping"),
            ArrayShape.DEFAULT,
            shape,
            alike);
    double[] units = new double[ArrayShape.DEFAULT.units()];
    Arrays.fill(units, probability);
    this.plan = ErrorPlan.of(ErrorEffect.DROP_OWN, placement, shape, units);
  }

  /**
   * Runs the bench.
   *
   * @param progress told of every round
   */
  public Result run(Consumer<String> progress) {
    TimingErrors exact = new DroppedProducts();
    TimingErrors moments = new DroppedMoments();
    List<List<Double>> times = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    progress.accept("warming up");
    double warm = 0;
    for (int round = 0; round < WARM_UP || warm < 1e3 * warmUp; round++) {
      warm += clean() + errors(exact) + errors(moments);
    }
    counter = 2 * WARM_UP;
    for (int round = 0; round < rounds; round++) {
      double[] now = {clean(), errors(exact), errors(moments)};
      for (int i = 0; i < now.length; i++) {
        times.get(i).add(now[i]);
      }
      progress.accept("round " + (round + 1) + " of " + rounds);
    }
    double[] medians = new double[times.size()];
    for (int i = 0; i < medians.length; i++) {
      times.get(i).sort(null);
      medians[i] = times.get(i).get(rounds / 2);
    }
    return new Result(medians[0], medians[1], medians[2], exact.errors());
  }

  private double clean() {
    long start = clock.getCurrentThreadCpuTime();
    pass.runClean(answers, () -> false);
    return (clock.getCurrentThreadCpuTime() - start) * 1e-6;
  }

  private double errors(TimingErrors errors) {
    long start = clock.getCurrentThreadCpuTime();
    errors.begin(plan, CounterHash.hash(SEED, counter++));
    pass.run(errors, answers, () -> false);
    return (clock.getCurrentThreadCpuTime() - start) * 1e-6;
  }
}
