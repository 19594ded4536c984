package org.voltscape.views.array;

import java.util.function.BooleanSupplier;
import org.voltscape.engine.array.sensitivity.Sensitivities;
import org.voltscape.engine.study.Study;

/** Where the sensitivities of a study's weights come from; may take seconds. */
@FunctionalInterface
public interface ArraySource {
  /**
   * Measures them.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  Sensitivities sensitivities(Study study, BooleanSupplier cancelled);
}
