package org.voltscape.app.cli.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.app.cli.Answer;
import org.voltscape.app.cli.shared.Version;
import org.voltscape.engine.plugin.Plugin;
import org.voltscape.engine.plugin.PluginUse;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.Axis;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureRecipe;
import org.voltscape.figure.file.FigureWriter;

class RecipeCommandTest {
  private static final String STUDY =
      """
      {"name": "small ü", "workload": "digits-10x10", "voltages": [0.5, 0.52],
       "schemes": ["none"], "trials": 1, "images": 50, "memory": {"die": "map.csv"}}
      """;

  @TempDir Path folder;
  private final InputStream before = System.in;
  private Path study;

  @BeforeEach
  void write() throws Exception {
    Files.writeString(folder.resolve("map.csv"), "word,bit,stuck_at\n3,1,1\n");
    study = Files.writeString(folder.resolve("small.json"), STUDY);
  }

  @AfterEach
  void giveBack() {
    System.setIn(before);
  }

  private static Answer piped(String text, String... words) {
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    return Answer.of(words);
  }

  private Path figure(FigureFormat format) {
    Path out = folder.resolve("accuracy" + format.ending());
    Answer answer =
        Answer.of(
            "figure",
            study.toString(),
            "--view",
            "accuracy",
            "--from",
            "0.2",
            "--format",
            format.id(),
            "--out",
            out.toString());
    assertThat(answer.code()).as(answer.err()).isZero();
    return out;
  }

  @ParameterizedTest
  @EnumSource(FigureFormat.class)
  void what_is_printed_runs_and_draws_the_same_figure(FigureFormat format) throws Exception {
    Path figure = figure(format);
    Answer recipe = Answer.of("recipe", figure.toString());
    assertThat(recipe.code()).as(recipe.err()).isZero();
    assertThat(recipe.err())
        .isEqualToIgnoringNewLines(
            "The only study of " + figure + ", drawn by Voltscape " + Version.text() + ".");
    assertThat(StudyReader.parse(recipe.out(), "printed").memory().map())
        .as("found from the current folder")
        .isEqualTo(folder.resolve("map.csv").toString());
    Path results = folder.resolve("results");
    Answer run = piped(recipe.out(), "run", "-", "--out", results.toString());
    assertThat(run.code()).as(run.err()).isZero();

    Answer command = Answer.of("recipe", figure.toString(), "--command");
    assertThat(command.out())
        .isEqualToIgnoringNewLines(
            "voltscape figure - --view accuracy --from 0.2 --format "
                + format.id()
                + " --out accuracy"
                + format.ending());
    Files.createDirectories(folder.resolve("again"));
    Path again = folder.resolve("again/accuracy" + format.ending());
    String words = command.out().strip().replace("voltscape ", "");
    List<String> parts =
        List.of(words.replace(" accuracy.", " " + folder + "/again/accuracy.").split(" "));
    assertThat(piped(recipe.out(), parts.toArray(String[]::new)).code()).isZero();
    assertThat(FigureWriter.readRecipe(again)).contains("small ü");
  }

  @Test
  void where_the_file_says_nothing_the_study_beside_it_is_printed() throws Exception {
    Path figure = figure(FigureFormat.PNG);
    Path sidecar = folder.resolve("accuracy.png.study.json");
    String inside = Answer.of("recipe", figure.toString()).out();
    assertThat(Answer.of("recipe", sidecar.toString()).out()).isEqualTo(inside);
    Files.writeString(figure, "pixels alone");
    Answer beside = Answer.of("recipe", figure.toString());
    assertThat(beside.out()).isEqualTo(inside);
    assertThat(beside.err())
        .startsWith(figure + " has no study inside; this is " + sidecar + " beside it.")
        .contains("does not say which version");
    Files.delete(sidecar);
    Answer none = Answer.of("recipe", figure.toString());
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.out()).isEmpty();
    assertThat(none.err().lines()).hasSize(1);
    assertThat(none.err()).contains("no study inside");
  }

  @Test
  void one_of_several_studies_is_printed_with_what_drew_it() {
    String one = StudyWriter.toJson(StudyReader.defaultStudy());
    String two = "{ \"voltscape\": 1, \"workload\": \"digits-10x10\" }\n";
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
    FigureRecipe recipe =
        FigureRecipe.of(List.of(one, two))
            .withPlugin(
                new PluginUse("scheme", "mine", new Plugin("mine.jar", "Mine", "1.2", "abc")));
    Path file = folder.resolve("two.pdf");
    FigureWriter.write(drawn, FigureTheme.PAPER, FigureFormat.PDF, 3, 2, 100, recipe, file);
    assertThat(Answer.of("recipe", file.toString()).out()).isEqualTo(one);
    Answer second = Answer.of("recipe", file.toString(), "--study", "2");
    assertThat(second.out()).isEqualTo(two);
    assertThat(second.err())
        .contains("Study 2 of 2 of " + file, "Plug-in Mine 1.2 (mine.jar) brought scheme mine.");
    for (String number : List.of("0", "3", "x")) {
      Answer refused = Answer.of("recipe", file.toString(), "--study", number);
      assertThat(refused.code()).as(number).isEqualTo(2);
      assertThat(refused.err().lines()).hasSize(1);
    }
    Answer command = Answer.of("recipe", file.toString(), "--command");
    assertThat(command.code()).isEqualTo(2);
    assertThat(command.err()).contains("no command inside");
  }
}
