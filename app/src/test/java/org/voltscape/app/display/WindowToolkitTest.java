package org.voltscape.app.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WindowToolkitTest {
  @Test
  void a_display_that_is_dead_is_named() {
    assertThat(
            WindowToolkit.why(
                ":999", "java.lang.UnsupportedOperationException: Unable to open DISPLAY\n"))
        .isEqualTo("The display :999 cannot be opened");
  }

  @Test
  void a_library_that_is_missing_is_named_with_the_command_that_brings_it() {
    assertThat(
            WindowToolkit.why(
                ":0",
                "java.lang.UnsatisfiedLinkError: no glass in java.library.path\n"
                    + "/root/.openjfx/cache/21/amd64/libprism_es2.so: libX11.so.6: cannot open"
                    + " shared object file: No such file or directory"))
        .isEqualTo(
            "JavaFX cannot start without libX11.so.6 (on Debian and Ubuntu: "
                + WindowToolkit.COMMAND
                + ")");
    assertThat(
            WindowToolkit.why(
                ":0", "UnsupportedOperationException: Internal Error: glass GTK library missing"))
        .startsWith("JavaFX cannot start without GTK 3 (");
  }

  @Test
  void libraries_that_cannot_be_run_where_they_are_name_the_option() {
    assertThat(
            WindowToolkit.why(
                ":0", "UnsatisfiedLinkError: /home/x/libglass.so: failed to map segment from"))
        .contains("VOLTSCAPE_JAVA_OPTS=-Djavafx.cachedir=DIR");
  }

  @Test
  void anything_else_is_told_in_its_own_words() {
    assertThat(WindowToolkit.why(":0", "IllegalStateException: strange\nmore"))
        .isEqualTo(
            "JavaFX cannot start (IllegalStateException: strange; VOLTSCAPE_DEBUG=1 shows more)");
  }

  @Test
  void the_readme_names_the_same_command() throws IOException {
    assertThat(Files.readString(Path.of("../README.md")))
        .contains("\n" + WindowToolkit.COMMAND + "\n");
  }

  @Test
  void held_errors_come_out_no_more_and_later_ones_do() {
    PrintStream before = System.err;
    PrintStream taken;
    try (HeldErrors errors = HeldErrors.hold()) {
      taken = System.err;
      taken.println("a trace");
      assertThat(errors.text()).isEqualTo("a trace" + System.lineSeparator());
      assertThat(taken).isNotSameAs(before);
    }
    assertThat(System.err).isSameAs(before);
  }
}
