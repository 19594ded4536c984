package org.voltscape.engine.study.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltscape.engine.study.format.Complaints.refusedStudy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Study;

class ScoutReaderTest {
  private static final String PLAIN = "\"workload\": \"digits-10x10\", \"images\": 200";
  private static final String TWO = "\"voltscape\": 2, " + PLAIN;

  private static Study study(String fields) {
    return StudyReader.parse("{" + fields + "}", "study.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                            | 1000   | 16",
        "{\"dies\": 100}               | 100    | 16",
        "{\"images\": 64}              | 1000   | 64",
        "{\"dies\": 100000, \"images\": 1} | 100000 | 1",
      })
  void both_formats_read_and_write_it(String scout, int dies, int images) {
    for (String fields : new String[] {PLAIN, TWO}) {
      Study study = study(fields + ", \"scout\": " + scout);
      assertThat(study.scout()).isEqualTo(new Scout(dies, images)).isEqualTo(study.scouting());
      assertThat(StudyReader.parse(StudyWriter.toJson(study), "written")).isEqualTo(study);
    }
    // Of format 2 for its layers' formats.
    Study two =
        study(
            TWO
                + ", \"formats\": {\"layers\": {\"2\": {\"weights\": \"Q2.3\"}}}, \"scout\": "
                + scout);
    String written = StudyWriter.toJson(two);
    assertThat(written).contains("\"voltscape\" : 2").contains("\"dies\" : " + dies);
    assertThat(StudyReader.parse(written, "written")).isEqualTo(two);
  }

  @Test
  void a_study_without_it_is_written_as_before() {
    assertThat(study(PLAIN).scout()).isEqualTo(Scout.NONE);
    assertThat(StudyWriter.toJson(study(PLAIN))).doesNotContain("scout");
  }

  @Test
  void a_study_of_few_images_has_no_more_of_them() {
    String few = "\"workload\": \"digits-10x10\", \"images\": 9, \"scout\": ";
    assertThat(study(few + "{}").scout()).isEqualTo(new Scout(1000, 9));
    refusedStudy(
        "{" + few + "{\"images\": 16}}",
        "study.json, field scout.images: found 16, expected at most the study's images, which are"
            + " 9.");
    // Where an option or the window makes them fewer, so are the scout's.
    Study fewer = study(PLAIN + ", \"scout\": {}").withImages(8);
    assertThat(fewer.scouting()).isEqualTo(new Scout(1000, 8));
    assertThat(StudyReader.parse(StudyWriter.toJson(fewer), "written").scout())
        .isEqualTo(new Scout(1000, 8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"scout\": {\"dies\": 99}      | field scout.dies: found 99, expected a whole number from"
            + " 100 to 100000",
        "\"scout\": {\"images\": 65}    | field scout.images: found 65, expected a whole number"
            + " from 1 to 64",
        "\"scout\": {\"die\": 1000}     | field scout.die: found an unknown field",
        "\"scout\": 1000                | field scout: found",
        "\"memory\": {\"die\": 3}, \"scout\": {} | field scout: found a scout of a study whose"
            + " every trial is the same die, expected dies that differ",
        "\"schemes\": [\"mat\"], \"scout\": {} | field scout: found a scout of schemes that all"
            + " train, expected a scheme that does not train, or no scout: each die would have to"
            + " be trained for.",
        "\"memory\": {\"die\": \"map.csv\", \"mapDies\": 24}, \"scout\": {} | field scout: found a"
            + " scout of 1,000 dies beside 20 trials on a measured map of 24, expected a map with"
            + " 1,020 dies at least (memory.mapDies), or no scout.",
      })
  void what_cannot_be_is_refused_in_one_sentence(String fields, String complaint) {
    refusedStudy("{" + PLAIN + ", " + fields + "}", "study.json, " + complaint);
  }

  @Test
  void a_network_that_computes_numbers_has_none() {
    refusedStudy(
        "{\"workload\": \"inversek2j\", \"scout\": {}}",
        "study.json, field scout: found a scout of a network that computes numbers, expected no"
            + " scout: few images tell the share that is right on average, but not an application"
            + " error.");
  }

  /** What the window's edits make of a study is run without what it cannot have. */
  @Test
  void a_study_that_cannot_have_it_any_more_is_run_without() {
    Study study = study(PLAIN + ", \"scout\": {}, \"schemes\": [\"none\", \"mat\"]");
    assertThat(study.scouting(0)).isEqualTo(new Scout(1000, 16));
    assertThat(study.scouting(1)).isEqualTo(Scout.NONE);
    Study one = study.withMemory(study.memory().withDie(4L));
    assertThat(one.scouting()).isEqualTo(Scout.NONE);
    assertThat(StudyWriter.toJson(one)).doesNotContain("scout");
    assertThat(study.withSchemes(List.of(SchemeChoice.of("mat"))).scouting()).isEqualTo(Scout.NONE);
  }
}
