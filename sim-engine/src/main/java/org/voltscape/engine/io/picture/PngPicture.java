package org.voltscape.engine.io.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.BadInputException;

/**
 * Reads pictures of two colours in the PNG format: grey, coloured or with a palette, of 1 to 16
 * bits, not interlaced. The window's own classes for pictures have no place in the engine.
 */
public final class PngPicture {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final String EXPECTED = "a PNG picture of a memory, one point a cell";
  private static final int GREY = 0;
  private static final int COLOUR = 2;
  private static final int PALETTE = 3;
  private static final int GREY_ALPHA = 4;
  private static final int COLOUR_ALPHA = 6;

  private final String source;
  private final ByteBuffer bytes;
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private int width;
  private int height;
  private int depth;
  private int type;
  private byte @Nullable [] palette;
  private boolean transparent;

  private PngPicture(byte[] bytes, String source) {
    this.bytes = ByteBuffer.wrap(bytes);
    this.source = source;
  }

  /** Whether a file's first bytes are those of the format. */
  public static boolean is(byte[] bytes) {
    return bytes.length >= SIGNATURE.length
        && Arrays.equals(Arrays.copyOf(bytes, SIGNATURE.length), SIGNATURE);
  }

  /**
   * Reads a picture.
   *
   * @param source file named by complaints
   * @throws BadInputException where it is damaged, or has not exactly two colours, both grey
   */
  public static TwoColours read(byte[] bytes, String source) {
    if (!is(bytes)) {
      throw new BadInputException(source, "", "no PNG signature", EXPECTED);
    }
    return new PngPicture(bytes, source).read();
  }

  private TwoColours read() {
    bytes.position(SIGNATURE.length);
    boolean end = false;
    while (!end) {
      if (bytes.remaining() < 12) {
        throw damaged("the end of the file inside the picture");
      }
      int length = bytes.getInt();
      byte[] name = new byte[4];
      bytes.get(name);
      if (length < 0 || length > bytes.remaining() - 4) {
        throw damaged("the end of the file inside the picture");
      }
      byte[] data = new byte[length];
      bytes.get(data);
      bytes.getInt();
      end = chunk(new String(name, StandardCharsets.ISO_8859_1), data);
    }
    return colours(unpacked());
  }

  private boolean chunk(String name, byte[] data) {
    switch (name) {
      case "IHDR" -> header(data);
      case "PLTE" -> palette = data;
      case "tRNS" -> transparent = true;
      case "IDAT" -> packed.write(data, 0, data.length);
      default -> {}
    }
    return name.equals("IEND");
  }

  private void header(byte[] data) {
    if (data.length < 13) {
      throw damaged("a short header");
    }
    ByteBuffer head = ByteBuffer.wrap(data);
    long wide = Integer.toUnsignedLong(head.getInt());
    long high = Integer.toUnsignedLong(head.getInt());
    if (wide > Integer.MAX_VALUE || high > Integer.MAX_VALUE) {
      throw damaged("an impossible size");
    }
    TwoColours.requireSize(wide, high, source);
    width = (int) wide;
    height = (int) high;
    depth = head.get();
    type = head.get();
    boolean known =
        switch (type) {
          case GREY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
          case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
          case COLOUR, GREY_ALPHA, COLOUR_ALPHA -> depth == 8 || depth == 16;
          default -> false;
        };
    if (!known) {
      throw damaged("points of type " + type + " with " + depth + " bits");
    }
    if (data[12] != 0) {
      throw new BadInputException(
          source, "", "an interlaced picture", EXPECTED + ", saved without interlacing");
    }
  }

  private int samples() {
    return switch (type) {
      case COLOUR -> 3;
      case GREY_ALPHA -> 2;
      case COLOUR_ALPHA -> 4;
      default -> 1;
    };
  }

