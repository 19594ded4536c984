package org.voltscape.engine.dram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.Probit;
import org.voltscape.engine.memory.FaultKind;

class AxisLawTest {
  private static MeasuredRate rate(double at, int modules, int measurements, double mean) {
    return new MeasuredRate(at, 20, "", modules, measurements, mean, mean, mean);
  }

  private static AxisLaw law(Counted counted, long perModule, AxisLaw.Slope slope) {
    List<MeasuredRate> rates =
        List.of(
            new MeasuredRate(5, 20, "0x00", 4, 1, 0.2, 0.2, 0.2),
            new MeasuredRate(5, 20, "0xff", 4, 3, 0.08, 0.08, 0.08),
            rate(2.5, 4, 4, 0.09),
            rate(7.5, 4, 4, 1e-3),
            rate(10, 4, 4, 0),
            rate(12.5, 2, 4, 0),
            new MeasuredRate(7.5, 70, "", 4, 4, 0.5, 0.5, 0.5));
    return AxisLaw.measured(
        DramAxis.ACTIVATION, rates, counted, perModule, FaultKind.EDEN_3, slope, "test");
  }

  @Test
  void means_are_pooled_by_their_weights_until_they_fall() {
    AxisFit fit = law(Counted.BITS, 1000, AxisLaw.Slope.UNKNOWN).fit().orElseThrow();
    // (0.2 + 3 x 0.08) / 4 = 0.11 at 5 ns is more than 0.09 at 2.5 ns: together 0.1.
    assertThat(fit.points())
        .extracting(AxisFit.Point::at)
        .containsExactly(2.5, 5.0, 7.5, 10.0, 12.5);
    assertThat(fit.points().get(0).ber()).isCloseTo(0.1, within(1e-15));
    assertThat(fit.points().get(1).ber()).isCloseTo(0.1, within(1e-15));
    assertThat(fit.points().get(1).low()).isEqualTo(0.08);
    assertThat(fit.points().get(1).high()).isEqualTo(0.2);
    // The summary at 70 degrees is kept, but not fitted.
    assertThat(fit.points().get(2).ber()).isEqualTo(1e-3);
    assertThat(fit.residuals()).hasSize(4);
    assertThat(fit.residuals())
        .extracting(AxisFit.Residual::decades)
        .anySatisfy(d -> assertThat(d).isCloseTo(Math.log10(2), within(1e-12)));
    assertThat(fit.largestResidual()).isCloseTo(Math.log10(2), within(1e-12));
  }

  @Test
  void places_without_an_error_have_an_exact_upper_bound() {
    AxisLaw law = law(Counted.BITS, 1000, AxisLaw.Slope.UNKNOWN);
    AxisFit.Point none = law.points().get(3);
    assertThat(none.upperBound()).isTrue();
    assertThat(none.low()).isZero();
    // 4,000 bits without an error come in 5 % of cases at this rate.
    assertThat(Math.pow(1 - none.ber(), 4000)).isCloseTo(0.05, within(1e-12));
    assertThat(none.ber()).isCloseTo(3.0 / 4000, within(3e-6));
    // Fewer bits were read at 12.5 ns, where there cannot be more errors than at 10 ns.
    assertThat(law.points().get(4).ber()).isEqualTo(none.ber());
    BerEstimate at = law.at(11, 20);
    assertThat(at.upperBound()).isTrue();
    assertThat(at.low()).isZero();
    assertThat(at.ber()).isEqualTo(none.ber());
    assertThat(at.extrapolated()).isFalse();
    // More time does not make more errors, so the bound holds beyond.
    assertThat(law.at(20, 20).ber()).isEqualTo(none.ber());
    assertThat(law.at(20, 20).extrapolated()).isFalse();
    assertThat(law.at(2, 20).extrapolated()).isTrue();
    assertThat(law.at(2, 20).ber()).isGreaterThanOrEqualTo(0.1);
    assertThat(law.at(7.5, 20)).isEqualTo(new BerEstimate(1e-3, 1e-3, 1e-3, false, false));
    assertThat(law.at(8.5, 20).upperBound()).isTrue();
  }

  @Test
  void a_bound_above_a_rate_that_was_seen_stays_as_its_high_end() {
    AxisLaw law =
        AxisLaw.measured(
            DramAxis.ACTIVATION,
            List.of(rate(5, 4, 4, 1e-2), rate(7.5, 4, 4, 1e-4), rate(10, 4, 4, 0)),
            Counted.BITS,
            1000,
            FaultKind.FLIPS,
            AxisLaw.Slope.UNKNOWN,
            "test");
    // Of 4,000 bits none was wrong: that bounds the rate by 7.5e-4, more than was seen before.
    BerEstimate none = law.at(10, 20);
    assertThat(none.ber()).isEqualTo(1e-4);
    assertThat(Math.pow(1 - none.high(), 4000)).isCloseTo(0.05, within(1e-12));
  }

  @Test
  void faulty_lines_become_bits_between_one_wrong_bit_a_line_and_half_of_them() {
    AxisFit.Point point =
        law(Counted.LINES, 1L << 25, AxisLaw.Slope.UNKNOWN).fit().orElseThrow().points().get(2);
    assertThat(point.share()).isEqualTo(1e-3);
    assertThat(1 - Math.pow(1 - point.ber(), 512)).isCloseTo(1e-3, within(1e-12));
    assertThat(point.low()).isCloseTo(1e-3 / 512, within(1e-15));
    assertThat(point.high()).isCloseTo(5e-4, within(1e-15));
    assertThat(point.low()).isLessThan(point.ber());
  }

  @Test
  void temperature_moves_the_probit_and_is_marked_where_nothing_is_known() {
    AxisLaw known = law(Counted.BITS, 1000, new AxisLaw.Slope(0.002, 0.001));
    BerEstimate warm = known.at(7.5, 70);
    assertThat(Probit.of(warm.ber()) - Probit.of(1e-3)).isCloseTo(0.1, within(1e-9));
    assertThat(warm.extrapolated()).isFalse();
    assertThat(known.at(7.5, 90).extrapolated()).isTrue();
    BerEstimate unknown = law(Counted.BITS, 1000, AxisLaw.Slope.UNKNOWN).at(7.5, 70);
    assertThat(unknown.ber()).isEqualTo(1e-3);
    assertThat(unknown.extrapolated()).isTrue();
  }

  @Test
  void errors_rise_with_the_refresh_interval() {
    AxisLaw law =
        AxisLaw.measured(
            DramAxis.REFRESH,
            List.of(rate(64, 4, 4, 0), rate(1024, 4, 4, 1e-9), rate(2048, 4, 4, 1e-7)),
            Counted.BITS,
            1L << 34,
            FaultKind.EDEN_1,
            AxisLaw.Slope.UNKNOWN,
            "test");
    assertThat(law.at(2048, 20).ber()).isEqualTo(1e-7);
    assertThat(law.at(1500, 20).ber()).isBetween(1e-9, 1e-7);
    assertThat(law.at(64, 20).upperBound()).isTrue();
    assertThat(law.at(4096, 20).extrapolated()).isTrue();
  }
}
