package org.voltscape.engine.study.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyPaths;
import org.voltscape.engine.trial.StudyMaps;
import org.voltscape.engine.trial.Trial;

class MapPartReaderTest {
  @TempDir Path directory;

  private static Study study(String memory) {
    return StudyReader.parse(
        "{\"workload\": \"digits-10x10\", \"trials\": 9, \"memory\": {" + memory + "}}", "s.json");
  }

  @Test
  void the_part_of_a_map_is_read_and_written_back() {
    Study all =
        study(
            "\"die\": \"m.npz\", \"mapOffset\": 100, \"mapDies\": 4, \"mapStuckAt\": 1,"
                + " \"mapBlockWords\": 0, \"mapArray\": \"chip\"");
    assertThat(all.memory().part()).isEqualTo(new MapPart(100, 4, 1, 0, "chip"));
    assertThat(StudyReader.parse(StudyWriter.toJson(all), "again")).isEqualTo(all);
    Study none = study("\"die\": \"m.npz\"");
    assertThat(none.memory().part()).isEqualTo(MapPart.FIRST);
    assertThat(StudyWriter.toJson(none)).doesNotContain("map");
    assertThat(StudyPaths.moved(all, Path.of("a"), Path.of("b")).memory().part())
        .isEqualTo(all.memory().part());
  }

  @Test
  void trials_are_no_more_than_the_dies_of_a_map() {
    assertThat(study("\"die\": \"m.csv\"").effectiveTrials()).isEqualTo(1);
    assertThat(study("\"die\": \"m.csv\", \"mapDies\": 4").effectiveTrials()).isEqualTo(4);
    assertThat(study("\"die\": \"m.csv\", \"mapDies\": 4").singleDie()).isFalse();
    assertThat(study("\"die\": \"m.csv\", \"mapDies\": 40").effectiveTrials()).isEqualTo(9);
  }

  @Test
  void each_trial_is_on_a_die_of_its_own() throws Exception {
    Study study = study("\"die\": \"m.csv\", \"mapDies\": 2");
    int words = 3562;
    Files.writeString(
        directory.resolve("m.csv"), "word,bit,stuck_at\n1,1,1\n" + (words + 2) + ",0,1\n");
    MeasuredMap map = StudyMaps.resolve(study, directory);
    assertThat(((MeasuredMap) Trial.die(study, map, 0)).cell(0)).isEqualTo(17);
    assertThat(((MeasuredMap) Trial.die(study, map, 1)).cell(0)).isEqualTo(32);
    assertThat(Trial.die(study, map, 2)).isSameAs(Trial.die(study, map, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"m.csv", "M.CSV", "m.tsv", "m.txt.gz", "m.npy", "m.npz", "m.npy.gz"})
  void maps_are_known_by_the_end_of_their_names(String name) {
    assertThat(study("\"die\": \"" + name + "\"").memory().map()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"die\": \"m.csv\", \"mapOffset\": -1 | field memory.mapOffset: found -1",
        "\"die\": \"m.csv\", \"mapDies\": 0 | field memory.mapDies: found 0",
        "\"die\": \"m.csv\", \"mapStuckAt\": 2 | field memory.mapStuckAt: found 2",
        "\"die\": \"m.csv\", \"mapBlockWords\": 1.5 | field memory.mapBlockWords: found 1.5",
        "\"die\": 5, \"mapOffset\": 1 | field memory.mapOffset: found it without a failure map",
        "\"mapDies\": 1 | field memory.mapDies: found it without a failure map"
      })
  void what_makes_no_sense_is_refused(String memory, String message) {
    assertThatThrownBy(() -> study(memory))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
  }
}
