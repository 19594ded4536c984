package org.voltscape.engine.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.param.BadInputException;

class LessonReaderTest {
  @Test
  void a_lesson_is_read_with_its_numbers_filled_in() {
    Lesson lesson = SampleLesson.read();
    assertThat(lesson.id()).isEqualTo("sample");
    assertThat(lesson.minutes()).isEqualTo(5);
    assertThat(lesson.questions()).isEqualTo(5);
    Step bits = lesson.steps().get(0);
    assertThat(bits.text()).containsExactly("Bit 6 is worth 64.", "Read on.");
    assertThat(bits.study()).isNull();
    assertThat(bits.word().outcome().raw()).isEqualTo(13);
    assertThat(bits.word().stuckText()).isEqualTo("6 at 0, 3 at 1");
    assertThat(bits.word().flipsText()).isEqualTo("0");
    Step share = lesson.steps().get(1);
    assertThat(share.voltage()).isEqualTo(0.5);
    assertThat(share.view()).isEqualTo("curve");
    assertThat(share.highlight()).isEqualTo("voltage");
  }

  @Test
  void a_study_lasts_until_a_step_changes_it_field_by_field() {
    Lesson lesson = SampleLesson.read();
    var first = lesson.steps().get(1).study();
    var second = lesson.steps().get(2).study();
    assertThat(first.trials()).isEqualTo(2);
    assertThat(second.trials()).isEqualTo(3);
    assertThat(second.scenario()).isEqualTo("high-perf").isNotEqualTo(first.scenario());
    assertThat(second.voltages()).isEqualTo(first.voltages());
    assertThat(lesson.steps().get(3).study()).isEqualTo(second);
    Question run = lesson.steps().get(3).question();
    Answer.OfRun answer = (Answer.OfRun) ((Question.Number) run).answer();
    assertThat(answer.study().images()).isEqualTo(60);
    assertThat(answer.study().trials()).isEqualTo(3);
    assertThat(answer.study().voltages()).containsExactly(0.52);
  }

