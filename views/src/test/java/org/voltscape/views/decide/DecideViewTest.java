package org.voltscape.views.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.study.decide.DecideSettings.Range;
import org.voltscape.engine.study.decide.Quantity;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.figure.DataTable;
import org.voltscape.figure.Series;
import org.voltscape.figure.decide.DecideFigures;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.form.BriefLabel;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.workbench.LoneHost;
import org.voltscape.views.workbench.ViewStudy;

class DecideViewTest {
  @TempDir static Path cache;

  private final OperatingPoint point = new OperatingPoint(0.5);
  private LoneHost host;
  private DecideWorkbench bench;
  private DecideModel model;
  private Snapshot run;

  @BeforeEach
  void open() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          Study study = Runs.study(Runs.STUDY);
          ViewStudy shown = new ViewStudy(study, StudyCurves.resolve(study, Path.of("")), null);
          host = new LoneHost(shown, point, LoneHost.engine(cache), TaskThreads.sameThread());
          bench = new DecideWorkbench(host);
          model = bench.model();
          run = Runs.of(study);
          stage.setScene(new Scene(bench.node(), 1000, 900));
          stage.show();
          model.setShown(true);
          bench.show(shown);
          bench.show(run, shown.curve());
          bench.node().applyCss();
          bench.node().layout();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.setupFixture(() -> bench.dispose());
  }

  private static void onFx(Runnable action) throws Exception {
    FxToolkit.setupFixture(action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @SuppressWarnings("unchecked")
  private <T extends Node> T node(String id) {
    return (T) bench.node().lookup("#" + id);
  }

  /** Types into a field as a person does, and tells the view of the edit. */
  private void type(String id, String text) throws Exception {
    onFx(
        () -> {
          NumberField field = node(id);
          field.setText(text);
          press(field, KeyCode.ENTER, false);
          bench.show(host.study());
        });
  }

  private static void press(Node on, KeyCode code, boolean shift) {
    Event.fireEvent(
        on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
  }

  private String sentence() {
    return this.<BriefLabel>node("decide-best").getWords();
  }

  private DecideFrame frame() {
    return model.frameProperty().get();
  }

  private String best() {
    return frame().decision().bestPoint() == null
        ? "none"
        : frame().decision().bestPoint().label() + " " + frame().decision().bestPoint().volts();
  }

  private TableView<DesignTable.Row> table() {
    return node("decide-designs");
  }

  @Test
  void typing_an_accuracy_names_the_best_design_and_the_study_keeps_it() throws Exception {
    assertThat(sentence()).startsWith("Lowest energy: ").contains("Ask for a least accuracy");
    type("decide-accuracy", "95");
    assertThat(host.study().study().decide().minAccuracy()).isCloseTo(0.95, within(1e-12));
    // The design that retraining gives is the best at the lowest supply that reaches it.
    assertThat(best()).isEqualTo("mat 0.46");
    assertThat(sentence()).startsWith("Best, but not sure: mat at 0.460 V, ").contains("may be ");
    assertThat(table().getItems().get(0).verdict()).isEqualTo("★ best");
    onFx(
        () -> {
          this.<CheckBox>node("decide-retraining").fire();
          bench.show(host.study());
        });
    assertThat(best()).isNotEqualTo("mat 0.46");
    type("decide-bits", "0");
    assertThat(best()).startsWith("bit-masking");
    assertThat(host.study().study().decide().maxExtraBits()).isZero();
    type("decide-accuracy", "");
    assertThat(host.study().study().decide().minAccuracy()).isNaN();
  }

  @Test
  void what_cannot_be_asked_for_is_said_and_changes_nothing() throws Exception {
    type("decide-accuracy", "95");
    Label wrong = (Label) bench.node().lookup("#decide-wrong");
    assertThat(wrong.isVisible()).isFalse();
    type("decide-accuracy", "120");
    assertThat(wrong.isVisible()).isTrue();
    assertThat(wrong.getText()).contains("120").contains("100");
    assertThat(host.study().study().decide().minAccuracy()).isEqualTo(0.95);
    type("decide-accuracy", "abc");
    assertThat(wrong.getText()).contains("abc");
    type("decide-accuracy", "90");
    assertThat(wrong.isVisible()).isFalse();
  }

  @Test
  void units_of_the_fields_are_those_of_the_study() throws Exception {
    type("decide-area", "10");
    type("decide-latency", "5");
    type("decide-energy", "1.02");
    DecideSettings asked = host.study().study().decide();
    assertThat(asked.maxArea()).isCloseTo(1.1, within(1e-12));
    assertThat(asked.maxLatency()).isCloseTo(1.05, within(1e-12));
    assertThat(asked.maxEnergy()).isCloseTo(1.02e-6, within(1e-18));
    int secded = 2 * 5;
    assertThat(frame().verdicts().get(secded)).contains("too much area");
    assertThat(frame().dim(secded)).isTrue();
    // Nobody has published how long masking takes: neither in nor out.
    assertThat(frame().verdicts().get(5)).isEqualTo("latency not known");
    NumberField field = node("decide-area");
    assertThat(field.getText()).isEqualTo("10");
  }

  @Test
  void the_target_of_the_study_is_what_is_asked_where_nothing_else_is() throws Exception {
    onFx(
        () -> {
          Study targeted =
              Runs.study(Runs.STUDY.replaceFirst("\\{", "{\"accuracyTarget\": {\"min\": 0.9}, "));
          ViewStudy shown = new ViewStudy(targeted, host.study().curve(), null);
          bench.show(shown);
          bench.show(Runs.of(targeted), shown.curve());
        });
    assertThat(frame().wanted()).isEqualTo(0.9);
    assertThat(this.<NumberField>node("decide-accuracy").getText()).isEqualTo("90");
  }

  @Test
  void a_design_chosen_anywhere_is_chosen_everywhere_and_sets_the_voltage() throws Exception {
    int wanted = 8;
    onFx(() -> model.selectedProperty().set(wanted));
    assertThat(table().getSelectionModel().getSelectedItem().index()).isEqualTo(wanted);
    ChartPane chart = (ChartPane) bench.node().lookup(".vs-chart");
    double joules = frame().point(12).joules();
    onFx(
        () -> {
          chart.drawNow();
          Point2D at = chart.toPixel(frame().prefix().scale(joules), frame().point(12).mean());
          for (var kind : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            mouse(chart.surface(), kind, at.getX(), at.getY());
          }
        });
    assertThat(model.selectedProperty().get()).isEqualTo(12);
    assertThat(point.getVolts()).isEqualTo(frame().point(12).volts());
    assertThat(table().getSelectionModel().getSelectedItem().index()).isEqualTo(12);
    onFx(() -> press(chart.surface(), KeyCode.RIGHT, false));
    assertThat(model.selectedProperty().get()).isNotEqualTo(12);
    int next = model.selectedProperty().get();
    assertThat(frame().point(next).joules()).isGreaterThanOrEqualTo(joules);
    onFx(() -> press(table(), KeyCode.ENTER, false));
    assertThat(point.getVolts()).isEqualTo(frame().point(next).volts());
  }

  @Test
  void up_and_down_on_the_plot_ask_for_more_or_less() throws Exception {
    type("decide-accuracy", "90");
    ChartPane chart = (ChartPane) bench.node().lookup(".vs-chart");
    onFx(() -> press(chart.surface(), KeyCode.UP, false));
    assertThat(host.study().study().decide().minAccuracy()).isCloseTo(0.905, within(1e-9));
  }

  @Test
  void the_line_of_the_least_accuracy_is_dragged() throws Exception {
    type("decide-accuracy", "60");
    ChartPane chart = (ChartPane) bench.node().lookup(".vs-chart");
    Study before = host.study().study();
    onFx(
        () -> {
          chart.drawNow();
          double x = chart.plotArea().getMinX() + 3;
          double from = chart.toPixel(1, 0.6).getY();
          double to = chart.toPixel(1, 0.8).getY();
          mouse(chart.surface(), MouseEvent.MOUSE_PRESSED, x, from);
          mouse(chart.surface(), MouseEvent.MOUSE_DRAGGED, x, (from + to) / 2);
          mouse(chart.surface(), MouseEvent.MOUSE_DRAGGED, x, to);
        });
    // Followed at once; the study is edited once, when the button is released.
    assertThat(frame().wanted()).isCloseTo(0.8, within(0.01));
    assertThat(host.study().study()).isSameAs(before);
    onFx(() -> mouse(chart.surface(), MouseEvent.MOUSE_RELEASED, 0, 0));
    assertThat(host.study().study().decide().minAccuracy()).isCloseTo(0.8, within(0.01));
  }

  private static void mouse(Node on, EventType<MouseEvent> kind, double x, double y) {
    Point2D at = on.localToScene(x, y);
    Event.fireEvent(
        on,
        new MouseEvent(
            null,
            on,
            kind,
            at.getX(),
            at.getY(),
            at.getX(),
            at.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  @Test
  void a_range_dragged_on_an_axis_sets_designs_back_and_is_kept_by_the_study() throws Exception {
    Region axes = node("decide-axes");
    onFx(
        () -> {
          axes.requestFocus();
          // The lowest voltages are left out: the first axis is the voltage.
          for (int i = 0; i < 8; i++) {
            press(axes, KeyCode.UP, false);
          }
        });
    Range range = host.study().study().decide().brush().get(Quantity.VOLTAGE);
    assertThat(range.from()).isCloseTo(0.46 + 8 * 0.08 / 20, within(1e-9));
    assertThat(range.to()).isEqualTo(0.54);
    assertThat(model.inBrush(frame().point(0))).isFalse();
    assertThat(model.inBrush(frame().point(4))).isTrue();
    onFx(() -> press(axes, KeyCode.DELETE, false));
    assertThat(host.study().study().decide().brush()).isEmpty();
    onFx(
        () -> {
          double x = 46;
          mouse(axes, MouseEvent.MOUSE_PRESSED, x, axes.getHeight() - 36);
          mouse(axes, MouseEvent.MOUSE_DRAGGED, x, axes.getHeight() - 60);
          mouse(axes, MouseEvent.MOUSE_DRAGGED, x, axes.getHeight() / 2);
        });
    assertThat(model.brushProperty().get()).containsOnlyKeys(Quantity.VOLTAGE);
    assertThat(host.study().study().decide().brush()).isEmpty();
    onFx(() -> mouse(axes, MouseEvent.MOUSE_RELEASED, 46, axes.getHeight() / 2));
    assertThat(host.study().study().decide().brush()).isEqualTo(model.brushProperty().get());
    // A click on the axis takes the range away.
    onFx(
        () -> {
          mouse(axes, MouseEvent.MOUSE_PRESSED, 46, axes.getHeight() / 2);
          mouse(axes, MouseEvent.MOUSE_RELEASED, 46, axes.getHeight() / 2);
        });
    assertThat(host.study().study().decide().brush()).isEmpty();
  }

  @Test
  void the_chosen_design_becomes_the_study() throws Exception {
    type("decide-accuracy", "60");
    onFx(() -> model.selectedProperty().set(11));
    onFx(() -> this.<Button>node("decide-keep").fire());
    Study left = host.study().study();
    assertThat(left.schemes()).hasSize(1);
    assertThat(left.schemes().get(0).id()).isEqualTo("secded");
    // It keeps the colour of its old place.
    assertThat(left.schemes().get(0).colour()).isEqualTo(2);
    assertThat(left.voltages()).containsExactly(0.48);
    assertThat(left.decide().minAccuracy()).isCloseTo(0.6, within(1e-12));
    assertThat(point.getVolts()).isEqualTo(0.48);
  }

  @Test
  void every_heading_sorts_by_number() throws Exception {
    for (TableColumn<DesignTable.Row, ?> column : table().getColumns()) {
      assertThat(column.isSortable()).isTrue();
    }
    TableColumn<DesignTable.Row, ?> energy =
        table().getColumns().stream()
            .filter(c -> ((Label) c.getGraphic()).getText().equals("Energy"))
            .findFirst()
            .orElseThrow();
    onFx(() -> table().getSortOrder().setAll(List.of(energy)));
    List<Double> joules = table().getItems().stream().map(r -> r.point().joules()).toList();
    assertThat(joules).isSorted();
    // Newer results keep the order and the choice.
    onFx(
        () -> {
          model.selectedProperty().set(3);
          bench.show(run, null);
        });
    assertThat(table().getItems().stream().map(r -> r.point().joules()).toList()).isSorted();
    assertThat(table().getSelectionModel().getSelectedItem().index()).isEqualTo(3);
  }

  @Test
  void rough_points_are_said_to_be_and_joined_to_nothing() throws Exception {
    Snapshot rough =
        Runs.of(
            run.study(),
            p -> p.scheme() == 0 ? -0.9 : p.scheme() == 1 ? Double.NaN : 0.8 + 0.02 * p.voltage(),
            Snapshot.State.RUNNING);
    onFx(() -> bench.show(rough, null));
    assertThat(frame().verdicts().get(0)).isEqualTo("still rough");
    assertThat(frame().verdicts().get(5)).isEqualTo("not run yet");
    Series front =
        frame().figure().series().stream()
            .filter(s -> s.label().equals("front"))
            .findFirst()
            .orElseThrow();
    assertThat(Arrays.stream(front.y())).isNotEmpty().noneMatch(y -> Math.abs(y - 0.9) < 0.01);
    assertThat(bench.node().lookup(".vs-badge").isVisible()).isTrue();
  }

  @Test
  void designs_of_the_study_before_an_edit_are_marked() throws Exception {
    onFx(() -> bench.show(new ViewStudy(run.study(), null, null)));
    assertThat(bench.node().lookup("#decide-outdated").isVisible()).isFalse();
    Study edited = run.study().withEffort(7, 100, 1);
    onFx(() -> bench.show(new ViewStudy(edited, null, null)));
    assertThat(bench.node().lookup("#decide-outdated").isVisible()).isTrue();
    onFx(() -> bench.show(new ViewStudy(run.study(), null, null)));
    assertThat(bench.node().lookup("#decide-outdated").isVisible()).isFalse();
  }

  @Test
  void the_figure_for_files_holds_all_designs_as_a_table() throws Exception {
    type("decide-accuracy", "95");
    DataTable table = DecideFigures.of(run, frame().decision()).table();
    assertThat(table.rows()).hasSize(20);
    int best = table.columns().indexOf("best");
    assertThat(table.rows().stream().filter(r -> r.get(best).equals("yes"))).hasSize(1);
    int latency = table.columns().indexOf("latency_factor");
    assertThat(table.rows().get(5).get(latency)).as("not known").isEmpty();
    assertThat(table.rows().get(0).get(latency)).isEqualTo("1");
  }

  @Test
  void without_results_it_says_what_to_do() throws Exception {
    onFx(
        () -> {
          bench.dispose();
          bench = new DecideWorkbench(host);
          model = bench.model();
          bench.node();
          bench.show(host.study());
        });
    assertThat(bench.node().lookupAll(".vs-empty").stream().map(n -> ((Label) n).getText()))
        .anyMatch(t -> t.startsWith("Run the study"));
  }
}
