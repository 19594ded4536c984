package org.voltscape.engine.run;

import java.util.concurrent.CancellationException;
import org.voltscape.engine.trial.TrialRunner;
import org.voltscape.engine.trial.TrialSpec;

/** Makes trials one after the other on the thread that asks for them. */
public final class SameThread implements TrialExecutor {
  @Override
  public void execute(Work work) {
    try (TrialRunner runner = work.context().runner()) {
      for (TrialSpec spec : work.specs()) {
        if (work.stopped().getAsBoolean()) {
          throw new CancellationException();
        }
        work.results().accept(spec, runner.run(spec, work.stopped()));
      }
    }
  }
}
