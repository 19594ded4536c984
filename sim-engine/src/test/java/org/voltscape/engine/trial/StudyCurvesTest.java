package org.voltscape.engine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

/** The temperature of a study and the curves that know how they move with it. */
class StudyCurvesTest {
  private static final String POINTS = "voltage_v,probability\n0.4,0.1\n0.5,0.01\n0.6,0.001\n";

  @TempDir Path folder;

  private Study study(String comment) throws IOException {
    Files.writeString(folder.resolve("curve.csv"), comment + POINTS);
    return StudyReader.parse(
        "{\"voltscape\": 2, \"workload\": \"digits-10x10\", \"at\": {\"temperature_c\": 85},"
            + " \"sweep\": {\"sram_v\": [0.5]}, \"media\": {\"sram\": {\"curve\": \"curve.csv\"}}}",
        "study.json");
  }

  @Test
  void a_curve_file_with_a_slope_over_temperature_is_moved_by_it() throws IOException {
    Study study = study("# dV/dT: -0.0003 V/K at 25 C\n");
    ErrorCurve curve = StudyCurves.resolve(study, folder);
    assertThat(FaultPlan.at(study, curve, null, 0.5).probability())
        .isCloseTo(curve.probability(0.5 + 0.0003 * 60), within(1e-12))
        .isLessThan(0.01);
  }

  @Test
  void a_temperature_that_no_curve_looks_at_is_refused() throws IOException {
    Study study = study("");
    assertThatThrownBy(() -> StudyCurves.resolve(study, folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("curve.csv")
        .hasMessageContaining("at.temperature_c")
        .hasMessageContaining("dV/dT");
    assertThatThrownBy(
            () ->
                StudyReader.parse(
                    "{\"voltscape\": 2, \"workload\": \"digits-10x10\", \"at\":"
                        + " {\"temperature_c\": 85}, \"sweep\": {\"sram_v\": [0.5]}, \"media\":"
                        + " {\"sram\": {\"curve\": \"snnac-65nm\"}}}",
                    "study.json"))
        .hasMessageContaining("field at.temperature_c");
  }
}
