package org.voltscape.views.word;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.voltscape.engine.microscope.WordAnswer;
import org.voltscape.engine.microscope.WordExample;
import org.voltscape.engine.microscope.WordExamples;
import org.voltscape.engine.microscope.WordStep.Stage;
import org.voltscape.engine.microscope.WordTrace;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.fx.LiveScroll;
import org.voltscape.views.fx.ShownWatch;

/**
 * The single-word microscope: settings on top, the word bit by bit on its way through the memory,
 * and the schemes side by side.
 */
public final class WordView {
  private final WordModel model;
  private final WordGrid grid;
  private final Label origin = text("vs-source");
  private final Text verdict = new Text();
  private final Text best = new Text();
  private final Label stepName = new Label();
  private final Button back = button("◀ Back", "One step less (key B)");
  private final Button next = button("Next ▶", "One step more (key N)");
  private final Button all = button("All steps", "Show the whole way at once (key A)");
  private final Button undo = button("Undo", "Take the last change back (Ctrl+Z)");
  private final Button clear = button("Clear faults", "Make all cells sound, no flips");
  private final VBox root;
  private final ObservableValue<Boolean> shown;
  private Consumer<String> onCopied = text -> {};

  /**
   * @param model outlives the view
   */
  public WordView(WordModel model) {
    this.model = model;
    grid = new WordGrid(model);
    WordTable table = new WordTable(model);
    ScrollPane scroll = LiveScroll.of(grid.node());
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("vs-word-scroll");
    scroll.setMinHeight(150);
    scroll
        .viewportBoundsProperty()
        .addListener((o, before, now) -> grid.setWidth(now.getWidth() - 4));
    // The steps have the height they need; the table takes what is left.
    grid.node()
        .heightProperty()
        .addListener((o, before, now) -> scroll.setPrefHeight(now.doubleValue() + 4));
    VBox.setVgrow(table.node(), Priority.ALWAYS);
    TextFlow result = new TextFlow(verdict, best);
    result.setMinHeight(Region.USE_PREF_SIZE);
    verdict.getStyleClass().add("vs-word-verdict");
    best.getStyleClass().add("vs-word-best");
    root =
        new VBox(
            6,
            actions(),
            new WordBar(model).node(),
            origin,
            scroll,
            result,
            comparison(),
            table.node());
    root.getStyleClass().add("vs-word");
    root.setPadding(new Insets(8));
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    origin.managedProperty().bind(origin.visibleProperty());
    model.traceProperty().addListener((o, before, now) -> show());
    model.originProperty().addListener((o, before, now) -> show());
    model.stepsShownProperty().addListener((o, before, now) -> show());
    undo.disableProperty().bind(model.undoableProperty().not());
    show();
    shown = ShownWatch.of(root);
    shown.addListener((o, before, now) -> model.setShown(now));
    model.setShown(shown.getValue());
  }

  /** The node to place. */
  public Region node() {
    return root;
  }

  /** Told what has been put on the clipboard, in words. */
  public void setOnCopied(Consumer<String> receiver) {
    onCopied = receiver;
  }

  private FlowPane actions() {
    MenuButton examples = menu("Examples", "Worked examples of the papers, with their figures");
    examples.setId("word-examples");
    for (WordExample example : WordExamples.all()) {
      MenuItem item = new MenuItem(example.title() + "   (" + example.source() + ")");
      item.setOnAction(e -> model.show(example));
      examples.getItems().add(item);
    }
    undo.setOnAction(e -> model.undo());
    clear.setOnAction(e -> model.clearFaults());
    MenuItem command = new MenuItem("Command line that gives this answer");
    command.setOnAction(e -> copy("Command", WordAnswer.command(trace())));
    MenuItem json = new MenuItem("Answer as one line of JSON");
    json.setOnAction(e -> copy("Answer", WordAnswer.line(trace())));
    MenuButton copy = menu("Copy", "Copy the command line or its answer");
    copy.getItems().setAll(command, json);
    FlowPane bar = new FlowPane(16, 6, row(examples, undo, clear, copy), steps());
    bar.setMinHeight(Region.USE_PREF_SIZE);
    return bar;
  }

