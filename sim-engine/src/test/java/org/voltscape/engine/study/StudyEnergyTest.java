package org.voltscape.engine.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.SchemeCost;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.word.WordShape;

class StudyEnergyTest {
  private static final Study STUDY =
      StudyReader.parse(
          "{\"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.9],"
              + " \"schemes\": [\"none\", \"bit-masking\"]}",
          "study");

  @Test
  void the_nominal_supply_without_scheme_is_the_baseline() {
    EnergyReport[][] reports = StudyEnergy.of(STUDY);
    assertThat(reports[0][1].relativeToNominal()).isEqualTo(1);
    assertThat(reports[0][0].total()).isLessThan(reports[0][1].total());
    // Razor flip-flops cost power, at every voltage.
    assertThat(reports[1][0].total()).isGreaterThan(reports[0][0].total());
    assertThat(reports[1][1].total()).isGreaterThan(reports[0][1].total());
  }

  @Test
  void check_cells_cost_energy_and_gates_do_not() {
    WordShape bytes = new WordShape(8, true);
    for (ProtectionScheme scheme : ProtectionSchemes.all()) {
      SchemeChoice choice = SchemeChoice.of(scheme.id());
      ProtectionCost cost = scheme.cost(bytes, choice.values());
      List<SchemeCost> charged = StudyEnergy.costs(choice, bytes);
      if (cost.totalSramPower(8) == 1) {
        assertThat(charged).isEmpty();
      } else {
        double stored = (8 + charged.get(0).extraBitsPerWord()) / 8;
        assertThat(stored * charged.get(0).sramEnergyFactor())
            .isCloseTo(cost.totalSramPower(8), Offset.offset(1e-12));
      }
    }
    assertThat(StudyEnergy.costs(SchemeChoice.of("secded"), bytes).get(0).extraBitsPerWord())
        .isEqualTo(5);
    assertThat(StudyEnergy.costs(SchemeChoice.of("count-one"), bytes)).isEmpty();
  }

  @Test
  void a_snapshot_knows_energies_and_no_accuracy() {
    Snapshot snapshot = StudyEnergy.snapshot(STUDY, StudyCurves.resolve(STUDY, Path.of("")));
    assertThat(snapshot.finished()).isTrue();
    assertThat(snapshot.points()).hasSize(4).allMatch(p -> p.outcome() == null);
    PointResult last = snapshot.points().get(3);
    assertThat(last.scheme()).isEqualTo(1);
    assertThat(last.volts()).isEqualTo(0.9);
    assertThat(last.joules()).isEqualTo(StudyEnergy.of(STUDY)[1][1].total());
    assertThat(snapshot.points().get(0).probability()).isEqualTo(0.28);
  }
}
