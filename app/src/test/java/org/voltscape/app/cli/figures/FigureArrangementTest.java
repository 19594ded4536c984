package org.voltscape.app.cli.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.app.cli.Answer;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.file.FigureWriter;

class FigureArrangementTest {
  private static final String FIRST =
      """
      {"name": "first", "workload": "digits-10x10", "voltages": [0.5, 0.52],
       "schemes": ["none", "bit-masking"], "trials": 2, "images": 50}
      """;

  @TempDir Path directory;
  private Path first;
  private Path second;
  private Path out;

  @BeforeEach
  void writeStudies() throws IOException {
    first = Files.writeString(directory.resolve("first.json"), FIRST);
    second =
        Files.writeString(
            directory.resolve("second.json"),
            FIRST.replace("\"first\"", "\"second\"").replace("\"bit-masking\"", "\"secded\""));
    out = directory.resolve("figure.csv");
  }

  private Answer figure(List<Path> studies, String view, String format, String... more) {
    List<String> args = new ArrayList<>(List.of("figure"));
    studies.forEach(study -> args.add(study.toString()));
    out = directory.resolve("figure." + format);
    args.addAll(List.of("--view", view, "--format", format, "--out", out.toString()));
    args.addAll(List.of(more));
    return Answer.of(args.toArray(String[]::new));
  }

  private List<String> rows(Answer answer) throws IOException {
    assertThat(answer.code()).as(answer.err()).isZero();
    return Files.readAllLines(out).stream().filter(l -> !l.startsWith("#")).skip(1).toList();
  }

  @Test
  void lines_of_several_studies_are_those_of_each_alone() throws IOException {
    List<String> a = rows(figure(List.of(first), "accuracy", "csv", "--hide-dies"));
    List<String> b = rows(figure(List.of(second), "accuracy", "csv", "--hide-dies"));
    Answer answer = figure(List.of(first, second), "accuracy", "csv");
    List<String> both = rows(answer);
    assertThat(answer.out()).contains("\"studies\":[\"first\",\"second\"]");
    // Both have drawn "none" on the same dies: its line stands once.
    assertThat(both).containsAll(a).containsAll(b);
    assertThat(both).hasSize(8);
    Files.writeString(second, FIRST.replace("\"first\"", "\"second\"").replace("50}", "40}"));
    assertThat(rows(figure(List.of(first, second), "accuracy", "csv")))
        .contains(a.get(0).replace("none,", "\"none, first\","))
        .doesNotContain(a.get(0))
        .filteredOn(r -> r.startsWith("\"none, second\","))
        .hasSize(2);
    assertThat(FigureWriter.readRecipe(out))
        .as("for now that of the first")
        .isEqualTo(StudyWriter.toJson(StudyReader.parse(FIRST, "first")));
  }

  @Test
  void panels_hold_what_each_study_gives_alone() throws IOException {
    List<String> a = rows(figure(List.of(first), "accuracy", "csv"));
    List<String> b = rows(figure(List.of(second), "accuracy", "csv"));
    List<String> both =
        rows(figure(List.of(first, second), "accuracy", "csv", "--arrange", "studies"));
    List<String> expected = new ArrayList<>();
    a.forEach(row -> expected.add("first," + row));
    b.forEach(row -> expected.add("second," + row));
    assertThat(both).isEqualTo(expected);
    List<String> schemes =
        rows(
            figure(
                List.of(first), "accuracy", "csv", "--arrange", "schemes", "--panel-columns", "1"));
    assertThat(schemes).filteredOn(r -> r.startsWith("bit-masking,bit-masking,")).hasSize(2);
    assertThat(schemes).noneMatch(r -> r.startsWith("bit-masking,none"));
  }

  @Test
  void every_kind_of_figure_has_panels_in_every_format() throws IOException {
    for (String view :
        List.of("map", "histogram", "curve", "energy", "timing", "array", "decide")) {
      for (String format : List.of("svg", "csv")) {
        Answer answer = figure(List.of(first, second), view, format, "--arrange", "studies");
        assertThat(answer.code()).as(view + ": " + answer.err()).isZero();
      }
    }
    for (String format : List.of("pdf", "png")) {
      Answer answer = figure(List.of(first, second), "map", format, "--arrange", "studies");
      assertThat(answer.code()).as(answer.err()).isZero();
    }
  }

  @Test
  void studies_and_lines_have_the_names_that_are_given() throws IOException {
    Files.writeString(second, FIRST.replace("\"first\"", "\"second\"").replace("50}", "40}"));
    Answer named =
        figure(
            List.of(first, second),
            "accuracy",
            "svg",
            "--name",
            "second=After",
            "--name",
            "without faults=clean");
    assertThat(named.code()).as(named.err()).isZero();
    assertThat(Files.readString(out))
        .contains("No protection, After", "No protection, first", "clean");
    Answer panels =
        figure(
            List.of(first, first), "accuracy", "svg", "--arrange", "studies", "--name", "first=A");
    assertThat(panels.code()).as(panels.err()).isZero();
    assertThat(Files.readString(out)).contains("(a) A<", "(b) first (2)<");
  }

