package org.voltscape.app.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.app.document.RecentFiles;
import org.voltscape.app.document.SavedVersions;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.app.document.StudyOpening;
import org.voltscape.app.settings.Comfort;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.app.workbench.Workbench;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyWriter;

/** Two windows of one process: a document each, one look, one list of files. */
class WindowsTest {
  private static final int SECONDS = 60;

  @TempDir Path folder;
  private Windows windows;

  private static <T> T onFx(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.asyncFx(action).get(SECONDS, TimeUnit.SECONDS);
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
  }

  private StudyDocument.Loaded study(String name) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve(name + ".json"),
            "{\"name\": \""
                + name
                + "\", \"workload\": \"digits-10x10\", \"voltages\": [0.5], \"trials\": 1,"
                + " \"images\": 20, \"schemes\": [\"none\"]}");
    return StudyOpening.read(file);
  }

  private static List<Stage> stages() {
    return Window.getWindows().stream()
        .filter(w -> w instanceof Stage s && s.getTitle() != null && s.getTitle().contains("–"))
        .map(Stage.class::cast)
        .toList();
  }

  @AfterEach
  void close() throws Exception {
    onFx(
        () -> {
          windows.ended();
          stages().forEach(Stage::close);
          return null;
        });
  }

  @Test
  void documents_have_windows_of_their_own_and_share_what_is_common() throws Exception {
    Places places = new Places(folder.resolve("config"), folder.resolve("cache"));
    Stage stage = FxToolkit.registerPrimaryStage();
    StudyDocument.Loaded first = study("first");
    StudyDocument.Loaded second = study("second");
    onFx(
        () -> {
          windows = new Windows(places, new Settings(false, "", 1000, 700, false), List.of(), null);
          windows.open(stage, first);
          windows.open(second);
          return null;
        });
    until(() -> stages().size() == 2 && windows.recent().size() == 2);
    assertThat(onFx(() -> stages().stream().map(Stage::getTitle).toList()))
        .containsExactlyInAnyOrder("first.json – Voltscape", "second.json – Voltscape");
    // A file that is open is shown, not opened again, however its path is written.
    assertThat(onFx(() -> windows.show(folder.resolve("x/../first.json")))).isTrue();
    assertThat(onFx(() -> windows.show(folder.resolve("third.json")))).isFalse();
    // One look for all: the toolkit has one only.
    press(stage, KeyCode.D, true);
    until(() -> stages().stream().allMatch(windows::dark));

    // A size of text for all, too, and what else the settings say.
    Comfort comfort = new Comfort(true, 150, 3, 30);
    onFx(
        () -> {
          windows.settingsChanged(new Settings(true, "", 1000, 700, false).withComfort(comfort));
          return null;
        });
    assertThat(
            onFx(
                () ->
                    stages().stream()
                        .map(s -> fontSize(s.getScene().getRoot()))
                        .distinct()
                        .toList()))
        .containsExactly(21.0);

    Stage other = stages().stream().filter(s -> s != stage).findFirst().orElseThrow();
    press(other, KeyCode.W, false);
    until(() -> stages().size() == 1);
    assertThat(onFx(() -> windows.show(folder.resolve("second.json")))).isFalse();
    assertThat(Settings.load(places.config()).dark()).isTrue();
    assertThat(Settings.load(places.config()).comfort()).isEqualTo(comfort);
    assertThat(new RecentFiles(places.config()).load())
        .containsExactlyInAnyOrder(
            folder.resolve("first.json").toAbsolutePath(),
            folder.resolve("second.json").toAbsolutePath());
    press(stage, KeyCode.Q, false);
    until(() -> stages().isEmpty());
  }

  /** What somebody else wrote is asked about first, and what is overwritten can be had again. */
  @Test
  void a_file_that_something_else_has_changed_is_not_overwritten_unasked() throws Exception {
    Places places = new Places(folder.resolve("config"), folder.resolve("cache"));
    Stage stage = FxToolkit.registerPrimaryStage();
    StudyDocument.Loaded opened = study("shared");
    Path file = folder.resolve("shared.json");
    onFx(
        () -> {
          windows = new Windows(places, new Settings(false, "", 1000, 700, false), List.of(), null);
          windows.open(stage, opened);
          return null;
        });
    until(() -> stages().size() == 1);
    Study mine = opened.study().withName("mine");
    onFx(
        () -> {
          Workbench.of(stage).driver().edit(mine, "rename");
          return null;
        });
    Study theirs = opened.study().withName("theirs");
    Files.writeString(file, StudyWriter.toJson(theirs));

    answer(stage, "Cancel");
    assertThat(StudyOpening.read(file).study()).isEqualTo(theirs);
    assertThat(onFx(() -> Workbench.of(stage).unsaved())).isTrue();

    answer(stage, "Overwrite");
    until(() -> !Workbench.of(stage).unsaved());
    assertThat(StudyOpening.read(file).study()).isEqualTo(mine);
    assertThat(new SavedVersions(places.config()).of(file, SavedVersions.MOST))
        .extracting(SavedVersions.Version::study)
        .containsExactly(mine, theirs);
    // What this window wrote itself is no surprise.
    onFx(
        () -> {
          Workbench.of(stage).driver().edit(mine.withName("mine again"), "rename");
          return null;
        });
    press(stage, KeyCode.S, false);
    until(() -> !Workbench.of(stage).unsaved());
    assertThat(StudyOpening.read(file).study().name()).isEqualTo("mine again");
  }

  /** Saves, waits for the question and answers it. */
  private static void answer(Stage stage, String button) throws Exception {
    Platform.runLater(
        () ->
            Event.fireEvent(
                stage.getScene(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.S, false, true, false, false)));
    until(() -> question(button) != null);
    onFx(
        () -> {
          question(button).fire();
          return null;
        });
    until(() -> question(button) == null);
  }

  private static Button question(String button) {
    return Window.getWindows().stream()
        .filter(w -> w instanceof Stage s && "Changed by something else".equals(s.getTitle()))
        .flatMap(w -> w.getScene().getRoot().lookupAll(".button").stream())
        .map(Button.class::cast)
        .filter(b -> b.getText().equals(button))
        .findFirst()
        .orElse(null);
  }

  @Test
  void a_further_window_has_a_place_and_a_title_of_its_own() throws Exception {
    Places places = new Places(folder.resolve("config"), folder.resolve("cache"));
    Stage stage = FxToolkit.registerPrimaryStage();
    onFx(
        () -> {
          windows = new Windows(places, new Settings(false, "", 1000, 700, false), List.of(), null);
          windows.open(stage, null);
          windows.open(null);
          return null;
        });
    until(() -> stages().size() == 2);
    Stage other = stages().stream().filter(s -> s != stage).findFirst().orElseThrow();
    assertThat(onFx(other::getTitle)).isNotEqualTo(onFx(stage::getTitle));
    assertThat(onFx(other::getTitle)).endsWith(" (unsaved 2) – Voltscape");
    // The place is given again once a window manager has answered.
    until(() -> other.getX() > stage.getX() && other.getY() > stage.getY());
    // A number that is free is given again.
    onFx(
        () -> {
          other.close();
          windows.open(null);
          return null;
        });
    assertThat(onFx(() -> stages().stream().map(Stage::getTitle).toList()))
        .anyMatch(title -> title.endsWith(" (unsaved 2) – Voltscape"));
  }

  @Test
  void a_budget_that_is_chosen_is_that_of_the_next_window_and_of_no_other_that_is_open()
      throws Exception {
    Places places = new Places(folder.resolve("config"), folder.resolve("cache"));
    Stage stage = FxToolkit.registerPrimaryStage();
    StudyDocument.Loaded first = study("first");
    StudyDocument.Loaded second = study("second");
    StudyDocument.Loaded third = study("third");
    onFx(
        () -> {
          windows = new Windows(places, new Settings(false, "", 1000, 700, false), List.of(), null);
          windows.open(stage, first);
          windows.open(second);
          budget(stage).setValue(RunBudget.QUICK);
          windows.open(third);
          return null;
        });
    until(() -> stages().size() == 3);
    assertThat(onFx(() -> budget(titled("second.json")).getValue())).isEqualTo(RunBudget.NORMAL);
    assertThat(onFx(() -> budget(titled("third.json")).getValue())).isEqualTo(RunBudget.QUICK);
    WaitForAsyncUtils.waitFor(
        SECONDS,
        TimeUnit.SECONDS,
        () -> Settings.load(places.config()).comfort().budget() == RunBudget.QUICK);
    // What else is changed anywhere changes no window's budget.
    press(titled("second.json"), KeyCode.D, true);
    until(() -> windows.dark(stage));
    assertThat(onFx(() -> budget(stage).getValue())).isEqualTo(RunBudget.QUICK);
    assertThat(onFx(() -> budget(titled("second.json")).getValue())).isEqualTo(RunBudget.NORMAL);
  }

  private static Stage titled(String start) {
    return stages().stream().filter(s -> s.getTitle().startsWith(start)).findFirst().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<RunBudget> budget(Stage stage) {
    return (ComboBox<RunBudget>) stage.getScene().getRoot().lookup("#budget");
  }

  /** Two windows were killed: both studies come back, neither in the place of the other. */
  @Test
  void studies_that_a_crash_left_behind_get_windows_of_their_own() throws Exception {
    Places places = new Places(folder.resolve("config"), folder.resolve("cache"));
    StudyDocument.Loaded first = study("first");
    StudyDocument.Loaded second = study("second");
    for (StudyDocument.Loaded each : List.of(first, second)) {
      Study edited = each.study().withName(each.study().name() + " edited");
      String of = each.file().toString().replace("\\", "\\\\");
      Path left =
          Files.createDirectories(places.config().resolve("recovery"))
              .resolve("1-1-" + each.study().name().length() + ".json");
      Files.writeString(
          left,
          "{\"voltscapeRecovery\": 1, \"file\": \""
              + of
              + "\", \"study\": "
              + StudyWriter.toJson(edited)
              + "}");
      // The latest is offered first, and belongs to the window that is open.
      Files.setLastModifiedTime(
          left,
          FileTime.fromMillis(
              Files.getLastModifiedTime(left).toMillis() + (each == first ? 9000 : 1000)));
    }
    Stage stage = FxToolkit.registerPrimaryStage();
    onFx(
        () -> {
          windows = new Windows(places, new Settings(false, "", 1000, 700, false), List.of(), null);
          windows.open(stage, first);
          windows.lookForLeftBehind();
          return null;
        });
    for (int left = 2; left > 0; left--) {
      until(() -> restoreButton(stage) != null);
      onFx(
          () -> {
            restoreButton(stage).fire();
            return null;
          });
    }
    until(() -> stages().size() == 2 && restoreButton(stage) == null);
    assertThat(onFx(() -> stages().stream().map(Stage::getTitle).toList()))
        .containsExactlyInAnyOrder("first.json * – Voltscape", "second.json * – Voltscape");
    assertThat(onFx(() -> Workbench.of(stage).file())).isEqualTo(first.file());
    assertThat(onFx(() -> stages().stream().allMatch(s -> Workbench.of(s).unsaved()))).isTrue();
  }

  private static Button restoreButton(Stage stage) {
    return stage.getScene().getRoot().lookupAll("#recovery .button").stream()
        .map(Button.class::cast)
        .filter(b -> b.getText().equals("Restore"))
        .findFirst()
        .orElse(null);
  }

  private static double fontSize(Parent root) {
    Label label = (Label) root.lookup(".label");
    root.applyCss();
    return label.getFont().getSize();
  }

  private static void press(Stage stage, KeyCode key, boolean shift) throws Exception {
    onFx(
        () -> {
          var scene = stage.getScene();
          for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(
                scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner(),
                new KeyEvent(type, "", "", key, shift, true, false, false));
          }
          return null;
        });
  }
}
