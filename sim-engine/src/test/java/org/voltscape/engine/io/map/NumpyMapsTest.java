package org.voltscape.engine.io.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;

class NumpyMapsTest {
  /** Three words of two bits: bit 1 of word 0 stuck at 0, bit 0 of word 2 stuck at 1. */
  private static final double[] STATES = {0, 1, 0, 0, 2, 0};

  @TempDir Path directory;

  private static byte[] npy(int version, String descr, boolean fortran, String shape, byte[] data) {
    String text =
        "{'descr': '"
            + descr
            + "', 'fortran_order': "
            + (fortran ? "True" : "False")
            + ", 'shape': "
            + shape
            + ", }\n";
    return npy(version, text, data);
  }

  private static byte[] npy(int version, String text, byte[] data) {
    ByteBuffer all =
        ByteBuffer.allocate(12 + text.length() + data.length).order(ByteOrder.LITTLE_ENDIAN);
    all.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
    if (version == 1) {
      all.putShort((short) text.length());
    } else {
      all.putInt(text.length());
    }
    all.put(text.getBytes(StandardCharsets.US_ASCII)).put(data);
    return java.util.Arrays.copyOf(all.array(), all.position());
  }

  /** Values as an element type of numpy holds them. */
  private static byte[] data(String descr, double... values) {
    int size = descr.equals("?") ? 1 : descr.charAt(descr.length() - 1) - '0';
    ByteBuffer out =
        ByteBuffer.allocate(size * values.length)
            .order(descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    for (double v : values) {
      if (descr.contains("f")) {
        switch (size) {
          case 2 -> out.putShort((short) (v == 0 ? 0 : v == 1 ? 0x3c00 : 0x4000));
          case 4 -> out.putFloat((float) v);
          default -> out.putDouble(v);
        }
      } else {
        switch (size) {
          case 1 -> out.put((byte) v);
          case 2 -> out.putShort((short) v);
          case 4 -> out.putInt((int) v);
          default -> out.putLong((long) v);
        }
      }
    }
    return out.array();
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes);
  }

  private static MeasuredMap read(Path file, MapPart part) {
    return FailureMapReader.read(file, new int[] {2, 1}, 2, part);
  }

  private static void right(MeasuredMap map) {
    assertThat(map.failingCells()).isEqualTo(2);
    assertThat(map.cell(0)).isEqualTo(1);
    assertThat(map.one(0)).isFalse();
    assertThat(map.cell(1)).isEqualTo(4);
    assertThat(map.one(1)).isTrue();
    assertThat(map.volts(0)).isInfinite();
    assertThat(map.use().words()).isEqualTo(3);
  }

  private void refused(byte[] content, MapPart part, String... parts) throws IOException {
    Path file = file("bad.npy", content);
    assertThatThrownBy(() -> read(file, part))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("bad.npy", ": found ", ", expected ")
        .hasMessageContainingAll(parts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "|u1", "|i1", "<u2", ">u2", "<i2", ">i2", "<u4", ">u4", "<i4", ">i4", "<u8", ">u8", "<i8",
        ">i8", "<f2", ">f2", "<f4", ">f4", "<f8", ">f8", "=i4", "u1"
      })
  void every_number_type_order_and_version_reads_alike(String descr) throws IOException {
    double[] turned = {STATES[0], STATES[2], STATES[4], STATES[1], STATES[3], STATES[5]};
    for (int version = 1; version <= 3; version++) {
      byte[] c = npy(version, descr, false, "(3, 2)", data(descr, STATES));
      right(read(file("c.npy", c), MapPart.FIRST));
      byte[] f = npy(version, descr, true, "(3L, 2L)", data(descr, turned));
      right(read(file("f.NPY", f), MapPart.FIRST));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"|b1", "?"})
  void a_mask_is_asked_what_its_cells_read(String descr) throws IOException {
    byte[] mask = npy(1, descr, false, "(3, 2)", data("?", 0, 1, 0, 0, 1, 0));
    refused(
        mask, MapPart.FIRST, "true and false, which do not say", "0 (works), 1 (stuck at 0) and 2");
    refused(mask, MapPart.FIRST, "memory.mapStuckAt");
    MeasuredMap ones = read(file("mask.npy", mask), MapPart.FIRST.withStuckAt(1));
    assertThat(ones.cell(1)).isEqualTo(4);
    assertThat(ones.one(0) && ones.one(1)).isTrue();
    assertThat(read(file("mask.npy", mask), MapPart.FIRST.withStuckAt(0)).one(1)).isFalse();
    byte[] numbers = npy(1, "<i4", false, "(3, 2)", data("<i4", 0, 1, 0, 0, 1, 0));
    assertThat(read(file("mask.npy", numbers), MapPart.FIRST.withStuckAt(1)).one(0)).isTrue();
    refused(
        npy(1, "<i4", false, "(3, 2)", data("<i4", STATES)),
        MapPart.FIRST.withStuckAt(1),
        "word 2, bit 0: found 2");
    refused(
        npy(1, descr, false, "(3, 2)", data("?", 0, 0, 0, 7, 0, 0)),
        MapPart.FIRST.withStuckAt(0),
        "word 1, bit 1: found 7");
  }

