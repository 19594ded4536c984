package org.voltscape.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.app.dialogs.SaveName;
import org.voltscape.app.document.SavedVersions;
import org.voltscape.app.session.Session;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.energy.file.PlatformWriter;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.io.platform.PlatformFiles;
import org.voltscape.views.study.StudyForm;

/** Platforms of a study's own in the window: files in, files out, one step each. */
class PlatformsTest {
  @TempDir Path folder;

  private final FxRobot robot = new FxRobot();
  private final List<Path> others = new CopyOnWriteArrayList<>();
  private Stage stage;
  private Workbench workbench;
  private Session session;
  private Platforms platforms;

  private static DataPlatform own() {
    return new DataPlatform(
        ((DataPlatform) EnergyPlatforms.byId("snnac-65nm"))
            .data()
            .named("my-chip", "My chip")
            .with("sram_capacitance", 69e-12, Tier.MEASURED, "bench"));
  }

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    robot.interact(
        () -> {
          // Not the one that all tests share, which would keep the window in memory.
          stage = new Stage();
          workbench =
              new Workbench(
                  stage,
                  new Places(folder.resolve("config"), folder.resolve("cache")),
                  new Settings(false, "", 1280, 800, true));
          workbench.show();
          session = workbench.driver().session();
          StudyForm form = new StudyForm(session.document().study());
          form.setOnChange(session.document()::apply);
          platforms = new Platforms(stage, session, form::usePlatform);
        });
  }

  @AfterEach
  void close() {
    robot.interact(
        () -> {
          workbench.endRuns();
          stage.close();
        });
  }

  private static void until(Callable<Boolean> happened) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, happened);
  }

  @Test
  void a_platform_s_file_becomes_the_study_s_own_and_undo_takes_it_back() throws Exception {
    Path file = folder.resolve("chip.json");
    PlatformFiles.write(file, own());
    robot.interact(() -> platforms.openOr(file, others::add));
    until(() -> own().equals(session.document().study().energy().own()));
    assertThat(others).isEmpty();
    assertThat(session.document().undoDescription()).isEqualTo("Platform My chip");
    robot.interact(session.document()::undo);
    assertThat(session.document().study().energy().own()).isNull();
    assertThat(session.document().study().platform()).isEqualTo("snnac-65nm");
  }

  @Test
  void other_files_go_where_they_went_before() throws Exception {
    Path study = Files.writeString(folder.resolve("study.json"), "{\"voltscape\": 1}");
    robot.interact(() -> platforms.openOr(study, others::add));
    until(() -> !others.isEmpty());
    assertThat(others).containsExactly(study);
    assertThat(session.document().study().energy().own()).isNull();
  }

  /** Opens a file and reads the dialog that comes instead. */
  private String refused(Runnable open) throws Exception {
    Platform.runLater(open);
    until(() -> robot.lookup("#error-sentence").tryQuery().isPresent());
    String sentence = robot.lookup("#error-sentence").queryAs(Label.class).getText();
    DialogPane pane = robot.lookup(".dialog-pane").queryAs(DialogPane.class);
    Button ok = (Button) pane.lookupButton(ButtonType.OK);
    WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
    Bounds inside = ok.localToScene(ok.getBoundsInLocal());
    assertThat(inside.getMaxY())
        .as("OK is in the window")
        .isLessThanOrEqualTo(ok.getScene().getHeight());
    robot.interact(ok::fire);
    return sentence;
  }

  @Test
  void a_broken_platform_says_so_whether_it_is_a_file_or_in_a_study() throws Exception {
    ObjectNode broken = PlatformWriter.tree(own());
    ((ObjectNode) broken.at("/constants/alpha")).put("name", "");
    ((ObjectNode) broken.at("/constants/banks")).put("value", 1.5);
    Path file = Files.writeString(folder.resolve("chip.json"), broken.toString());
    assertThat(refused(() -> platforms.open(file)))
        .isEqualTo(file + ", field constants.alpha.name: found \"\", expected what it is.");
    ((ObjectNode) broken.at("/constants/alpha")).put("name", "alpha");
    Path study =
        Files.writeString(
            folder.resolve("study.json"),
            "{\"voltscape\": 1, \"energy\": {\"platform\": " + broken + "}}");
    StudyFiles files =
        new StudyFiles(
            stage,
            session.document(),
            new SavedVersions(folder.resolve("config")),
            OtherWindows.NONE,
            said -> {});
    for (int i = 0; i < 2; i++) {
      assertThat(refused(() -> files.open(study)))
          .contains("field energy.platform.memories.weights.banks: found banks of 1.5");
    }
    Path csv = Files.writeString(folder.resolve("board.csv"), "voltage (V),power (mW)\n0.5,1\n");
    assertThat(refused(() -> platforms.open(csv))).contains("fit-energy");
  }

  @Test
  void a_platform_is_saved_as_it_is() throws Exception {
    Path file = folder.resolve("saved.json");
    robot.interact(() -> platforms.save(own(), SaveName.of(file, "a platform", List.of(".json"))));
    until(() -> Files.exists(file));
    assertThat(PlatformFiles.read(file)).isEqualTo(own());
  }
}
