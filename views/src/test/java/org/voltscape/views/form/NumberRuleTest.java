package org.voltscape.views.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.param.ParamSpec;

class NumberRuleTest {
  private static final NumberRule VOLTS = NumberRule.decimal(0.4, 0.9, 0.01, "V");
  private static final NumberRule ANY = NumberRule.whole(Long.MIN_VALUE, Long.MAX_VALUE, 1, "");

  @Test
  void millivolts_for_volts_are_named_as_the_likely_cause() {
    assertThat(VOLTS.cause(" 500 ")).isEqualTo(" (500 looks like millivolts: write 0.5)");
    assertThat(VOLTS.cause("950")).as("no supply of the range").isEmpty();
    assertThat(VOLTS.cause("0.95")).isEmpty();
    assertThat(VOLTS.cause("x")).isEmpty();
    assertThat(NumberRule.whole(0, 1, 1, "").cause("500")).as("no voltage").isEmpty();
  }

  @Test
  void numbers_are_read_with_a_point_whatever_the_language() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(VOLTS.parse(" 0.46 ")).contains(new BigDecimal("0.46"));
      assertThat(VOLTS.parse("0,46")).isEmpty();
      assertThat(VOLTS.format(new BigDecimal("0.5"))).isEqualTo("0.5");
      assertThat(VOLTS.accepts()).isEqualTo("a number from 0.4 to 0.9 V");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void what_is_out_of_range_or_no_number_is_not_taken() {
    for (String bad : new String[] {"", "0.39", "0.91", "NaN", "1e999999999", "x", "0.5 V"}) {
      assertThat(VOLTS.parse(bad)).as(bad).isEmpty();
    }
    assertThat(VOLTS.parse("4.5e-1")).contains(new BigDecimal("0.45"));
    assertThat(NumberRule.decimal(0, 1, 0.1, "").parse("1e-999999999"))
        .contains(BigDecimal.valueOf(0.0));
  }

  @Test
  void whole_numbers_keep_all_64_bits() {
    String most = String.valueOf(Long.MAX_VALUE);
    assertThat(ANY.parse(most).orElseThrow().longValueExact()).isEqualTo(Long.MAX_VALUE);
    assertThat(ANY.format(new BigDecimal(most))).isEqualTo(most);
    assertThat(ANY.parse("9223372036854775808")).isEmpty();
    assertThat(ANY.parse("1.5")).isEmpty();
    assertThat(ANY.parse("2e3").orElseThrow().longValueExact()).isEqualTo(2000);
    assertThat(ANY.accepts()).isEqualTo("a whole number of 64 bits");
  }

  @Test
  void steps_are_exact_and_stay_in_the_range() {
    BigDecimal volts = new BigDecimal("0.46");
    for (int i = 0; i < 10; i++) {
      volts = VOLTS.stepped(volts, 1);
    }
    assertThat(VOLTS.format(volts)).isEqualTo("0.56");
    assertThat(VOLTS.format(VOLTS.stepped(volts, 1000))).isEqualTo("0.9");
    assertThat(VOLTS.format(VOLTS.stepped(volts, -1000))).isEqualTo("0.4");
  }

  @Test
  void what_is_written_is_read_back() {
    NumberRule rule = NumberRule.decimal(-1e300, 1e300, 1, "");
    for (double value : new double[] {0, 1, -2.5, 1e-9, 6.02e23, 0.1 + 0.2, 1e-4, 123456789.5}) {
      String text = rule.format(BigDecimal.valueOf(value));
      assertThat(rule.parse(text).orElseThrow().doubleValue()).as(text).isEqualTo(value);
    }
  }

  @Test
  void a_declared_parameter_takes_the_same_numbers_as_its_check() {
    ParamSpec spec = ParamSpec.number("rate", 0.5, 0, 2, "", "");
    assertThat(NumberRule.of(spec).step()).isEqualByComparingTo("0.01");
    assertThat(NumberRule.of(ParamSpec.integer("n", 4, 0, 64, "bit", "")).step())
        .isEqualByComparingTo("1");
    assertThat(NumberRule.of(spec).parse("2")).isPresent();
    assertThat(NumberRule.of(spec).parse("2.01")).isEmpty();
  }

  @Test
  void numbers_that_stand_for_something_else_are_words() {
    NumberRule norm = NumberRule.decimal(0, 100, 0.5, "").named(0, "off");
    assertThat(norm.format(new BigDecimal("0"))).isEqualTo("off");
    assertThat(norm.format(new BigDecimal("0.5"))).isEqualTo("0.5");
    assertThat(norm.parse(" Off ").orElseThrow()).isEqualByComparingTo("0");
    assertThat(norm.parse("0").orElseThrow()).isEqualByComparingTo("0");
    assertThat(norm.parse("on")).isEmpty();
    assertThat(norm.accepts()).isEqualTo("a number from 0 to 100 or off");
  }

  @Test
  void steps_of_a_wide_range_grow_with_the_number_and_skip_what_has_no_meaning() {
    NumberRule rate =
        NumberRule.of(
            ParamSpec.number("rate", -1, -1, 1e9, "", "").named(-1, "study").named(0, "off"));
    assertThat(rate.format(rate.stepped(new BigDecimal("0.3"), 1))).isEqualTo("0.31");
    assertThat(rate.format(rate.stepped(new BigDecimal("30"), 2))).isEqualTo("32");
    assertThat(rate.format(rate.stepped(new BigDecimal("1"), -1))).isEqualTo("0.99");
    assertThat(rate.format(rate.stepped(new BigDecimal("-1"), 1))).isEqualTo("off");
    assertThat(rate.format(rate.stepped(new BigDecimal("0"), -1))).isEqualTo("study");
    assertThat(rate.format(rate.stepped(new BigDecimal("0"), 1))).isEqualTo("0.01");
    NumberRule epochs = NumberRule.of(ParamSpec.integer("epochs", 0, 0, 10_000, "", ""));
    assertThat(epochs.format(epochs.stepped(new BigDecimal("0"), 1))).isEqualTo("1");
    assertThat(epochs.format(epochs.stepped(new BigDecimal("20"), -1))).isEqualTo("19");
    assertThat(epochs.format(epochs.stepped(new BigDecimal("300"), 1))).isEqualTo("310");
  }
}
