package org.voltscape.views.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.Pin;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.figure.DataTable;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.decide.PinnedRows;
import org.voltscape.figure.energy.EnergyFigures;
import org.voltscape.figure.studies.HorizontalAxis;
import org.voltscape.figure.studies.OutcomeFigures;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.form.BriefLabel;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.workbench.LoneHost;
import org.voltscape.views.workbench.ViewStudy;

/** Designs that are pinned and looked at beside each other. */
class PinnedViewTest {
  /** Bit masking at 0.48 V, and SECDED at 0.52 V. */
  private static final int MASKED = 6;

  private static final int CORRECTED = 13;

  @TempDir static Path cache;

  private LoneHost host;
  private DecideWorkbench bench;
  private DecideModel model;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          Study study = Runs.study(Runs.STUDY);
          ViewStudy shown = new ViewStudy(study, StudyCurves.resolve(study, Path.of("")), null);
          host =
              new LoneHost(
                  shown, new OperatingPoint(0.5), LoneHost.engine(cache), TaskThreads.sameThread());
          bench = new DecideWorkbench(host);
          model = bench.model();
          stage.setScene(new Scene(bench.node(), 1000, 900));
          stage.show();
          model.setShown(true);
          bench.show(shown);
          bench.show(Runs.of(study), shown.curve());
          host.setOnEdit(bench::show);
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

