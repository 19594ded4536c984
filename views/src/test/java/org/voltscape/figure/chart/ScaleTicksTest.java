package org.voltscape.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers beside scales of colours, in the window and on a page. */
class ScaleTicksTest {
  private static HeatScale log(double low, double high) {
    return new HeatScale("p", "", true, low, high);
  }

  private static HeatScale linear(double low, double high) {
    return new HeatScale("a", "", false, low, high);
  }

  private static List<String> texts(ScaleTicks ticks, HeatScale scale) {
    return ticks.of(scale).stream().map(HeatScale.Tick::text).toList();
  }

  @Test
  void a_page_has_fewer_steps_than_the_window() {
    HeatScale areas = linear(1585.04, 2185.15);
    assertThat(texts(ScaleTicks.WINDOW, areas))
        .containsExactly("1600", "1700", "1800", "1900", "2000", "2100");
    assertThat(texts(ScaleTicks.PAGE, areas)).containsExactly("1600", "1800", "2000");
    assertThat(texts(ScaleTicks.WINDOW, linear(0, 2)))
        .containsExactly("0", "0.25", "0.5", "0.75", "1", "1.25", "1.5", "1.75", "2");
    assertThat(texts(ScaleTicks.PAGE, linear(0, 2)))
        .containsExactly("0", "0.5", "1.0", "1.5", "2.0");
  }

  @Test
  void few_decades_have_values_between_the_powers_of_ten() {
    assertThat(texts(ScaleTicks.WINDOW, log(0.01, 0.1)))
        .containsExactly("0.01", "0.02", "0.03", "0.05", "0.1");
    assertThat(texts(ScaleTicks.PAGE, log(0.01, 0.1)))
        .containsExactly("0.01", "0.02", "0.05", "0.1");
    // One decade and three quarters: the window is narrower.
    assertThat(texts(ScaleTicks.WINDOW, log(0.9, 60))).containsExactly("1", "10");
    assertThat(texts(ScaleTicks.PAGE, log(0.9, 60)))
        .containsExactly("1", "2", "5", "10", "20", "50");
  }

  @Test
  void numbers_on_a_page_are_those_of_axes() {
    assertThat(texts(ScaleTicks.WINDOW, log(4e-5, 1e-3)))
        .containsExactly("5e-5", "1e-4", "2e-4", "3e-4", "5e-4", "0.001");
    assertThat(texts(ScaleTicks.PAGE, log(4e-5, 1e-3)))
        .containsExactly("5×10⁻⁵", "10⁻⁴", "2×10⁻⁴", "5×10⁻⁴", "0.001");
    assertThat(texts(ScaleTicks.PAGE, log(4e4, 3e5))).containsExactly("50000", "10⁵", "2×10⁵");
    assertThat(texts(ScaleTicks.PAGE, log(1e-9, 1e-6)))
        .containsExactly("10⁻⁹", "10⁻⁸", "10⁻⁷", "10⁻⁶");
  }

  @Test
  void ticks_stand_where_their_values_do() {
    for (ScaleTicks ticks : ScaleTicks.values()) {
      for (HeatScale scale : List.of(log(1e-6, 1), linear(-3, 11), log(0.7, 31))) {
        for (HeatScale.Tick tick : ticks.of(scale)) {
          assertThat(tick.place()).isBetween(0.0, 1.0);
        }
      }
    }
    assertThat(ScaleTicks.PAGE.of(log(1, 100)))
        .filteredOn(t -> t.text().equals("10"))
        .singleElement()
        .satisfies(t -> assertThat(t.place()).isCloseTo(0.5, within(1e-12)));
  }
}
