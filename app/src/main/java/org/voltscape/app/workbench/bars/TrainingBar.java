package org.voltscape.app.workbench.bars;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.app.live.TrainingGate;

/** Says that a study would train networks, and lets the user have them; gone where none wait. */
public final class TrainingBar {
  private final Label text = new Label();
  private final HBox root;

  public TrainingBar(TrainingGate gate, Runnable onTrain) {
    Button train = new Button("Train", new FontIcon(Feather.PLAY));
    train.setId("train");
    train.setMinWidth(Region.USE_PREF_SIZE);
    train.setTooltip(
        new Tooltip(
            "Run all of the study (F5). Stop keeps the networks that are finished; nothing is"
                + " trained twice."));
    train.setOnAction(e -> onTrain.run());
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    root = new HBox(train, text);
    root.setAlignment(Pos.CENTER_LEFT);
    root.setId("training-bar");
    root.getStyleClass().add("vs-training-bar");
    gate.waitingProperty().addListener((o, before, now) -> show(now));
    show(gate.waitingProperty().get());
  }

  public Node node() {
    return root;
  }

  private void show(TrainingGate.Waiting waiting) {
    root.setVisible(waiting != null);
    root.setManaged(waiting != null);
    if (waiting != null) {
      text.setText(text(waiting));
    }
  }

  /** The sentences of the bar. */
  static String text(TrainingGate.Waiting waiting) {
    long all = waiting.plan().networks();
    long kept = Math.max(0, all - waiting.missing());
    String known =
        kept == 0 ? "" : String.format(Locale.ROOT, "; %,d of them are there already", kept);
    return "This study trains "
        + waiting.plan().text()
        + known
        + ". Training starts only when asked for"
        + (waiting.shown() ? "; until then the results show the other schemes." : ".");
  }
}
