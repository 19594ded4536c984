package org.voltscape.engine.study.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltscape.engine.study.format.Complaints.refusedStudy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.diff.Reach;
import org.voltscape.engine.study.diff.SettingChange;
import org.voltscape.engine.study.diff.StudyDiff;
import org.voltscape.engine.study.shmoo.ShmooSettings;
import org.voltscape.engine.study.shmoo.ShmooSettings.Across;
import org.voltscape.engine.study.shmoo.ShmooSettings.Steps;

/** {@code "shmoo"} in studies of both formats. */
class ShmooFieldTest {
  private static final String PLAIN = "\"workload\": \"digits-mlp-256x3\"";

  private static Study study(String fields) {
    return StudyReader.parse("{" + fields + "}", "study.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PLAIN,
        "\"voltscape\": 2, "
            + PLAIN
            + ", \"formats\": {\"layers\": {\"2\": {\"weights\": \"Q2.3\"}}}"
      })
  void both_formats_read_and_write_it(String fields) {
    Study asked =
        study(
            fields
                + ", \"shmoo\": {\"design\": \"none\", \"supply_v\": {\"from\": 0.65, \"to\": 0.8,"
                + " \"count\": 12}, \"clock_mhz\": {\"to\": 700}, \"sram_offset_v\": -0.1,"
                + " \"share\": 0.9, \"dies\": 64, \"images\": 200}");
    assertThat(asked.shmoo())
        .isEqualTo(
            new ShmooSettings(
                "none",
                Across.CLOCK,
                new Steps(0.65, 0.8, 12),
                new Steps(Double.NaN, 700, 0),
                -0.1,
                Double.NaN,
                Double.NaN,
                0.9,
                64,
                200));
    assertThat(study(StudyWriter.toJson(asked).strip().replaceAll("^\\{|}$", ""))).isEqualTo(asked);
    assertThat(StudyDiff.of(study(fields), asked))
        .isNotEmpty()
        .extracting(SettingChange::reach)
        .containsOnly(Reach.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"temperature_c\": {}}",
        "{\"temperature_c\": {\"from\": -20}, \"sram_v\": 0.5}",
        "{\"logic_v\": 0.7}"
      })
  void what_is_left_open_stays_open(String field) {
    Study asked = study(PLAIN + ", \"shmoo\": " + field);
    assertThat(study(StudyWriter.toJson(asked).strip().replaceAll("^\\{|}$", ""))).isEqualTo(asked);
  }

  @Test
  void a_study_without_it_is_written_without_it() {
    assertThat(study(PLAIN).shmoo()).isNull();
    assertThat(StudyWriter.toJson(study(PLAIN))).doesNotContain("shmoo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"temperature_c\": {}, \"clock_mhz\": {}}|field shmoo.temperature_c: found temperatures"
            + " beside clock_mhz, expected one of the two beside the supply",
        "{\"sram_v\": 0.5, \"logic_v\": 0.7}|field shmoo.logic_v: found both supplies held, expected"
            + " one of sram_offset_v, sram_v and logic_v",
        "{\"sram_v\": 0.5, \"sram_offset_v\": 0}|field shmoo.sram_offset_v: found an offset beside a"
            + " supply that is held, expected one of sram_offset_v, sram_v and logic_v",
        "{\"supply_v\": {\"from\": 0.8, \"to\": 0.7}}|field shmoo.supply_v.to: found 0.7, expected"
            + " more than 0.8",
        "{\"supply_v\": {\"count\": 1}}|field shmoo.supply_v.count: found 1, expected a whole number"
            + " from 2 to 200",
        "{\"share\": 1}|field shmoo.share: found 1, expected a number from 0.01 to 0.999",
        "{\"volts\": 1}|field shmoo.volts"
      })
  void what_cannot_be_is_refused(String field, String message) {
    refusedStudy("{" + PLAIN + ", \"shmoo\": " + field + "}", message);
  }
}
