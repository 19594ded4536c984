package org.voltscape.app.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WindowArgumentsTest {
  private static WindowArguments of(String... args) {
    return WindowArguments.of(args).orElseThrow();
  }

  @Test
  void files_and_the_data_folder_open_the_window() {
    assertThat(of()).isEqualTo(WindowArguments.NONE);
    assertThat(of("a.json", "dir/B.SVG").files())
        .containsExactly(Path.of("a.json"), Path.of("dir/B.SVG"));
    assertThat(of("mine.voltscape").files()).containsExactly(Path.of("mine.voltscape"));
    assertThat(of("--data", "sets").data()).isEqualTo(Path.of("sets"));
    assertThat(of("--data=sets", "fig.pdf"))
        .isEqualTo(new WindowArguments(java.util.List.of(Path.of("fig.pdf")), Path.of("sets")));
  }

  @Test
  void everything_else_is_for_commands() {
    for (String[] args :
        new String[][] {
          {"run", "a.json"},
          {"--help"},
          {"--version"},
          {"a.json", "--out", "x"},
          {"--data"},
          {"-x.json"},
          {"runn"},
          {"list", "studies"}
        }) {
      assertThat(WindowArguments.of(args)).as(String.join(" ", args)).isEmpty();
    }
  }
}
