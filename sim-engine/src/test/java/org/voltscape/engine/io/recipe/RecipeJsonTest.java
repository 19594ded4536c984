package org.voltscape.engine.io.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeJsonTest {
  private static final ImportRecipe WHOLE =
      new ImportRecipe(
          ImportKind.MAP,
          Delimiter.SEMICOLON,
          false,
          DecimalMark.COMMA,
          Map.of(ColumnRole.WORD, "Adresse", ColumnRole.STUCK_AT, "3"),
          Map.of(ColumnRole.VOLTAGE, "mV"),
          Map.of("device", "B2", "", "all"),
          1_048_576,
          1,
          BitOrder.MSB,
          16,
          "FFFF",
          PictureColour.WHITE);

  @Test
  void a_file_gives_the_same_recipe(@TempDir Path folder) {
    Path file = folder.resolve("recipe.json");
    RecipeJson.write(file, WHOLE);
    assertThat(RecipeJson.read(file)).isEqualTo(WHOLE);
  }

  @Test
  void what_is_left_to_the_table_is_not_in_the_file() {
    ImportRecipe open = ImportRecipe.of(ImportKind.CURVE);
    assertThat(RecipeJson.text(open)).isEqualToIgnoringWhitespace("{\"kind\":\"curve\"}");
    assertThat(RecipeJson.parse(RecipeJson.text(open), "r.json")).isEqualTo(open);
    assertThat(open.isOpen()).isTrue();
    assertThat(WHOLE.isOpen()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "{} ! r.json, field kind: found nothing, expected one of curve, points, map.",
        "{\"kind\":\"curves\"} ! field kind: found \"curves\", expected one of curve, points, map (did you mean \"curve\"?).",
        "{\"kind\":\"curve\",\"unit\":1} ! field unit: found an unknown field",
        "{\"kind\":\"curve\",\"columns\":{\"volts\":\"V\"}} ! field columns.volts: found \"V\", expected a field of one of the names voltage, probability",
        "{\"kind\":\"curve\",\"units\":{\"voltage\":\"%\"}} ! field units.voltage: found \"%\", expected one of V, mV, uV, kV.",
        "{\"kind\":\"curve\",\"units\":{\"cells\":\"V\"}} ! field units.cells: found \"V\", expected no unit for cells.",
        "{\"kind\":\"map\",\"stuckAt\":2} ! field stuckAt: found 2, expected a whole number from 0 to 1.",
        "{\"kind\":\"map\",\"bitOrder\":\"big\"} ! field bitOrder: found \"big\", expected one of lsb, msb.",
      })
  void what_is_no_recipe_is_refused(String text, String message) {
    assertThatThrownBy(() -> RecipeJson.parse(text, "r.json")).hasMessageContaining(message);
  }

  @Test
  void a_file_of_another_kind_is_told_in_one_sentence_with_the_fields_of_a_recipe_once() {
    assertThatThrownBy(
            () ->
                RecipeJson.parse(
                    "{\"name\":\"a study\",\"workload\":\"digits\",\"seed\":1,\"voltages\":[0.5],"
                        + "\"unitz\":{},\"trials\":9}",
                    "r.json"))
        .hasMessage(
            "r.json: 2 problems: (1) field unitz: found an unknown field, expected \"units\"; (2)"
                + " fields name, workload, seed, voltages, trials: found 5 unknown fields, expected"
                + " one of kind, delimiter, header, decimal, columns, units, groups, cells, stuckAt,"
                + " bitOrder, wordBits, pattern, failing.");
  }

  @Test
  void what_is_told_goes_before_what_another_recipe_says() {
    ImportRecipe told =
        ImportRecipe.of(ImportKind.MAP)
            .withColumn(ColumnRole.WORD, "w")
            .withDecimal(DecimalMark.POINT)
            .withStuckAt(0);
    ImportRecipe both = told.over(WHOLE);
    assertThat(both.columns()).isEqualTo(Map.of(ColumnRole.WORD, "w", ColumnRole.STUCK_AT, "3"));
    assertThat(both.decimal()).isEqualTo(DecimalMark.POINT);
    assertThat(both.stuckAt()).isZero();
    assertThat(both.delimiter()).isEqualTo(Delimiter.SEMICOLON);
    assertThat(both.header()).isFalse();
    assertThat(both.units()).isEqualTo(WHOLE.units());
    assertThat(both.groups()).isEqualTo(WHOLE.groups());
    assertThat(both.cells()).isEqualTo(1_048_576);
    assertThat(both.bitOrder()).isEqualTo(BitOrder.MSB);
    assertThat(both.wordBits()).isEqualTo(16);
    assertThat(ImportRecipe.of(ImportKind.MAP).over(WHOLE)).isEqualTo(WHOLE);
    assertThat(WHOLE.over(told.withCells(1))).isEqualTo(WHOLE);
  }

  @Test
  void an_open_choice_is_withdrawn_by_null() {
    assertThat(WHOLE.withColumn(ColumnRole.WORD, null).columns())
        .doesNotContainKey(ColumnRole.WORD);
    assertThat(WHOLE.withGroup("", null).groups()).containsOnlyKeys("device");
  }
}
