package org.voltscape.app.workbench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.voltscape.app.log.ProgramLog;
import org.voltscape.engine.bench.KernelReport;
import org.voltscape.views.fx.TaskThreads;

/**
 * Sentences on what multiplies matrices on this machine, and how fast: found out once, in the
 * background, and written to the log file then. JavaFX thread only.
 */
final class KernelFacts {
  /** Once a process, whatever windows it opens. */
  private static final KernelFacts OF_PROCESS =
      new KernelFacts(TaskThreads.own("kernel-facts"), () -> KernelReport.measure().sentences());

  /** A window that has just opened has better things to do. */
  private static final Duration QUIET = Duration.seconds(10);

  private final TaskThreads threads;
  private final Supplier<List<String>> source;
  private CompletableFuture<List<String>> facts;

  /**
   * @param source measures, off the JavaFX thread
   */
  KernelFacts(TaskThreads threads, Supplier<List<String>> source) {
    this.threads = threads;
    this.source = source;
  }

  /** Those of this process. */
  static KernelFacts ofProcess() {
    return OF_PROCESS;
  }

  /** Hands the sentences over as soon as they are known. */
  void ask(Consumer<List<String>> receiver) {
    begin();
    facts.thenAcceptAsync(receiver, threads.fx());
  }

  /** Finds them out in a while, for the log file, where nobody has asked before. */
  void later() {
    if (facts == null) {
      PauseTransition pause = new PauseTransition(QUIET);
      pause.setOnFinished(e -> begin());
      pause.play();
    }
  }

  private void begin() {
    if (facts == null) {
      facts = CompletableFuture.supplyAsync(this::gathered, threads.worker());
    }
  }

  private List<String> gathered() {
    try {
      List<String> sentences = source.get();
      ProgramLog.note(String.join(" ", sentences));
      return sentences;
    } catch (RuntimeException | LinkageError e) {
      ProgramLog.failed("The matrix kernel cannot be asked", e);
      return List.of("The matrix kernel cannot be asked (" + e + ").");
    }
  }
}
