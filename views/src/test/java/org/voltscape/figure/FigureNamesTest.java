package org.voltscape.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureRecipe;
import org.voltscape.figure.file.FigureWriter;

/** Names in figures: no formulas, and nothing that makes a reader see other text than is there. */
class FigureNamesTest {
  private static final String TURNED = "\u202E";
  private static final String RECIPE =
      "{\n  \"label\" : \"a,=cmd()" + TURNED + "\",\n  \"x\" : [ 1, -2 ]\n}";

  @TempDir Path folder;

  private static LineFigure figure() {
    double[] x = {0.4, 0.5};
    double[] y = {-1.5e-3, 2};
    Series series = new Series("=1+1" + TURNED, x, y, null, null, Series.Style.LINE, 0, null);
    return new LineFigure(
        "Of x, =y" + TURNED,
        Axis.linear("x", "V"),
        Axis.linear("y", ""),
        List.of(series),
        List.of(),
        List.of(),
        "-note");
  }

  private String written(FigureFormat format) throws IOException {
    Path file = folder.resolve("figure." + format.id());
    FigureWriter.write(
        figure(), FigureTheme.SLIDES, format, 3, 2, 72, FigureRecipe.of(RECIPE), file);
    assertThat(FigureWriter.readRecipe(file))
        .contains("\\u202E")
        .doesNotContain(TURNED)
        .contains("[ 1, -2 ]");
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @EnumSource(FigureFormat.class)
  void characters_that_change_the_direction_are_codes(FigureFormat format) throws IOException {
    String bytes = new String(TURNED.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(written(format)).doesNotContain(bytes);
  }

  @Test
  void a_table_holds_no_formulas_and_its_numbers_stay_numbers() throws IOException {
    assertThat(written(FigureFormat.CSV))
        .contains("# Of x, '=y\\u202E\n")
        .contains("\"label\" : \"a,\\u003Dcmd()\\u202E\"")
        .contains("'=1+1\\u202E,0.4,-0.0015,,\n");
  }
}
