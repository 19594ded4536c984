package org.voltscape.views.minerva;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.minerva.MinervaPlan;
import org.voltscape.engine.minerva.MinervaResult;
import org.voltscape.engine.minerva.StageWatch;

/** What runs flows; called on a worker thread and may take hours. */
interface MinervaSource {
  /**
   * Runs a flow, or what is missing of it: finished stages are kept.
   *
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  MinervaResult run(MinervaPlan plan, StageWatch watch, BooleanSupplier cancelled);

  /** Writes what the command writes for a finished flow to a folder. */
  void save(MinervaPlan plan, Path folder);

  /** Data sets are read from elsewhere: what was read before is forgotten. */
  void forget();
}
