package org.voltscape.figure.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.SampleFigures;
import org.voltscape.figure.chart.FigureCharts;
import org.voltscape.figure.chart.FigureTheme;

class SidecarsTest {
  private static final String ONE = StudyWriter.toJson(StudyReader.defaultStudy());
  private static final String TWO =
      "{ \"voltscape\": 1, \"workload\": \"digits-mlp-256x3\", \"name\": \"two\" }";

  @TempDir Path folder;

  private List<Path> write(FigureRecipe recipe) {
    Path out = folder.resolve("a.svg");
    FigureWriter.checkSidecars(recipe, out);
    FigureWriter.write(
        FigureCharts.chart(SampleFigures.accuracy(), FigureTheme.PAPER),
        FigureFormat.SVG,
        3,
        2,
        60,
        recipe,
        out);
    return FigureWriter.writeSidecars(recipe, out);
  }

  @Test
  void studies_lie_beside_their_figure_and_those_of_the_figure_before_are_gone()
      throws IOException {
    assertThat(write(FigureRecipe.of(ONE))).containsExactly(folder.resolve("a.svg.study.json"));
    assertThat(Files.readString(folder.resolve("a.svg.study.json"))).isEqualTo(ONE.strip() + "\n");

    Path first = folder.resolve("a.svg.study-1.json");
    Path second = folder.resolve("a.svg.study-2.json");
    assertThat(write(FigureRecipe.of(List.of(TWO, ONE)))).containsExactly(first, second);
    assertThat(Files.readString(first)).isEqualTo(TWO + "\n");
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("a.svg", "a.svg.study-1.json", "a.svg.study-2.json");

    write(FigureRecipe.of(TWO));
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.svg", "a.svg.study.json");
  }

  @Test
  void what_is_no_study_gets_none() {
    assertThat(write(FigureRecipe.of("{\"curves\":[\"snnac-65nm\"]}"))).isEmpty();
    assertThat(folder.toFile().list()).containsExactly("a.svg");
  }

  @Test
  void nothing_is_written_where_the_study_cannot_be() throws IOException {
    Files.createDirectories(folder.resolve("a.svg.study.json/inside"));
    assertThatThrownBy(() -> write(FigureRecipe.of(ONE))).isInstanceOf(BadInputException.class);
    assertThat(folder.resolve("a.svg")).doesNotExist();
  }

  @Test
  void a_figure_that_lost_its_study_has_the_one_beside_it() throws IOException {
    write(FigureRecipe.of(List.of(TWO, ONE)));
    Path figure = folder.resolve("a.svg");
    assertThat(RecipeReader.read(figure).sidecars()).isEmpty();
    for (String stripped : List.of("<svg/>", "<svg", "%!PS-Adobe")) {
      Files.writeString(figure, stripped);
      RecipeReader.Found found = RecipeReader.read(figure);
      assertThat(found.sidecars())
          .containsExactly(
              folder.resolve("a.svg.study-1.json"), folder.resolve("a.svg.study-2.json"));
      assertThat(found.studies().get(0).text()).isEqualTo(TWO + "\n");
      assertThat(found.studies().get(0).recipe().version()).isEmpty();
    }
    Files.delete(figure);
    assertThatThrownBy(() -> RecipeReader.read(figure)).hasMessageContaining("no such file");
  }
}
