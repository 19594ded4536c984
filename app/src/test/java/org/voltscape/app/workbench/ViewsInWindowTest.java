package org.voltscape.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.app.session.OpenedView;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.views.workbench.WorkbenchView;

/** Every view in the real window: no text is clipped at the sizes it is made for. */
class ViewsInWindowTest {
  private static final int SECONDS = 120;
  private static final String SMALL =
      "{\"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.52], \"trials\": 2,"
          + " \"images\": 50, \"schemes\": [\"none\", \"bit-masking\"],"
          + " \"array\": {\"rows\": 16, \"cols\": 16, \"samples\": 20}}";

  private record Look(int width, int height, boolean twoPanes) {}

  /**
   * Panes are narrowest where there are two. The headless toolkit complains of windows that grow.
   */
  static Stream<Look> looks() {
    return Stream.of(
        new Look(1600, 1000, true),
        new Look(1280, 800, true),
        new Look(1280, 720, true),
        new Look(1280, 720, false));
  }

  @TempDir static Path folder;
  private static Stage stage;
  private static Workbench workbench;

  @BeforeAll
  static void open() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
    workbench =
        onFx(
            () -> {
              Workbench w =
                  new Workbench(
                      stage,
                      new Places(folder.resolve("config"), folder.resolve("cache")),
                      new Settings(false, "", 1600, 1000, true));
              w.show();
              w.edit(StudyReader.parse(SMALL, "test"), "small");
              return w;
            });
    until(
        () ->
            workbench.latest() != null
                && workbench.latest().runId() == workbench.currentRun()
                && workbench.latest().finished());
  }

  @AfterAll
  static void close() throws Exception {
    onFx(
        () -> {
          workbench.endRuns();
          stage.close();
          return null;
        });
  }

  @ParameterizedTest
  @MethodSource("looks")
  void no_text_is_clipped(Look look) throws Exception {
    onFx(
        () -> {
          workbench.look(look.width(), look.height(), false, look.twoPanes());
          stage.getScene().getRoot().applyCss();
          return null;
        });
    List<String> clipped = new ArrayList<>();
    for (OpenedView opened : workbench.session().views().all()) {
      WorkbenchView view = opened.view();
      onFx(
          () -> {
            workbench.select(opened.about().id());
            return null;
          });
      until(view::settled);
      // Columns take their widths, and the table its room, a layout later.
      for (int pass = 0; pass < 3; pass++) {
        onFx(
            () -> {
              view.node().applyCss();
              stage.getScene().getRoot().layout();
              return null;
            });
      }
      onFx(() -> ClippedText.in(view.node()))
          .forEach(words -> clipped.add(opened.about().id() + ": " + words));
    }
    assertThat(clipped).isEmpty();
  }

  private static <T> T onFx(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1000L, action);
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
  }
}
