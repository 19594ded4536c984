package org.voltscape.views.dram;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.mapping.device.Tolerances;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;

/**
 * Finds out what bit error rates the tensors of a study's network bear, found as a service: the
 * view has a button for each. Immutable.
 */
public interface ToleranceSource {
  /** What the button says. */
  String title();

  /** Place of the button among the others, the first being the quickest. */
  int order();

  /** What it does and about how long it takes, for hover. */
  String help();

  /**
   * Finds the rates; called on a thread of its own, may take minutes.
   *
   * @param errors what the errors of the memory do
   * @param progress told how far it is, from any thread
   * @param cancelled whether nobody waits for them any more
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws org.voltscape.engine.param.BadInputException where data are missing
   */
  Tolerances find(
      Study study,
      FaultKind errors,
      EngineContext engine,
      Progress progress,
      BooleanSupplier cancelled);

  /** Takes how far a source is. */
  @FunctionalInterface
  interface Progress {
    /**
     * Tells.
     *
     * @param share that is done, about, 0 to 1
     * @param about what is being done, in words
     */
    void at(double share, String about);
  }

  /** All of them. */
  static List<ToleranceSource> all() {
    return ServiceLoader.load(ToleranceSource.class, ToleranceSource.class.getClassLoader())
        .stream()
        .map(ServiceLoader.Provider::get)
        .sorted(
            Comparator.comparingInt(ToleranceSource::order).thenComparing(ToleranceSource::title))
        .toList();
  }
}
