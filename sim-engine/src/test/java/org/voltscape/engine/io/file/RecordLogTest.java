package org.voltscape.engine.io.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordLogTest {
  private static final byte[] HEADER = "header 1".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path dir;

  private static String text(ByteBuffer record) {
    return StandardCharsets.US_ASCII.decode(record).toString();
  }

  private List<String> addTo(Path file, byte[] header, String... records) {
    List<String> before = new ArrayList<>();
    try (RecordLog log = RecordLog.open(file, header, r -> before.add(text(r)))) {
      for (String record : records) {
        byte[] bytes = (record + "rest").getBytes(StandardCharsets.US_ASCII);
        log.add(bytes, record.length());
      }
      log.sync();
    }
    return before;
  }

  private List<String> addTo(Path file, String... records) {
    return addTo(file, HEADER, records);
  }

  @Test
  void records_come_back_in_their_order_and_others_are_added() {
    Path file = dir.resolve("log");
    assertThat(addTo(file, "one", "", "three")).isEmpty();
    assertThat(addTo(file, "four")).containsExactly("one", "", "three");
    try (RecordLog log = RecordLog.open(file, HEADER, r -> {})) {
      byte[] five = "five".getBytes(StandardCharsets.US_ASCII);
      log.add(five, five.length);
      List<String> read = new ArrayList<>();
      try (RecordLog.Reader reader = log.read()) {
        for (ByteBuffer r = reader.next(); r != null; r = reader.next()) {
          read.add(text(r));
        }
      }
      assertThat(read).as("those from before").containsExactly("one", "", "three", "four");
    }
    assertThat(addTo(file)).containsExactly("one", "", "three", "four", "five");
  }

  @Test
  void a_torn_end_is_cut_at_whatever_byte_it_ends() throws IOException {
    Path file = dir.resolve("log");
    addTo(file, "one", "two");
    byte[] whole = Files.readAllBytes(file);
    int second = whole.length - 8 - 3;
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      List<String> expected = length < second ? List.of() : List.of("one");
      assertThat(addTo(file, "2")).as(length + " bytes").isEqualTo(expected);
      List<String> after = new ArrayList<>(expected);
      after.add("2");
      assertThat(addTo(file)).as(length + " bytes, one more").isEqualTo(after);
    }
  }

  @Test
  void a_changed_byte_ends_what_is_believed() throws IOException {
    Path file = dir.resolve("log");
    addTo(file, "one", "two");
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 0x40;
      Files.write(file, changed);
      int second = whole.length - 8 - 3;
      assertThat(addTo(file)).as("byte " + i).isEqualTo(i < second ? List.of() : List.of("one"));
    }
  }

  @Test
  void a_log_of_something_else_is_begun_again() {
    Path file = dir.resolve("log");
    addTo(file, "one");
    byte[] other = "header 2".getBytes(StandardCharsets.US_ASCII);
    assertThat(addTo(file, other, "x")).isEmpty();
    assertThat(addTo(file, other)).containsExactly("x");
  }
}
