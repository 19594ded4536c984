package org.voltscape.views.imports;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.input.Clipboard;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.io.imports.Imported;
import org.voltscape.engine.io.imports.TableImport;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.recipe.RecipeJson;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.views.fx.DialogPlace;
import org.voltscape.views.fx.EnterKey;
import org.voltscape.views.fx.EscapeKey;
import org.voltscape.views.fx.FileWork;
import org.voltscape.views.fx.FxThread;
import org.voltscape.views.fx.TaskThreads;

/**
 * Takes tables from files and the clipboard. One that leaves nothing open goes straight in; of any
 * other the dialog asks what it leaves open. FX thread only.
 */
public final class TableDialogs {
  private static final ButtonType IMPORT = new ButtonType("Import", ButtonBar.ButtonData.OK_DONE);
  private static final ButtonType SAVE = new ButtonType("Save recipe…", ButtonBar.ButtonData.LEFT);
  private static final ButtonType LOAD = new ButtonType("Load recipe…", ButtonBar.ButtonData.LEFT);
  private static final String PASTED = "pasted table";

  private final RecipeMemory memory;
  private final TaskThreads threads;

  /** What a file or a text was found to be, before anybody is asked. */
  private record Opened<T>(
      TableText text,
      String name,
      String shape,
      ImportRecipe told,
      ImportModel.Reading<T> reading) {}

  /**
   * @param memory remembers choices
   */
  public TableDialogs(RecipeMemory memory) {
    this(memory, TaskThreads.background());
  }

  /**
   * @param threads where tables are read while the dialog is open
   */
  TableDialogs(RecipeMemory memory, TaskThreads threads) {
    this.memory = memory;
    this.threads = threads;
  }

  /** Dialogs that remember nothing. */
  public static TableDialogs forgetful() {
    return new TableDialogs(RecipeMemory.NONE);
  }

  /**
   * Takes a file.
   *
   * @param done takes what was read; nobody is called where the user thinks better of it
   * @param complaint takes the sentence where the file cannot be used whatever is answered
   */
  public <T> void take(
      Window owner,
      Path file,
      TableWant<T> want,
      Consumer<Imported<T>> done,
      Consumer<String> complaint) {
    take(owner, file, want, false, done, complaint);
  }

  /** As {@link #take}, but the dialog shows what the table is even if it leaves nothing open. */
  public <T> void show(
      Window owner,
      Path file,
      TableWant<T> want,
      Consumer<Imported<T>> done,
      Consumer<String> complaint) {
    take(owner, file, want, true, done, complaint);
  }

  private <T> void take(
      Window owner,
      Path file,
      TableWant<T> want,
      boolean show,
      Consumer<Imported<T>> done,
      Consumer<String> complaint) {
    FileWork.run(
        owner,
        "Reading " + file.getFileName(),
        () -> opened(TableImport.open(file, want.kind()), InputSource.title(file), want),
        opened -> use(owner, opened, want, show, done, complaint),
        complaint);
  }

  /**
   * Takes the text of the clipboard; the dialog always shows what it is.
   *
   * @param done takes what was read
   * @param complaint takes the sentence where there is no text or it cannot be used
   */
  public <T> void paste(
      Window owner, TableWant<T> want, Consumer<Imported<T>> done, Consumer<String> complaint) {
    String text = Clipboard.getSystemClipboard().getString();
    paste(owner, text == null ? "" : text, want, done, complaint);
  }

  /** As {@link #paste(Window, TableWant, Consumer, Consumer)}, of a text that is there. */
  <T> void paste(
      Window owner,
      String text,
      TableWant<T> want,
      Consumer<Imported<T>> done,
      Consumer<String> complaint) {
    if (text.isBlank()) {
      complaint.accept(
          new BadInputException("clipboard", "", "no text", "a table, copied as text")
              .getMessage());
      return;
    }
    FileWork.run(
        owner,
        "Reading the clipboard",
        () -> opened(TableText.of(text, PASTED), PASTED, want),
        opened -> use(owner, opened, want, true, done, complaint),
        complaint);
  }

  /** Says why a table cannot be used. */
  public static void complain(Window owner, String heading, String sentence) {
    Alert alert = new Alert(Alert.AlertType.ERROR, sentence, ButtonType.OK);
    alert.initOwner(owner);
    DialogPlace.keep(alert);
    alert.setTitle(heading);
    alert.setHeaderText(heading);
    alert.getDialogPane().setMinWidth(480);
    alert.showAndWait();
  }

