package org.voltscape.app.cli.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;
import org.voltscape.engine.study.format.StudyReader;

class LessonCommandTest {
  private static final String LESSON = "lesson one-flipped-bit";

  @TempDir Path folder;

  @Test
  void the_text_has_every_step_and_gives_nothing_away() {
    Answer answer = Answer.line(LESSON);
    assertThat(answer.code()).isZero();
    assertThat(answer.err()).isEmpty();
    assertThat(answer.lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(100));
    assertThat(answer.out())
        .contains("Step 1 of 9 (word): A weight is eight bits", "Step 9 of 9 (price)")
        .contains("Question: A word holds 01001100.", "d) Bit masking at 0.50 V")
        .contains("flipped bits 6; stored 01001100.")
        .doesNotContain("**", "`", "{");
  }

  @Test
  void answers_are_judged_step_by_step_with_feedback() {
    Answer answer = Answer.of("lesson", "one-flipped-bit", "--answers", "stuck=00001100,1=76,9=D");
    JsonNode json = answer.json();
    assertThat(json.get("lesson").asText()).isEqualTo("one-flipped-bit");
    assertThat(json.get("questions").asInt()).isEqualTo(9);
    assertThat(json.get("answered").asInt()).isEqualTo(3);
    assertThat(json.get("right").asInt()).isEqualTo(2);
    assertThat(json.get("results").findValuesAsText("id"))
        .containsExactly("word", "stuck", "price");
    assertThat(json.get("results").findValuesAsText("right"))
        .containsExactly("false", "true", "true");
    assertThat(answer.out())
        .startsWith("Step 1 (word): wrong. 76 is the whole number in the word.")
        .contains("Step 4 (stuck): right. ", "Step 9 (price): right. ");
  }

  @Test
  void the_solutions_are_right_answers() {
    JsonNode solutions = Answer.line(LESSON + " --solutions --threads 2").json().get("solutions");
    assertThat(solutions).hasSize(9);
    StringBuilder all = new StringBuilder();
    for (JsonNode solution : solutions) {
      all.append(all.isEmpty() ? "" : ",").append(solution.get("id").asText());
      all.append("=").append(solution.get("answer").asText());
    }
    JsonNode json = Answer.line(LESSON + " --answers " + all).json();
    assertThat(json.get("right").asInt()).isEqualTo(9);
  }

  @Test
  void the_study_of_a_step_is_one_line_that_run_takes() {
    Answer answer = Answer.line(LESSON + " --study masking");
    assertThat(answer.lines()).hasSize(1);
    assertThat(StudyReader.parse(answer.out(), "study").schemes()).hasSize(3);
  }

  @Test
  void a_lesson_may_be_a_file() throws IOException {
    Path file = folder.resolve("mine.json");
    Files.writeString(
        file,
        """
        {"voltscapeLesson": 1, "id": "mine", "title": "Mine", "summary": "One.", "minutes": 1, "steps": [
          {"id": "only", "title": "Only", "text": ["Only text."]}]}
        """);
    assertThat(Answer.of("lesson", file.toString()).out()).contains("Step 1 of 1 (only): Only");
    Answer.of("lesson", file.toString(), "--answers", "1=2")
        .assertRefused("--answers: found step 1, which asks nothing, expected a step with");
    Answer.of("lesson", file.toString(), "--study", "only")
        .assertRefused("--study: found step only, which has none, expected a step with a study.");
    Files.writeString(file, "{\"voltscapeLesson\": 1, \"zebra\": 2}");
    Answer.of("lesson", file.toString())
        .assertRefused(
            file + ": 6 problems: (1) field zebra: found an unknown field, expected one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lesson|voltscape lesson: found no ID",
        "lesson nothing|nothing: found no such lesson, expected a lesson file in JSON, or a lesson: one-flipped-bit",
        "lesson one-flipped-bit --answers 1|--answers: found \"1\", expected STEP=ANSWER.",
        "lesson one-flipped-bit --answers 1=x|--answers, step 1: found \"x\", expected a number",
        "lesson one-flipped-bit --answers stuck=12|--answers, step stuck: found \"12\", expected 8 bits",
        "lesson one-flipped-bit --answers 8=e|--answers, step 8: found \"e\", expected one of a, b, c.",
        "lesson one-flipped-bit --answers 10=1|--answers: found step \"10\", expected a number from 1 to 9 or one of word,",
        "lesson one-flipped-bit --answers 1=1,word=1|--answers: found step word twice, expected each step once.",
        "lesson one-flipped-bit --answers 1=1 --solutions|--answers: found --solutions beside it, expected one of them",
        "lesson one-flipped-bit --study 0|--study: found step \"0\"",
      })
  void what_is_no_answer_is_refused_before_anything_is_printed(String line, String sentence) {
    Answer.line(line).assertRefused(sentence);
  }
}
