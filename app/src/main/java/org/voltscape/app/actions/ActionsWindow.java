package org.voltscape.app.actions;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.voltscape.app.workbench.layout.OpenedSize;
import org.voltscape.views.fx.ListReveal;

/**
 * What was done, one line below the other, with the command that does it again: to copy one as a
 * command or as its study, or all as a script. JavaFX thread only.
 */
public final class ActionsWindow {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final double WIDTH = 720;
  private static final double HEIGHT = 520;
  private static final double LEAST_WIDTH = 400;
  private static final double LEAST_HEIGHT = 300;

  private final Window owner;
  private final ActionList actions;
  private final Consumer<String> say;
  private final ListView<String> list = new ListView<>();
  private final TextArea command = new TextArea();
  private final Button asCommand =
      button("Copy as command", "The command line that does the same, with its study");
  private final Button asStudy = button("Copy as study file", "The study as it stood then");
  private final Button asScript =
      button("Copy all as script", "A shell script that makes again what was exported");
  private List<Action> shown = List.of();
  private Stage stage;

  /**
   * @param say takes a sentence on what was copied
   */
  public ActionsWindow(Window owner, ActionList actions, Consumer<String> say) {
    this.owner = owner;
    this.actions = actions;
    this.say = say;
    actions.addListener(this::follow);
  }

  /** Shows the window, or brings it to the front. */
  public void show() {
    if (stage == null) {
      stage = stage();
    }
    stage.getScene().getStylesheets().setAll(owner.getScene().getStylesheets());
    OpenedSize.showAgain(stage, WIDTH, HEIGHT, LEAST_WIDTH, LEAST_HEIGHT);
    follow();
    list.requestFocus();
  }

  private Stage stage() {
    list.setId("actions");
    list.setAccessibleText("What was done, the first one first");
    ListReveal.whenResized(list);
    list.getSelectionModel().selectedIndexProperty().addListener((o, was, is) -> preview());
    command.setId("action-command");
    command.setEditable(false);
    command.setStyle("-fx-font-family: 'DejaVu Sans Mono', monospace;");
    Label of = new Label("Command that does the same");
    of.setLabelFor(command);
    asCommand.setOnAction(e -> copy("The command", Commands.line(selected())));
    asStudy.setOnAction(e -> copy("The study", Commands.study(selected())));
    asScript.setOnAction(e -> copy("The script", Commands.script(actions.actions())));
    VBox below = new VBox(4, of, command);
    VBox.setVgrow(command, javafx.scene.layout.Priority.ALWAYS);
    below.getStyleClass().add("vs-action-command");
    SplitPane parts = new SplitPane(list, below);
    parts.setOrientation(Orientation.VERTICAL);
    BorderPane root = new BorderPane(parts);
    FlowPane buttons = new FlowPane(8, 8, asCommand, asStudy, asScript);
    buttons.getStyleClass().add("vs-action-buttons");
    root.setBottom(buttons);
    root.getStyleClass().add("vs-history");
    Stage made = new Stage();
    made.initOwner(owner);
    made.setTitle("Actions");
    Scene scene = new Scene(root);
    // Before the texts, which keep the key for themselves.
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            made.close();
            e.consume();
          }
        });
    made.setScene(scene);
    return made;
  }

  private static Button button(String name, String help) {
    Button button = new Button(name);
    button.setTooltip(new Tooltip(help));
    return button;
  }

  private Action selected() {
    return shown.get(list.getSelectionModel().getSelectedIndex());
  }

  private void copy(String what, String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    say.accept(what + " is on the clipboard.");
  }

  private void preview() {
    int at = list.getSelectionModel().getSelectedIndex();
    boolean none = at < 0 || at >= shown.size();
    String line = none ? "" : Commands.line(shown.get(at));
    command.setText(line.isEmpty() ? "No command makes this." : line);
    asCommand.setDisable(line.isEmpty());
    asStudy.setDisable(none);
  }

  private void follow() {
    if (stage == null || !stage.isShowing()) {
      return;
    }
    int at = list.getSelectionModel().getSelectedIndex();
    boolean last = at < 0 || at == shown.size() - 1;
    shown = actions.actions();
    list.getItems().setAll(shown.stream().map(ActionsWindow::line).toList());
    list.getSelectionModel().select(last ? shown.size() - 1 : at);
    ListReveal.selected(list);
    preview();
  }

  private static String line(Action action) {
    return TIME.format(action.when().atZone(ZoneId.systemDefault())) + "  " + action.what();
  }
}
