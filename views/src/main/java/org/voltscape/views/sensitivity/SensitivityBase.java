package org.voltscape.views.sensitivity;

import java.util.List;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.sensitivity.SensitivityCase;
import org.voltscape.engine.trial.sensitivity.SensitivityOn;

/**
 * What does not change with layer, grain, reading and error rate: a network with its examples and
 * the gradients of all layers. Immutable.
 *
 * @param key what it depends on
 */
record SensitivityBase(Object key, SensitivityCase of, SensitivityCase.Gradients gradients) {
  /** Everything that network, examples and gradients depend on. */
  static Object key(Study study, SensitivitySettings settings) {
    return List.of(
        study.workload(),
        study.weights(),
        study.memory().faultyBiases(),
        settings.on(),
        settings.images(),
        settings.on() == SensitivityOn.TEST ? study.seed() : 0L);
  }
}