  @ParameterizedTest
  @CsvSource({
    "<f4, 0.5, 0.5", "<f8, 1.0000001, 1.0000001", "<f8, NaN, NaN", "<f4, Infinity, Infinity",
    "<i8, -1, -1", "<u8, -1, 1.8446744073709552E19", "|u1, 255, 255", "<i2, 3, 3"
  })
  void other_values_are_refused_by_value_and_place(String descr, double value, String text)
      throws IOException {
    refused(
        npy(1, descr, false, "(3, 2)", data(descr, 0, 0, 0, value, 0, 0)),
        MapPart.FIRST,
        "word 1, bit 1: found " + text + ", expected 0 (works), 1 (stuck at 0) or 2 (stuck at 1)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "|O; Python objects",
        "<U3; texts",
        "|S1; texts",
        "<c8; complex numbers",
        "<M8[ns]; times",
        "<f16; '<f16'",
        "|V4; raw bytes",
        "<i3; '<i3'",
        "''; ''"
      })
  void other_types_are_refused_by_name(String descr, String text) throws IOException {
    refused(npy(1, descr, false, "(3, 2)", new byte[6]), MapPart.FIRST, "NPY header", text);
  }

  @Test
  void damaged_headers_and_other_shapes_are_refused() throws IOException {
    byte[] data = data("|u1", STATES);
    refused(npy(1, "|u1", false, "(2, 3)", data), MapPart.FIRST, "shape [2, 3]", "a.T");
    refused(npy(1, "|u1", false, "(6,)", data), MapPart.FIRST, "shape [6]", "shape [words, 2]");
    refused(npy(1, "|u1", false, "(3, 2)", new byte[5]), MapPart.FIRST, "5 bytes", "6 bytes");
    refused(npy(1, "|u1", false, "(3, 2)", new byte[7]), MapPart.FIRST, "more than 6 bytes");
    refused(npy(4, "|u1", false, "(3, 2)", data), MapPart.FIRST, "NPY version 4.0");
    refused(
        npy(1, "|u1", false, "(2147483647, 2)", data), MapPart.FIRST, "at most 268435456 bytes");
    refused(npy(1, "{'descr': [('a', '|u1')], }", data), MapPart.FIRST, "a structured type");
    refused(npy(1, "{'descr': '|u1', 'shape': (3, 2)}", data), MapPart.FIRST, "all of descr");
    refused(npy(1, "{'shape': (3, 2), 'shape': (3, 2)}", data), MapPart.FIRST, "shape twice");
    refused(npy(1, "{'shape': (3 2)}", data), MapPart.FIRST, "shape (3 2)");
    refused(npy(1, "{'shape': (-3, 2)}", data), MapPart.FIRST, "shape (-3, 2)");
    refused(npy(1, "{'order': 1}", data), MapPart.FIRST, "'order'");
    refused(npy(1, "{'descr': '|u1'} 5", data), MapPart.FIRST, "the end of the header");
    refused("no array".getBytes(StandardCharsets.US_ASCII), MapPart.FIRST, "NUMPY");
  }

