package org.voltscape.app.workbench.bars;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.app.dialogs.Errors;
import org.voltscape.app.document.RecoveryFiles.Found;
import org.voltscape.app.session.RecoveryModel;
import org.voltscape.views.fx.FileWork;

/**
 * A bar about the studies that a crash left behind, one after the other, so that the views keep
 * their room. It stays until the user has decided about each: restore it, put it aside, or discard
 * it. JavaFX thread only.
 */
public final class RecoveryBar {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private final Window owner;
  private final RecoveryModel model;
  private final Consumer<RecoveryModel.Taken> restored;
  private final VBox root = new VBox();

  /**
   * @param restored puts a study that was taken on a workbench
   */
  public RecoveryBar(Window owner, RecoveryModel model, Consumer<RecoveryModel.Taken> restored) {
    this.owner = owner;
    this.model = model;
    this.restored = restored;
    root.setId("recovery");
    root.getStyleClass().add("vs-recovery");
    root.managedProperty().bind(root.visibleProperty());
    model.found().addListener((ListChangeListener<Found>) change -> show());
    show();
  }

  public Region node() {
    return root;
  }

  private void show() {
    root.getChildren().clear();
    root.setVisible(!model.found().isEmpty());
    if (!model.found().isEmpty()) {
      root.getChildren().add(row(model.found().get(0), model.found().size() - 1));
    }
  }

  private HBox row(Found found, int more) {
    Label text = new Label(text(found), new FontIcon(Feather.LIFE_BUOY));
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(8, text);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("vs-recovery-row");
    if (more > 0) {
      Label further = new Label(more == 1 ? "and one more" : "and " + more + " more");
      further.getStyleClass().add("vs-recovery-more");
      further.setMinWidth(Region.USE_PREF_SIZE);
      further.setTooltip(new Tooltip("The next is offered when this one is decided about"));
      row.getChildren().add(further);
    }
    if (found.study() == null) {
      row.getChildren()
          .add(button("Close", "The file stays where it is", () -> model.keep(found), false));
      return row;
    }
    row.getChildren()
        .addAll(
            button("Restore", "Opens the study as it was, unsaved", () -> restore(found), true),
            button("Discard", "Throws the unsaved changes away", () -> model.discard(found), false),
            // Last, where the bar has Close for a damaged file: a click too many loses nothing.
            button(
                "Keep",
                "Puts the unsaved changes aside: File, Recovered studies… has them, and nothing"
                    + " asks about them again",
                () -> model.keep(found),
                false));
    return row;
  }

  private static Button button(String name, String help, Runnable action, boolean main) {
    Button button = new Button(name);
    button.getStyleClass().add("small");
    if (main) {
      button.getStyleClass().add("accent");
    }
    button.setTooltip(new Tooltip(help));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(e -> action.run());
    return button;
  }

  static String text(Found found) {
    if (found.study() == null) {
      return "A file with unsaved changes is damaged. " + found.complaint();
    }
    String of = found.file() == null ? "" : " of " + found.file().getFileName();
    return "Voltscape did not end cleanly. Unsaved changes"
        + of
        + " were kept: \""
        + found.study().name()
        + "\", "
        + when(found.written())
        + "."
        + (found.savedSince() ? " The file was saved after that." : "");
  }

  private static String when(Instant instant) {
    return WHEN.format(instant.atZone(ZoneId.systemDefault()));
  }

  private void restore(Found found) {
    FileWork.run(
        owner,
        "Restoring \"" + found.study().name() + "\"",
        () -> model.take(found),
        taken -> {
          model.decided(found);
          restored.accept(taken);
        },
        sentence -> Errors.show(owner, "The study cannot be restored", sentence));
  }
}
