package org.voltscape.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltscape.engine.study.format.Complaints.refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;

class StudyJsonTest {
  private static final int DEEP = 100_000;

  private static void bad(String json, String... parts) {
    refused(() -> StudyJson.parse(json, "study.json"), parts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t\r\n", "\uFEFF", "\uFEFF \n"})
  void empty_texts_are_called_empty(String json) {
    bad(json, "found an empty file");
  }

  @Test
  void a_leading_byte_order_mark_is_skipped() {
    assertThat(StudyJson.parse("\uFEFF{\"seed\": 7}", "study.json").get("seed").longValue())
        .isEqualTo(7);
    bad("{\uFEFF\"seed\": 7}", "line 1, column ");
    bad("\uFEFF\uFEFF{}", "line 1, column ");
  }

  @Test
  void every_truncation_is_refused() {
    String json = StudyWriter.toJson(StudyReader.defaultStudy()).strip();
    for (int end = 1; end < json.length(); end++) {
      bad(json.substring(0, end));
    }
    assertThat(StudyReader.parse(json, "study.json")).isEqualTo(StudyReader.defaultStudy());
  }

  @Test
  void the_place_is_given_by_line_and_column() {
    bad("{\n  \"seed\": 1,\n  \"trials\": x\n}", "line 3, column ", "the bare word x");
    bad("{\"seed\": 1", "line 1, column ", "ends too early");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": 1, \"a\": 2}                  | the field a twice",
        "{\"m\": {\"b\": 1, \"b\": 1}}         | the field b twice",
        "{\"a\": NaN}                          | the bare word NaN",
        "{\"a\": Infinity}                     | the bare word Infinity",
        "{\"a\": -Infinity}                    | expected a study in JSON",
        "{\"a\": nul}                          | the bare word nul",
        "{'a': 1}                              | the character '",
        "{a: 1}                                | the character a",
        "{\"a\": 01}                           | a number that is not one",
        "{\"a\": 1.}                           | expected a study in JSON",
        "{\"a\": +1}                           | expected a study in JSON",
        "{\"a\": .5}                           | the character .",
        "{\"a\": 0x10}                         | the character x",
        "{\"a\": 1,}                           | the character }",
        "{\"a\": [1, 2}                        | the character }",
        "{\"a\" 1}                             | the character 1",
        "{\"a\": \"\\q\"}                      | an unknown escape",
        "{\"a\": \"\\u12\"}                    | expected a study in JSON",
        "{\"a\": 1} // note                    | the character /",
        "/* note */ {}                         | the character /",
        "{} {}                                 | more text after the end",
        "{} garbage                            | the bare word garbage",
        "{} ]                                  | the character ]",
        "{}}                                   | the character }",
        "}                                     | the character }",
        "<study/>                              | the character <",
        "voltscape: 1                          | the bare word voltscape"
      })
  void what_is_not_json_is_named(String json, String found) {
    bad(json, found);
  }

  @Test
  void line_breaks_and_control_characters_inside_texts_are_refused() {
    bad("{\"name\": \"two\nlines\"}", "a line break or control character inside a text");
    bad("{\"name\": \"bell \u0007\"}", "a line break or control character inside a text");
    bad("{\"name\": \u0001}", "line 1");
  }

  @Test
  void deep_brackets_are_refused_without_overflowing_the_stack() {
    bad("[".repeat(DEEP), "nested more than 64 deep");
    bad("[".repeat(DEEP) + "]".repeat(DEEP), "nested more than 64 deep");
    bad("{\"a\":".repeat(DEEP), "nested more than 64 deep");
    bad("{\"memory\":".repeat(DEEP) + "1" + "}".repeat(DEEP), "nested more than 64 deep");
    bad("{\"a\":[".repeat(DEEP), "nested more than 64 deep");
  }

  @Test
  void endless_numbers_and_names_are_refused() {
    bad("{\"seed\": " + "9".repeat(5000) + "}", "a number of more than 1000 characters");
    bad("{\"trials\": 0." + "1".repeat(5000) + "}", "a number of more than 1000 characters");
    bad("{\"" + "n".repeat(5000) + "\": 1}", "a text longer than any in a study");
  }
}
