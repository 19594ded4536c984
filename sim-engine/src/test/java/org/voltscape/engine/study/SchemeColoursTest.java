package org.voltscape.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltscape.engine.study.format.Complaints.refusedStudy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;

class SchemeColoursTest {
  private static Study study(String schemes) {
    return StudyReader.parse(
        "{\"workload\": \"digits-10x10\", \"schemes\": [" + schemes + "]}", "study.json");
  }

  private static int[] colours(String schemes) {
    return SchemeColours.of(study(schemes).schemes());
  }

  @Test
  void a_study_that_names_no_colours_has_those_of_the_places_and_is_written_as_ever() {
    Study study = study("\"none\", \"word-masking\", \"bit-masking\"");
    assertThat(SchemeColours.of(study.schemes())).containsExactly(0, 1, 2);
    assertThat(StudyWriter.toJson(study)).doesNotContain("colour");
    assertThat(StudyWriter.toTree(study).get("schemes").toString())
        .isEqualTo("[\"none\",\"word-masking\",\"bit-masking\"]");
  }

  @Test
  void named_colours_come_first_and_no_two_schemes_share_one() {
    assertThat(colours("\"none\", {\"id\": \"secded\", \"colour\": 0}, \"bit-masking\""))
        .containsExactly(1, 0, 2);
    assertThat(
            colours(
                "{\"id\": \"none\", \"colour\": 3}, \"secded\", {\"id\": \"ecp\", \"colour\": 1}"))
        .containsExactly(3, 0, 1);
    assertThat(colours("\"none\", {\"id\": \"none\", \"label\": \"again\"}")).containsExactly(0, 1);
  }

  @Test
  void colours_of_the_places_are_not_kept_and_others_survive_writing() {
    assertThat(study("{\"id\": \"none\", \"colour\": 0}, \"secded\""))
        .isEqualTo(study("\"none\", \"secded\""));
    Study study = study("{\"id\": \"secded\", \"colour\": 1}, {\"id\": \"none\", \"colour\": 0}");
    assertThat(StudyReader.parse(StudyWriter.toJson(study), "again")).isEqualTo(study);
    assertThat(StudyWriter.toTree(study).get("schemes").get(0).get("colour").intValue())
        .isEqualTo(1);
  }

  @Test
  void a_part_of_the_schemes_keeps_its_colours() {
    List<SchemeChoice> part =
        SchemeColours.part(
            study("\"none\", \"word-masking\", \"bit-masking\"").schemes(),
            s -> !s.id().equals("word-masking"));
    assertThat(SchemeColours.of(part)).containsExactly(0, 2);
    assertThat(part.get(0).colour()).isEqualTo(SchemeChoice.OF_ITS_PLACE);
    assertThat(part.get(1).colour()).isEqualTo(2);
    assertThat(SchemeColours.byLabel(part))
        .containsEntry("none", 0)
        .containsEntry("bit-masking", 2);
  }

  @Test
  void impossible_colours_are_refused() {
    refused(
        "{\"id\": \"none\", \"colour\": 1}, {\"id\": \"ecp\", \"colour\": 1}",
        "the colour 1 twice");
    refused("{\"id\": \"none\", \"colour\": -1}", "schemes[0].colour", "-1");
    refused("{\"id\": \"none\", \"colour\": \"blue\"}", "schemes[0].colour", "blue");
  }

  private static void refused(String schemes, String... parts) {
    refusedStudy("{\"workload\": \"digits-10x10\", \"schemes\": [" + schemes + "]}", parts);
  }
}
