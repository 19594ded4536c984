package org.voltscape.engine.param;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
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

  @Test
  void one_problem_alone_is_the_complaint_itself() {
    BadInputException one = new BadInputException("a.csv", "line 3", "x", "a number");
    assertThat(BadInputException.of(List.of(one))).isSameAs(one);
    assertThat(one.problems()).containsExactly(one);
  }

  @Test
  void several_problems_are_one_numbered_sentence() {
    BadInputException all =
        BadInputException.of(
            List.of(
                new BadInputException("a.csv", "line 3", "x", "a number"),
                new BadInputException("a.csv", "", "nothing", "a curve")));
    assertThat(all)
        .hasMessage(
            "a.csv: 2 problems: (1) line 3: found x, expected a number; (2) found nothing, expected"
                + " a curve.");
    assertThat(all.inSource("b").getMessage()).startsWith("b: 2 problems: (1) line 3: found x");
    assertThat(all.place()).isEqualTo("line 3");
    BadInputException two =
        BadInputException.of(
            List.of(
                new BadInputException("--bits", "", "x", "a number"),
                new BadInputException("--words", "", "y", "a number")));
    assertThat(two)
        .hasMessage(
            "2 problems: (1) --bits: found x, expected a number; (2) --words: found y, expected a"
                + " number.");
  }

  @Test
  void only_twenty_problems_are_named() {
    List<BadInputException> many =
        IntStream.range(0, 23)
            .mapToObj(i -> new BadInputException("s", "p" + i, "x", "y"))
            .toList();
    assertThat(BadInputException.of(many).getMessage())
        .startsWith("s: 23 problems: (1) p0: found x")
        .contains("(20) p19")
        .endsWith("; and 3 more.");
    assertThat(BadInputException.of(many).problems()).hasSize(23);
  }

  @Test
  void characters_that_change_the_direction_of_writing_are_shown() {
    assertThat(new BadInputException("a\u202Eb", "", "\u2066x\uD800y", "z"))
        .hasMessage("a\\u202Eb: found \\u2066x y, expected z.");
  }
}
