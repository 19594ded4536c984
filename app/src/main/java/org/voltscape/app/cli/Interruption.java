package org.voltscape.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C end a command in order: the work is asked to stop, the command puts away what is
 * finished, then the process ends with exit code 1. Thread-safe.
 */
final class Interruption implements AutoCloseable {
  private static final long LONGEST_WAIT_SECONDS = 60;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::onSignal, "ctrl-c");
  private volatile boolean requested;
  private volatile Runnable action = () -> {};

  /** Starts to listen; {@link #close} ends it. */
  static Interruption listen() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** What else to do when the user asks to stop; done at once where that was before. */
  void onRequest(Runnable what) {
    action = what;
    if (requested) {
      what.run();
    }
  }

  /** Whether the user asked to stop. */
  boolean requested() {
    return requested;
  }

  /** Asks to stop, as Ctrl-C does. */
  void request() {
    requested = true;
    action.run();
  }

  private void onSignal() {
    request();
    try {
      if (done.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(CommandLineTool.FAILED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** All is put away: call it last, after output was flushed. */
  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already: the hook ends it.
    }
  }
}
