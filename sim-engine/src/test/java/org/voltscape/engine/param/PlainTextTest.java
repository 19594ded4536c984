package org.voltscape.engine.param;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 9, 0xA, 0xD, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF})
  void names_have_no_control_characters(int c) {
    String text = "\uD83D\uDD0Bab" + (char) c + "c";
    assertThat(PlainText.isPlain(text)).isFalse();
    assertThatThrownBy(() -> PlainText.check(text, "study.json", "field name"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            String.format(
                "study.json, field name: found U+%04X as character 4 of the text, expected a text"
                    + " without control characters.",
                c));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uD83D", "\uDD0Bb", "x\uDD0B\uD83Dy"})
  void names_have_no_halves_of_characters(String text) {
    assertThatThrownBy(() -> PlainText.check(text, "s", "p")).hasMessageContaining("whole char");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "\u00FC \u2126 \u4E2D \u05D0", "\uD83D\uDD0B", "\u202Eabc"})
  void other_texts_are_names(String text) {
    assertThat(PlainText.check(text, "s", "p")).isEqualTo(text);
    assertThat(PlainText.isPlain(text)).isTrue();
  }

  @Test
  void characters_that_change_the_direction_are_shown_and_come_back() {
    String all = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
    assertThat(PlainText.escaped("a" + all))
        .isEqualTo(
            "a\\u061C\\u200E\\u200F\\u202A\\u202B\\u202C\\u202D\\u202E\\u2066\\u2067\\u2068\\u2069");
    for (String text :
        new String[] {
          all, "plain", "\\u202E as written", "\\\\u005C", "\\u005Cu202E\u202E", "\\", "\\u1234"
        }) {
      String shown = PlainText.escaped(text);
      assertThat(shown).doesNotContainPattern("[\\u202A-\\u202E]");
      assertThat(PlainText.restored(shown)).isEqualTo(text);
    }
  }

  @Test
  void names_of_files_are_shown_whatever_they_hold() {
    assertThat(PlainText.printable("a\tb\uD800c.csv")).isEqualTo("a\uFFFDb\uFFFDc.csv");
  }

  @Test
  void in_a_document_only_the_characters_themselves_are_replaced() {
    assertThat(PlainText.visible("\\u202E \u202E")).isEqualTo("\\u202E \\u202E");
    assertThat(PlainText.visible("a\\b")).isEqualTo("a\\b");
  }
}
