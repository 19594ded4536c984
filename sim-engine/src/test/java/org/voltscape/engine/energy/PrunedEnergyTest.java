package org.voltscape.engine.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Energies of designs that skip operations. */
class PrunedEnergyTest {
  private static final SchemeCost CHECKED = new SchemeCost("secded", 5, 1.128, "MIN-109");
  private static final String SHARE = "share of MACs skipped";

  private static EnergyWork work(double first, double second, List<SchemeCost> costs) {
    return new EnergyWork(
        List.of(
            new LayerWork("layer 1", 3_000, 400, 8, 6, 40, first),
            new LayerWork("layer 2", 500, 500, 4, 6, 10, second)),
        costs,
        Map.of(),
        7,
        1_024);
  }

  private static EnergyReport report(String platform, EnergyWork work) {
    EnergyPlatform chip = EnergyPlatforms.byId(platform);
    double volts = chip.supply().nominalVolts();
    return chip.perInference(chip.defaultScenario(), Supplies.of(volts), work);
  }

  private static EnergyTerm term(EnergyReport report, String name) {
    return report.terms().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  /** At 0.9 V, where every constant is as it is told. */
  @Test
  void minervas_datapath_and_weight_reads_are_those_of_operations_carried_out() {
    EnergyReport whole = report("minerva-40nm", work(3_000, 500, List.of()));
    EnergyReport pruned = report("minerva-40nm", work(600.5, 400, List.of()));
    double mac = input(whole, "datapath", "J");
    double read = input(whole, "weight SRAM reads", "J");
    // A product of 4 and 6 bits over one of 8 and 6, by the platform's energies of 8-bit ones.
    double multiply = named(whole, "datapath", "multipl");
    double add = named(whole, "datapath", "add");
    double four = (multiply * 24 / 64 + add * 10 / 8) / (multiply * 48 / 64 + add * 14 / 8);
    assertThat(term(pruned, "datapath").value())
        .isCloseTo(mac * (600.5 + 400 * four), withinPercentage(1e-9));
    assertThat(term(pruned, "weight SRAM reads").value())
        .isCloseTo(read * (600.5 + 400 * 0.5), withinPercentage(1e-9));
    assertThat(term(whole, "weight SRAM reads").value())
        .isCloseTo(read * (3_000 + 500 * 0.5), withinPercentage(1e-9));
    for (String same :
        List.of(
            "activity SRAM reads",
            "activity SRAM writes",
            "weight SRAM leakage",
            "activity SRAM leakage")) {
      assertThat(term(pruned, same)).as(same).isEqualTo(term(whole, same));
    }
    for (String less : List.of("datapath", "weight SRAM reads")) {
      Constant share =
          term(pruned, less).inputs().stream()
              .filter(c -> c.name().equals(SHARE))
              .findFirst()
              .orElseThrow();
      assertThat(share.value()).isCloseTo(1 - 1000.5 / 3500, withinPercentage(1e-9));
      assertThat(share.source()).contains("counted without faults on the study's images");
      assertThat(term(pruned, less).source()).contains("skipped");
    }
    assertThat(pruned.remarks()).isEmpty();
    assertThat(pruned.notes()).anyMatch(n -> n.startsWith("71.4 % of the MACs are skipped"));
    assertThat(EnergyPlatforms.byId("minerva-40nm").cycles(work(1, 1, List.of())))
        .isEqualTo(EnergyPlatforms.byId("minerva-40nm").cycles(work(3_000, 500, List.of())));
  }

  private static double input(EnergyReport report, String term, String unit) {
    return term(report, term).inputs().stream()
        .filter(c -> c.unit().equals(unit))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static double named(EnergyReport report, String term, String word) {
    return term(report, term).inputs().stream()
        .filter(c -> c.name().toLowerCase(java.util.Locale.ROOT).contains(word))
        .findFirst()
        .orElseThrow()
        .value();
  }

  /** Check cells of weights that are not read cost nothing but their leakage. */
  @Test
  void a_scheme_is_charged_for_the_weights_that_are_read() {
    EnergyReport whole = report("minerva-40nm", work(3_000, 500, List.of(CHECKED)));
    EnergyReport pruned = report("minerva-40nm", work(0, 0, List.of(CHECKED)));
    double leakage = term(whole, "weight SRAM leakage").value();
    double reads = term(whole, "weight SRAM reads").value();
    // 5 cells beside 8 and 4: as many more cells leak, in words held, and are read, in MACs.
    double leaks = (400 * 13.0 + 500 * 9) / (400 * 8 + 500 * 4) * 1.128 - 1;
    double read = (3_000 * 13.0 + 500 * 9) / (3_000 * 8 + 500 * 4) * 1.128 - 1;
    assertThat(term(pruned, "scheme secded").value())
        .isCloseTo(leakage * leaks, withinPercentage(1e-9));
    assertThat(term(whole, "scheme secded").value())
        .isCloseTo(leakage * leaks + reads * read, withinPercentage(1e-9));
    assertThat(term(pruned, "weight SRAM reads").value()).isZero();
    assertThat(term(pruned, "datapath").value()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "snnac-65nm, 'logic and SRAM charged for skipped operations, too'",
    "mac-array-65nm, 'logic charged for skipped operations, too'"
  })
  void a_platform_of_clock_cycles_says_that_it_does_not_follow(String platform, String remark) {
    EnergyReport whole = report(platform, work(3_000, 500, List.of()));
    EnergyReport pruned = report(platform, work(600, 400, List.of()));
    assertThat(pruned.total()).isEqualTo(whole.total());
    assertThat(pruned.remarks()).contains(remark);
    assertThat(pruned.notes()).contains(EnergyReport.sentence(remark));
    assertThat(whole.remarks()).noneMatch(r -> r.contains("skipped"));
  }

  @Test
  void what_skips_nothing_is_told_as_before() {
    for (EnergyPlatform platform : EnergyPlatforms.all()) {
      EnergyReport plain = report(platform.id(), work(3_000, 500, List.of(CHECKED)));
      assertThat(plain.toString()).doesNotContain("skipped");
    }
    assertThatThrownBy(() -> new LayerWork("layer", 10, 10, 8, 8, 1, 10.5))
        .hasMessageContaining("10.5 of 10 MACs");
    assertThatThrownBy(() -> new LayerWork("layer", 10, 10, 8, 8, 1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
