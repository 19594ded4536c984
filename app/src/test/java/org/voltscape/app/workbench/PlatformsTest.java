package org.voltscape.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.app.dialogs.SaveName;
import org.voltscape.app.session.Session;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.Tier;
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
    stage = FxToolkit.registerPrimaryStage();
    robot.interact(
        () -> {
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

  @Test
  void a_platform_is_saved_as_it_is() throws Exception {
    Path file = folder.resolve("saved.json");
    robot.interact(() -> platforms.save(own(), SaveName.of(file, "a platform", List.of(".json"))));
    until(() -> Files.exists(file));
    assertThat(PlatformFiles.read(file)).isEqualTo(own());
  }
}
