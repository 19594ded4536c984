package org.voltscape.views.curve;

import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.voltscape.engine.curve.CurveFit;
import org.voltscape.views.fx.DialogPlace;
import org.voltscape.views.fx.EnterKey;
import org.voltscape.views.fx.EscapeKey;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.imports.TableDialogs;

/** Asks for a fit of a curve's points; what is applied is one edit. */
final class FitDialog {
  private static final ButtonType APPLY = new ButtonType("Apply", ButtonBar.ButtonData.OK_DONE);

  private FitDialog() {}

  static void open(Window owner, CurveModel model, TableDialogs imports) {
    CurveFitting fitting = new CurveFitting(model.curve(), TaskThreads.background());
    FitPane pane = new FitPane(fitting, model.curve(), imports);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    DialogPlace.keep(dialog);
    dialog.setTitle("Fit a curve");
    dialog.setResizable(true);
    dialog.getDialogPane().getStyleClass().add("vs-fit-dialog");
    dialog.getDialogPane().setContent(pane.node());
    dialog.getDialogPane().getButtonTypes().setAll(APPLY, ButtonType.CANCEL);
    EscapeKey.presses(dialog.getDialogPane(), ButtonType.CANCEL);
    EnterKey.pressesDefault(dialog.getDialogPane());
    Node apply = dialog.getDialogPane().lookupButton(APPLY);
    apply.disableProperty().bind(fitting.fitProperty().isNull());
    dialog
        .showAndWait()
        .filter(b -> b == APPLY)
        .ifPresent(
            b -> {
              CurveFit fit = fitting.fit();
              if (fit != null) {
                model.apply(fit);
              }
            });
  }
}
