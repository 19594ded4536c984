package org.voltscape.views.decide;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.decide.DesignPoint;
import org.voltscape.figure.decide.DecideText;
import org.voltscape.views.form.BriefLabel;
import org.voltscape.views.form.HoverHelp;

/** Above the table: which designs it shows, what pinned ones come to, pinning, and export. */
final class PinBar {
  private final DecideModel model;
  private final ToggleButton all = new ToggleButton("All designs");
  private final ToggleButton pinned = new ToggleButton("Pinned");
  private final ToggleGroup group = new ToggleGroup();
  private final HBox choice = new HBox(all, pinned);
  private final BriefLabel sentence = new BriefLabel(2);
  private final Button pin = new Button("Pin");
  private final Button export = new Button(null, new FontIcon(Feather.DOWNLOAD));
  private final HBox bar = new HBox(8, choice, sentence, pin, export);

  /**
   * @param onPin takes the design that is pinned, or unpinned
   * @param onShown told whether the pinned designs are to be shown in place of all
   */
  PinBar(DecideModel model, Consumer<DesignPoint> onPin, Consumer<Boolean> onShown) {
    this.model = model;
    all.setId("decide-show-all");
    pinned.setId("decide-show-pinned");
    all.getStyleClass().addAll("small", "left-pill", "vs-word-toggle");
    pinned.getStyleClass().addAll("small", "right-pill", "vs-word-toggle");
    HoverHelp.set(all, "Every design of the study (Shift+P changes between the two)");
    HoverHelp.set(
        pinned,
        "The pinned designs beside each other, each against A: accuracy on the same dies (Shift+P"
            + " changes between the two)");
    group.getToggles().addAll(all, pinned);
    all.setSelected(true);
    group
        .selectedToggleProperty()
        .addListener(
            (o, was, is) -> {
              if (is == null) {
                was.setSelected(true);
              } else {
                onShown.accept(is == pinned);
              }
            });
    for (Region each : new Region[] {all, pinned, pin, export}) {
      each.setMinWidth(Region.USE_PREF_SIZE);
    }
    choice.setAlignment(Pos.CENTER_LEFT);
    choice.managedProperty().bind(choice.visibleProperty());
    sentence.setId("decide-pinned-sentence");
    sentence.getStyleClass().add("vs-chart-note");
    HBox.setHgrow(sentence, Priority.ALWAYS);
    pin.setId("decide-pin");
    pin.getStyleClass().add("small");
    HoverHelp.set(
        pin,
        "Pins the chosen design, or else the best, as A, B, C or D to look at pinned designs beside"
            + " each other; a pinned one is unpinned (P). At most four.");
    pin.setOnAction(
        e -> {
          DesignPoint chosen = model.chosen();
          if (chosen != null) {
            onPin.accept(chosen);
          }
        });
    export.setId("decide-table-export");
    export.getStyleClass().addAll("button-icon", "flat", "small", "vs-chart-button");
    String words = "Export the table and its figure…";
    HoverHelp.set(export, words);
    export.setAccessibleText(words);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setMinHeight(Region.USE_PREF_SIZE);
  }

  Region node() {
    return bar;
  }

  /** Takes so many lines of what pinned designs come to, at most. */
  void setLines(int most) {
    sentence.setLines(most);
  }

  void setOnExport(Runnable action) {
    export.setOnAction(e -> action.run());
  }

  /** Whether the pinned designs are to be shown. */
  boolean showsPinned() {
    return choice.isVisible() && pinned.isSelected();
  }

  /** Changes between all designs and the pinned ones, where two are pinned. */
  void change() {
    if (choice.isVisible()) {
      Toggle other = pinned.isSelected() ? all : pinned;
      group.selectToggle(other);
    }
  }

  /** Shows what is pinned in a frame. */
  void show(DecideFrame frame) {
    boolean several = frame.pinned().several();
    choice.setVisible(several);
    if (!several) {
      all.setSelected(true);
    }
    sentence.setWords(
        several
            ? String.join(" ", frame.pinnedSentences())
            : frame.pinned().designs().isEmpty()
                ? "Pin designs to compare them side by side on the same dies."
                : "A is pinned. Pin another design to compare the two on the same dies.");
    name();
  }

  /** Names the button for the design that is looked at. */
  void name() {
    DesignPoint chosen = model.chosen();
    DecideFrame frame = model.frameProperty().get();
    pin.setDisable(chosen == null);
    String letter = chosen == null || frame == null ? "" : frame.pinned().letter(chosen.index());
    pin.setText(letter.isEmpty() ? "Pin" : "Unpin " + letter);
    pin.setAccessibleText(chosen == null ? "Pin" : pin.getText() + ": " + DecideText.name(chosen));
  }
}
