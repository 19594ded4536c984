package org.voltscape.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.app.session.StudyKinds;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.microscope.WordSetup;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.figure.studies.HorizontalAxis;
import org.voltscape.views.array.ArrayModel;
import org.voltscape.views.array.ArrayWorkbench;
import org.voltscape.views.failuremap.CellReport;
import org.voltscape.views.failuremap.FailureMapModel;
import org.voltscape.views.failuremap.FailureMapWorkbench;
import org.voltscape.views.image.MatrixView;
import org.voltscape.views.tradeoff.TradeoffModel;
import org.voltscape.views.tradeoff.TradeoffWorkbench;
import org.voltscape.views.word.WordModel;
import org.voltscape.views.word.WordWorkbench;

/** The wiring of the window: an edit anywhere reaches the study, the runs and all views. */
class WorkbenchTest {
  private static final int SECONDS = 180;
  private static final String SMALL =
      "{\"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.52], \"trials\": 2,"
          + " \"images\": 50, \"format\": {\"weights\": \"Q2.6\"},"
          + " \"schemes\": [\"none\", \"bit-masking\"],"
          + " \"array\": {\"rows\": 16, \"cols\": 16, \"samples\": 20}}";

  @TempDir Path folder;
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
                      new Settings(false, "", 1280, 800, true));
              w.show();
              return w;
            });
  }

  /** A study that is done at once takes the place of the default one. */
  private void openSmall() throws Exception {
    onFx(
        () -> {
          workbench.driver().edit(StudyReader.parse(SMALL, "test"), "small");
          return null;
        });
    until(() -> workbench.driver().latest() != null && finished());
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

  /** FX thread only: elsewhere the window could change while it is searched. */
  private Node node(String selector) {
    return stage.getScene().lookup(selector);
  }

  @Test
  void the_default_study_runs_by_itself_and_an_edit_starts_the_next_run() throws Exception {
    until(() -> workbench.driver().latest() != null && shown(workbench.driver().latest()));
    long first = workbench.driver().currentRun();
    Study study = workbench.driver().study();
    onFx(
        () -> {
          workbench
              .driver()
              .edit(study.withSchemes(List.of(SchemeChoice.of("bit-masking"))), "schemes");
          return null;
        });
    assertThat(workbench.driver().currentRun()).isGreaterThan(first);
    until(
        () ->
            workbench.driver().latest().runId() == workbench.driver().currentRun()
                && shown(workbench.driver().latest()));
    assertThat(workbench.driver().latest().study().schemes()).hasSize(1);
    onFx(
        () -> {
          workbench.driver().session().document().undo();
          return null;
        });
    assertThat(workbench.driver().study()).isEqualTo(study);
  }

  @Test
  void nothing_is_trained_until_somebody_asks_and_nothing_twice() throws Exception {
    Study small =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.52], \"trials\": 2, \"images\": 100,"
                + " \"schemes\": [\"none\", \"mat\"], \"training\": {\"epochs\": 1,"
                + " \"samplesPerEpoch\": 200}}",
            "test");
    onFx(
        () -> {
          workbench.driver().edit(small, "a scheme that trains");
          return null;
        });
    until(() -> workbench.driver().session().runs().gate().waitingProperty().get() != null);
    assertThat(workbench.driver().session().runs().gate().waitingProperty().get().missing())
        .isEqualTo(4);
    assertThat(onFx(() -> node("#training-bar").isVisible())).isTrue();
    until(this::finished);
    assertThat(workbench.driver().latest().study().schemes()).hasSize(1);

    Button train = onFx(() -> (Button) node("#train"));
    onFx(
        () -> {
          train.fire();
          return null;
        });
    assertThat(onFx(() -> node("#training-bar").isVisible())).isFalse();
    until(this::finished);
    assertThat(workbench.driver().latest().study()).isEqualTo(small);
    assertThat(workbench.driver().latest().points()).allMatch(p -> p.outcome() != null);

    onFx(
        () -> {
          workbench.driver().edit(small.withName("trained already"), "rename");
          return null;
        });
    until(() -> finished() && workbench.driver().latest().study().name().equals("trained already"));
    assertThat(workbench.driver().latest().study().schemes()).as("all of it at once").hasSize(2);
    assertThat(workbench.driver().session().runs().gate().waitingProperty().get()).isNull();
  }

  private boolean finished() {
    Snapshot latest = workbench.driver().latest();
    return latest.runId() == workbench.driver().currentRun() && latest.finished();
  }

  @Test
  void a_curve_edited_by_hand_changes_what_is_shown_at_the_operating_voltage() throws Exception {
    openSmall();
    onFx(
        () -> {
          workbench
              .driver()
              .editCurve(
                  workbench
                      .driver()
                      .curve()
                      .withPoints(List.of(new CurvePoint(0.4, 1e-3), new CurvePoint(0.9, 1e-9))),
                  "move point");
          return null;
        });
    assertThat(workbench.driver().study().memory().curve()).isInstanceOf(CurveChoice.Points.class);
    assertThat(workbench.driver().session().point().probabilityProperty().get())
        .isBetween(1e-9, 1e-3);
    until(
        () ->
            workbench.driver().latest().runId() == workbench.driver().currentRun()
                && shown(workbench.driver().latest()));
    assertThat(workbench.driver().latest().points().get(0).probability()).isLessThan(1e-3);
  }

  @Test
  void the_supply_slider_moves_all_views_by_keys() throws Exception {
    openSmall();
    Slider slider = onFx(() -> (Slider) node("#voltage"));
    onFx(
        () -> {
          slider.requestFocus();
          return null;
        });
    double before = workbench.driver().session().point().getVolts();
    onFx(
        () -> {
          press(slider, KeyCode.PAGE_UP);
          return null;
        });
    assertThat(workbench.driver().session().point().getVolts()).isEqualTo(before + 0.01);
    assertThat(workbench.driver().session().point().labelProperty().get()).startsWith("0.510 V");
  }

  @Test
  void a_cell_of_the_failure_map_opens_as_a_word() throws Exception {
    openSmall();
    onFx(
        () -> {
          workbench.driver().select("map");
          return null;
        });
    MatrixView cells =
        onFx(
            () ->
                node(".vs-failure-map").lookupAll("*").stream()
                    .filter(MatrixView.class::isInstance)
                    .map(MatrixView.class::cast)
                    .findFirst()
                    .orElseThrow());
    until(
        () -> {
          // Words stand in columns with gaps between them.
          for (double x = 0; x < cells.getWidth() && hovered(cells) == null; x++) {
            move(cells, x, cells.getHeight() / 2);
          }
          return hovered(cells) != null;
        });
    WordSetup setup =
        onFx(
            () -> {
              CellReport cell = hovered(cells);
              press(cells, KeyCode.W);
              WordSetup shown = word().setup();
              assertThat(shown.code()).isEqualTo(cell.block().codes()[cell.word()]);
              assertThat(shown.stuckMask()).isEqualTo(cell.stuckMask());
              assertThat(shown.stuckValue()).isEqualTo(cell.stuckValue());
              return shown;
            });
    until(() -> node(".vs-word") != null);
    assertThat(setup.scheme().id()).isEqualTo("bit-masking");
    assertThat(word().fractionProperty().get()).isEqualTo(6);
    assertThat(word().originProperty().get()).contains("address 0x", "0.500 V");
  }

  @Test
  void a_study_of_timing_errors_fits_into_the_window() throws Exception {
    openSmall();
    Study memories = workbench.driver().study();
    Study timing =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"schemes\": [\"te-drop\", \"hetero-mac\"],"
                + " \"voltages\": [0.66, 0.7], \"trials\": 2, \"images\": 50,"
                + " \"array\": {\"rows\": 32, \"cols\": 32, \"samples\": 50}}",
            "test");
    onFx(
        () -> {
          workbench.driver().edit(timing, "timing errors");
          return null;
        });
    // A supply the units cannot run at becomes one of the study's.
    assertThat(workbench.driver().session().point().getVolts()).isEqualTo(0.66);
    assertThat(workbench.driver().session().point().labelProperty().get())
        .contains("timing errors: ");
    until(this::finished);
    for (String view : workbench.driver().views()) {
      onFx(
          () -> {
            workbench.driver().select(view);
            return null;
          });
    }
    onFx(
        () -> {
          workbench.driver().select("array");
          return null;
        });
    until(() -> arrays().shows());
    onFx(
        () -> {
          workbench.driver().operate(0.7);
          assertThat(tradeoff().accuracyFigure(0.7).x().label()).isEqualTo("Logic supply");
          tradeoff().axisProperty().set(HorizontalAxis.FAILURE_PROBABILITY);
          assertThat(tradeoff().accuracyFigure(0.7).x().label())
              .isEqualTo("Timing errors per product");
          // The budget reaches the study when it is settled, and undo takes it back.
          arrays().moveBudget(1785);
          assertThat(workbench.driver().study().array().budget()).isEqualTo(1885);
          return null;
        });
    Slider budget = onFx(() -> (Slider) node("#array-budget"));
    onFx(
        () -> {
          budget.setValueChanging(true);
          budget.setValue(1985);
          budget.setValueChanging(false);
          assertThat(workbench.driver().study().array().budget()).isEqualTo(1985);
          workbench.driver().session().document().undo();
          assertThat(workbench.driver().study()).isEqualTo(timing);
          workbench.driver().session().document().undo();
          assertThat(workbench.driver().study()).isEqualTo(memories);
          assertThat(workbench.driver().session().views().all())
              .extracting(v -> v.nothingProperty().get())
              .containsOnly("");
          return null;
        });
    until(this::finished);
  }

  @Test
  void a_scheme_of_the_other_kind_makes_a_study_of_that_kind() throws Exception {
    openSmall();
    Study memories = workbench.driver().study();
    List<SchemeChoice> mixed = new ArrayList<>(memories.schemes());
    mixed.add(SchemeChoice.of("te-drop"));
    Study timing = StudyKinds.with(memories, mixed);
    assertThat(timing.logicFails()).isTrue();
    assertThat(timing.schemes()).extracting(SchemeChoice::id).containsExactly("te-drop");
    assertThat(timing.platform()).isEqualTo("mac-array-65nm");
    assertThat(timing.images()).isEqualTo(memories.images());
    Study back =
        StudyKinds.with(timing, List.of(SchemeChoice.of("te-drop"), SchemeChoice.of("none")));
    assertThat(back.logicFails()).isFalse();
    assertThat(back.platform()).isEqualTo("snnac-65nm");
    // The window survives it.
    onFx(
        () -> {
          workbench.driver().edit(timing, "te-drop");
          return null;
        });
    until(
        () ->
            workbench.driver().latest().runId() == workbench.driver().currentRun()
                && shown(workbench.driver().latest()));
  }

  private FailureMapModel map() {
    return workbench.driver().view(FailureMapWorkbench.class).model();
  }

  private CellReport hovered(MatrixView cells) {
    return map().inspect(cells.hoveredProperty().get());
  }

  private WordModel word() {
    return workbench.driver().view(WordWorkbench.class).model();
  }

  private TradeoffModel tradeoff() {
    return workbench.driver().view(TradeoffWorkbench.class).model();
  }

  private ArrayModel arrays() {
    return workbench.driver().view(ArrayWorkbench.class).model();
  }

  private static void move(Node node, double x, double y) {
    // An event without a source is in the scene's coordinates.
    Point2D at = node.localToScene(x, y);
    Event.fireEvent(
        node,
        new MouseEvent(
            MouseEvent.MOUSE_MOVED,
            at.getX(),
            at.getY(),
            at.getX(),
            at.getY(),
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            null));
  }

  private static void press(Node node, KeyCode key) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }

  private static boolean shown(Snapshot snapshot) {
    return snapshot.points().stream().anyMatch(p -> p.outcome() != null);
  }

  private static <T> T onFx(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1000L, action);
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
  }
}
