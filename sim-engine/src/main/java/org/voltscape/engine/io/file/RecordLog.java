package org.voltscape.engine.io.file;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A file that records are only ever added to, each with a checksum. A process that is killed while
 * it adds one leaves a torn end; what comes before it is read, and the file is cut there before
 * more is added. Not thread-safe.
 */
public final class RecordLog implements Closeable {
  /** Larger ones are never written: a length beyond it is damage. */
  private static final int MOST_BYTES = 1 << 26;

  private final Path file;
  private final FileChannel channel;
  private final byte[] header;
  private final long length;

  private RecordLog(Path file, FileChannel channel, byte[] header, long length) {
    this.file = file;
    this.channel = channel;
    this.header = header;
    this.length = length;
  }

  /** Takes a record that was read. */
  @FunctionalInterface
  public interface Visitor {
    void record(ByteBuffer record) throws IOException;
  }

  /**
   * Opens a log, makes it, or begins it again where it has another header.
   *
   * @param header what the records belong to
   * @param visitor told of every sound record, from the first
   * @throws UncheckedIOException where the file cannot be read or written
   */
  public static RecordLog open(Path file, byte[] header, Visitor visitor) {
    FileThreads.check();
    FileChannel channel = null;
    boolean done = false;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      long sound = 0;
      try (Reader reader = new Reader(file, header, Long.MAX_VALUE)) {
        sound = reader.position();
        for (ByteBuffer record = reader.next(); record != null; record = reader.next()) {
          visitor.record(record);
          sound = reader.position();
        }
      }
      channel.truncate(sound);
      channel.position(sound);
      RecordLog log = new RecordLog(file, channel, header, sound);
      if (sound == 0) {
        log.write(ByteBuffer.wrap(header));
      }
      FileTraits.syncFolder(file.toAbsolutePath().getParent());
      done = true;
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!done && channel != null) {
        closeQuietly(channel);
      }
    }
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // What went wrong before is told.
    }
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /**
   * Adds a record.
   *
   * @throws UncheckedIOException where it cannot be written; then nothing more should be
   */
  public void add(byte[] bytes, int count) {
    ByteBuffer frame = ByteBuffer.allocate(count + 2 * Integer.BYTES);
    frame.putInt(count).putInt(checksum(bytes, count)).put(bytes, 0, count).flip();
    try {
      write(frame);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int checksum(byte[] bytes, int count) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, count));
    crc.update(bytes, 0, count);
    return (int) crc.getValue();
  }

  /**
   * Brings what was added to the disk.
   *
   * @throws UncheckedIOException where that fails
   */
  public void sync() {
    try {
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the records that were there when the log was opened, from the first. */
  public Reader read() {
    try {
      return new Reader(file, header, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Deletes a log.
   *
   * @throws UncheckedIOException where that fails
   */
  public static void delete(Path file) {
    FileThreads.check();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }

  /** Goes through the records of a log. */
  public static final class Reader implements Closeable {
    private final DataInputStream in;
    private final long end;
    private long position;

    private Reader(Path file, byte[] header, long end) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
      boolean same = Arrays.equals(in.readNBytes(header.length), header);
      this.position = same ? header.length : 0;
      this.end = same ? end : 0;
    }

    private long position() {
      return position;
    }

    /**
     * The next record; null after the last one that is whole and unchanged.
     *
     * @throws UncheckedIOException where the file cannot be read
     */
    public @Nullable ByteBuffer next() {
      if (position >= end) {
        return null;
      }
      try {
        int count = in.readInt();
        int sum = in.readInt();
        if (count < 0 || count > MOST_BYTES) {
          return null;
        }
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count || checksum(bytes, count) != sum) {
          return null;
        }
        position += count + 2L * Integer.BYTES;
        return ByteBuffer.wrap(bytes);
      } catch (EOFException e) {
        return null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      try {
        in.close();
      } catch (IOException e) {
        // Everything wanted was read.
      }
    }
  }
}
