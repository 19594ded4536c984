package org.voltscape.engine.study.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.voltscape.engine.study.format.Complaints.refusedStudy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;

/** What is wrong with a study is told at once. */
class StudyProblemsTest {
  private static List<String> problems(String json) {
    return catchThrowableOfType(
            BadInputException.class, () -> StudyReader.parse(json, "study.json"))
        .problems()
        .stream()
        .map(Throwable::getMessage)
        .toList();
  }

  @Test
  void five_wrong_fields_are_one_message() {
    refusedStudy(
        "{\"workload\": \"digits-10x10\", \"trails\": 5, \"trials\": 0, \"seed\": \"x\","
            + " \"memory\": {\"faults\": \"stuck-ta\"}, \"schemes\": [\"word-maskin\"]}",
        "study.json: 5 problems: (1) field trails: found an unknown field",
        "(did you mean \"trials\"?); (2) field memory.faults: found \"stuck-ta\"",
        "(did you mean \"stuck-at\"?); (3) field schemes[0]: found \"word-maskin\"",
        "(did you mean \"word-masking\"?)",
        "; (4) field trials: found 0, expected a whole number from 1 to 1000000; (5) field seed:"
            + " found \"x\", expected a whole number of 64 bits.");
  }

  @Test
  void every_part_tells_all_of_its_own() {
    assertThat(
            problems(
                "{\"workload\": \"digits-10x10\", \"voltscape\": 3, \"name\": 7, \"format\":"
                    + " {\"weights\": \"Q9.9\", \"activations\": \"x\"}, \"memory\": {\"curve\":"
                    + " \"snnac\", \"stuckAtOne\": 2, \"die\": 1.5, \"biases\": \"some\","
                    + " \"rowCorrelation\": 3, \"on\": \"all\", \"x\": 1}, \"voltages\": {\"from\":"
                    + " \"a\", \"to\": \"b\"}, \"schemes\": [\"a\", {\"id\": \"bit-masking\","
                    + " \"sign\": \"x\", \"y\": 1}], \"energy\": \"e\", \"trials\": 1.5, \"images\": 0,"
                    + " \"stop\": {}, \"training\": {\"epochs\": 0, \"rate\": -1, \"rule\": \"r\"},"
                    + " \"array\": {\"rows\": 0, \"mapping\": \"m\", \"sensitivity\": \"s\"}}"))
        .hasSize(26)
        .doesNotHaveDuplicates();
  }

  @Test
  void what_depends_on_an_unknown_network_is_not_judged() {
    assertThat(problems("{\"workload\": \"digits-1010\", \"images\": 500000, \"trials\": 0}"))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("study.json, field workload: found \"digits-1010\"")
        .contains("did you mean \"digits-10x10\"");
  }

  @Test
  void what_depends_on_unknown_schemes_or_platforms_is_not_judged() {
    assertThat(
            problems(
                "{\"workload\": \"digits-10x10\", \"schemes\": [\"timing-error-drp\"],"
                    + " \"voltages\": [0.7]}"))
        .hasSize(1);
    assertThat(problems("{\"workload\": \"digits-10x10\", \"energy\": \"tpu\", \"voltages\": [2]}"))
        .hasSize(1);
  }

  @Test
  void what_depends_on_an_unknown_format_is_not_judged() {
    assertThat(
            problems(
                "{\"workload\": \"digits-10x10\", \"format\": {\"activations\": \"q2.4\"}, \"memory\":"
                    + " {\"on\": \"activations\", \"bits\": [15]}}"))
        .singleElement()
        .asString()
        .contains("field format.activations", "(did you mean \"Q2.4\"?)");
  }

  @Test
  void voltages_outside_are_told_by_the_first_of_either_side() {
    assertThat(
            problems("{\"workload\": \"digits-10x10\", \"voltages\": [0.1, 0.2, 0.5, 0.95, 1.2]}"))
        .hasSize(2)
        .satisfies(all -> assertThat(all.get(0)).contains("found 0.1 V"))
        .satisfies(all -> assertThat(all.get(1)).contains("found 1.2 V"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"name\": \"a\\u0001b\"|field name: found U+0001 as character 2 of the text",
        "\"name\": \"a\\tb\"|field name: found U+0009",
        "\"name\": \"a\\u009Fb\"|field name: found U+009F",
        "\"name\": \"\\ud800\"|field name: found U+D800 as character 1 of the text, expected whole",
        "\"name\": \"\\ufffe\"|field name: found U+FFFE",
        "\"schemes\": [{\"id\": \"none\", \"label\": \"\\u0001\"}]|field schemes[0].label: found U+0001",
        "\"schemes\": [\"no\\u0001ne\"]|field schemes[0]: found U+0001",
        "\"memory\": {\"curve\": \"a\\u007F.csv\"}|field memory.curve: found U+007F",
        "\"memory\": {\"die\": \"a\\n.csv\"}|field memory.die: found U+000A",
        "\"memory\": {\"curve\": {\"points\": [[0.5,0.1],[0.6,0.01]], \"source\": \"\\u0000\"}}|field memory.curve.source: found U+0000",
      })
  void control_characters_are_refused_with_their_place(String field, String sentence) {
    refusedStudy("{\"workload\": \"digits-10x10\", " + field + "}", "study.json, " + sentence);
  }

  @Test
  void whole_numbers_may_have_a_point_or_an_exponent() {
    Study study =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"trials\": 1e3, \"images\": 1E3, \"seed\": 1000.0,"
                + " \"memory\": {\"die\": 2e0, \"layers\": [1.0], \"bits\": {\"top\": 1e0}}}",
            "study.json");
    assertThat(study.trials()).isEqualTo(1000);
    assertThat(study.images()).isEqualTo(1000);
    assertThat(study.seed()).isEqualTo(1000);
    assertThat(study.memory().die()).isEqualTo(2);
    assertThat(StudyWriter.toJson(study))
        .contains("\"trials\" : 1000,", "\"images\" : 1000,", "\"seed\" : 1000,", "\"die\" : 2,");
  }
}
