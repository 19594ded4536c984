package org.voltscape.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.app.cli.Answer;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.app.workbench.export.FigureSink;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.Figure;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewDescriptions;

/** Commands of figures that are of no study, or hold other data than the view's main figure. */
class OwnFigureCommandsTest {
  private static final int SECONDS = 120;
  private static final String PINNED =
      "{\"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.52], \"trials\": 2,"
          + " \"images\": 50, \"schemes\": [\"none\", \"bit-masking\"],"
          + " \"decide\": {\"pins\": [{\"scheme\": \"none\", \"voltage_v\": 0.5},"
          + " {\"scheme\": \"bit-masking\", \"voltage_v\": 0.52}]}}";

  @TempDir Path folder;
  private final List<Exported> exported = new ArrayList<>();
  private Workbench workbench;

  /** A figure with what it carries, and its words of a command. */
  private record Exported(Figure figure, String recipe, List<String> command) {}

  private final class Caught implements FigureSink {
    @Override
    public void export(String view, Figure figure, Study study) {
      export(view, figure, StudyWriter.toJson(study));
    }

    @Override
    public void export(String view, Figure figure, String recipe) {
      List<String> command =
          workbench.driver().session().views().all().stream()
              .filter(each -> each.about().title().equals(view))
              .findFirst()
              .orElseThrow()
              .view()
              .figureCommand(figure);
      exported.add(new Exported(figure, recipe, command));
    }
  }

  private static <T> T onFx(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(action));
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
  }

  @Test
  void the_command_of_a_figure_writes_the_same_bytes() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    workbench =
        onFx(
            () -> {
              Workbench w =
                  new Workbench(
                      stage,
                      new Places(folder.resolve("config"), folder.resolve("cache")),
                      new Settings(false, "", 1400, 1000, false),
                      new Caught());
              w.show();
              w.driver().edit(StudyReader.parse(PINNED, "test"), "pinned");
              return w;
            });
    until(
        () ->
            workbench.driver().latest() != null
                && workbench.driver().latest().runId() == workbench.driver().currentRun()
                && workbench.driver().latest().finished());
    assertThat(compared("word")).containsExactly("word");
    assertThat(compared("minerva")).as("the published waterfall").containsExactly("minerva");
    assertThat(compared("dram")).containsExactly("dram", "dram-rates");
    assertThat(compared("decide")).containsExactly("decide", "decide --quantity pinned");
    onFx(
        () -> {
          workbench.endRuns();
          stage.close();
          return null;
        });
  }

  /** Compares all figures of a view with what their commands write; how those begin. */
  private List<String> compared(String view) throws Exception {
    onFx(
        () -> {
          workbench.driver().select(view);
          return null;
        });
    until(
        () ->
            workbench.driver().settled(view)
                && workbench.driver().view(view).figures().stream()
                    .anyMatch(f -> f.there().getAsBoolean()));
    exported.clear();
    onFx(
        () -> {
          workbench.driver().view(view).figures().stream()
              // The table of pinned designs is there once its tab is chosen.
              .filter(f -> f.there().getAsBoolean() || view.equals("decide"))
              .forEach(f -> f.export().run());
          return null;
        });
    List<String> views = new ArrayList<>();
    for (Exported each : exported) {
      Path shown = folder.resolve("shown.csv");
      Path drawn = folder.resolve("drawn.csv");
      FigureWriter.write(
          each.figure(), FigureTheme.PAPER, FigureFormat.CSV, 3.5, 2.6, each.recipe(), shown);
      List<String> words = new ArrayList<>(List.of("figure"));
      if (ViewDescriptions.find(view).map(ViewDescription::ofStudy).orElseThrow()) {
        words.add(
            Files.writeString(folder.resolve("s.json"), each.recipe(), StandardCharsets.UTF_8)
                .toString());
      }
      words.add("--view");
      words.addAll(each.command());
      words.addAll(List.of("--format", "csv", "--out", drawn.toString()));
      Answer answer = Answer.of(words.toArray(String[]::new));
      assertThat(answer.code()).as(answer.err()).isZero();
      // The command knows how it was asked, which the figure carries too.
      assertThat(data(drawn)).as(String.join(" ", words)).isEqualTo(data(shown));
      assertThat(FigureWriter.readRecipe(drawn)).isEqualTo(FigureWriter.readRecipe(shown));
      views.add(view.equals("decide") ? String.join(" ", each.command()) : each.command().get(0));
    }
    return views;
  }

  private static List<String> data(Path csv) throws Exception {
    return Files.readAllLines(csv, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }
}
