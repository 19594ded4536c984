package org.voltscape.engine.dram.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.reads.DataPattern;
import org.voltscape.engine.dram.reads.DramReads;
import org.voltscape.engine.dram.reads.ReadTally;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;

class StudyDeviceTest {
  private static Study study(String memory) {
    return StudyReader.parse(
        "{\"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.9], \"schemes\": [\"none\"],"
            + " \"memory\": {\"curve\": {\"points\": [[0.5, 0.05], [0.9, 1e-9]]}, "
            + memory
            + "}}",
        "study");
  }

  private static DramDevice device(Study study) {
    ErrorCurve curve = StudyCurves.resolve(study, Path.of(""));
    return StudyDevice.of(study, curve, "study.json");
  }

  @Test
  void a_study_is_one_partition_of_its_words_with_its_curve_and_faults() {
    DramDevice device = device(study("\"faults\": \"eden-3\""));
    assertThat(device.geometry().wordBits()).isEqualTo(16);
    int words = device.geometry().rows() * device.geometry().wordsPerRow();
    assertThat(words).isBetween(100 * 32 + 32 * 10, 100 * 32 + 32 * 10 + 42 + 8);
    assertThat(device.mean(device.nominal().with(DramAxis.SUPPLY, 0.5)).ber()).isEqualTo(0.05);
    assertThat(device.faults(device.nominal())).isEqualTo(FaultKind.EDEN_3);
    assertThat(device.mean(device.nominal()).extrapolated()).isFalse();
    assertThat(device.mean(device.nominal().with(DramAxis.SUPPLY, 0.4)).extrapolated()).isTrue();
  }

  @Test
  void its_correlations_are_shares_of_the_variance() {
    DramDevice device =
        device(study("\"faults\": \"flips\", \"rowCorrelation\": 0.3, \"columnCorrelation\": 0.2"));
    double all = device.variation().within();
    assertThat(Math.pow(device.variation().rows(), 2) / all).isCloseTo(0.3, within(1e-12));
    assertThat(Math.pow(device.variation().columns(), 2) / all).isCloseTo(0.2, within(1e-12));
    ReadTally tally =
        DramReads.read(
            device,
            StudyDevice.PARTITION,
            device.nominal().with(DramAxis.SUPPLY, 0.5),
            new DramReads.Effort(DataPattern.STANDARD, 2, 1000, 1),
            () -> false);
    assertThat(tally.rowDispersion()).isGreaterThan(2);
  }

  @Test
  void a_die_is_no_such_device() {
    Study study = study("\"faults\": \"stuck-at\"");
    assertThatThrownBy(() -> device(study))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("study.json, field memory.faults: found \"stuck-at\"");
  }
}
