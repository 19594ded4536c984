package org.voltscape.engine.param;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BadInputExceptionTest {
  @Test
  void the_message_is_one_sentence() {
    assertThat(new BadInputException("a.csv", "line 3", "x", "a number"))
        .hasMessage("a.csv, line 3: found x, expected a number.");
    assertThat(new BadInputException("a.csv", "", "nothing", "a curve"))
        .hasMessage("a.csv: found nothing, expected a curve.");
  }

  @Test
  void line_breaks_and_terminal_codes_do_not_reach_the_message() {
    assertThat(new BadInputException("a\r\nb", "f\u2028g", "x\u001b[1m\u0085\u0000y", "z\tz"))
        .hasMessage("a b, f g: found x [1m y, expected z z.");
  }

  @Test
  void what_was_found_is_shortened_in_the_message_only() {
    BadInputException e = new BadInputException("s", "p".repeat(500), "q".repeat(500), "r");
    assertThat(e.getMessage())
        .isEqualTo("s, " + "p".repeat(120) + "...: found " + "q".repeat(120) + "..., expected r.");
    assertThat(e.found()).hasSize(500);
    assertThat(e.place()).hasSize(500);
  }

  @Test
  void the_source_can_be_replaced_by_the_file_that_holds_it() {
    assertThat(new BadInputException("curve", "point 1", "x", "y").inSource("study.json"))
        .hasMessage("study.json, point 1: found x, expected y.");
  }
}
