package org.voltscape.app.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphsTest {
  @Test
  void lines_break_at_spaces() {
    String text = "word ".repeat(30) + "end";
    assertThat(Paragraphs.wrap(text, "  ", "    "))
        .containsExactly("  " + "word ".repeat(19).strip(), "    " + "word ".repeat(11) + "end");
  }

  @Test
  void a_word_longer_than_a_line_breaks_behind_its_hyphens() {
    String word = "16@3x3p1-".repeat(12);
    assertThat(Paragraphs.wrap("Network " + word + "10, few", "", "  "))
        .containsExactly("Network " + "16@3x3p1-".repeat(10), "  16@3x3p1-16@3x3p1-10, few");
    String plain = "x".repeat(120);
    assertThat(Paragraphs.wrap(plain, "", "  ")).containsExactly(plain);
  }
}
