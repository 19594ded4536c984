package org.voltscape.views.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.lesson.Step;

/** The panel of a lesson: text, question, and the way through. FX thread only. */
public final class LessonView {
  private static final KeyCombination NEXT =
      new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN);
  private static final KeyCombination BACK =
      new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);
  private static final KeyCombination HINT =
      new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);
  private static final double WIDTH = 360;

  private final LessonModel model;
  private final Label title = new Label();
  private final Label progress = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final VBox text = new VBox(10);
  private final VBox word = new VBox();
  private final ScrollPane scroll = new ScrollPane(text);
  private final Button back = new Button("_Back", new FontIcon("fth-chevron-left"));
  private final Button next = new Button("_Next", new FontIcon("fth-chevron-right"));
  private final BorderPane root = new BorderPane();
  private final ChangeListener<LessonPage> pages = (o, was, is) -> show(was, is);
  private QuestionBox question;

  public LessonView(LessonModel model) {
    this.model = model;
    root.getStyleClass().add("vs-lesson");
    root.setPrefWidth(WIDTH);
    root.setMinWidth(WIDTH - 40);
    root.setTop(head());
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    text.getStyleClass().add("vs-lesson-body");
    root.setCenter(scroll);
    root.setBottom(foot());
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model.pageProperty().addListener(pages);
    show(null, model.pageProperty().get());
  }

  /** The panel. */
  public Region node() {
    return root;
  }

  /** Lets go of the model. */
  public void dispose() {
    model.pageProperty().removeListener(pages);
  }

  private Node head() {
    title.getStyleClass().add("vs-lesson-title");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Button restart = icon("fth-rotate-ccw", "Start the lesson over", model::restart);
    restart.setId("lesson-restart");
    Button leave = icon("fth-x", "Leave the lesson", model::leave);
    leave.setId("lesson-leave");
    HBox line = new HBox(4, title, restart, leave);
    line.setAlignment(Pos.TOP_LEFT);
    progress.setId("lesson-progress");
    progress.getStyleClass().add("vs-hint");
    progress.setMinWidth(Region.USE_PREF_SIZE);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("small");
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox how = new HBox(8, bar, progress);
    how.setAlignment(Pos.CENTER_LEFT);
    VBox head = new VBox(6, line, how);
    head.getStyleClass().add("vs-lesson-head");
    return head;
  }

  private Node foot() {
    back.setId("lesson-back");
    back.setTooltip(new Tooltip("The step before (Alt+Left)"));
    back.setOnAction(e -> model.back());
    next.setId("lesson-next");
    next.setContentDisplay(ContentDisplay.RIGHT);
    next.setTooltip(new Tooltip("The next step (Alt+Right)"));
    next.setOnAction(e -> model.next());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new HBox(8, back, gap, next);
    foot.getStyleClass().add("vs-lesson-foot");
    return foot;
  }

  private static Button icon(String name, String help, Runnable action) {
    Button button = new Button(null, new FontIcon(name));
    button.getStyleClass().addAll("vs-icon-button", "flat");
    button.setTooltip(new Tooltip(help));
    button.setAccessibleText(help);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(e -> action.run());
    return button;
  }

  private void key(KeyEvent e) {
    LessonPage page = model.pageProperty().get();
    if (page == null || page.leaving()) {
      return;
    }
    if (NEXT.match(e) && !next.isDisabled()) {
      model.next();
      e.consume();
    } else if (BACK.match(e) && !back.isDisabled()) {
      model.back();
      e.consume();
    } else if (HINT.match(e) && !page.atEnd()) {
      model.hint();
      e.consume();
    }
  }

  private void show(LessonPage was, LessonPage is) {
    if (is == null) {
      return;
    }
    boolean other =
        was == null
            || was.index() != is.index()
            || was.leaving() != is.leaving()
            || !was.lesson().equals(is.lesson());
    if (other) {
      boolean focused = root.isFocusWithin();
      rebuild(is);
      scroll.setVvalue(0);
      if (focused) {
        focusFirst();
      }
    }
    boolean withWord = !is.leaving() && !is.atEnd() && is.step().word() != null;
    if (withWord && (other || was.wordRevealed() != is.wordRevealed())) {
      word.getChildren().setAll(WordTable.of(is.step().word(), is.wordRevealed()));
    }
    if (question != null) {
      question.show(is);
      if (!other && (is.busy() && !was.busy() || is.state().saysMoreThan(was.state()))) {
        // What is said stands at the end of the step, which may be below the edge.
        root.applyCss();
        root.layout();
        scroll.setVvalue(1);
      }
    }
    title.setText(is.lesson().title());
    progress.setText(is.progress());
    bar.setProgress((double) is.index() / is.lesson().steps().size());
    back.setDisable(is.index() == 0 || is.leaving());
    next.setDisable(is.atEnd() || is.leaving());
    next.setText(is.index() == is.lesson().steps().size() - 1 ? "_Finish" : "_Next");
  }

  private void rebuild(LessonPage page) {
    question = null;
    List<Node> nodes = new ArrayList<>();
    if (page.leaving()) {
      nodes.addAll(leaving());
    } else if (page.atEnd()) {
      nodes.addAll(end(page));
    } else {
      step(page, nodes);
    }
    text.getChildren().setAll(nodes);
  }

  /** Keeps the keyboard inside the panel when what had the focus is gone. */
  private void focusFirst() {
    if (question != null) {
      question.focus();
    } else if (!next.isDisabled()) {
      next.requestFocus();
    } else if (text.lookup(".accent") != null) {
      text.lookup(".accent").requestFocus();
    }
  }

  private void step(LessonPage page, List<Node> nodes) {
    Step step = page.step();
    nodes.add(heading(step.title()));
    step.text().forEach(paragraph -> nodes.add(new MarkupFlow(paragraph)));
    if (step.word() != null) {
      nodes.add(word);
    }
    if (step.question() != null) {
      question = new QuestionBox(model, step.question());
      nodes.add(question.node());
    }
  }

  private List<Node> end(LessonPage page) {
    Button again = new Button("Start over");
    again.setOnAction(e -> model.restart());
    Button leave = new Button("Leave the lesson");
    leave.setId("lesson-done");
    leave.getStyleClass().add("accent");
    leave.setOnAction(e -> model.leave());
    return List.of(
        heading("That was the lesson"),
        new MarkupFlow(page.summary()),
        new MarkupFlow("The study on the workbench is yours to go on with."),
        new HBox(8, leave, again));
  }

  private List<Node> leaving() {
    Button restore = new Button("Restore my study");
    restore.setId("lesson-restore");
    restore.getStyleClass().add("accent");
    restore.setOnAction(e -> model.leaveAndRestore());
    Button keep = new Button("_Keep the lesson's study");
    keep.setId("lesson-keep");
    keep.setOnAction(e -> model.leaveAndKeep());
    Button stay = new Button("Go on with the lesson");
    stay.setOnAction(e -> model.stay());
    VBox buttons = new VBox(8, restore, keep, stay);
    return List.of(
        heading("Leave the lesson"),
        new MarkupFlow(
            "The lesson has put a study of its own on the workbench. Do you want back the one that"
                + " was there before? Either way Undo takes it back."),
        buttons);
  }

  private static Label heading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().add("vs-lesson-heading");
    heading.setWrapText(true);
    heading.setMinHeight(Region.USE_PREF_SIZE);
    return heading;
  }
}
