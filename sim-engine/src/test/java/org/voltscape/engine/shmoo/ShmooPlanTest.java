package org.voltscape.engine.shmoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.study.shmoo.ShmooSettings;
import org.voltscape.engine.trial.StudyCurves;

class ShmooPlanTest {
  private static Study study(String fields) {
    return StudyReader.parse("{ \"workload\": \"digits-10x10\"" + fields + " }", "study.json");
  }

  private static ShmooPlan plan(Study study) {
    ShmooSettings settings = study.shmoo() == null ? ShmooSettings.DEFAULT : study.shmoo();
    return ShmooPlan.of(study, StudyCurves.resolve(study, Path.of("")), settings, "study.json");
  }

  @Test
  void what_is_left_open_brings_both_kinds_of_errors_on_the_plane() {
    ShmooPlan plan = plan(study(""));
    assertThat(plan.rows()).isEqualTo(24);
    assertThat(plan.columns()).isEqualTo(24);
    assertThat(plan.supply(0)).isEqualTo(0.64);
    assertThat(plan.supply(23)).isEqualTo(0.87);
    assertThat(plan.settings().offset()).isCloseTo(-0.21, within(1e-9));
    assertThat(plan.memoryVolts(0)).isEqualTo(0.43);
    assertThat(plan.logicVolts(0)).isEqualTo(0.64);
    assertThat(plan.clockNs(0)).isEqualTo(4);
    assertThat(plan.remarks()).anyMatch(r -> r.contains("0.21 V below the logic's"));
    assertThat(plan.remarks()).anyMatch(r -> r.contains("(te-drop)"));
    assertThat(plan.design().logic().id()).isEqualTo("te-drop");
    ShmooPlan words = plan(study(", \"format\": { \"activations\": \"Q2.6\" }"));
    assertThat(words.remarks()).anyMatch(r -> r.contains("(te-propagate)"));
    assertThat(words.design().logic().id()).isEqualTo("te-propagate");
  }

  @Test
  void a_curve_that_fails_where_the_timing_model_speaks_needs_no_offset() {
    ShmooPlan plan =
        plan(
            study(
                ", \"memory\": { \"curve\": { \"points\": [[0.6, 0.3], [0.7, 0.01], [0.8, 1e-9]] } }"));
    assertThat(plan.settings().offset()).isZero();
    assertThat(plan.memoryVolts(3)).isEqualTo(plan.logicVolts(3));
    assertThat(plan.remarks()).noneMatch(r -> r.contains("below the logic's"));
  }

