package org.voltscape.engine.rare;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.word.WordFormat;

/**
 * All of a study and a scheme that a table of few faulty cells depends on, data sets aside: neither
 * curves nor voltages, nor what schemes are called. Immutable.
 *
 * @param scheme without a name of its own
 */
public record LowRateKey(
    String workload,
    int images,
    TensorFormat weights,
    @Nullable WordFormat activations,
    boolean faultyBiases,
    Map<Integer, TensorFormat> layers,
    Pruning pruning,
    SchemeChoice scheme,
    FaultKind faults,
    double stuckAtOne,
    FaultScope scope,
    long seed) {
  public LowRateKey {
    layers = Map.copyOf(layers);
  }

  /** That of a scheme, which need not be one of the study's. */
  public static LowRateKey of(Study study, SchemeChoice choice) {
    Study.Memory memory = study.memory();
    return new LowRateKey(
        study.workload(),
        study.images(),
        study.weights(),
        study.activations(),
        memory.faultyBiases(),
        study.regions().weights(),
        study.pruning(),
        new SchemeChoice(choice.id(), choice.id(), choice.values()),
        memory.faults(),
        memory.stuckAtOne(),
        memory.scope(),
        study.seed());
  }
}
