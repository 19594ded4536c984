package org.voltscape.views.lowrate;

import java.util.function.BooleanSupplier;
import org.voltscape.engine.rare.LowRateEffort;
import org.voltscape.engine.rare.LowRateTable;
import org.voltscape.engine.rare.LowRates;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;

/** Where tables of few faulty cells come from. */
public interface LowRateSource {
  /**
   * Number of cells that can fail under a scheme; may take seconds.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  long cells(Study study, SchemeChoice scheme, BooleanSupplier cancelled);

  /**
   * The table of a design; may take minutes.
   *
   * @param watch told on any thread how far it is
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  LowRateTable table(Study study, Design design, LowRates.Watch watch, BooleanSupplier cancelled);

  /** Tables that everything in a window shares; one processor is left to the window. */
  static LowRateSource of(EngineContext engine) {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    return new LowRateSource() {
      @Override
      public long cells(Study study, SchemeChoice scheme, BooleanSupplier cancelled) {
        return engine.faultCells(study, scheme, cancelled);
      }

      @Override
      public LowRateTable table(
          Study study, Design design, LowRates.Watch watch, BooleanSupplier cancelled) {
        return engine.lowRates(study, design, LowRateEffort.standard(threads), watch, cancelled);
      }
    };
  }
}
