package org.voltscape.engine.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.param.BadInputException;

class AnswerCheckTest {
  private static final StudyRunner NONE =
      study -> {
        throw new AssertionError("nothing here needs a run");
      };

  private static Verdict check(int step, String entry) {
    return check(SampleLesson.read(), step, entry);
  }

  private static Verdict check(Lesson lesson, int step, String entry) {
    Question question = lesson.steps().get(step).question();
    return AnswerCheck.check(question, AnswerCheck.solve(question, NONE), entry, "answer");
  }

  @Test
  void bits_are_compared_as_codes_and_known_mistakes_are_told() {
    assertThat(check(0, "0000 1100")).isEqualTo(new Verdict(true, "Yes, 00001100."));
    assertThat(check(0, "01001100")).isEqualTo(new Verdict(false, "As written."));
    assertThat(check(0, "11111111")).isEqualTo(new Verdict(false, "No."));
  }

  @ParameterizedTest
  @CsvSource({
    "28,true",
    "28.5,true",
    "27.5 %,true",
    "28%,true",
    "+28.0,true",
    "2.8e1,true",
    "28.51,false",
    "0.28,false",
    "-28,false",
    "2 8,true"
  })
  void numbers_may_be_off_by_the_tolerance_and_carry_their_unit(String entry, boolean right) {
    assertThat(check(1, entry).right()).isEqualTo(right);
  }

  @Test
  void feedback_names_the_answer_or_the_mistake() {
    assertThat(check(1, "28").feedback()).isEqualTo("Yes, 28.0 %.");
    double at51 = 100 * CurvePresets.find("snnac-65nm").orElseThrow().probability(0.51);
    assertThat(check(1, String.valueOf(at51)).feedback()).isEqualTo("At 0.51 V.");
    assertThat(check(1, "50").feedback()).isEqualTo("No.");
  }

  @Test
  void options_are_measured_or_named() {
    assertThat(check(2, "b")).isEqualTo(new Verdict(true, "Yes."));
    assertThat(check(2, " A ")).isEqualTo(new Verdict(false, "No."));
    assertThat(check(SampleLesson.with("\"smallest\"", "\"largest\""), 2, "a").right()).isTrue();
    assertThat(check(4, "b").right()).isTrue();
    assertThat(check(4, "a").right()).isFalse();
  }

  @Test
  void two_options_that_measure_the_same_are_a_fault_of_the_lesson() {
    Lesson lesson =
        SampleLesson.with("\"voltage\": 0.52 }, \"feedback\"", "\"voltage\": 0.50 }, \"feedback\"");
    assertThatThrownBy(() -> AnswerCheck.solve(lesson.steps().get(2).question(), NONE))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("options a and b equally right");
  }

  @ParameterizedTest
  @CsvSource({
    "0,0101,expected 8 bits of 0 and 1",
    "0,'',found nothing",
    "1,abc,expected a number with a point for decimals",
    "1,'28,5',expected a number",
    "1,1e999,expected a number",
    "1,NaN,expected a number",
    "2,c,'expected one of a, b.'",
    "2,'',found nothing",
  })
  void what_is_no_answer_is_refused(int step, String entry, String sentence) {
    Question question = SampleLesson.read().steps().get(step).question();
    assertThatThrownBy(() -> AnswerCheck.requireReadable(question, entry, "answer"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("answer: ")
        .hasMessageContaining(sentence);
    assertThatThrownBy(() -> check(step, entry)).isInstanceOf(BadInputException.class);
  }

  @Test
  void words_formats_and_cells_are_computed() {
    assertThat(solution("{\"format\": \"Q2.6\", \"bits\": \"11001100\"}", 4)).isEqualTo("-0.8125");
    assertThat(solution("{\"format\": \"Q2.6\", \"value\": -0.8125, \"key\": \"code\"}", 0))
        .isEqualTo("204");
    assertThat(solution("{\"word\": {\"format\": \"Q2.6\", \"value\": 76, \"flips\": \"7\"}}", 0))
        .isEqualTo("-52");
    assertThat(
            solution(
                "{\"word\": {\"format\": \"Q2.6\", \"value\": 76, \"flips\": \"7\"}, \"key\": \"read_value\"}",
                4))
        .isEqualTo("-0.8125");
    assertThat(
            solution(
                "{\"word\": {\"scheme\": \"bit-masking\", \"value\": 76, \"flips\": \"6\"}, \"key\": \"error\"}",
                0))
        .isEqualTo("64");
    assertThat(
            solution(
                "{\"word\": {\"scheme\": \"bit-masking\", \"params\": {\"sign\": \"zero-word\"}, \"value\": -76, \"flips\": \"7\"}}",
                0))
        .isEqualTo("0");
    assertThat(solution("{\"cells\": 1000, \"curve\": \"snnac-65nm\", \"voltage\": 0.50}", 0))
        .isEqualTo("280");
    assertThat(solution("{\"cells\": {\"workload\": \"digits-10x10\"}, \"key\": \"count\"}", 0))
        .isEqualTo(String.valueOf(3520L * 16));
  }

  private static String solution(String answer, int decimals) {
    Lesson lesson =
        SampleLesson.with(
            "\"answer\": { \"curve\": \"snnac-65nm\", \"voltage\": 0.50 },\n        \"scale\": 100, \"unit\": \"%\", \"decimals\": 1",
            "\"answer\": " + answer + ", \"decimals\": " + decimals);
    return AnswerCheck.solve(lesson.steps().get(1).question(), NONE).entry();
  }

  @Test
  void only_runs_need_a_runner_and_only_words_are_secret() {
    Lesson lesson = SampleLesson.read();
    assertThat(lesson.steps().stream().map(s -> s.question().needsRun()))
        .containsExactly(false, false, false, true, false);
    assertThat(lesson.steps().stream().map(s -> s.question().asksForWord()))
        .containsExactly(true, false, false, false, false);
  }

  @Test
  void long_numbers_are_grouped_for_people_only() {
    NumberForm form = new NumberForm(1, 1, "cells");
    assertThat(form.text(-1234567.25)).isEqualTo("\u22121\u202F234\u202F567.3 cells");
    assertThat(form.plain(-1234567.25)).isEqualTo("-1234567.3");
    assertThat(new NumberForm(1, 0, "").text(4227)).isEqualTo("4227");
    assertThat(new NumberForm(1, 1, "").plain(-0.01)).isEqualTo("0.0");
  }

  @Test
  void markup_is_bold_and_code() {
    assertThat(Markup.spans("a **b c** `d` *e*"))
        .containsExactly(
            new Markup.Span("a ", Markup.Style.PLAIN),
            new Markup.Span("b c", Markup.Style.BOLD),
            new Markup.Span(" ", Markup.Style.PLAIN),
            new Markup.Span("d", Markup.Style.CODE),
            new Markup.Span(" *e*", Markup.Style.PLAIN));
    assertThat(Markup.plain("a **b c** `d`")).isEqualTo("a b c d");
  }
}
