package org.voltscape.views.minerva;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.minerva.ActivityPruning;
import org.voltscape.engine.minerva.MinervaResult;
import org.voltscape.engine.minerva.SupplyScaling;
import org.voltscape.engine.minerva.TrainingSpace;
import org.voltscape.engine.minerva.WordLengths;
import org.voltscape.engine.minerva.power.MicroArchitecture;

/** What stages have found; null for those that have not. */
record Findings(
    @Nullable TrainingSpace training,
    @Nullable MicroArchitecture architecture,
    @Nullable WordLengths words,
    @Nullable ActivityPruning pruning,
    @Nullable SupplyScaling supply,
    @Nullable MinervaResult result) {
  static final Findings NONE = new Findings(null, null, null, null, null, null);

  static Findings of(MinervaResult r) {
    return new Findings(r.training(), r.architecture(), r.words(), r.pruning(), r.supply(), r);
  }

  /** With what a stage, or all together, found; what is of no step is passed over. */
  Findings with(Object found) {
    if (found instanceof TrainingSpace t) {
      return new Findings(t, architecture, words, pruning, supply, result);
    }
    if (found instanceof MicroArchitecture a) {
      return new Findings(training, a, words, pruning, supply, result);
    }
    if (found instanceof WordLengths w) {
      return new Findings(training, architecture, w, pruning, supply, result);
    }
    if (found instanceof ActivityPruning p) {
      return new Findings(training, architecture, words, p, supply, result);
    }
    if (found instanceof SupplyScaling s) {
      return new Findings(training, architecture, words, pruning, s, result);
    }
    return found instanceof MinervaResult r ? of(r) : this;
  }

  /** Whether a step has found something. */
  boolean has(Step step) {
    return of(step) != null;
  }

  private @Nullable Object of(Step step) {
    return switch (step) {
      case TRAINING -> training;
      case ARCHITECTURE -> architecture;
      case WORDS -> words;
      case PRUNING -> pruning;
      case SUPPLY -> supply;
      case POWER -> result;
    };
  }

  /** The step that something found belongs to; null for none. */
  static @Nullable Step stepOf(Object found) {
    for (Step step : Step.values()) {
      if (NONE.with(found).has(step) && !(found instanceof MinervaResult)) {
        return step;
      }
    }
    return found instanceof MinervaResult ? Step.POWER : null;
  }
}
