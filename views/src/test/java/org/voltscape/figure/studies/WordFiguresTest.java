package org.voltscape.figure.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.microscope.WordAnswer;
import org.voltscape.engine.microscope.WordSetup;
import org.voltscape.engine.microscope.WordTrace;
import org.voltscape.engine.word.WordShape;
import org.voltscape.figure.WordFigure;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;

class WordFiguresTest {
  private final WordTrace trace =
      WordTrace.of(
          WordSetup.of(
              "none", Map.of(), new WordShape(8, true), 76, 0b0100_1000, 0b1000, 0, "test"));

  @TempDir Path folder;

  @Test
  void rows_are_the_steps_with_changed_and_stuck_cells_counted_from_the_left() {
    WordFigure figure = WordFigures.of(trace);
    assertThat(figure.heads()).containsExactly("7", "6", "5", "4", "3", "2", "1", "0");
    assertThat(figure.rows())
        .extracting(WordFigure.Row::cells)
        .containsExactly("01001100", "01001100", "00001100", "00001100", ".!......", "00001100");
    WordFigure.Row held = figure.rows().get(2);
    assertThat(held.changed()).containsExactly(1);
    assertThat(held.stuck()).containsExactly(1, 4);
    assertThat(figure.rows().get(0).stuck()).isEmpty();
    assertThat(held.value()).isEqualTo("12  0x0C");
  }

  @Test
  void files_of_every_format_carry_the_command() throws Exception {
    for (FigureFormat format : FigureFormat.values()) {
      Path file = folder.resolve("word." + format.id());
      FigureWriter.write(
          WordFigures.of(trace), FigureTheme.PAPER, format, 5, 3, WordAnswer.recipe(trace), file);
      assertThat(FigureWriter.readRecipe(file)).isEqualTo(WordAnswer.recipe(trace));
      assertThat(file.toFile()).isNotEmpty();
    }
    String svg = Files.readString(folder.resolve("word.svg"));
    assertThat(svg).contains("Bit 6 is stuck at 0", "64 LSB off");
    assertThat(Files.readString(folder.resolve("word.csv")))
        .contains("step,cells,value,sentence\n", "held,00001100,12  0x0C,");
  }
}
