package org.voltscape.engine.io.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.param.BadInputException;

class PngPictureTest {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /** A picture's bytes: rows as they are stored, each with its filter first. */
  private static byte[] png(int width, int height, int depth, int type, byte[]... more)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(SIGNATURE);
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    DataOutputStream h = new DataOutputStream(head);
    h.writeInt(width);
    h.writeInt(height);
    h.write(new byte[] {(byte) depth, (byte) type, 0, 0, 0});
    chunk(out, "IHDR", head.toByteArray());
    if (type == 3) {
      chunk(out, "PLTE", more[1]);
    }
    Deflater deflater = new Deflater();
    deflater.setInput(more[0]);
    deflater.finish();
    byte[] packed = new byte[more[0].length + 100];
    int length = deflater.deflate(packed);
    deflater.end();
    int half = length / 2;
    chunk(out, "IDAT", Arrays.copyOf(packed, half));
    chunk(out, "tEXt", "Comment\0a die".getBytes(StandardCharsets.ISO_8859_1));
    chunk(out, "IDAT", Arrays.copyOfRange(packed, half, length));
    chunk(out, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
    byte[] type = name.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(type);
    crc.update(data);
    out.writeInt(data.length);
    out.write(type);
    out.write(data);
    out.writeInt((int) crc.getValue());
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static String text(byte[] png) {
    return PngPicture.read(png, "die.png").text();
  }

  @Test
  void black_and_white_points_of_one_bit_are_read() throws IOException {
    byte[] png = png(10, 2, 1, 0, bytes(0, 0xBF, 0xC0, 0, 0xFF, 0x80));
    assertThat(text(png)).isEqualTo("P1\n10 2\n0100000000\n0000000001\n");
  }

  @Test
  void every_filter_is_undone() throws IOException {
    // 255 is white, 0 black; each row is written with another filter.
    byte[] rows =
        bytes(
            0, 255, 0, 255, // as they are
            1, 0, 255, 0, // from the left: 0 255 255
            2, 255, 0, 1, // from above: 255 255 0
            3, 128, 0, 128, // mean: 255 255 255
            4, 1, 255, 0); // nearest: 0 255 255
    assertThat(text(png(3, 5, 8, 0, rows))).isEqualTo("P1\n3 5\n010\n100\n001\n000\n100\n");
  }

  @Test
  void grey_points_of_palettes_and_colours_are_read() throws IOException {
    byte[] palette = png(3, 1, 2, 3, bytes(0, 0b00_01_00_00), bytes(9, 9, 9, 200, 200, 200));
    assertThat(text(palette)).isEqualTo("P1\n3 1\n101\n");
    byte[] colours = png(2, 1, 8, 2, bytes(0, 7, 7, 7, 90, 90, 90));
    assertThat(text(colours)).isEqualTo("P1\n2 1\n10\n");
    byte[] opaque = png(2, 1, 8, 6, bytes(0, 90, 90, 90, 255, 7, 7, 7, 255));
    assertThat(text(opaque)).isEqualTo("P1\n2 1\n01\n");
    byte[] grey = png(2, 1, 8, 4, bytes(0, 90, 255, 7, 255));
    assertThat(text(grey)).isEqualTo("P1\n2 1\n01\n");
    byte[] deep = png(2, 1, 16, 0, bytes(0, 1, 0, 1, 1));
    assertThat(text(deep)).isEqualTo("P1\n2 1\n10\n");
  }

  @Test
  void pictures_of_other_colours_are_refused_by_what_they_have() throws IOException {
    refused(png(3, 1, 8, 0, bytes(0, 1, 2, 3)), "more than two shades of grey");
    refused(png(3, 1, 8, 0, bytes(0, 1, 1, 1)), "points of one colour only");
    refused(png(2, 1, 8, 2, bytes(0, 1, 1, 1, 1, 2, 1)), "coloured points");
    refused(png(2, 1, 8, 4, bytes(0, 1, 255, 2, 0)), "transparent points");
  }

  private static void refused(byte[] png, String found) {
    assertThatThrownBy(() -> PngPicture.read(png, "die.png"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "die.png: found "
                + found
                + ", expected a PNG picture of a memory, one point a cell, in exactly two shades of"
                + " grey, such as black and white.");
  }

  @Test
  void damaged_pictures_are_refused() throws IOException {
    byte[] png = png(10, 2, 1, 0, bytes(0, 0xBF, 0xC0, 0, 0xFF, 0x80));
    for (int end = 8; end < png.length; end++) {
      byte[] cut = Arrays.copyOf(png, end);
      assertThatThrownBy(() -> PngPicture.read(cut, "die.png"))
          .isInstanceOf(BadInputException.class);
    }
    byte[] few = png(10, 3, 1, 0, bytes(0, 0xBF, 0xC0, 0, 0xFF, 0x80));
    assertThatThrownBy(() -> PngPicture.read(few, "die.png"))
        .hasMessageContaining("fewer points than its size says, 10 x 3");
    byte[] filter = png(10, 1, 1, 0, bytes(9, 0xBF, 0xC0));
    assertThatThrownBy(() -> PngPicture.read(filter, "die.png"))
        .hasMessageContaining("the unknown filter 9");
    byte[] colour = png(3, 1, 2, 3, bytes(0, 0b00_11_00_00), bytes(9, 9, 9, 200, 200, 200));
    assertThatThrownBy(() -> PngPicture.read(colour, "die.png"))
        .hasMessageContaining("without a colour in the palette");
  }

  @Test
  void pictures_larger_than_a_map_are_refused_before_they_are_unpacked() throws IOException {
    byte[] png = png(5000, 5000, 1, 0, bytes(0, 0));
    assertThatThrownBy(() -> PngPicture.read(png, "die.png"))
        .hasMessageContaining("a picture of 5000 x 5000 points");
  }

  @Test
  void bitmaps_whose_points_do_not_fit_their_size_are_refused() {
    assertThatThrownBy(() -> TwoColours.of("P1\n2 2\n010", "die.pbm"))
        .hasMessage("die.pbm: found 3 points, expected as many as its size says, 2 x 2.");
    assertThatThrownBy(() -> TwoColours.of("P1\n2 2\n01010", "die.pbm"))
        .hasMessageContaining("more than 4 points");
    assertThatThrownBy(() -> TwoColours.of("P1\n2 2\n0120", "die.pbm"))
        .hasMessageContaining("point 3: found \"2\"");
  }
}
