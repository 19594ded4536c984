package org.voltscape.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.app.session.OpenedView;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.app.settings.ViewPlace;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.views.failuremap.FailureMapWorkbench;
import org.voltscape.views.image.MatrixView;
import org.voltscape.views.tradeoff.TradeoffWorkbench;
import org.voltscape.views.workbench.WorkbenchView;

/**
 * Every view in the real window: no text is clipped and no chart too low to be read at the sizes it
 * is made for, and a view can be alone or have a window of its own.
 */
class ViewsInWindowTest {
  private static final int SECONDS = 120;
  private static final String SMALL =
      "{\"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.52], \"trials\": 2,"
          + " \"images\": 50, \"schemes\": [\"none\", \"bit-masking\"],"
          + " \"array\": {\"rows\": 16, \"cols\": 16, \"samples\": 20}}";

  private record Look(int width, int height, boolean twoPanes) {}

  /**
   * Panes are narrowest where there are two. The headless toolkit complains of windows that grow.
   */
  static Stream<Look> looks() {
    return Stream.of(
        new Look(1600, 1000, true),
        new Look(1400, 800, true),
        new Look(1280, 800, true),
        new Look(1067, 667, true),
        new Look(1280, 720, true),
        new Look(1280, 720, false));
  }

  @TempDir static Path folder;
  private static Stage stage;
  private static Workbench workbench;

  @BeforeAll
  static void open() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
    workbench =
        onFx(
            () -> {
              Workbench w =
                  new Workbench(
                      stage,
                      new Places(folder.resolve("config"), folder.resolve("cache")),
                      new Settings(false, "", 1600, 1000, true));
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

  @AfterAll
  static void close() throws Exception {
    onFx(
        () -> {
          workbench.endRuns();
          stage.close();
          return null;
        });
  }

  @ParameterizedTest
  @MethodSource("looks")
  void no_text_is_clipped_and_no_plot_is_low(Look look) throws Exception {
    onFx(
        () -> {
          workbench.driver().look(look.width(), look.height(), false, look.twoPanes());
          stage.getScene().getRoot().applyCss();
          return null;
        });
    List<String> clipped = new ArrayList<>();
    for (OpenedView opened : workbench.driver().session().views().all()) {
      WorkbenchView view = opened.view();
      onFx(
          () -> {
            workbench.driver().select(opened.about().id());
            return null;
          });
      until(() -> view.node().getScene() != null && view.settled());
      // Columns take their widths, and the table its room, a layout later.
      for (int pass = 0; pass < 3; pass++) {
        onFx(
            () -> {
              stage.getScene().getRoot().applyCss();
              stage.getScene().getRoot().layout();
              return null;
            });
      }
      onFx(() -> ClippedText.in(view.node()))
          .forEach(words -> clipped.add(opened.about().id() + ": " + words));
      onFx(() -> plots(view.node()))
          .forEach(
              plot -> {
                if (plot.getHeight() < 180 && shown(plot)) {
                  clipped.add(opened.about().id() + ": a plot of " + plot.getHeight() + " pixels");
                }
              });
      onFx(() -> fewTicks(view.node()))
          .forEach(axis -> clipped.add(opened.about().id() + ": " + axis));
    }
    assertThat(clipped).isEmpty();
  }

  /** Charts and maps in a view. */
  private static List<Region> plots(Node view) {
    List<Region> found = new ArrayList<>();
    for (Node node : view.lookupAll("*")) {
      boolean chart = node.getStyleClass().contains("vs-chart-surface");
      if (chart || node instanceof MatrixView) {
        found.add((Region) node);
      }
    }
    return found;
  }

  /** Axes of numbers that say fewer than three of them, of the charts that can be seen. */
  private static List<String> fewTicks(Node view) {
    List<String> found = new ArrayList<>();
    for (Node node : view.lookupAll("*")) {
      if (node instanceof ChartCanvas canvas
          && shown(canvas)
          && canvas.getChart().getPlot() instanceof XYPlot plot) {
        Rectangle2D area = canvas.getRenderingInfo().getPlotInfo().getDataArea();
        found.addAll(fewTicks(plot.getDomainAxis(), area, plot.getDomainAxisEdge()));
        found.addAll(fewTicks(plot.getRangeAxis(), area, plot.getRangeAxisEdge()));
      }
    }
    return found;
  }

  private static List<String> fewTicks(ValueAxis axis, Rectangle2D area, RectangleEdge edge) {
    if (axis == null || !axis.isVisible() || axis instanceof SymbolAxis) {
      return List.of();
    }
    Graphics2D g2 = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB).createGraphics();
    List<String> texts = new ArrayList<>();
    for (Object tick : axis.refreshTicks(g2, new AxisState(), area, edge)) {
      String text = ((ValueTick) tick).getText();
      if (!text.isBlank()) {
        texts.add(text);
      }
    }
    g2.dispose();
    return texts.size() >= 3
        ? List.of()
        : List.of(axis.getLabel() + " of " + axis.getRange() + " says " + texts + " in " + area);
  }

  private static boolean shown(Node node) {
    return node == null || node.isVisible() && shown(node.getParent());
  }

  /** JavaFX walks through all that a window holds with every frame. */
  @Test
  void hidden_views_are_not_in_the_window() throws Exception {
    for (String front : List.of("map", "tradeoff", "map")) {
      onFx(
          () -> {
            workbench.driver().look(1280, 800, false, false);
            workbench.driver().select(front);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return null;
          });
      assertThat(
              onFx(
                  () ->
                      workbench.driver().views().stream()
                          .filter(id -> workbench.driver().view(id).node().getScene() != null)
                          .toList()))
          .containsExactly(front);
    }
  }

  @Test
  void plots_keep_their_height_when_schemes_are_added() throws Exception {
    look(1280, 720, true);
    onFx(
        () -> {
          workbench.driver().select("tradeoff");
          return null;
        });
    Region view = workbench.driver().view(TradeoffWorkbench.class).node();
    List<Double> few = heights(view);
    assertThat(few).hasSize(2).allMatch(h -> h >= 180);
    Study before = workbench.driver().study();
    String more =
        ", \"secded\", \"word-masking\", \"parity-zero\","
            + " {\"id\": \"secded\", \"label\": \"the same code a second time\"},"
            + " {\"id\": \"none\", \"label\": \"unprotected a second time\"},"
            + " {\"id\": \"bit-masking\", \"label\": \"masking a second time\"}]";
    Study eight =
        StudyReader.parse(SMALL.replace("\"bit-masking\"]", "\"bit-masking\"" + more), "test");
    assertThat(eight.schemes()).hasSize(8);
    onFx(
        () -> {
          workbench.driver().edit(eight, "more schemes");
          return null;
        });
    until(
        () ->
            workbench.driver().latest().runId() == workbench.driver().currentRun()
                && workbench.driver().latest().finished()
                && workbench.driver().settled("tradeoff"));
    assertThat(heights(view)).isEqualTo(few);
    onFx(
        () -> {
          workbench.driver().edit(before, "as before");
          return null;
        });
    until(
        () ->
            workbench.driver().latest().runId() == workbench.driver().currentRun()
                && workbench.driver().latest().finished());
  }

  private static List<Double> heights(Region view) throws Exception {
    for (int pass = 0; pass < 3; pass++) {
      onFx(
          () -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return null;
          });
    }
    return onFx(
        () ->
            plots(view).stream()
                .filter(ViewsInWindowTest::shown)
                .map(Region::getHeight)
                .sorted()
                .toList());
  }

