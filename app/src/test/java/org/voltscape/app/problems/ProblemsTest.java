package org.voltscape.app.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.app.cli.shared.Version;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.JavaMemory;
import org.voltscape.views.fx.FileWork;

class ProblemsTest {
  private final FxRobot robot = new FxRobot();
  private final List<Throwable> before = new ArrayList<>();
  private final UncaughtExceptionHandler handler =
      new Problems().handler((thread, problem) -> before.add(problem));

  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void close() {
    robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
  }

  private void happens(Throwable problem) {
    handler.uncaughtException(Thread.currentThread(), problem);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Exception problem(String message) {
    return new IllegalStateException(message);
  }

  private static Exception other() {
    return new UnsupportedOperationException("other");
  }

  private long dialogs() {
    return robot.lookup(".dialog-pane").queryAll().size();
  }

  private DialogPane pane() {
    return robot.lookup(".dialog-pane").queryAs(DialogPane.class);
  }

  @Test
  void a_problem_is_shown_with_details_to_copy_after_it_was_logged() {
    Exception problem = problem("first");
    happens(problem);
    assertThat(before).containsExactly(problem);
    String details = robot.lookup("#problem-details").queryAs(TextArea.class).getText();
    assertThat(details)
        .contains("voltscape " + Version.text())
        .contains("Java " + System.getProperty("java.version"))
        .contains(System.getProperty("os.name"))
        .contains("java.lang.IllegalStateException: first")
        .contains("at org.voltscape.app.problems.ProblemsTest.problem(")
        .doesNotContain(System.getProperty("user.dir"));
    DialogPane pane = pane();
    Button copy =
        (Button)
            pane.lookupButton(
                pane.getButtonTypes().stream()
                    .filter(b -> b.getText().equals("Copy details"))
                    .findFirst()
                    .orElseThrow());
    robot.interact(copy::fire);
    robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(details));
    assertThat(dialogs()).as("copying closes nothing").isEqualTo(1);
  }

  @Test
  void one_dialog_at_a_time_counts_the_others_and_none_comes_twice() {
    happens(problem("first"));
    happens(other());
    happens(other());
    assertThat(dialogs()).isEqualTo(1);
    assertThat(robot.lookup("#problem-more").queryAs(Label.class).getText())
        .isEqualTo("2 further problems since; the log file has them.");
    robot.interact(() -> ((Button) pane().lookupButton(ButtonType.CLOSE)).fire());
    assertThat(dialogs()).isZero();
    happens(problem("the same again"));
    assertThat(dialogs()).as("known").isZero();
    happens(other());
    assertThat(dialogs()).as("not shown before").isEqualTo(1);
    assertThat(before).hasSize(5);
  }

  /** A file that cannot be opened must not be met with silence the second time. */
  @Test
  void work_that_the_user_waits_for_is_answered_every_time() throws Exception {
    UncaughtExceptionHandler mine = Thread.getDefaultUncaughtExceptionHandler();
    try {
      Thread.setDefaultUncaughtExceptionHandler(handler);
      for (int i = 0; i < 2; i++) {
        Platform.runLater(
            () ->
                FileWork.run(
                    null,
                    "Reading study.json",
                    () -> {
                      throw new IllegalArgumentException("a constant needs a name");
                    },
                    done -> {},
                    sentence -> {}));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> dialogs() == 1);
        assertThat(pane().getHeaderText())
            .startsWith("Reading study.json: something in the program");
        robot.interact(() -> ((Button) pane().lookupButton(ButtonType.CLOSE)).fire());
        assertThat(dialogs()).isZero();
      }
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(mine);
    }
  }

  @Test
  void the_sentence_says_what_can_be_done() {
    assertThat(Problems.sentence(new RuntimeException(new OutOfMemoryError())))
        .isEqualTo(JavaMemory.sentence());
    BadInputException bad = new BadInputException("a.json", "", "nothing", "a study");
    assertThat(Problems.sentence(bad)).isEqualTo(bad.getMessage());
    assertThat(Problems.sentence(new NullPointerException())).contains("The program goes on");
  }

  @Test
  void watching_twice_is_watching_once() {
    UncaughtExceptionHandler mine = Thread.getDefaultUncaughtExceptionHandler();
    try {
      Problems.watch();
      UncaughtExceptionHandler set = Thread.getDefaultUncaughtExceptionHandler();
      assertThat(set).isNotSameAs(mine);
      Problems.watch();
      assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(set);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(mine);
    }
  }

  @Test
  void a_handler_of_an_event_that_throws_gets_there() throws Exception {
    UncaughtExceptionHandler mine = Thread.getDefaultUncaughtExceptionHandler();
    try {
      Thread.setDefaultUncaughtExceptionHandler(handler);
      Button button = new Button("x");
      button.setOnAction(
          e -> {
            throw new IllegalStateException("in an event");
          });
      Platform.runLater(button::fire);
      WaitForAsyncUtils.waitForFxEvents();
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(robot.lookup("#problem-details").queryAs(TextArea.class).getText())
          .contains("in an event");
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(mine);
      WaitForAsyncUtils.clearExceptions();
    }
  }
}