  @Test
  void steps_are_found_by_number_and_id() {
    Lesson lesson = SampleLesson.read();
    assertThat(lesson.indexOf("1")).isZero();
    assertThat(lesson.indexOf("run")).isEqualTo(3);
    assertThat(lesson.indexOf("6")).isEqualTo(-1);
    assertThat(lesson.indexOf("zebra")).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"minutes\": 5|\"minutes\": 5, \"zebra\": 1|field zebra: found an unknown field, expected one of voltscapeLesson, id,",
        "\"voltscapeLesson\": 1,|''|field voltscapeLesson: found nothing, expected 1.",
        "\"voltscapeLesson\": 1|\"voltscapeLesson\": 2|field voltscapeLesson: found 2, expected 1.",
        "\"id\": \"sample\"|\"id\": \"A b\"|field id: found \"A b\", expected small letters,",
        "\"title\": \"Sample\", |''|field title: found nothing, expected a text.",
        "\"All kinds.\"|\" \"|field summary: found an empty text, expected a text of 1 to",
        "\"minutes\": 5|\"minutes\": 0|field minutes: found 0, expected a whole number from 1 to 600.",
        "\"id\": \"share\"|\"id\": \"bits\"|field steps[1].id: found \"bits\" twice, expected ids that differ.",
        "\"text\": [\"A study.\"]|\"text\": \"A study.\"|field steps[1].text: found \"A study.\", expected a list of texts.",
        "\"text\": [\"A study.\"]|\"text\": [1]|field steps[1].text[0]: found 1, expected a text.",
        "\"text\": [\"A study.\"]|\"text\": []|field steps[1].text: found an empty list",
        "worth {six}|worth {seven}|field steps[0].text[0]: found {seven}, expected the name of a fact of the step: six.",
        "A changed study.|{answer}|field steps[2].text[0]: found {answer}, expected the name of a fact of the step, which has none.",
        "\"six\":|\"answer\":|field steps[0].facts.answer: found answer",
        "\"six\": {|\"six\": { \"zebra\": 1,|field steps[0].facts.six.zebra: found an unknown field, expected one of of, decimals,",
        "\"view\": \"curve\"|\"view\": 3|field steps[1].view: found 3, expected a text.",
        "\"view\": \"curve\"|\"zebra\": 3|field steps[1].zebra: found an unknown field",
        "\"voltage\": 0.50, \"view\"|\"voltage\": -1, \"view\"|field steps[1].voltage: found -1",
        "\"workload\": \"digits-10x10\"|\"workload\": \"zebra\"|field steps[1].study.workload: found \"zebra\", expected a workload:",
        "\"workload\": \"digits-10x10\", |''|field steps[1].study: found no workload, expected a whole study",
        "\"study\": { \"trials\": 3|\"study\": { \"trials\": 0|field steps[2].study.trials: found 0, expected a whole number",
        "\"study\": { \"trials\": 3|\"study\": { \"memory\": {\"curve\": \"a.csv\"}, \"trials\": 3|field steps[2].study.memory.curve: found \"a.csv\", expected a curve in no file.",
        "\"study\": { \"trials\": 3, \"energy\": { \"scenario\": \"high-perf\" } }|\"study\": 3|field steps[2].study: found 3, expected a study",
        "\"scheme\": \"none\", \"bits\"|\"scheme\": \"zebra\", \"bits\"|field steps[0].word.scheme: found \"zebra\", expected a scheme:",
        "\"signed\": true|\"signed\": 1|field steps[0].word.signed: found 1, expected true or false.",
        "\"signed\": true|\"params\": {\"a\": 1}|field steps[0].word.params.a: found an unknown field, expected no parameters here.",
        "\"signed\": true|\"format\": \"Q2.6\"|field steps[0].word.bits: found 8, expected no such field beside format",
        "\"value\": 76, \"stuck\": \"6:0,3:1\", \"flips\"|\"value\": 128, \"flips\"|field steps[0].word.value: found 128, expected a whole number from -128 to 127.",
        "\"flips\": \"0\"|\"flips\": \"8\"|field steps[0].word.flips: found bit \"8\", expected a bit from 0 to 7.",
        "\"flips\": \"0\"|\"flips\": \"1 1\"|field steps[0].word.flips: found bit 1 twice, expected each bit once.",
        "\"stuck\": \"6:0,3:1\", \"flips\"|\"stuck\": \"6\", \"flips\"|field steps[0].word.stuck: found \"6\", expected bit:0 or bit:1",
        "\"kind\": \"bits\"|\"kind\": \"essay\"|field steps[0].question.kind: found \"essay\", expected choice, number or bits.",
        "\"kind\": \"bits\"|\"tolerance\": 1, \"kind\": \"bits\"|field steps[0].question.tolerance: found an unknown field",
        "\"key\": \"raw\"|\"key\": \"read\"|field steps[0].question.answer.key: found a number that is no code, expected stored or raw",
        "\"key\": \"raw\"|\"key\": \"zebra\"|field steps[0].question.answer.key: found \"zebra\", expected stored, raw, read, read_value,",
        "\"key\": \"raw\"|\"key\": \"read_value\"|field steps[0].question.answer.key: found read_value of a word without format",
        "\"wrong\": \"No.\"|\"wrong\": \"{answer}\"|field steps[0].question.wrong: found {answer}",
        "\"wrong\": \"No.\"|\"hint\": \"No.\"|field steps[0].question.hint: found an unknown field",
        "\"hints\": [\"Look.\"]|\"hints\": [\"{answer}\"]|field steps[0].question.hints[0]: found {answer}",
        "\"feedback\": \"As written.\"|\"zebra\": \"As written.\"|field steps[0].question.mistakes[0].zebra: found an unknown field",
        "\"answer\": { \"curve\": \"snnac-65nm\", \"voltage\": 0.50 }|\"answer\": 28|field steps[1].question.answer: found 28, expected what to compute:",
        "\"answer\": { \"curve\": \"snnac-65nm\", \"voltage\": 0.50 }, |''|field steps[1].question.answer: found nothing, expected what to compute:",
        "\"answer\": { \"curve\": \"snnac-65nm\", \"voltage\": 0.50 }|\"answer\": {\"number\": 28}|field steps[1].question.answer: found none of these",
        "\"answer\": { \"curve\": \"snnac-65nm\", \"voltage\": 0.50 }|\"answer\": {\"curve\": \"zebra\", \"voltage\": 1}|field steps[1].question.answer.curve: found \"zebra\", expected a curve:",
        "\"answer\": { \"curve\": \"snnac-65nm\", \"voltage\": 0.50 }|\"answer\": {\"curve\": \"snnac-65nm\"}|field steps[1].question.answer.voltage: found nothing, expected a voltage in V.",
        "\"answer\": { \"curve\": \"snnac-65nm\", \"voltage\": 0.50 }|\"answer\": {\"format\": \"Q2.6\"}|field steps[1].question.answer.bits: found nothing, expected either bits or a value.",
        "\"answer\": { \"curve\": \"snnac-65nm\", \"voltage\": 0.50 }|\"answer\": {\"format\": \"Q2.6\", \"bits\": \"0101\"}|field steps[1].question.answer.bits: found \"0101\", expected 8 bits",
        "\"answer\": { \"curve\": \"snnac-65nm\", \"voltage\": 0.50 }|\"answer\": {\"cells\": 0}|field steps[1].question.answer.cells: found 0",
        "\"answer\": { \"curve\": \"snnac-65nm\", \"voltage\": 0.50 }|\"answer\": {\"cells\": 8, \"key\": \"count\", \"voltage\": 1}|field steps[1].question.answer.voltage: found an unknown field",
        "\"answer\": { \"curve\": \"snnac-65nm\", \"voltage\": 0.50 }|\"answer\": {\"cells\": {\"workload\": \"zebra\"}}|field steps[1].question.answer.cells.workload: found \"zebra\"",
        "\"tolerance\": 0.5,|''|field steps[1].question.tolerance: found nothing, expected how far off",
        "\"decimals\": 1|\"decimals\": 1.5|field steps[1].question.decimals: found 1.5",
        "\"scheme\": \"bit-masking\"|\"scheme\": \"zebra\"|field steps[3].question.answer.scheme: found \"zebra\", expected a scheme of the study: none, bit-masking.",
        "\"scheme\": \"bit-masking\", \"voltage\": 0.52|\"scheme\": \"bit-masking\", \"voltage\": 0.53|field steps[3].question.answer.voltage: found 0.53, expected a voltage of the study: 0.5, 0.52.",
        "\"run\": { \"images\": 60 }|\"run\": { \"image\": 60 }|field steps[3].question.answer.run.image: found an unknown field",
        "\"right\": \"smallest\"|\"right\": \"c\"|field steps[2].question.right: found \"c\", expected the letter of an option, a to b,",
        "\"right\": \"smallest\"|\"right\": \"a\"|field steps[2].question.options[0].answer: found an unknown field",
        "\"right\": \"b\"|\"right\": \"largest\"|field steps[4].question.options[0].answer: found nothing, expected what to compute:",
        "{ \"text\": \"one\", \"feedback\": \"No.\" }, |''|field steps[4].question.options: found 1 options, expected 2 to 8.",
      })
  void what_is_not_understood_is_refused_by_name(String piece, String other, String sentence) {
    // Where a piece stands in several steps, so does what is wrong.
    BadInputException first =
        catchThrowableOfType(BadInputException.class, () -> SampleLesson.with(piece, other))
            .problems()
            .get(0);
    assertThat(first)
        .hasMessageStartingWith("sample.json, " + sentence)
        .message()
        .endsWith(".")
        .doesNotContain("Exception", "Json", "\n");
  }

  @Test
  void everything_wrong_is_told_at_once() {
    String wrong =
        "{\"voltscapeLesson\": 1, \"id\": \"A b\", \"title\": \"t\\u0001\", \"minutes\": 1.5,"
            + " \"steps\": [{\"id\": \"a\", \"title\": \"\", \"text\": [\"x\"]}, {\"id\": \"b\","
            + " \"title\": \"t\", \"text\": [\"y\\u0007\"]}]}";
    assertThat(
            catchThrowableOfType(
                    BadInputException.class, () -> LessonReader.parse(wrong, "sample.json"))
                .problems()
                .stream()
                .map(BadInputException::place))
        .containsExactly(
            "field id",
            "field title",
            "field summary",
            "field minutes",
            "field steps[0].title",
            "field steps[1].text[0]");
  }

  @Test
  void a_fact_must_not_need_a_run() {
    assertThatThrownBy(
            () ->
                SampleLesson.with(
                    "\"text\": [\"A changed study.\"]",
                    "\"text\": [\"x\"], \"facts\": {\"a\": {\"of\": {\"run\": {}, \"scheme\": \"none\", \"voltage\": 0.5}}}"))
        .hasMessage(
            "sample.json, field steps[2].facts.a.of: found a run, expected a number that needs no run.");
  }

  @Test
  void what_is_no_json_is_refused_as_a_lesson() {
    assertThatThrownBy(() -> LessonReader.parse("{", "sample.json"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("expected a lesson in JSON.");
    assertThatThrownBy(() -> LessonReader.parse("[]", "sample.json"))
        .hasMessage("sample.json: found [], expected an object {...}.");
  }
}
