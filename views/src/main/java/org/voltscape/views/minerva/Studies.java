package org.voltscape.views.minerva;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.minerva.ActivityPruning;
import org.voltscape.engine.minerva.MinervaPlan;
import org.voltscape.engine.minerva.MinervaStudies;
import org.voltscape.engine.minerva.SupplyScaling;
import org.voltscape.engine.minerva.TrainingSpace;
import org.voltscape.engine.minerva.WordLengths;
import org.voltscape.engine.minerva.power.MicroArchitecture;
import org.voltscape.engine.study.Study;

/** The studies of steps. Pure functions. */
final class Studies {
  private Studies() {}

  /**
   * The study of a step; that of the last one is the finished design's. Null while it is not known.
   *
   * @throws org.voltscape.engine.param.BadInputException where no study can be made of it
   */
  static @Nullable Study of(Step step, MinervaPlan plan, Findings found) {
    MinervaStudies studies = new MinervaStudies(plan);
    TrainingSpace training = found.training();
    if (training == null) {
      return null;
    }
    if (step == Step.TRAINING) {
      return studies.training(training);
    }
    MicroArchitecture architecture = found.architecture();
    if (architecture == null) {
      return null;
    }
    if (step == Step.ARCHITECTURE) {
      return studies.architecture(training, architecture);
    }
    WordLengths words = found.words();
    if (words == null) {
      return null;
    }
    if (step == Step.WORDS) {
      return studies.words(training, architecture, words);
    }
    ActivityPruning pruning = found.pruning();
    if (pruning == null) {
      return null;
    }
    if (step == Step.PRUNING) {
      return studies.pruning(training, architecture, words, pruning);
    }
    SupplyScaling supply = found.supply();
    return supply == null ? null : studies.supply(training, architecture, words, pruning, supply);
  }
}
