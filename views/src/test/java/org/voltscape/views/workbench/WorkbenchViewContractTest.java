package org.voltscape.views.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;
import org.voltscape.figure.view.StudyFigure;
import org.voltscape.figure.view.ViewDescriptions;
import org.voltscape.views.chart.DemoPictures;
import org.voltscape.views.fx.OperatingPoint;

/**
 * What every view of the window has to do, whichever there are: each is opened by itself on a small
 * study with results. A view that fails here says in its message what is wrong with it.
 */
class WorkbenchViewContractTest {
  private static final int MOST_PULSES = 50;
  private static final int SECONDS = 30;
  private static final double VOLTS = 0.52;

  @TempDir static Path cache;
  private static Stage stage;

  /** That of the tests before and after. */
  private static String sheet;

  private static EngineContext engine;
  private static ViewStudy memories;
  private static ViewStudy timing;
  private static Snapshot results;
  private static Snapshot timingResults;

  /** Of fewer trials than the results. */
  private static Snapshot earlier;

  private final OperatingPoint point = new OperatingPoint(VOLTS);
  private LoneHost host;
  private WorkbenchView view;

  static Stream<ViewProvider> views() {
    return ViewProviders.all().stream();
  }

  @BeforeAll
  static void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    // TestFX keeps the events of its own stage, and with them all that it ever showed.
    stage = onFx(Stage::new);
    sheet = Application.getUserAgentStylesheet();
    engine = LoneHost.engine(cache);
    memories = LoneHost.read(LoneHost.MEMORIES);
    timing = LoneHost.read(LoneHost.TIMING);
    results = LoneHost.run(engine, memories);
    timingResults = LoneHost.run(engine, timing);
    earlier =
        LoneHost.run(
            engine, LoneHost.read(LoneHost.MEMORIES.replace("\"trials\": 2", "\"trials\": 1")));
  }

  @AfterEach
  void dispose() throws Exception {
    onFx(
        () -> {
          theme(false);
          if (view != null) {
            view.dispose();
          }
          stage.setScene(null);
          return null;
        });
  }

  @AfterAll
  static void close() throws Exception {
    onFx(
        () -> {
          stage.close();
          Application.setUserAgentStylesheet(sheet);
          return null;
        });
  }

  /** Opens a view on a study with its results, and waits until it shows them. */
  private void show(ViewProvider about, ViewStudy study, Snapshot its) throws Exception {
    onFx(
        () -> {
          theme(false);
          point.setVolts(study.study().voltages().get(study.study().voltages().size() - 1));
          host = new LoneHost(study, point, engine);
          host.runs().add(earlier, study.curve());
          host.runs().add(its, study.curve());
          view = about.open(host);
          Scene scene = new Scene(new StackPane(view.node()), 760, 620);
          scene.getStylesheets().setAll(DemoPictures.sheet());
          stage.setScene(scene);
          stage.show();
          host.setOnEdit(next -> view.show(next));
          view.show(study);
          view.show(its, study.curve());
          return null;
        });
    until(() -> view.settled());
  }

  /** A window builds a view when a person first looks at it: it knows all by then. */
  @ParameterizedTest
  @MethodSource("views")
  void built_late_it_shows_the_same(ViewProvider about) throws Exception {
    for (boolean dark : new boolean[] {false, true}) {
      show(about, memories, results);
      FigureTheme look = dark ? FigureTheme.DARK : FigureTheme.LIGHT;
      onFx(
          () -> {
            theme(dark);
            view.setTheme(look);
            return null;
          });
      String early = settledContent();
      double brightness = onFx(this::brightness);
      onFx(
          () -> {
            view.dispose();
            stage.setScene(new Scene(new StackPane(), 100, 100));
            host = new LoneHost(memories, point, engine);
            host.runs().add(earlier, memories.curve());
            host.runs().add(results, memories.curve());
            view = about.open(host);
            view.setTheme(look);
            view.show(memories);
            view.show(results, memories.curve());
            Scene scene = new Scene(new StackPane(view.node()), 760, 620);
            scene.getStylesheets().setAll(DemoPictures.sheet());
            stage.setScene(scene);
            return null;
          });
      until(() -> view.settled());
      // Rows of tables lie in a scene in any order.
      assertThat(settledContent().lines())
          .containsExactlyInAnyOrderElementsOf(early.lines().toList());
      assertThat(onFx(this::brightness)).isCloseTo(brightness, within(0.02));
      onFx(
          () -> {
            view.dispose();
            return null;
          });
    }
  }

  /** Presses the view's main button, if it has one that can be pressed. */
  private void start() throws Exception {
    Button main =
        onFx(
            () ->
                view.node().lookupAll(".accent").stream()
                    .filter(n -> n instanceof Button && !n.isDisabled() && isSeen(n))
                    .map(Button.class::cast)
                    .findFirst()
                    .orElse(null));
    if (main != null) {
      onFx(
          () -> {
            main.fire();
            return null;
          });
      until(() -> view.settled());
    }
  }

  private static boolean inside(Node part, Node whole) {
    for (Node each = part; each != null; each = each.getParent()) {
      if (each == whole) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSeen(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  @Test
  void the_list_has_no_two_views_or_figures_of_one_name() {
    assertThat(ViewDescriptions.all()).hasSameSizeAs(ViewProviders.all()).isNotEmpty();
    assertThat(views().map(ViewProvider::id)).doesNotHaveDuplicates();
    assertThat(views().map(ViewProvider::title)).doesNotHaveDuplicates();
    assertThat(views().flatMap(v -> v.figureIds().stream())).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("views")
  void it_says_what_it_is(ViewProvider about) {
    assertThat(about.id()).matches("[a-z]+(-[a-z]+)*");
    assertThat(about.title()).isNotBlank();
    assertThat(about.tip()).isNotBlank().doesNotEndWith(".");
    assertThat(about.figureIds()).containsAll(about.drawn().stream().map(StudyFigure::id).toList());
  }

  @ParameterizedTest
  @MethodSource("views")
  void it_exports_its_own_figures(ViewProvider about) throws Exception {
    show(about, memories, results);
    start();
    List<ViewFigure> figures = onFx(() -> view.figures());
    if (figures.isEmpty()) {
      assertThat(view.whyNoFigure()).as("why there is no figure").endsWith(".");
      return;
    }
    List<String> titles = new ArrayList<>();
    for (ViewFigure figure : figures) {
      assertThat(onFx(() -> inside(figure.node(), view.node())))
          .as("a figure of the view")
          .isTrue();
      if (onFx(figure::seen)) {
        host.exported().clear();
        onFx(
            () -> {
              figure.export().run();
              return null;
            });
        assertThat(host.exported()).as("handed over once").hasSize(1);
        LoneHost.Exported out = host.exported().get(0);
        titles.add(out.figure().getClass().getSimpleName() + " " + out.figure().title());
        assertThat(out.study() != null ^ out.recipe() != null).as("what it carries").isTrue();
      }
    }
    assertThat(titles).as("figures seen").isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("views")
  void it_follows_the_theme(ViewProvider about) throws Exception {
    show(about, memories, results);
    start();
    double light = onFx(this::brightness);
    onFx(
        () -> {
          theme(true);
          view.setTheme(FigureTheme.DARK);
          return null;
        });
    until(() -> brightness() < 0.4);
    assertThat(light).isGreaterThan(0.7);
  }

  /** Mean brightness of what is drawn, 0 to 1. */
  private double brightness() {
    Image image = stage.getScene().snapshot(null);
    PixelReader pixels = image.getPixelReader();
    double sum = 0;
    int count = 0;
    for (int y = 0; y < image.getHeight(); y += 5) {
      for (int x = 0; x < image.getWidth(); x += 5) {
        sum += pixels.getColor(x, y).grayscale().getRed();
        count++;
      }
    }
    return sum / count;
  }

  private String changed = "";

  /** A view that listens to the operating voltage shows another one, in one kind of study. */
  @ParameterizedTest
  @MethodSource("views")
  void it_follows_the_operating_voltage(ViewProvider about) throws Exception {
    int before = Listeners.of(point.voltsProperty());
    show(about, memories, results);
    boolean listens = Listeners.of(point.voltsProperty()) > before;
    start();
    boolean moves = moves(0.50);
    if (!moves) {
      onFx(
          () -> {
            view.dispose();
            return null;
          });
      show(about, timing, timingResults);
      moves = moves(0.66);
    }
    assertThat(moves)
        .as("%s shows another voltage; what changed: %s", about.id(), changed)
        .isEqualTo(listens);
  }

  private boolean moves(double volts) throws Exception {
    String was = settledContent();
    onFx(
        () -> {
          point.setVolts(volts);
          return null;
        });
    until(() -> view.settled());
    String is = settledContent();
    changed = difference(was, is);
    return !is.equals(was);
  }

  /**
   * What can be read once nothing more is on its way: rows of tables appear a pulse or two late.
   */
  private String settledContent() throws Exception {
    String was = null;
    String is = onFx(this::content);
    for (int i = 0; i < MOST_PULSES && !is.equals(was); i++) {
      was = is;
      WaitForAsyncUtils.waitForFxEvents();
      is = onFx(this::content);
    }
    return is;
  }

  private static String difference(String was, String is) {
    int from = 0;
    while (from < Math.min(was.length(), is.length()) && was.charAt(from) == is.charAt(from)) {
      from++;
    }
    return "\"" + around(was, from) + "\" became \"" + around(is, from) + "\"";
  }

  private static String around(String text, int from) {
    return text.substring(Math.max(0, from - 40), Math.min(text.length(), from + 80));
  }

  /** All that can be read in the view, and the data of its figures. */
  private String content() {
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
    StringBuilder text = new StringBuilder();
    read(view.node(), text);
    for (ViewFigure figure : view.figures()) {
      if (figure.seen()) {
        host.exported().clear();
        figure.export().run();
        text.append(data(host.exported().get(0).figure()));
      }
    }
    return text.toString();
  }

  private static String data(Figure figure) {
    Path file = cache.resolve("figure.csv");
    FigureWriter.write(figure, FigureTheme.PAPER, FigureFormat.CSV, 3.5, 2.6, "{}", file);
    // Marks are drawn, but are no data.
    String marks = figure instanceof LineFigure lines ? lines.verticalMarkers().toString() : "";
    return marks + TextFiles.read(file, 100_000_000);
  }

  private static void read(Node node, StringBuilder text) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Text words) {
      text.append(words.getText()).append('\n');
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> read(child, text));
    }
  }

  @ParameterizedTest
  @MethodSource("views")
  void it_leaves_nothing_behind(ViewProvider about) throws Exception {
    int before = Listeners.of(point.voltsProperty());
    show(about, memories, results);
    start();
    WeakReference<WorkbenchView> left = new WeakReference<>(view);
    WeakReference<Node> node = new WeakReference<>(onFx(() -> view.node()));
    onFx(
        () -> {
          view.dispose();
          stage.setScene(new Scene(new StackPane(), 100, 100));
          host.setOnEdit(next -> {});
          view = null;
          host = null;
          return null;
        });
    assertThat(Listeners.of(point.voltsProperty()))
        .as("listeners of the voltage")
        .isEqualTo(before);
    until(
        () -> {
          System.gc();
          return left.get() == null && node.get() == null;
        });
  }

  @ParameterizedTest
  @MethodSource("views")
  void it_can_be_used_by_keyboard(ViewProvider about) throws Exception {
    show(about, memories, results);
    start();
    Set<Node> wanted = new HashSet<>(onFx(() -> Keyboard.controls(view.node())));
    assertThat(wanted).as("controls").isNotEmpty();
    assertThat(onFx(() -> wanted.stream().filter(Keyboard::nameless).map(Node::toString).toList()))
        .as("controls that a screen reader cannot name")
        .isEmpty();
    Set<Node> reached = onFx(() -> Keyboard.reached(view.node()));
    wanted.removeIf(control -> Keyboard.reaches(reached, control));
    assertThat(wanted).as("controls that Tab does not reach").isEmpty();
  }

  private static void theme(boolean dark) {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  private static <T> T onFx(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1000L, action);
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
  }
}
