package org.voltscape.engine.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.param.BadInputException;

/**
 * Reads IDX files, the format of the MNIST files: two zero bytes, a type code, the number of
 * dimensions, each dimension as a big-endian 32-bit number, then the data.
 */
public final class IdxReader {
  /** Largest data accepted, 256 MiB: 342,000 images of 28 x 28 pixels. */
  private static final long MOST_BYTES = 1L << 28;

  private static final int UNSIGNED_BYTE = 0x08;
  private static final int MOST_DIMENSIONS = 4;
  private static final String EXPECTED = "an IDX file of unsigned bytes";

  private IdxReader() {}

  /**
   * Reads an IDX file of unsigned bytes, plain or gzip (recognised by content, not by name).
   *
   * <p>Memory stays in proportion to what the file really holds, whatever its header declares, and
   * no more than the declared size is ever unpacked.
   *
   * @throws BadInputException for a file that is missing, damaged, of another type, or whose data
   *     are shorter or longer than its header declares
   */
  public static IdxArray read(Path path) {
    return InputFiles.read(path, EXPECTED, in -> read(in, path));
  }

  private static IdxArray read(InputStream in, Path path) throws IOException {
    byte[] magic = in.readNBytes(4);
    if (magic.length < 4) {
      throw InputFiles.bad(
          path, "header", magic.length + " bytes", "at least the 4 bytes an IDX file starts with");
    }
    if (magic[0] != 0 || magic[1] != 0) {
      String found = String.format("first bytes %02X %02X", magic[0], magic[1]);
      throw InputFiles.bad(path, "header", found, "00 00, as in every IDX file");
    }
    if (magic[2] != UNSIGNED_BYTE) {
      String found = String.format("type code 0x%02X", magic[2]);
      throw InputFiles.bad(path, "header", found, "0x08, unsigned bytes");
    }
    int dimensions = magic[3] & 0xff;
    if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
      throw InputFiles.bad(path, "header", dimensions + " dimensions", "1 to " + MOST_DIMENSIONS);
    }
    int[] shape = shape(in.readNBytes(4 * dimensions), dimensions, path);
    int size = size(shape, path);
    // readNBytes grows with what arrives: a header that lies costs no memory.
    byte[] data = in.readNBytes(size);
    if (data.length < size) {
      throw InputFiles.bad(
          path, "data", data.length + " bytes", size + " bytes for shape " + text(shape));
    }
    if (in.read() >= 0) {
      throw InputFiles.bad(
          path,
          "data",
          "more than the declared " + size + " bytes",
          size + " bytes for shape " + text(shape));
    }
    return new IdxArray(shape, data);
  }

  private static int[] shape(byte[] header, int dimensions, Path path) {
    if (header.length < 4 * dimensions) {
      throw InputFiles.bad(
          path,
          "header",
          4 + header.length + " bytes",
          4 + 4 * dimensions + " bytes for " + dimensions + " dimensions");
    }
    int[] shape = new int[dimensions];
    ByteBuffer.wrap(header).asIntBuffer().get(shape);
    return shape;
  }

  private static int size(int[] shape, Path path) {
    long size = 1;
    for (int n : shape) {
      // Each factor is below 2^32 and the product so far at most 2^28: no overflow of 63 bits.
      size *= Integer.toUnsignedLong(n);
      if (size == 0 || size > MOST_BYTES) {
        throw InputFiles.bad(
            path, "header", "shape " + text(shape), "a shape of 1 to " + MOST_BYTES + " bytes");
      }
    }
    return (int) size;
  }

  private static String text(int[] shape) {
    return Arrays.stream(shape)
        .mapToObj(Integer::toUnsignedString)
        .collect(Collectors.joining(" x "));
  }
}