  /** The rows with their filters undone. */
  private byte[][] unpacked() {
    if (width == 0) {
      throw damaged("no header");
    }
    long bits = (long) width * samples() * depth;
    int row = Math.toIntExact((bits + 7) / 8);
    int step = Math.max(1, samples() * depth / 8);
    byte[][] rows = new byte[height][row];
    byte[] above = new byte[row];
    byte[] filter = new byte[1];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed.toByteArray());
      for (byte[] line : rows) {
        fill(inflater, filter);
        fill(inflater, line);
        unfilter(filter[0], line, above, step);
        above = line;
      }
    } catch (DataFormatException e) {
      throw damaged("points that cannot be unpacked");
    } finally {
      inflater.end();
    }
    return rows;
  }

  private void fill(Inflater inflater, byte[] line) throws DataFormatException {
    int at = 0;
    while (at < line.length) {
      int count = inflater.inflate(line, at, line.length - at);
      if (count == 0) {
        throw damaged("fewer points than its size says, " + width + " x " + height);
      }
      at += count;
    }
  }

  private void unfilter(int filter, byte[] line, byte[] above, int step) {
    for (int i = 0; i < line.length; i++) {
      int left = i < step ? 0 : line[i - step] & 0xFF;
      int up = above[i] & 0xFF;
      int corner = i < step ? 0 : above[i - step] & 0xFF;
      int add =
          switch (filter) {
            case 0 -> 0;
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> paeth(left, up, corner);
            default -> throw damaged("rows with the unknown filter " + filter);
          };
      line[i] += (byte) add;
    }
  }

  private static int paeth(int left, int up, int corner) {
    int toLeft = Math.abs(up - corner);
    int toUp = Math.abs(left - corner);
    int toCorner = Math.abs(left + up - 2 * corner);
    if (toLeft <= toUp && toLeft <= toCorner) {
      return left;
    }
    return toUp <= toCorner ? up : corner;
  }

  private TwoColours colours(byte[][] rows) {
    if (transparent && type == PALETTE) {
      throw two("transparent points");
    }
    int[] seen = new int[2];
    int colours = 0;
    BitSet second = new BitSet();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int grey = grey(rows[y], x);
        int known = 0;
        while (known < colours && seen[known] != grey) {
          known++;
        }
        if (known == seen.length) {
          throw two("more than two shades of grey");
        }
        if (known == colours) {
          seen[colours++] = grey;
        }
        if (known == 1) {
          second.set(y * width + x);
        }
      }
    }
    if (colours < 2) {
      throw two("points of one colour only");
    }
    if (seen[1] > seen[0]) {
      second.flip(0, width * height);
    }
    return new TwoColours(width, height, second);
  }

  /** How light a point is. */
  private int grey(byte[] row, int x) {
    int samples = samples();
    int first = sample(row, x * samples);
    if (type == GREY_ALPHA || type == COLOUR_ALPHA) {
      int opaque = (1 << depth) - 1;
      if (sample(row, x * samples + samples - 1) != opaque) {
        throw two("transparent points");
      }
    }
    if (type == GREY || type == GREY_ALPHA) {
      return first;
    }
    if (type == PALETTE) {
      byte[] table = palette;
      if (table == null || 3 * first + 2 >= table.length) {
        throw damaged("points without a colour in the palette");
      }
      return same(
          table[3 * first] & 0xFF, table[3 * first + 1] & 0xFF, table[3 * first + 2] & 0xFF);
    }
    return same(first, sample(row, x * samples + 1), sample(row, x * samples + 2));
  }

  private int same(int red, int green, int blue) {
    if (red != green || red != blue) {
      throw two("coloured points");
    }
    return red;
  }

  private int sample(byte[] row, int index) {
    if (depth == 16) {
      return (row[2 * index] & 0xFF) << 8 | row[2 * index + 1] & 0xFF;
    }
    int bit = index * depth;
    int shift = 8 - depth - bit % 8;
    return (row[bit / 8] & 0xFF) >> shift & (1 << depth) - 1;
  }

  private BadInputException two(String found) {
    return new BadInputException(
        source, "", found, EXPECTED + ", in exactly two shades of grey, such as black and white");
  }

  private BadInputException damaged(String found) {
    return new BadInputException(source, "", found, "a whole PNG picture");
  }
}
