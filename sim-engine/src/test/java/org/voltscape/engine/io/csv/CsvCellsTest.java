package org.voltscape.engine.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "=1+1|'=1+1",
        "+A1|'+A1",
        "-x|'-x",
        "@SUM(A1)|'@SUM(A1)",
        "'=1|''=1",
        "-|'-",
        "a;=b|a;'=b",
        "a; @b|a; '@b",
        "=a;+b|'=a;'+b",
        "a;'=b|a;''=b"
      })
  void what_would_be_a_formula_is_marked(String text, String cell) {
    assertThat(CsvCells.safe(text)).isEqualTo(cell);
    assertThat(CsvCells.restored(cell)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1.5e-3",
        "+2",
        "-0",
        "-.5",
        "1E5",
        "-inf",
        "none",
        "a=b",
        "it's",
        "'quoted'",
        "a;-1.5",
        "a,=b",
        ""
      })
  void numbers_and_other_texts_stay(String text) {
    assertThat(CsvCells.safe(text)).isEqualTo(text);
    assertThat(CsvCells.restored(text)).isEqualTo(text);
  }

  @Test
  void tabs_and_carriage_returns_start_formulas_too() {
    assertThat(CsvCells.safe("\t=1")).isEqualTo("'\t=1");
    assertThat(CsvCells.safe("\r=1")).isEqualTo("'\r=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: a,=b",
        "title: a, =b;@c",
        "x,'=y",
        "x, ''-y,+z",
        "a\t=b",
        "no, thing",
        "1, -2, 3",
        "x, '-2",
        "[ -1, -2e3 ]",
        "=first",
        "'"
      })
  void comments_come_back(String comment) {
    String safe = CsvCells.safeComment(comment);
    assertThat(safe).doesNotContainPattern("[,;\t] ?[=+@-][^0-9]");
    assertThat(CsvCells.restoredComment(safe)).isEqualTo(comment);
  }

  @Test
  void numbers_in_comments_stay() {
    assertThat(CsvCells.safeComment("[ 1, -2, -3.5e-3 ]")).isEqualTo("[ 1, -2, -3.5e-3 ]");
    assertThat(CsvCells.safeComment("a, -2+cmd()")).isEqualTo("a, '-2+cmd()");
  }

  @Test
  void json_in_comments_stays_the_same_json() throws IOException {
    ObjectMapper json = new ObjectMapper();
    String text =
        json.writeValueAsString(
            Map.of("a", "x,=cmd()", "b", List.of(1, -2), "c", "q\",@\\,+1", "d", "; '-1\u202Ez"));
    String safe = CsvCells.safeJson(text);
    assertThat(safe).doesNotContain(",=", ",@", ",+", "\u202E");
    assertThat(json.readTree(safe)).isEqualTo(json.readTree(text));
    assertThat(CsvCells.safeJson("{\n  \"a\" : [ 1, -2 ]\n}"))
        .isEqualTo("{\n  \"a\" : [ 1, -2 ]\n}");
  }

  @Test
  void tables_hold_no_formulas() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvWriter csv = new CsvWriter(out, List.of("a,=b"), List.of("name", "x"));
    csv.row("=1", -1.5);
    csv.row("a\u202Eb", Double.NEGATIVE_INFINITY);
    csv.row("-1.5e-3", -3);
    csv.flush();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("# a,'=b\nname,x\n'=1,-1.5\na\\u202Eb,-inf\n-1.5e-3,-3\n");
  }
}
