package org.voltscape.engine.io.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.random.ContentHash;

/**
 * SHA-256 of the content of files, each read once a process as long as the system vouches that
 * nobody wrote to it. Thread-safe.
 *
 * <p>Size and time of modification vouch for nothing: both can be set. What is trusted is the time
 * of the last change of any kind, which the system alone sets, and only where it lies so far back
 * that a second change could not bear the same; where a system has no such time, files are read
 * every time.
 */
public final class FileHashes {
  private static final int BUFFER = 1 << 16;
  private static final long SETTLED_MILLIS = 2_000;
  private static final int MOST_KEPT = 1_000;
  private static final String EXPECTED = "a readable file";

  private static final Map<Key, Known> KNOWN = new ConcurrentHashMap<>();

  private record Key(Path path, boolean unpacked) {}

  private record Known(Object stamp, String hash) {}

  private FileHashes() {}

  /**
   * The hash of a file as it lies there, packed or not: what {@code sha256sum} prints; empty for a
   * pipe, whose content is gone once it was read.
   *
   * @throws org.voltscape.engine.param.BadInputException where the file cannot be read
   */
  public static String sha256(Path path) {
    return of(path, false);
  }

  /**
   * The hash of what a file holds, unpacked where it is gzip.
   *
   * @throws org.voltscape.engine.param.BadInputException where the file cannot be read
   */
  public static String unpackedSha256(Path path) {
    return of(path, true);
  }

  private static String of(Path path, boolean unpacked) {
    FileThreads.check();
    InputFiles.requireFile(path, EXPECTED);
    if (!Files.isRegularFile(path)) {
      return "";
    }
    Key key = new Key(path.toAbsolutePath().normalize(), unpacked);
    Object before = stamp(path);
    Known known = KNOWN.get(key);
    if (known != null && before != null && known.stamp().equals(before)) {
      return known.hash();
    }
    String hash = unpacked ? InputFiles.read(path, EXPECTED, FileHashes::hash) : plain(path);
    if (before != null && before.equals(stamp(path))) {
      if (KNOWN.size() >= MOST_KEPT) {
        KNOWN.clear();
      }
      KNOWN.put(key, new Known(before, hash));
    }
    return hash;
  }

  private static String plain(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return hash(in);
    } catch (IOException e) {
      throw InputFiles.unreadable(path, e, EXPECTED);
    }
  }

  private static String hash(InputStream in) throws IOException {
    ContentHash hash = new ContentHash();
    byte[] buffer = new byte[BUFFER];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      hash.put(buffer, 0, count);
    }
    return hash.hex();
  }

  /** What differs after any change; null where that cannot be told. */
  private static @Nullable Object stamp(Path path) {
    try {
      BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
      FileTime changed = (FileTime) Files.getAttribute(path, "unix:ctime");
      boolean settled =
          changed.toMillis() < Instant.now().toEpochMilli() - SETTLED_MILLIS
              && file.fileKey() != null;
      return settled
          ? List.of(file.fileKey(), file.size(), file.lastModifiedTime(), changed)
          : null;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return null;
    }
  }
}
