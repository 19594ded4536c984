package org.voltscape.app.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.app.dialogs.Errors;
import org.voltscape.app.dialogs.MapPartDialog;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.app.workbench.Workbench;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.views.imports.TableDialogs;
import org.voltscape.views.imports.TableWant;
import org.voltscape.views.rail.MeasuredRail;
import org.voltscape.views.rail.RailFitDialog;

/** The whole window without a mouse: reached, named, seen to have the focus, and operated. */
class WindowKeyboardTest {
  private static final int SECONDS = 40;
  private static final String SMALL =
      "{\"workload\": \"digits-10x10\", \"voltages\": [0.5, 0.52], \"trials\": 2,"
          + " \"images\": 50, \"schemes\": [\"none\", \"bit-masking\"],"
          + " \"array\": {\"rows\": 16, \"cols\": 16, \"samples\": 20}}";

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
              w.driver().edit(StudyReader.parse(SMALL, "test"), "small");
              return w;
            });
    until(() -> workbench.driver().latest() != null && workbench.driver().latest().finished());
  }

  @AfterEach
  void closeDialogs() throws Exception {
    onFx(
        () -> {
          List.copyOf(Window.getWindows()).stream().filter(w -> w != stage).forEach(Window::hide);
          return null;
        });
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

  private static <T> T onFx(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.asyncFx(action).get(SECONDS, TimeUnit.SECONDS);
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
  }

  private static List<Menu> menus() {
    return ((MenuBar) stage.getScene().getRoot().lookup(".menu-bar")).getMenus();
  }

  private static MenuItem item(String title) {
    return menus().stream()
        .flatMap(m -> m.getItems().stream())
        .filter(i -> title.equals(i.getText()))
        .findFirst()
        .orElseThrow();
  }

  /** All of a scene: what has no name, what Tab does not reach, what does not show the focus. */
  private static List<String> faults(Scene scene) {
    List<String> faults = new ArrayList<>();
    Map<Node, Boolean> reached = KeyboardWalk.tabAround(scene);
    List<Node> wanted = KeyboardWalk.controls(scene.getRoot());
    assertThat(wanted).isNotEmpty();
    for (Node control : wanted) {
      if (KeyboardWalk.nameless(control)) {
        faults.add("no name: " + KeyboardWalk.describe(control));
      }
      if (!KeyboardWalk.reaches(reached.keySet(), control)) {
        faults.add("not reached: " + KeyboardWalk.describe(control));
      }
    }
    reached.forEach(
        (node, seen) -> {
          if (!seen) {
            faults.add("focus not seen: " + KeyboardWalk.describe(node));
          }
        });
    return faults;
  }

  /** What of a scene does nothing when the keys for its kind are pressed, or has no keys known. */
  private static List<String> dead(Scene scene) {
    List<String> dead = new ArrayList<>();
    boolean[] acted = {false};
    // Nothing is really done: runs, dialogs and files have tests of their own.
    EventHandler<ActionEvent> stop =
        e -> {
          acted[0] = true;
          e.consume();
        };
    scene.addEventFilter(ActionEvent.ACTION, stop);
    KeyOperation keys = new KeyOperation(acted);
    for (Node node : KeyboardWalk.controls(scene.getRoot())) {
      node.requestFocus();
      String fault = keys.fault(node);
      if (!fault.isEmpty()) {
        dead.add(fault);
      }
    }
    scene.removeEventFilter(ActionEvent.ACTION, stop);
    return dead;
  }

  static Stream<String> views() {
    return workbench.driver().views().stream();
  }

  @ParameterizedTest
  @MethodSource("views")
  void the_window_can_be_used_by_keyboard_with_each_view_in_front(String view) throws Exception {
    onFx(
        () -> {
          workbench.driver().select(view);
          return null;
        });
    until(() -> workbench.driver().settled(view));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(onFx(() -> faults(stage.getScene()))).isEmpty();
    assertThat(onFx(() -> dead(stage.getScene()))).as("does nothing").isEmpty();
  }

  @Test
  void every_fold_of_the_study_form_can_be_used_by_keyboard() throws Exception {
    List<TitledPane> folds =
        onFx(
            () ->
                stage.getScene().getRoot().lookupAll(".titled-pane").stream()
                    .map(TitledPane.class::cast)
                    .toList());
    assertThat(folds).hasSizeGreaterThan(5);
    for (TitledPane fold : folds) {
      onFx(
          () -> {
            fold.setAnimated(false);
            fold.setExpanded(true);
            return null;
          });
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(onFx(() -> faults(stage.getScene()))).isEmpty();
    assertThat(onFx(() -> dead(stage.getScene()))).as("does nothing").isEmpty();
  }

  @Test
  void every_menu_has_a_letter_of_its_own_and_every_item_a_name() throws Exception {
    List<String> titles = onFx(() -> menus().stream().map(Menu::getText).toList());
    assertThat(titles).allMatch(t -> t.matches("_[A-Z].*"));
    assertThat(titles.stream().map(t -> t.charAt(1))).doesNotHaveDuplicates();
    assertThat(
            onFx(
                () ->
                    menus().stream()
                        .flatMap(m -> m.getItems().stream())
                        .filter(i -> !(i instanceof javafx.scene.control.SeparatorMenuItem))
                        .filter(i -> i.getText() == null || i.getText().isBlank())
                        .count()))
        .isZero();
    assertThat(
            onFx(
                () ->
                    menus().stream()
                        .flatMap(m -> m.getItems().stream())
                        .map(MenuItem::getAccelerator)
                        .filter(java.util.Objects::nonNull)
                        .toList()))
        .as("keys of items")
        .doesNotHaveDuplicates();
  }

  @Test
  void every_menu_opens_with_its_letter_and_stays_open_when_alt_is_let_go() throws Exception {
    for (Menu menu : onFx(() -> List.copyOf(menus()))) {
      onFx(
          () -> {
            Node at = stage.getScene().lookup("#run");
            at.requestFocus();
            KeyCode letter = KeyCode.getKeyCode(MenuKeys.letter(menu));
            fire(at, KeyEvent.KEY_PRESSED, KeyCode.ALT, true);
            fire(at, KeyEvent.KEY_PRESSED, letter, true);
            // In this order, in which the menu bar takes Alt for Alt alone.
            fire(at, KeyEvent.KEY_RELEASED, KeyCode.ALT, true);
            fire(at, KeyEvent.KEY_RELEASED, letter, false);
            return null;
          });
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(onFx(() -> menus().stream().filter(Menu::isShowing).toList()))
          .as(menu.getText())
          .containsExactly(menu);
      onFx(
          () -> {
            menu.hide();
            return null;
          });
    }
    // With another key it is no letter of a menu.
    onFx(
        () -> {
          fire(stage.getScene().lookup("#run"), KeyEvent.KEY_PRESSED, KeyCode.Q, true);
          return null;
        });
    assertThat(onFx(() -> menus().stream().filter(Menu::isShowing).count())).isZero();
  }

  private static void fire(Node at, EventType<KeyEvent> type, KeyCode key, boolean alt) {
    Event.fireEvent(at, new KeyEvent(type, "", "", key, false, false, alt, false));
  }

  @Test
  void f6_goes_round_the_areas_of_the_window() throws Exception {
    List<String> there = new ArrayList<>();
    onFx(
        () -> {
          stage.getScene().lookup("#run").requestFocus();
          return null;
        });
    for (int i = 0; i < 4; i++) {
      there.add(
          onFx(
              () -> {
                Scene scene = stage.getScene();
                KeyboardWalk.press(scene.getFocusOwner(), KeyCode.F6, false, false, false);
                return KeyboardWalk.describe(scene.getFocusOwner());
              }));
    }
    assertThat(there).doesNotHaveDuplicates();
    assertThat(there.get(3)).contains("#run");
    String back =
        onFx(
            () -> {
              Scene scene = stage.getScene();
              KeyboardWalk.press(scene.getFocusOwner(), KeyCode.F6, true, false, false);
              return KeyboardWalk.describe(scene.getFocusOwner());
            });
    assertThat(back).isEqualTo(there.get(2));
  }

  /** Opens what an item of the menu opens, and waits for it. */
  private static Window dialog(String title) throws Exception {
    return opened(() -> item(title).fire());
  }

  private static Window opened(Runnable opening) throws Exception {
    Platform.runLater(opening);
    until(() -> Window.getWindows().stream().anyMatch(w -> w != stage && w.isFocused()));
    WaitForAsyncUtils.waitForFxEvents();
    return onFx(
        () ->
            Window.getWindows().stream()
                .filter(w -> w != stage && w.isFocused())
                .findFirst()
                .orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Settings…",
        "Earlier versions…",
        "History…",
        "Actions…",
        "Profile this die…",
        "Export figure…",
        "Quick tour",
        "Keyboard shortcuts",
        "About Voltscape"
      })
  void dialogs_can_be_used_by_keyboard_and_esc_closes_them(String title) throws Exception {
    onFx(
        () -> {
          workbench.driver().select("curve");
          return null;
        });
    until(() -> workbench.driver().settled("curve"));
    check(dialog(title));
  }

  private static Path table() {
    try {
      Path file = Files.createTempDirectory("table").resolve("points.csv");
      return Files.writeString(file, "0.5,0.1,3\n0.6,0.01,4\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path board() {
    try {
      Path file = folder.resolve("board.csv");
      String rows = "0.5,100,1\n0.6,100,1.5\n0.7,100,2.1\n0.8,100,2.7\n";
      return Files.writeString(file, "voltage (V),clock (MHz),power (mW)\n" + rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Arguments> questions() {
    MeasuredRail rail = MeasuredRail.read(board());
    return Stream.of(
        Arguments.of(
            Named.of(
                "part of a map",
                (Runnable) () -> MapPartDialog.ask(stage, "Which part?", MapPart.FIRST))),
        Arguments.of(
            Named.of("error", (Runnable) () -> Errors.show(stage, "No", "It cannot be read."))),
        Arguments.of(
            Named.of(
                "table",
                (Runnable)
                    () ->
                        TableDialogs.forgetful()
                            .show(
                                stage,
                                table(),
                                TableWant.CURVE,
                                curve -> {},
                                complaint -> {
                                  throw new IllegalStateException(complaint);
                                }))),
        Arguments.of(
            Named.of(
                "fit of a rail",
                (Runnable)
                    () ->
                        RailFitDialog.ask(
                            stage, (DataPlatform) EnergyPlatforms.byId("snnac-65nm"), rail))),
        Arguments.of(
            Named.of(
                "unsaved study",
                (Runnable)
                    () -> {
                      workbench
                          .driver()
                          .edit(workbench.driver().study().withName("unsaved"), "rename");
                      workbench.mayLeave();
                    })));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void questions_can_be_answered_by_keyboard_and_esc_closes_them(Runnable opening)
      throws Exception {
    check(opened(opening));
  }

  private static void check(Window dialog) throws Exception {
    assertThat(onFx(() -> faults(dialog.getScene()))).isEmpty();
    assertThat(onFx(() -> dead(dialog.getScene()))).as("does nothing").isEmpty();
    onFx(
        () -> {
          Node at = dialog.getScene().getFocusOwner();
          KeyboardWalk.press(
              at == null ? dialog.getScene().getRoot() : at, KeyCode.ESCAPE, false, false, false);
          return null;
        });
    until(() -> !dialog.isShowing());
  }

  @Test
  void the_list_of_shortcuts_has_every_key_of_the_menus_and_no_other() throws Exception {
    List<String> wanted =
        onFx(
            () ->
                menus().stream()
                    .flatMap(m -> m.getItems().stream())
                    .filter(i -> i.getAccelerator() != null)
                    .map(i -> i.getAccelerator().getDisplayText())
                    .toList());
    assertThat(wanted).hasSizeGreaterThan(30).contains("Ctrl+M", "Ctrl+,", "F1", "Shift+F5");
    Window dialog = dialog("Keyboard shortcuts");
    List<String> listed =
        onFx(
            () -> {
              GridPane grid = (GridPane) dialog.getScene().lookup("#shortcuts");
              return grid.getChildren().stream()
                  .filter(n -> GridPane.getColumnIndex(n) == 0)
                  .map(n -> ((Label) n).getText())
                  .toList();
            });
    assertThat(listed.subList(0, wanted.size())).isEqualTo(wanted);
    assertThat(listed.subList(wanted.size(), listed.size()))
        .isEqualTo(Shortcuts.ofControls().stream().map(Shortcuts.Line::keys).toList());
    // An item is listed under the name it keeps, whatever undo would take back.
    assertThat(onFx(() -> Shortcuts.of(menus())).stream().map(Shortcuts.Line::what).toList())
        .contains("Undo", "Redo", "Settings");
  }

  @Test
  void esc_gives_a_maximised_view_back_and_never_stops_a_run() throws Exception {
    String seed =
        SMALL
            .replace("\"trials\": 2", "\"trials\": 4000")
            .replace("\"images\": 50", "\"images\": 500");
    long before = onFx(workbench.driver()::currentRun);
    onFx(
        () -> {
          workbench.driver().edit(StudyReader.parse(seed, "test"), "a long run");
          return null;
        });
    until(
        () ->
            workbench.driver().currentRun() > before
                && workbench.driver().latest().runId() == workbench.driver().currentRun()
                && !workbench.driver().latest().finished());
    long run = onFx(workbench.driver()::currentRun);
    List<Node> all = onFx(() -> KeyboardWalk.controls(stage.getScene().getRoot()));
    for (Node node : all.subList(0, Math.min(all.size(), 60))) {
      onFx(
          () -> {
            node.requestFocus();
            KeyboardWalk.press(node, KeyCode.ESCAPE, false, false, false);
            return null;
          });
    }
    assertThat(onFx(() -> workbench.driver().latest().finished())).as("stopped").isFalse();
    onFx(
        () -> {
          item("Maximise or give back").fire();
          return null;
        });
    until(() -> onScreen("#run"));
    int narrow = onFx(() -> KeyboardWalk.controls(stage.getScene().getRoot()).size());
    onFx(
        () -> {
          KeyboardWalk.press(stage.getScene().lookup("#run"), KeyCode.ESCAPE, false, false, false);
          return null;
        });
    assertThat(onFx(() -> KeyboardWalk.controls(stage.getScene().getRoot()).size()))
        .as("the form is back")
        .isGreaterThan(narrow);
    assertThat(onFx(workbench.driver()::currentRun)).isEqualTo(run);
    assertThat(onFx(() -> workbench.driver().latest().finished())).as("stopped").isFalse();
    // The key that does stop it.
    onFx(
        () -> {
          KeyboardWalk.press(stage.getScene().lookup("#run"), KeyCode.F5, true, false, false);
          return null;
        });
    until(() -> workbench.driver().latest().finished());
    onFx(
        () -> {
          workbench.driver().edit(StudyReader.parse(SMALL, "test"), "small");
          return null;
        });
    until(
        () ->
            workbench.driver().latest().runId() == workbench.driver().currentRun()
                && workbench.driver().latest().finished());
  }

  private static boolean onScreen(String selector) {
    return stage.getScene().lookup(selector) != null;
  }
}
