package org.voltscape.figure.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Words in lines, all letters one unit wide. */
class TypeTest {
  private static final Type TYPE =
      new Type() {
        @Override
        public double size() {
          return 1;
        }

        @Override
        public double width(String words) {
          return words.length();
        }
      };

  @Test
  void lines_break_between_blanks_and_behind_hyphens() {
    assertThat(TYPE.broken("Column-wise 4-to-1", 18, 3).lines())
        .containsExactly("Column-wise 4-to-1");
    assertThat(TYPE.broken("Column-wise 4-to-1", 12, 3).lines())
        .containsExactly("Column-wise", "4-to-1");
    assertThat(TYPE.broken("Column-wise 4-to-1", 8, 3))
        .isEqualTo(new Type.Broken(List.of("Column-", "wise", "4-to-1"), true));
  }

  @Test
  void what_has_no_room_loses_its_middle() {
    Type.Broken broken = TYPE.broken("Anticyclically permuted", 9, 1);
    assertThat(broken.whole()).isFalse();
    assertThat(broken.lines()).containsExactly("Anti…uted");
    assertThat(TYPE.fitted("abcdef", 6)).isEqualTo("abcdef");
    assertThat(TYPE.fitted("abcdef", 5)).isEqualTo("ab…ef");
    assertThat(TYPE.fitted("abcdef", 0.5)).isEqualTo("…");
  }
}
