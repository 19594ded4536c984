package org.voltscape.views.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.EnergyTerm;
import org.voltscape.engine.energy.Tier;

class WhyTextTest {
  @ParameterizedTest
  @CsvSource({
    "3.45e-11,F,34.50 pF",
    "6.72e-11,J/cycle,67.20 pJ/cycle",
    "2.5e8,Hz,250.0 MHz",
    "0.9999996,J,1.000 J",
    "9.99996e-10,J,1.000 nJ",
    "-2e-12,J/cycle,-2.000 pJ/cycle",
    "0,J,0 J",
    "8,1,8",
    "1.6,1,1.600",
    "73728,bit,'73,728 bit'",
    "0.65,V,0.6500 V",
    "NaN,J,not known"
  })
  void quantities_have_four_digits_and_a_prefix(double value, String unit, String text) {
    assertThat(SiText.of(value, unit)).isEqualTo(text);
  }

  @Test
  void a_report_opens_into_terms_and_their_inputs() {
    EnergyReport report =
        EnergyReport.of(
            List.of(
                new EnergyTerm(
                    "SRAM",
                    3e-11,
                    "J/cycle",
                    Tier.MODELLED,
                    "C V^2",
                    List.of(Constant.given("supply", 0.5, "V", "operating point"))),
                new EnergyTerm(
                    "logic",
                    1e-11,
                    "J/cycle",
                    Tier.CALIBRATED,
                    "fitted",
                    List.of(Constant.modelled("power", 2, "W", "assumed")))),
            8e-11,
            "One chip. Not counted: DRAM.",
            List.of(),
            List.of("Clock 78 MHz."));
    List<WhyText.Row> rows = WhyText.rows(report);
    assertThat(rows).extracting(WhyText.Row::share).containsExactly("75.0 %", "25.0 %");
    assertThat(rows.get(0).inputs()).extracting(WhyText.Row::name).containsExactly("supply");
    assertThat(WhyText.total(report))
        .isEqualTo("40.00 pJ/cycle, 2.00× less than at the nominal supply");
    assertThat(WhyText.plain("Energy", report))
        .isEqualTo(
            "Energy\n"
                + "Total\t40.00 pJ/cycle, 2.00× less than at the nominal supply\n"
                + "Exactly\t4E-11 J/cycle\n"
                + "Trust: modelled (from a model or assumed), that of the least trusted term\n"
                + "SRAM\t30.00 pJ/cycle\t75.0 %\tmodelled\tC V^2\n"
                + "    supply\t0.5000 V\t\tgiven\toperating point\n"
                + "logic\t10.00 pJ/cycle\t25.0 %\tcalibrated\tfitted\n"
                + "    power\t2.000 W\t\tmodelled\tassumed\n"
                + "Scope: One chip. Not counted: DRAM.\n"
                + "Note: Clock 78 MHz.\n");
  }

  @Test
  void shares_of_a_platforms_report_add_up() {
    EnergyReport report = EnergyPlatforms.byId("snnac-65nm").perCycle("high-perf", 0.9);
    double sum =
        WhyText.rows(report).stream()
            .mapToDouble(r -> Double.parseDouble(r.share().replace(" %", "")))
            .sum();
    assertThat(sum).isBetween(99.7, 100.3);
    assertThat(WhyText.total(report)).endsWith("as much as at the nominal supply");
  }

  @Test
  void remarks_stand_with_the_total_and_are_not_told_twice() {
    EnergyReport report = EnergyPlatforms.byId("minerva-40nm").perCycle("all-srams", 0.65);
    assertThat(WhyText.totalTrust(report)).startsWith("Trust: extrapolated (");
    assertThat(WhyText.remarks(report))
        .containsExactly("Extrapolated: below 0.70 V no fault rate was tolerated.");
    assertThat(WhyText.notes(report)).doesNotContainAnyElementsOf(WhyText.remarks(report));
    assertThat(WhyText.plain("Energy", report))
        .containsOnlyOnce("Remark: Extrapolated: below 0.70 V no fault rate was tolerated.");
    assertThat(WhyText.rows(report)).noneMatch(r -> r.source().contains("the published"));
  }
}
