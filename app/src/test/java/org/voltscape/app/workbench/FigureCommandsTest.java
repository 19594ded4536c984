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
import org.voltscape.app.studio.StudioChoice;
import org.voltscape.app.workbench.export.FigureExport;
import org.voltscape.app.workbench.export.FigureSink;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.Figure;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureRecipe;
import org.voltscape.figure.file.FigureWriter;
import org.voltscape.figure.setup.FigurePreset;
import org.voltscape.figure.setup.FigureSetup;
import org.voltscape.figure.studies.HorizontalAxis;
import org.voltscape.figure.studies.TimingPoint;
import org.voltscape.views.failuremap.FailureMapWorkbench;
import org.voltscape.views.sensitivity.SensitivityWorkbench;
import org.voltscape.views.timing.TimingWorkbench;
import org.voltscape.views.tradeoff.TradeoffWorkbench;

/** The command that is copied for a figure of the window draws the same data. */
class FigureCommandsTest {
  private static final int SECONDS = 120;
  private static final double VOLTS = 0.5;
  private static final String SMALL =
      "{\"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.52], \"trials\": 2,"
          + " \"images\": 50, \"schemes\": [\"none\", \"bit-masking\"]}";

  private static final String TIMING =
      "{\"workload\": \"digits-10x10\", \"voltages\": [0.68, 0.7], \"trials\": 1,"
          + " \"images\": 20, \"schemes\": [\"te-drop\"],"
          + " \"array\": {\"rows\": 16, \"cols\": 16, \"samples\": 20}}";

  @TempDir Path folder;
  private final List<Exported> exported = new ArrayList<>();
  private Stage stage;
  private Workbench workbench;

