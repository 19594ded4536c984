package org.voltscape.engine.io.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.param.BadInputException;

/**
 * The text of a table: UTF-8, UTF-16 with or without a byte order mark, or where it is neither
 * Windows-1252, of which Latin-1 is a part. It can be read from the start as often as needed.
 */
public final class TableText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int SAMPLE = 1 << 12;

  /** Most bytes that a compressed table is unpacked to. */
  private static final long MOST_UNPACKED = 1L << 26;

  /** First bytes of files that are no text, and what they are. */
  private static final Object[][] OTHERS = {
    {"PK\u0003\u0004", "a workbook or another zip archive"},
    {"\u0093NUMPY", "a NumPy array"},
    {"\u00D0\u00CF\u0011\u00E0", "an old workbook (.xls)"},
    {"%PDF-", "a PDF"},
    {"\u0089PNG", "a picture"},
    {"\u00FF\u00D8\u00FF", "a picture"},
    {"\u0089HDF", "an HDF5 file"},
    {"MATLAB 5", "a MATLAB file"},
    {"SQLite", "a database"},
    {"BZh", "bzip2 content"},
    {"\u00FD7zXZ", "xz content"},
    {"(\u00B5/\u00FD", "zstd content"},
    {"7z\u00BC\u00AF", "a 7z archive"},
  };

  private final String source;
  private final byte[] bytes;
  private final int start;
  private final Charset charset;
  private final @Nullable String text;

  private TableText(
      String source, byte[] bytes, int start, Charset charset, @Nullable String text) {
    this.source = source;
    this.bytes = bytes;
    this.start = start;
    this.charset = charset;
    this.text = text;
  }

  /**
   * Reads a file, plain or gzip.
   *
   * @param expected what the file should hold, for complaints: {@code an error curve}
   * @param most largest (unpacked) size accepted in bytes; no more than this is ever held
   * @throws BadInputException for a file that cannot be read, is empty or too large, or is no text
   */
  public static TableText read(Path path, String expected, int most) {
    byte[] bytes =
        InputFiles.read(
            path,
            expected,
            Math.min(MOST_UNPACKED, most + 1L),
            in -> {
              byte[] content = in.readNBytes(most);
              if (content.length == most && in.read() >= 0) {
                throw InputFiles.bad(
                    path,
                    "",
                    "more than " + most + " bytes",
                    expected + " as a text table of at most " + most + " bytes");
              }
              return content;
            });
    return decoded(bytes, InputSource.name(path));
  }

  /**
   * A text that is there already.
   *
   * @param source file or option named by complaints
   */
  public static TableText of(String text, String source) {
    boolean marked = text.startsWith("\uFEFF");
    return new TableText(
        source, new byte[0], 0, StandardCharsets.UTF_8, marked ? text.substring(1) : text);
  }

  private static TableText decoded(byte[] bytes, String source) {
    for (Object[] other : OTHERS) {
      byte[] mark = ((String) other[0]).getBytes(StandardCharsets.ISO_8859_1);
      if (starts(bytes, mark)) {
        throw new BadInputException(
            source, "", (String) other[1], "a text table, for example saved as CSV in UTF-8");
      }
    }
    Charset charset = StandardCharsets.UTF_8;
    int start = 0;
    if (starts(bytes, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
      start = 3;
    } else if (starts(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE})) {
      start = 2;
      charset = StandardCharsets.UTF_16LE;
    } else if (starts(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
      start = 2;
      charset = StandardCharsets.UTF_16BE;
    } else {
      charset = unmarked(bytes);
    }
    int bad = firstBad(bytes, start, charset, source);
    if (bad >= 0 && charset == StandardCharsets.UTF_8 && start == 0) {
      charset = WINDOWS;
      if (firstBad(bytes, 0, charset, source) < 0) {
        bad = -1;
      }
    }
    if (bad >= 0) {
      throw new BadInputException(
          source,
          "byte " + bad,
          String.format(
              "0x%02X that is no text in %s",
              bytes[bad] & 0xFF, charset == WINDOWS ? "UTF-8 or Windows-1252" : charset),
          "a text table in UTF-8, UTF-16 or Windows-1252");
    }
    return new TableText(source, bytes, start, charset, null);
  }

  private static boolean starts(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length && Arrays.equals(Arrays.copyOf(bytes, mark.length), mark);
  }

  /** UTF-16 where nearly every other byte is zero, as in text of mostly Latin letters. */
  private static Charset unmarked(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE) / 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < pairs; i++) {
      even += bytes[2 * i] == 0 ? 1 : 0;
      odd += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs > 1 && odd > 0.7 * pairs && even == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return pairs > 1 && even > 0.7 * pairs && odd == 0
        ? StandardCharsets.UTF_16BE
        : StandardCharsets.UTF_8;
  }

  /** The first byte that is no text in an encoding; -1 for none. Control characters are refused. */
  private static int firstBad(byte[] bytes, int start, Charset charset, String source) {
    CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    decoder.onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(SAMPLE);
    int line = 1;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        return in.position();
      }
      out.flip();
      while (out.hasRemaining()) {
        char c = out.get();
        line += c == '\n' ? 1 : 0;
        if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
          throw new BadInputException(
              source,
              "line " + line,
              String.format("the control character U+%04X", (int) c),
              "a text table");
        }
      }
      out.clear();
      if (result.isUnderflow()) {
        return -1;
      }
    }
  }

  /** What a comment {@code # key: value} says, the first of the file; empty where there is none. */
  public String comment(String key) {
    return TableComments.value(this, key);
  }

  /** File or option named by complaints. */
  public String source() {
    return source;
  }

  /** All of the text. */
  public String text() {
    return text != null ? text : new String(bytes, start, bytes.length - start, charset);
  }

  /** The text from its start. */
  Reader open() {
    return text != null
        ? new StringReader(text)
        : new InputStreamReader(
            new ByteArrayInputStream(bytes, start, bytes.length - start), charset);
  }

  /** The first characters, at most so many. */
  String head(int most) {
    if (text != null) {
      return text.length() <= most ? text : text.substring(0, most);
    }
    char[] chars = new char[Math.min(most, bytes.length - start)];
    int length = 0;
    try (Reader reader = open()) {
      int read;
      while (length < chars.length
          && (read = reader.read(chars, length, chars.length - length)) >= 0) {
        length += read;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new String(chars, 0, length);
  }
}