  @Test
  void one_of_the_supplies_can_be_held() {
    ShmooPlan logic = plan(study(", \"shmoo\": { \"sram_v\": 0.55 }"));
    assertThat(logic.memoryVolts(0)).isEqualTo(0.55);
    assertThat(logic.memoryVolts(23)).isEqualTo(0.55);
    assertThat(logic.logicVolts(23)).isEqualTo(0.87);
    ShmooPlan memory = plan(study(", \"shmoo\": { \"logic_v\": 0.7 }"));
    assertThat(memory.logicVolts(5)).isEqualTo(0.7);
    assertThat(memory.memoryVolts(5)).isEqualTo(memory.supply(5));
    assertThat(memory.supply(0)).isBetween(0.40, 0.46);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", \"schemes\": [\"none\", \"bit-masking\"]",
        ", \"schemes\": [\"te-drop\"], \"voltages\": [0.68]",
        ", \"shmoo\": { \"sram_v\": 0.55, \"images\": 30, \"dies\": 4 }",
        ", \"shmoo\": { \"temperature_c\": {} }, \"memory\": { \"curve\": { \"points\":"
            + " [[0.46, 0.65], [0.53, 1e-5]], \"temperature\": { \"voltsPerDegree\": -0.0004,"
            + " \"celsius\": 25 } } }"
      })
  void a_cell_is_a_study_that_can_be_written_and_read(String fields) {
    ShmooPlan plan = plan(study(fields));
    Study cell = plan.cell(3, 7);
    assertThat(StudyReader.parse(StudyWriter.toJson(cell), "cell.json")).isEqualTo(cell);
    assertThat(cell.voltages()).containsExactly(plan.memoryVolts(3));
    assertThat(cell.schemes()).hasSize(1);
    if (plan.logicFails()) {
      assertThat(cell.value(OperatingAxis.LOGIC_V, 0)).isEqualTo(plan.logicVolts(3));
      assertThat(cell.array().clockNs()).isEqualTo(plan.clockNs(7));
    }
  }

  @Test
  void temperatures_are_those_of_the_cells_study() {
    ShmooPlan plan =
        plan(
            study(
                ", \"shmoo\": { \"temperature_c\": { \"from\": -10, \"to\": 80, \"count\": 10 } },"
                    + " \"memory\": { \"curve\": { \"points\": [[0.46, 0.65], [0.53, 1e-5]],"
                    + " \"temperature\": { \"voltsPerDegree\": -0.0004, \"celsius\": 25 } } }"));
    assertThat(plan.across(4)).isEqualTo(30);
    assertThat(plan.cell(0, 4).operation().fixed(OperatingAxis.TEMPERATURE_C)).hasValue(30);
    assertThat(plan.logicFails()).isFalse();
    assertThat(plan.known(0, 0)).isTrue();
    // Nothing moves beside the memory.
    assertThat(plan.memoryVolts(2)).isEqualTo(plan.supply(2));
    assertThat(plan.supply(0)).isBetween(0.40, 0.46);
    assertThat(plan.remarks()).noneMatch(r -> r.contains("below the logic's"));
  }

  @Test
  void nothing_is_known_beyond_the_timing_model() {
    ShmooPlan plan =
        plan(
            study(
                ", \"shmoo\": { \"supply_v\": { \"from\": 0.6, \"to\": 0.7, \"count\": 3 },"
                    + " \"clock_mhz\": { \"from\": 150, \"to\": 250, \"count\": 3 } }"));
    assertThat(plan.known(0, 1)).isFalse();
    assertThat(plan.known(1, 0)).isFalse();
    assertThat(plan.known(1, 1)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", \"shmoo\": { \"temperature_c\": {} }"
            + "|study.json, field shmoo.temperature_c: found temperatures for a curve that knows one"
            + " temperature only (snnac-65nm), expected a curve with dV/dT",
        ", \"schemes\": [\"none\", \"mat\"]"
            + "|study.json, field shmoo.design: found \"mat\", which trains a network for each die",
        ", \"shmoo\": { \"design\": \"nine\" }"
            + "|study.json, field shmoo.design: found \"nine\", expected a design of the study: none",
        ", \"schemes\": [\"mat\"]"
            + "|study.json, field shmoo.design: found \"mat\", which trains a network for each die"
            + " and supply, expected a design that trains none.",
        ", \"shmoo\": { \"supply_v\": { \"from\": 0.7, \"to\": 0.7000001 } }"
            + "|study.json, field shmoo.supply_v: found 2 values from 0.7 to 0.7000001, expected steps"
            + " of at least 0.000001",
        ", \"shmoo\": { \"supply_v\": { \"from\": 0.1, \"to\": 0.2 } }"
            + "|study.json, field shmoo: found no cell that models speak of: logic at 0.100 to 0.200"
            + " V, memory at -0.110 to -0.010 V",
        ", \"shmoo\": { \"supply_v\": { \"from\": 0.9 } }"
            + "|study.json, field shmoo.supply_v: found 0.9 to 0.87, expected a first value below",
      })
  void what_makes_no_sense_is_refused(String fields, String message) {
    assertThatThrownBy(() -> plan(study(fields)))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(message.replace("field field", "field"));
  }

  @Test
  void networks_that_answer_with_numbers_are_refused() {
    Study study = StudyReader.parse("{ \"workload\": \"inversek2j\" }", "study.json");
    assertThatThrownBy(() -> plan(study))
        .hasMessageContaining("field workload: found \"inversek2j\", which answers with numbers");
  }
}
