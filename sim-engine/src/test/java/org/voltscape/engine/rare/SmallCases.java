package org.voltscape.engine.rare;

import java.nio.file.Path;
import java.util.Optional;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.InferenceWorkspace;
import org.voltscape.engine.trial.faults.ProtectedNetwork;
import org.voltscape.engine.workload.DataPlace;

/** Studies of a small network with few cells that can fail. */
final class SmallCases {
  static final EngineContext ENGINE =
      new EngineContext(
          new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));

  private SmallCases() {}

  /**
   * A study of 100 x 32 + 32 x 10 weights and 42 biases of 8 bits.
   *
   * @param memory further fields of the memory, each after a comma
   */
  static Study study(String scheme, int images, String memory) {
    return StudyReader.parse(
        "{\"workload\": \"digits-10x10\", \"format\": {\"weights\": \"Q2.6\", \"activations\":"
            + " \"Q2.6\"}, \"voltages\": [0.5, 0.6], \"images\": "
            + images
            + ", \"schemes\": [\""
            + scheme
            + "\"], \"memory\": {\"curve\": {\"points\": [[0.5, 1e-6], [0.6, 1e-7]]}"
            + memory
            + "}}",
        "study.json");
  }

  static InferenceWorkspace prepared(Study study) {
    return ENGINE.prepare(study, study.images(), () -> false);
  }

  static Design design(Study study) {
    return study.designs().get(0);
  }

  static ProtectedNetwork scheme(Study study) {
    return prepared(study).scheme(design(study).memory());
  }

  static CellSpace space(Study study) {
    return new CellSpace(prepared(study).set().network(), scheme(study), study.memory());
  }

  /**
   * The table with all sets tested that are at most so many, up to a fixed number of the others.
   */
  static LowRateTable table(Study study, int most, int exhaustive, int threads) {
    return ENGINE.lowRates(
        study,
        design(study),
        new LowRateEffort(Double.POSITIVE_INFINITY, most, exhaustive, threads),
        LowRates.Watch.NONE,
        () -> false);
  }
}
