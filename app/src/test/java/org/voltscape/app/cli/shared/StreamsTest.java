package org.voltscape.app.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StreamsTest {
  @Test
  void no_name_changes_the_direction_of_a_line() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Streams plain = new Streams(stream, stream).plain();
    plain.out().print("a\u202Eb ");
    plain.out().println("c\u2066d");
    plain.err().println((Object) "e\u200Ff");
    plain.out().println((String) null);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("a\\u202Eb c\\u2066d", "e\\u200Ff", "null");
  }

  @Test
  void what_cannot_be_written_to_is_noticed() {
    PrintStream closed = new PrintStream(PrintStream.nullOutputStream());
    closed.close();
    Streams plain = new Streams(closed, closed).plain();
    plain.out().println("text");
    assertThat(plain.out().checkError()).isTrue();
  }
}
