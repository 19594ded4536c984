package org.voltscape.engine.lesson;

import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.Study;

/** Runs a study to its end, for answers that only a run can give. */
@FunctionalInterface
public interface StudyRunner {
  /**
   * Runs a study whose curve is in no file.
   *
   * @return its last snapshot, done
   * @throws java.util.concurrent.CancellationException where it was stopped
   * @throws org.voltscape.engine.param.BadInputException where data are missing
   */
  Snapshot run(Study study);
}
