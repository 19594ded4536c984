package org.voltscape.views.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.TrialValues;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.diff.SettingChange;
import org.voltscape.figure.studies.SampleRuns;
import org.voltscape.figure.studies.SampleSummaries;
import org.voltscape.views.form.BriefLabel;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.kept.KeptRun;
import org.voltscape.views.workbench.LoneHost;
import org.voltscape.views.workbench.ViewStudy;

class RunsViewTest {
  @TempDir static Path cache;

  private static final Study STUDY = SampleRuns.study();
  private LoneHost host;
  private RunsWorkbench bench;
  private RunsModel model;

  @BeforeEach
  void open() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          host =
              new LoneHost(
                  new ViewStudy(STUDY, SampleRuns.curve(), null),
                  new OperatingPoint(0.5),
                  LoneHost.engine(cache),
                  TaskThreads.sameThread());
          bench = new RunsWorkbench(host);
          model = bench.model();
          stage.setScene(new Scene(bench.node(), 1000, 800));
          stage.show();
          model.setShown(true);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.setupFixture(() -> bench.dispose());
  }

  private void onFx(Runnable action) throws Exception {
    FxToolkit.setupFixture(
        () -> {
          action.run();
          bench.node().applyCss();
          bench.node().layout();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void end(int id, int trials) throws Exception {
    onFx(
        () ->
            host.runs()
                .add(
                    SampleRuns.whole(id, STUDY.withEffort(trials, STUDY.images(), STUDY.seed())),
                    SampleRuns.curve()));
  }

  @SuppressWarnings("unchecked")
  private <T extends Node> T node(String id) {
    return (T) bench.node().lookup("#" + id);
  }

  private TableView<KeptRun> runs() {
    return node("compare-runs");
  }

  private void press(KeyCode code) throws Exception {
    onFx(
        () ->
            Event.fireEvent(
                runs(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
  }

  private void mark(int row) throws Exception {
    onFx(() -> runs().getSelectionModel().clearAndSelect(row));
  }

  private String letters() {
    StringBuilder letters = new StringBuilder();
    for (KeptRun run : runs().getItems()) {
      String letter = model.letter(run.number());
      letters.append(letter.isEmpty() ? "-" : letter);
    }
    return letters.toString();
  }

  private String sentence() {
    return this.<BriefLabel>node("compare-sentence").getWords();
  }

  @Test
  void before_the_first_run_it_says_what_will_be_here() {
    assertThat(bench.node().lookup(".vs-empty").isVisible()).isTrue();
    assertThat(runs().getParent().isVisible()).isFalse();
    assertThat(bench.whyNoFigure()).endsWith(".");
  }

  @Test
  void the_latest_stands_beside_the_one_before_it() throws Exception {
    end(1, 20);
    assertThat(letters()).isEqualTo("B");
    assertThat(sentence()).startsWith("One run is finished.");
    end(2, 50);
    assertThat(letters()).isEqualTo("BA");
    end(3, 70);
    assertThat(letters()).isEqualTo("BA-");
    assertThat(sentence())
        .startsWith(
            "One setting differs: it changes which trials are made, not what a trial comes to.");
    assertThat(runs().getItems().get(0).name()).isEqualTo("trials 50 → 70");
    // The first settings again.
    end(4, 20);
    assertThat(letters()).isEqualTo("A-B");
  }

  @Test
  void a_key_chooses_what_is_compared() throws Exception {
    end(1, 20);
    end(2, 50);
    end(3, 70);
    mark(2);
    press(KeyCode.A);
    assertThat(letters()).isEqualTo("B-A");
    mark(1);
    press(KeyCode.B);
    assertThat(letters()).isEqualTo("-BA");
    // B as A: they change places.
    press(KeyCode.A);
    assertThat(letters()).isEqualTo("-AB");
    // A choice stays when another run ends.
    end(4, 90);
    assertThat(letters()).isEqualTo("--AB");
    // What is removed gives way to the latest.
    mark(3);
    press(KeyCode.DELETE);
    assertThat(letters()).isEqualTo("B-A");
  }

  @Test
  void runs_are_pinned_and_renamed_from_the_list() throws Exception {
    end(1, 20);
    end(2, 50);
    mark(1);
    press(KeyCode.P);
    assertThat(host.runs().find(1)).map(KeptRun::pinned).contains(true);
    onFx(() -> this.<Button>node("compare-pin").fire());
    assertThat(host.runs().find(1)).map(KeptRun::pinned).contains(false);
    press(KeyCode.F2);
    assertThat(runs().getEditingCell()).isNotNull();
    assertThat(runs().getEditingCell().getRow()).isEqualTo(1);
    // While a name is typed letters are letters.
    press(KeyCode.P);
    assertThat(host.runs().find(1)).map(KeptRun::pinned).contains(false);
    onFx(() -> runs().edit(-1, null));
    onFx(() -> host.runs().rename(1, "base"));
    assertThat(runs().getItems().get(1).name()).isEqualTo("base");
    assertThat(runs().getSelectionModel().getSelectedIndex()).isEqualTo(1);
  }

  @Test
  void settings_and_differences_are_tables() throws Exception {
    end(1, 20);
    end(2, 50);
    TableView<?> differences = node("compare-differences");
    TableView<SettingChange> settings = node("compare-settings");
    assertThat(differences.isVisible()).isTrue();
    assertThat(differences.getItems()).hasSize(12);
    assertThat(cells()).contains("identical, 20 dies", "20").noneMatch(t -> t.startsWith("0.00"));
    assertThat(headings()).contains("A (%)", "B (%)", "B − A (pt)", "Dies");
    assertThat(settings.isVisible()).isFalse();
    onFx(() -> this.<ToggleButton>node("compare-of-settings").fire());
    assertThat(settings.isVisible()).isTrue();
    assertThat(settings.getItems()).extracting(SettingChange::path).containsExactly("trials");
  }

  private List<String> cells() {
    return this.<TableView<?>>node("compare-differences").lookupAll(".table-cell").stream()
        .map(c -> ((Labeled) c).getText())
        .filter(Objects::nonNull)
        .toList();
  }

  private List<String> headings() {
    return this.<TableView<?>>node("compare-differences").getVisibleLeafColumns().stream()
        .map(c -> ((Labeled) c.getGraphic()).getText())
        .toList();
  }

  @Test
  void means_in_a_row_are_of_the_dies_of_its_difference() throws Exception {
    end(1, 20);
    double[] values = new double[30];
    for (int k = 0; k < 30; k++) {
      // The further dies are better; the first are those of the other run.
      values[k] = k < 20 ? 0.5 + (k % 2 == 0 ? 0.01 : -0.01) : 0.8;
    }
    Snapshot longer = SampleRuns.whole(2, STUDY.withEffort(30, STUDY.images(), STUDY.seed()));
    Snapshot changed = withFirst(longer, SampleSummaries.of(30, 0.65, 0.1, 0.5, 0.7), values);
    onFx(() -> host.runs().add(changed, SampleRuns.curve()));
    List<String> cells = cells();
    assertThat(cells).contains("20/30", "identical, 20 dies").doesNotContain("65.00");
    assertThat(cells.stream().filter("50.00"::equals)).hasSize(2);
  }

  private static Snapshot withFirst(Snapshot run, Summary outcome, double[] values) {
    PointResult first = run.points().get(0);
    List<PointResult> points = new ArrayList<>(run.points());
    points.set(
        0,
        new PointResult(
            0,
            0,
            first.volts(),
            first.probability(),
            outcome,
            TrialValues.copyOf(values, values.length),
            null,
            10,
            5,
            0.9,
            first.joules(),
            first.relativeEnergy(),
            false));
    return run.withPoints(points);
  }

  @Test
  void differences_and_headings_are_whole_in_the_least_window() throws Exception {
    end(1, 20);
    Snapshot other = SampleRuns.whole(2, STUDY.withEffort(20, STUDY.images(), 9));
    Snapshot changed =
        withFirst(other, SampleSummaries.of(20, 0.95, 0.1, 0.055, 0.995), new double[] {0.95});
    onFx(() -> host.runs().add(changed, SampleRuns.curve()));
    // Of the view in a window of 1280 pixels.
    onFx(() -> bench.node().getScene().getWindow().setWidth(966));
    onFx(() -> bench.node().requestLayout());
    TableView<?> table = node("compare-differences");
    assertThat(cells()).contains("+45.00 (−51.25 to +76.50)");
    for (Node cell : table.lookupAll(".table-cell")) {
      String whole = ((Labeled) cell).getText();
      boolean name = ((Labeled) cell).getGraphic() != null;
      if (cell.lookup(".text") instanceof Text drawn && whole != null && !name) {
        assertThat(drawn.getText()).isEqualTo(whole);
      }
    }
    for (Node heading : table.lookupAll(".column-header .label")) {
      if (((Labeled) heading).getGraphic() == null
          && heading.lookup(".text") instanceof Text drawn) {
        assertThat(drawn.getText()).isEqualTo(((Labeled) heading).getText());
      }
    }
  }

  @Test
  void with_energy_drawn_the_table_is_of_energies_first() throws Exception {
    end(1, 20);
    end(2, 50);
    onFx(() -> bench.node().getScene().getWindow().setWidth(600));
    assertThat(headings()).contains("B − A (pt)").doesNotContain("B / A");
    onFx(() -> model.energyProperty().set(true));
    assertThat(headings()).containsExactly("Scheme", "Voltage", "Energy A", "Energy B", "B / A");
    assertThat(cells()).contains("1.000×");
  }

  @Test
  void what_is_drawn_is_called_as_the_study_measures_it() throws Exception {
    onFx(() -> host.runs().add(SampleRuns.whole(1, SampleRuns.arm()), SampleRuns.curve()));
    ComboBox<?> drawn = node("compare-drawn");
    assertThat(((Labeled) drawn.getButtonCell()).getText()).isEqualTo("Mean relative error");
  }

  @ParameterizedTest
  @CsvSource({"900,600,12", "560,430,14", "1000,600,21", "640,430,21"})
  void legend_chart_and_small_print_never_lie_on_each_other(double width, double height, int text)
      throws Exception {
    Study five =
        SampleRuns.study("\"none\", \"word-masking\", \"bit-masking\", \"secded\", \"lsb\"");
    end(1, 20);
    onFx(() -> host.runs().add(SampleRuns.whole(2, five), SampleRuns.curve()));
    onFx(
        () -> {
          // As in the window: a view that is too low for all is scrolled.
          ScrollPane scroll = new ScrollPane();
          bench.node().getScene().setRoot(scroll);
          scroll.setContent(bench.node());
          scroll.setFitToWidth(true);
          scroll.setFitToHeight(true);
          scroll.setStyle("-fx-font-size: " + text + "px;");
          scroll.getScene().getWindow().setWidth(width);
          scroll.getScene().getWindow().setHeight(height);
        });
    for (int i = 0; i < 3; i++) {
      onFx(() -> bench.node().requestLayout());
    }
    BorderPane chart = (BorderPane) bench.node().lookup(".vs-chart");
    Bounds top = chart.getTop().getBoundsInParent();
    Bounds plot = chart.getCenter().getBoundsInParent();
    Bounds note = chart.getBottom().getBoundsInParent();
    assertThat(plot.getMinY()).isGreaterThanOrEqualTo(top.getMaxY() - 1);
    assertThat(note.getMinY()).isGreaterThanOrEqualTo(plot.getMaxY() - 1);
    assertThat(note.getMaxY()).isLessThanOrEqualTo(chart.getHeight() + 1);
  }

  @Test
  void a_click_on_the_marked_name_edits_nothing_and_a_double_click_does() throws Exception {
    end(1, 20);
    end(2, 50);
    mark(0);
    Node cell =
        runs().lookupAll(".table-cell").stream()
            .filter(c -> "trials 20 → 50".equals(((Labeled) c).getText()))
            .findFirst()
            .orElseThrow();
    click(cell, 1);
    click(cell, 1);
    assertThat(runs().getEditingCell()).isNull();
    click(cell, 2);
    assertThat(runs().getEditingCell()).isNotNull();
  }

  private void click(Node on, int count) throws Exception {
    onFx(
        () -> {
          Point2D at = on.localToScreen(5, 5);
          for (EventType<MouseEvent> kind :
              List.of(
                  MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
            on.fireEvent(
                new MouseEvent(
                    kind,
                    5,
                    5,
                    at.getX(),
                    at.getY(),
                    MouseButton.PRIMARY,
                    count,
                    false,
                    false,
                    false,
                    false,
                    kind == MouseEvent.MOUSE_PRESSED,
                    false,
                    false,
                    true,
                    false,
                    true,
                    null));
          }
        });
  }

  @Test
  void a_removed_run_is_told_and_can_be_put_back() throws Exception {
    end(1, 20);
    end(2, 50);
    mark(1);
    press(KeyCode.DELETE);
    assertThat(runs().getItems()).extracting(KeptRun::number).containsExactly(2);
    assertThat(notice()).isEqualTo("Removed 1: Sample.");
    onFx(() -> this.<Button>node("compare-put-back").fire());
    assertThat(runs().getItems()).extracting(KeptRun::number).containsExactly(2, 1);
    assertThat(node("compare-notice").getParent().isVisible()).isFalse();
    mark(0);
    press(KeyCode.DELETE);
    onFx(
        () ->
            Event.fireEvent(
                runs(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false)));
    assertThat(runs().getItems()).extracting(KeptRun::number).containsExactly(2, 1);
  }

  @Test
  void a_pinned_run_is_asked_about_before_it_goes() throws Exception {
    end(1, 20);
    end(2, 50);
    mark(1);
    press(KeyCode.P);
    press(KeyCode.DELETE);
    assertThat(host.runs().find(1)).isPresent();
    assertThat(notice()).startsWith("1: Sample is pinned");
    onFx(() -> this.<Button>node("compare-keep-pinned").fire());
    assertThat(host.runs().find(1)).isPresent();
    press(KeyCode.DELETE);
    onFx(() -> this.<Button>node("compare-remove-pinned").fire());
    assertThat(host.runs().find(1)).isEmpty();
  }

  private String notice() {
    return this.<BriefLabel>node("compare-notice").getWords();
  }

  @Test
  void accuracy_or_energy_is_drawn_and_exported() throws Exception {
    end(1, 20);
    end(2, 50);
    assertThat(model.frameProperty().get().outcomes().title()).isEqualTo("B: trials 20 → 50");
    onFx(() -> model.energyProperty().set(true));
    assertThat(bench.figures()).hasSize(1);
    assertThat(bench.figures().get(0).seen()).isTrue();
  }
}
