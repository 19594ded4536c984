package org.voltscape.app.about;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.voltscape.app.cli.shared.Version;
import org.voltscape.views.fx.DialogPlace;
import org.voltscape.views.fx.EscapeKey;
import org.voltscape.views.fx.TaskThreads;

/** Says what the program is. JavaFX thread only. */
public final class AboutDialog {
  private static final String ABOUT =
      "Voltscape shows what happens to a neural-network accelerator when its supply voltage is"
          + " lowered: memory bits fail, accuracy falls, and so does energy.";
  private static final double GAP = 8;
  private static final double WIDTH = 680;
  private static final double HEIGHT = 400;

  private AboutDialog() {}

  /**
   * Shows it until it is closed.
   *
   * @param log the log file
   * @param kernel hands over what the program computes with, as soon as that is known
   */
  public static void show(Window owner, Path log, Consumer<Consumer<List<String>>> kernel) {
    Alert alert = new Alert(Alert.AlertType.NONE, "", ButtonType.CLOSE);
    alert.initOwner(owner);
    DialogPlace.keep(alert);
    alert.setTitle("About Voltscape");
    TabPane tabs =
        new TabPane(
            new Tab("Program", program(log, kernel)),
            new Tab("How to cite", citation()),
            new Tab("Licences", licences()));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setAccessibleText("About Voltscape");
    tabs.setPrefSize(WIDTH, HEIGHT);
    tabs.setMinSize(WIDTH, HEIGHT);
    alert.getDialogPane().setContent(tabs);
    EscapeKey.presses(alert.getDialogPane(), ButtonType.CLOSE);
    alert.showAndWait();
  }

  /** Version and commit in one line. */
  static String version(String version, String commit) {
    return "Version " + version + (commit.isEmpty() ? "" : ", commit " + commit);
  }

  private static Node program(Path log, Consumer<Consumer<List<String>>> kernel) {
    Label about = sentence(ABOUT);
    Label version = sentence(version(Version.text(), Version.commit()));
    version.setId("version");
    TextArea facts = reading("kernel-facts", "is being measured…");
    facts.setPrefRowCount(5);
    kernel.accept(sentences -> facts.setText(String.join("\n", sentences)));
    Label factsLabel =
        sentence("Processor and matrix products, measured now; results do not depend on them");
    factsLabel.setLabelFor(facts);
    TextField path = new TextField(log.toString());
    path.setId("log-file");
    path.setEditable(false);
    HBox.setHgrow(path, Priority.ALWAYS);
    HBox line = new HBox(GAP, path, copy("copy-log-file", "Copy path", path::getText));
    line.setAlignment(Pos.CENTER_LEFT);
    Label label = sentence("Log file, to be attached to a bug report");
    label.setLabelFor(path);
    return box(version, about, factsLabel, facts, label, line);
  }

  private static Node citation() {
    TextArea entry = reading("citation", Citation.bibtex(Version.text(), Version.commit()));
    entry.setWrapText(true);
    entry.setStyle("-fx-font-family: 'DejaVu Sans Mono', monospace;");
    Label label = sentence("Entry for BibTeX");
    label.setLabelFor(entry);
    return box(label, entry, copy("copy-citation", "Copy", entry::getText));
  }

  private static Node licences() {
    TextArea notice = reading("licences", "Reading…");
    TaskThreads threads = TaskThreads.background();
    CompletableFuture.supplyAsync(Licences::text, threads.worker())
        .thenAcceptAsync(notice::setText, threads.fx());
    Label label = sentence("Licences of the program and of all its parts (file NOTICE)");
    label.setLabelFor(notice);
    return box(label, notice);
  }

  private static Label sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static TextArea reading(String id, String text) {
    TextArea area = new TextArea(text);
    area.setId(id);
    area.setEditable(false);
    area.setWrapText(true);
    VBox.setVgrow(area, Priority.ALWAYS);
    return area;
  }

  private static Button copy(String id, String name, Supplier<String> text) {
    Button button = new Button(name);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        e -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text.get());
          Clipboard.getSystemClipboard().setContent(content);
        });
    return button;
  }

  private static VBox box(Node... nodes) {
    VBox box = new VBox(GAP, nodes);
    box.setPadding(new Insets(GAP, GAP, 0, GAP));
    return box;
  }
}
