package org.voltscape.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.app.samples.Lessons;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.engine.lesson.Lesson;
import org.voltscape.engine.lesson.Step;
import org.voltscape.engine.study.Study;
import org.voltscape.views.lesson.LessonModel;

/** Lessons in the real window: what they name is there, and a step is one edit. */
class LessonDeskTest {
  private static final int SECONDS = 60;

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

  @AfterEach
  void close() throws Exception {
    onFx(
        () -> {
          workbench.endRuns();
          stage.close();
          return null;
        });
  }

  @Test
  void every_view_and_control_that_a_lesson_names_is_in_the_window() throws Exception {
    for (Lesson lesson : Lessons.all()) {
      for (Step step : lesson.steps()) {
        if (step.view() != null) {
          assertThat(workbench.driver().views()).as(step.id()).contains(step.view());
        }
        if (step.highlight() != null) {
          assertThat(onFx(() -> stage.getScene().lookup("#" + step.highlight())))
              .as(step.id())
              .isNotNull();
        }
      }
    }
  }

  @Test
  void a_lesson_borrows_the_workbench_and_gives_it_back() throws Exception {
    Lesson lesson = Lessons.find("one-flipped-bit").orElseThrow();
    int step = lesson.indexOf("network");
    Study mine = workbench.driver().study();
    LessonModel model = workbench.driver().lessons().model();
    onFx(
        () -> {
          workbench.driver().lessons().open(lesson);
          for (int i = 0; i < step; i++) {
            model.next();
          }
          return null;
        });
    assertThat(onFx(() -> ((Label) stage.getScene().lookup("#lesson-progress")).getText()))
        .isEqualTo("7 of 9");
    assertThat(workbench.driver().study()).isEqualTo(lesson.steps().get(step).study());
    assertThat(workbench.driver().session().point().getVolts())
        .isEqualTo(lesson.steps().get(step).voltage());
    assertThat(workbench.driver().lessons().showsItsStudy()).isTrue();
    assertThat(workbench.driver().session().document().undoDescription())
        .isEqualTo("lesson step 5");

    onFx(
        () -> {
          model.enter("1");
          model.check();
          return null;
        });
    WaitForAsyncUtils.waitFor(
        SECONDS,
        TimeUnit.SECONDS,
        () -> onFx(() -> stage.getScene().lookup("#lesson-feedback").isVisible()));

    onFx(
        () -> {
          model.leave();
          model.leaveAndRestore();
          return null;
        });
    assertThat(workbench.driver().study()).isEqualTo(mine);
    assertThat(workbench.driver().session().document().unsaved()).isFalse();
    assertThat(onFx(() -> stage.getScene().lookup("#lesson-progress"))).isNull();
    onFx(
        () -> {
          workbench.driver().session().document().undo();
          return null;
        });
    assertThat(workbench.driver().study()).isEqualTo(lesson.steps().get(step).study());
  }

  private static <T> T onFx(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1000L, action);
  }
}
