package org.voltscape.engine.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.network.ActivationStore;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.FaultPlan;
import org.voltscape.engine.trial.InferenceWorkspace;
import org.voltscape.engine.trial.faults.DrawnSite;
import org.voltscape.engine.trial.faults.FaultSampler;

/**
 * Explains a trial by restoring parts of what it changed and testing the network again, on the
 * images the study tests. Where activations are faulty too they stay so: their part is in every
 * count. A function of study, probability, scheme and trial alone.
 */
public final class TrialExplainer {
  /** Changed words tested for each one wanted: the estimate need only be about right. */
  private static final int TESTED_PER_WANTED = 4;

  private final EngineContext engine;
  private final Progress progress;
  private final BooleanSupplier cancelled;
  private int passes;
  private int passesInAll;

  /** Told of every pass over the images. */
  @FunctionalInterface
  public interface Progress {
    /** Called on the explaining thread with the passes done and those there will be. */
    void passes(int done, int total);
  }

  /**
   * @param cancelled looked at between chunks of images; {@code CancellationException} is thrown
   *     then
   */
  public TrialExplainer(EngineContext engine, Progress progress, BooleanSupplier cancelled) {
    this.engine = engine;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /** Whether trials of a study can be explained: its network classifies. */
  public static boolean explains(Study study) {
    return study.task().counts();
  }

  /**
   * Explains one trial.
   *
   * @param faults the study's memories at the operating point
   * @param trial number of the trial, 0 the first
   * @param top how many changed words to name, 0 or more
   * @throws CancellationException if cancelled
   * @throws BadInputException where data are missing or broken, the network computes numbers or the
   *     scheme trains one of its own
   */
  public TrialExplanation explain(
      Study study, FaultPlan faults, SchemeChoice scheme, int trial, int top) {
    if (!explains(study)) {
      throw new BadInputException(
          study.name(),
          "field workload",
          "\"" + study.workload() + "\", a regression workload",
          "a classification workload: what changed is counted in images lost");
    }
    requireWords(study, scheme);
    if (scheme.trains()) {
      throw new BadInputException(
          study.name(),
          "scheme " + scheme.label(),
          "a scheme that trains a network of its own",
          "a scheme on the workload's network: what changed is measured by restoring its words");
    }
    InferenceWorkspace prepared = engine.prepare(study, study.images(), cancelled);
    InferenceSet set = prepared.set();
    FaultSampler injector = new FaultSampler(set.network());
    List<DrawnSite> sites = faults.under(scheme).apply(trial);
    long cells = injector.draw(sites);
    ActivationStore store = prepared.activations(sites, scheme);
    WordChanges[] changes = injector.changes(prepared.scheme(scheme));
    long changed = 0;
    for (WordChanges c : changes) {
      changed += c.size();
    }
    int layers = set.network().shape().layers().size();
    int named = (int) Math.min(top, changed);
    int tested = (int) Math.min((long) TESTED_PER_WANTED * top, changed);
    passes = 0;
    passesInAll = 1 + 2 * layers + tested + named;
    Restoration restoration = new Restoration(set, changes, store, cancelled, this::passed);
    int correct = restoration.correct((r, i) -> true);
    int agreeing = 0;
    int lost = 0;
    int gained = 0;
    for (int i = 0; i < set.images(); i++) {
      boolean before = set.cleanPrediction(i) == set.label(i);
      boolean now = restoration.prediction(i) == set.label(i);
      agreeing += restoration.prediction(i) == set.cleanPrediction(i) ? 1 : 0;
      lost += before && !now ? 1 : 0;
      gained += now && !before ? 1 : 0;
    }
    List<LayerCost> layerCosts = layers(set.network(), changes, restoration);
    List<WeightCost> weights =
        tested == 0
            ? List.of()
            : weights(
                new Candidates(set.network(), prepared.inputStrengths(cancelled))
                    .best(changes, tested),
                named,
                changes,
                restoration);
    return new TrialExplanation(
        scheme.label(),
        faults.probability(),
        trial,
        set.images(),
        set.cleanCorrect(),
        correct,
        agreeing,
        lost,
        gained,
        cells,
        set.network().words(),
        changed,
        tested,
        layerCosts,
        weights);
  }

  /**
   * Refuses schemes whose trials are more than changed words.
   *
   * @throws BadInputException where timing errors take part
   */
  public static void requireWords(Study study, SchemeChoice scheme) {
    if (scheme.design().logicFails()) {
      throw new BadInputException(
          study.name(),
          "scheme " + scheme.label(),
          "a scheme with timing errors",
          "a scheme for memories alone: what changed is measured by restoring words");
    }
  }

  private void passed() {
    passes++;
    progress.passes(passes, passesInAll);
  }

  private static List<LayerCost> layers(
      QuantizedNetwork network, WordChanges[] changes, Restoration restoration) {
    List<QuantizedNetwork.Region> regions = network.regions();
    List<LayerCost> costs = new ArrayList<>();
    for (int l = 0; l < network.shape().layers().size(); l++) {
      int layer = l;
      long words = 0;
      long changed = 0;
      for (int r = 0; r < changes.length; r++) {
        if (regions.get(r).layer() == layer) {
          words += regions.get(r).codes().length;
          changed += changes[r].size();
        }
      }
      int alone = restoration.correct((r, i) -> regions.get(r).layer() == layer);
      int without = restoration.correct((r, i) -> regions.get(r).layer() != layer);
      costs.add(new LayerCost(layer, words, changed, alone, without));
    }
    return costs;
  }

  /** Tests the candidates one at a time, ranks them by that, and restores the best together. */
  private static List<WeightCost> weights(
      List<WeightCost> candidates, int named, WordChanges[] changes, Restoration restoration) {
    List<WeightCost> measured = new ArrayList<>();
    for (WeightCost c : candidates) {
      int correct =
          restoration.correct((r, i) -> r != c.region() || changes[r].word(i) != c.address());
      measured.add(c.measured(correct, 0));
    }
    // The sort is stable: equals stay in the order of their estimates.
    measured.sort(Comparator.comparingInt(WeightCost::correctRestored).reversed());
    List<WeightCost> best = new ArrayList<>();
    Set<Long> restored = new HashSet<>();
    for (WeightCost c : measured.subList(0, named)) {
      restored.add(key(c.region(), c.address()));
      int together = restoration.correct((r, i) -> !restored.contains(key(r, changes[r].word(i))));
      best.add(c.measured(c.correctRestored(), together));
    }
    return best;
  }

  private static long key(int region, int address) {
    return (long) region << Integer.SIZE | address;
  }
}
