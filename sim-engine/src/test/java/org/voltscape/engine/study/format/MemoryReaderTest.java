package org.voltscape.engine.study.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.voltscape.engine.study.format.Complaints.refusedStudy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.Study;

/** Of a network of four layers with words of 8 bits and activations of 6. */
class MemoryReaderTest {
  private static String with(String fields) {
    return "{\"workload\": \"digits-mlp-256x3\", \"memory\": {" + fields + "}}";
  }

  private static Study.Memory memory(String fields) {
    Study study = StudyReader.parse(with(fields), "study.json");
    // What is read is written so that it reads back the same.
    assertThat(StudyReader.parse(StudyWriter.toJson(study), "written")).isEqualTo(study);
    return study.memory();
  }

  @Test
  void polarity_is_a_share_or_a_ratio() {
    assertThat(memory("\"stuckAtOne\": \"4:1\"").stuckAtOne()).isEqualTo(0.8);
    assertThat(memory("\"stuckAtOne\": \" 1 : 2.5 \"").stuckAtOne())
        .isCloseTo(1 / 3.5, within(1e-15));
    assertThat(memory("\"stuckAtOne\": \"0:1\"").stuckAtOne()).isZero();
    assertThat(memory("\"stuckAtOne\": 0.3").stuckAtOne()).isEqualTo(0.3);
  }

  @Test
  void correlations_are_shares_of_the_variance() {
    Study.Memory memory = memory("\"rowCorrelation\": 0.3, \"columnCorrelation\": 0.1");
    assertThat(memory.rowCorrelation()).isEqualTo(0.3);
    assertThat(memory.columnCorrelation()).isEqualTo(0.1);
    assertThat(memory("\"columnCorrelation\": 0.999").columnCorrelation()).isEqualTo(0.999);
  }

  @Test
  void layers_are_numbers_or_a_kind() {
    assertThat(memory("\"layers\": [3, 1, 3]").scope().layers()).containsExactly(1, 3);
    assertThat(memory("\"layers\": \"fc\"").scope().layers()).containsExactly(1, 2, 3, 4);
    assertThat(memory("").scope()).isEqualTo(FaultScope.WEIGHTS);
  }

  @Test
  void kinds_of_layers_are_told_apart() {
    Study study =
        StudyReader.parse(
            "{\"workload\": \"digits-lenet5\", \"memory\": {\"layers\": \"conv\"}}", "study.json");
    assertThat(study.memory().scope().layers()).containsExactly(1, 2);
    study =
        StudyReader.parse(
            "{\"workload\": \"digits-lenet5\", \"memory\": {\"layers\": \"fc\"}}", "study.json");
    assertThat(study.memory().scope().layers()).containsExactly(3, 4);
  }

  @Test
  void bits_are_positions_or_an_end_of_the_word() {
    assertThat(memory("\"bits\": [7, 0]").scope().bits()).containsExactly(0, 7);
    assertThat(memory("\"bits\": {\"top\": 2}").scope().bits()).containsExactly(6, 7);
    assertThat(memory("\"bits\": {\"bottom\": 3}").scope().bits()).containsExactly(0, 1, 2);
    assertThat(memory("\"on\": \"activations\", \"bits\": {\"top\": 1}").scope())
        .isEqualTo(new FaultScope(false, true, List.of(), List.of(5)));
    assertThat(memory("\"on\": \"both\", \"bits\": [7]").scope().bits()).containsExactly(7);
  }

  @Test
  void dies_are_drawn_numbered_or_measured() {
    assertThat(memory("\"die\": \"per-trial\"").die()).isNull();
    assertThat(memory("\"die\": 5").die()).isEqualTo(5);
    Study.Memory measured = memory("\"die\": \"maps/My Die.CSV\"");
    assertThat(measured.map()).isEqualTo("maps/My Die.CSV");
    assertThat(measured.die()).isNull();
    Study study = StudyReader.parse(with("\"die\": \"a.npy\""), "study.json");
    assertThat(study.singleDie()).isTrue();
    assertThat(study.effectiveTrials()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"stuckAtOne\": \"4-1\" | field memory.stuckAtOne: found \"4-1\", expected a number from 0 to 1, or a ratio",
        "\"stuckAtOne\": \"0:0\" | field memory.stuckAtOne: found \"0:0\"",
        "\"stuckAtOne\": \"-1:2\" | field memory.stuckAtOne: found \"-1:2\"",
        "\"rowCorrelation\": 1 | field memory.rowCorrelation: found 1, expected a number from 0.0 to 0.999",
        "\"rowCorrelation\": 0.5, \"columnCorrelation\": 0.5 | field memory.columnCorrelation: found 0.5 along rows and 0.5 along columns",
        "\"on\": \"inputs\" | field memory.on: found \"inputs\", expected weights, activations or both",
        "\"layers\": [] | field memory.layers: found an empty list, expected a list of layers from 1 to 4",
        "\"layers\": [5] | field memory.layers[0]: found 5",
        "\"layers\": [1, 0] | field memory.layers[1]: found 0",
        "\"layers\": \"conv\" | field memory.layers: found \"conv\"",
        "\"layers\": 2 | field memory.layers: found 2",
        "\"bits\": [8] | field memory.bits[0]: found 8, expected a list of bit positions from 0 to 7",
        "\"bits\": [] | field memory.bits: found an empty list",
        "\"bits\": {\"top\": 9} | field memory.bits.top: found 9",
        "\"bits\": {\"top\": 0} | field memory.bits.top: found 0",
        "\"bits\": {} | field memory.bits: found {}",
        "\"bits\": {\"top\": 1, \"bottom\": 1} | field memory.bits: found",
        "\"bits\": {\"middle\": 1} | field memory.bits.middle: found an unknown field",
        "\"on\": \"activations\", \"bits\": [6] | field memory.bits[0]: found 6",
        "\"on\": \"both\", \"bits\": {\"top\": 1} | field memory.bits.top: found top bits of weights of 8 bits and activations of 6 bits",
        "\"die\": \"map.xlsx\" | field memory.die: found \"map.xlsx\", expected \"per-trial\", the number of a die, or a failure map",
        "\"die\": \"a\\u0000.csv\" | field memory.die: found",
        "\"die\": \"a.csv\", \"faults\": \"flips\" | field memory.die: found \"a.csv\" with the faults flips",
        "\"die\": \"a.csv\", \"rowCorrelation\": 0.1 | field memory.die: found \"a.csv\" with correlations",
        "\"die\": \"a.csv\", \"on\": \"both\" | field memory.die: found \"a.csv\" with faulty activations"
      })
  void what_makes_no_sense_is_refused_by_name(String fields, String message) {
    refusedStudy(with(fields), message);
  }

  @Test
  void activations_in_single_precision_cannot_be_faulty() {
    refusedStudy(
        "{\"workload\": \"digits-10x10\", \"memory\": {\"on\": \"both\"}}",
        "field memory.on: found \"both\" with activations in single precision");
  }
}
