package org.voltscape.views.sensitivity;

import java.util.function.BooleanSupplier;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.sensitivity.SensitivityCase;
import org.voltscape.engine.trial.sensitivity.SensitivityOn;

/** Where a study's network and examples come from; may take seconds. */
@FunctionalInterface
public interface SensitivitySource {
  /**
   * A study's network with examples to measure sensitivities on.
   *
   * @param images number of examples at most
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  SensitivityCase of(Study study, SensitivityOn on, int images, BooleanSupplier cancelled);
}
