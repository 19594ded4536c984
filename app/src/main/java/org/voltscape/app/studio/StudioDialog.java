package org.voltscape.app.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.voltscape.figure.file.FigureRecipe;
import org.voltscape.figure.setup.FigureSetup;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.DialogPlace;
import org.voltscape.views.fx.EscapeKey;
import org.voltscape.views.fx.ScrollKeys;
import org.voltscape.views.fx.TaskThreads;

/**
 * The figure studio: choices at the left, the very file that will be written at the right. JavaFX
 * thread only.
 */
public final class StudioDialog {
  private static final double WIDE = 1080;
  private static final double HIGH = 600;
  private static final double CONTROLS = 350;

  private final Dialog<StudioChoice> dialog = new Dialog<>();
  private final PreviewPane preview = new PreviewPane();
  private final StudioControls controls = new StudioControls(this::changed);
  private final BackgroundTask<Preview> drawing;
  private final Consumer<String> say;
  private @Nullable Preview shown;
  private Button export;
  private Button copy;

  /**
   * @param figures those of the window, the one in front first
   * @param setup how the last one was written
   * @param marked whether it had the operating point marked
   * @param threads draw the preview
   * @param say tells the user what was done
   */
  public StudioDialog(
      Window owner,
      List<StudioFigure> figures,
      FigureSetup setup,
      boolean marked,
      TaskThreads threads,
      Consumer<String> say) {
    this.say = say;
    drawing = new BackgroundTask<>(threads, BackgroundTask.Outdated.DELIVER, this::show);
    dialog.initOwner(owner);
    DialogPlace.keep(dialog);
    dialog.setTitle("Export the figure");
    dialog.setResizable(true);
    DialogPane pane = dialog.getDialogPane();
    ScrollPane scroll = new ScrollPane(controls);
    scroll.setFitToWidth(true);
    scroll.setMinWidth(CONTROLS);
    scroll.setMaxWidth(CONTROLS);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    SplitPane both = new SplitPane(scroll, preview);
    SplitPane.setResizableWithParent(scroll, false);
    both.setPrefSize(WIDE, HIGH);
    pane.setContent(both);
    ButtonType exporting = new ButtonType("Export…", ButtonBar.ButtonData.OK_DONE);
    ButtonType copying = new ButtonType("Copy", ButtonBar.ButtonData.LEFT);
    pane.getButtonTypes().setAll(exporting, copying, ButtonType.CANCEL);
    export = (Button) pane.lookupButton(exporting);
    copy = (Button) pane.lookupButton(copying);
    HoverHelp.set(copy, "Puts the picture, or the text of the file, on the clipboard.");
    copy.addEventFilter(
        ActionEvent.ACTION,
        e -> {
          e.consume();
          copy();
        });
    EscapeKey.presses(pane, ButtonType.CANCEL);
    ScrollKeys.on(pane, scroll);
    dialog.setResultConverter(b -> b == exporting ? controls.choice() : null);
    controls.offer(figures);
    controls.show(setup, marked);
  }

  /** Asks; what is to be written, empty where nobody wants that. */
  public Optional<StudioChoice> ask() {
    Optional<StudioChoice> choice = dialog.showAndWait();
    drawing.cancel();
    return choice;
  }

  private void changed() {
    Optional<String> complaint = controls.complaint();
    if (export != null) {
      export.setDisable(complaint.isPresent());
    }
    if (complaint.isPresent()) {
      drawing.cancel();
      preview.complain(complaint.get());
      return;
    }
    StudioChoice choice = controls.choice();
    if (choice.of() != null) {
      preview.waits();
      // The document is this thread's.
      FigureRecipe recipe = choice.of().recipe().apply(Path.of("figure").toAbsolutePath());
      drawing.request(outdated -> PreviewMaker.of(choice, recipe));
    }
  }

  private void show(Preview made) {
    if (controls.complaint().isPresent()) {
      return;
    }
    shown = made;
    boolean trouble = made instanceof Preview.Trouble;
    export.setDisable(trouble);
    copy.setDisable(trouble);
    preview.show(made);
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    if (shown instanceof Preview.Picture picture) {
      content.putImage(PreviewPane.image(picture.image(), false));
    } else if (shown instanceof Preview.Words words) {
      content.putString(words.text());
    }
    if (!content.isEmpty()) {
      Clipboard.getSystemClipboard().setContent(content);
      say.accept("The figure is on the clipboard");
    }
  }
}
