package org.voltscape.engine.run;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Where a run keeps its finished trials, so that the same run can go on after it was stopped.
 *
 * @param folder that is there; each run keeps one file in it, named by all its results depend on
 * @param program the version of the program: another one does not use its trials
 * @param found told once, on the run's own thread, how many trials are known from before, 0 where
 *     none
 * @param broken told once, on another thread, why trials cannot be kept any more
 */
public record Checkpoint(Path folder, String program, LongConsumer found, Consumer<String> broken) {
  /** How the names of the files in the folder end. */
  public static final String SUFFIX = TrialLog.SUFFIX;
}
