package org.voltscape.engine.energy.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.EnergyTerm;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.energy.file.PlatformReader;
import org.voltscape.engine.energy.file.PlatformWriter;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.param.BadInputException;

class RailFitTest {
  private static final double V0 = 0.9;
  private static final double[] VOLTS = {0.52, 0.6, 0.68, 0.76, 0.84, 0.9};

  private static double watts(double exponent, double volts, double hertz) {
    return 30e-12 * hertz * V0 * V0 * Math.pow(volts / V0, exponent)
        + 2e-3 * volts * Math.exp(3 * (volts - V0));
  }

  private static List<RailMeasurement> exact(double exponent, double... hertz) {
    List<RailMeasurement> all = new ArrayList<>();
    for (double v : VOLTS) {
      for (double f : hertz) {
        all.add(RailMeasurement.power(v, f, watts(exponent, v, f)));
      }
    }
    return all;
  }

  private static List<RailMeasurement> law(double exponent, double noise, double... hertz) {
    Random random = new Random(5);
    List<RailMeasurement> all = new ArrayList<>();
    for (double v : VOLTS) {
      for (double f : hertz) {
        double watts = 30e-12 * f * V0 * V0 * Math.pow(v / V0, exponent);
        all.add(RailMeasurement.power(v, f, watts * (1 + noise * random.nextGaussian())));
      }
    }
    return all;
  }

