package org.voltscape.engine.io.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.BadInputException;

/** Opens input files, plain or gzip, and words what can go wrong while they are read. */
public final class InputFiles {
  private static final int BUFFER = 1 << 16;

  /** Most bytes that a gzip file is unpacked to, 256 MiB and what headers take. */
  public static final long MOST_UNPACKED = (1L << 28) + (1 << 17);

  private InputFiles() {}

  /** Reads an open file to a value. */
  @FunctionalInterface
  public interface Reader<T> {
    /**
     * @param in the file's content, unpacked where it was gzip
     */
    T read(InputStream in) throws IOException;
  }

  /**
   * Opens a file or a stream ({@link InputSource}) once, hands its content to a reader and closes
   * it. Gzip is recognised by its first two bytes whatever the name; a name that ends in {@code
   * .gz} must be gzip.
   *
   * @param expected what the file should hold, for complaints: {@code an IDX file}
   * @throws BadInputException for a file that is missing, a directory, empty, unreadable or damaged
   *     gzip
   */
  public static <T> T read(Path path, String expected, Reader<T> reader) {
    return read(path, expected, MOST_UNPACKED, reader);
  }

  /**
   * The same with another limit.
   *
   * @param mostUnpacked bytes that a gzip file may hold unpacked: no more are ever unpacked
   * @throws BadInputException as above, and for a gzip file that holds more
   */
  public static <T> T read(Path path, String expected, long mostUnpacked, Reader<T> reader) {
    FileThreads.check();
    requireFile(path, expected);
    try (InputStream raw = new BufferedInputStream(InputSource.open(path), BUFFER)) {
      raw.mark(2);
      int first = raw.read();
      int second = raw.read();
      raw.reset();
      if (first < 0) {
        throw bad(path, "", "an empty file", expected);
      }
      if (first == 0x1f && second == 0x8b) {
        try (InputStream unpacked =
            new UnpackedStream(new GZIPInputStream(raw, BUFFER), path, mostUnpacked)) {
          return reader.read(unpacked);
        }
      }
      // A browser unpacks what it downloads and leaves the name: content counts, not its name.
      return reader.read(raw);
    } catch (ZipException e) {
      throw bad(path, "", "damaged gzip content (" + e.getMessage() + ")", expected);
    } catch (EOFException e) {
      throw bad(path, "", "gzip content that ends early", expected);
    } catch (IOException e) {
      throw unreadable(path, e, expected);
    }
  }

  /** Whether a file is there. */
  public static boolean exists(Path path) {
    FileThreads.check();
    return Files.isRegularFile(path);
  }

  /** The file where it is there, otherwise the compressed one beside it, there or not. */
  public static Path plainOrCompressed(Path plain) {
    return exists(plain) ? plain : plain.resolveSibling(plain.getFileName() + ".gz");
  }

  /** Complains unless the path names something that can be opened. */
  public static void requireFile(Path path, String expected) {
    if (!InputSource.exists(path)) {
      throw bad(path, "", "no such file", expected);
    }
    if (Files.isDirectory(path)) {
      throw bad(path, "", "a directory", expected);
    }
  }

  public static BadInputException unreadable(
      Path path, @Nullable IOException cause, String expected) {
    return bad(path, "", problem(cause), expected);
  }

  /** The cause of a failed file operation in a few words. */
  public static String problem(@Nullable IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "access denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "no such file";
    }
    String message = cause == null ? null : cause.getMessage();
    return message == null ? "an input/output error" : "an input/output error (" + message + ")";
  }

  public static BadInputException bad(Path path, String place, String found, String expected) {
    return new BadInputException(InputSource.name(path), place, found, expected);
  }
}
