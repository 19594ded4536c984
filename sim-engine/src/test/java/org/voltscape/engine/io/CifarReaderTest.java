package org.voltscape.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.param.BadInputException;

class CifarReaderTest {
  private static final int RECORD = 3073;

  @TempDir Path dir;

  /** Images whose first and last byte tell which one they are. */
  private static byte[] images(int count) {
    byte[] all = new byte[count * RECORD];
    for (int i = 0; i < count; i++) {
      all[i * RECORD] = (byte) (i % 10);
      all[i * RECORD + 1] = (byte) (i + 1);
      all[i * RECORD + RECORD - 1] = (byte) (200 + i);
    }
    return all;
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(dir.resolve(name), content);
  }

  private void refused(Path file, String... parts) {
    assertThatThrownBy(() -> CifarReader.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContainingAll(parts)
        .hasMessageContainingAll(": found ", ", expected ")
        .hasMessageEndingWith(".");
  }

  @Test
  void reads_plain_and_gzip() throws IOException {
    byte[] three = images(3);
    for (Path path :
        new Path[] {file("a.bin", three), file("a.bin.gz", IdxReaderTest.gzip(three))}) {
      CifarReader.Images read = CifarReader.read(path);
      assertThat(read.count()).isEqualTo(3);
      assertThat(read.labels()).containsExactly(0, 1, 2);
      assertThat(read.pixels()).hasSize(3 * 3072);
      assertThat(read.pixels()[3072]).isEqualTo((byte) 2);
      assertThat(read.pixels()[3 * 3072 - 1]).isEqualTo((byte) 202);
    }
  }

  @Test
  void refuses_what_is_missing_or_empty() throws IOException {
    refused(dir.resolve("none.bin"), "no such file", "CIFAR-10");
    refused(dir, "a directory");
    refused(file("empty.bin", new byte[0]), "an empty file");
  }

  @Test
  void refuses_a_part_of_an_image() throws IOException {
    byte[] three = images(3);
    refused(file("one.bin", Arrays.copyOf(three, 1)), "image 1: found 1 bytes", "3073 bytes");
    refused(file("cut.bin", Arrays.copyOf(three, 3 * RECORD - 1)), "image 3: found 3072 bytes");
    refused(file("more.bin", Arrays.copyOf(three, 3 * RECORD + 7)), "image 4: found 7 bytes");
    refused(
        file("cut.bin.gz", IdxReaderTest.gzip(Arrays.copyOf(three, 2 * RECORD + 5))),
        "image 3: found 5 bytes");
  }

  @Test
  void refuses_labels_that_are_no_class() throws IOException {
    byte[] three = images(3);
    three[RECORD] = 10;
    refused(file("ten.bin", three), "label 2: found 10, expected a class from 0 to 9");
    three[RECORD] = (byte) 255;
    refused(file("last.bin", three), "label 2: found 255");
  }

  @Test
  void refuses_damaged_gzip() throws IOException {
    byte[] packed = IdxReaderTest.gzip(images(3));
    refused(file("half.gz", Arrays.copyOf(packed, packed.length / 2)), "ends early");
    byte[] sum = packed.clone();
    sum[sum.length - 8] ^= 1;
    refused(file("sum.gz", sum), "damaged gzip");
  }

  @Test
  void stops_unpacking_what_never_ends() throws IOException {
    Path bomb = dir.resolve("bomb.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      byte[] images = images(1000);
      for (int i = 0; i < 61; i++) {
        out.write(images);
      }
    }
    refused(bomb, "more than 60000 images");
  }

  @Test
  void reads_the_real_test_set_where_it_is_present() {
    String data = System.getenv("VOLTSCAPE_DATA");
    Assumptions.assumeTrue(data != null, "VOLTSCAPE_DATA is not set");
    Path file = Path.of(data, "cifar10", "test_batch.bin.gz");
    Assumptions.assumeTrue(Files.exists(file), "no CIFAR-10 in VOLTSCAPE_DATA");
    assertThat(CifarReader.read(file).count()).isGreaterThanOrEqualTo(5_000);
  }
}