  @Test
  void what_cannot_be_is_refused_in_a_sentence() throws IOException {
    figure(List.of(first), "accuracy", "svg", "--arrange", "overlay")
        .assertRefused("--arrange: found overlay of a single study");
    figure(List.of(first, second), "accuracy", "svg", "--arrange", "schemes")
        .assertRefused("--arrange: found schemes of 2 studies");
    figure(List.of(first), "accuracy", "svg", "--arrange", "beside")
        .assertRefused("--arrange: found \"beside\"");
    figure(List.of(first, second), "accuracy", "svg", "--panel-columns", "2")
        .assertRefused("--panel-columns: found no panels");
    figure(List.of(first, second), "map", "svg")
        .assertRefused("--arrange: found a figure of cells");
    figure(List.of(first), "map", "svg", "--arrange", "schemes")
        .assertRefused("--arrange: found a figure without lines");
    figure(
            List.of(first, second, first, second, first, second, first, second),
            "curve",
            "svg",
            "--arrange",
            "studies",
            "--height",
            "1.5in")
        .assertRefused("figure size: found 1.5 in for 8 panels below each other");
    Files.writeString(
        second, FIRST.replace("\"digits-10x10\"", "\"inversek2j\"").replace("\"images\": 50,", ""));
    Answer other = figure(List.of(first, second), "accuracy", "svg");
    other.assertRefused("beside \"Accuracy (%)\", expected the same quantity, unit and scale");
  }

  @Test
  void two_studies_are_compared_with_both_inside() throws IOException {
    List<String> a = rows(figure(List.of(first), "accuracy", "csv", "--hide-dies"));
    List<String> b = rows(figure(List.of(second), "accuracy", "csv", "--hide-dies"));
    List<String> both = rows(figure(List.of(first, second), "compare", "csv"));
    assertThat(both).containsAll(b.subList(0, 4)).doesNotContain(a.get(2));
    assertThat(both).anyMatch(row -> row.startsWith("A: first,"));
    assertThat(Files.readString(out)).contains("# B: second");
    assertThat(FigureWriter.readRecipe(out)).contains("\"first\"").doesNotContain("secded");
    Answer other = Answer.of("recipe", out.toString(), "--study", "2");
    assertThat(other.out()).contains("secded");
    Answer energy =
        figure(
            List.of(first, second),
            "compare",
            "svg",
            "--quantity",
            "energy",
            "--run-name",
            "before",
            "--run-name",
            "after");
    assertThat(energy.code()).as(energy.err()).isZero();
    assertThat(Files.readString(out)).contains("Energy: B: after", "A: before");
    figure(List.of(first), "compare", "svg")
        .assertRefused("STUDY.json: found 1 for the view compare");
    figure(List.of(first, second), "compare", "svg", "--arrange", "overlay")
        .assertRefused("--arrange: found the view compare");
  }

  private static List<String> data(Path csv) throws IOException {
    return Files.readAllLines(csv).stream().filter(line -> !line.startsWith("#")).toList();
  }

  @Test
  void a_word_is_drawn_as_its_command_does() throws IOException {
    List<String> word =
        List.of("--scheme", "lsb", "--bits", "8", "--unsigned", "--value", "51", "--stuck", "7:1");
    Path drawn = directory.resolve("word.csv");
    List<String> args = new ArrayList<>(List.of("word"));
    args.addAll(word);
    args.addAll(List.of("--figure", drawn.toString()));
    assertThat(Answer.of(args.toArray(String[]::new)).code()).isZero();
    Answer figure = figure(List.of(), "word", "csv", word.toArray(String[]::new));
    assertThat(figure.code()).as(figure.err()).isZero();
    assertThat(data(out)).as("all but how it was asked for").isEqualTo(data(drawn));
    assertThat(FigureWriter.readRecipe(out)).isEqualTo(FigureWriter.readRecipe(drawn));
    figure(List.of(first), "word", "csv", word.toArray(String[]::new))
        .assertRefused("STUDY.json: found");
    figure(List.of(), "word", "csv", "--bits", "8").assertRefused("--view word: found no --scheme");
  }

  @Test
  void the_published_waterfall_needs_no_flow() throws IOException {
    Answer answer = figure(List.of(), "minerva", "csv", "--flow", "mnist", "--step", "published");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(Files.readString(out)).contains("# Published power by stage, ");
    assertThat(FigureWriter.readRecipe(out)).startsWith("{\"minerva\":\"mnist, ");
    figure(List.of(), "minerva", "csv")
        .assertRefused("--view: found minerva, expected it with --flow");
    figure(List.of(), "minerva", "csv", "--flow", "mnist", "--step", "energy")
        .assertRefused("--step: found \"energy\"");
    figure(List.of(first), "accuracy", "csv", "--flow", "mnist")
        .assertRefused("--flow: found the view");
  }

  @Test
  void pinned_designs_are_the_data_where_that_is_asked_for() throws IOException {
    Files.writeString(
        first,
        FIRST.replace(
            "\"trials\"",
            "\"decide\": {\"pins\": [{\"scheme\": \"none\", \"voltage_v\": 0.5},"
                + " {\"scheme\": \"bit-masking\", \"voltage_v\": 0.52}]}, \"trials\""));
    assertThat(rows(figure(List.of(first), "decide", "csv", "--quantity", "pinned"))).hasSize(2);
    assertThat(rows(figure(List.of(first), "decide", "csv"))).hasSize(4);
    figure(List.of(second), "decide", "csv", "--quantity", "pinned")
        .assertRefused("--quantity: found pinned of a study that pins no design");
  }
}
