package org.voltscape.app.document;

import java.time.Instant;
import java.util.Optional;

/**
 * A process of this machine, told from later ones with the same number by when it started.
 *
 * @param pid its number
 * @param started when it started, in ms since 1970
 */
record ProcessMark(long pid, long started) {
  /** The same process is reported a little earlier or later when the clock was set meanwhile. */
  private static final long SAME_MILLIS = 10_000;

  /** This process. */
  static ProcessMark own() {
    ProcessHandle own = ProcessHandle.current();
    return new ProcessMark(
        own.pid(), own.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
  }

  /** Whether the process is still there; one whose start cannot be told counts as there. */
  boolean alive() {
    Optional<ProcessHandle> there = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    return there.isPresent()
        && there
            .get()
            .info()
            .startInstant()
            .map(start -> Math.abs(start.toEpochMilli() - started) <= SAME_MILLIS)
            .orElse(true);
  }
}
