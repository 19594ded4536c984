package org.voltscape.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.figure.ColourScale;

/** Values on a scale of colours, and the numbers beside it. */
class HeatScaleTest {
  private static List<String> texts(HeatScale scale) {
    return scale.ticks().stream().map(HeatScale.Tick::text).toList();
  }

  @Test
  void equal_factors_are_equal_steps_of_a_logarithmic_scale() {
    HeatScale scale = new HeatScale("Sensitivity", "", true, 0.01, 100);
    assertThat(scale.place(1)).isCloseTo(0.5, within(1e-12));
    assertThat(scale.place(0)).isZero();
    assertThat(scale.place(1e9)).isEqualTo(1);
    assertThat(scale.level(100)).isEqualTo(ColourScale.SIZE - 1);
    assertThat(texts(scale)).containsExactly("0.01", "0.1", "1", "10", "100");
    assertThat(texts(new HeatScale("p", "", true, 0.0133, 0.0909)))
        .containsExactly("0.02", "0.03", "0.05");
  }

  @Test
  void a_linear_scale_has_round_numbers() {
    HeatScale scale = new HeatScale("Area", "µm²", false, 1585.04, 2185.15);
    assertThat(texts(scale)).containsExactly("1600", "1700", "1800", "1900", "2000", "2100");
    assertThat(scale.caption()).isEqualTo("Area (µm²)");
    assertThat(scale.place(1885.095)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void numbers_are_short() {
    assertThat(HeatScale.number(0.0156)).isEqualTo("0.0156");
    assertThat(HeatScale.number(1885)).isEqualTo("1885");
    assertThat(HeatScale.number(1.2e-7)).isEqualTo("1.2e-7");
    assertThat(HeatScale.number(123456)).isEqualTo("1.23e5");
    assertThat(HeatScale.number(0)).isEqualTo("0");
  }

  @Test
  void an_empty_scale_is_refused() {
    assertThatThrownBy(() -> new HeatScale("p", "", true, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HeatScale("a", "", false, 2, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
