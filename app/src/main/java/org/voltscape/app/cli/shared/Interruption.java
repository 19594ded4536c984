package org.voltscape.app.cli.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * Lets Ctrl-C, a request to terminate or a closed terminal end a command in order: the work is
 * asked to stop, and the command puts away what is finished and ends by itself. A second Ctrl-C
 * ends the process at once. Thread-safe.
 *
 * <p>A shutdown hook would not do: once Java shuts down, it makes no fonts any more, and partial
 * results have figures too.
 */
public final class Interruption implements AutoCloseable {
  private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

  private final List<Runnable> before = new ArrayList<>();
  private boolean requested;
  private Runnable action = () -> {};

  /** Starts to listen; {@link #close} ends it. */
  public static Interruption listen() {
    Interruption interruption = new Interruption();
    interruption.install();
    return interruption;
  }

  private synchronized void install() {
    for (String name : SIGNALS) {
      // One that Java was told to leave alone ends the process, as it does elsewhere.
      Signals.handle(name, this::onSignal).ifPresent(before::add);
    }
  }

  private void onSignal() {
    close();
    request();
  }

  /** What else to do when the user asks to stop; done at once where that was before. */
  public void onRequest(Runnable what) {
    boolean late;
    synchronized (this) {
      action = what;
      late = requested;
    }
    if (late) {
      what.run();
    }
  }

  /** Whether the user asked to stop. */
  public synchronized boolean requested() {
    return requested;
  }

  /** Asks to stop, as Ctrl-C does. */
  public void request() {
    Runnable what;
    synchronized (this) {
      requested = true;
      what = action;
    }
    what.run();
  }

  /** Leaves the signals to whom they belonged before. */
  @Override
  public synchronized void close() {
    before.forEach(Runnable::run);
    before.clear();
  }
}
