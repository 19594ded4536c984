package org.voltscape.engine.deviation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.FaultPlan;
import org.voltscape.engine.trial.StudySupply;
import org.voltscape.engine.trial.faults.DrawnSite;
import org.voltscape.engine.trial.faults.FaultSampler;
import org.voltscape.engine.trial.faults.ProtectedNetwork;

/**
 * Measures how far the words of a network are used from what was meant, with the faults and schemes
 * that the trials of a study have. A function of study, probability and trial alone. Immutable.
 */
public final class DeviationMeter {
  private final QuantizedNetwork network;
  private final List<SchemeChoice> choices;
  private final List<ProtectedNetwork> schemes;

  /**
   * Prepares schemes for a network, which may take a while for a large one.
   *
   * @param cancelled looked at between schemes
   * @throws CancellationException if cancelled
   */
  public DeviationMeter(
      QuantizedNetwork network, List<SchemeChoice> choices, BooleanSupplier cancelled) {
    this.network = network;
    this.choices = List.copyOf(choices);
    List<ProtectedNetwork> all = new ArrayList<>();
    for (SchemeChoice choice : choices) {
      stopIf(cancelled);
      all.add(ProtectedNetwork.of(choice, network));
    }
    this.schemes = List.copyOf(all);
  }

  /** Names of the network's regions, in the order of a report's blocks. */
  public List<String> regions() {
    return network.regions().stream().map(QuantizedNetwork.Region::name).toList();
  }

  /** Layers of the network's regions, 0 the first, in the same order. */
  public List<Integer> layers() {
    return network.regions().stream().map(QuantizedNetwork.Region::layer).toList();
  }

  /**
   * Counts deviations.
   *
   * @param study whose trials they are
   * @param plan its memories at the operating point
   * @param firstTrial the trial whose die is the first
   * @param dies number of trials to pool, at least 1; where all trials of the study are the same,
   *     one is enough and one is counted
   * @param cancelled looked at between dies and schemes
   * @throws CancellationException if cancelled
   */
  public DeviationReport measure(
      Study study, FaultPlan plan, int firstTrial, int dies, BooleanSupplier cancelled) {
    List<QuantizedNetwork.Region> regions = network.regions();
    int counted = study.singleDie() ? 1 : dies;
    List<FaultTally> faults = regions.stream().map(FaultTally::new).toList();
    List<List<DeviationTally>> tallies = new ArrayList<>();
    for (int s = 0; s < schemes.size(); s++) {
      tallies.add(regions.stream().map(DeviationTally::new).toList());
    }
    FaultSampler injector = new FaultSampler(network);
    List<IntFunction<List<DrawnSite>>> sites = choices.stream().map(c -> plan.under(c)).toList();
    for (int d = 0; d < counted; d++) {
      stopIf(cancelled);
      injector.draw(plan.sites(firstTrial + d));
      for (int r = 0; r < regions.size(); r++) {
        faults.get(r).add(injector.faults(r), injector.kind(r));
      }
      for (int s = 0; s < schemes.size(); s++) {
        stopIf(cancelled);
        // A scheme that moves the supply has faults of its own, all others share those drawn last.
        boolean own = StudySupply.moves(choices.get(s));
        if (own) {
          injector.draw(sites.get(s).apply(firstTrial + d));
        }
        WordChanges[] changes = injector.changes(schemes.get(s));
        for (int r = 0; r < changes.length; r++) {
          tallies.get(s).get(r).add(changes[r]);
        }
        if (own) {
          injector.draw(plan.sites(firstTrial + d));
        }
      }
    }
    List<DeviationReport.Block> blocks = new ArrayList<>();
    for (int r = 0; r < regions.size(); r++) {
      int region = r;
      blocks.add(
          new DeviationReport.Block(
              regions.get(r).name(),
              faults.get(r).result(),
              tallies.stream().map(t -> t.get(region).result()).toList()));
    }
    List<String> labels = choices.stream().map(SchemeChoice::label).toList();
    return new DeviationReport(plan.probability(), firstTrial, counted, labels, blocks);
  }

  private static void stopIf(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }
}
