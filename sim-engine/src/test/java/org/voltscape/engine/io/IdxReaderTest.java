package org.voltscape.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.param.BadInputException;

public class IdxReaderTest {
  @TempDir Path dir;

  /** Two images of 2 x 3. */
  private static final byte[] GOOD = {
    0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, (byte) 255
  };

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(dir.resolve(name), content);
  }

  public static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] header(int... dimensions) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0, 0, 8, (byte) dimensions.length});
    for (int n : dimensions) {
      out.writeBytes(new byte[] {(byte) (n >> 24), (byte) (n >> 16), (byte) (n >> 8), (byte) n});
    }
    return out.toByteArray();
  }

  private void refused(Path file, String... parts) {
    assertThatThrownBy(() -> IdxReader.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContainingAll(parts)
        .hasMessageEndingWith(".");
  }

  @Test
  void reads_plain_and_gzip_whatever_the_name() throws IOException {
    Path[] files = {
      file("images", GOOD),
      file("images.gz", gzip(GOOD)),
      file("packed-images", gzip(GOOD)),
      file("unpacked.gz", GOOD)
    };
    for (Path path : files) {
      IdxArray array = IdxReader.read(path);
      assertThat(array.shape()).containsExactly(2, 2, 3);
      assertThat(array.data()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 255);
    }
  }

  @Test
  void refuses_a_missing_file_a_directory_and_an_empty_file() throws IOException {
    refused(dir.resolve("none"), "no such file", "IDX");
    refused(dir, "a directory");
    refused(file("empty", new byte[0]), "empty");
  }

  @Test
  void refuses_a_header_of_something_else() throws IOException {
    refused(file("short", new byte[] {0, 0, 8}), "3 bytes");
    refused(file("png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 0}), "89 50", "00 00");
    byte[] floats = GOOD.clone();
    floats[2] = 0x0D;
    refused(file("floats", floats), "0x0D", "0x08");
    byte[] scalar = GOOD.clone();
    scalar[3] = 0;
    refused(file("scalar", scalar), "0 dimensions");
    byte[] five = GOOD.clone();
    five[3] = 5;
    refused(file("five", five), "5 dimensions");
    refused(file("half", Arrays.copyOf(GOOD, 10)), "10 bytes", "16 bytes");
  }

  @Test
  void refuses_data_that_are_short_or_long() throws IOException {
    refused(file("short", Arrays.copyOf(GOOD, 27)), "11 bytes", "12 bytes", "2 x 2 x 3");
    refused(file("long", Arrays.copyOf(GOOD, 29)), "more than the declared 12 bytes");
    refused(file("short.gz", gzip(Arrays.copyOf(GOOD, 27))), "11 bytes", "12 bytes");
    refused(file("long.gz", gzip(Arrays.copyOf(GOOD, 29))), "more than the declared 12 bytes");
  }

  @Test
  void refuses_absurd_sizes_without_allocating_them() throws IOException {
    refused(file("negative", header(-1)), "4294967295");
    refused(file("overflow", header(65536, 65536, 65536, 65536)), "65536 x 65536");
    refused(file("wrap", header(1 << 31, 2)), "2147483648 x 2");
    refused(file("over", header((1 << 28) + 1)), "268435457");
    refused(file("none", header(0, 28, 28)), "0 x 28 x 28");
    // Declares 256 MiB, the largest accepted, and holds nothing.
    refused(file("hollow", header(1 << 28)), "0 bytes", "268435456 bytes");
  }

  @Test
  void stops_unpacking_a_bomb_at_the_declared_size() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(header(10));
      out.write(new byte[1 << 24]);
    }
    // Cut in the middle: only a reader that goes past the declared size would meet the cut.
    byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    refused(file("bomb.gz", cut), "more than the declared 10 bytes");
  }

  @Test
  void refuses_damaged_gzip() throws IOException {
    byte[] packed = gzip(GOOD);
    refused(file("not.gz", "<html>".getBytes(StandardCharsets.UTF_8)), "first bytes 3C 68");
    refused(file("cut.gz", Arrays.copyOf(packed, packed.length - 12)), "ends early");
    refused(file("trailer.gz", Arrays.copyOf(packed, packed.length - 3)), "ends early");
    byte[] sum = packed.clone();
    sum[sum.length - 8] ^= 1;
    refused(file("sum.gz", sum), "damaged gzip");
    byte[] method = packed.clone();
    method[2] = 7;
    refused(file("method.gz", method), "damaged gzip");
  }

  @Test
  void reads_the_real_test_set_where_it_is_present() {
    String data = System.getenv("VOLTSCAPE_DATA");
    Assumptions.assumeTrue(data != null, "VOLTSCAPE_DATA is not set");
    Path file = Path.of(data, "mnist", "t10k-images-idx3-ubyte.gz");
    Assumptions.assumeTrue(Files.exists(file), "no MNIST in VOLTSCAPE_DATA");
    assertThat(IdxReader.read(file).shape()).containsExactly(10_000, 28, 28);
  }
}
