package org.voltscape.engine.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CurvePresetsTest {
  static List<ErrorCurve> all() {
    return CurvePresets.all();
  }

  private static ErrorCurve preset(String id) {
    return CurvePresets.find(id).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_preset_names_its_source_and_never_rises(ErrorCurve curve) {
    assertThat(curve.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(curve.title()).isNotBlank();
    assertThat(curve.source()).isNotBlank();
    assertThat(curve.axis().label()).isNotBlank();
    assertThat(curve.axis().unit()).isNotBlank();
    assertThat(preset(curve.id())).isEqualTo(curve);
    double before = 1;
    for (int i = 0; i <= 3000; i++) {
      double p = curve.probability(curve.lowest() * 0.4 + i * curve.highest() / 1500);
      assertThat(p).isBetween(0.0, before);
      before = p;
    }
    assertThat(before).isLessThan(1e-6);
  }

  @Test
  void ids_differ_and_stand_in_order() {
    assertThat(all().stream().map(ErrorCurve::id))
        .doesNotHaveDuplicates()
        .isSorted()
        .contains(
            "snnac-65nm",
            "snnac-65nm-pchip",
            "snnac-65nm-steep",
            "sram-14nm",
            "sram-45nm",
            "minerva-40nm",
            "ddr3-vendor-a",
            "ddr3-vendor-b-trcd",
            "ddr3-vendor-c-trp");
    assertThat(CurvePresets.find("SNNAC-65nm")).isEmpty();
  }

  @Test
  void snnac_meets_the_papers_points() {
    for (String id : new String[] {"snnac-65nm", "snnac-65nm-pchip", "snnac-65nm-steep"}) {
      ErrorCurve curve = preset(id);
      assertThat(curve.probability(0.50)).isEqualTo(0.28);
      assertThat(curve.probability(0.53) * 73_728).isCloseTo(1, within(0.001));
      assertThat(73_728 * (1 - curve.probability(0.40))).isLessThanOrEqualTo(1 + 1e-9);
    }
    assertThat(preset("snnac-65nm").probability(0.46)).isEqualTo(0.65);
    assertThat(preset("snnac-65nm").probability(0.53)).isEqualTo(1.0 / 73_728);
  }

  @Test
  void other_presets_meet_the_points_they_quote() {
    assertThat(preset("sram-45nm").probability(0.66)).isEqualTo(1.0 / 65_536);
    assertThat(preset("minerva-40nm").probability(0.70)).isEqualTo(4.4e-2);
    assertThat(preset("sram-14nm").probability(0.8357 * 0.8)).isEqualTo(0.01732);
  }

  /** One in 512 bits of every third line: 1 - (1 - b)^512 gives the measured rate of lines back. */
  @Test
  void ddr3_supplies_are_line_rates_as_bit_rates_and_say_so() {
    for (String vendor : new String[] {"a", "b", "c"}) {
      ErrorCurve curve = preset("ddr3-vendor-" + vendor);
      assertThat(curve.axis()).isEqualTo(CurveAxis.DRAM_SUPPLY);
      assertThat(curve.title()).contains("lower bound");
      assertThat(curve.source()).contains("not a bit error rate");
    }
    double bit = preset("ddr3-vendor-a").probability(1.10);
    assertThat(1 - Math.pow(1 - bit, 512)).isCloseTo(0.29212, within(1e-9));
    assertThat(preset("ddr3-vendor-b").probability(1.15)).isZero();
  }

  @Test
  void ddr3_latencies_are_in_ns() {
    for (String id : new String[] {"ddr3-vendor-b-trcd", "ddr3-vendor-b-trp"}) {
      assertThat(preset(id).axis().unit()).isEqualTo("ns");
      assertThat(preset(id).axis().isSupply()).isFalse();
      assertThat(preset(id).probability(10)).isZero();
    }
    assertThat(preset("ddr3-vendor-b-trcd").probability(7.5)).isEqualTo(0.0283586);
    assertThat(preset("ddr3-vendor-a-trp").probability(7.5)).isEqualTo(0.0693628);
  }
}
