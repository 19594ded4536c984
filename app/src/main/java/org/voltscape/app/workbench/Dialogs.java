package org.voltscape.app.workbench;

import java.nio.file.Path;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.voltscape.app.about.AboutDialog;
import org.voltscape.views.fx.DialogPlace;

/** The texts of the Help menu. */
final class Dialogs {
  private static final String TOUR =
      """
      1.  The default study runs by itself: a network reads its weights from an SRAM whose supply is lowered.
      2.  Move the Supply slider. The failure map shows the cells that fail at that voltage; those that fail \
      at one voltage also fail at every lower one.
      3.  Look at Accuracy & energy: one line per scheme; thick bars (shading where points are close) tell what the dies seen say, thin ones (dotted lines) what holds whatever unseen dies do. Click an energy to see what \
      it is made of, and where each constant comes from.
      4.  In Curve, drag a point. Everything follows at once: first a rough estimate, then the full study. \
      Undo takes it back.
      5.  Switch schemes on and off on the left, open one to set its parameters, duplicate it to compare two \
      settings on the same dies.
      6.  Zoom into the failure map until single bits show; the mouse reads address, bit, the voltage at \
      which it fails, and the weight before and after.
      7.  Decide names the scheme and voltage of the lowest energy at the accuracy you ask for; P pins designs to \
      look at them beside each other. Compare keeps every finished run.
      8.  Export a figure: the file carries the study that made it, and the command line makes the same one.
      """;

  private Dialogs() {}

  static void tour(Window owner) {
    text(owner, "Quick tour", TOUR.replaceAll(" {2,}", " "));
  }

  /**
   * Says what the program is, and what it computes with as soon as that is known.
   *
   * @param log the log file
   */
  static void about(Window owner, Path log, KernelFacts kernel) {
    AboutDialog.show(owner, log, kernel::ask);
  }

  private static void text(Window owner, String title, String text) {
    Alert alert = new Alert(Alert.AlertType.INFORMATION, "", ButtonType.CLOSE);
    alert.initOwner(owner);
    DialogPlace.keep(alert);
    alert.setTitle(title);
    alert.setHeaderText(title);
    Label label = new Label(text.strip());
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    alert.getDialogPane().setContent(label);
    alert.getDialogPane().setPrefWidth(620);
    alert.showAndWait();
  }
}
