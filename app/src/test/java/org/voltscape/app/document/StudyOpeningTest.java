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
}
