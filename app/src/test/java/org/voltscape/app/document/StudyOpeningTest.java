package org.voltscape.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.Axis;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureRecipe;
import org.voltscape.figure.file.FigureWriter;

class StudyOpeningTest {
  @TempDir Path folder;

  private Path table(String name, String recipe) throws Exception {
    List<String> lines = new ArrayList<>();
    FigureWriter.comments(List.of("A table"), recipe).forEach(c -> lines.add("# " + c));
    lines.add("x,y");
    lines.add("1,2");
    return Files.write(folder.resolve(name), lines);
  }

  @Test
  void a_study_file_is_the_documents() throws Exception {
    Study study = StudyReader.defaultStudy();
    Path file = Files.writeString(folder.resolve("Study.JSON"), StudyWriter.toJson(study));
    assertThat(StudyOpening.isFigure(file)).isFalse();
    StudyDocument.Loaded opened = StudyOpening.read(file);
    assertThat(opened.study()).isEqualTo(study);
    assertThat(opened.file()).isEqualTo(file);
  }

  @Test
  void the_study_behind_a_figure_has_no_file_and_finds_its_map_beside_the_figure()
      throws Exception {
    Path map = Files.writeString(folder.resolve("map.csv"), "word,bit,stuck_at\n3,1,1\n");
    Study plain = StudyReader.defaultStudy();
    Study study = plain.withMemory(plain.memory().withMap("map.csv"));
    Path figure = table("figure.csv", StudyWriter.toJson(study));
    assertThat(StudyOpening.isFigure(figure)).isTrue();
    StudyDocument.Loaded opened = StudyOpening.read(figure);
    assertThat(opened.file()).isNull();
    assertThat(opened.map()).isNotNull();
    assertThat(opened.study().memory().map()).isEqualTo(map.toString());
    assertThat(new StudyDocument(opened).unsaved()).isFalse();
  }

  @Test
  void what_holds_no_study_is_refused() throws Exception {
    assertThatThrownBy(() -> StudyOpening.read(table("none.csv", "{\"word\": 3}")))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("none.csv");
    Path curve = Files.writeString(folder.resolve("curve.csv"), "voltage_v,probability\n0.5,0.1\n");
    assertThatThrownBy(() -> StudyOpening.read(curve))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no study inside");
  }

  @Test
  void a_figure_that_lost_its_study_is_opened_with_the_one_beside_it() throws Exception {
    Study study = StudyReader.defaultStudy();
    Path figure = Files.writeString(folder.resolve("figure.svg"), "<svg/>");
    Files.writeString(folder.resolve("figure.svg.study.json"), StudyWriter.toJson(study));
    StudyOpening.Opened opened = StudyOpening.open(figure);
    assertThat(opened.loaded().study()).isEqualTo(study);
    assertThat(opened.loaded().file()).isNull();
    assertThat(opened.note())
        .isEqualTo("figure.svg has no study inside; figure.svg.study.json beside it is opened.");
  }

  @Test
  void of_several_studies_the_first_is_opened_and_a_sentence_says_so() throws Exception {
    String one = StudyWriter.toJson(StudyReader.defaultStudy());
    String two = "{ \"voltscape\": 1, \"workload\": \"digits-10x10\" }";
    double[] x = {1, 2};
    LineFigure drawn =
        new LineFigure(
            "Two",
            Axis.linear("x", "V"),
            Axis.linear("y", ""),
            List.of(new Series("s", x, x, null, null, Series.Style.LINE, 0, null)),
            List.of(),
            List.of(),
            "");
    Path figure = folder.resolve("two.csv");
    FigureWriter.write(
        drawn,
        FigureTheme.PAPER,
        FigureFormat.CSV,
        3,
        2,
        100,
        FigureRecipe.of(List.of(two, one)),
        figure);
    StudyOpening.Opened opened = StudyOpening.open(figure);
    assertThat(opened.loaded().study()).isEqualTo(StudyReader.parse(two, "two"));
    assertThat(opened.note()).startsWith("two.csv has 2 studies; the first is opened.");
  }
}
