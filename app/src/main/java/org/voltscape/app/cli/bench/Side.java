package org.voltscape.app.cli.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.Interruption;

/**
 * One side of a comparison: a build and what its processes find in their environment.
 *
 * @param title at the start of a sentence
 * @param environment variables beside those of this process
 */
record Side(String title, Build build, Map<String, String> environment) {
  private static final String LAUNCHER = "org.voltscape.app.Launcher";
  private static final long POLL_MILLIS = 100;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Options of this process's Java that are for it alone. */
  private static final List<String> OWN =
      List.of("-agentlib", "-agentpath", "-javaagent", "-Dcom.sun.management");

  /**
   * What a process answered.
   *
   * @param code exit code
   * @param json its last line on standard output where the code is 0, else a missing node
   * @param complaint its last line on standard error
   * @param cpuSeconds processor time of all its threads from start to end, whatever library they
   *     belong to; not a number where the system does not tell
   * @param wallSeconds from start to end
   */
  record Run(int code, JsonNode json, String complaint, double cpuSeconds, double wallSeconds) {}

  /**
   * Runs a command in a process of its own and waits for it.
   *
   * @throws CancellationException where the user asks to stop; the process has ended by then
   */
  Run run(List<String> arguments, Interruption stop) throws InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command(arguments));
    builder.environment().putAll(environment);
    long start = System.nanoTime();
    Process process;
    try {
      process = builder.start();
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      stop.onRequest(() -> end(process));
      CompletableFuture<String> out = lastLine(process.getInputStream());
      CompletableFuture<String> err = lastLine(process.getErrorStream());
      double cpu = Double.NaN;
      do {
        cpu =
            process
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .map(nanos -> nanos * 1e-9)
                .orElse(cpu);
      } while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS));
      double wall = (System.nanoTime() - start) * 1e-9;
      if (stop.requested()) {
        throw new CancellationException();
      }
      int code = process.exitValue();
      String answer = out.join();
      return new Run(
          code, code == ExitCode.DONE ? parsed(answer) : JSON.missingNode(), err.join(), cpu, wall);
    } finally {
      stop.onRequest(() -> {});
      end(process);
    }
  }

  /** The answer of a run that must have one. */
  Run answered(Run run) {
    if (run.code() == ExitCode.DONE && run.json().isObject()) {
      return run;
    }
    throw new BuildFailure(
        title
            + " ("
            + build.classPath()
            + ") did not answer and ended with code "
            + run.code()
            + (run.complaint().isEmpty() ? "." : ": " + run.complaint()),
        run.code() == ExitCode.BAD_INPUT ? ExitCode.BAD_INPUT : ExitCode.FAILED);
  }

  private List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> OWN.stream().noneMatch(option::startsWith))
        .forEach(command::add);
    command.addAll(List.of("-cp", build.classPath(), LAUNCHER));
    command.addAll(arguments);
    return command;
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  /** Reads to the end, so that the process never waits for a reader. */
  private static CompletableFuture<String> lastLine(InputStream stream) {
    CompletableFuture<String> last = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              String line = "";
              try (BufferedReader lines =
                  new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String next = lines.readLine(); next != null; next = lines.readLine()) {
                  line = next;
                }
              } catch (IOException e) {
                // A process that was ended; what it said last is as good as anything.
              }
              last.complete(line);
            },
            "bench-reader");
    reader.setDaemon(true);
    reader.start();
    return last;
  }
}
