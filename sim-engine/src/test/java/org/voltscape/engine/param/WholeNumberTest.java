package org.voltscape.engine.param;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {
  @ParameterizedTest
  @CsvSource({
    "1000,1000",
    "1e3,1000",
    "1E3,1000",
    "1000.0,1000",
    "1000.,1000",
    "+1.5e1,15",
    "-2E+0,-2",
    "' 7 ',7",
    "0e99,0",
    "0.0,0",
    "007,7",
    "9223372036854775807,9223372036854775807",
    "-9223372036854775808,-9223372036854775808",
    "9.223372036854775807e18,9223372036854775807",
    "10e-1,1",
  })
  void whole_numbers_are_read_however_they_are_written(String text, long value) {
    assertThat(WholeNumber.parse(text)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1.5",
        "1e-1",
        "abc",
        "1e",
        "e3",
        ".",
        "1 000",
        "1,000",
        "0x10",
        "1d",
        "NaN",
        "9223372036854775808",
        "-9223372036854775809",
        "1e19",
        "1e9999",
        "1e99999",
        "1e-9999",
        "\u0661",
        "1e3e3",
        "--1"
      })
  void nothing_else_is_a_whole_number(String text) {
    assertThat(WholeNumber.parse(text)).isEmpty();
  }

  @Test
  void a_double_is_one_where_it_can_be_no_other() {
    assertThat(WholeNumber.of(1e3)).hasValue(1000);
    assertThat(WholeNumber.of(-9007199254740992.0)).hasValue(-9007199254740992L);
    assertThat(WholeNumber.of(9007199254740994.0)).isEmpty();
    assertThat(WholeNumber.of(1.5)).isEmpty();
    assertThat(WholeNumber.of(Double.NaN)).isEmpty();
    assertThat(WholeNumber.of(Double.POSITIVE_INFINITY)).isEmpty();
  }
}
