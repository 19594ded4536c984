package org.voltscape.engine.io.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.param.BadInputException;

class NpzTest {
  @TempDir Path dir;

  private static Npz.Contents contents() {
    return new Npz.Contents(
        Map.of(
            "w1", NpyArray.of(new float[] {1, 2, 3, 4}, 2, 2),
            "b1", NpyArray.of(new int[] {5}, 1),
            "map", NpyArray.of(new byte[] {6, 7}, 2)),
        Map.of("study.json", "{\"name\": \"σ\"}"));
  }

  private void refused(Path file, String... parts) {
    assertThatThrownBy(() -> Npz.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContainingAll(parts);
  }

  @Test
  void round_trips_arrays_and_texts() {
    Path file = dir.resolve("a.npz");
    Npz.write(file, contents());
    Npz.Contents read = Npz.read(file);
    assertThat(read.arrays().keySet()).containsExactly("b1", "map", "w1");
    assertThat(read.arrays().get("w1").floats()).containsExactly(1, 2, 3, 4);
    assertThat(read.arrays().get("map").bytes()).containsExactly(6, 7);
    assertThat(read.texts()).isEqualTo(Map.of("study.json", "{\"name\": \"σ\"}"));
  }

  @Test
  void the_bytes_depend_on_nothing_but_the_content() throws Exception {
    TimeZone zone = TimeZone.getDefault();
    Path file = dir.resolve("a.npz");
    try {
      for (String id : new String[] {"UTC", "Asia/Tokyo", "America/New_York"}) {
        TimeZone.setDefault(TimeZone.getTimeZone(id));
        Npz.write(file, contents());
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertThat(HexFormat.of().formatHex(sum))
            .isEqualTo("e64b1ef6bffd3f83a159602493b6d736e49a81f0f3118554289890f0b428466e");
      }
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void refuses_what_is_no_npz() throws IOException {
    refused(dir.resolve("none.npz"), "no such file");
    refused(dir, "a directory");
    refused(Files.writeString(dir.resolve("text.npz"), "hello"), "no zip file");
    refused(Files.createFile(dir.resolve("empty.npz")), "no zip file");
  }

  @Test
  void refuses_damaged_entries() throws IOException {
    Path file = dir.resolve("a.npz");
    Npz.write(file, contents());
    byte[] bytes = Files.readAllBytes(file);
    // The first entry is b1: local header, name, 128 bytes of NPY header, then the data.
    bytes[30 + "b1.npy".length() + 128] ^= 1;
    Path damaged = Files.write(dir.resolve("damaged.npz"), bytes);
    refused(damaged, "entry b1.npy", "check sum");
    Path other = dir.resolve("other.npz");
    try (OutputStream out = Files.newOutputStream(other);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("x.npy"));
      zip.write("no array".getBytes(StandardCharsets.UTF_8));
    }
    refused(other, "entry x.npy", "NUMPY");
  }

  @Test
  void reads_compressed_entries() throws IOException {
    Path file = dir.resolve("packed.npz");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("x.npy"));
      Npy.write(zip, NpyArray.of(new int[1000], 10, 100));
    }
    assertThat(Npz.read(file).arrays().get("x").shape()).containsExactly(10, 100);
  }

  @Test
  void refuses_a_text_named_like_an_array() {
    Path file = dir.resolve("a.npz");
    assertThatThrownBy(() -> Npz.write(file, new Npz.Contents(Map.of(), Map.of("x.npy", "text"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(file).doesNotExist();
  }
}
