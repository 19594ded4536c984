package org.voltscape.views.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
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
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.diff.SettingChange;
import org.voltscape.figure.studies.SampleRuns;
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
    assertThat(sentence()).startsWith("One setting differs, none that a trial depends on.");
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
    assertThat(
            differences.lookupAll(".table-cell").stream()
                .map(c -> ((Labeled) c).getText())
                .filter(t -> t != null && t.startsWith("0.00 (")))
        .isNotEmpty()
        .allMatch(t -> t.matches("0\\.00 \\(−0\\.\\d+ to \\+0\\.\\d+\\)"));
    assertThat(settings.isVisible()).isFalse();
    onFx(() -> this.<ToggleButton>node("compare-of-settings").fire());
    assertThat(settings.isVisible()).isTrue();
    assertThat(settings.getItems()).extracting(SettingChange::path).containsExactly("trials");
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
