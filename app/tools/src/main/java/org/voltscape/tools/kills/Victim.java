package org.voltscape.tools.kills;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A process that edits, and what it has told. */
final class Victim {
  private static final long PATIENCE = 120_000;
  private static final int POLL = 2;

  /** What starts tools: packages know those below them only. */
  private static final String MAIN = "org.voltscape.tools.Tools";

  private final Process process;
  private final Thread reader;
  private final List<Journal.Entry> told = new ArrayList<>();

  private Victim(Process process) {
    this.process = process;
    reader = new Thread(this::read, "journal");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts one on the class path of this process.
   *
   * @param config folder with the program's own folder of settings in it
   * @param arguments of the command
   */
  static Victim start(Path config, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN, "kills-edit"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("XDG_CONFIG_HOME", config.toString());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      return new Victim(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Journal.read(line)
            .ifPresent(
                entry -> {
                  synchronized (told) {
                    told.add(entry);
                  }
                });
      }
    } catch (IOException e) {
      // The pipe of a process that was killed.
      return;
    }
  }

  /** Waits until it has told something that fits, or is gone. */
  void await(Predicate<Journal.Entry> fits) throws InterruptedException {
    int before;
    synchronized (told) {
      before = told.size();
    }
    long end = System.currentTimeMillis() + PATIENCE;
    while (process.isAlive() && System.currentTimeMillis() < end) {
      synchronized (told) {
        if (told.subList(Math.min(before, told.size()), told.size()).stream().anyMatch(fits)) {
          return;
        }
      }
      Thread.sleep(POLL);
    }
  }

  /** Whether it is still there. */
  boolean alive() {
    return process.isAlive();
  }

  /**
   * Kills it with a signal that it cannot see.
   *
   * @return when, in ms since 1970
   */
  long kill() throws InterruptedException {
    long when = System.currentTimeMillis();
    process.destroyForcibly();
    process.waitFor(PATIENCE, TimeUnit.MILLISECONDS);
    reader.join(PATIENCE);
    return when;
  }

  /** All that it has told. */
  List<Journal.Entry> told() {
    synchronized (told) {
      return List.copyOf(told);
    }
  }
}
