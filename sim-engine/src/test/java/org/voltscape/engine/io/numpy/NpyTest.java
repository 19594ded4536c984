package org.voltscape.engine.io.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.param.BadInputException;

class NpyTest {
  @TempDir Path dir;

  private static byte[] bytes(NpyArray array) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Npy.write(out, array);
    return out.toByteArray();
  }

  private NpyArray roundTrip(NpyArray array) {
    Path file = dir.resolve("a.npy");
    Npy.write(file, array);
    return Npy.read(file);
  }

  private void refused(byte[] content, String... parts) throws IOException {
    Path file = Files.write(dir.resolve("bad.npy"), content);
    assertThatThrownBy(() -> Npy.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContainingAll(parts);
  }

  private static byte[] version(int major, String header, int dataBytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) major, 0});
    int n = header.length();
    out.writeBytes(new byte[] {(byte) n, (byte) (n >> 8)});
    if (major == 2) {
      out.writeBytes(new byte[2]);
    }
    out.writeBytes(header.getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(new byte[dataBytes]);
    return out.toByteArray();
  }

  @Test
  void round_trips_every_type_and_shape() {
    float[] floats = new float[70_000];
    int[] ints = new int[70_000];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = i * 0.1f - 7;
      ints[i] = i * 40_503;
    }
    floats[3] = Float.NaN;
    NpyArray f = roundTrip(NpyArray.of(floats, 7, 100, 100));
    assertThat(f.floats()).containsExactly(floats);
    assertThat(f.shape()).containsExactly(7, 100, 100);
    assertThat(roundTrip(NpyArray.of(ints, 70_000)).ints()).containsExactly(ints);
    NpyArray b = roundTrip(NpyArray.of(new byte[] {1, -1}, 1, 2));
    assertThat(b.bytes()).containsExactly(1, -1);
    assertThat(b.type()).isEqualTo(NpyArray.Type.UINT8);
    assertThat(roundTrip(NpyArray.of(new float[] {2.5f})).shape()).isEmpty();
    assertThat(roundTrip(NpyArray.of(new int[0], 0, 3)).shape()).containsExactly(0, 3);
  }

  @Test
  void writes_the_bytes_numpy_writes() throws IOException {
    byte[] file = bytes(NpyArray.of(new float[] {1, -2, 0.5f, 0, 0, 0}, 2, 3));
    String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }";
    String padded = header + " ".repeat(118 - header.length() - 1) + "\n";
    byte[] expected = version(1, padded, 24);
    System.arraycopy(
        new byte[] {0, 0, (byte) 0x80, 0x3f, 0, 0, 0, (byte) 0xc0}, 0, expected, 128, 8);
    System.arraycopy(new byte[] {0, 0, 0, 0x3f}, 0, expected, 136, 4);
    assertThat(file).isEqualTo(expected);
    assertThat(new String(bytes(NpyArray.of(new byte[5], 5)), StandardCharsets.ISO_8859_1))
        .contains("{'descr': '|u1', 'fortran_order': False, 'shape': (5,), } ");
  }

  @Test
  void reads_version_2_and_other_orders_of_the_entries() throws IOException {
    String header = "{'shape': (2,), 'descr': '<i4','fortran_order':False}\n";
    Path file = Files.write(dir.resolve("v2.npy"), version(2, header, 8));
    assertThat(Npy.read(file).ints()).containsExactly(0, 0);
  }

  @Test
  void refuses_malformed_headers() throws IOException {
    refused(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0}, "NUMPY");
    refused(new byte[] {(byte) 0x93, 'N', 'U'}, "NUMPY");
    refused(version(4, "{}", 0), "version 4.0");
    refused(Arrays.copyOf(version(1, "{'descr'", 0), 12), "NPY header", "2 bytes", "8 bytes");
    refused(version(1, "nothing", 0), "nothing", "dictionary");
    String end = "'fortran_order': False, 'shape': (2,), }";
    refused(version(1, "{'descr': '<f8', " + end, 16), "'<f8'", "'<f4'");
    refused(version(1, "{'descr': '>f4', " + end, 8), "'>f4'");
    refused(version(1, "{'descr': '<f4', 'fortran_order': True, 'shape': (2,), }", 8), "True");
    refused(version(1, "{'descr': '<f4', 'descr': '<f4', " + end, 8), "descr twice");
    refused(version(1, "{'descr': '<f4', 'shape': (2,), }", 8), "all of");
    refused(version(1, "{'descr': '<f4', 'size': 3, " + end, 8), "size");
    for (String shape :
        new String[] {
          "(2)",
          "(,)",
          "(2,,2)",
          "(99999999999,)",
          "(2 2,)",
          "(-1,)",
          "(1 , 11111111111111111111111111111111111111111111 ,,)"
        }) {
      String header = "{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + ", }";
      refused(version(1, header, 8), "shape");
    }
    String huge = "{'descr': '<f4', 'fortran_order': False, 'shape': (65536, 65536, 65536), }";
    refused(version(1, huge, 8), "at most 268435456 bytes");
  }

  @Test
  void refuses_data_that_are_short_or_long() throws IOException {
    byte[] good = bytes(NpyArray.of(new int[] {1, 2, 3}, 3));
    refused(Arrays.copyOf(good, good.length - 1), "11 bytes", "12 bytes");
    refused(Arrays.copyOf(good, good.length + 1), "more than 12 bytes");
  }

  @Test
  void arrays_check_their_shape_and_type() {
    assertThatThrownBy(() -> NpyArray.of(new float[5], 2, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NpyArray.of(new float[5], 5).ints())
        .isInstanceOf(IllegalStateException.class);
  }
}
