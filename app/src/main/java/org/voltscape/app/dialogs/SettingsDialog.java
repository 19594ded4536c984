package org.voltscape.app.dialogs;

import java.io.File;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.voltscape.app.settings.Comfort;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.TaskThreads;

/** Asks for what the program remembers between sessions. */
public final class SettingsDialog {
  private static final double TEXT_WIDTH = 440;
  private static final double SPINNER_WIDTH = 130;
  private static final int FONT_STEP = 10;
  private static final String MORE_MEMORY =
      "For more, set the environment variable VOLTSCAPE_JAVA_OPTS=-Xmx8g (8 GiB) and start the"
          + " program again.";
  private static final String LIGHT = "Light";
  private static final String DARK = "Dark";

  private final Window owner;
  private final Settings now;
  private final FieldsDialog dialog;
  private final TextField data = new TextField();
  private final Label found = new Label();
  private final ChoiceBox<String> theme = new ChoiceBox<>();
  private final CheckBox contrast = new CheckBox("High contrast");
  private final Spinner<Integer> font;
  private final CheckBox allProcessors = new CheckBox("As many as there are processors");
  private final Spinner<Integer> threads;
  private final Spinner<Integer> autosave;
  private final ChoiceBox<String> budget = new ChoiceBox<>();
  private final BackgroundTask<String> looking;
  private int row;

  private SettingsDialog(Window owner, Settings now) {
    this.owner = owner;
    this.now = now;
    this.dialog = new FieldsDialog(owner, "Settings", null);
    Comfort comfort = now.comfort();
    font =
        spinner(
            "font-size",
            Comfort.SMALLEST_FONT,
            Comfort.LARGEST_FONT,
            comfort.fontPercent(),
            FONT_STEP);
    threads = spinner("threads", 1, Comfort.MOST_THREADS, comfort.workers(), 1);
    autosave =
        spinner(
            "autosave",
            Comfort.SHORTEST_AUTOSAVE,
            Comfort.LONGEST_AUTOSAVE,
            comfort.autosaveSeconds(),
            1);
    looking =
        new BackgroundTask<>(
            TaskThreads.own("data-folder"), BackgroundTask.Outdated.DROP, found::setText);
    allProcessors.setSelected(comfort.threads() == 0);
    threads.disableProperty().bind(allProcessors.selectedProperty());
    theme.getItems().setAll(LIGHT, DARK);
    theme.setValue(now.dark() ? DARK : LIGHT);
    theme.setId("theme");
    for (RunBudget of : RunBudget.values()) {
      budget.getItems().add(of.title());
    }
    budget.setValue(comfort.budget().title());
    budget.setId("default-budget");
    contrast.setId("high-contrast");
    contrast.setSelected(comfort.highContrast());
    allProcessors.setId("all-processors");
    fill();
  }

  /** Asks for the settings; empty where nothing is to change. */
  public static Optional<Settings> ask(Window owner, Settings now) {
    SettingsDialog asking = new SettingsDialog(owner, now);
    boolean agreed = asking.dialog.agreed();
    asking.looking.cancel();
    return agreed ? Optional.of(asking.settings()) : Optional.empty();
  }

  private void fill() {
    data.setText(now.dataFolder());
    data.setId("data-folder");
    data.setPromptText(Places.data("").map(Object::toString).orElse("none"));
    HBox.setHgrow(data, Priority.ALWAYS);
    Button choose = new Button("Choose…");
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setOnAction(e -> choose());
    found.setId("data-found");
    data.textProperty().addListener((o, was, is) -> look(is));
    look(data.getText());

    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    dialog.scroll();
    dialog.grid().getColumnConstraints().setAll(names, fields);
    add("Data folder", data, line(data, choose));
    under(found);
    help(
        "The folder that holds data sets, for example mnist/train-images-idx3-ubyte.gz. Where it"
            + " is empty, the environment variable "
            + Places.DATA_VARIABLE
            + " names the folder.");
    add("Theme", theme, line(theme, contrast));
    add("Size of text", font, line(font, new Label("%")));
    add("Threads of a run", threads, line(threads, allProcessors));
    help("From the next run on. Results do not depend on it.");
    add("Budget of runs", budget, budget);
    help("What windows start with: the one chosen last, here or beside Run.");
    add("Autosave within", autosave, line(autosave, new Label("s")));
    help("Unsaved changes are kept for the case of a crash.");
    Label memory = new Label(memory());
    memory.setId("memory");
    add("Memory for Java", memory, memory);
    help(MORE_MEMORY);
  }

  private static String memory() {
    return "at most " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB";
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(8, nodes);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Spinner<Integer> spinner(String id, int least, int most, int value, int step) {
    Spinner<Integer> spinner = new Spinner<>(least, most, value, step);
    spinner.setId(id);
    spinner.setEditable(true);
    spinner.setPrefWidth(SPINNER_WIDTH * now.comfort().fontPercent() / 100);
    // What is not a number between the limits is not taken over; the last value is shown again.
    spinner
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (!is) {
                commit(spinner);
              }
            });
    return spinner;
  }

  private static void commit(Spinner<Integer> spinner) {
    try {
      spinner.getValueFactory().setValue(Integer.parseInt(spinner.getEditor().getText().strip()));
    } catch (NumberFormatException e) {
      // Stays as it was.
    }
    spinner.getEditor().setText(String.valueOf(spinner.getValue()));
  }

  private void add(String name, Node field, Node line) {
    Label label = new Label(name);
    label.setLabelFor(field);
    dialog.grid().addRow(row++, label, line);
  }

  private void under(Label sentence) {
    sentence.setWrapText(true);
    sentence.setPrefWidth(TEXT_WIDTH * now.comfort().fontPercent() / 100);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    GridPane.setValignment(sentence, VPos.TOP);
    dialog.grid().add(sentence, 1, row++);
  }

  private void help(String text) {
    Label help = new Label(text);
    help.getStyleClass().add("vs-source");
    under(help);
  }

  private void choose() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Folder of the data sets");
    File folder = chooser.showDialog(owner);
    if (folder != null) {
      data.setText(folder.getPath());
    }
  }

  /** Says what is in the folder as soon as it is known: a disk may take its time. */
  private void look(String typed) {
    String folder = typed.isBlank() ? data.getPromptText() : typed.strip();
    if (typed.isBlank() && Places.data("").isEmpty()) {
      looking.cancel();
      found.setText("No folder is named.");
    } else {
      found.setText("Looking…");
      looking.request(outdated -> DataSets.found(folder));
    }
  }

  private Settings settings() {
    commit(font);
    commit(threads);
    commit(autosave);
    return now.withDark(DARK.equals(theme.getValue()))
        .withDataFolder(data.getText().strip())
        .withComfort(
            new Comfort(
                contrast.isSelected(),
                font.getValue(),
                allProcessors.isSelected() ? 0 : threads.getValue(),
                autosave.getValue(),
                RunBudget.values()[budget.getSelectionModel().getSelectedIndex()]));
  }
}
