package org.voltscape.app.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/**
 * Appends records to a file. It is written on a thread of its own, so whoever logs never waits for
 * the disk; where it cannot be written, records are dropped without a word, because no log is worth
 * a failure. Several processes may write to the same file: each record is one append.
 *
 * <p>A file that has grown to the limit becomes {@code NAME.old} in place of the one before, so
 * both together stay below twice the limit and one record.
 */
final class LogFile extends Handler {
  private final Path file;
  private final long limit;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "log");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * A handler that touches no file before the first record.
   *
   * @param limit bytes
   */
  LogFile(Path file, long limit, Formatter formatter) {
    this.file = file;
    this.limit = limit;
    setFormatter(formatter);
  }

  /** The file that a full one becomes. */
  static Path old(Path file) {
    return file.resolveSibling(file.getFileName() + ".old");
  }

  @Override
  public void publish(LogRecord message) {
    if (!isLoggable(message)) {
      return;
    }
    byte[] text = getFormatter().format(message).getBytes(StandardCharsets.UTF_8);
    try {
      writer.execute(() -> append(text));
    } catch (RejectedExecutionException e) {
      // Closed: the process ends.
    }
  }

  private void append(byte[] text) {
    try {
      Files.createDirectories(file.getParent());
      if (Files.exists(file) && Files.size(file) >= limit) {
        Files.move(file, old(file), StandardCopyOption.REPLACE_EXISTING);
      }
      try (OutputStream out =
          Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        out.write(text);
      }
    } catch (IOException | RuntimeException e) {
      // No room, read-only, or held by another process: this record is lost.
    }
  }

  @Override
  public void flush() {
    // Each record is written whole.
  }

  /** Waits at most a second for what is still to be written. */
  @Override
  public void close() {
    writer.shutdown();
    try {
      writer.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
