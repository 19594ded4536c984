package org.voltscape.engine.io.numpy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.param.BadInputException;

/**
 * Reads and writes numpy's NPY files: little-endian float32, int32 or uint8 in C order. Versions
 * 1.0, 2.0 and 3.0 are read; 1.0 is written, byte for byte as numpy does (the others differ only in
 * allowing headers beyond 64 KiB and other letters, which these types never need).
 */
public final class Npy {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int ALIGNMENT = 64;
  private static final int MOST_HEADER = 1 << 16;
  private static final int CHUNK = 1 << 14;
  private static final String EXPECTED = "an NPY file";

  private Npy() {}

  /**
   * Reads an NPY file, plain or gzip.
   *
   * @throws BadInputException for a file that is missing, damaged, of another element type, in
   *     Fortran order, or whose data are shorter or longer than its header declares
   */
  public static NpyArray read(Path path) {
    return InputFiles.read(path, EXPECTED, in -> read(in, path.toString()));
  }

  /**
   * Reads one NPY array to the end of a stream, which is not closed.
   *
   * @param source file (and entry) named by complaints
   */
  static NpyArray read(InputStream in, String source) throws IOException {
    NpyHeader header = NpyHeader.parse(headerText(in, source), source);
    byte[] data = exactly(in, header.dataBytes(source), source, "NPY data");
    if (in.read() >= 0) {
      throw new BadInputException(
          source,
          "NPY data",
          "more than " + data.length + " bytes",
          data.length + " bytes as the header declares");
    }
    return array(header, data);
  }

  /** Reads the start of an NPY file, up to its data, and gives the dictionary that is in it. */
  static String headerText(InputStream in, String source) throws IOException {
    byte[] start = in.readNBytes(MAGIC.length + 2);
    if (start.length < MAGIC.length + 2 || !isMagic(start)) {
      throw new BadInputException(
          source, "", "content that does not start with \\x93NUMPY", EXPECTED);
    }
    int major = start[6];
    if (major < 1 || major > 3 || start[7] != 0) {
      throw new BadInputException(
          source, "", "NPY version " + major + "." + start[7], "version 1.0, 2.0 or 3.0");
    }
    int lengthBytes = major == 1 ? 2 : 4;
    ByteBuffer length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
    length.put(exactly(in, lengthBytes, source, "NPY header"));
    long headerLength = Integer.toUnsignedLong(length.getInt(0));
    if (headerLength > MOST_HEADER) {
      throw new BadInputException(
          source, "NPY header", headerLength + " bytes", "at most " + MOST_HEADER + " bytes");
    }
    byte[] text = exactly(in, (int) headerLength, source, "NPY header");
    // Latin-1 maps every byte; what is not plain ASCII then fails the strict parser.
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** Whether a content starts as NPY files do. */
  static boolean isMagic(byte[] start) {
    return start.length >= MAGIC.length
        && Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  private static byte[] exactly(InputStream in, int count, String source, String place)
      throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new BadInputException(source, place, bytes.length + " bytes", count + " bytes");
    }
    return bytes;
  }

  private static NpyArray array(NpyHeader header, byte[] data) {
    ByteBuffer buffer = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    switch (header.type()) {
      case FLOAT32 -> {
        float[] floats = new float[data.length / Float.BYTES];
        buffer.asFloatBuffer().get(floats);
        return NpyArray.of(floats, header.shape());
      }
      case INT32 -> {
        int[] ints = new int[data.length / Integer.BYTES];
        buffer.asIntBuffer().get(ints);
        return NpyArray.of(ints, header.shape());
      }
      default -> {
        return NpyArray.of(data, header.shape());
      }
    }
  }

  /**
   * Writes an NPY 1.0 file whole or not at all.
   *
   * @throws BadInputException where the file cannot be written
   */
  public static void write(Path path, NpyArray array) {
    AtomicFiles.write(path, out -> write(out, array));
  }

  /** Writes one array as NPY 1.0; the stream is not closed. */
  public static void write(OutputStream out, NpyArray array) throws IOException {
    writeHeader(out, array.type(), array.shape());
    ByteBuffer buffer = ByteBuffer.allocate(4 * CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    switch (array.type()) {
      case FLOAT32 -> {
        float[] floats = array.floats();
        for (int from = 0; from < floats.length; from += CHUNK) {
          int count = Math.min(CHUNK, floats.length - from);
          buffer.asFloatBuffer().put(floats, from, count);
          out.write(buffer.array(), 0, 4 * count);
        }
      }
      case INT32 -> {
        int[] ints = array.ints();
        for (int from = 0; from < ints.length; from += CHUNK) {
          int count = Math.min(CHUNK, ints.length - from);
          buffer.asIntBuffer().put(ints, from, count);
          out.write(buffer.array(), 0, 4 * count);
        }
      }
      case UINT8 -> out.write(array.bytes());
    }
  }

  /**
   * Writes the start of an NPY 1.0 file, up to the data: for writers whose data do not fit in
   * memory. The stream is not closed.
   *
   * @param shape slowest dimension first
   */
  static void writeHeader(OutputStream out, NpyArray.Type type, int... shape) throws IOException {
    String text = new NpyHeader(type, shape).text();
    int unpadded = MAGIC.length + 4 + text.length() + 1;
    int padding = Math.floorMod(-unpadded, ALIGNMENT);
    int headerLength = text.length() + padding + 1;
    out.write(MAGIC);
    out.write(1);
    out.write(0);
    out.write(headerLength & 0xff);
    out.write(headerLength >>> 8);
    out.write((text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII));
  }
}
