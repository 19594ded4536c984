package org.voltscape.engine.param;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
  private static final List<String> NAMES =
      List.of("word-masking", "bit-masking", "secded", "voltage_v", "probability", "seed", "Q2.6");

  @ParameterizedTest
  @CsvSource({
    "word-maskin,word-masking",
    "Word_Masking,word-masking",
    "bit masking,bit-masking",
    "bti-masking,bit-masking",
    "secdde,secded",
    "Voltage V,voltage_v",
    "propability,probability",
    "sed,seed",
    "q2.6,Q2.6",
  })
  void aSlipIsToldFromWhatWasMeant(String written, String meant) {
    assertThat(Suggestions.closest(written, NAMES)).hasValue(meant);
  }

  @ParameterizedTest
  @CsvSource({"parity", "x", "''", "masks", "current_a", "'-_ .'"})
  void whatIsFarFromAllNamesMeansNone(String written) {
    assertThat(Suggestions.closest(written, NAMES)).isEmpty();
  }

  @Test
  void aLetterOfAShortNameSaysNothing() {
    assertThat(Suggestions.closest("ab", List.of("ac", "b"))).isEmpty();
    assertThat(Suggestions.closest("AC", List.of("ac"))).hasValue("ac");
  }

  @Test
  void aVeryLongTextIsNoSlip() {
    assertThat(Suggestions.closest("secded".repeat(20_000), NAMES)).isEmpty();
  }

  @Test
  void theHintStandsBehindWhatWasExpected() {
    assertThat(Suggestions.hint("one of a, seed", "seeed", NAMES))
        .isEqualTo("one of a, seed (did you mean \"seed\"?)");
    assertThat(Suggestions.hint("one of a, seed", "other", NAMES)).isEqualTo("one of a, seed");
  }
}