  private static double value(RailFit fit, String key) {
    return fit.constant(key).orElseThrow().value();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.6, 2, 3.6})
  void several_clocks_tell_switching_from_leakage(double exponent) {
    RailFit fit = RailFit.of(exact(exponent, 50e6, 100e6, 250e6));
    assertThat(fit.model()).isEqualTo(RailModel.SWITCHING_AND_LEAKAGE);
    assertThat(fit.referenceVolts()).isEqualTo(V0);
    assertThat(value(fit, RailFit.CAPACITANCE)).isCloseTo(30e-12, Percentage.withPercentage(1e-4));
    assertThat(value(fit, RailFit.EXPONENT)).isCloseTo(exponent, within(1e-5));
    assertThat(value(fit, RailFit.CURRENT)).isCloseTo(2e-3, Percentage.withPercentage(1e-3));
    assertThat(value(fit, RailFit.SLOPE)).isCloseTo(3, within(1e-4));
    assertThat(fit.relativeSd()).isLessThan(1e-6);
    assertThat(fit.freedom()).isEqualTo(14);
    assertThat(fit.remarks()).isEmpty();
    assertThat(fit.residuals())
        .allSatisfy(r -> assertThat(r.relative()).isCloseTo(0, within(1e-6)));
  }

  @Test
  void a_standing_clock_measures_leakage_and_one_other_clock_is_enough() {
    RailFit fit = RailFit.of(exact(1.6, 0, 250e6));
    assertThat(fit.model()).isEqualTo(RailModel.SWITCHING_AND_LEAKAGE);
    assertThat(value(fit, RailFit.CURRENT)).isCloseTo(2e-3, Percentage.withPercentage(1e-3));
    assertThat(value(fit, RailFit.EXPONENT)).isCloseTo(1.6, within(1e-5));
    RailFit alone = RailFit.of(exact(1.6, 0));
    assertThat(alone.model()).isEqualTo(RailModel.LEAKAGE);
    assertThat(value(alone, RailFit.SLOPE)).isCloseTo(3, within(1e-5));
    assertThat(alone.constant(RailFit.CAPACITANCE).orElseThrow().determined()).isFalse();
  }

  @Test
  void one_clock_gives_one_power_and_says_that_leakage_is_in_it() {
    RailFit fit = RailFit.of(law(3.6, 0.03, 250e6));
    assertThat(fit.model()).isEqualTo(RailModel.ENERGY_LAW);
    assertThat(value(fit, RailFit.ENERGY)).isCloseTo(24.3e-12, Percentage.withPercentage(5));
    FitConstant exponent = fit.constant(RailFit.EXPONENT).orElseThrow();
    assertThat(3.6).isBetween(exponent.low(), exponent.high());
    // The straight line of the logarithms, by hand.
    double[] byHand = line(fit);
    assertThat(exponent.value()).isCloseTo(byHand[0], within(1e-7));
    assertThat(exponent.high() - exponent.value()).isCloseTo(byHand[1], within(1e-3 * byHand[1]));
    assertThat(exponent.value() - exponent.low()).isCloseTo(byHand[1], within(1e-3 * byHand[1]));
    assertThat(fit.remarks()).singleElement().asString().contains("one clock, 250 MHz");
    assertThat(fit.constant(RailFit.CURRENT).orElseThrow().determined()).isFalse();
    assertThat(fit.curve().bandFactor(0.7, 250e6)).isBetween(1.005, 1.1);
  }

  /** Slope of a straight line and half its 95 % interval with 4 degrees of freedom. */
  private static double[] line(RailFit fit) {
    double x = 0;
    double y = 0;
    int n = fit.residuals().size();
    for (RailResidual r : fit.residuals()) {
      x += Math.log(r.of().volts() / V0) / n;
      y += Math.log(r.measured()) / n;
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (RailResidual r : fit.residuals()) {
      double dx = Math.log(r.of().volts() / V0) - x;
      double dy = Math.log(r.measured()) - y;
      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
    }
    double slope = xy / xx;
    return new double[] {slope, 2.776445 * Math.sqrt((yy - slope * xy) / (n - 2) / xx)};
  }

  @Test
  void leakage_that_is_not_there_is_not_invented() {
    RailFit fit = RailFit.of(law(1.6, 0.03, 50e6, 100e6, 250e6));
    assertThat(fit.model()).isEqualTo(RailModel.ENERGY_LAW);
    FitConstant current = fit.constant(RailFit.CURRENT).orElseThrow();
    assertThat(current.determined()).isFalse();
    assertThat(current.low()).isZero();
    assertThat(current.high()).isBetween(1e-5, 1e-3);
    assertThat(fit.remarks()).singleElement().asString().contains("cannot be told from none");
  }

  @Test
  void a_slope_that_one_voltage_leaves_open_is_not_invented() {
    List<RailMeasurement> rows = new ArrayList<>(exact(2, 250e6));
    rows.removeIf(m -> m.volts() < 0.8);
    for (double f : new double[] {0, 20e6, 50e6, 100e6}) {
      for (int i = 0; i < 3; i++) {
        rows.add(RailMeasurement.power(V0, f, watts(2, V0, f) * (1 + 0.02 * (i - 1))));
      }
    }
    RailFit fit = RailFit.of(rows);
    assertThat(fit.model()).isEqualTo(RailModel.SWITCHING_AND_LEAKAGE);
    assertThat(fit.constant(RailFit.SLOPE).orElseThrow().determined()).isFalse();
    FitConstant current = fit.constant(RailFit.CURRENT).orElseThrow();
    assertThat(2e-3).isBetween(current.low(), current.high());
    assertThat(fit.remarks()).anyMatch(r -> r.contains("not determined"));
  }

  @Test
  void one_clock_at_each_voltage_does_not_tell_them_apart() {
    Random random = new Random(3);
    List<RailMeasurement> rows = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      double v = 0.5 + 0.05 * i;
      double f = 500e6 * (v - 0.4);
      rows.add(RailMeasurement.power(v, f, watts(1.6, v, f) * (1 + 0.03 * random.nextGaussian())));
    }
    RailFit fit = RailFit.of(rows);
    assertThat(fit.constant(RailFit.CURRENT).orElseThrow().determined()).isFalse();
    assertThat(fit.remarks()).isNotEmpty();
  }

  @Test
  void two_points_have_no_intervals_and_one_voltage_no_law() {
    RailFit fit =
        RailFit.of(List.of(RailMeasurement.energy(0.5, 1e-12), RailMeasurement.energy(1, 4e-12)));
    assertThat(value(fit, RailFit.EXPONENT)).isCloseTo(2, within(1e-9));
    assertThat(fit.constant(RailFit.EXPONENT).orElseThrow().bounded()).isFalse();
    assertThat(fit.relativeSd()).isNaN();
    assertThat(fit.remarks()).anyMatch(r -> r.contains("no intervals"));
    assertThatThrownBy(() -> RailFit.of(List.of(RailMeasurement.energy(0.5, 1e-12))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("one voltage only");
    assertThatThrownBy(
            () ->
                RailFit.of(
                    List.of(
                        RailMeasurement.energy(0.5, 1e-12), RailMeasurement.power(0.6, 1e6, 1))))
        .hasMessageContaining("a clock for some rows only");
  }

  @Test
  void points_that_are_known_better_count_more() {
    List<RailMeasurement> rows = new ArrayList<>();
    for (double v : VOLTS) {
      rows.add(energy(v, 20e-12 * Math.pow(v / V0, 2), 0.01));
      rows.add(energy(v, 20e-12 * Math.pow(v / V0, 2) * (v < 0.7 ? 1.4 : 1), 0.5));
    }
    RailFit fit = RailFit.of(rows);
    assertThat(value(fit, RailFit.EXPONENT)).isCloseTo(2, within(1e-3));
    assertThat(fit.measuredEnergies().get(0).high())
        .isCloseTo(fit.measuredEnergies().get(0).joulesPerCycle() * 1.01, within(1e-18));
  }

  private static RailMeasurement energy(double volts, double joules, double uncertainty) {
    return new RailMeasurement(
        volts, Double.NaN, joules, RailMeasurement.Quantity.ENERGY, uncertainty);
  }

  @ParameterizedTest
  @ValueSource(strings = {"logic", "weights"})
  void a_fit_takes_the_place_of_a_part(String part) {
    DataPlatform base = (DataPlatform) EnergyPlatforms.byId("snnac-65nm");
    RailFit fit = RailFit.of(exact(1.6, 0, 50e6, 250e6));
    DataPlatform mine = fit.platform(base, part, "my-chip", "My chip", "board.csv (18 points)");
    DataPlatform read = PlatformReader.parse(PlatformWriter.toJson(mine), "my-chip.json");
    assertThat(read).isEqualTo(mine);
    assertThat(read.id()).isEqualTo("my-chip");
    assertThat(read.measured()).hasSize(12);
    for (double v : new double[] {0.66, 0.75, 0.9}) {
      // high-perf: logic at 0.9 V, the memory swept, 250 MHz.
      EnergyReport report = read.perCycle("high-perf", v);
      List<EnergyTerm> own =
          report.terms().stream()
              .filter(t -> t.name().startsWith(part.equals("logic") ? "logic" : "SRAM"))
              .toList();
      assertThat(own).hasSize(2);
      double volts = part.equals("logic") ? 0.9 : v;
      assertThat(own.stream().mapToDouble(EnergyTerm::value).sum())
          .isCloseTo(watts(1.6, volts, 250e6) / 250e6, Percentage.withPercentage(0.01));
    }
    String old = part.equals("logic") ? "logic" : "sram";
    assertThat(read.data().constants())
        .containsKey("measured_" + part + "_slope")
        .doesNotContainKey(old + "_capacitance")
        .containsKey("nominal_volts");
    assertThat(read.data().constant("measured_" + part + "_current").tier())
        .isEqualTo(Tier.CALIBRATED);
    assertThat(read.data().constant("measured_" + part + "_current").source())
        .contains("board.csv (18 points)", "95 % interval");
    // The other part is as it was.
    String other = part.equals("logic") ? "SRAM dynamic" : "logic dynamic";
    assertThat(term(read, other)).isEqualTo(term(base, other));
  }

  @Test
  void two_rails_are_fitted_one_after_the_other() {
    DataPlatform base = (DataPlatform) EnergyPlatforms.byId("snnac-65nm");
    DataPlatform logic =
        RailFit.of(exact(1.6, 0, 50e6, 250e6)).platform(base, "logic", "my-chip", "My chip", "a");
    DataPlatform both =
        RailFit.of(law(3.6, 0.01, 250e6)).platform(logic, "weights", "my-chip", "My chip", "b");
    assertThat(both.perCycle("high-perf", 0.7).terms())
        .extracting(EnergyTerm::name)
        .containsExactly("logic dynamic", "logic leakage", "SRAM switching and leakage");
    assertThat(both.data().notes())
        .anyMatch(n -> n.startsWith("What the logic spends is fitted to a, from 0.52 to 0.9 V"))
        .anyMatch(n -> n.startsWith("What the SRAM spends is fitted to b"))
        .contains("The measured points are of the SRAM alone.")
        .doesNotContain("The measured points are of the logic alone.");
    assertThat(both.measured()).hasSize(VOLTS.length);
  }

  private static double term(DataPlatform platform, String name) {
    return platform.perCycle("high-perf", 0.7).terms().stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void what_tells_no_energy_of_a_cycle_makes_no_platform() {
    DataPlatform base = (DataPlatform) EnergyPlatforms.byId("snnac-65nm");
    RailFit leakage = RailFit.of(exact(2, 0));
    assertThatThrownBy(() -> leakage.platform(base, "logic", "my-chip", "My chip", "x"))
        .hasMessageContaining("leakage alone");
    RailFit fit = RailFit.of(law(-1, 0, 1e6));
    assertThatThrownBy(() -> fit.platform(base, "logic", "my-chip", "My chip", "x"))
        .hasMessageContaining("falls as the supply rises");
    RailFit good = RailFit.of(exact(2, 0, 1e6));
    assertThatThrownBy(() -> good.platform(base, "activations", "my-chip", "My chip", "x"))
        .hasMessageContaining("a part of snnac-65nm: logic, weights");
  }
}
