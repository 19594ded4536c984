package org.voltscape.engine.param;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParamSpecTest {
  private static final ParamSpec NUMBER = ParamSpec.number("share", 0.5, 0, 1, "", "A share.");
  private static final ParamSpec WHOLE = ParamSpec.integer("bits", 2, 1, 16, "bit", "Bits.");
  private static final ParamSpec WORD =
      ParamSpec.choice("sign", "robust", List.of("robust", "zero-word"), "The sign.");
  private static final ParamSpec FLAG = ParamSpec.flag("deep", false, "Whether deep.");

  private static void refused(ParamSpec spec, Object value, String message) {
    assertThatThrownBy(() -> spec.check(value, "study.json", "field x"))
        .isInstanceOf(BadInputException.class)
        .hasMessage("study.json, field x: found " + message);
  }

  @Test
  void values_come_back_in_their_own_type() {
    assertThat(NUMBER.check(1, "", "")).isEqualTo(1.0);
    assertThat(NUMBER.check("0.25", "", "")).isEqualTo(0.25);
    assertThat(WHOLE.check(3.0, "", "")).isEqualTo(3L);
    assertThat(WHOLE.check("16", "", "")).isEqualTo(16L);
    assertThat(WORD.check("zero-word", "", "")).isEqualTo("zero-word");
    assertThat(FLAG.check(true, "", "")).isEqualTo(true);
    assertThat(FLAG.check("false", "", "")).isEqualTo(false);
  }

  @Test
  void other_values_are_refused_with_what_is_accepted() {
    refused(NUMBER, 1.01, "1.01, expected a number from 0.0 to 1.0.");
    refused(NUMBER, Double.NaN, "NaN, expected a number from 0.0 to 1.0.");
    refused(NUMBER, "half", "half, expected a number from 0.0 to 1.0.");
    refused(NUMBER, null, "null, expected a number from 0.0 to 1.0.");
    refused(WHOLE, 2.5, "2.5, expected a whole number from 1 to 16 bit.");
    refused(WHOLE, 17, "17, expected a whole number from 1 to 16 bit.");
    refused(WHOLE, 1e300, "1.0E300, expected a whole number from 1 to 16 bit.");
    refused(WORD, "odd", "odd, expected one of robust, zero-word.");
    refused(FLAG, 1, "1, expected true or false.");
  }

  @Test
  void left_out_values_take_their_defaults_and_unknown_ones_are_refused() {
    List<ParamSpec> specs = List.of(NUMBER, WHOLE, WORD, FLAG);
    ParamValues values = ParamValues.of(specs, Map.of("bits", 4), "study.json", "schemes[0]");
    assertThat(values.number("share")).isEqualTo(0.5);
    assertThat(values.integer("bits")).isEqualTo(4);
    assertThat(values.choice("sign")).isEqualTo("robust");
    assertThat(values.flag("deep")).isFalse();
    assertThat(values).isNotEqualTo(ParamValues.defaults(specs));
    assertThat(ParamValues.of(specs, Map.of("bits", 2L), "", ""))
        .isEqualTo(ParamValues.defaults(specs))
        .hasSameHashCodeAs(ParamValues.defaults(specs));
    assertThatThrownBy(() -> ParamValues.of(specs, Map.of("bit", 4), "study.json", "schemes[0]"))
        .hasMessage(
            "study.json, field schemes[0].bit: found an unknown field, expected one of share, bits,"
                + " sign, deep (did you mean \"bits\"?).");
    assertThatThrownBy(() -> values.number("other")).isInstanceOf(IllegalArgumentException.class);
  }
}
