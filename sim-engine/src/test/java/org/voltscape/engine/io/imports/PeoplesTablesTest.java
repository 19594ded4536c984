package org.voltscape.engine.io.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.curve.MeasuredPoint;
import org.voltscape.engine.io.ask.ImportQuestion;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.engine.param.BadInputException;

/** Tables in the shapes that people have, read by default, by one choice, or refused. */
class PeoplesTablesTest {
  private static final Path TABLES = Path.of("src/test/resources/people/tables.txt");

  record Table(String shape, ImportKind kind, String answer, String text, String expected) {
    @Override
    public String toString() {
      return shape + " " + kind.id() + " " + answer + " " + text.lines().findFirst().orElse("");
    }
  }

  static Stream<Table> tables() throws IOException {
    List<Table> tables = new ArrayList<>();
    String all = Files.readString(TABLES, StandardCharsets.UTF_8);
    for (String part : all.split("(?m)^@ ")) {
      if (part.isBlank()) {
        continue;
      }
      String[] head = part.lines().findFirst().orElseThrow().split(" \\| ", -1);
      String body = part.substring(part.indexOf('\n') + 1);
      int end = body.indexOf("\n=> ");
      tables.add(
          new Table(
              head[0],
              ImportKind.find(head[1]).orElseThrow(),
              head[2],
              unescaped(body.substring(0, end)),
              body.substring(end + 4).strip()));
    }
    return tables.stream();
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\u", i)) {
        plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_table_is_read_by_default_or_by_one_choice_or_refused_in_a_sentence(Table table) {
    ImportRecipe open = ImportRecipe.of(table.kind);
    TableText text = TableText.of(table.text, "people.csv");
    if (table.answer.equals("refused")) {
      assertThatThrownBy(() -> read(table, open))
          .isInstanceOf(BadInputException.class)
          .hasMessage(table.expected);
      return;
    }
    ImportRecipe recipe = open;
    if (!table.answer.equals("default")) {
      List<ImportQuestion> questions = TableImport.guess(text, open).questions();
      assertThat(questions).hasSize(1);
      ImportQuestion question = questions.get(0);
      assertThatThrownBy(() -> read(table, open))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining(question.found())
          .hasMessageContaining(question.option());
      if (question.choices().isEmpty()) {
        recipe = open.withCells(1_000_000);
      } else {
        assertThat(question.choices())
            .extracting(ImportQuestion.Choice::option)
            .contains(table.answer);
        recipe =
            question.choices().stream()
                .filter(c -> c.option().equals(table.answer))
                .findFirst()
                .orElseThrow()
                .recipe();
      }
    }
    assertThat(read(table, recipe)).isEqualTo(table.expected);
  }

  @Test
  void counts_of_several_banks_without_cells_are_asked_for_at_once() {
    TableText text =
        TableText.of("vdd,bank0_err_count,bank1_err_count\n0.54,20,12\n0.5,500,420\n", "p.csv");
    assertThatThrownBy(() -> TableImport.points(text, ImportRecipe.of(ImportKind.POINTS)))
        .hasMessage(
            "p.csv: 2 problems: (1) found columns bank0_err_count and bank1_err_count, which all"
                + " name failing, expected a choice: --columns failing=bank0_err_count or --columns"
                + " failing=bank1_err_count; (2) found numbers of failing cells without the number"
                + " of cells tested, expected a choice, as in --cells 1048576.");
  }

  private static final String FORMER = "0.54,1.2e-5\n0.52,3.1e-4\n0.50,4.2e-3\n";

  @Test
  void numbers_without_names_are_taken_only_with_a_word_on_how() {
    ImportRecipe open = ImportRecipe.of(ImportKind.CURVE);
    assertThat(TableImport.curve(TableText.of(FORMER, "t.csv"), open, "t").notes())
        .containsExactly(
            "no row names the columns: the first, of which alone the numbers can be voltages, is"
                + " taken for the voltage and the second for the probability");
    assertThatThrownBy(() -> TableImport.curve(TableText.of("x,y\n" + FORMER, "t.csv"), open, "t"))
        .hasMessage(
            "t.csv, columns x, y: found names of columns that do not say what is in them, expected"
                + " a choice: --columns voltage=x,probability=y.");
  }

  @Test
  void repeated_voltages_beside_empty_cells_are_put_together_and_both_said() {
    TableText text = TableText.of("vdd,ber\n0.5,0.004\n0.54,1e-5\n0.5,0.005\n0.54,\n", "t.csv");
    assertThat(TableImport.curve(text, ImportRecipe.of(ImportKind.CURVE), "t").notes())
        .containsExactly(
            "1 row without a value left out",
            "1 voltage more than once: the mean of their probabilities");
  }

  @Test
  void what_is_refused_is_not_what_an_import_would_put_right() {
    ImportRecipe open = ImportRecipe.of(ImportKind.CURVE);
    TableText rising = TableText.of("vdd,ber\n0.5,0.004\n0.5,\n0.5,0.006\n0.48,0.003\n", "t.csv");
    assertThatThrownBy(() -> TableImport.curve(rising, open, "t"))
        .hasMessageContaining("0.005 at 0.5 V above 0.003 at 0.48 V")
        .hasMessageNotContaining("empty cell")
        .hasMessageNotContaining("second time");
    TableText counts = TableText.of("vdd,fail\n0.54,0\n0.5,1\n", "t.csv");
    assertThatThrownBy(() -> TableImport.curve(counts, open, "t"))
        .hasMessageContaining("--cells 1048576");
  }

  @Test
  void intervals_and_voltages_that_are_left_out_are_said() {
    TableText text =
        TableText.of("vdd,ber,low,high\n0.5,0.004,0.003,0.005\n,0.005,,\n0.48,0.02,,\n", "t.csv");
    assertThat(TableImport.curve(text, ImportRecipe.of(ImportKind.CURVE), "t").notes())
        .containsExactly(
            "1 row without a voltage left out", "95 % intervals left out: not every point has one");
  }

  private static String read(Table table, ImportRecipe recipe) {
    TableText text = TableText.of(table.text, "people.csv");
    return switch (table.kind) {
      case CURVE ->
          TableImport.curve(text, recipe, "people.csv").value().points().stream()
              .map(p -> number(p.x()) + ":" + number(p.probability()))
              .collect(Collectors.joining(" "))
              .concat("");
      case POINTS ->
          TableImport.measured(text, recipe, "people.csv").value().points().stream()
              .map(PeoplesTablesTest::text)
              .collect(Collectors.joining(" "));
      case MAP ->
          TableImport.map(text, recipe).cells().stream()
              .map(PeoplesTablesTest::text)
              .collect(Collectors.joining(" "));
    };
  }

  private static String text(MeasuredPoint p) {
    return number(p.x()) + ":" + number(p.probability()) + (p.counted() ? "/" + p.cells() : "");
  }

  private static String text(ImportedMap.Cell c) {
    return (c.block() > 0 ? c.block() + ":" : "")
        + c.word()
        + "."
        + c.bit()
        + "."
        + c.stuckAt()
        + (Double.isNaN(c.volts()) ? "" : "@" + number(c.volts()));
  }

  /** To 12 digits: sums and means of decimals may differ in the last ones. */
  private static String number(double value) {
    double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.12g", value));
    String text = String.valueOf(rounded);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
