package org.voltscape.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.voltscape.app.Launcher;

/**
 * What a command line, run in this process, answered.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
public record Answer(int code, String out, String err) {
  public static Answer of(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Launcher.run(
            args,
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The command line split at spaces. */
  public static Answer line(String line) {
    return of(line.split(" "));
  }

  public List<String> lines() {
    return out.lines().toList();
  }

  /** The last line on standard output, which must be JSON after an exit code 0. */
  public JsonNode json() {
    assertThat(err).isEmpty();
    assertThat(code).isZero();
    assertThat(out).endsWith(System.lineSeparator());
    return parse(lines().get(lines().size() - 1));
  }

  public static JsonNode parse(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks that the command was refused in one sentence and answered nothing. */
  public void assertRefused(String sentence) {
    assertThat(err.lines()).hasSize(1);
    assertThat(err.strip()).endsWith(".").contains(sentence).contains("found", "expected");
    assertThat(err).doesNotContain("Exception", "\tat ");
    assertThat(out).isEmpty();
    assertThat(code).isEqualTo(2);
  }
}
