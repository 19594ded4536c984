package org.voltscape.app.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NameEncodingTest {
  @Test
  void a_name_that_the_locale_cannot_hold_names_the_locale() {
    assertThat(new NameEncoding("ANSI_X3.4-1968", Map.of("LC_ALL", "C")).expectation())
        .isEqualTo(
            "a name in the letters of the locale LC_ALL=C, which are ASCII; LC_ALL=C.UTF-8 allows"
                + " all");
    assertThat(new NameEncoding("ISO-8859-1", Map.of("LC_ALL", "", "LANG", "de_DE")).expectation())
        .contains("the locale LANG=de_DE, which are ISO-8859-1;");
    assertThat(new NameEncoding("ANSI_X3.4-1968", Map.of()).expectation())
        .contains("the locale C (none is set), which are ASCII");
    assertThat(new NameEncoding("no such encoding", Map.of()).narrow()).isTrue();
  }

  @Test
  void where_all_letters_are_allowed_the_locale_is_not_to_blame() {
    assertThat(new NameEncoding("UTF-8", Map.of("LC_ALL", "C.UTF-8")).expectation())
        .isEqualTo("a name this system allows");
  }

  @Test
  void a_working_folder_that_cannot_be_named_is_refused() {
    NameEncoding ascii = new NameEncoding("ANSI_X3.4-1968", Map.of("LC_ALL", "C"));
    assertThat(ascii.complaint("plain")).isEmpty();
    assertThat(ascii.complaint("not\0one").orElseThrow())
        .hasMessageStartingWith("working folder: found ")
        .hasMessageContaining("the locale LC_ALL=C");
  }
}
