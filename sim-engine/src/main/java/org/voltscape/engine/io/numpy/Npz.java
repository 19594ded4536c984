package org.voltscape.engine.io.numpy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.io.file.UnpackedStream;
import org.voltscape.engine.param.BadInputException;

/**
 * Reads and writes numpy's NPZ files: a zip of NPY arrays, here with text entries (such as the JSON
 * of a study) beside them; numpy reads the arrays and leaves the texts alone.
 *
 * <p>The bytes written depend on nothing but the content: entries are sorted, stored without
 * compression (as {@code numpy.savez} does) and carry one fixed time.
 */
public final class Npz {
  private static final String ARRAY_SUFFIX = ".npy";
  private static final String EXPECTED = "an NPZ file";
  private static final int MOST_ENTRIES = 10_000;
  private static final int MOST_TEXT = 1 << 24;

  /** Most bytes of all entries together unpacked, 512 MiB. */
  private static final long MOST_UNPACKED = 1L << 29;

  /** Any moment after the first day of zip's calendar: that one would be stored with a zone. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Npz() {}

  /**
   * What an NPZ file holds.
   *
   * @param arrays by name without the suffix {@code .npy}, sorted
   * @param texts by entry name, sorted
   */
  public record Contents(Map<String, NpyArray> arrays, Map<String, String> texts) {
    /** Copies both maps, sorted. */
    public Contents {
      arrays = Collections.unmodifiableMap(new TreeMap<>(arrays));
      texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }
  }

  /**
   * Writes an NPZ file whole or not at all.
   *
   * @throws IllegalArgumentException where a text's name ends in {@code .npy} or it is beyond 16
   *     MiB, the largest that is read back
   * @throws BadInputException where the file cannot be written
   */
  public static void write(Path path, Contents contents) {
    AtomicFiles.write(path, out -> write(out, contents));
  }

  /** Writes the same bytes to a stream, which is not closed. */
  static void write(OutputStream out, Contents contents) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (var entry : contents.arrays().entrySet()) {
      store(zip, entry.getKey() + ARRAY_SUFFIX, sink -> Npy.write(sink, entry.getValue()));
    }
    for (var entry : contents.texts().entrySet()) {
      byte[] text = entry.getValue().getBytes(StandardCharsets.UTF_8);
      if (entry.getKey().endsWith(ARRAY_SUFFIX) || text.length > MOST_TEXT) {
        throw new IllegalArgumentException("not a text entry: " + entry.getKey());
      }
      store(zip, entry.getKey(), sink -> sink.write(text));
    }
    zip.finish();
  }

  /** A stored entry names its size and check sum before its data: it is produced twice. */
  private static void store(ZipOutputStream zip, String name, AtomicFiles.Writer content)
      throws IOException {
    CRC32 crc = new CRC32();
    Counter counter = new Counter();
    content.write(new CheckedOutputStream(counter, crc));
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setTimeLocal(ENTRY_TIME);
    entry.setSize(counter.bytes);
    entry.setCompressedSize(counter.bytes);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    content.write(zip);
    zip.closeEntry();
  }

  /** Swallows bytes and counts them. */
  private static final class Counter extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int from, int count) {
      bytes += count;
    }
  }

  /**
   * Reads an NPZ file, stored or compressed. Entries that end in {@code .npy} are arrays, all
   * others UTF-8 texts of at most 16 MiB; together at most 512 MiB unpacked.
   *
   * @throws BadInputException for a file that is missing or not a zip, and for an entry that is
   *     damaged, doubled or not as above
   */
  public static Contents read(Path path) {
    InputFiles.requireFile(path, EXPECTED);
    return InputSource.withFile(path, EXPECTED, Npz::readFile);
  }

  private static Contents readFile(Path path) {
    Map<String, NpyArray> arrays = new TreeMap<>();
    Map<String, String> texts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
      if (zip.size() > MOST_ENTRIES) {
        throw InputFiles.bad(path, "", zip.size() + " entries", "at most " + MOST_ENTRIES);
      }
      Budget budget = new Budget();
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String name = entry.getName();
        boolean fresh;
        if (name.endsWith(ARRAY_SUFFIX)) {
          String key = name.substring(0, name.length() - ARRAY_SUFFIX.length());
          fresh = arrays.put(key, checked(path, zip, entry, budget, Npy::read)) == null;
        } else {
          fresh = texts.put(name, checked(path, zip, entry, budget, Npz::text)) == null;
        }
        if (!fresh) {
          throw InputFiles.bad(path, "entry " + name, "it twice", "each entry once");
        }
      }
    } catch (ZipException e) {
      throw InputFiles.bad(path, "", "no zip file (" + e.getMessage() + ")", EXPECTED);
    } catch (IOException e) {
      throw InputFiles.unreadable(path, e, EXPECTED);
    }
    return new Contents(arrays, texts);
  }

  /**
   * Reads an NPZ file from a stream, for example from the program's own resources.
   *
   * @param source its name, for complaints
   * @throws BadInputException where it is damaged
   */
  public static Contents read(InputStream stream, String source) {
    Map<String, NpyArray> arrays = new TreeMap<>();
    Map<String, String> texts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(stream, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        String place = source + ", entry " + name;
        if (name.endsWith(ARRAY_SUFFIX)) {
          arrays.put(
              name.substring(0, name.length() - ARRAY_SUFFIX.length()), Npy.read(zip, place));
        } else {
          texts.put(name, text(zip, place));
        }
      }
    } catch (IOException e) {
      throw new BadInputException(
          source, "", "damaged content (" + InputFiles.problem(e) + ")", EXPECTED);
    }
    return new Contents(arrays, texts);
  }

  /** Bytes unpacked so far. */
  private static final class Budget {
    private long used;
  }

  /** Reads an entry's content. */
  @FunctionalInterface
  private interface EntryReader<T> {
    T read(InputStream in, String source) throws IOException;
  }

  /** {@code ZipFile} does not compare check sums by itself. */
  private static <T> T checked(
      Path path, ZipFile zip, ZipEntry entry, Budget budget, EntryReader<T> reader)
      throws IOException {
    String place = "entry " + entry.getName();
    CRC32 crc = new CRC32();
    T value;
    try (UnpackedStream in =
        new UnpackedStream(
            new CheckedInputStream(zip.getInputStream(entry), crc),
            path,
            MOST_UNPACKED,
            budget.used)) {
      value = reader.read(in, path + ", " + place);
      budget.used += in.count();
    } catch (IOException e) {
      throw InputFiles.bad(path, place, "damaged content (" + e.getMessage() + ")", EXPECTED);
    }
    if (crc.getValue() != entry.getCrc()) {
      throw InputFiles.bad(path, place, "a wrong check sum", "undamaged content");
    }
    return value;
  }

  private static String text(InputStream in, String source) throws IOException {
    byte[] bytes = in.readNBytes(MOST_TEXT);
    if (in.read() >= 0) {
      throw new BadInputException(
          source, "", "more than " + MOST_TEXT + " bytes", "a shorter text");
    }
    return TextFiles.decode(bytes, source);
  }
}
