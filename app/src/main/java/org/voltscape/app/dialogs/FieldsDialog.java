package org.voltscape.app.dialogs;

import javafx.geometry.Insets;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.voltscape.views.fx.DialogPlace;
import org.voltscape.views.fx.EnterKey;
import org.voltscape.views.fx.EscapeKey;
import org.voltscape.views.fx.ScrollKeys;

/** Asks with fields in a grid, answered by OK or Cancel. */
public final class FieldsDialog {
  private static final double GAP = 10;

  /** Title and buttons of the window, in pixels, also with large text. */
  private static final double AROUND = 200;

  private final Dialog<ButtonType> dialog = new Dialog<>();
  private final GridPane grid = new GridPane();

  /**
   * A dialog without fields.
   *
   * @param header a sentence above the fields; null for none
   */
  public FieldsDialog(Window owner, String title, String header) {
    dialog.initOwner(owner);
    DialogPlace.keep(dialog);
    dialog.setTitle(title);
    dialog.setHeaderText(header);
    grid.setHgap(GAP);
    grid.setVgap(GAP);
    grid.setPadding(new Insets(GAP));
    dialog.getDialogPane().setContent(grid);
    dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
    EscapeKey.presses(dialog.getDialogPane(), ButtonType.CANCEL);
    EnterKey.pressesDefault(dialog.getDialogPane());
  }

  /** Lets the fields scroll where the screen is too low for all of them, as with large text. */
  public void scroll() {
    double most = Screen.getPrimary().getVisualBounds().getHeight() - AROUND;
    ScrollPane scroll =
        new ScrollPane(grid) {
          @Override
          protected double computePrefHeight(double width) {
            return Math.min(super.computePrefHeight(width), most);
          }
        };
    scroll.setFitToWidth(true);
    // Some window managers open a dialog at the least size that it allows.
    scroll.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    dialog.getDialogPane().setContent(scroll);
    ScrollKeys.on(dialog.getDialogPane(), scroll);
  }

  /** Where the fields go. */
  public GridPane grid() {
    return grid;
  }

  /** Asks; whether the user said OK. */
  public boolean agreed() {
    return dialog.showAndWait().filter(ButtonType.OK::equals).isPresent();
  }
}
