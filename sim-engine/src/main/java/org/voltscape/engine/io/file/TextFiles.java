package org.voltscape.engine.io.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.voltscape.engine.param.BadInputException;

/** Reads whole text files as strict UTF-8. */
public final class TextFiles {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextFiles() {}

  /**
   * The text of a UTF-8 file, plain or gzip, without a leading byte order mark.
   *
   * @param maxBytes largest (unpacked) size accepted; no more than this is ever held
   * @throws BadInputException for a file that is missing, a directory, empty, larger than {@code
   *     maxBytes} or not UTF-8
   */
  public static String read(Path path, int maxBytes) {
    String expected = "a UTF-8 text file of at most " + maxBytes + " bytes";
    byte[] bytes =
        InputFiles.read(
            path,
            expected,
            in -> {
              byte[] content = in.readNBytes(maxBytes);
              if (in.read() >= 0) {
                throw InputFiles.bad(path, "", "more than " + maxBytes + " bytes", expected);
              }
              return content;
            });
    return decode(bytes, InputSource.name(path));
  }

  /**
   * Strict UTF-8 decoding.
   *
   * @param source file named by the complaint
   * @throws BadInputException where the bytes are not UTF-8, with the offset of the first bad one
   */
  static String decode(byte[] bytes, String source) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    var result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(in, out, true);
    if (result.isError()) {
      int offset = in.position();
      throw new BadInputException(
          source,
          "byte " + offset,
          String.format("0x%02X that is not UTF-8", bytes[offset] & 0xff),
          "UTF-8 text");
    }
    out.flip();
    if (out.hasRemaining() && out.get(0) == BYTE_ORDER_MARK) {
      out.get();
    }
    return out.toString();
  }
}
