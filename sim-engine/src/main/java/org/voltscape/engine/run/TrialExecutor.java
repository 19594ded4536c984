package org.voltscape.engine.run;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.trial.TrialContext;
import org.voltscape.engine.trial.TrialResult;
import org.voltscape.engine.trial.TrialSpec;

/**
 * Makes trials somewhere: on this thread, on threads of this program, on other machines. What they
 * come to does not depend on where, nor on the order they are made in.
 */
public interface TrialExecutor extends AutoCloseable {
  /**
   * Trials of one study.
   *
   * @param context the study with its network; an executor elsewhere uses its {@link
   *     TrialContext#study} only
   * @param specs the trials; those of the same faults stand one after the other
   * @param results told of every result once, on any thread, several at a time
   * @param stopped looked at often; the trials that are left are given up then
   */
  record Work(
      TrialContext context,
      List<TrialSpec> specs,
      BiConsumer<TrialSpec, TrialResult> results,
      BooleanSupplier stopped) {}

  /**
   * Makes trials; returns when all are made or given up.
   *
   * @throws java.util.concurrent.CancellationException if stopped
   * @throws RuntimeException the first failure of a trial; the others are given up
   */
  void execute(Work work);

  /** Gives up what the executor keeps; it makes no more trials. */
  @Override
  default void close() {}
}
