package org.voltscape.engine.minerva;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.datapath.FloatErrors;

/** The first stage: networks over a grid, and over seeds (Minerva, section 4). */
final class TrainingSearch {
  private final MinervaPlan plan;
  private final MinervaNetworks networks;
  private final StageWatch watch;
  private final BooleanSupplier cancelled;

  TrainingSearch(
      MinervaPlan plan, MinervaNetworks networks, StageWatch watch, BooleanSupplier cancelled) {
    this.plan = plan;
    this.networks = networks;
    this.watch = watch;
    this.cancelled = cancelled;
  }

  TrainingSpace train() {
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

  /** What was found with the network that is set by hand in place of the flow's. */
  TrainingSpace withNetwork(TrainingSpace found, MinervaChoices.NetworkChoice one) {
    String workload =
        networks.workload(one.hidden(), one.l1(), one.l2(), plan.seed(), plan.effort().epochs());
    for (int i = 0; i < found.networks().size(); i++) {
      if (found.networks().get(i).workload().equals(workload)) {
        return found.with(found.networks(), i);
      }
    }
    // Seeds and bound stay those of the grid: a choice does not move what it is compared with.
    List<TrainingSpace.Trained> more = new ArrayList<>(found.networks());
    more.add(
        trained(
            new TrainingSpace.Trained(workload, one.hidden(), one.l1(), one.l2(), 0, 0, false),
            new AtomicInteger(),
            1));
    return found.with(TrainingSpace.marked(more), more.size() - 1);
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
}