  private static void press(Node on, KeyCode code, boolean shift) {
    Event.fireEvent(
        on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
  }

  private void pin(int... designs) throws Exception {
    for (int design : designs) {
      onFx(
          () -> {
            model.selectedProperty().set(design);
            press(node("decide-designs"), KeyCode.P, false);
          });
    }
  }

  private List<Pin> pins() {
    return host.study().study().decide().pins();
  }

  private static String cell(DataTable table, int row, String column) {
    return table.rows().get(row).get(table.columns().indexOf(column));
  }

  @Test
  void two_pinned_designs_are_compared_on_the_same_dies() throws Exception {
    assertThat(this.<ToggleButton>node("decide-show-pinned").getParent().isVisible()).isFalse();
    pin(MASKED);
    assertThat(pins()).containsExactly(new Pin("bit-masking", 0.48));
    assertThat(host.said()).contains("Pin bit-masking at 0.480 V");
    onFx(
        () -> {
          model.selectedProperty().set(CORRECTED);
          this.<Button>node("decide-pin").fire();
        });
    assertThat(pins()).hasSize(2);
    assertThat(this.<Button>node("decide-pin").getText()).isEqualTo("Unpin B");
    String sentence = this.<BriefLabel>node("decide-pinned-sentence").getWords();
    // 0.77 to 0.98: the same on each die, so that nothing is left to chance but one image.
    assertThat(sentence)
        .startsWith("B reaches ")
        .contains(" more than A (")
        .contains("same 40 dies");
    TableView<PinnedRows.Row> pinned = node("decide-pinned");
    assertThat(pinned.isVisible()).isFalse();
    onFx(() -> press(node("decide-designs"), KeyCode.P, true));
    assertThat(pinned.isVisible()).isTrue();
    assertThat(this.<Node>node("decide-designs").isVisible()).isFalse();
    assertThat(pinned.getColumns().stream().map(PinnedViewTest::heading))
        .containsExactly("Quantity", "A  bit-masking 0.480 V", "B  secded 0.520 V", "B − A");
    PinnedRows.Row better = pinned.getItems().get(3);
    assertThat(better.cells()).containsExactly("", "", "better on 40 of 40");
    double a = model.frameProperty().get().point(MASKED).joules();
    double b = model.frameProperty().get().point(CORRECTED).joules();
    assertThat(pinned.getItems().get(1).cells().get(2))
        .startsWith((b > a ? "+" : "−") + Math.round(100 * Math.abs(b / a - 1)) + " %");
    // Nobody has published how long masking takes.
    assertThat(pinned.getItems().get(6).cells().get(2)).isEqualTo("not known");
    onFx(() -> this.<Button>node("decide-pin").fire());
    assertThat(pins()).containsExactly(new Pin("bit-masking", 0.48));
    assertThat(this.<Node>node("decide-designs").isVisible()).isTrue();
  }

  private static String heading(TableColumn<?, ?> column) {
    return ((Label) column.getGraphic()).getText();
  }

  @Test
  void letters_stand_in_the_table_beside_the_points_and_in_files() throws Exception {
    pin(CORRECTED, MASKED);
    TableView<DesignTable.Row> table = node("decide-designs");
    assertThat(table.getColumns().get(0).isVisible()).isTrue();
    DecideFrame frame = model.frameProperty().get();
    assertThat(frame.pinned().letter(CORRECTED)).isEqualTo("A");
    assertThat(frame.pinned().letter(MASKED)).isEqualTo("B");
    List<Series> letters =
        frame.figure().series().stream().filter(s -> s.style() == Series.Style.LETTERS).toList();
    assertThat(letters).hasSize(2);
    assertThat(letters.get(1).remarks()).containsExactly("B");
    assertThat(letters.get(1).y()).containsExactly(frame.point(MASKED).mean());
    assertThat(letters.get(1).x())
        .containsExactly(frame.prefix().scale(frame.point(MASKED).joules()));
    onFx(() -> this.<Button>node("decide-table-export").fire());
    LineFigure all = (LineFigure) host.exported().get(0).figure();
    assertThat(cell(all.table(), MASKED, "pin")).isEqualTo("B");
    assertThat(cell(all.table(), 0, "pin")).isEmpty();
    onFx(
        () -> {
          press(node("decide-designs"), KeyCode.P, true);
          this.<Button>node("decide-table-export").fire();
        });
    LineFigure beside = (LineFigure) host.exported().get(1).figure();
    assertThat(beside.title()).endsWith("pinned designs");
    assertThat(beside.table().rows()).hasSize(2);
    assertThat(cell(beside.table(), 1, "pin")).isEqualTo("B");
    assertThat(cell(beside.table(), 1, "common_trials")).isEqualTo("40");
    assertThat(cell(beside.table(), 1, "sentence"))
        .startsWith("B reaches ")
        .contains("less than A");
    assertThat(host.exported().get(1).study().decide().pins()).hasSize(2);
  }

  @Test
  void four_are_pinned_at_most_and_a_p_that_is_typed_pins_nothing() throws Exception {
    pin(0, 5, 10, 15);
    assertThat(pins()).hasSize(4);
    pin(1);
    assertThat(pins()).hasSize(4);
    assertThat(host.said()).anyMatch(s -> s.startsWith("At most 4 designs are pinned"));
    onFx(() -> press(node("decide-accuracy"), KeyCode.P, false));
    assertThat(pins()).hasSize(4);
    // The first one gone, the second is the one that others are compared with.
    pin(0);
    assertThat(model.frameProperty().get().pinned().letter(5)).isEqualTo("A");
  }

  @Test
  void pins_of_designs_that_are_gone_are_kept_and_make_room() throws Exception {
    Study other = host.study().study();
    onFx(
        () ->
            host.edit(
                other.withDecide(
                    other
                        .decide()
                        .withPins(
                            List.of(
                                new Pin("gone", 0.5),
                                new Pin("none", 0.46),
                                new Pin("none", 0.9),
                                new Pin("none", 0.48)))),
                "test"));
    assertThat(model.frameProperty().get().pinned().designs()).hasSize(2);
    assertThat(model.frameProperty().get().pinned().letter(1)).isEqualTo("B");
    pin(MASKED);
    assertThat(pins())
        .containsExactly(
            new Pin("none", 0.46), new Pin("none", 0.48), new Pin("bit-masking", 0.48));
  }

  @Test
  void a_narrow_table_keeps_all_columns_and_scrolls() throws Exception {
    TableView<DesignTable.Row> table = node("decide-designs");
    int columns = table.getVisibleLeafColumns().size();
    assertThat(columns).isEqualTo(12);
    onFx(
        () -> {
          bench.node().resize(520, 900);
          bench.node().layout();
        });
    assertThat(table.getVisibleLeafColumns()).hasSize(columns);
    assertThat(table.getColumnResizePolicy()).isSameAs(TableView.UNCONSTRAINED_RESIZE_POLICY);
    assertThat(table.getVisibleLeafColumns().stream().limit(5).map(PinnedViewTest::heading))
        .containsExactly("Scheme", "Voltage", "Accuracy", "Energy", "Verdict");
  }

  @Test
  void the_pinned_table_scrolls_where_its_columns_have_no_room() throws Exception {
    pin(CORRECTED, MASKED);
    TableView<PinnedRows.Row> pinned = node("decide-pinned");
    assertThat(pinned.getColumnResizePolicy()).isNotSameAs(TableView.UNCONSTRAINED_RESIZE_POLICY);
    pin(0, 4);
    assertThat(pinned.getColumnResizePolicy()).isSameAs(TableView.UNCONSTRAINED_RESIZE_POLICY);
    assertThat(pinned.getColumns().stream().map(PinnedViewTest::heading))
        .endsWith("C − A", "D  none 0.540 V", "D − A");
    // What was wide while there was room is so no more.
    assertThat(pinned.getColumns().get(0).getWidth()).isLessThan(140);
  }

  @Test
  void letters_stand_in_the_figures_of_accuracy_and_energy_too() throws Exception {
    pin(CORRECTED, MASKED);
    Study pinned = host.study().study();
    Snapshot run = Runs.of(pinned);
    LineFigure accuracy =
        OutcomeFigures.of(run, null, host.study().curve(), HorizontalAxis.VOLTAGE, Double.NaN);
    LineFigure energy = EnergyFigures.of(run, null, Double.NaN);
    for (LineFigure figure : List.of(accuracy, energy)) {
      List<Series> letters =
          figure.series().stream().filter(s -> s.style() == Series.Style.LETTERS).toList();
      assertThat(letters).extracting(s -> s.remarks()[0]).containsExactly("A", "B");
      assertThat(letters).extracting(Series::label).containsExactly("secded", "bit-masking");
      assertThat(letters).extracting(s -> s.x()[0]).containsExactly(0.52, 0.48);
    }
    assertThat(accuracy.series().get(accuracy.series().size() - 1).y()[0])
        .isEqualTo(run.points().get(MASKED).known().mean());
  }

  @Test
  void the_legend_and_the_mouse_know_nothing_of_letters() throws Exception {
    pin(CORRECTED, MASKED);
    ChartPane chart = (ChartPane) bench.node().lookup(".vs-chart");
    onFx(chart::drawNow);
    assertThat(
            ((LineFigure) chart.figure())
                .series().stream().filter(s -> s.style() == Series.Style.LETTERS).toList())
        .hasSize(2);
    assertThat(bench.node().lookupAll(".vs-chart-legend .label").stream())
        .noneMatch(n -> n instanceof Label l && l.getText().equals("A"));
  }
}
