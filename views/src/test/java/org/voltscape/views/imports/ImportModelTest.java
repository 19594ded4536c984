package org.voltscape.views.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.ask.ImportQuestion;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.figure.LineFigure;
import org.voltscape.views.fx.TaskThreads;

class ImportModelTest {
  private static final Path TABLES = Path.of("../sim-engine/src/test/resources/people/tables.txt");

  record Table(String kind, String answer, String text) {
    @Override
    public String toString() {
      return kind + " " + answer + " " + text.lines().findFirst().orElse("");
    }
  }

  /** The tables of the engine's PeoplesTablesTest, whose values are compared there. */
  static Stream<Table> tables() throws IOException {
    List<Table> tables = new ArrayList<>();
    for (String part : Files.readString(TABLES, StandardCharsets.UTF_8).split("(?m)^@ ")) {
      if (!part.isBlank()) {
        String[] head = part.lines().findFirst().orElseThrow().split(" \\| ", -1);
        String body = part.substring(part.indexOf('\n') + 1);
        String text =
            Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(body.substring(0, body.indexOf("\n=> ")))
                .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
        tables.add(new Table(head[1], head[2], text));
      }
    }
    return tables.stream();
  }

  private static <T> ImportModel<T> model(String text, TableWant<T> want) {
    ImportModel<T> model =
        new ImportModel<>(
            TableText.of(text, "people.csv"),
            "people.csv",
            want,
            ImportRecipe.of(want.kind()),
            TaskThreads.sameThread());
    model.tell(model.told());
    return model;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void the_dialog_takes_a_table_by_its_defaults_or_one_choice(Table table) {
    TableWant<?> want =
        ImportKind.find(table.kind).orElseThrow() == ImportKind.CURVE
            ? TableWant.CURVE
            : table.kind.equals("map") ? TableWant.MAP : TableWant.POINTS;
    take(table, want);
  }

  private static <T> void take(Table table, TableWant<T> want) {
    ImportModel<T> model = model(table.text, want);
    if (table.answer.equals("refused")) {
      assertThat(model.reading().ready()).isFalse();
      assertThat(model.reading().complaint()).startsWith("people.csv").doesNotContain("--");
      return;
    }
    if (!table.answer.equals("default")) {
      assertThat(model.reading().ready()).isFalse();
      assertThat(model.reading().askable()).isTrue();
      assertThat(model.reading().complaint()).isEmpty();
      ImportQuestion question = model.reading().guess().questions().get(0);
      model.tell(
          question.choices().stream()
              .filter(c -> c.option().equals(table.answer))
              .findFirst()
              .map(ImportQuestion.Choice::recipe)
              .orElseGet(() -> model.told().withCells(1_000_000)));
    }
    assertThat(model.reading().complaint()).isEmpty();
    assertThat(model.reading().ready()).isTrue();
    LineFigure figure = (LineFigure) want.figure().apply(model.reading().value().value());
    assertThat(figure.series()).isNotEmpty();
    assertThat(figure.series().get(0).x()).isNotEmpty();
  }

  @Test
  void what_is_missing_is_said_without_options_and_can_be_chosen() {
    ImportModel<ErrorCurve> model = model("alpha,beta\n0.5,0.1\n0.6,0.01\n", TableWant.CURVE);
    assertThat(model.reading().complaint())
        .isEqualTo(
            "people.csv: found columns alpha, beta, expected an error curve with columns for"
                + " voltage and probability; missing: voltage and probability (or cells and"
                + " failing) (choose them below).");
    assertThat(model.reading().askable()).isTrue();
    model.tell(model.told().withColumn(ColumnRole.VOLTAGE, "alpha"));
    assertThat(model.reading().ready()).isFalse();
    model.tell(model.told().withColumn(ColumnRole.PROBABILITY, "beta"));
    assertThat(model.reading().value().value().points()).hasSize(2);
  }

  @Test
  void a_unit_that_is_none_can_be_chosen() {
    ImportModel<ErrorCurve> model = model("vdd (core),ber\n0.5,0.1\n0.6,0.01\n", TableWant.CURVE);
    assertThat(model.reading().guess().questions().get(0).found()).isEqualTo("the unit 'core'");
    assertThat(model.reading().askable()).isTrue();
    model.tell(model.told().withUnit(ColumnRole.VOLTAGE, "V"));
    assertThat(model.reading().ready()).isTrue();
  }

  @Test
  void a_table_with_a_mistake_in_a_row_is_not_asked_about() {
    ImportModel<ErrorCurve> model = model("vdd,ber\n0.5,x\n0.6,0.01\n", TableWant.CURVE);
    assertThat(model.reading().ready()).isFalse();
    assertThat(model.reading().askable()).isFalse();
    assertThat(model.reading().complaint()).contains("line 2").contains("'x'");
  }

  @Test
  void a_curve_over_a_time_is_no_curve_of_a_study() {
    ImportModel<ErrorCurve> model =
        model("# axis: tRCD in ns\ntime_ns,probability\n5,0.1\n10,0.01\n", TableWant.CURVE);
    assertThat(model.reading().complaint()).contains("expected a curve over a supply voltage in V");
  }
}
