package org.voltscape.app.log;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/**
 * Prints what Java and JavaFX log, as they ever did; what other libraries say is for the file.
 * Unlike Java's own handler it prints to what standard error is then, so that what is held back
 * while the window starts is held back here too.
 */
final class Console extends Handler {
  private static final List<String> SPEAKING = List.of("java", "jdk.", "sun.", "com.sun.");

  /**
   * Stands in for another handler.
   *
   * @param before whose format and level are taken over
   */
  Console(Handler before) {
    setFormatter(before.getFormatter());
    setLevel(before.getLevel());
    setFilter(message -> speaks(message.getLoggerName()));
  }

  /** Whether a logger's messages are printed. */
  static boolean speaks(String logger) {
    return logger != null && SPEAKING.stream().anyMatch(logger::startsWith);
  }

  @Override
  public void publish(LogRecord message) {
    if (isLoggable(message)) {
      System.err.print(getFormatter().format(message));
    }
  }

  @Override
  public void flush() {
    System.err.flush();
  }

  @Override
  public void close() {
    flush();
  }
}
