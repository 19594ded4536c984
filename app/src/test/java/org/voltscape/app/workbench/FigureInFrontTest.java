package org.voltscape.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.app.workbench.export.FigureSink;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.figure.Figure;
import org.voltscape.figure.HeatFigure;
import org.voltscape.figure.MapFigure;
import org.voltscape.figure.WordFigure;
import org.voltscape.views.chart.ChartPane;

/** What is exported is what is in front: in every view, in both panes. */
class FigureInFrontTest {
  private static final int SECONDS = 180;
  private static final String SMALL =
      "{\"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.52], \"trials\": 2,"
          + " \"images\": 50, \"schemes\": [\"none\", \"bit-masking\"],"
          + " \"array\": {\"rows\": 16, \"cols\": 16, \"samples\": 20}}";

  @TempDir Path folder;
  private final List<String> views = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private Stage stage;
  private Workbench workbench;

  @BeforeEach
  void open() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
    workbench =
        onFx(
            () -> {
              Workbench w =
                  new Workbench(
                      stage,
                      new Places(folder.resolve("config"), folder.resolve("cache")),
                      new Settings(false, "", 1280, 1150, true),
                      new Caught());
              w.show();
              w.driver().edit(StudyReader.parse(SMALL, "test"), "small");
              return w;
            });
    until(
        () ->
            workbench.driver().latest() != null
                && workbench.driver().latest().runId() == workbench.driver().currentRun()
                && workbench.driver().latest().finished());
  }

  @AfterEach
  void close() throws Exception {
    onFx(
        () -> {
          workbench.endRuns();
          stage.close();
          return null;
        });
  }

  private final class Caught implements FigureSink {
    @Override
    public void export(String view, Figure figure, Study study) {
      views.add(view);
      figures.add(figure);
    }

    @Override
    public void export(String view, Figure figure, String recipe) {
      views.add(view);
      figures.add(figure);
    }
  }

  @Test
  void every_view_exports_its_own_figure() throws Exception {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("curve", "Curve");
    expected.put("map", "Failure map");
    expected.put("array", "MAC array");
    expected.put("tradeoff", "Accuracy & energy");
    expected.put("decide", "Decide");
    expected.put("compare", "Compare");
    expected.put("sensitivity", "Sensitivity");
    expected.put("deviation", "Deviation");
    expected.put("timing", "Timing errors");
    expected.put("word", "Word");
    // Before a flow is run it shows what is published.
    expected.put("minerva", "Minerva");
    expected.put("dram", "DRAM");
    for (String view : expected.keySet()) {
      onFx(
          () -> {
            workbench.driver().select(view);
            return null;
          });
      until(() -> exported());
    }
    assertThat(views).containsExactlyElementsOf(expected.values());
    assertThat(figures.get(1)).isInstanceOf(MapFigure.class);
    assertThat(figures.get(2)).isInstanceOf(HeatFigure.class);
    assertThat(figures.get(9)).isInstanceOf(WordFigure.class);
    assertThat(figures.get(11)).isInstanceOf(HeatFigure.class);
    // A map has the name of its study, as the chart of accuracies has.
    assertThat(figures.stream().filter(f -> !(f instanceof MapFigure)).map(Figure::title))
        .doesNotHaveDuplicates();
    List<String> without = new ArrayList<>(workbench.driver().views());
    without.removeAll(expected.keySet());
    assertThat(without).containsExactly("training", "changed", "canary", "shmoo");
    for (String view : without) {
      onFx(
          () -> {
            workbench.driver().select(view);
            assertThat(workbench.driver().exportFront())
                .as("nothing is shown, so nothing goes")
                .isFalse();
            return null;
          });
    }
    assertThat(views).hasSize(expected.size());
  }

  private boolean exported() {
    try {
      return workbench.driver().exportFront();
    } catch (BadInputException e) {
      // Not there yet.
      return false;
    }
  }

  @Test
  void of_two_panes_and_two_charts_it_is_the_one_worked_with_last() throws Exception {
    onFx(
        () -> {
          // Two panes need a wide window.
          workbench.driver().look(1440, 1150, false, true);
          workbench.driver().select("curve");
          workbench.driver().select("tradeoff");
          return null;
        });
    List<ChartPane> charts =
        onFx(
            () ->
                new FxRobot()
                    .lookup(n -> n instanceof ChartPane).<ChartPane>queryAll().stream().toList());
    ChartPane curve = titled(charts, workbench.driver().curve().title());
    ChartPane energy = titled(charts, "Energy per inference");
    onFx(
        () -> {
          press(energy.surface());
          assertThat(workbench.driver().exportFront()).isTrue();
          press(curve.surface());
          assertThat(workbench.driver().exportFront()).isTrue();
          // Leaving for a menu or another window changes nothing.
          stage.getScene().lookup("#voltage").requestFocus();
          assertThat(workbench.driver().exportFront()).isTrue();
          key(energy.surface());
          assertThat(workbench.driver().exportFront()).isTrue();
          return null;
        });
    assertThat(views).containsExactly("Accuracy & energy", "Curve", "Curve", "Accuracy & energy");
    assertThat(figures.get(0).title()).isEqualTo("Energy per inference");
    assertThat(figures.get(3).title()).isEqualTo("Energy per inference");
    onFx(
        () -> {
          workbench.driver().select("word");
          assertThat(workbench.driver().exportFront()).isTrue();
          return null;
        });
    assertThat(views.get(4)).isEqualTo("Word");
  }

  private static ChartPane titled(List<ChartPane> charts, String title) {
    return charts.stream()
        .filter(c -> c.figure() != null && c.figure().title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static void press(Node node) {
    Event.fireEvent(
        node,
        new MouseEvent(
            MouseEvent.MOUSE_PRESSED,
            5,
            5,
            5,
            5,
            MouseButton.SECONDARY,
            1,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            true,
            null));
  }

  private static void key(Node node) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SHIFT, true, false, false, false));
  }

  private static <T> T onFx(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1000L, action);
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
  }
}
