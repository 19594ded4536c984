package org.voltscape.engine.workload.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.workload.Split;

class CovtypeReaderTest {
  private static final String NAMES =
      IntStream.range(0, 54).mapToObj(i -> "C" + i).collect(Collectors.joining(","));

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("covtype.csv"), text);
  }

  /** A row of so many numbers, the first one as given, the others 0, and a type. */
  private static String row(String first, int columns, String type) {
    return first + ",0".repeat(columns - 1) + "," + type + "\n";
  }

  @Test
  void rows_with_names_and_numbers_of_rows_are_those_without() throws IOException {
    CovtypeReader.Rows plain =
        CovtypeReader.read(file(row("2596", 54, "5") + row("-1.5", 54, "7")));
    assertThat(plain.types()).containsExactly(5, 7);
    assertThat(plain.values()).hasSize(108).startsWith(2596, 0).contains(-1.5f);
    CovtypeReader.Rows named =
        CovtypeReader.read(
            file(
                "Id,"
                    + NAMES
                    + ",Cover_Type\n1,"
                    + row("2596", 54, "5")
                    + "2,"
                    + row("-1.5", 54, "7")));
    assertThat(named.values()).isEqualTo(plain.values());
    assertThat(named.types()).isEqualTo(plain.types());
  }

  @ParameterizedTest
  @CsvSource({
    "54, 0, the cover type \"0\"",
    "54, 8, the cover type \"8\"",
    "54, 1.5, the cover type \"1.5\"",
    "53, 1, 54 columns",
    "56, 1, 57 columns"
  })
  void a_row_of_another_kind_is_refused(int columns, String type, String found) throws IOException {
    Path file = file(row("1", 54, "1") + row("1", columns, type));
    assertThatThrownBy(() -> CovtypeReader.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file + ", line 2: found " + found + ", expected ");
  }

  @ParameterizedTest
  @CsvSource({"NaN", "''", "1e999", "1d", "x"})
  void a_cell_that_is_no_number_is_refused_with_its_place(String cell) throws IOException {
    Path file = file(row("1", 54, "1") + row(cell, 54, "1"));
    assertThatThrownBy(() -> CovtypeReader.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ", line 2, column 1: found \"" + cell + "\", expected a finite number.");
  }

  @Test
  void other_names_and_files_without_rows_are_refused() throws IOException {
    Path other = file(NAMES + ",Type\n" + row("1", 54, "1"));
    assertThatThrownBy(() -> CovtypeReader.read(other))
        .hasMessage(
            other
                + ", line 1: found the last column \"Type\", expected a line of names that ends with"
                + " Cover_Type, or none.");
    Path second = file("Nr," + NAMES + ",Cover_Type\n" + row("1", 55, "1"));
    assertThatThrownBy(() -> CovtypeReader.read(second))
        .hasMessageContaining("the first of 56 columns \"Nr\", expected Id");
    Path none = file(NAMES + ",Cover_Type\n");
    assertThatThrownBy(() -> CovtypeReader.read(none)).hasMessageContaining("found no rows");
    Path empty = file("");
    assertThatThrownBy(() -> CovtypeReader.read(empty)).hasMessageContaining("an empty file");
  }

  @Test
  void columns_are_scaled_by_training_rows_and_constant_ones_are_zero() {
    int count = 40;
    float[] values = new float[count * 54];
    int[] types = new int[count];
    for (int r = 0; r < count; r++) {
      values[r * 54] = 100 + 10 * r;
      values[r * 54 + 1] = 7;
      types[r] = 1 + r % 7;
    }
    CovtypeReader.Rows rows = new CovtypeReader.Rows(values, types);
    Examples train = ScaledRows.examples(rows, Split.TRAIN);
    Examples test = ScaledRows.examples(rows, Split.TEST);
    assertThat(test.count()).isEqualTo(10);
    assertThat(train.count()).isEqualTo(30);
    float least = 2;
    float most = -1;
    for (int r = 0; r < train.count(); r++) {
      least = Math.min(least, train.inputs()[r * 54]);
      most = Math.max(most, train.inputs()[r * 54]);
    }
    assertThat(least).isZero();
    assertThat(most).isEqualTo(1);
    for (Examples part : new Examples[] {train, test}) {
      for (int i = 0; i < part.inputs().length; i++) {
        assertThat(part.inputs()[i]).isBetween(0f, 1f);
        if (i % 54 != 0) {
          assertThat(part.inputs()[i]).isZero();
        }
      }
    }
    assertThat(ScaledRows.examples(rows, Split.TEST).inputs()).isEqualTo(test.inputs());
  }
}
