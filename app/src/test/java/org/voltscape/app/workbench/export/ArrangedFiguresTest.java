package org.voltscape.app.workbench.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.app.cli.Answer;
import org.voltscape.app.studio.StudioChoice;
import org.voltscape.app.studio.StudioFigure;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.run.StudyRun;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureRecipe;
import org.voltscape.figure.setup.FigurePreset;
import org.voltscape.figure.setup.FigureSetup;
import org.voltscape.views.kept.KeptRun;

/** Figures of several runs are those that the command draws of their studies. */
class ArrangedFiguresTest {
  @TempDir Path folder;

  private static Study study(String name, String schemes) {
    return StudyReader.parse(
        "{\"name\": \""
            + name
            + "\", \"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.52],"
            + " \"trials\": 2, \"images\": 50, \"schemes\": ["
            + schemes
            + "]}",
        "test");
  }

  private static KeptRun run(int number, Study study, String own, boolean pinned) throws Exception {
    ErrorCurve curve = StudyCurves.resolve(study, Path.of(""));
    Snapshot done =
        StudyRun.start(
                study,
                curve,
                new EngineContext(
                    new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false)),
                StudyRun.RunOptions.allProcessors(false),
                s -> {})
            .await();
    return new KeptRun(number, study.name(), own, done, curve, LocalTime.NOON, pinned);
  }

  private static Function<Path, FigureRecipe> recipe(List<Study> studies) {
    return file -> FigureRecipe.of(studies.stream().map(StudyWriter::toJson).toList());
  }

  private static String drawn(StudioFigure of, FigureSetup setup, Path out) throws Exception {
    setup.write(
        new StudioChoice(of, setup, false, false).chart(), of.recipe().apply(out), false, out);
    return data(out);
  }

  /** Without the recipe, which holds the command. */
  private static String data(Path svg) throws Exception {
    return Files.readString(svg, StandardCharsets.UTF_8)
        .replaceAll("(?s)<metadata.*?</metadata>", "");
  }

  @Test
  void runs_over_each_other_and_in_panels_are_what_the_command_draws_of_their_studies()
      throws Exception {
    KeptRun a = run(1, study("before", "\"none\""), "", false);
    KeptRun b = run(2, study("after", "\"none\", \"bit-masking\""), "", false);
    List<StudioFigure> all = ArrangedFigures.ofRuns(List.of(a, b), ArrangedFiguresTest::recipe);
    assertThat(all.stream().map(StudioFigure::name))
        .containsExactly(
            "Runs over each other: before, after",
            "Runs in panels: before, after",
            "Energies of runs: before, after");
    List<String> files = new ArrayList<>();
    for (Study each : all.get(0).studies()) {
      files.add(
          Files.writeString(folder.resolve(each.name() + ".json"), StudyWriter.toJson(each))
              .toString());
    }
    FigureSetup setup = FigureSetup.of(FigureFormat.SVG, FigurePreset.COLUMN);
    List<List<String>> ways =
        List.of(
            List.of("--view", "accuracy", "--arrange", "overlay"),
            List.of("--view", "accuracy", "--arrange", "studies", "--hide-zones"),
            List.of("--view", "energy", "--arrange", "overlay"));
    for (int i = 0; i < ways.size(); i++) {
      Path out = folder.resolve("command.svg");
      List<String> words = new ArrayList<>(List.of("figure"));
      words.addAll(files);
      words.addAll(ways.get(i));
      words.addAll(List.of("--format", "svg", "--out", out.toString()));
      Answer answer = Answer.of(words.toArray(String[]::new));
      assertThat(answer.code()).as(answer.err()).isZero();
      assertThat(drawn(all.get(i), setup, folder.resolve("window.svg")))
          .as(all.get(i).name())
          .isEqualTo(data(out));
    }
    assertThat(all.get(0).recipe().apply(folder.resolve("x.svg")).studies()).hasSize(2);
  }

  @Test
  void pinned_runs_and_the_latest_are_taken_each_with_a_name_of_its_own() throws Exception {
    KeptRun a = run(1, study("same", "\"none\""), "", true);
    KeptRun b = run(2, study("same", "\"secded\""), "", false);
    KeptRun c = run(3, study("same", "\"bit-masking\""), "mine", false);
    List<StudioFigure> all = ArrangedFigures.ofRuns(List.of(a, b, c), ArrangedFiguresTest::recipe);
    assertThat(all.get(0).name()).isEqualTo("Runs over each other: same, mine");
    assertThat(ArrangedFigures.ofRuns(List.of(a, b), ArrangedFiguresTest::recipe).get(0).name())
        .isEqualTo("Runs over each other: same, same (2)");
    assertThat(ArrangedFigures.ofRuns(List.of(a), ArrangedFiguresTest::recipe)).isEmpty();
  }
}
