package org.voltscape.engine.io.file;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.PlainText;

/**
 * Opens what a path names: a file, or a stream that can be read once from its start to its end,
 * such as {@code -} (standard input), a named pipe or a device.
 */
public final class InputSource {
  /** What stands for standard input in place of a file. */
  public static final String STANDARD_INPUT = "-";

  /** A stream that goes on beyond this is no input of this program. */
  private static final long MOST_STREAMED = 1L << 30;

  private static final long PATIENCE_MILLIS = 1500;

  /** Standard input, as it was when it was read. */
  private static @Nullable InputStream spent;

  private static volatile Consumer<String> waiting = sentence -> {};

  private InputSource() {}

  /** Who is told, from another thread, that a stream has given nothing for a moment. */
  public static void whenWaiting(Consumer<String> listener) {
    waiting = listener;
  }

  /** Whether a path stands for standard input. */
  public static boolean isStandardInput(Path path) {
    return path.toString().equals(STANDARD_INPUT);
  }

  /**
   * Whether a path names a stream and not a file: standard input, a pipe, a device. Nothing is
   * opened.
   */
  public static boolean isStream(Path path) {
    FileThreads.check();
    return isStandardInput(path)
        || (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path));
  }

  /** Whether a path names a file or a stream. */
  public static boolean exists(Path path) {
    FileThreads.check();
    return isStandardInput(path) || Files.exists(path);
  }

  /** Where the relative paths start that a document holds: its folder, of a stream the current. */
  public static Path folder(Path document) {
    Path parent = document.getParent();
    return parent == null || isStream(document) ? Path.of("") : parent;
  }

  /** What a path is called in sentences. */
  public static String name(Path path) {
    return isStandardInput(path) ? "standard input" : path.toString();
  }

  /**
   * What something that was read from a path is called where it has no name of its own: the file's
   * name, without the characters that names do not have.
   */
  public static String title(Path path) {
    return isStandardInput(path)
        ? "standard input"
        : PlainText.printable(path.getFileName().toString());
  }

  /**
   * Reads a format that has to be read at any place, or more than once: of a stream a copy is read,
   * which is gone afterwards.
   *
   * @param expected what the path should hold, for complaints
   * @param reader is given the path itself, or the copy, whose name ends as the stream's does
   */
  public static <T> T withFile(Path path, String expected, Function<Path, T> reader) {
    if (!isStream(path)) {
      return reader.apply(path);
    }
    try {
      Path copy = Files.createTempFile("voltscape-", "-" + path.getFileName());
      try (InputStream in = open(path)) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        return reader.apply(copy);
      } catch (BadInputException e) {
        throw e.map(p -> told(p, copy, path));
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw InputFiles.unreadable(path, e, expected);
    }
  }

  /** A complaint about a copy, as one about the stream. */
  private static BadInputException told(BadInputException problem, Path copy, Path stream) {
    return new BadInputException(
        problem.source().replace(copy.toString(), name(stream)),
        problem.place(),
        problem.found(),
        problem.expected());
  }

  /** Opens a file or a stream, once; a pipe without a writer waits for one. */
  static InputStream open(Path path) throws IOException {
    if (!isStream(path)) {
      return Files.newInputStream(path);
    }
    CountDownLatch arrived = new CountDownLatch(1);
    Thread patience = new Thread(() -> watch(path, arrived), "waiting-for-input");
    patience.setDaemon(true);
    patience.start();
    try {
      // Not newInputStream: it asks every file for its position, which pipes do not have.
      InputStream stream =
          isStandardInput(path) ? standardInput(path) : new FileInputStream(path.toFile());
      return new Streamed(stream, path, arrived);
    } catch (IOException | BadInputException e) {
      arrived.countDown();
      throw e;
    }
  }

  /** Standard input, whatever it is called; it can be read once only. */
  private static synchronized InputStream standardInput(Path path) {
    if (System.in == spent) {
      throw InputFiles.bad(
          path, "", "a second input from there", "one input only: a stream cannot be read again");
    }
    spent = System.in;
    return spent;
  }

  private static void watch(Path path, CountDownLatch arrived) {
    try {
      if (!arrived.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        waiting.accept("Waiting for input from " + name(path) + ".");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads on to the limit; the first byte ends the waiting. */
  private static final class Streamed extends InputStream {
    private final InputStream stream;
    private final Path path;
    private final CountDownLatch arrived;
    private long left = MOST_STREAMED;

    Streamed(InputStream stream, Path path, CountDownLatch arrived) {
      this.stream = stream;
      this.path = path;
      this.arrived = arrived;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      int got = stream.read(bytes, from, count);
      arrived.countDown();
      left -= Math.max(0, got);
      if (left < 0) {
        throw InputFiles.bad(
            path, "", "a stream of more than " + MOST_STREAMED + " bytes", "one that ends");
      }
      return got;
    }

    @Override
    public void close() throws IOException {
      arrived.countDown();
      stream.close();
    }
  }
}
