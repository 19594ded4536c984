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
import org.voltscape.app.actions.FigureArguments;
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
import org.voltscape.figure.studies.HorizontalAxis;
import org.voltscape.views.tradeoff.TradeoffWorkbench;
import org.voltscape.views.workbench.ViewFigure;

/** The command that is copied for a figure of the window draws the same data. */
class FigureCommandsTest {
  private static final int SECONDS = 120;
  private static final double VOLTS = 0.5;
  private static final String SMALL =
      "{\"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.52], \"trials\": 2,"
          + " \"images\": 50, \"schemes\": [\"none\", \"bit-masking\"]}";

  @TempDir Path folder;
  private final List<Figure> figures = new ArrayList<>();
  private Stage stage;
  private Workbench workbench;

  private static <T> T onFx(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(action));
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
  }

  private final class Caught implements FigureSink {
    @Override
    public void export(String view, Figure figure, Study study) {
      figures.add(figure);
    }

    @Override
    public void export(String view, Figure figure, String recipe) {
      figures.add(figure);
    }
  }

  @Test
  void a_copied_command_draws_what_the_window_shows() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
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
              w.driver().edit(StudyReader.parse(SMALL, "test"), "small");
              w.driver().operate(VOLTS);
              return w;
            });
    until(
        () ->
            workbench.driver().latest() != null
                && workbench.driver().latest().runId() == workbench.driver().currentRun()
                && workbench.driver().latest().finished());
    int compared = 0;
    for (HorizontalAxis axis :
        List.of(
            HorizontalAxis.VOLTAGE,
            HorizontalAxis.FAILURE_PROBABILITY,
            HorizontalAxis.NETWORK_SHARE,
            HorizontalAxis.ENERGY)) {
      onFx(
          () -> {
            workbench.driver().view(TradeoffWorkbench.class).model().axisProperty().set(axis);
            return null;
          });
      compared += compare("tradeoff");
    }
    compared += compare("curve");
    assertThat(compared).as("figures").isEqualTo(9);
    onFx(
        () -> {
          workbench.endRuns();
          stage.close();
          return null;
        });
  }

  /** Compares all figures of a view with what their commands draw; how many those are. */
  private int compare(String view) throws Exception {
    onFx(
        () -> {
          workbench.driver().select(view);
          return null;
        });
    until(() -> workbench.driver().settled(view));
    figures.clear();
    onFx(
        () -> {
          workbench.driver().view(view).figures().stream()
              .filter(ViewFigure::seen)
              .forEach(f -> f.export().run());
          return null;
        });
    Path study = folder.resolve("study.json");
    String recipe = StudyWriter.toJson(onFx(workbench.driver()::study));
    Files.writeString(study, recipe, StandardCharsets.UTF_8);
    int compared = 0;
    for (Figure figure : List.copyOf(figures)) {
      FigureArguments arguments =
          FigureArguments.of(view, figure, FigureTheme.PAPER, FigureFormat.CSV, 3.5, 2.6, 300);
      assertThat(arguments.words()).as(view + " " + figure.title()).isNotEmpty();
      Path shown = folder.resolve("shown.csv");
      Path drawn = folder.resolve("drawn.csv");
      FigureWriter.write(figure, FigureTheme.PAPER, FigureFormat.CSV, 3.5, 2.6, recipe, shown);
      List<String> words = new ArrayList<>(arguments.words());
      words.set(words.indexOf("-"), study.toString());
      words.add(drawn.toString());
      Answer answer = Answer.of(words.toArray(String[]::new));
      assertThat(answer.code()).as(answer.err()).isZero();
      assertThat(drawn).as(String.join(" ", words)).hasSameTextualContentAs(shown);
      compared++;
    }
    return compared;
  }
}
