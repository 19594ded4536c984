package org.voltscape.views.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CopiedTextTest {
  @Test
  void aTableHasALineForTitlesAndOneForEachRow() {
    assertThat(CopiedText.table(List.of("a", "b"), List.of(List.of("1", ""), List.of("x y", "2"))))
        .isEqualTo("a\tb\n1\t\nx y\t2\n");
    assertThat(CopiedText.table(List.of("a"), List.of())).isEqualTo("a\n");
  }
}
