package org.voltscape.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scrns|tools: found \"scrns\", expected a command: screens, bench-window, bench-array, bench-kernels, leaks, soak, kills",
        "screens|tools screens: found no --out",
        "screens --out target/none --sizes big|--sizes: found \"big\", expected usual, laptop, scaled-150, scaled-200",
        "bench-window --edits 0|--edits: found \"0\", expected a whole number from 1 to 10000.",
        "bench-window --edits 10001|--edits: found \"10001\", expected a whole number from 1 to 10000.",
        "bench-kernels --seconds 0|--seconds: found \"0\", expected a whole number from 1 to 600.",
        "bench-array --frames 1|tools bench-array: found \"--frames\"",
      })
  void bad_usage_is_refused_in_one_sentence(String line, String sentence) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Tools.run(line.split(" "), print(out), print(err));
    assertThat(code).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8).strip())
        .startsWith(sentence)
        .doesNotContain("\n");
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