  private HBox steps() {
    back.setOnAction(e -> model.previousStep());
    next.setOnAction(e -> model.nextStep());
    all.setOnAction(e -> model.allSteps());
    Button first = button("|◀ First", "Start with the first step alone (key F)");
    first.setOnAction(e -> model.firstStep());
    stepName.getStyleClass().add("vs-hint");
    stepName.setMinWidth(118);
    return row(first, back, next, all, stepName);
  }

  private static HBox row(Node... parts) {
    HBox row = new HBox(6, parts);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private FlowPane comparison() {
    Label name = new Label("Schemes side by side, values in LSB");
    name.getStyleClass().add("vs-heading");
    name.setMinWidth(Region.USE_PREF_SIZE);
    HoverHelp.set(name, "The same word in the same faulty cells");
    ToggleButton every = new ToggleButton("All");
    ToggleButton study = new ToggleButton("Of the study");
    every.getStyleClass().addAll("small", "left-pill", "vs-word-toggle");
    study.getStyleClass().addAll("small", "right-pill", "vs-word-toggle");
    every.setMinWidth(Region.USE_PREF_SIZE);
    study.setMinWidth(Region.USE_PREF_SIZE);
    HoverHelp.set(every, "Every scheme the program knows");
    HoverHelp.set(study, "The schemes of the study with their parameters");
    ToggleGroup group = new ToggleGroup();
    group.getToggles().setAll(every, study);
    group.selectToggle(every);
    group
        .selectedToggleProperty()
        .addListener(
            (o, before, now) -> {
              if (now == null) {
                before.setSelected(true);
              } else {
                model.setStudyOnly(now == study);
              }
            });
    Label star = new Label("★ least error");
    star.getStyleClass().add("vs-hint");
    star.setMinWidth(Region.USE_PREF_SIZE);
    FlowPane bar = new FlowPane(16, 4, row(name, new HBox(every, study)), star);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setMinHeight(Region.USE_PREF_SIZE);
    return bar;
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown()) {
      if (event.getCode() == javafx.scene.input.KeyCode.Z && model.undoableProperty().get()) {
        model.undo();
        event.consume();
      }
      return;
    }
    if (event.getTarget() instanceof TextInputControl || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case N -> model.nextStep();
      case B -> model.previousStep();
      case A -> model.allSteps();
      case F -> model.firstStep();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private WordTrace trace() {
    return model.traceProperty().get();
  }

  private void show() {
    origin.setText(model.originProperty().get());
    origin.setVisible(!origin.getText().isEmpty());
    int steps = model.stepsShownProperty().get();
    Stage[] stages = Stage.values();
    boolean whole = steps == stages.length;
    stepName.setText(
        whole
            ? "All steps shown"
            : "Step " + steps + " of " + stages.length + ": " + stages[steps - 1].title());
    back.setDisable(steps == 1);
    next.setDisable(whole);
    all.setDisable(whole);
    String mark = trace().outcome().error() == 0 ? "✓ " : "≠ ";
    verdict.setText(whole ? mark + trace().verdict() : stages[steps - 1].help());
    best.setText(whole ? "  " + trace().bestPossible() : "");
  }

  private void copy(String what, String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    onCopied.accept(what + " copied: " + text);
  }

  private static Label text(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static MenuButton menu(String text, String help) {
    MenuButton button = new MenuButton(text);
    button.getStyleClass().addAll("small", "vs-word-menu");
    button.setMinWidth(Region.USE_PREF_SIZE);
    HoverHelp.set(button, help);
    return button;
  }

  private static Button button(String text, String help) {
    Button button = new Button(text);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    HoverHelp.set(button, help);
    return button;
  }
}
