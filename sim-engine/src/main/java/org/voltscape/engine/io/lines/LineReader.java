package org.voltscape.engine.io.lines;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.param.BadInputException;

/**
 * Reads text files of any length line by line, as strict UTF-8, plain or gzip: only one line is
 * held at a time.
 */
public final class LineReader {
  /** Longest line, in bytes. */
  private static final int MOST_BYTES = 1 << 22;

  private static final int FIRST_BYTES = 1 << 12;
  private static final int BUFFER = 1 << 16;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private LineReader() {}

  /** Takes a line. */
  @FunctionalInterface
  public interface Taker {
    /**
     * @param place of the line for complaints: {@code line 3}
     * @param text without its end
     */
    void line(String place, String text);
  }

  /**
   * Hands every line that is not blank to a taker, in order.
   *
   * @param expected what the file should hold, for complaints: {@code documents, one a line}
   * @throws BadInputException for a file that is missing, a directory, empty, unreadable, damaged
   *     gzip, not UTF-8 or with a line longer than 4 MiB, and whatever the taker throws
   */
  public static void read(Path path, String expected, Taker taker) {
    InputFiles.read(
        path,
        expected,
        in -> {
          read(new BufferedInputStream(in, BUFFER), path, expected, taker);
          return path;
        });
  }

  private static void read(InputStream in, Path path, String expected, Taker taker)
      throws IOException {
    byte[] line = new byte[FIRST_BYTES];
    int number = 1;
    int length = 0;
    for (int next = in.read(); next >= 0 || length > 0; next = in.read()) {
      if (next < 0 || next == '\n') {
        String place = "line " + number;
        String text = decoded(line, length, path, place);
        String own = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (!own.isBlank()) {
          taker.line(place, own);
        }
        number++;
        length = 0;
        continue;
      }
      if (length == MOST_BYTES) {
        throw InputFiles.bad(
            path, "line " + number, "more than " + MOST_BYTES + " bytes without an end", expected);
      }
      if (length == line.length) {
        line = Arrays.copyOf(line, Math.min(2 * length, MOST_BYTES));
      }
      line[length++] = (byte) next;
    }
  }

  private static String decoded(byte[] line, int length, Path path, String place) {
    int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    ByteBuffer bytes = ByteBuffer.wrap(line, 0, end);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(bytes)
          .toString();
    } catch (CharacterCodingException e) {
      throw InputFiles.bad(
          path,
          place,
          String.format("0x%02X that is not UTF-8", line[bytes.position()] & 0xff),
          "UTF-8 text");
    }
  }
}
