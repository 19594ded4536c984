package org.voltscape.engine.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.io.IdxReaderTest;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.param.BadInputException;

class CsvTableTest {
  @TempDir Path dir;

  private static void refused(String text, String... parts) {
    assertThatThrownBy(() -> CsvTable.parse(text, "points.csv"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("points.csv")
        .hasMessageContainingAll(parts);
  }

  @Test
  void reads_rows_with_their_lines() {
    String text =
        "\r\n# measured on die 3\r\nvolts, p ,note\r\n0.50,0.28,\"two\r\nlines, \"\"quoted\"\"\"\r\n"
            + "\r\n# end\r\n 0.53 ,1e-5,#7";
    CsvTable table = CsvTable.parse(text, "points.csv");
    assertThat(table.header()).containsExactly("volts", "p", "note");
    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.text(0, "note")).isEqualTo("two\r\nlines, \"quoted\"");
    assertThat(table.number(0, "volts")).isEqualTo(0.50);
    assertThat(table.number(1, "volts")).isEqualTo(0.53);
    assertThat(table.number(1, "p")).isEqualTo(1e-5);
    assertThat(table.text(1, "note")).isEqualTo("#7");
    assertThat(table.line(0)).isEqualTo(4);
    assertThat(table.line(1)).isEqualTo(8);
    assertThat(table.has("p")).isTrue();
    assertThat(table.has("q")).isFalse();
  }

  @Test
  void lines_are_right_with_and_without_a_last_line_end() {
    for (String end : new String[] {"", "\n", "\r\n", "\n\n"}) {
      CsvTable table = CsvTable.parse("a\n1\n2" + end, "x");
      assertThat(table.line(0)).isEqualTo(2);
      assertThat(table.line(1)).isEqualTo(3);
    }
    assertThat(CsvTable.parse("a\n1\n\"2\n2\"", "x").line(1)).isEqualTo(3);
  }

  @Test
  void reads_files_with_a_mark_and_gzip() throws IOException {
    byte[] bytes = "\uFEFFvolts\n0.5\n".getBytes(StandardCharsets.UTF_8);
    Path plain = Files.write(dir.resolve("a.csv"), bytes);
    Path packed = Files.write(dir.resolve("a.csv.gz"), IdxReaderTest.gzip(bytes));
    assertThat(CsvTable.read(plain).number(0, "volts")).isEqualTo(0.5);
    assertThat(CsvTable.read(packed).header()).containsExactly("volts");
    assertThatThrownBy(() -> CsvTable.read(dir.resolve("none.csv")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no such file");
  }

  @Test
  void refuses_what_is_no_table() {
    refused("", "no header");
    refused("# only\n\n", "no header");
    refused("a,b,a\n", "column a twice");
    refused("a,b\n1,2\n\n1,2,3\n", "line 4", "3 cells", "2 as the header");
    refused("a,b\n1\n", "line 2", "1 cells");
    refused("a,b\n1,\"open\n", "quotation");
    refused("a,b\n1,\"x\"y\n", "after line 1", "quotation");
  }

  @Test
  void refuses_cells_that_are_no_numbers() {
    for (String cell :
        new String[] {"x", "", "NaN", "Infinity", "1d", "0x1p3", "1,5", "1e999", "."}) {
      CsvTable table = CsvTable.parse("v,p\n1,\"" + cell + "\"\n", "points.csv");
      assertThatThrownBy(() -> table.number(0, "p"))
          .isInstanceOf(BadInputException.class)
          .hasMessageStartingWith("points.csv, line 2, column p: found")
          .hasMessageContaining(cell.isEmpty() ? "an empty cell" : "'" + cell + "'");
    }
    CsvTable table = CsvTable.parse("v,p\n1,2\n", "points.csv");
    assertThatThrownBy(() -> table.number(0, "volts"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("columns v, p", "a column volts");
  }

  @Test
  void writes_the_same_bytes_in_every_locale() throws IOException {
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      CsvWriter csv = new CsvWriter(out, List.of("recipe:\n1"), List.of("v", "note", "n"));
      csv.row(0.5, "a \"b\", c", 12345678);
      csv.row(1e-7, "#x", 3L);
      csv.row(Double.NaN, null, 0.1f);
      csv.row(Double.NEGATIVE_INFINITY, "", 16777216f);
      csv.flush();
      String text = out.toString(StandardCharsets.UTF_8);
      assertThat(text)
          .isEqualTo(
              "# recipe: 1\nv,note,n\n0.5,\"a \"\"b\"\", c\",12345678\n1E-7,\"#x\",3\n\"\",,0.1\n"
                  + "-inf,,16777216\n");
      assertThat(CsvTable.parse(text, "x").number(1, "v")).isEqualTo(1e-7);
      assertThatThrownBy(() -> csv.row(1)).isInstanceOf(IllegalArgumentException.class);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void what_looks_like_a_comment_is_quoted() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvWriter csv = new CsvWriter(out, List.of(), List.of("#name", "v"));
    csv.row("#1", 2);
    csv.flush();
    CsvTable table = CsvTable.parse(out.toString(StandardCharsets.UTF_8), "x");
    assertThat(table.text(0, "#name")).isEqualTo("#1");
  }

  @Property(seed = "20260101")
  void numbers_read_back_as_the_same_double(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      assertThat(Double.parseDouble(CsvWriter.number(value))).isEqualTo(value);
      assertThat(CsvWriter.number(value)).hasSizeLessThanOrEqualTo(24);
    }
    float narrow = Float.intBitsToFloat((int) bits);
    if (Float.isFinite(narrow)) {
      assertThat(Float.parseFloat(CsvWriter.number(narrow))).isEqualTo(narrow);
    }
  }

  @Test
  void numbers_are_short() {
    assertThat(CsvWriter.number(0.1)).isEqualTo("0.1");
    assertThat(CsvWriter.number(2e23)).isEqualTo("2E+23");
    assertThat(CsvWriter.number(1.0 / 3)).isEqualTo("0.3333333333333333");
    assertThat(CsvWriter.number(-250)).isEqualTo("-250");
    assertThat(CsvWriter.number(Float.MIN_VALUE)).isEqualTo("1.4013E-45");
  }
}
