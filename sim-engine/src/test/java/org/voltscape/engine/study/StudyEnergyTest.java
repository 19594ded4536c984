package org.voltscape.engine.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.energy.EnergyReport;

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
  void a_snapshot_knows_energies_and_no_accuracy() {
    Snapshot snapshot = StudyEnergy.snapshot(STUDY, StudyCurves.resolve(STUDY, Path.of("")));
    assertThat(snapshot.finished()).isTrue();
    assertThat(snapshot.points()).hasSize(4).allMatch(p -> p.accuracy() == null);
    PointResult last = snapshot.points().get(3);
    assertThat(last.scheme()).isEqualTo(1);
    assertThat(last.volts()).isEqualTo(0.9);
    assertThat(last.joules()).isEqualTo(StudyEnergy.of(STUDY)[1][1].total());
    assertThat(snapshot.points().get(0).probability()).isEqualTo(0.28);
  }
}
