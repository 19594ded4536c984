package org.voltscape.views.form;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.voltscape.views.fx.Preparation;

/**
 * Stands in a view's place while what it needs is computed, was ended or cannot be had, with what
 * ends it and what begins it again. FX thread only.
 */
public final class PreparationNotice extends VBox {
  private final Label message = new Label();
  private final ProgressIndicator busy = new ProgressIndicator();
  private final Button cancel = new Button("Cancel");
  private final Button again;

  /**
   * @param cancelHelp what cancelling does, for hover
   * @param againText on the button that begins it again
   * @param againHelp what that does, for hover
   */
  public PreparationNotice(
      String cancelHelp, Runnable onCancel, String againText, String againHelp, Runnable onAgain) {
    super(12);
    again = new Button(againText);
    message.getStyleClass().add("vs-empty");
    message.setWrapText(true);
    message.setMaxWidth(480);
    message.setMinHeight(Region.USE_PREF_SIZE);
    busy.setMaxSize(36, 36);
    HoverHelp.set(cancel, cancelHelp);
    cancel.setOnAction(e -> onCancel.run());
    HoverHelp.set(again, againHelp);
    again.setOnAction(e -> onAgain.run());
    for (Region part : List.of(busy, cancel, again)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    getChildren().setAll(busy, message, cancel, again);
    setAlignment(Pos.CENTER);
    setPickOnBounds(false);
  }

  /**
   * Shows how far it is.
   *
   * @param seen whether the view shows something, so that no notice is needed
   * @param drawing what a person reads between the end of the computation and its first picture
   */
  public void show(Preparation.Status status, boolean seen, String drawing) {
    Preparation.State state = status.state();
    boolean ready = state == Preparation.State.READY;
    boolean working = state == Preparation.State.WORKING;
    setVisible(!seen);
    busy.setVisible(!seen && (working || ready));
    cancel.setVisible(working);
    again.setVisible(state == Preparation.State.CANCELLED || state == Preparation.State.FAILED);
    message.setText(ready ? drawing : status.message());
  }
}