  @Test
  void a_view_is_alone_until_escape_gives_the_rest_back() throws Exception {
    look(1600, 1000, true);
    press(KeyCode.M, true, true);
    until(() -> !inWindow(".vs-inspector-column") && stage.getScene().lookup("#tab-curve") != null);
    press(KeyCode.ESCAPE, false, false);
    until(() -> inWindow(".vs-inspector-column"));
  }

  @Test
  void a_view_in_a_window_of_its_own_goes_back_when_that_is_closed_and_is_remembered()
      throws Exception {
    look(1600, 1000, true);
    onFx(
        () -> {
          workbench.driver().select("map");
          return null;
        });
    Region map = workbench.driver().view(FailureMapWorkbench.class).node();
    press(KeyCode.D, true, false);
    until(() -> map.getScene() != stage.getScene());
    Stage own = onFx(() -> (Stage) map.getScene().getWindow());
    assertThat(own.getTitle()).startsWith("Failure map – ").endsWith(stage.getTitle());
    assertThat(
            onFx(() -> workbench.driver().settingsToKeep().layout().views().get("map").detached()))
        .isTrue();
    onFx(
        () -> {
          own.close();
          return null;
        });
    assertThat(onFx(map::getScene)).isSameAs(stage.getScene());
    ViewPlace place = onFx(() -> workbench.driver().settingsToKeep().layout().views().get("map"));
    assertThat(place.detached()).isFalse();
    assertThat(place.window()).isNotNull();
  }

  private static boolean inWindow(String selector) {
    return stage.getScene().lookup(selector) != null;
  }

  /** A key as the window gets it: first what has the focus, then the menu. */
  private static void press(KeyCode code, boolean shortcut, boolean shift) throws Exception {
    onFx(
        () -> {
          Node at = stage.getScene().getRoot();
          Event.fireEvent(
              at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, false, false));
          return null;
        });
  }

  private static void look(int width, int height, boolean twoPanes) throws Exception {
    onFx(
        () -> {
          workbench.driver().look(width, height, false, twoPanes);
          return null;
        });
  }

  private static <T> T onFx(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1000L, action);
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
  }
}
