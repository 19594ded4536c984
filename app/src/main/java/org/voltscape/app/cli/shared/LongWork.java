package org.voltscape.app.cli.shared;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.workload.DataPlace;

/**
 * What work has that takes a while and that the user may stop.
 *
 * @param bar shows how far it is on standard error
 * @param stop asks it to stop
 */
public record LongWork(ProgressBar bar, Interruption stop) {
  /** The sentence where a command that writes at its end was stopped. */
  public static final String STOPPED = "Stopped before the end; nothing was written.";

  /**
   * Works until it is done, or the user asks to stop.
   *
   * @param stopped a sentence for standard error where it was stopped
   * @param work throws {@link CancellationException} where it notices that it shall stop
   * @return what the work made; empty where it was stopped
   */
  public static <T> Optional<T> run(Streams streams, String stopped, Function<LongWork, T> work) {
    ProgressBar bar = ProgressBar.on(streams.err());
    try (Interruption stop = Interruption.listen()) {
      return Optional.of(work.apply(new LongWork(bar, stop)));
    } catch (CancellationException e) {
      bar.clear();
      streams.err().println(stopped);
      return Optional.empty();
    } finally {
      bar.clear();
    }
  }

  /** Where data sets and trained networks are. */
  public DataPlace place(DataOption data) {
    return BatchRun.place(data.folder(), bar, stop);
  }

  /** Networks and trials on these data sets. */
  public EngineContext engine(DataOption data) {
    return new EngineContext(place(data));
  }
}
