package org.voltscape.views.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;

class ParamVariantsTest {
  private static final List<ParamSpec> SPECS =
      List.of(
          ParamSpec.number("rate", 0.5, 0, 1, "", ""),
          ParamSpec.choice("sign", "a", List.of("a", "b"), ""));

  @Test
  void the_first_unused_choice_is_found_and_the_rest_kept() {
    ParamValues start = ParamValues.of(SPECS, java.util.Map.of("rate", 0.25), "test", "");
    ParamValues other = ParamVariants.unused(SPECS, start, List.of(start));
    assertThat(other.choice("sign")).isEqualTo("b");
    assertThat(other.number("rate")).isEqualTo(0.25);
    assertThat(ParamVariants.unused(SPECS, start, List.of(start, other))).isEqualTo(start);
  }
}