  private static <T> T onFx(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(action));
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
  }

  /** A figure with the study that it carries, null for none, and its words of a command. */
  private record Exported(Figure figure, Study study, List<String> command) {}

  private final class Caught implements FigureSink {
    @Override
    public void export(String view, Figure figure, Study study) {
      exported.add(new Exported(figure, study, command(view, figure)));
    }

    @Override
    public void export(String view, Figure figure, String recipe) {
      exported.add(new Exported(figure, null, command(view, figure)));
    }

    private List<String> command(String title, Figure figure) {
      return workbench.driver().session().views().all().stream()
          .filter(view -> view.about().title().equals(title))
          .findFirst()
          .orElseThrow()
          .view()
          .figureCommand(figure);
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
    finished();
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
    assertThat(compared).as("figures of the results and of the curve").isEqualTo(9);
    assertThat(compareMarked("tradeoff")).as("with the operating point").isEqualTo(2);
    assertThat(compareMarked("curve")).isEqualTo(1);
    assertThat(compare("deviation")).isEqualTo(1);
    sameBytes();
    assertThat(compare("map")).isEqualTo(1);
    sameBytes();
    onFx(
        () -> {
          workbench.driver().view(FailureMapWorkbench.class).model().select(3);
          return null;
        });
    assertThat(compare("map")).as("one memory").isEqualTo(1);
    sameBytes();
    assertThat(exported.get(0).command()).endsWith("--memory", "layer 2 weights");
    onFx(
        () -> {
          workbench.driver().view(FailureMapWorkbench.class).model().anotherDie();
          return null;
        });
    until(() -> workbench.driver().settled("map"));
    assertThat(
            onFx(
                () ->
                    workbench
                        .driver()
                        .view(FailureMapWorkbench.class)
                        .figureCommand(exported.get(0).figure())))
        .as("a die that the study does not have")
        .isEmpty();
    assertThat(compare("sensitivity")).isEqualTo(1);
    onFx(
        () -> {
          workbench.driver().view(SensitivityWorkbench.class).model().inject(0);
          return null;
        });
    assertThat(compare("sensitivity")).as("with what was injected").isEqualTo(2);
    onFx(
        () -> {
          workbench.driver().edit(StudyReader.parse(TIMING, "test"), "timing errors");
          workbench.driver().operate(0.7);
          return null;
        });
    finished();
    assertThat(compare("timing")).isEqualTo(1);
    assertThat(compare("array")).as("maps and charts").isEqualTo(4);
    onFx(
        () -> {
          workbench
              .driver()
              .view(TimingWorkbench.class)
              .model()
              .setPoint(new TimingPoint(1500, 0.7, 1.6));
          return null;
        });
    until(() -> workbench.driver().settled("timing"));
    assertThat(
            onFx(
                () ->
                    workbench
                        .driver()
                        .view(TimingWorkbench.class)
                        .figureCommand(
                            workbench.driver().view(TimingWorkbench.class).model().figureNow())))
        .as("a clock that no study says")
        .isEmpty();
    onFx(
        () -> {
          workbench.endRuns();
          stage.close();
          return null;
        });
  }

  private void finished() throws Exception {
    until(
        () ->
            workbench.driver().latest() != null
                && workbench.driver().latest().runId() == workbench.driver().currentRun()
                && workbench.driver().latest().finished());
  }

  /** Compares all figures of a view with what their commands draw; how many those are. */
  private int compare(String view) throws Exception {
    return compare(view, false);
  }

  /** The same of figures that mark the operating point. */
  private int compareMarked(String view) throws Exception {
    return compare(view, true);
  }

  /** The files of the last comparison are the same as a whole, titles and notes included. */
  private void sameBytes() {
    assertThat(folder.resolve("drawn/figure.csv"))
        .hasSameBinaryContentAs(folder.resolve("figure.csv"));
  }

  private int compare(String view, boolean marked) throws Exception {
    onFx(
        () -> {
          workbench.driver().select(view);
          return null;
        });
    // A view that has its data may not be laid out yet.
    until(
        () ->
            workbench.driver().settled(view)
                && workbench.driver().view(view).figures().stream()
                    .anyMatch(f -> view.equals("array") ? f.there().getAsBoolean() : f.seen()));
    exported.clear();
    onFx(
        () -> {
          workbench.driver().view(view).figures().stream()
              .filter(f -> f.seen() || view.equals("array"))
              .forEach(f -> f.export().run());
          return null;
        });
    int compared = 0;
    for (Exported each : List.copyOf(exported)) {
      Figure figure = StudioChoice.wanted(each.figure(), marked);
      String recipe = StudyWriter.toJson(each.study());
      Path study = Files.writeString(folder.resolve("study.json"), recipe, StandardCharsets.UTF_8);
      // A mark is no data: it is to be seen in a picture only.
      FigureFormat format = marked ? FigureFormat.SVG : FigureFormat.CSV;
      FigureSetup setup = FigureSetup.of(format, FigurePreset.COLUMN);
      FigureArguments arguments =
          FigureArguments.of(
              marked ? FigureExport.marking(each.command(), VOLTS) : each.command(), setup);
      assertThat(arguments.words()).as(view + " " + figure.title()).isNotEmpty();
      Path shown = folder.resolve("figure" + format.ending());
      Path drawn = folder.resolve("drawn/figure" + format.ending());
      FigureTheme theme = setup.theme(List.of(each.study()));
      FigureRecipe carried = FigureRecipe.of(recipe).withCommand(arguments.with(shown));
      FigureWriter.write(figure, theme, format, 3.5, 2.6, 300, carried, shown);
      List<String> words = new ArrayList<>(arguments.words());
      words.set(words.indexOf("-"), study.toString());
      words.add(drawn.toString());
      Answer answer = Answer.of(words.toArray(String[]::new));
      assertThat(answer.code()).as(answer.err()).isZero();
      if (marked) {
        assertThat(drawn).as(String.join(" ", words)).hasSameBinaryContentAs(shown);
      } else {
        assertThat(data(drawn)).as(String.join(" ", words)).isEqualTo(data(shown));
      }
      compared++;
    }
    return compared;
  }

  /** Titles and notes, which comments hold, say for the command and the window what each knows. */
  private static List<String> data(Path csv) throws Exception {
    List<String> lines =
        Files.readAllLines(csv).stream().filter(line -> !line.startsWith("#")).toList();
    assertThat(lines).hasSizeGreaterThan(2);
    return lines;
  }
}
