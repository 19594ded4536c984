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
      if (choice.timing()) {
        assertThat(charged.isEmpty()).isEqualTo(scheme.id().equals("te-propagate"));
      } else if (cost.totalSramPower(8) == 1) {
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

  @Test
  void schemes_for_timing_errors_run_on_arrays_of_their_own() {
    Study study =
        StudyReader.parse(
            "{\"workload\": \"mnist-lenet5\", \"format\": {\"activations\": \"Q2.6\"}, \"voltages\": [0.68, 1.08], \"schemes\":"
                + " [\"te-propagate\", \"te-drop\", \"product-drop\", {\"id\": \"hetero-mac\","
                + " \"mapping\": \"column-wise-4to1\"}], \"array\": {\"mapping\":"
                + " \"column-wise-2to1\"}}",
            "study");
    EnergyReport[][] reports = StudyEnergy.of(study);

    assertThat(study.platform()).isEqualTo("mac-array-65nm");
    assertThat(reports[0][1].relativeToNominal()).isEqualTo(1);
    double[] joules = {66.5 / 526, 78.5 / 526, 74.6 / 641, 77.2 / 641};
    for (int s = 0; s < joules.length; s++) {
      assertThat(reports[s][1].relativeToNominal())
          .isCloseTo(joules[s] / joules[0], Offset.offset(1e-12));
      // LeNet-5: 576 positions of Conv1, 64 of Conv2 on 2 tiles, 8 and 2 tiles of the rest.
      assertThat(reports[s][1].total())
          .isCloseTo((576 + 128 + 8 + 2) * joules[s] * 1e-6, Offset.offset(1e-12));
    }
    assertThat(StudyEnergy.costs(SchemeChoice.of("hetero-mac"), new WordShape(8, true)).get(0))
        .satisfies(c -> assertThat(c.source()).contains("none is printed").contains("SHI-299"));
  }
}