  @Test
  void blanks_in_a_header_take_time_in_proportion() throws IOException {
    String blanks = " ".repeat(65_000);
    byte[] padded =
        npy(
            1,
            "{'descr':" + blanks + "'|u1', 'fortran_order': False, 'shape': (3, 2)}",
            data("|u1", STATES));
    right(read(file("map.npy", padded), MapPart.FIRST));
    refused(npy(1, blanks, new byte[0]), MapPart.FIRST, "a dictionary with descr");
    refused(npy(2, "{'descr'" + blanks + " 5", new byte[0]), MapPart.FIRST, "NPY header");
  }

  private static byte[] zip(boolean stored, Object... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i += 2) {
        byte[] content = (byte[]) entries[i + 1];
        ZipEntry entry = new ZipEntry((String) entries[i]);
        if (stored) {
          java.util.zip.CRC32 crc = new java.util.zip.CRC32();
          crc.update(content);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(content.length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void an_npz_file_gives_its_only_array_or_the_one_named() throws IOException {
    byte[] map = npy(1, "|u1", false, "(3, 2)", data("|u1", STATES));
    byte[] other = npy(1, "|u1", false, "(3, 2)", new byte[6]);
    for (boolean stored : new boolean[] {true, false}) {
      right(read(file("one.npz", zip(stored, "map.npy", map)), MapPart.FIRST));
      right(
          read(
              file("one.npy", zip(stored, "map.npy", map, "note.txt", new byte[3])),
              MapPart.FIRST));
      Path two = file("two.npz", zip(stored, "clean.npy", other, "map.npy", map));
      right(read(two, MapPart.FIRST.withArray("map")));
      assertThatThrownBy(() -> read(two, MapPart.FIRST))
          .hasMessageContainingAll("two.npz: found 2 arrays: clean, map", "memory.mapArray");
      assertThatThrownBy(() -> read(two, MapPart.FIRST.withArray("mop")))
          .hasMessageContainingAll("the arrays clean, map", "one array mop");
    }
    right(read(file("array.npz", map), MapPart.FIRST));
    refused(map, MapPart.FIRST.withArray("map"), "one array without a name", "an NPZ file");
    Path none = file("none.npz", zip(true, "note.txt", new byte[3]));
    assertThatThrownBy(() -> read(none, MapPart.FIRST)).hasMessageContaining("found no array");
    byte[] damaged = zip(true, "map.npy", map);
    damaged[37 + map.length - 6] ^= 1;
    Path bad = file("bad.npz", damaged);
    assertThatThrownBy(() -> read(bad, MapPart.FIRST))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("bad.npz, entry map.npy: found a wrong check sum");
  }

  @Test
  void compressed_maps_beyond_the_limit_are_refused_without_being_held() throws IOException {
    byte[] head = npy(1, "<f8", false, "(300000000, 2)", new byte[0]);
    Path large = file("large.npz", zip(false, "map.npy", head));
    assertThatThrownBy(() -> read(large, MapPart.FIRST))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(
            "large.npz, entry map.npy", "300000000", "at most 268435456 bytes");
    Path bomb = directory.resolve("bomb.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      out.write("word,bit,stuck_at\n".getBytes(StandardCharsets.US_ASCII));
      byte[] blanks = "\n".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 65; i++) {
        out.write(blanks);
      }
    }
    assertThat(Files.size(bomb)).isLessThan(100_000);
    assertThatThrownBy(() -> read(bomb, MapPart.FIRST))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("bomb.csv.gz", "more than 67108864 bytes unpacked");
    Path packed = directory.resolve("map.npy.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(npy(1, "|u1", false, "(3, 2)", data("|u1", STATES)));
    }
    right(read(packed, MapPart.FIRST));
  }
}
