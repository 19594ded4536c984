package org.voltscape.engine.study.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.AutoSweep;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;

class AutoSweepReaderTest {
  private static Study study(String fields) {
    return StudyReader.parse("{\"workload\": \"digits-mlp-256x3\", " + fields + "}", "study.json");
  }

  private static AutoSweep sweep(String fields) {
    return Objects.requireNonNull(study(fields).sweep());
  }

  @Test
  void the_word_alone_takes_the_part_of_the_curve_where_cells_begin_to_fail() {
    Study study = study("\"voltages\": \"auto\"");
    assertThat(study.placesVoltages()).isTrue();
    assertThat(study.sweep()).isEqualTo(new AutoSweep(0.46, 0.55, 0.001, 15));
    assertThat(study.voltages()).containsExactly(0.46, 0.483, 0.505, 0.528, 0.55);
    assertThat(study.mostCells()).isEqualTo(33);
    AutoSweep own =
        sweep(
            "\"voltages\": \"auto\", \"memory\": {\"curve\": {\"points\": [[0.6, 0.5], [0.7,"
                + " 1e-12]]}}");
    assertThat(own.from()).isBetween(0.5, 0.6);
    assertThat(own.to()).isBetween(0.68, 0.72);
    // What a file says is not known yet, so the range is that of a study that says nothing.
    AutoSweep file = sweep("\"voltages\": \"auto\", \"memory\": {\"curve\": \"curve.csv\"}");
    assertThat(file.from()).isEqualTo(0.46);
    assertThat(file.to()).isEqualTo(0.56);
    AutoSweep timing = sweep("\"voltages\": \"auto\", \"schemes\": [\"te-drop\"]");
    assertThat(timing.from()).isEqualTo(0.64);
    assertThat(timing.to()).isEqualTo(0.84);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"voltages\": \"auto\"",
        "\"voltages\": {\"auto\": true}",
        "\"voltages\": {\"auto\": true, \"from\": 0.47, \"to\": 0.53, \"points\": 9}",
        "\"voltages\": {\"auto\": true, \"from\": 0.47, \"to\": 0.53, \"step\": 0.0025}",
        "\"voltages\": \"auto\", \"schemes\": [\"te-drop\"]",
        "\"voltscape\": 2, \"sweep\": {\"sram_v\": \"auto\"}, \"at\": {\"logic_v\": 0.7},"
            + " \"designs\": [\"none\", {\"memory\": \"bit-masking\", \"logic\": \"te-drop\"}]",
        "\"voltscape\": 2, \"at\": {\"sram_v\": 0.52}, \"sweep\": {\"logic_v\": {\"auto\": true,"
            + " \"from\": 0.66, \"to\": 0.8}}, \"designs\": [{\"memory\": \"none\", \"logic\":"
            + " \"te-drop\"}]"
      })
  void what_is_written_reads_back_as_the_same(String fields) {
    Study study = study(fields);
    String json = StudyWriter.toJson(study);
    assertThat(json).contains("\"auto\" : true").contains("\"points\" : ");
    Study back = StudyReader.parse(json, "back.json");
    assertThat(back).isEqualTo(study);
    assertThat(StudyWriter.toJson(back)).isEqualTo(json);
    // Where points went is no part of the recipe.
    Study ran = study.withPlaced(List.of(0.7));
    assertThat(StudyWriter.toJson(ran)).isEqualTo(json);
    assertThat(ran.beforePlacing()).isEqualTo(study);
  }

  @Test
  void voltages_that_are_given_are_not_placed() {
    Study given = study("\"voltages\": \"auto\"").withVoltages(List.of(0.5, 0.51));
    assertThat(given.placesVoltages()).isFalse();
    assertThat(StudyWriter.toJson(given)).doesNotContain("auto");
    assertThat(given).isEqualTo(study("\"voltages\": [0.5, 0.51]"));
  }

  @Test
  void a_study_that_came_to_train_runs_what_it_has_and_says_so() {
    Study study = study("\"voltages\": \"auto\"");
    Study trains = study.withSchemes(List.of(SchemeChoice.of("none"), SchemeChoice.of("mat")));
    assertThat(trains.placesVoltages()).isFalse();
    assertThat(StudyReader.parse(StudyWriter.toJson(trains), "back").voltages())
        .isEqualTo(study.voltages());
    assertThat(trains.mostCells()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"voltages\": \"automatic\" | field voltages | a list of voltages in V, {from, to, step}, or \"auto\"",
        "\"voltages\": {\"auto\": false} | field voltages.auto | true, or no field auto",
        "\"voltages\": {\"auto\": \"yes\"} | field voltages.auto | true",
        "\"voltages\": {\"auto\": true, \"from\": 0.5, \"to\": 0.5} | from 0.5 to 0.5 | from below to",
        "\"voltages\": {\"auto\": true, \"from\": 0.6, \"to\": 0.5} | from 0.6 to 0.5 | from below to",
        "\"voltages\": {\"auto\": true, \"points\": 4} | field voltages.points | 5 to 500",
        "\"voltages\": {\"auto\": true, \"points\": 1e9} | field voltages.points | 5 to 500",
        "\"voltages\": {\"auto\": true, \"step\": 0.5} | field voltages.step | 2 to 2,000 steps",
        "\"voltages\": {\"auto\": true, \"step\": 1e-6} | field voltages.step | 2 to 2,000 steps",
        "\"voltages\": {\"auto\": true, \"to\": 1.5} | 1.5 V | energy platform",
        "\"voltages\": {\"auto\": true, \"form\": 0.5} | form | from",
        "\"voltages\": \"auto\", \"schemes\": [\"mat\"] | beside \"mat\", which trains | a list or range of voltages",
        "\"voltages\": \"auto\", \"images\": \"auto\", \"stop\": {\"halfWidth\": 0.01} | beside images \"auto\" | one of the two",
        "\"voltscape\": 2, \"at\": {\"sram_v\": 0.5}, \"sweep\": {\"logic_v\": \"auto\"}, \"designs\": [{\"memory\": \"none\", \"logic\": \"te-drop\"}] | field sweep.logic_v | \"from\"",
        "\"voltscape\": 2, \"sweep\": {\"sram_v\": \"auto\"}, \"designs\": [\"mat\"] | which trains | a list or range of voltages",
      })
  void what_cannot_be_placed_is_refused_in_a_sentence(String fields, String found, String want) {
    assertThatThrownBy(() -> study(fields))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(found)
        .hasMessageContaining(want)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void a_lattice_holds_both_ends_and_is_rounded() {
    AutoSweep sweep = AutoSweep.of(0.46, 0.56);
    assertThat(sweep.step()).isEqualTo(0.001);
    assertThat(sweep.lattice()).hasSize(101).startsWith(0.46, 0.461).endsWith(0.559, 0.56);
    assertThat(AutoSweep.of(0.5, 0.51).step()).isEqualTo(0.0001);
    assertThat(AutoSweep.of(0, 5).lattice()).hasSizeLessThanOrEqualTo(2001);
    assertThat(new AutoSweep(0.5, 0.52, 0.01, 15).coarse()).containsExactly(0, 1, 2);
  }
}
