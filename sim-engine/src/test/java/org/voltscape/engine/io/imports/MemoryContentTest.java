package org.voltscape.engine.io.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.io.imports.ImportedMap.Cell;
import org.voltscape.engine.io.recipe.BitOrder;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.recipe.PictureColour;
import org.voltscape.engine.io.table.TableText;

/** Maps that are found by comparing what was read from a memory with what was written to it. */
class MemoryContentTest {
  private static final ImportRecipe MAP = ImportRecipe.of(ImportKind.MAP);

  /** 3 x 2 points of one bit, all white but the second of the first row. */
  private static final String PICTURE =
      "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACAQAAAAC1D1u3AAAADElEQVR4nGNYwPAAAALEAYHpfieFAAAAAElFTkSuQmCC";

  private static ImportedMap map(String text, ImportRecipe recipe) {
    return TableImport.map(TableText.of(text, "bench.txt"), recipe);
  }

  private static Cell cell(long word, int bit, int state) {
    return new Cell(0, word, bit, state, Double.NaN);
  }

  @Test
  void columns_without_names_are_compared_where_they_are_told() {
    ImportRecipe told =
        MAP.withColumn(ColumnRole.WORD, "1")
            .withColumn(ColumnRole.READ, "2")
            .withColumn(ColumnRole.WRITTEN, "3");
    ImportedMap read = map("0x3,0x75,0x55\n0x4D2,0x54,0x55\n", told);
    assertThat(read.cells()).containsExactly(cell(3, 5, 1), cell(1234, 0, 0));
    assertThat(map("0x3,0x75,0x55\n0x4D2,0x54,0x55\n", told.withBits(BitOrder.MSB, 8)).cells())
        .containsExactly(cell(3, 2, 1), cell(1234, 7, 0));
  }

  @Test
  void a_cell_that_fails_both_ways_is_no_stuck_one() {
    String text = "address,content,pattern,round\n7,0x10,0x00,1\n7,0xEF,0xFF,2\n";
    assertThatThrownBy(() -> map(text, MAP))
        .hasMessage(
            "bench.txt, line 3, column content: found '0xEF', expected bit 4 of the word to read"
                + " 1, as in a row above, for it is one cell (choose the rows that count: --group"
                + " COLUMN=VALUE).");
    assertThat(map(text, MAP.withGroup("round", "2")).cells()).containsExactly(cell(7, 4, 0));
  }

  @Test
  void rows_that_tell_the_same_and_rows_without_a_difference_are_said() {
    ImportedMap read = map("address,content,pattern\n7,0x10,0x00\n7,0x10,0x00\n9,0x00,0x00\n", MAP);
    assertThat(read.cells()).containsExactly(cell(7, 4, 1));
    assertThat(read.notes())
        .contains("1 row without a difference left out", "1 cell told more than once counted once");
  }

  @Test
  void a_pattern_that_was_not_written_is_refused() {
    assertThatThrownBy(() -> map("FF FF FE FF\n", MAP.withPattern("00")))
        .hasMessageContaining("more than half of all cells other than in 00");
  }

  @Test
  void a_dump_that_cannot_be_cut_into_words_of_the_pattern_is_refused() {
    assertThatThrownBy(() -> map("FF FF\nFE FF\n", MAP.withPattern("FFFF")))
        .hasMessage(
            "bench.txt, line 1: found words of 2 digits, expected words of 4, as the pattern has, or"
                + " a pattern of as many as they have.");
  }

  @Test
  void addresses_are_counted_in_words_or_bytes_and_have_to_follow_each_other() {
    ImportRecipe told = MAP.withPattern("FFFF");
    assertThat(map("0010: FFFF FFFE\n0012: FFFF FFFF\n", told).cells())
        .containsExactly(cell(17, 0, 0));
    assertThat(map("0010: FFFF FFFE\n0014: FFFF FFFF\n", told).cells())
        .containsExactly(cell(9, 0, 0));
    assertThatThrownBy(() -> map("0010: FFFF FFFE\n0020: FFFF FFFF\n", told))
        .hasMessage(
            "bench.txt, line 2: found address 20, expected addresses that follow each other, by one"
                + " a word or one a byte.");
  }

  @Test
  void bits_of_a_dump_can_be_numbered_from_the_most_significant() {
    assertThat(map("FF 7F FF FF\n", MAP.withPattern("FF").withBits(BitOrder.MSB, 0)).cells())
        .containsExactly(cell(1, 0, 0));
  }

  @Test
  void a_picture_is_read_with_a_row_for_each_word(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("die.PNG");
    Files.write(file, Base64.getDecoder().decode(PICTURE));
    TableText text = TableImport.open(file, ImportKind.MAP);
    assertThatThrownBy(() -> TableImport.map(text, MAP))
        .hasMessageContaining("a picture of 1 black point and 5 white")
        .hasMessageContaining("--failing black --stuck-at 0 or --failing black --stuck-at 1");
    ImportRecipe told = MAP.withFailing(PictureColour.BLACK).withStuckAt(1);
    assertThat(TableImport.map(text, told).cells()).containsExactly(cell(0, 1, 1));
    assertThat(TableImport.map(text, told.withBits(BitOrder.MSB, 0)).cells())
        .containsExactly(cell(0, 1, 1));
    assertThat(TableImport.table(text, MAP).names()).containsExactly("colour", "points");
  }
}
