package org.voltscape.app.workbench.bars;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.energy.SupplyRange;

/** Ends of the supply's slider, and what may be typed beside it. */
class SupplyScaleTest {
  private final SupplyScale scale =
      new SupplyScale(new SupplyRange(0.4, 0.9, 1.0), List.of(0.50, 0.46, 0.56));

  @Test
  void the_whole_range_is_the_platforms() {
    assertThat(scale.span(false, 0.5)).isEqualTo(new SupplyScale.Span(0.4, 1.0));
  }

  @Test
  void the_zoom_has_a_margin_and_stays_on_the_platform() {
    assertThat(scale.span(true, 0.5)).isEqualTo(new SupplyScale.Span(0.45, 0.57));
    SupplyScale wide = new SupplyScale(new SupplyRange(0.4, 0.9, 1.0), List.of(0.41, 0.91));
    assertThat(wide.span(true, 0.5)).isEqualTo(new SupplyScale.Span(0.4, 0.96));
    SupplyScale one = new SupplyScale(new SupplyRange(0.4, 0.9, 1.0), List.of(0.5));
    assertThat(one.span(true, 0.5)).isEqualTo(new SupplyScale.Span(0.49, 0.51));
  }

  @Test
  void the_operating_voltage_is_always_on_the_slider() {
    assertThat(scale.span(true, 0.8)).isEqualTo(new SupplyScale.Span(0.45, 0.8));
    assertThat(scale.span(true, 0.42)).isEqualTo(new SupplyScale.Span(0.42, 0.57));
  }

  @ParameterizedTest
  @CsvSource({
    "0.4, 1, 0.05",
    "0.4, 0.65, 0.02",
    "0.45, 0.57, 0.01",
    "0.49, 0.51, 0.005",
    "0.4, 0.66, 0.05"
  })
  void marks_are_nearer_on_a_short_slider(double low, double high, double tick) {
    assertThat(new SupplyScale.Span(low, high).tick()).isEqualTo(tick);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.523|0.523",
        "' 0,523 V '|0.523",
        "523 mV|0.523",
        "523mV|0.523",
        ".5|0.5",
        "5.23e-1|0.523",
        "1|1.0",
        "0.4|0.4"
      })
  void supplies_are_read_as_people_write_them(String text, double volts) {
    assertThat(scale.read(text)).isEqualTo(new SupplyScale.Entry(volts, ""));
  }

  @Test
  void beyond_the_platform_the_nearest_is_taken_and_said() {
    assertThat(scale.read("1.25"))
        .isEqualTo(
            new SupplyScale.Entry(
                1.0,
                "1.250 V is outside the supplies of this platform, 0.400 to 1.000 V: set to the"
                    + " nearest, 1.000 V."));
    assertThat(scale.read("-0.5 V").volts()).isEqualTo(0.4);
    assertThat(scale.read("2000 mV").volts()).isEqualTo(1.0);
    assertThat(scale.read("1e300").volts()).isEqualTo(1.0);
  }

  @Test
  void millivolts_without_their_unit_are_no_reason_to_jump() {
    SupplyScale.Entry entry = scale.read("523");
    assertThat(entry.volts()).isNaN();
    assertThat(entry.sentence())
        .isEqualTo(
            "The supply stays as it is: 523.000 V is outside the supplies of this platform, 0.400"
                + " to 1.000 V; for millivolts type the unit, mV, too.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "half", "0.5.2", "0.5 A", "NaN", "Infinity", "1e9999", "0x1p3"})
  void other_words_change_nothing(String text) {
    SupplyScale.Entry entry = scale.read(text);
    assertThat(entry.volts()).isNaN();
    assertThat(entry.sentence()).startsWith("The supply stays as it is: \"" + text + "\" is no");
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.500", "0.5234, 0.5234", "0.52300000001, 0.523", "12, 12.000"})
  void numbers_have_three_digits_or_as_many_as_it_takes(double volts, String text) {
    assertThat(SupplyScale.text(volts)).isEqualTo(text);
  }

  @Test
  void steps_leave_no_digits_behind() {
    assertThat(TopBar.stepped(0.1 + 0.2, 0.001)).isEqualTo(0.301);
    assertThat(TopBar.stepped(0.5, -0.01)).isEqualTo(0.49);
  }
}
