package org.voltscape.app.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.random.CounterHash;

class WordCommandTest {
  private static final String HEADER = "scheme,bits,signed,value,stuck,flips,params\r\n";

  @TempDir Path directory;

  @Test
  void worked_example_of_no_protection() {
    Answer answer = Answer.line("word --scheme none --bits 8 --value 76 --stuck 6:0,3:1");
    assertThat(answer.lines())
        .containsExactly(
            "{\"scheme\":\"none\",\"value\":76,\"stored\":76,\"raw\":12,\"read\":12,"
                + "\"error\":64,\"optimal_error\":13}");
    answer.json();
  }

  @Test
  void codes_are_unsigned_and_values_are_as_the_word() {
    JsonNode signed = Answer.line("word --scheme none --bits 8 --value -5 --flips 3,5").json();
    assertThat(signed.get("stored").asInt()).isEqualTo(251);
    assertThat(signed.get("raw").asInt()).isEqualTo(211);
    assertThat(signed.get("read").asInt()).isEqualTo(-45);
    assertThat(signed.get("value").asInt()).isEqualTo(-5);
    assertThat(signed.get("error").asInt()).isEqualTo(40);
    JsonNode unsigned =
        Answer.line("word --unsigned --scheme none --bits 8 --value 51 --stuck 7:1").json();
    assertThat(unsigned.get("read").asInt()).isEqualTo(179);
    assertThat(unsigned.get("optimal_error").asInt()).isEqualTo(77);
  }

  @Test
  void offset_codes_have_their_zero_where_it_is_said() {
    JsonNode offset =
        Answer.line("word --unsigned --zero 127 --scheme none --bits 8 --value -3 --stuck 7:1")
            .json();
    assertThat(offset.get("stored").asInt()).isEqualTo(124);
    assertThat(offset.get("read").asInt()).isEqualTo(125);
  }

  @Test
  void the_way_of_the_word_can_be_drawn() {
    Path figure = directory.resolve("word.svg");
    Answer answer =
        Answer.line("word --scheme none --bits 8 --value 76 --stuck 6:0 --figure " + figure);
    assertThat(answer.json().get("read").asInt()).isEqualTo(12);
    assertThat(figure).content().contains("Bit 6 is stuck at 0");
  }

  @Test
  void parameters_reach_the_scheme() {
    String line = "word --scheme bit-masking --bits 8 --value -5 --stuck 7:0";
    assertThat(Answer.line(line).json().get("read").asInt()).isEqualTo(-5);
    assertThat(Answer.line(line + " --param sign=zero-word").json().get("read").asInt()).isZero();
  }

  @Test
  void check_cells_are_the_bits_above_the_word() {
    JsonNode parity = Answer.line("word --scheme parity-zero --bits 8 --value 7 --flips 8").json();
    assertThat(parity.get("stored").asInt()).isEqualTo(0x107);
    assertThat(parity.get("raw").asInt()).isEqualTo(0x007);
    assertThat(parity.get("read").asInt()).isZero();
    JsonNode secded =
        Answer.line("word --scheme secded --bits 16 --value -3 --stuck 21:0 --flips 20").json();
    assertThat(secded.get("error").asInt()).isEqualTo(3);
    assertThat(secded.get("optimal_error").asInt()).isZero();
  }

