package org.voltscape.engine.minerva;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.datapath.Datapath;
import org.voltscape.engine.network.datapath.DatapathCounts;
import org.voltscape.engine.network.datapath.DatapathPass;

/**
 * The search for the largest thresholds of activities within a bound (Minerva, section 7).
 * Thresholds are whole steps of the words that activities are kept in: between two of them nothing
 * changes.
 *
 * <p>First each layer's by itself; then all together, scaled down as far as the bound asks; then
 * each is raised again by a step at a time, the layer with the most MACs first, while the bound
 * allows.
 */
final class PruningSearch {
  private static final int SCALES = 16;

  /** Steps that thresholds are raised by at first; then by a quarter of that, and so on. */
  private static final int LARGEST_STRIDE = 64;

  private final Datapath path;
  private final Examples examples;
  private final BooleanSupplier cancelled;
  private final StageWatch watch;
  private final boolean[] exact;
  private final double allowed;
  private int tried;

  /**
   * @param path that skips zeros only
   * @param exact which examples the network in single precision gets wrong
   * @param allowed most that the rise of the error over that, with twice its standard error, may be
   */
  PruningSearch(
      Datapath path,
      Examples examples,
      boolean[] exact,
      double allowed,
      StageWatch watch,
      BooleanSupplier cancelled) {
    this.path = path;
    this.examples = examples;
    this.exact = exact;
    this.allowed = allowed;
    this.watch = watch;
    this.cancelled = cancelled;
  }

  /** Thresholds that are set by hand: no search. */
  ActivityPruning given(double... thresholds) {
    return found(
        DatapathPass.run(path, examples, cancelled),
        DatapathPass.run(path.withThresholds(thresholds), examples, cancelled),
        DoubleStream.of(thresholds).boxed().toList());
  }

  ActivityPruning find() {
    int layers = path.layers();
    DatapathCounts plain = count(new int[layers]);
    int[] steps = counted(plain) <= allowed ? search(layers) : new int[layers];
    return found(
        plain, count(steps), IntStream.range(0, layers).mapToObj(l -> steps[l] * step(l)).toList());
  }

  private int[] search(int layers) {
    int[] alone = new int[layers];
    for (int l = 0; l < layers; l++) {
      watch.told("pruning", l, 2 * layers, tried + " designs tested");
      alone[l] = largest(l);
    }
    return raised(together(alone));
  }

  private ActivityPruning found(
      DatapathCounts plain, DatapathCounts found, List<Double> thresholds) {
    List<Double> skipped = new ArrayList<>();
    for (int l = 0; l < thresholds.size(); l++) {
      skipped.add(found.skippedShare(l));
    }
    return new ActivityPruning(
        thresholds,
        skipped,
        found.skippedShare(),
        plain.skippedShare(),
        found.error(),
        Rise.of(exact, found.wrongAt()),
        allowed,
        tried);
  }

  private double step(int layer) {
    return path.formats(layer).activities().scale();
  }

  private DatapathCounts count(int[] steps) {
    tried++;
    double[] thresholds = new double[steps.length];
    for (int l = 0; l < steps.length; l++) {
      thresholds[l] = steps[l] * step(l);
    }
    return DatapathPass.run(path.withThresholds(thresholds), examples, cancelled);
  }

  private boolean fits(int[] steps) {
    return counted(count(steps)) <= allowed;
  }

  private double counted(DatapathCounts counts) {
    return Rise.of(exact, counts.wrongAt()).counted();
  }

  /** The largest threshold of one layer that is within the bound, others at 0, by bisection. */
  private int largest(int layer) {
    int low = 0;
    int high = 1 << (path.formats(layer).activities().bits() - 1);
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      int[] steps = new int[path.layers()];
      steps[layer] = middle;
      if (fits(steps)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int[] together(int[] alone) {
    for (int scale = SCALES; scale > 0; scale--) {
      int times = scale;
      int[] steps = IntStream.of(alone).map(s -> s * times / SCALES).toArray();
      if (fits(steps)) {
        return steps;
      }
    }
    return new int[alone.length];
  }

  private int[] raised(int[] from) {
    int[] steps = from.clone();
    List<Integer> order =
        IntStream.range(0, steps.length)
            .boxed()
            .sorted(Comparator.comparingLong((Integer l) -> path.macs(l)).reversed())
            .toList();
    for (int stride = LARGEST_STRIDE; stride > 0; stride /= 4) {
      boolean changed = true;
      while (changed) {
        changed = false;
        for (int l : order) {
          int[] next = steps.clone();
          next[l] += stride;
          if (next[l] <= 1 << (path.formats(l).activities().bits() - 1) && fits(next)) {
            steps = next;
            changed = true;
          }
        }
        watch.told("pruning", 3, 4, tried + " designs tested");
      }
    }
    return steps;
  }
}
