package org.voltscape.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltscape.app.display.Display;
import org.voltscape.app.display.NoWindowException;
import org.voltscape.app.windows.WindowArguments;

class StartupTest {
  private final List<Path> studies = new ArrayList<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int start(boolean display) {
    Startup startup =
        new Startup(
            display,
            () -> 7,
            directory -> {
              studies.add(directory);
              return 1;
            });
    return startup.start(WindowArguments.NONE, new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @Test
  void opens_the_window_where_there_is_a_display() {
    assertThat(start(true)).isEqualTo(7);
    assertThat(studies).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void says_so_and_runs_the_default_study_where_there_is_none() {
    assertThat(start(false)).isEqualTo(1);
    assertThat(studies).containsExactly(Path.of("voltscape-out"));
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "No display was found, so no window opens; the default study runs here instead, into "
                + Path.of("voltscape-out").toAbsolutePath()
                + "."
                + System.lineSeparator());
  }

  @Test
  void says_why_no_window_opens_and_runs_the_default_study() {
    Startup startup =
        new Startup(
            true,
            () -> {
              throw new NoWindowException("The display :999 cannot be opened", null);
            },
            directory -> {
              studies.add(directory);
              return 3;
            });
    assertThat(
            startup.start(WindowArguments.NONE, new PrintStream(err, true, StandardCharsets.UTF_8)))
        .isEqualTo(3);
    assertThat(studies).containsExactly(Path.of("voltscape-out"));
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("The display :999 cannot be opened, so no window opens; ")
        .hasLineCount(1);
  }

  @Test
  void a_display_is_an_x_server_or_another_system() {
    assertThat(Display.available(Map.of("DISPLAY", ":0"), "Linux")).isTrue();
    assertThat(Display.available(Map.of("DISPLAY", " "), "Linux")).isFalse();
    assertThat(Display.available(Map.of(), "Linux")).isFalse();
    assertThat(Display.available(Map.of(), "Windows 11")).isTrue();
    assertThat(Display.available(Map.of(), "Mac OS X")).isTrue();
  }
}
