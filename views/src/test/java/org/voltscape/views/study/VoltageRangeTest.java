package org.voltscape.views.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.format.StudyReader;

class VoltageRangeTest {
  @ParameterizedTest
  @CsvSource({"0.46,0.56,0.01", "0.4,0.9,0.05", "0.5,0.5,0.01", "0.45,0.62,0.0125", "0.4,0.9,0.03"})
  void a_range_gives_the_voltages_a_study_file_would(double from, double to, double step) {
    String json =
        "{\"workload\": \"digits-mlp-256x3\", \"voltages\": {\"from\": "
            + from
            + ", \"to\": "
            + to
            + ", \"step\": "
            + step
            + "}}";
    List<Double> fromFile = StudyReader.parse(json, "test").voltages();
    VoltageRange range = new VoltageRange(from, to, step);
    assertThat(range.voltages()).isEqualTo(fromFile);
    assertThat(range.count()).isEqualTo(fromFile.size());
    VoltageRange found = VoltageRange.of(fromFile).orElseThrow();
    assertThat(found.voltages()).isEqualTo(fromFile);
    assertThat(found.step()).isEqualTo(fromFile.size() == 1 ? 0.01 : step);
  }

  @Test
  void a_list_without_even_steps_is_no_range() {
    assertThat(VoltageRange.of(List.of(0.46, 0.5, 0.53))).isEmpty();
  }

  @Test
  void ends_the_wrong_way_round_and_endless_steps_are_refused() {
    assertThatThrownBy(() -> new VoltageRange(0.6, 0.5, 0.01).checked())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("from 0.6 to 0.5 V");
    assertThatThrownBy(() -> new VoltageRange(0.4, 0.9, 1e-6).checked())
        .hasMessageContaining("at most 10000");
  }

  @Test
  void a_thumb_snaps_to_multiples_of_the_step() {
    assertThat(VoltageRange.snapped(0.5049, 0.01)).isEqualTo(0.5);
    assertThat(VoltageRange.text(0.30000000000000004)).isEqualTo("0.3");
  }
}
