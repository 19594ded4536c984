package org.voltscape.app.cli.shared;

import picocli.CommandLine.Option;

/** How many threads a command works on. */
public final class ThreadsOption {
  private static final int MOST = 1024;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads that work side by side; without it, one a processor")
  private String threads;

  /** The number of threads; the option's, or the number of processors. */
  public int count() {
    return threads == null
        ? Math.min(MOST, Runtime.getRuntime().availableProcessors())
        : Numbers.integer(threads, 1, MOST, Place.option("--threads"));
  }
}