  private <T> Opened<T> opened(TableText text, String name, TableWant<T> want) {
    ImportRecipe open = ImportRecipe.of(want.kind());
    ImportModel.Reading<T> reading = ImportModel.read(text, name, want, open);
    String shape = ImportModel.shape(text, want);
    if (reading.ready() || shape.isEmpty()) {
      return new Opened<>(text, name, shape, open, reading);
    }
    return memory
        .recall(shape)
        .map(
            told -> new Opened<>(text, name, shape, told, ImportModel.read(text, name, want, told)))
        .filter(o -> o.reading.ready() || o.reading.askable())
        .orElseGet(() -> new Opened<>(text, name, shape, open, reading));
  }

  private <T> void use(
      Window owner,
      Opened<T> opened,
      TableWant<T> want,
      boolean show,
      Consumer<Imported<T>> done,
      Consumer<String> complaint) {
    boolean asked = !opened.told.isOpen();
    if (opened.reading.ready() && !asked && !show) {
      done.accept(opened.reading.value());
    } else if (opened.reading.ready()
        || opened.reading.askable()
        || (show && opened.reading.table() != null)) {
      ask(owner, opened, want, done);
    } else {
      complaint.accept(opened.reading.complaint());
    }
  }

  private <T> void ask(
      Window owner, Opened<T> opened, TableWant<T> want, Consumer<Imported<T>> done) {
    ImportModel<T> model = new ImportModel<>(opened.text, opened.name, want, opened.told, threads);
    ImportPane<T> pane = new ImportPane<>(model);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    DialogPlace.keep(dialog);
    dialog.setTitle(want.title() + ": " + opened.name);
    dialog.setResizable(true);
    dialog.getDialogPane().setId("import-dialog");
    dialog.getDialogPane().getStyleClass().add("vs-import-dialog");
    dialog.getDialogPane().setContent(pane.node());
    dialog.getDialogPane().getButtonTypes().setAll(LOAD, SAVE, IMPORT, ButtonType.CANCEL);
    EscapeKey.presses(dialog.getDialogPane(), ButtonType.CANCEL);
    EnterKey.pressesDefault(dialog.getDialogPane());
    Button take = (Button) dialog.getDialogPane().lookupButton(IMPORT);
    Node save = dialog.getDialogPane().lookupButton(SAVE);
    take.setId("import-ok");
    Runnable follow =
        () -> {
          boolean ready = model.reading() != null && model.reading().ready();
          take.setDisable(!ready);
          save.setDisable(!ready);
          // A question that is answered is gone, and the focus with it.
          if (pane.lostFocus() && ready) {
            take.requestFocus();
          } else if (pane.lostFocus()) {
            pane.focus();
          }
        };
    model.readingProperty().addListener((o, was, is) -> follow.run());
    follow.run();
    onAction(dialog, SAVE, () -> save(dialog.getDialogPane().getScene().getWindow(), model, pane));
    onAction(dialog, LOAD, () -> load(dialog.getDialogPane().getScene().getWindow(), model, pane));
    model.start(opened.reading);
    // The dialog itself gives the focus to its first button when it is shown.
    dialog.setOnShown(e -> FxThread.later(pane::focus));
    boolean agreed = dialog.showAndWait().filter(IMPORT::equals).isPresent();
    model.dispose();
    if (agreed && model.reading().ready()) {
      ImportRecipe told = model.told();
      if (!told.isOpen() && !opened.shape.isEmpty()) {
        FileWork.later("import recipe", () -> memory.keep(opened.shape, told));
      }
      done.accept(model.reading().value());
    }
  }

  private static void onAction(Dialog<ButtonType> dialog, ButtonType type, Runnable action) {
    Button button = (Button) dialog.getDialogPane().lookupButton(type);
    button.addEventFilter(
        ActionEvent.ACTION,
        e -> {
          e.consume();
          action.run();
        });
  }

  private static FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .setAll(new FileChooser.ExtensionFilter("Import recipes (*.json)", "*.json"));
    return chooser;
  }

  private static void save(Window owner, ImportModel<?> model, ImportPane<?> pane) {
    FileChooser chooser = chooser("Save how this table is read");
    chooser.setInitialFileName("import-recipe.json");
    File chosen = chooser.showSaveDialog(owner);
    if (chosen == null) {
      return;
    }
    ImportRecipe recipe = TableImport.filled(model.text(), model.told());
    FileWork.run(
        owner,
        "Writing " + chosen.getName(),
        () -> {
          RecipeJson.write(chosen.toPath(), recipe);
          return recipe;
        },
        written -> {},
        pane::complain);
  }

  private static void load(Window owner, ImportModel<?> model, ImportPane<?> pane) {
    File chosen = chooser("Read this table as a recipe says").showOpenDialog(owner);
    if (chosen == null) {
      return;
    }
    FileWork.run(
        owner,
        "Reading " + chosen.getName(),
        () -> RecipeJson.read(chosen.toPath()).withKind(model.want().kind()),
        model::tell,
        pane::complain);
  }
}
