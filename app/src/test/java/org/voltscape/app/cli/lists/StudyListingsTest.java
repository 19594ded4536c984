package org.voltscape.app.cli.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.voltscape.app.cli.Answer;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.ListItem;
import org.voltscape.app.samples.SampleStudies;
import org.voltscape.engine.study.format.StudyReader;

/** What is said of the images of a study. */
class StudyListingsTest {
  private static ListItem listed(String fields) {
    String study =
        "{\"workload\": \"digits-10x10\", \"voltages\": [0.5], \"schemes\": [\"none\"], "
            + fields
            + "}";
    return StudyListings.study(
        new SampleStudies.SampleStudy("x", "group", StudyReader.parse(study, "test")));
  }

  private static JsonNode json(ListItem item) {
    return Answer.parse(JsonLine.of(item.json()));
  }

  @Test
  void a_number_is_a_number() {
    ListItem item = listed("\"images\": 300");
    assertThat(item.lines().get(0)).isEqualTo("Workload digits-10x10, 300 images");
    assertThat(json(item).get("images").isIntegralNumber()).isTrue();
    assertThat(json(item).get("images").asInt()).isEqualTo(300);
  }

  @Test
  void images_of_its_own_for_each_die_are_auto() {
    ListItem item = listed("\"images\": \"auto\", \"stop\": {\"halfWidth\": 0.01}");
    assertThat(item.lines().get(0))
        .isEqualTo("Workload digits-10x10, as many of 10000 images for each die as pay (auto)");
    assertThat(json(item).get("images").asText()).isEqualTo("auto");
  }

  @Test
  void networks_that_compute_numbers_have_examples() {
    ListItem item =
        StudyListings.study(
            new SampleStudies.SampleStudy(
                "x",
                "group",
                StudyReader.parse(
                    "{\"workload\": \"bscholes\", \"voltages\": [0.5], \"schemes\": [\"none\"]}",
                    "test")));
    assertThat(item.lines().get(0)).isEqualTo("Workload bscholes, 1000 examples");
  }
}
