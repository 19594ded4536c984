package org.voltscape.engine.io.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** What a compressed file holds, up to a limit: a megabyte can hold gigabytes. */
final class UnpackedStream extends FilterInputStream {
  private final Path path;
  private final long most;
  private final long before;
  private long count;

  /**
   * @param unpacked the content
   * @param path the file, for the complaint
   * @param most bytes read before it is refused
   */
  UnpackedStream(InputStream unpacked, Path path, long most) {
    this(unpacked, path, most, 0);
  }

  /**
   * @param before bytes of the same file that were unpacked before these
   */
  UnpackedStream(InputStream unpacked, Path path, long most, long before) {
    super(unpacked);
    this.path = path;
    this.most = most;
    this.before = before;
  }

  /** Bytes read so far. */
  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    if (value >= 0) {
      add(1);
    }
    return value;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int got = in.read(bytes, from, length);
    if (got > 0) {
      add(got);
    }
    return got;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = in.skip(bytes);
    add(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void add(long bytes) {
    count += bytes;
    if (before + count > most) {
      throw InputFiles.bad(
          path,
          "",
          "more than " + most + " bytes unpacked",
          "a compressed file that holds at most " + most + " bytes");
    }
  }
}
