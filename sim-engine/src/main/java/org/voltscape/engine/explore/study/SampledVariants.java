package org.voltscape.engine.explore.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voltscape.engine.explore.evolve.Evolution;
import org.voltscape.engine.study.Study;

/**
 * Looks for the variants of a study that are worth a closer look, where there are too many for all
 * of them: designs are drawn, tested on few trials, crossed and changed. Nothing is proved of those
 * that were not drawn.
 */
final class SampledVariants {
  /** Designs that are looked at. */
  static final int EVALUATIONS = 600;

  /** Trials of each. */
  static final int TRIALS = 4;

  /** Variants that are looked at more closely. */
  static final int MOST = 12;

  private final Study study;
  private final SpaceMaker maker;
  private final StudyTrials trials;
  private final double bound;
  private final Watch watch;
  private final VariantAxes axes;
  private final Map<List<Integer>, DesignSpace> spaces = new HashMap<>();
  private int judged;

  /** Told of every design that is drawn. */
  @FunctionalInterface
  interface Watch {
    void drawn(int designs);
  }

  /**
   * @param bound that outcomes have to reach, higher ones being better
   */
  SampledVariants(Study study, SpaceMaker maker, StudyTrials trials, double bound, Watch watch) {
    this.study = study;
    this.maker = maker;
    this.trials = trials;
    this.bound = bound;
    this.watch = watch;
    this.axes = new VariantAxes(study);
  }

  /**
   * The variants of the cheapest designs that reach the bound on few trials; where none does, of
   * those that come nearest.
   */
  List<Variant> best() {
    int[] sizes = axes.sizes();
    int[] all = Arrays.copyOf(sizes, sizes.length + 3);
    all[sizes.length] = SpaceMaker.scenarios(study).size();
    all[sizes.length + 1] = study.schemes().size();
    all[sizes.length + 2] = study.voltages().size();
    double usual =
        maker.of(List.of(axes.at(new int[sizes.length]))).designs().stream()
            .mapToDouble(DesignSpace.Design::cost)
            .filter(c -> c > 0)
            .max()
            .orElse(1);
    List<Evolution.Judged> found =
        new Evolution(all, this::score, bound, usual).run(study.seed(), EVALUATIONS);
    Comparator<Evolution.Judged> nearest =
        Comparator.comparingDouble(j -> -Math.min(bound, j.score().outcome()));
    Map<List<Integer>, Variant> chosen = new LinkedHashMap<>();
    found.stream()
        .filter(j -> !Double.isNaN(j.score().cost()))
        .sorted(nearest.thenComparingDouble(j -> j.score().cost()))
        .map(j -> j.choices().subList(0, sizes.length))
        .distinct()
        .limit(MOST)
        .forEach(c -> chosen.put(c, axes.at(ints(c))));
    return new ArrayList<>(chosen.values());
  }

  private static int[] ints(List<Integer> choices) {
    return choices.stream().mapToInt(i -> i).toArray();
  }

  private Evolution.Score score(int[] choices) {
    watch.drawn(judged++);
    int n = axes.sizes().length;
    List<Integer> variant = Arrays.stream(choices, 0, n).boxed().toList();
    DesignSpace space = spaces.computeIfAbsent(variant, v -> maker.of(List.of(axes.at(ints(v)))));
    int place =
        (choices[n] * study.schemes().size() + choices[n + 1]) * study.voltages().size()
            + choices[n + 2];
    DesignSpace.Design design = space.designs().get(place);
    if (!design.can()) {
      return new Evolution.Score(Double.NaN, Double.NaN);
    }
    Study tested = space.tested(design.chain(), design.rung());
    double[] values =
        StudyTrials.goodness(tested, trials.of(tested, Math.min(TRIALS, study.effectiveTrials())));
    return new Evolution.Score(design.cost(), Arrays.stream(values).average().orElseThrow());
  }
}