  @Test
  void every_scheme_answers_for_words_of_16_bits() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    int rows = 0;
    for (ProtectionScheme scheme : ProtectionSchemes.all()) {
      for (int i = 0; i < 20; i++, rows++) {
        long draw = CounterHash.hash(3, rows);
        text.append(scheme.id()).append(",16,true,").append((short) draw);
        text.append(",\"15:0,11:1,7:1,").append(i % 7).append(":1\",").append(9 + i % 2);
        text.append(",\r\n");
      }
    }
    List<String> lines = answer(text.toString()).lines();
    assertThat(lines).hasSize(rows);
    for (String line : lines) {
      JsonNode json = Answer.parse(line);
      assertThat(json.get("optimal_error").asInt()).isBetween(0, json.get("error").asInt());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--scheme x --bits 8 --value 1|--scheme: found \"x\", expected a scheme: none,",
        "--scheme none --bits 1 --value 1|--bits: found \"1\", expected a whole number from 2 to 16.",
        "--scheme none --bits 17 --value 1|--bits: found \"17\"",
        "--scheme none --bits x --value 1|--bits: found \"x\"",
        "--scheme none --bits= --value 1|--bits: found \"\"",
        "--scheme none --bits 8 --value 128|--value: found \"128\", expected a whole number from -128 to 127.",
        "--scheme none --bits 8 --value -129|--value: found \"-129\"",
        "--scheme none --bits 8 --value 1.5|--value: found \"1.5\"",
        "--scheme none --bits 8 --value 99999999999999999999|--value: found \"99999999999999999999\"",
        "--scheme none --bits 8 --value 9999999999999999999|--value: found \"9999999999999999999\"",
        "--scheme none --bits 8 --unsigned --value -1|--value: found \"-1\", expected a whole number from 0 to 255.",
        "--scheme none --bits 8 --value 1 --stuck 8:1|--stuck: found bit \"8\", expected a bit from 0 to 7",
        "--scheme none --bits 8 --value 1 --stuck -1:1|--stuck: found bit \"-1\"",
        "--scheme none --bits 8 --value 1 --stuck 3:1,3:0|--stuck: found bit 3 stuck at 0 and at 1",
        "--scheme none --bits 8 --value 1 --stuck 3:2|--stuck: found \"3:2\", expected bit:0 or bit:1",
        "--scheme none --bits 8 --value 1 --stuck 3|--stuck: found \"3\"",
        "--scheme none --bits 8 --value 1 --flips 8|--flips: found bit \"8\"",
        "--scheme none --bits 8 --value 1 --flips 3,3|--flips: found bit 3 twice",
        "--scheme none --bits 8 --value 1 --param a=1|--param, field a: found an unknown field",
        "--scheme none --bits 8 --value 1 --param a|--param: found \"a\", expected name=value.",
        "--scheme bit-masking --bits 8 --value 1 --param sign=x|--param, field sign: found x, expected one of robust, zero-word.",
        "--scheme bit-masking --bits 8 --value 1 --param sign=robust --param sign=robust|--param: found parameter sign twice",
        "--scheme none --bits 8 --value 1 --zero 3|--zero: found a signed word, expected it with --unsigned only.",
        "--scheme none --bits 8 --unsigned --value 1 --zero 256|--zero: found \"256\"",
        "--scheme none --bits 8 --value 1 --figure w.gif|--figure: found \"w.gif\"",
        "--scheme none --bits 8|voltscape word: found no --value",
        "--scheme parity-zero --bits 8 --value 1 --flips 9|--flips: found bit \"9\", expected a bit from 0 to 7 of the 8-bit word or its check cell 8.",
        "--scheme secded --bits 8 --value 1 --stuck 13:1|--stuck: found bit \"13\", expected a bit from 0 to 7 of the 8-bit word or one of its check cells 8 to 12.",
        "--file x.csv --bits 8|--file: found --bits beside it",
        "--file nowhere/x.csv|nowhere/x.csv: found no such file",
      })
  void bad_cases_are_refused(String options, String sentence) {
    Answer.line("word " + options).assertRefused(sentence);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("cases.csv"), text);
  }

  private Answer answer(String text) throws IOException {
    return Answer.of("word", "--file", file(text).toString());
  }

  @Test
  void a_file_answers_row_by_row_in_order() throws IOException {
    Answer answer =
        answer(
            HEADER
                + "none,8,true,76,\"6:0,3:1\",,\r\n"
                + "bit-masking,8,true,-5,7:0,,sign=zero-word\r\n"
                + "none,8,false,51,7:1;0:1,2,\r\n");
    List<JsonNode> rows = answer.lines().stream().map(Answer::parse).toList();
    assertThat(answer.code()).isZero();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0))
        .isEqualTo(Answer.line("word --scheme none --bits 8 --value 76 --stuck 6:0,3:1").json());
    assertThat(rows.get(1).get("read").asInt()).isZero();
    assertThat(rows.get(2))
        .isEqualTo(
            Answer.line(
                    "word --scheme none --bits 8 --unsigned --value 51 --stuck 7:1,0:1 --flips 2")
                .json());
  }

  @Test
  void a_long_file_keeps_its_order() throws IOException {
    StringBuilder text = new StringBuilder("value,scheme,bits,signed,stuck,flips\n");
    for (int i = 0; i < 5000; i++) {
      text.append(i).append(",none,13,false,,\n");
    }
    List<String> lines = answer(text.toString()).lines();
    assertThat(lines).hasSize(5000);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i)).startsWith("{\"scheme\":\"none\",\"value\":" + i + ",");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,8,true,1,,,|line 3, column scheme: found \"x\"",
        "none,17,true,1,,,|line 3, column bits: found \"17\"",
        "none,8,yes,1,,,|line 3, column signed: found \"yes\", expected true or false.",
        "none,8,true,200,,,|line 3, column value: found \"200\"",
        "none,8,true,,,,|line 3, column value: found \"\"",
        "none,8,true,1,8:1,,|line 3, column stuck: found bit \"8\"",
        "none,8,true,1,,9,|line 3, column flips: found bit \"9\"",
        "none,8,true,1,,,a=1|line 3, column params, field a: found an unknown field",
        "none,8,true,1|line 3: found 4 cells, expected 7 as the header",
      })
  void one_bad_row_and_nothing_is_answered(String row, String sentence) throws IOException {
    answer(HEADER + "none,8,true,1,,,\r\n" + row + "\r\n")
        .assertRefused(directory.resolve("cases.csv") + ", " + sentence);
  }

  @Test
  void the_header_is_checked_by_name() throws IOException {
    answer("scheme,bits,signed,value,stuck\nnone,8,true,1,\n")
        .assertRefused("line 1: found columns scheme, bits, signed, value, stuck, expected the");
    Answer misspelt = answer("scheme,bits,signed,value,stuck,flips,parms\nnone,8,true,1,,,\n");
    misspelt.assertRefused("line 1: found column parms");
    misspelt.assertRefused("did you mean \"params\"");
  }

  @Test
  void a_file_from_a_spreadsheet_is_read() throws IOException {
    Answer plain = answer(HEADER + "none,8,true,76,\"6:0,3:1\",,\r\nnone,16,false,1234,,2,\r\n");
    Answer sheet =
        answer(
            "sep=;\r\n;;;;;;;\r\nScheme;BITS;Signed;Value;Stuck;Flips;Params;Remark\r\n"
                + "none;8;TRUE;76;6:0,3:1;;;first\r\n;;;;;;;\r\n"
                + "none;16;FALSE;1.234,0;;2;;\r\n");
    assertThat(sheet.code()).isZero();
    assertThat(sheet.lines()).isEqualTo(plain.lines());
    Answer bad = answer(HEADER + "none,8,true,76,07:01:00,,\r\nnone,8,true,300,,,\r\n");
    bad.assertRefused("2 problems: (1) line 2, column stuck: found \"07:01:00\"");
    bad.assertRefused("a spreadsheet made a time of it");
    bad.assertRefused("(2) line 3, column value: found \"300\"");
  }
}
