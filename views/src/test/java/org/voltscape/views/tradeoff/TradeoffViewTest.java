package org.voltscape.views.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.Crossings;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.studies.HorizontalAxis;
import org.voltscape.figure.studies.IntervalChoice;
import org.voltscape.figure.studies.SampleRuns;
import org.voltscape.figure.studies.TimingRuns;
import org.voltscape.views.chart.ChartMouse;
import org.voltscape.views.chart.TableScale;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;

/** The wiring of the results: snapshots to charts, words and table; voltage to table. */
class TradeoffViewTest {
  private static final Study STUDY = SampleRuns.study();

  private final TradeoffModel model = new TradeoffModel(TaskThreads.sameThread());
  private final OperatingPoint point = new OperatingPoint(0.52);

  private interface Body {
    void run(TradeoffView view);
  }

  private void inWindow(Body body) throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          model.setCurve(SampleRuns.curve());
          TradeoffView view = new TradeoffView(model, point);
          stage.setScene(new Scene(view.node(), 1000, 700));
          stage.show();
          view.node().layout();
          body.run(view);
          view.dispose();
          stage.hide();
        });
  }

  private static boolean shown(TradeoffView view, String style) {
    return view.node().lookup(style).isVisible();
  }

  private static String text(TradeoffView view, String style) {
    return ((Label) view.node().lookup(style)).getText();
  }

  private static LineFigure lines(TradeoffView view) {
    return (LineFigure) view.accuracyChart().figure();
  }

  @Test
  void results_take_the_place_of_the_words_about_them() throws Exception {
    inWindow(
        view -> {
          assertThat(text(view, ".vs-empty")).startsWith("Run the study");
          model.setSnapshot(SampleRuns.preparing(1, STUDY));
          assertThat(text(view, ".vs-empty")).startsWith("Preparing the network");
          model.setSnapshot(SampleRuns.partial(1, STUDY, 5, true));
          assertThat(shown(view, ".vs-empty")).isFalse();
          assertThat(shown(view, ".vs-badge")).isTrue();
          assertThat(lines(view).series().get(0).x()).hasSize(4);
          assertThat(lines(view).series().get(1).x()).hasSize(1);
          model.setSnapshot(SampleRuns.whole(1, STUDY));
          assertThat(shown(view, ".vs-badge")).isFalse();
          assertThat(lines(view).series().get(2).x()).hasSize(4);
          assertThat(((LineFigure) view.energyChart().figure()).series()).hasSize(3);
          assertThat(text(view, ".vs-status")).isEqualTo("240 trials done.");
        });
  }

  @Test
  void a_failed_run_says_why_in_place() throws Exception {
    inWindow(
        view -> {
          Snapshot failed =
              SampleRuns.run(1, STUDY, 0, false, Snapshot.State.FAILED, "No file mnist.gz");
          model.setSnapshot(failed);
          assertThat(text(view, ".vs-empty")).isEqualTo("No file mnist.gz.");
          model.setSnapshot(SampleRuns.whole(2, STUDY));
          model.setSnapshot(
              SampleRuns.run(3, STUDY, 0, false, Snapshot.State.FAILED, "No file mnist.gz"));
          assertThat(shown(view, ".vs-empty")).isFalse();
          assertThat(text(view, ".vs-complaint")).isEqualTo("No file mnist.gz.");
          model.setSnapshot(SampleRuns.whole(4, STUDY));
          assertThat(shown(view, ".vs-complaint")).isFalse();
        });
  }

  @Test
  void in_a_low_pane_the_table_gives_way_and_the_charts_stay() throws Exception {
    model.setSnapshot(SampleRuns.whole(1, STUDY));
    inWindow(
        view -> {
          view.node().resize(380, 420);
          view.node().layout();
          double charts = view.accuracyChart().getHeight() + view.energyChart().getHeight();
          assertThat(charts).isGreaterThan(150);
          assertThat(view.accuracyChart().getHeight()).isGreaterThan(70);
          TableView<?> table = (TableView<?>) view.node().lookup(".vs-scheme-table");
          assertThat(table.getHeight())
              .as("two rows stay")
              .isGreaterThan(2 * table.getFixedCellSize());
        });
  }

  @Test
  void at_every_height_the_table_has_whole_rows_and_nothing_is_pushed_out() throws Exception {
    model.setSnapshot(
        SampleRuns.whole(
            1,
            SampleRuns.study("\"none\", \"word-masking\", \"bit-masking\", \"secded\", \"ecp\"")));
    inWindow(
        view -> {
          TableView<?> table = (TableView<?>) view.node().lookup(".vs-scheme-table");
          double row = table.getFixedCellSize();
          double rows = 0;
          for (int height = 440; height < 1000; height += 61) {
            for (int width : new int[] {470, 1000}) {
              double room = 0;
              // Parts that change places change what is needed, and the pane asks again.
              for (int asked = 0; asked < 2; asked++) {
                // A pane that is lower than the view needs is scrolled.
                room = Math.max(height, view.node().minHeight(-1));
                view.node().resize(width, room);
                // Charts that change places lay out twice.
                view.node().layout();
                view.node().layout();
              }
              double exact = (table.getHeight() - 2 - 36 * TableScale.of(table)) / row;
              double last = Math.rint(exact);
              // Heights are whole pixels, rows need not be.
              assertThat(exact).as("rows at %d", height).isCloseTo(last, within(1 / row));
              assertThat(last).isBetween(2.0, 6.0);
              double bottom = 0;
              for (Node part : view.node().getChildrenUnmodifiable()) {
                assertThat(part.getLayoutY()).isGreaterThanOrEqualTo(bottom);
                bottom = part.getLayoutY() + part.getLayoutBounds().getHeight();
              }
              assertThat(bottom).as("at %d x %d", width, height).isLessThanOrEqualTo(room);
              assertThat(view.accuracyChart().surface().getHeight()).isGreaterThanOrEqualTo(180);
              // Other style sheets, which tests before may have set, have somewhat larger controls.
              assertThat(room).as("needed").isLessThanOrEqualTo(Math.max(height, 640));
              rows = last;
            }
          }
          assertThat(rows).as("with one to spare for a scheme more").isEqualTo(6);
        });
  }

  @Test
  void the_dragged_voltage_chooses_the_rows() throws Exception {
    model.setSnapshot(SampleRuns.whole(1, STUDY));
    inWindow(
        view -> {
          view.accuracyChart().drawNow();
          Point2D from = view.accuracyChart().toPixel(0.52, 0.6);
          Point2D to = view.accuracyChart().toPixel(0.541, 0.6);
          new ChartMouse(view.accuracyChart().surface())
              .move(from.getX(), from.getY())
              .press()
              .drag(to.getX(), to.getY(), false)
              .release();
          assertThat(point.getVolts()).isCloseTo(0.541, within(1e-9));
          TableView<?> table = (TableView<?>) view.node().lookup(".vs-scheme-table");
          assertThat(((SchemeRow) table.getItems().get(1)).volts()).isEqualTo(0.54);
          ToggleButton at = (ToggleButton) view.node().lookup("#tradeoff-operating");
          assertThat(at.getText()).isEqualTo("At 0.540 V");
          assertThat(text(view, ".vs-header")).contains("nearest to 0.541 V");
        });
  }

  @Test
  void zones_are_of_the_selected_scheme_until_they_are_switched_off() throws Exception {
    model.setSnapshot(SampleRuns.whole(1, STUDY).withGuessing(0.1));
    inWindow(
        view -> {
          assertThat(lines(view).marks().owner()).isEqualTo("none");
          TableView<?> table = (TableView<?>) view.node().lookup(".vs-scheme-table");
          table.getSelectionModel().select(2);
          assertThat(lines(view).marks().owner()).isEqualTo("bit-masking");
          assertThat(model.accuracyCommand(0.5)).endsWith("--zones", "bit-masking");
          // Another run's rows leave what is selected.
          model.setSnapshot(SampleRuns.whole(2, STUDY).withGuessing(0.1));
          assertThat(lines(view).marks().owner()).isEqualTo("bit-masking");
          // Wide enough for the whole sentence, which is a tip of the mouse else.
          view.node().resize(2600, 900);
          view.node().layout();
          view.node().layout();
          hoverBelowPlot(view);
          assertThat(text(view, ".vs-chart-readout")).startsWith("Zones of bit-masking: Vmin");
          CheckBox zones = (CheckBox) view.node().lookup("#tradeoff-zones");
          zones.fire();
          assertThat(lines(view).marks().isEmpty()).isTrue();
          hoverBelowPlot(view);
          assertThat(text(view, ".vs-chart-readout")).isEmpty();
          assertThat(model.accuracyCommand(0.5)).endsWith("--hide-zones");
          zones.fire();
          model.axisProperty().set(HorizontalAxis.ENERGY);
          assertThat(zones.isDisabled()).isTrue();
          assertThat(model.accuracyCommand(0.5)).containsExactly("accuracy", "--axis", "energy");
          model.axisProperty().set(HorizontalAxis.VOLTAGE);
          // Of a study without that scheme, the first's.
          model.setSnapshot(SampleRuns.whole(3, SampleRuns.study("\"secded\"")).withGuessing(0.1));
          assertThat(lines(view).marks().owner()).isEqualTo("secded");
          model.setSnapshot(SampleRuns.whole(4, SampleRuns.arm()));
          assertThat(zones.isDisabled()).isTrue();
        });
  }

  private static void hoverBelowPlot(TradeoffView view) {
    view.accuracyChart().drawNow();
    Rectangle2D plot = view.accuracyChart().plotArea();
    new ChartMouse(view.accuracyChart().surface())
        .move(plot.getMinX() + plot.getWidth() / 2, plot.getMaxY() + 6);
  }

  @Test
  void over_probability_the_voltage_is_dragged_as_well() throws Exception {
    model.setSnapshot(SampleRuns.whole(1, STUDY));
    model.axisProperty().set(HorizontalAxis.FAILURE_PROBABILITY);
    inWindow(
        view -> {
          view.accuracyChart().drawNow();
          double p = SampleRuns.curve().probability(0.51);
          Point2D from = view.accuracyChart().toPixel(SampleRuns.curve().probability(0.52), 0.6);
          Point2D to = view.accuracyChart().toPixel(p, 0.6);
          new ChartMouse(view.accuracyChart().surface())
              .move(from.getX(), from.getY())
              .press()
              .drag(to.getX(), to.getY(), false)
              .release();
          assertThat(point.getVolts()).isCloseTo(0.51, within(1e-9));
        });
  }

  @Test
  void over_the_share_of_all_cells_the_voltage_is_dragged_as_well() throws Exception {
    model.setSnapshot(SampleRuns.whole(1, STUDY));
    model.axisProperty().set(HorizontalAxis.NETWORK_SHARE);
    inWindow(
        view -> {
          view.accuracyChart().drawNow();
          double from = STUDY.failingShare(SampleRuns.curve().probability(0.52));
          double to = STUDY.failingShare(SampleRuns.curve().probability(0.51));
          Point2D at = view.accuracyChart().toPixel(from, 0.6);
          Point2D there = view.accuracyChart().toPixel(to, 0.6);
          new ChartMouse(view.accuracyChart().surface())
              .move(at.getX(), at.getY())
              .press()
              .drag(there.getX(), there.getY(), false)
              .release();
          assertThat(point.getVolts()).isCloseTo(0.51, within(1e-6));
        });
  }

  @Test
  void at_a_single_voltage_no_marker_hides_the_whiskers() throws Exception {
    model.setSnapshot(SampleRuns.whole(1, STUDY.withVoltages(List.of(0.52))));
    inWindow(
        view -> {
          view.accuracyChart().drawNow();
          assertThat(view.accuracyChart().lookup(".vs-operating-line").isVisible()).isFalse();
          model.setSnapshot(SampleRuns.whole(2, STUDY));
          view.accuracyChart().drawNow();
          assertThat(view.accuracyChart().lookup(".vs-operating-line").isVisible()).isTrue();
        });
  }

  @Test
  void an_energy_opens_into_its_terms_and_a_figure_is_exported_with_its_marker() throws Exception {
    model.setSnapshot(SampleRuns.whole(1, STUDY));
    inWindow(
        view -> {
          List<String> asked = new ArrayList<>();
          view.setOnWhyEnergy((scheme, volts) -> asked.add(scheme + " at " + volts));
          view.node().applyCss();
          view.node().layout();
          for (Node node : view.node().lookupAll(".vs-why-energy")) {
            if (node instanceof Hyperlink link && link.getText().equals("1.31 µJ")) {
              link.fire();
            }
          }
          assertThat(asked).containsExactly("1 at 0.52");
          List<Figure> exported = new ArrayList<>();
          view.setOnExport(exported::add);
          for (Node node : view.accuracyChart().lookupAll(".vs-chart-button")) {
            if (node.getAccessibleText().startsWith("Export")) {
              ((javafx.scene.control.Button) node).fire();
            }
          }
          assertThat(((LineFigure) exported.get(0)).verticalMarkers().get(0).value())
              .isEqualTo(0.52);
        });
  }

  @Test
  void lowest_supplies_take_the_place_of_the_table_and_can_be_copied() throws Exception {
    inWindow(
        view -> {
          ToggleButton same = (ToggleButton) view.node().lookup("#tradeoff-iso");
          model.setSnapshot(SampleRuns.whole(1, STUDY.withVoltages(List.of(0.52))));
          assertThat(same.getParent().isVisible()).isFalse();
          model.setSnapshot(TimingRuns.of(TimingRuns.study()));
          assertThat(same.getParent().isVisible()).isTrue();
          assertThat(shown(view, ".vs-iso-table")).isFalse();
          same.fire();
          assertThat(shown(view, ".vs-iso-table")).isTrue();
          TableView<?> table = (TableView<?>) view.node().lookup(".vs-iso-table");
          assertThat(table.getItems()).isEqualTo(model.isoAccuracy(0.03)).hasSize(2);
          ((Button) view.node().lookup("#tradeoff-iso-copy")).fire();
          assertThat(Clipboard.getSystemClipboard().getString())
              .contains("0.5 pt\tte-drop\t-\tabove 0.780 V");
          model.setSnapshot(SampleRuns.whole(2, STUDY));
          assertThat(shown(view, ".vs-iso-table")).isFalse();
        });
  }

  @Test
  void crossings_take_the_place_of_the_table_in_studies_of_memories() throws Exception {
    inWindow(
        view -> {
          model.setSnapshot(SampleRuns.whole(1, STUDY));
          assertThat(shown(view, ".vs-crossing-table")).isFalse();
          ((ToggleButton) view.node().lookup("#tradeoff-iso")).fire();
          assertThat(shown(view, ".vs-crossing-table")).isTrue();
          assertThat(shown(view, ".vs-iso-table")).isFalse();
          TableView<?> table = (TableView<?>) view.node().lookup(".vs-crossing-table");
          List<Crossings.Level> levels = model.crossingLevels();
          Snapshot run = model.snapshotProperty().get();
          assertThat(table.getItems()).isEqualTo(Crossings.at(run, levels.get(0)));
          ComboBox<?> level = (ComboBox<?>) view.node().lookup("#tradeoff-crossing-level");
          level.getSelectionModel().select(5);
          assertThat(table.getItems()).isEqualTo(Crossings.at(run, levels.get(5)));
          // The choice stays with the next results.
          model.setSnapshot(SampleRuns.whole(2, STUDY));
          assertThat(level.getSelectionModel().getSelectedIndex()).isEqualTo(5);
          ((Button) view.node().lookup("#tradeoff-crossing-copy")).fire();
          assertThat(Clipboard.getSystemClipboard().getString())
              .startsWith("Accuracy\tScheme\tCrossed at")
              .contains("50 %\t");
        });
  }

  @Test
  void intervals_and_dies_are_chosen_above_the_chart() throws Exception {
    model.setSnapshot(SampleRuns.whole(1, STUDY));
    inWindow(
        view -> {
          assertThat(lines(view).series().get(0).hasWhiskers()).isTrue();
          @SuppressWarnings("unchecked")
          ComboBox<IntervalChoice> intervals =
              (ComboBox<IntervalChoice>) view.node().lookup("#tradeoff-intervals");
          assertThat(intervals.getItems()).containsExactly(IntervalChoice.values());
          intervals.setValue(IntervalChoice.DIES_SEEN);
          assertThat(lines(view).series().get(0).hasWhiskers()).isFalse();
          CheckBox dies = (CheckBox) view.node().lookup("#tradeoff-dies");
          assertThat(dies.getText()).isEqualTo("Dies");
          assertThat(lines(view).series()).anyMatch(s -> s.style() == Series.Style.DIES);
          dies.setSelected(false);
          assertThat(lines(view).series()).noneMatch(s -> s.style() == Series.Style.DIES);
        });
  }

  @Test
  void the_table_shows_the_columns_there_is_room_for_the_verdict_before_the_others()
      throws Exception {
    model.setSnapshot(SampleRuns.whole(1, STUDY));
    inWindow(
        view -> {
          TableView<?> table = (TableView<?>) view.node().lookup(".vs-scheme-table");
          assertThat(columns(table, 450))
              .containsExactly("Scheme", "Accuracy, dies seen", "Difference", "Energy");
          assertThat(columns(table, 580)).contains("95 % interval").doesNotContain("Saving");
          assertThat(columns(table, 1000))
              .containsExactly(
                  "Scheme",
                  "Accuracy, dies seen",
                  "95 % interval",
                  "Difference to none",
                  "Error increase",
                  "Energy",
                  "Saving");
          assertThat(columns(table, 400))
              .containsExactly("Scheme", "Accuracy, dies seen", "Energy");
        });
  }

  private static List<String> columns(TableView<?> table, double width) {
    table.resize(width, 200);
    return table.getVisibleLeafColumns().stream()
        .map(column -> ((Label) column.getGraphic()).getText())
        .toList();
  }

  @Test
  void budgets_are_shown_at_the_operating_voltage() throws Exception {
    model.setSnapshot(TimingRuns.of(TimingRuns.overBudgets()));
    inWindow(
        view -> {
          model.axisProperty().set(HorizontalAxis.BUDGET);
          point.setVolts(0.73);
          assertThat(lines(view).series().get(0).y()[0]).isEqualTo(TimingRuns.accuracy(0, 1));
          point.setVolts(0.78);
          assertThat(lines(view).series().get(0).y()[0]).isEqualTo(TimingRuns.accuracy(0, 2));
          // A study without second budgets is shown against its voltages again.
          model.setSnapshot(TimingRuns.of(TimingRuns.study()));
          assertThat(model.axisProperty().get()).isEqualTo(HorizontalAxis.VOLTAGE);
          assertThat(lines(view).series().get(0).x()).hasSize(3);
        });
  }
}
