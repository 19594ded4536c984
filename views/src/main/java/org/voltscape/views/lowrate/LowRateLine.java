package org.voltscape.views.lowrate;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.fx.ShownWatch;

/**
 * A line that tells what faults cost where hardly any die has one, with the button that computes
 * it; takes no room where faulty cells are many.
 */
public final class LowRateLine {
  private static final double BAR = 80;

  /** Lower views, in pixels, have one row of words. */
  private static final double LOW = 600;

  private final LowRateModel model;
  private final Region view;
  private final Label words = new Label();
  private final Label work = new Label();
  private final Label complaint = new Label();
  private final Button compute = new Button("Compute drop");
  private final Button cancel = new Button("Cancel");
  private final ProgressBar progress = new ProgressBar(0);
  private final Tooltip everything = LabeledField.tooltip("");
  private final Tooltip what = LabeledField.tooltip("");
  private final HBox line = new HBox(8, words, compute);
  private final HBox under = new HBox(8, progress, work, cancel);
  private final VBox root = new VBox(4, line, under, complaint);

  /** Kept, or it would be collected with its listener. */
  private final ObservableValue<Boolean> shown;

  /**
   * @param model outlives the line
   * @param view the whole view: cells are counted only while it can be seen
   */
  public LowRateLine(LowRateModel model, Region view) {
    this.model = model;
    this.view = view;
    words.setWrapText(true);
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setTooltip(everything);
    words.setId("low-rate");
    HBox.setHgrow(words, Priority.ALWAYS);
    work.setWrapText(true);
    work.setMinWidth(0);
    work.getStyleClass().add("vs-hint");
    complaint.setWrapText(true);
    complaint.getStyleClass().add("vs-complaint");
    for (Label label : new Label[] {words, work, complaint}) {
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    compute.setId("low-rate-compute");
    compute.setTooltip(what);
    compute.setOnAction(e -> model.compute());
    cancel.setId("low-rate-cancel");
    HoverHelp.set(cancel, "End the computation; what was finished before stays");
    cancel.setOnAction(e -> model.end());
    progress.setPrefWidth(BAR);
    progress.setMinWidth(BAR);
    progress.setAccessibleText("Sets of faulty cells tested");
    progress.progressProperty().bind(model.progressProperty());
    for (Button button : new Button[] {compute, cancel}) {
      button.getStyleClass().add("small");
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    for (Region part : new Region[] {compute, line, under, complaint, root}) {
      part.managedProperty().bind(part.visibleProperty());
    }
    line.setAlignment(Pos.CENTER_LEFT);
    under.setAlignment(Pos.CENTER_LEFT);
    model.stateProperty().addListener((o, was, is) -> show());
    model.workingProperty().addListener((o, was, is) -> show());
    model.complaintProperty().addListener((o, was, is) -> show());
    view.heightProperty()
        .addListener(
            (o, was, is) -> {
              if (was.doubleValue() >= LOW != is.doubleValue() >= LOW) {
                show();
              }
            });
    shown = ShownWatch.of(view);
    shown.addListener((o, was, is) -> model.watch(this, is));
    model.watch(this, shown.getValue());
    show();
  }

  /** The node to place. */
  public Region node() {
    return root;
  }

  private void show() {
    LowRateState at = model.stateProperty().get();
    String running = model.workingProperty().get();
    boolean roomy = view.getHeight() >= LOW;
    String text = LowRateText.line(at, roomy);
    // Cancel comes where the other was pressed; the keyboard goes along.
    boolean focused = compute.isFocused() || cancel.isFocused();
    root.setVisible(!text.isEmpty() || !running.isEmpty());
    line.setVisible(roomy || running.isEmpty());
    words.setText(text);
    everything.setText(text.isEmpty() ? "" : LowRateText.everything(at));
    words.setAccessibleText(text.isEmpty() ? "" : text + "\n" + everything.getText());
    boolean lacking = !at.untold().isEmpty();
    compute.setVisible(lacking && running.isEmpty());
    what.setText(lacking ? LowRateText.compute(at) : "");
    compute.setAccessibleHelp(what.getText());
    under.setVisible(!running.isEmpty());
    work.setText(running);
    complaint.setText(model.complaintProperty().get());
    complaint.setVisible(!complaint.getText().isEmpty());
    if (focused) {
      (running.isEmpty() ? compute : cancel).requestFocus();
    }
  }
}
